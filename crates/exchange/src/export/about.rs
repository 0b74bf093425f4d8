//! The sheet "About": what a workbook of Muster's says about the exercise and about its own columns.
//!
//! A custom field may have any name, that of another column included, so headings alone do not say what a column is. The
//! sheet lists every heading with its meaning. The list is found again by its headings, wherever a planner has moved
//! them to.

use super::cells::{MOST_TEXT, length, write_text};
use super::column::Column;
use super::error::ExportError;
use super::msel::write_moment;
use super::read_back::text;
use crate::book::{Book, Row, Sheet, Value};
use muster_domain::{Exercise, ExerciseType, Marking, ScenarioTime};
use rust_xlsxwriter::{Format, FormatAlign, Worksheet};

/// The sheet's name.
pub(super) const SHEET: &str = "About";
/// What the sheet begins with. The number is raised when the meaning of anything on it changes.
const MARK: (&str, &str) = ("Written by", "Muster, event list 1");
const COLUMNS: (&str, &str) = ("Column", "Meaning");
const CUSTOM: &str = "your own";
const CUSTOM_NAMELESS: &str = "your own, without a heading";

/// The facts about an exercise that its workbook carries.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    /// Its name.
    pub name: String,
    /// The kind of exercise.
    pub exercise_type: ExerciseType,
    /// Who may see it.
    pub marking: Marking,
    /// The story's date and hour at StartEx.
    pub scenario_start: Option<ScenarioTime>,
    /// First real day, as `YYYY-MM-DD`; empty while not settled.
    pub starts_on: String,
    /// Last real day, as `YYYY-MM-DD`; empty while not settled.
    pub ends_on: String,
    /// The scenario in a paragraph.
    pub summary: String,
}

/// A book that Muster wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The facts about the exercise.
    pub about: About,
    /// Which of the book's sheets holds the events, from 0.
    pub sheet: usize,
    /// The row of the headings, as the spreadsheet numbers it. Every row with content below it is an event.
    pub header_row: u32,
    /// What each column is, by column from 0. A column that is not here was added by a planner.
    pub columns: Vec<(u32, Column)>,
    /// The planner's own columns as they were written, in order, whether they are still there or not.
    pub own: Vec<Column>,
}

