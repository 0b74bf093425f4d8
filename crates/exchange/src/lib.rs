//! Files that machines read, in and out: spreadsheets with exercises in them, packages, calendars, and the files of other
//! programs.
//!
//! Imported files are hostile: nothing here panics, hangs, or takes memory without bound, whatever it is given.

pub mod archive;
pub mod book;
pub mod calendar;
mod directory;
pub mod export;
pub mod foreign;
pub mod incoming;
pub mod json;
pub mod msel;
pub mod package;
