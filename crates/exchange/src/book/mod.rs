//! A spreadsheet file as rows of cells, read with bounded time and memory, before anything is made of it.

mod decode;
mod delimited;
mod error;
mod format;
mod format_show;
mod iso;
mod limits;
mod open;
mod package;
mod recognise;
mod sheet;
mod strings;
mod styles;
mod workbook;
mod xml;

pub use error::{Foreign, OpenError};
pub use limits::{Limit, MAX_FILE_BYTES};
pub use open::open;

/// A spreadsheet file: its sheets in workbook order.
#[derive(Debug, Clone, Default)]
pub struct Book {
    /// Sheets, hidden ones included.
    pub sheets: Vec<Sheet>,
}

/// One sheet. Rows and cells without content are absent.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// The name on its tab; a CSV file has one sheet named after the file.
    pub name: String,
    /// Whether the workbook hides it.
    pub hidden: bool,
    /// Rows that have at least one cell with content, in order.
    pub rows: Vec<Row>,
    /// Cells merged over several rows, by column and first row. Their content stands in the first row alone.
    pub tall: Vec<Tall>,
    /// Whether the file does not say how its letters are written, so that they had to be guessed.
    pub letters_guessed: bool,
}

/// A cell merged over several rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tall {
    /// Column from 0 (A).
    pub column: u32,
    /// The first row, as the spreadsheet numbers it, from 1.
    pub first: u32,
    /// The last row.
    pub last: u32,
}

/// A row with content.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// As the spreadsheet numbers it, from 1.
    pub number: u32,
    /// Whether the workbook hides it (a filter, or by hand).
    pub hidden: bool,
    /// Cells with content, by column, in order.
    pub cells: Vec<Cell>,
}

/// A cell with content.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Column from 0 (A).
    pub column: u32,
    /// How many columns it spans when merged, 1 otherwise.
    pub span: u32,
    /// What it holds.
    pub value: Value,
}

/// What a cell holds, as stored, before anybody says what it means.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Text, with line breaks kept.
    Text(String),
    /// A number, with what its format says it is, and the text a person sees in the spreadsheet.
    Number {
        /// As stored. Dates are serials **in the 1900 system** (a 1904 workbook's are converted).
        value: f64,
        /// What the number format shows.
        shown_as: ShownAs,
        /// The text on screen as nearly as the format allows, such as `13:30`, `2026-05-16` or `600`.
        text: String,
    },
    /// A truth value.
    Bool(bool),
    /// A formula's error such as `#REF!`.
    Error(String),
}

/// What a cell's number format shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ShownAs {
    /// A plain number.
    #[default]
    Number,
    /// A calendar date without an hour.
    Date,
    /// An hour of the day without a date.
    Time,
    /// A date and an hour.
    DateTime,
    /// A length of time, such as `[h]:mm`.
    Duration,
}
