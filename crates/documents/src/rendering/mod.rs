//! Injects as files of their own: e-mails and public warnings that other programs open. Each says that it is an exercise,
//! in its own words and in the words of its format.

mod address;
mod cap;
mod mail;

pub use cap::public_warning;
pub use mail::email;
