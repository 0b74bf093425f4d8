//! Files that machines read, in and out: spreadsheets with exercises in them.
//!
//! Imported files are hostile: nothing here panics, hangs, or takes memory without bound, whatever it is given.

pub mod book;
pub mod export;
pub mod msel;
