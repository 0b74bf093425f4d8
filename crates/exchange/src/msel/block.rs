//! A block of cells from a spreadsheet's clipboard, as it is pasted into an exercise that is already there.
//!
//! Its times are read by the same rules as a whole book's. What the book would take from its own first event, where StartEx
//! is, an exercise that is already there says itself or nobody does; and what colons alone say, `09:30`, may be an hour of
//! the day or a length from StartEx: the planner is asked, and until then no such time is read.

use super::choices::{Choices, HeaderChoice, SheetChoice, ZeroChoice};
use super::field::Field;
use super::layout::{self, Layout};
use super::time::{self, Reading};
use super::timeline::{By, Outcome};
use super::understand::{self, Understood};
use super::{Import, import};
use crate::book::{Book, Cell, Row, Sheet, Value};
use muster_domain::{ExerciseId, ExerciseOffset, ScenarioTime};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use ts_rs::TS;
use uuid::Uuid;

/// The name that problems give the block.
const SHEET: &str = "Clipboard";

/// What times written with colons alone are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum TimesAre {
    /// From StartEx: `1:30` is an hour and a half.
    Hours,
    /// From StartEx: `1:30` is a minute and a half.
    Minutes,
    /// Hours of the story's day: `09:30` is half past nine.
    Clock,
    /// Not known: their events are left unscheduled.
    Unknown,
}

/// The time of one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineTime {
    /// From StartEx; `None` is unscheduled.
    pub offset: Option<ExerciseOffset>,
    /// Why it could not be read, as a sentence with the raw text.
    pub problem: Option<String>,
}

/// The times of lines, or what must be known first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Read<T> {
    /// As read.
    Done(T),
    /// Some can be read in these ways; this is the first of them.
    Asks {
        /// A time that can be read in several ways, as written.
        example: String,
        /// The readings that are possible.
        readings: Vec<TimesAre>,
    },
}

/// Reads a column of times, one for each line; an empty text is no time.
pub fn read_times(texts: &[String], start: Option<ScenarioTime>, times: Option<TimesAre>) -> Read<Vec<LineTime>> {
    let place = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let rows = texts.iter().enumerate().filter(|(_, text)| !text.trim().is_empty()).map(|(at, text)| Row {
        number: place(at + 1),
        hidden: false,
        cells: [(at + 1).to_string(), text.trim().to_owned(), "…".to_owned()]
            .into_iter()
            .enumerate()
            .map(|(column, text)| Cell { column: place(column), span: 1, value: Value::Text(text) })
            .collect(),
    });
    let book = book_of(rows.collect());
    let columns = [("A", Field::Number), ("B", Field::Time), ("C", Field::Title)];
    let choice = SheetChoice {
        take: Some(true),
        header: Some(HeaderChoice::None),
        columns: columns.map(|(letter, field)| (letter.to_owned(), Some(field))).into(),
        day: None,
    };
    let choices = Choices { sheets: [(SHEET.to_owned(), choice)].into(), ..Choices::default() };
    let settled = match settle(book, choices, start, times) {
        Read::Done(settled) => settled,
        Read::Asks { example, readings } => return Read::Asks { example, readings },
    };
    let mut lines = vec![LineTime { offset: None, problem: None }; texts.len()];
    let layouts = layout::of_book(&settled.book, &settled.choices, &[]);
    let understood = understand::understand(&settled.book, &layouts, &settled.choices);
    for (index, entry) in understood.entries.iter().enumerate() {
        let at = entry.row as usize - 1;
        let (Some(line), Some(raw)) = (lines.get_mut(at), texts.get(at)) else { continue };
        let refused = settled.refused.contains(&entry.row);
        if !refused && let Some(Outcome::Scheduled(offset)) = understood.solved.outcomes.get(index) {
            line.offset = Some(ExerciseOffset(*offset));
            continue;
        }
        let why = if refused { Some(settled.why.to_owned()) } else { understood.why(index) };
        line.problem = why.map(|why| format!("Pasted line {}: “{}” {why}.", at + 1, raw.trim()));
    }
    Read::Done(lines)
}

