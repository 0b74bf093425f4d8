//! Spreadsheets out, and what a book that came out of Muster says about itself when it comes back.

mod about;
mod cells;
mod column;
mod csv;
mod error;
mod expression;
mod links;
mod msel;
mod own_time;
mod read_back;
mod sheet_name;

pub use about::{About, Written, written};
pub use column::Column;
pub(crate) use csv::csv_of;
pub use error::ExportError;
pub use links::{InPlan, Names, objective_label};
pub use msel::msel_xlsx;
pub(crate) use read_back::read_back;
