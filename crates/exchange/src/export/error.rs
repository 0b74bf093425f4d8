//! Why an exercise could not be written as a workbook.

use rust_xlsxwriter::XlsxError;

/// Why an exercise could not be written as a workbook. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A text longer than a spreadsheet's cell can hold.
    #[error(
        "The {column} of {event} has {length} characters, and a cell of a workbook holds {most} at most. \
         Nothing was exported and nothing is lost. Shorten the text, or move a part of it to another field."
    )]
    TextTooLong {
        /// The event, by its number or title.
        event: String,
        /// The column's heading.
        column: String,
        /// How long the text is, in UTF-16 units, as spreadsheets count.
        length: usize,
        /// How long it may be.
        most: usize,
    },
    /// An offset beyond what a spreadsheet can count.
    #[error(
        "{event} is planned {offset} from StartEx, and a workbook counts no more than {most_hours} hours. \
         Nothing was exported and nothing is lost. Give the event a nearer time, or none."
    )]
    TooFar {
        /// The event, by its number or title.
        event: String,
        /// Its offset.
        offset: String,
        /// The most hours.
        most_hours: i64,
    },
    /// More events than a sheet has rows.
    #[error("The exercise has {events} events, and a sheet has room for {most}. Nothing was exported.")]
    TooManyEvents {
        /// How many there are.
        events: usize,
        /// How many there may be.
        most: usize,
    },
    /// More columns of the planner's own than a sheet has room for.
    #[error("The events have {columns} columns of their own, and a sheet has room for {most}. Nothing was exported.")]
    TooManyColumns {
        /// How many there are.
        columns: usize,
        /// How many there may be.
        most: usize,
    },
    /// The workbook could not be put together.
    #[error("The workbook could not be put together ({0}). Nothing was exported.")]
    Workbook(#[from] XlsxError),
}
