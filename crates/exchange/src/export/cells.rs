//! Cells that hold exactly what was put into them.

use super::error::ExportError;
use rust_xlsxwriter::{Format, Worksheet};

/// The most UTF-16 units of a cell's text.
pub(super) const MOST_TEXT: usize = 32_767;

/// Writes a text as a text: never as a formula, a number or a link, and with every character, those included that XML
/// cannot carry. An empty text leaves the cell empty.
///
/// # Errors
/// What the workbook library refuses; the text's length is the caller's to check against [`MOST_TEXT`].
pub(super) fn write_text(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    text: &str,
    format: &Format,
) -> Result<(), ExportError> {
    if text.is_empty() {
        return Ok(());
    }
    // The library takes a text that looks like its own markup for markup, and reads an escape into letters that only
    // look like one before a control character. As a single run of rich text, both are ours to write.
    if text.contains("_x") || text.starts_with("<r>") {
        let escaped = text.replace("_x", "_x005F_x");
        if escaped.encode_utf16().count() <= MOST_TEXT {
            sheet.write_rich_string_with_format(row, column, &[(&Format::default(), &escaped)], format)?;
            return Ok(());
        }
    }
    sheet.write_string_with_format(row, column, text, format)?;
    Ok(())
}

/// How long a spreadsheet counts a text to be.
pub(super) fn length(text: &str) -> usize {
    if text.len() <= MOST_TEXT { text.len() } else { text.encode_utf16().count() }
}
