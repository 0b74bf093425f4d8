//! Tables in Markdown, read as spreadsheets are: each table is a sheet.

use super::made::Maker;
use super::{ForeignError, Read};
use crate::book::{Book, Cell, Row, Sheet, Value};
use crate::incoming::Kind;
use crate::msel::{self, Choices};
use std::path::Path;
use uuid::Uuid;

/// A head and its rows.
pub(super) type Table = (Vec<String>, Vec<Vec<String>>);

/// Columns of a table.
const MAX_COLUMNS: usize = 200;

pub(super) fn read(name: &str, bytes: &[u8], new_id: &mut dyn FnMut() -> Uuid) -> Result<Read, ForeignError> {
    let text = std::str::from_utf8(bytes).map_err(|_| ForeignError::NotUtf8)?.trim_start_matches('\u{FEFF}');
    let file = Path::new(name).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let heading = text.lines().find_map(|line| line.strip_prefix("# ")).map(str::trim);
    let mut made = Maker::new(Kind::Markdown, new_id, heading.filter(|title| !title.is_empty()).unwrap_or(&file));
    let (tables, rest) = tables(text);
    for line in rest {
        if Some(line.trim_start_matches('#').trim()) != heading {
            made.told.text("text outside tables", line);
        }
    }
    take(&mut made, "Table", &tables)?;
    made.done(Vec::new())
}

/// Reads tables as the sheets of a book, with the same words and the same care for times.
pub(super) fn take(made: &mut Maker<'_>, list: &str, tables: &[Table]) -> Result<(), ForeignError> {
    let many = tables.len() > 1;
    let sheet = |(place, table): (usize, &Table)| Sheet {
        name: if many { format!("{list} {}", place + 1) } else { list.to_owned() },
        rows: rows(table),
        ..Sheet::default()
    };
    let book = Book { sheets: tables.iter().enumerate().map(sheet).collect() };
    let review = msel::review(&book, &Choices::default(), &[]);
    let exercise = made.exercise.id;
    let read = msel::read(&book, &Choices::default(), &[], &mut || made.id(), exercise);
    if read.events.is_empty() {
        return Err(ForeignError::NoTable);
    }
    for sheet in review.sheets.iter().filter(|sheet| !sheet.taken) {
        made.told.text("table", &sheet.name);
    }
    let exercise = &mut made.exercise;
    exercise.scenario_start = exercise.scenario_start.or(read.exercise.scenario_start);
    if exercise.starts_on.is_empty() {
        exercise.starts_on = read.exercise.starts_on;
        exercise.ends_on = read.exercise.ends_on;
    }
    made.events.extend(read.events);
    Ok(())
}

fn rows((head, rows): &Table) -> Vec<Row> {
    let row = |(number, cells): (u32, &Vec<String>)| Row {
        number,
        hidden: false,
        cells: (0..)
            .zip(cells)
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(column, text)| Cell { column, span: 1, value: Value::Text(text.clone()) })
            .collect(),
    };
    (1..).zip(std::iter::once(head).chain(rows)).map(row).filter(|row| !row.cells.is_empty()).collect()
}

/// Whether a line is the rule under a table's head: `| --- | :-: |`.
pub fn is_rule(line: &str) -> bool {
    let line = line.trim();
    if !line.contains('|') || !line.contains('-') {
        return false;
    }
    let cells = line.trim_matches('|').split('|').map(str::trim);
    cells.clone().all(|cell| {
        let dashes = cell.trim_matches(':');
        !dashes.is_empty() && dashes.bytes().all(|byte| byte == b'-')
    })
}

/// The tables of a text, and the lines that are in none.
fn tables(text: &str) -> (Vec<Table>, Vec<&str>) {
    let (mut tables, mut rest): (Vec<Table>, Vec<&str>) = (Vec::new(), Vec::new());
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if line.contains('|') && lines.peek().is_some_and(|next| is_rule(next)) {
            lines.next();
            let head = cells(line);
            let mut rows = Vec::new();
            while let Some(row) = lines.next_if(|next| next.contains('|') && !next.trim().is_empty()) {
                let mut row = cells(row);
                row.truncate(MAX_COLUMNS);
                rows.push(row);
            }
            tables.push((head, rows));
        } else if !line.trim().is_empty() {
            rest.push(line);
        }
    }
    (tables, rest)
}

/// The cells of a line. `\|` is a line within a cell, `<br>` a line end; marks of emphasis around a whole cell go.
fn cells(line: &str) -> Vec<String> {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let (mut cells, mut cell, mut escaped) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        match c {
            '|' if !escaped => cells.push(std::mem::take(&mut cell)),
            '|' => {
                cell.pop();
                cell.push('|');
            }
            c => cell.push(c),
        }
        escaped = c == '\\' && !escaped;
    }
    if !cell.trim().is_empty() {
        cells.push(cell);
    }
    cells.truncate(MAX_COLUMNS);
    cells.iter().map(|cell| unmarked(cell)).collect()
}

fn unmarked(cell: &str) -> String {
    let text = ["<br>", "<br/>", "<br />"].iter().fold(cell.trim().to_owned(), |text, tag| text.replace(tag, "\n"));
    for mark in ["**", "__", "`", "*", "_"] {
        if let Some(inner) = text.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark))
            && !inner.is_empty()
            && !inner.contains(mark)
        {
            return inner.trim().to_owned();
        }
    }
    text.trim().to_owned()
}