/// The facts in the order of the sheet.
fn facts(exercise: &Exercise) -> [(&'static str, &str); 6] {
    [
        ("Exercise name", &exercise.name),
        ("Exercise type", exercise.exercise_type.label()),
        ("Marking", exercise.marking.label()),
        ("First day", &exercise.starts_on),
        ("Last day", &exercise.ends_on),
        ("Summary", &exercise.summary),
    ]
}

const STARTEX: &str = "StartEx";
const LIST: &str = "Event list";

/// Refuses facts that are longer than a cell can hold.
pub(super) fn check(exercise: &Exercise) -> Result<(), ExportError> {
    for (name, text) in facts(exercise) {
        let length = length(text);
        if length > MOST_TEXT {
            let column = name.to_lowercase();
            return Err(ExportError::TextTooLong { event: "the exercise".into(), column, length, most: MOST_TEXT });
        }
    }
    Ok(())
}

/// Writes the sheet.
pub(super) fn write(
    sheet: &mut Worksheet,
    exercise: &Exercise,
    list: &str,
    columns: &[Column],
) -> Result<(), ExportError> {
    let key = Format::new().set_bold().set_align(FormatAlign::Top);
    let value = Format::new().set_align(FormatAlign::Top).set_text_wrap();
    let moment =
        |code: &str| Format::new().set_align(FormatAlign::Top).set_align(FormatAlign::Left).set_num_format(code);
    sheet.set_name(SHEET)?;
    sheet.set_column_width(0, 24)?;
    sheet.set_column_width(1, 60)?;
    let mut row = 0;
    let mut line = |sheet: &mut Worksheet, name: &str, text: &str| -> Result<u32, ExportError> {
        write_text(sheet, row, 0, name, &key)?;
        write_text(sheet, row, 1, text, &value)?;
        row += 1;
        Ok(row)
    };
    line(sheet, MARK.0, MARK.1)?;
    line(sheet, LIST, list)?;
    for (name, text) in facts(exercise) {
        line(sheet, name, text)?;
    }
    let next = line(sheet, STARTEX, "")?;
    write_moment(
        sheet,
        next - 1,
        1,
        exercise.scenario_start,
        &moment("yyyy-mm-dd hh:mm:ss"),
        &moment("yyyy-mm-dd hh:mm:ss.000"),
    )?;
    line(sheet, COLUMNS.0, COLUMNS.1)?;
    for column in columns {
        line(sheet, column.heading(), meaning(column))?;
    }
    Ok(())
}

fn meaning(column: &Column) -> &'static str {
    match column {
        Column::Number => "the number on everyone's paper",
        Column::Time => "from StartEx, in hours, minutes and seconds; T- before StartEx; empty if unscheduled",
        Column::ScenarioTime => "the story's date and hour, worked out from the time and not read back",
        Column::Kind => "the kind of event",
        Column::Title => "the title",
        Column::Text => "the full text",
        Column::Sender => "who it appears to come from",
        Column::Recipient => "who receives it",
        Column::Method => "how it is delivered",
        Column::Controller => "the controller who delivers it",
        Column::ExpectedAction => "what players are expected to do",
        Column::Location => "where",
        Column::Phase => "the phase of the scenario",
        Column::Storyline => "the storyline",
        Column::Objective => "the objective it serves",
        Column::Notes => "for controllers only",
        Column::Release => "manual or automatic",
        Column::Duration => "how long it takes, in hours, minutes and seconds",
        Column::ReadAloud => "what is read aloud, word for word",
        Column::IfAsked => "what to answer if players ask",
        Column::Hint => "what to say if players are stuck",
        Column::Evaluator => "the evaluator who watches what follows",
        Column::ExpectedWithin => "how long after its release the expected action is due",
        Column::Objectives => "the objectives it serves by number, one a line",
        Column::Tasks => "the critical tasks of plans it calls for by title, one a line",
        Column::PlanSection => "the section of a plan it was written from by title",
        Column::Files => "the files that go with it, each with the digest of its content, one a line",
        Column::ContingencyFor => "how long after which event it is used if players do not do what is expected",
        Column::WaitsFor => "what it waits for, such as: all (released 14, not-met 15)",
        Column::Marking => "who may see it, if not who may see the exercise",
        Column::Safety => "what must be minded so that nobody is hurt",
        Column::Author => "who wrote it",
        Column::Review => "draft, submitted, approved, deferred or obsolete",
        Column::Problem => "why the time could not be read",
        Column::AsWritten => "the time as it was first written",
        Column::OwnFields => "which of your own columns the event has, and in which order, where its cells do not say",
        Column::Custom { name, .. } if name.is_empty() => CUSTOM_NAMELESS,
        Column::Custom { .. } => CUSTOM,
    }
}

