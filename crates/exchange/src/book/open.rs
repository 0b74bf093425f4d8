//! A file into a book.

use super::error::OpenError;
use super::package::Package;
use super::recognise::{self, Kind};
use super::{Book, decode, delimited, workbook};

/// Opens a spreadsheet file: `.xlsx` and `.xlsm` workbooks, and text with columns separated by commas, semicolons, tabs
/// or bars, in UTF-8, UTF-16 or Windows-1252.
///
/// What the file is is told from its bytes. The name is for the sheet of a text file, and must not promise another kind
/// than the content is: a text file named `.xlsx` is refused with the name it should have, and so is the reverse.
///
/// # Errors
/// See [`OpenError`]; each is a message for the planner. Whatever the bytes are, the answer comes within bounds of time
/// and memory that [`super::Limit`] names.
pub fn open(name: &str, bytes: &[u8]) -> Result<Book, OpenError> {
    let file_name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let kind = recognise::kind(bytes)?;
    match kind {
        Kind::Zip => {
            let book = workbook::read(&mut Package::open(bytes)?)?;
            recognise::compare(file_name, kind)?;
            Ok(book)
        }
        Kind::Text => {
            recognise::compare(file_name, kind)?;
            let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
            delimited::read(stem, &decode::text(bytes), decode::is_guess(bytes))
        }
    }
}