/// Reads a block whose first line are headings as events; `None` if they are none.
pub fn read_list(
    lines: &[Vec<String>],
    start: Option<ScenarioTime>,
    times: Option<TimesAre>,
    new_id: &mut dyn FnMut() -> Uuid,
    exercise_id: ExerciseId,
) -> Option<Read<Import>> {
    let book = book_of(rows_of(lines));
    let choices = Choices::default();
    {
        let layouts = layout::of_book(&book, &choices, &[]);
        let headed = |layout: &Layout| layout.taken && layout.header_row == Some(1) && layout.mapped().count() >= 2;
        if lines.len() < 2 || !layouts.first().is_some_and(headed) {
            return None;
        }
    }
    let settled = match settle(book, choices, start, times) {
        Read::Done(settled) => settled,
        Read::Asks { example, readings } => return Some(Read::Asks { example, readings }),
    };
    let mut read = import::read(&settled.book, &settled.choices, &[], new_id, exercise_id);
    for event in &mut read.events {
        let Some(source) = &mut event.source else { continue };
        // Problems and sources tell what was written, not what the planner's answer made of it.
        if let Some(raw) = settled.raw.iter().find(|(row, _)| *row == source.row).map(|(_, raw)| raw) {
            if let Some(problem) = &mut event.problem {
                *problem = problem.replace(&source.raw_time, raw);
            }
            source.raw_time.clone_from(raw);
        }
        if settled.refused.contains(&source.row) {
            event.offset = None;
            event.problem = Some(format!("Pasted line {}: “{}” {}.", source.row, source.raw_time, settled.why));
        }
    }
    Some(Read::Done(read))
}

/// A block whose times are certain but for those that are refused.
struct Settled {
    book: Book,
    choices: Choices,
    /// Rows whose times were written in the way the planner's answer says, with how they stood.
    raw: Vec<(u32, String)>,
    /// Rows whose times are not read.
    refused: HashSet<u32>,
    /// Why, as a sentence's end.
    why: &'static str,
}

fn settle(book: Book, choices: Choices, start: Option<ScenarioTime>, times: Option<TimesAre>) -> Read<Settled> {
    const UNKNOWN: &str = "may be an hour of the day or a length of time from StartEx";
    const NO_START: &str = "is an hour of the day, and the exercise does not say at which hour of the story it starts";
    let nothing = HashSet::new;
    let (open, counts_itself, has_days, hangs_on_first) = look(&book, &choices);
    if counts_itself || (open.is_empty() && hangs_on_first.is_empty()) {
        return Read::Done(Settled { book, choices, raw: Vec::new(), refused: nothing(), why: UNKNOWN });
    }
    let day = if has_days { "%Y-%m-%d " } else { "" };
    let dated = Choices {
        // Hours without a day count on from one hour of the day, past midnight too; those with one need StartEx's day.
        zero: start.map(|start| ZeroChoice::At(start.naive().format(&format!("{day}%H:%M:%S")).to_string())),
        first_date: start.filter(|_| has_days).map(|start| start.naive().format("%Y-%m-%d").to_string()),
        ..choices.clone()
    };
    // Beside a day, an hour is one of the day.
    let times = if has_days || open.is_empty() { Some(TimesAre::Clock) } else { times };
    let Some(times) = times else {
        let two_parts = open.iter().any(|cell| cell.text.matches(':').count() == 1);
        let readings = [(TimesAre::Hours, true), (TimesAre::Minutes, two_parts), (TimesAre::Clock, start.is_some())];
        let readings = readings.into_iter().filter(|(_, possible)| *possible).map(|(reading, _)| reading).collect();
        let example = open.first().map(|cell| cell.text.clone()).unwrap_or_default();
        return Read::Asks { example, readings };
    };
    let rows = |cells: &[OpenCell]| cells.iter().map(|cell| cell.row).collect::<HashSet<u32>>();
    match times {
        TimesAre::Unknown => {
            Read::Done(Settled { refused: rows(&open), book, choices: dated, raw: Vec::new(), why: UNKNOWN })
        }
        TimesAre::Hours | TimesAre::Minutes => {
            let written =
                |text: &str| format!("T+{}", if times == TimesAre::Hours { hours(text) } else { minutes(text) });
            let (book, raw) = rewritten(book, &open, written);
            let (_, _, _, left) = look(&book, &choices);
            let refused = if start.is_some() { nothing() } else { left };
            let choices = if start.is_some() { dated } else { choices };
            Read::Done(Settled { book, choices, raw, refused, why: NO_START })
        }
        TimesAre::Clock if start.is_none() => {
            let mut refused = rows(&open);
            refused.extend(hangs_on_first);
            Read::Done(Settled { book, choices, raw: Vec::new(), refused, why: NO_START })
        }
        TimesAre::Clock => {
            // Marked as local, an hour is one of the day and nothing else.
            let (book, raw) =
                if has_days { (book, Vec::new()) } else { rewritten(book, &open, |text| format!("{text} local")) };
            Read::Done(Settled { book, choices: dated, raw, refused: nothing(), why: NO_START })
        }
    }
}

