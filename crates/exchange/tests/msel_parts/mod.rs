//! Books made by hand, and what becomes of them.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use muster_domain::ExerciseId;
use muster_exchange::book::{Book, Cell, Row, Sheet, ShownAs, Value};
use muster_exchange::msel::{self, Choices, Import, Review, SheetReview};
use uuid::Uuid;

pub const MINUTE: i64 = 60_000;
pub const HOUR: i64 = 60 * MINUTE;
pub const DAY: i64 = 24 * HOUR;

/// A text cell; the empty text is no cell.
pub fn t(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| Value::Text(text.to_owned()))
}

/// A plain number.
pub fn n(value: f64) -> Option<Value> {
    Some(Value::Number { value, shown_as: ShownAs::Number, text: value.to_string() })
}

/// An hour of the day as a spreadsheet keeps it.
pub fn clock(text: &str) -> Option<Value> {
    let (hour, minute) = text.split_once(':').unwrap();
    let value = (hour.parse::<f64>().unwrap() * 60.0 + minute.parse::<f64>().unwrap()) / 1440.0;
    Some(Value::Number { value, shown_as: ShownAs::Time, text: text.to_owned() })
}

/// A number shown in some way.
pub fn shown(value: f64, shown_as: ShownAs, text: &str) -> Option<Value> {
    Some(Value::Number { value, shown_as, text: text.to_owned() })
}

/// A sheet of rows from row 1; a row without a cell leaves a gap.
pub fn sheet(name: &str, rows: Vec<Vec<Option<Value>>>) -> Sheet {
    let rows = rows
        .into_iter()
        .zip(1..)
        .map(|(cells, number)| Row {
            number,
            hidden: false,
            cells: cells
                .into_iter()
                .zip(0..)
                .filter_map(|(value, column)| value.map(|value| Cell { column, span: 1, value }))
                .collect(),
        })
        .filter(|row| !row.cells.is_empty())
        .collect();
    Sheet { name: name.to_owned(), rows, ..Sheet::default() }
}

/// A sheet of texts.
pub fn texts(name: &str, rows: &[&[&str]]) -> Sheet {
    sheet(name, rows.iter().map(|row| row.iter().map(|text| t(text)).collect()).collect())
}

/// Merges the first cell of a row over so many columns.
pub fn merged(mut sheet: Sheet, row: u32, span: u32) -> Sheet {
    sheet.rows.iter_mut().find(|found| found.number == row).unwrap().cells[0].span = span;
    sheet
}

pub fn book(sheets: Vec<Sheet>) -> Book {
    Book { sheets }
}

/// A book of one sheet "MSEL" with the usual headings; each row is a time and a title.
pub fn list(rows: &[(&str, &str)]) -> Book {
    let mut lines: Vec<Vec<Option<Value>>> = vec![["No", "Time", "Event", "Description", "From", "To"].map(t).to_vec()];
    for (at, (time, title)) in rows.iter().enumerate() {
        lines.push(vec![
            n(at as f64 + 1.0),
            t(time),
            t(title),
            t("What the players see and hear"),
            t("SimCell"),
            t("EOC"),
        ]);
    }
    book(vec![sheet("MSEL", lines)])
}

pub fn read_with(book: &Book, choices: &Choices) -> Import {
    let mut next = 0u128;
    msel::read(
        book,
        choices,
        &[],
        &mut || {
            next += 1;
            Uuid::from_u128(next)
        },
        ExerciseId(Uuid::nil()),
    )
}

pub fn read(book: &Book) -> Import {
    read_with(book, &Choices::default())
}

pub fn review(book: &Book) -> Review {
    msel::review(book, &Choices::default(), &[])
}

/// The offsets of all events in minutes, in order.
pub fn minutes(import: &Import) -> Vec<Option<i64>> {
    import
        .rows
        .iter()
        .map(|row| {
            row.offset_ms.map(|ms| {
                assert_eq!(ms % MINUTE, 0);
                ms / MINUTE
            })
        })
        .collect()
}

/// The offset of a row in minutes.
pub fn at(import: &Import, sheet: &str, row: u32) -> Option<i64> {
    let found = import
        .rows
        .iter()
        .find(|read| read.sheet == sheet && read.row == row)
        .unwrap_or_else(|| panic!("no event in row {row} of {sheet}"));
    found.offset_ms.map(|ms| ms / MINUTE)
}

pub fn sheet_of<'r>(review: &'r Review, name: &str) -> &'r SheetReview {
    review.sheets.iter().find(|sheet| sheet.name == name).unwrap()
}

pub fn answering(answers: &[(&str, &str)]) -> Choices {
    Choices {
        answers: answers.iter().map(|(question, option)| ((*question).to_owned(), (*option).to_owned())).collect(),
        ..Choices::default()
    }
}

/// Every cell of every event's row must be found again in the event.
pub fn assert_nothing_lost(book: &Book, import: &Import) {
    for event in &import.events {
        let source = event.source.as_ref().unwrap();
        let sheet = book.sheets.iter().find(|sheet| sheet.name == source.sheet).unwrap();
        let row = sheet.rows.iter().find(|row| row.number == source.row).unwrap();
        let mut kept = vec![
            event.number.clone(),
            event.phase.clone(),
            event.storyline.clone(),
            event.title.clone(),
            event.text.clone(),
            event.sender.clone(),
            event.recipient.clone(),
            event.method.clone(),
            event.controller.clone(),
            event.expected_action.clone(),
            event.location.clone(),
            event.objective.clone(),
            event.notes.clone(),
            event.kind.label().to_owned(),
        ];
        kept.extend(event.custom.iter().map(|field| field.value.clone()));
        for cell in &row.cells {
            let text = match &cell.value {
                Value::Text(text) | Value::Error(text) | Value::Number { text, .. } => text.trim().to_owned(),
                Value::Bool(truth) => truth.to_string().to_uppercase(),
            };
            let is_mark = text.chars().all(|letter| matches!(letter, '-' | '–' | '—' | '.' | '_' | ' '));
            let found = is_mark
                || kept.iter().any(|kept| *kept == text || kept.eq_ignore_ascii_case(&text))
                || source.raw_time.contains(&text);
            assert!(found, "{} row {}: {text:?} is lost: {event:?}", source.sheet, source.row);
        }
    }
}
