//! How much is read of one file, so that no file takes more than seconds or half a gigabyte.
//!
//! Everything is counted while it is read. What a file says about its own size is never believed.

use super::error::OpenError;

/// The longest file that is opened, in bytes. Callers may look at a file's length before they read it.
pub const MAX_FILE_BYTES: usize = 64 << 20;
/// Bytes of a workbook's parts after unpacking, all parts together.
pub(super) const MAX_UNPACKED_BYTES: u64 = 384 << 20;
/// Tags, texts and references of a workbook's parts, all parts together: small ones take longest for their size.
pub(super) const MAX_PIECES: u32 = 40_000_000;
/// Bytes of one XML tag or one run of text.
pub(super) const MAX_TOKEN_BYTES: usize = 8 << 20;
/// Cells with content, all sheets together.
pub(super) const MAX_CELLS: usize = 500_000;
/// Rows with content, all sheets together: far more than any event list has. Each becomes an event with its problem, its
/// history and its place in the search index, which take more time than its cells.
pub(super) const MAX_FILLED_ROWS: usize = 30_000;
/// Bytes of text in cells, all sheets together.
pub(super) const MAX_TEXT_BYTES: usize = 64 << 20;
/// Files inside a workbook's zip.
pub(super) const MAX_PARTS: usize = 10_000;
/// Sheets of a workbook.
pub(super) const MAX_SHEETS: usize = 1_000;
/// Number formats, cell styles and relationships, each.
pub(super) const MAX_ENTRIES: usize = 100_000;
/// Merged ranges, all sheets together.
pub(super) const MAX_MERGES: usize = 500_000;
/// Columns of a sheet, as Excel has them.
pub(super) const MAX_COLUMNS: u32 = 16_384;
/// Rows of a sheet, as Excel has them.
pub(super) const MAX_ROWS: u32 = 1_048_576;

/// A bound that a file goes over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Limit {
    /// [`MAX_FILE_BYTES`].
    FileBytes,
    /// Unpacked bytes of all parts.
    UnpackedBytes,
    /// Tags and texts of all parts.
    Pieces,
    /// One tag or run of text in the named part.
    TokenBytes(String),
    /// Cells with content.
    Cells,
    /// Rows with content.
    FilledRows,
    /// Text in cells.
    TextBytes,
    /// Files inside the zip.
    Parts,
    /// Sheets.
    Sheets,
    /// Styles, formats or relationships.
    Entries,
    /// Merged ranges.
    Merges,
    /// Columns of the named sheet.
    Columns(String),
    /// Rows of the named sheet.
    Rows(String),
}

impl std::fmt::Display for Limit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::FileBytes => {
                write!(f, "This file is larger than {} MB, the most that is read.", MAX_FILE_BYTES >> 20)
            }
            Self::UnpackedBytes => {
                write!(f, "This workbook unpacks to more than {} MB, the most that is read.", MAX_UNPACKED_BYTES >> 20)
            }
            Self::Pieces => {
                write!(f, "This workbook is made of more than {MAX_PIECES} tags and texts, the most that is read.")
            }
            Self::TokenBytes(part) => write!(
                f,
                "This workbook has one piece of more than {} MB in {part}, the most that is read.",
                MAX_TOKEN_BYTES >> 20
            ),
            Self::Cells => write!(f, "This file has more than {MAX_CELLS} cells with content, the most that is read."),
            Self::FilledRows => {
                write!(f, "This file has more than {MAX_FILLED_ROWS} rows with content, the most that is read.")
            }
            Self::TextBytes => {
                write!(
                    f,
                    "This file has more than {} MB of text in its cells, the most that is read.",
                    MAX_TEXT_BYTES >> 20
                )
            }
            Self::Parts => write!(f, "This workbook has more than {MAX_PARTS} files inside, the most that is read."),
            Self::Sheets => write!(f, "This workbook has more than {MAX_SHEETS} sheets, the most that is read."),
            Self::Entries => {
                write!(f, "This workbook has more than {MAX_ENTRIES} styles or links, the most that is read.")
            }
            Self::Merges => write!(f, "This workbook has more than {MAX_MERGES} merged ranges, the most that is read."),
            Self::Columns(sheet) => {
                write!(f, "The sheet “{sheet}” has more than {MAX_COLUMNS} columns, the most that a sheet can have.")
            }
            Self::Rows(sheet) => {
                write!(f, "The sheet “{sheet}” has more than {MAX_ROWS} rows, the most that a sheet can have.")
            }
        }
    }
}

/// What has been read of one file so far.
#[derive(Debug, Default)]
pub(super) struct Budget {
    unpacked: u64,
    pieces: u32,
    rows: usize,
    cells: usize,
    text: usize,
    merges: usize,
}

impl Budget {
    /// Counts unpacked bytes.
    pub fn unpacked(&mut self, bytes: usize) -> Result<(), OpenError> {
        self.unpacked += bytes as u64;
        within(self.unpacked <= MAX_UNPACKED_BYTES, || Limit::UnpackedBytes)
    }

    /// Counts a tag, a text or a reference.
    pub fn piece(&mut self) -> Result<(), OpenError> {
        self.pieces += 1;
        within(self.pieces <= MAX_PIECES, || Limit::Pieces)
    }

    /// Counts a cell with so many bytes of text.
    pub fn cell(&mut self, text: usize) -> Result<(), OpenError> {
        self.cells += 1;
        self.text += text;
        within(self.cells <= MAX_CELLS, || Limit::Cells)?;
        within(self.text <= MAX_TEXT_BYTES, || Limit::TextBytes)
    }

    /// Counts a row with content.
    pub fn row(&mut self) -> Result<(), OpenError> {
        self.rows += 1;
        within(self.rows <= MAX_FILLED_ROWS, || Limit::FilledRows)
    }

    /// Counts a merged range.
    pub fn merge(&mut self) -> Result<(), OpenError> {
        self.merges += 1;
        within(self.merges <= MAX_MERGES, || Limit::Merges)
    }
}

/// Refuses what is not within a limit.
pub(super) fn within(holds: bool, limit: impl FnOnce() -> Limit) -> Result<(), OpenError> {
    if holds { Ok(()) } else { Err(OpenError::TooMuch(limit())) }
}