/// A cell whose time is written with colons alone.
struct OpenCell {
    row: u32,
    column: u32,
    text: String,
}

/// The cells whose times are open; whether the block itself says what it counts from; whether its times have days; and
/// the rows whose place hangs on nothing but which of them comes first.
fn look(book: &Book, choices: &Choices) -> (Vec<OpenCell>, bool, bool, HashSet<u32>) {
    let layouts = layout::of_book(book, choices, &[]);
    let understood: Understood<'_> = understand::understand(book, &layouts, choices);
    let by = understood.solved.zero.as_ref().map(|zero| zero.by);
    let hangs = !matches!(by, Some(By::StartRow | By::Stated | By::Counted | By::Choice));
    let mut open = Vec::new();
    let mut first = HashSet::new();
    let mut has_days = false;
    for entry in &understood.entries {
        let (Some(list), Some(row)) = (understood.lists.get(entry.list), understood.row(entry)) else { continue };
        has_days |= [Field::Date, Field::Day].iter().any(|field| list.layout.column(*field).is_some());
        let time = list.layout.column(Field::Time);
        let cell = time.and_then(|time| row.cells.iter().find(|cell| cell.column == time.index));
        if let Some(Cell { column, value: Value::Text(text), .. }) = cell {
            if is_open(text) {
                open.push(OpenCell { row: entry.row, column: *column, text: text.clone() });
            } else if let Reading::Moment(moment) = time::read_text(text) {
                has_days |= moment.day.is_some();
                if moment.span.is_some() && moment.clock.is_none() && moment.day.is_none() {
                    continue;
                }
            } else {
                continue;
            }
            if hangs {
                first.insert(entry.row);
            }
        }
    }
    (open, !hangs, has_days, first)
}

/// Whether a text is two or three numbers with colons between them, and nothing that says more.
fn is_open(text: &str) -> bool {
    let parts: Vec<&str> = text.trim().split(':').collect();
    let digits = |part: &str| !part.is_empty() && part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    matches!(parts.len(), 2 | 3) && parts.iter().all(|part| digits(part))
}

/// `1:30` and `1:30:00` as hours, minutes and seconds.
fn hours(text: &str) -> String {
    if text.matches(':').count() == 1 { format!("{}:00", text.trim()) } else { text.trim().to_owned() }
}

/// `1:30` as minutes and seconds; three parts are what they are.
fn minutes(text: &str) -> String {
    match text.trim().split_once(':') {
        Some((minutes, seconds)) if !seconds.contains(':') => {
            let minutes: u32 = minutes.parse().unwrap_or_default();
            format!("{}:{:02}:{seconds}", minutes / 60, minutes % 60)
        }
        _ => text.trim().to_owned(),
    }
}

fn rewritten(mut book: Book, open: &[OpenCell], written: impl Fn(&str) -> String) -> (Book, Vec<(u32, String)>) {
    let mut raw = Vec::with_capacity(open.len());
    let mut cells = open.iter().peekable();
    for row in book.sheets.iter_mut().flat_map(|sheet| &mut sheet.rows) {
        while let Some(cell) = cells.next_if(|cell| cell.row == row.number) {
            if let Some(place) = row.cells.iter_mut().find(|place| place.column == cell.column) {
                place.value = Value::Text(written(&cell.text));
                raw.push((cell.row, cell.text.trim().to_owned()));
            }
        }
    }
    (book, raw)
}

fn rows_of(lines: &[Vec<String>]) -> Vec<Row> {
    let place = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let filled = lines.iter().enumerate().map(|(at, line)| Row {
        number: place(at + 1),
        hidden: false,
        cells: line
            .iter()
            .enumerate()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(column, text)| Cell { column: place(column), span: 1, value: Value::Text(text.clone()) })
            .collect(),
    });
    filled.filter(|row| !row.cells.is_empty()).collect()
}

fn book_of(rows: Vec<Row>) -> Book {
    Book { sheets: vec![Sheet { name: SHEET.to_owned(), rows, ..Sheet::default() }] }
}