/// What a book says about itself if Muster wrote it; `None` if it did not, or if so much was changed that its sheet of
/// events cannot be told any more.
pub fn written(book: &Book) -> Option<Written> {
    let sheet = book.sheets.iter().rfind(|sheet| sheet.rows.first().is_some_and(|row| pair(row) == Some(MARK)))?;
    let rows: Vec<(&str, &Value)> = sheet.rows.iter().filter_map(key_and_value).collect();
    let table = rows.iter().position(|(key, value)| (*key, text(value)) == COLUMNS)?;
    let (facts, table) = rows.split_at(table);
    let fact = |name: &str| facts.iter().find(|(key, _)| *key == name).map(|(_, value)| *value);
    let words = |name: &str| fact(name).map(|value| text(value).to_owned()).unwrap_or_default();
    let about = About {
        name: words("Exercise name"),
        exercise_type: ExerciseType::ALL
            .into_iter()
            .find(|kind| kind.label() == words("Exercise type"))
            .unwrap_or_default(),
        marking: marking(&words("Marking")),
        scenario_start: fact(STARTEX).and_then(scenario_time),
        starts_on: words("First day"),
        ends_on: words("Last day"),
        summary: words("Summary"),
    };
    let mut known: Vec<(&str, Column)> = Vec::new();
    for (heading, value) in table.iter().skip(1) {
        let Some(mut column) = column(heading, text(value)) else { continue };
        if let Column::Custom { name, occurrence } = &mut column {
            let same = |column: &Column| matches!(column, Column::Custom { name: other, .. } if other == name);
            *occurrence = known.iter().filter(|(_, column)| same(column)).count();
        }
        known.push((heading, column));
    }
    let list = words(LIST);
    // The list's sheet may have been renamed since.
    let sheets = || book.sheets.iter().enumerate().filter(|(_, other)| !std::ptr::eq(*other, sheet));
    let (at, header_row, columns) = sheets()
        .filter(|(_, sheet)| sheet.name == list)
        .chain(sheets().filter(|(_, sheet)| sheet.name != list))
        .find_map(|(at, sheet)| headings(sheet, &known).map(|(row, columns)| (at, row, columns)))?;
    let own = known.iter().map(|(_, column)| column).filter(|column| matches!(column, Column::Custom { .. }));
    let own = own.cloned().collect();
    Some(Written { about, sheet: at, header_row, columns, own })
}

/// The columns of a sheet, if its first row has most of the known headings.
fn headings(sheet: &Sheet, known: &[(&str, Column)]) -> Option<(u32, Vec<(u32, Column)>)> {
    let row = sheet.rows.first()?;
    let mut left: Vec<Option<&(&str, Column)>> = known.iter().map(Some).collect();
    let mut columns = Vec::new();
    for cell in &row.cells {
        // Of several equal headings each is the next of its name, which is the order they were written in.
        let place = left.iter().position(|entry| entry.is_some_and(|(heading, _)| *heading == text(&cell.value)));
        if let Some((_, column)) = place.and_then(|place| left.get_mut(place)).and_then(Option::take) {
            columns.push((cell.column, column.clone()));
        }
    }
    let enough = columns.iter().any(|(_, column)| matches!(column, Column::Title | Column::Text | Column::Number));
    (enough && columns.len() * 2 > known.len()).then_some((row.number, columns))
}

fn column(heading: &str, said: &str) -> Option<Column> {
    match said {
        CUSTOM => Some(Column::Custom { name: heading.to_owned(), occurrence: 0 }),
        CUSTOM_NAMELESS => Some(Column::Custom { name: String::new(), occurrence: 0 }),
        _ => Column::OWN.into_iter().find(|column| meaning(column) == said && column.heading() == heading),
    }
}

pub(super) fn marking(label: &str) -> Marking {
    if label.is_empty() {
        return Marking::default();
    }
    let known = [Marking::TlpRed, Marking::TlpAmberStrict, Marking::TlpAmber, Marking::TlpGreen, Marking::TlpClear];
    known.into_iter().find(|marking| marking.label() == label).unwrap_or_else(|| Marking::National(label.to_owned()))
}

/// A date and hour as [`write_moment`] writes it.
fn scenario_time(value: &Value) -> Option<ScenarioTime> {
    const DAY: f64 = 86_400_000.0;
    match value {
        Value::Number { value, .. } if (61.0..2_958_466.0).contains(value) => {
            Some(ScenarioTime(((value - 25_569.0) * DAY).round() as i64))
        }
        Value::Text(text) => {
            let moment = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S%.f").ok()?;
            Some(ScenarioTime::from_naive(moment))
        }
        _ => None,
    }
}

fn key_and_value(row: &Row) -> Option<(&str, &Value)> {
    let cell = |column| row.cells.iter().find(|cell| cell.column == column).map(|cell| &cell.value);
    Some((text(cell(0)?), cell(1)?))
}

fn pair(row: &Row) -> Option<(&str, &str)> {
    key_and_value(row).map(|(key, value)| (key, text(value)))
}
