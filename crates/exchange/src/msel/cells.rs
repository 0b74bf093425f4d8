//! Looking at cells: their text, their place, their column's letter.

use crate::book::{Cell, Row, Sheet, Value};
use std::borrow::Cow;

/// A cell's text as a person sees it.
pub(super) fn text_of(value: &Value) -> Cow<'_, str> {
    match value {
        Value::Text(text) | Value::Error(text) | Value::Number { text, .. } => Cow::Borrowed(text.as_str()),
        Value::Bool(true) => Cow::Borrowed("TRUE"),
        Value::Bool(false) => Cow::Borrowed("FALSE"),
    }
}

/// A cell's text without white space around it.
pub(super) fn trimmed(value: &Value) -> Cow<'_, str> {
    match text_of(value) {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}

/// The cell in a column of a row.
pub(super) fn cell(row: &Row, column: u32) -> Option<&Cell> {
    row.cells.binary_search_by_key(&column, |cell| cell.column).ok().and_then(|at| row.cells.get(at))
}

/// The cell in a column of a row, or the one that is merged over it from a row above.
pub(super) fn cell_or_merged<'s>(sheet: &'s Sheet, row: &'s Row, column: u32) -> Option<&'s Cell> {
    let own = cell(row, column);
    if own.is_some() || sheet.tall.is_empty() {
        return own;
    }
    let after = sheet.tall.partition_point(|tall| (tall.column, tall.first) <= (column, row.number));
    let over = sheet.tall.get(after.checked_sub(1)?)?;
    if over.column != column || over.last < row.number {
        return None;
    }
    let first = sheet.rows.binary_search_by_key(&over.first, |row| row.number).ok()?;
    cell(sheet.rows.get(first)?, column)
}

/// Whether a value has anything to read.
pub(super) fn has_content(value: &Value) -> bool {
    !text_of(value).trim().is_empty()
}

/// The cells of a row that have anything to read.
pub(super) fn filled(row: &Row) -> impl Iterator<Item = &Cell> {
    row.cells.iter().filter(|cell| has_content(&cell.value))
}

/// The letter of a column counted from 0: A, B, … Z, AA.
pub fn column_letter(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// One line of a text: white space and line breaks joined to single spaces.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text can stand as an event's number: short, with a digit, no sentence.
pub(super) fn is_number_like(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty()
        && text.chars().count() <= 16
        && (text.bytes().any(|byte| byte.is_ascii_digit()) || text.chars().count() <= 2)
        && text.split_whitespace().count() <= 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_a_spreadsheet_gives_them() {
        assert_eq!([0, 1, 25, 26, 51, 52, 701, 702].map(column_letter), ["A", "B", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
        assert!(!column_letter(u32::MAX).is_empty());
    }
}
