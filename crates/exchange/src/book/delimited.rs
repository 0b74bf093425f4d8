//! Text with separated columns.
//!
//! Read here and not by a library: libraries leave empty lines out, so that rows no longer have the numbers that a
//! spreadsheet shows, and set memory aside for as many columns as a line claims to have.

use super::error::OpenError;
use super::limits::{Budget, Limit, MAX_COLUMNS, within};
use super::{Book, Cell, Row, Sheet, Value};
use std::borrow::Cow;

/// Reads text into a book with one sheet of this name. `letters_guessed` is passed on to the sheet.
pub(super) fn read(name: &str, text: &str, letters_guessed: bool) -> Result<Book, OpenError> {
    if text.trim().is_empty() {
        return Err(OpenError::Empty);
    }
    let (separator, declared) = separator(text);
    let mut budget = Budget::default();
    let mut rows: Vec<Row> = Vec::new();
    let ended = fields(text, separator, &mut |number, column, field| {
        within(column < MAX_COLUMNS, || Limit::Columns(name.to_owned()))?;
        // The line that declares the separator is a row to a text editor and to nobody else.
        if field.is_empty() || (declared && number == 1) {
            return Ok(true);
        }
        budget.cell(field.len())?;
        let cell = Cell { column, span: 1, value: Value::Text(field.into_owned()) };
        match rows.last_mut().filter(|row| row.number == number) {
            Some(row) => row.cells.push(cell),
            None => {
                budget.row()?;
                if let Some(row) = rows.last_mut() {
                    row.cells.shrink_to_fit();
                }
                rows.push(Row { number, hidden: false, cells: vec![cell] });
            }
        }
        Ok(true)
    })?;
    if let Ended::InsideQuotes(row) = ended {
        return Err(OpenError::UnclosedQuote { row });
    }
    Ok(Book { sheets: vec![Sheet { name: name.to_owned(), rows, letters_guessed, ..Sheet::default() }] })
}

/// Takes row (from 1), column (from 0) and text of a field, and says whether more is wanted.
type TakeField<'f> = dyn FnMut(u32, u32, Cow<'_, str>) -> Result<bool, OpenError> + 'f;

/// How the text ended.
#[derive(Debug, PartialEq, Eq)]
enum Ended {
    Whole,
    /// A quotation mark in this row is never closed.
    InsideQuotes(u32),
}

/// The separator: as a first line `sep=;` declares it (then true), else the one that gives the most rows the same number
/// of columns.
fn separator(text: &str) -> (u8, bool) {
    let first = text.lines().next().unwrap_or_default();
    if let Some(declared) = first.strip_prefix("sep=").map(str::as_bytes)
        && let [separator @ (b',' | b';' | b'\t' | b'|')] = declared
    {
        return (*separator, true);
    }
    let mut best = (0, 0, b',');
    for separator in [b',', b';', b'\t', b'|'] {
        let widths = widths(text, separator);
        for width in widths.iter().filter(|width| **width > 1) {
            let alike = widths.iter().filter(|other| *other == width).count();
            if (alike, *width) > (best.0, best.1) {
                best = (alike, *width, separator);
            }
        }
    }
    (best.2, false)
}

/// How many columns each of the first rows has.
fn widths(text: &str, separator: u8) -> Vec<u32> {
    const ROWS: u32 = 100;
    let mut widths: Vec<u32> = Vec::new();
    let _ = fields(text, separator, &mut |row, column, _| {
        if column == 0 {
            widths.push(1);
        } else if let Some(width) = widths.last_mut() {
            *width = column + 1;
        }
        Ok(row <= ROWS && column < MAX_COLUMNS)
    });
    widths
}

/// Gives every field to `each` until it says no.
fn fields(text: &str, separator: u8, each: &mut TakeField<'_>) -> Result<Ended, OpenError> {
    let (mut row, mut column) = (1_u32, 0_u32);
    let mut rest = text;
    loop {
        let (field, after, closed) = field(rest, separator);
        if !closed {
            return Ok(Ended::InsideQuotes(row));
        }
        if !each(row, column, field)? {
            return Ok(Ended::Whole);
        }
        rest = match after.as_bytes() {
            [] => return Ok(Ended::Whole),
            [b'\r', b'\n', ..] => after.get(2..).unwrap_or_default(),
            _ => after.get(1..).unwrap_or_default(),
        };
        if after.as_bytes().first() == Some(&separator) {
            column = column.saturating_add(1);
        } else if rest.is_empty() {
            return Ok(Ended::Whole);
        } else {
            row = row.saturating_add(1);
            column = 0;
        }
    }
}

/// One field, what follows it from its separator or line end on, and whether its quotation was closed.
fn field(text: &str, separator: u8) -> (Cow<'_, str>, &str, bool) {
    let plain_end = |text: &str| {
        let end = text.bytes().position(|byte| byte == separator || byte == b'\n' || byte == b'\r');
        end.unwrap_or(text.len())
    };
    let Some(mut rest) = text.strip_prefix('"') else {
        let (field, after) = text.split_at(plain_end(text));
        return (Cow::Borrowed(field), after, true);
    };
    let mut quoted: Cow<'_, str> = Cow::Borrowed("");
    loop {
        let Some((piece, after)) = rest.split_once('"') else { return (quoted, "", false) };
        add(&mut quoted, piece);
        rest = after;
        match rest.strip_prefix('"') {
            Some(after) => {
                quoted.to_mut().push('"');
                rest = after;
            }
            None => break,
        }
    }
    // Letters after the closing mark are against the rules, and are kept.
    let (tail, after) = rest.split_at(plain_end(rest));
    add(&mut quoted, tail);
    (quoted, after, true)
}

fn add<'t>(text: &mut Cow<'t, str>, piece: &'t str) {
    if text.is_empty() {
        *text = Cow::Borrowed(piece);
    } else if !piece.is_empty() {
        text.to_mut().push_str(piece);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_separator_is_the_one_that_makes_columns() {
        for (text, expected) in [
            ("No,Time,Title\n1,10:00,\"Fire; north stand\"\n", b','),
            ("No;Time;Title\n1;10:00;Fire, north stand\n2;10:05;Smoke, doors, crowd\n", b';'),
            ("No\tTime\tTitle\n1\t10:00\tFire, north; stand\n", b'\t'),
            ("one column\nonly\n", b','),
            ("A;B\n1,5;2,5\n1,0;2,0\n", b';'),
        ] {
            assert_eq!(separator(text).0, expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_quoted_comes_back(table in proptest::collection::vec(proptest::collection::vec("[a-c,;\"\r\n é]{0,6}", 1..5), 1..6)) {
            let text: String = table.iter().map(|row| {
                let row: Vec<String> = row.iter().map(|field| format!("\"{}\"", field.replace('"', "\"\""))).collect();
                row.join(",") + "\r\n"
            }).collect();
            let mut back: Vec<Vec<String>> = Vec::new();
            let ended = fields(&text, b',', &mut |_, column, field| {
                if column == 0 { back.push(Vec::new()); }
                back.last_mut().unwrap().push(field.into_owned());
                Ok(true)
            }).unwrap();
            prop_assert_eq!(ended, Ended::Whole);
            prop_assert_eq!(back, table);
        }
    }
}
