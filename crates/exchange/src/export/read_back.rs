//! A book that Muster wrote, read back without any guessing: its sheet "About" says what every column is.

use super::about::marking;
use super::about::{Written, written};
use super::column::{Column, files_in, release_label, review_label};
use super::links;
use super::own_time;
use crate::book::{Book, Row, Sheet, Value};
use crate::msel::{
    Choices, ColumnReview, ExerciseProposal, Field, Import, Problem, Review, RowRead, RowReview, SheetKind,
    SheetReview, Zero, column_letter,
};
use muster_domain::{CustomField, Event, EventId, EventKind, EventReview, ExerciseId, Phase, ReleaseMode, Source};
use std::collections::HashMap;
use uuid::Uuid;

/// Rows shown raw beside read.
const FIRST_ROWS: usize = 12;

/// A book that Muster wrote, ready to be read back.
pub(crate) struct ReadBack<'b> {
    book: &'b Book,
    list: &'b Sheet,
    written: Written,
    name: String,
    /// Every column with a heading or a meaning, in the order of the sheet.
    columns: Vec<Place>,
}

/// A column of the sheet.
struct Place {
    index: u32,
    heading: String,
    /// `None` is a column that a planner added.
    meaning: Option<Column>,
}

impl Place {
    /// The name its cells have as a custom field; `None` for a column with a meaning of Muster's own.
    fn custom_name(&self) -> Option<String> {
        match &self.meaning {
            Some(Column::Custom { name, .. }) => Some(name.clone()),
            Some(_) => None,
            None if self.heading.is_empty() => Some(format!("Column {}", column_letter(self.index))),
            None => Some(self.heading.clone()),
        }
    }
}

/// The book as one that Muster wrote; `None` if it is not, or if the planner has decided anything about it that goes
/// beyond its name and which sheets are taken, and so wants it read like any other book.
pub(crate) fn read_back<'b>(book: &'b Book, choices: &Choices) -> Option<ReadBack<'b>> {
    let written = written(book)?;
    let list = book.sheets.get(written.sheet)?;
    let decides_nothing = choices.answers.is_empty() && choices.zero.is_none() && choices.first_date.is_none();
    let agrees = choices.sheets.iter().all(|(name, choice)| {
        let taken = choice.take.is_none_or(|take| take == (*name == list.name));
        taken && choice.header.is_none() && choice.columns.is_empty() && choice.day.is_none()
    });
    if !decides_nothing || !agrees {
        return None;
    }
    let headings = list.rows.iter().find(|row| row.number == written.header_row);
    let mut columns: Vec<Place> = Vec::new();
    for cell in list.rows.iter().filter(|row| row.number >= written.header_row).flat_map(|row| &row.cells) {
        if let Err(at) = columns.binary_search_by_key(&cell.column, |place| place.index) {
            let heading = headings.and_then(|row| value(row, cell.column)).map(text).unwrap_or_default().to_owned();
            let meaning =
                written.columns.iter().find(|(index, _)| *index == cell.column).map(|(_, column)| column.clone());
            columns.insert(at, Place { index: cell.column, heading, meaning });
        }
    }
    let name = choices.name.clone().unwrap_or_else(|| written.about.name.clone());
    Some(ReadBack { book, list, written, name, columns })
}

impl ReadBack<'_> {
    /// The exercise in the book.
    pub fn import(&self, new_id: &mut dyn FnMut() -> Uuid, exercise_id: ExerciseId) -> Import {
        let mut phases: Vec<Phase> = Vec::new();
        let mut by_name: HashMap<String, usize> = HashMap::new();
        let (mut events, mut rows, mut said) = (Vec::new(), Vec::new(), Vec::new());
        for (position, row) in (0..).zip(self.rows()) {
            let event = Event { position, ..self.event(row, EventId(new_id()), exercise_id) };
            said.extend(self.links(row).map(|(column, text)| (events.len(), column, text)));
            if !event.phase.is_empty() {
                let at = *by_name.entry(event.phase.clone()).or_insert(phases.len());
                match phases.get_mut(at) {
                    Some(phase) => phase.events += 1,
                    None => phases.push(Phase { name: event.phase.clone(), events: 1 }),
                }
            }
            rows.push(RowRead {
                sheet: self.list.name.clone(),
                row: row.number,
                number: event.number.clone(),
                title: event.title.clone(),
                read: read(&event),
                offset_ms: event.offset.map(|offset| offset.0),
            });
            events.push(event);
        }
        let found = links::take(&mut events, said, new_id, exercise_id);
        let about = &self.written.about;
        let exercise = ExerciseProposal {
            name: self.name.clone(),
            scenario_start: about.scenario_start,
            starts_on: about.starts_on.clone(),
            ends_on: about.ends_on.clone(),
        };
        let (objectives, decisions, in_plans) = (found.objectives, found.decisions, found.in_plans);
        Import { exercise, phases, events, rows, objectives, decisions, in_plans }
    }

    /// How the book is understood.
    pub fn review(&self) -> Review {
        let about = &self.written.about;
        let (sheets, [events, scheduled]) = self.sheets();
        Review {
            sheets,
            questions: Vec::new(),
            zero: Some(Zero {
                sheet: None,
                row: None,
                read: "StartEx".to_owned(),
                why: "Muster wrote this workbook, and its times count from StartEx".to_owned(),
                alternatives: Vec::new(),
            }),
            name: self.name.clone(),
            scenario_start: about.scenario_start,
            starts_on: about.starts_on.clone(),
            ends_on: about.ends_on.clone(),
            events,
            scheduled,
            unscheduled: events - scheduled,
        }
    }

    /// The reviews of all sheets, and how many events there are and have a time.
    fn sheets(&self) -> (Vec<SheetReview>, [u32; 2]) {
        let mut counts = [0, 0];
        let sheets = self.book.sheets.iter().enumerate();
        let reviews = sheets.map(|(at, sheet)| {
            let is_list = at == self.written.sheet;
            let mut review = SheetReview {
                name: sheet.name.clone(),
                hidden: sheet.hidden,
                kind: if is_list { SheetKind::Events } else { SheetKind::Metadata },
                why: if is_list {
                    "Muster wrote it, and says what its columns are"
                } else {
                    "it stands beside the list that Muster wrote"
                }
                .to_owned(),
                taken: is_list,
                header_row: None,
                columns: Vec::new(),
                first_rows: Vec::new(),
                events: 0,
                scheduled: 0,
                unscheduled: 0,
                dividers: 0,
                problems: Vec::new(),
                remarks: Vec::new(),
                profile: None,
            };
            if is_list {
                self.look_at_list(&mut review);
                counts = [review.events, review.scheduled];
            }
            review
        });
        (reviews.collect(), counts)
    }

    fn look_at_list(&self, review: &mut SheetReview) {
        review.header_row = Some(self.written.header_row);
        review.columns = self.columns.iter().map(column_review).collect();
        let time = self.columns.iter().find(|place| place.meaning == Some(Column::Time));
        for row in self.rows() {
            let event = self.event(row, EventId(Uuid::nil()), ExerciseId(Uuid::nil()));
            review.events += 1;
            review.scheduled += u32::from(event.offset.is_some());
            let raw = event.source.as_ref().map(|source| source.raw_time.clone()).unwrap_or_default();
            if let Some(why) = &event.problem {
                let column = time.map(|place| column_letter(place.index)).unwrap_or_default();
                review.problems.push(Problem { row: row.number, column, raw, why: why.clone() });
            }
            if review.first_rows.len() < FIRST_ROWS {
                let cells = self
                    .columns
                    .iter()
                    .map(|place| value(row, place.index).map(text).unwrap_or_default().to_owned())
                    .collect();
                review.first_rows.push(RowReview {
                    row: row.number,
                    cells,
                    read: read(&event),
                    number: event.number,
                    title: event.title,
                    offset: event.offset,
                    problem: event.problem,
                });
            }
        }
        review.unscheduled = review.events - review.scheduled;
    }

    /// The rows that are events: all with content under the headings.
    fn rows(&self) -> impl Iterator<Item = &Row> {
        self.list.rows.iter().filter(|row| row.number > self.written.header_row)
    }

    /// What a row's cells say of things elsewhere, which is understood when all rows are read.
    fn links(&self, row: &Row) -> impl Iterator<Item = (Column, String)> {
        row.cells.iter().filter_map(|cell| {
            let at = self.columns.binary_search_by_key(&cell.column, |place| place.index).ok()?;
            let column = self.columns.get(at)?.meaning.clone()?;
            let words = text(&cell.value);
            let links = matches!(
                column,
                Column::Objectives | Column::Tasks | Column::PlanSection | Column::ContingencyFor | Column::WaitsFor
            );
            (links && !words.trim().is_empty()).then(|| (column, words.to_owned()))
        })
    }

    fn event(&self, row: &Row, id: EventId, exercise_id: ExerciseId) -> Event {
        let mut event = Event::new(id, exercise_id);
        let mut source = Source { sheet: self.list.name.clone(), row: row.number, raw_time: String::new() };
        let mut known_problem = String::new();
        let mut own_fields = "";
        let mut custom: Vec<(Option<&Column>, CustomField)> = Vec::new();
        for cell in &row.cells {
            let Ok(at) = self.columns.binary_search_by_key(&cell.column, |place| place.index) else { continue };
            let Some(place) = self.columns.get(at) else { continue };
            let words = text(&cell.value);
            let mut keep_whole = || {
                let name = place.custom_name().unwrap_or_else(|| place.heading.clone());
                custom.push((place.meaning.as_ref(), CustomField { name, value: words.to_owned() }));
            };
            match &place.meaning {
                Some(Column::Time) => {
                    if source.raw_time.is_empty() {
                        words.clone_into(&mut source.raw_time);
                    }
                    match own_time::offset(&cell.value) {
                        Some(offset) => event.offset = Some(offset),
                        None => event.problem = self.unread(row, place, words),
                    }
                }
                Some(Column::ScenarioTime) => {}
                Some(Column::AsWritten) => words.clone_into(&mut source.raw_time),
                Some(Column::OwnFields) => own_fields = words,
                Some(Column::Problem) => words.clone_into(&mut known_problem),
                Some(Column::Kind) => match EventKind::ALL.into_iter().find(|kind| same(kind.label(), words)) {
                    Some(kind) => event.kind = kind,
                    None => keep_whole(),
                },
                Some(Column::Release) => match [ReleaseMode::Manual, ReleaseMode::Automatic]
                    .into_iter()
                    .find(|mode| same(release_label(*mode), words))
                {
                    Some(release) => event.release = release,
                    None => keep_whole(),
                },
                Some(Column::Duration) => match span(&cell.value) {
                    Some(length) => event.duration_ms = Some(length),
                    None => keep_whole(),
                },
                Some(Column::ExpectedWithin) => match span(&cell.value) {
                    Some(length) => event.expected_within_ms = Some(length),
                    None => keep_whole(),
                },
                Some(Column::Review) => {
                    match EventReview::ALL.into_iter().find(|review| same(review_label(*review), words)) {
                        Some(review) => event.review = review,
                        None => keep_whole(),
                    }
                }
                Some(Column::Files) => match files_in(words) {
                    Some(files) => event.attachments = files,
                    None => keep_whole(),
                },
                Some(Column::Marking) if words.trim().is_empty() => {}
                Some(Column::Marking) => event.marking = Some(marking(words)),
                Some(Column::ReadAloud) => words.clone_into(&mut event.read_aloud),
                Some(Column::IfAsked) => words.clone_into(&mut event.if_asked),
                Some(Column::Hint) => words.clone_into(&mut event.hint),
                Some(Column::Evaluator) => words.clone_into(&mut event.evaluator),
                Some(Column::Safety) => words.clone_into(&mut event.safety),
                Some(Column::Author) => words.clone_into(&mut event.author),
                // Understood when all rows are read.
                Some(
                    Column::Objectives
                    | Column::Tasks
                    | Column::PlanSection
                    | Column::ContingencyFor
                    | Column::WaitsFor,
                ) => {}
                Some(Column::Custom { .. }) | None => keep_whole(),
                Some(Column::Number) => words.clone_into(&mut event.number),
                Some(Column::Title) => words.clone_into(&mut event.title),
                Some(Column::Text) => words.clone_into(&mut event.text),
                Some(Column::Sender) => words.clone_into(&mut event.sender),
                Some(Column::Recipient) => words.clone_into(&mut event.recipient),
                Some(Column::Method) => words.clone_into(&mut event.method),
                Some(Column::Controller) => words.clone_into(&mut event.controller),
                Some(Column::ExpectedAction) => words.clone_into(&mut event.expected_action),
                Some(Column::Location) => words.clone_into(&mut event.location),
                Some(Column::Phase) => words.clone_into(&mut event.phase),
                Some(Column::Storyline) => words.clone_into(&mut event.storyline),
                Some(Column::Objective) => words.clone_into(&mut event.objective),
                Some(Column::Notes) => words.clone_into(&mut event.notes),
            }
        }
        event.custom = self.in_order(custom, own_fields);
        // A time that a planner has filled in since settles what was wrong with it.
        if event.offset.is_none() && event.problem.is_none() && !known_problem.is_empty() {
            event.problem = Some(known_problem);
        }
        event.source = Some(source);
        event
    }

    /// An event's own fields in the order that its row lists them in, those without a value included. What the row does
    /// not list, because a planner filled it in since, comes after.
    fn in_order(&self, mut fields: Vec<(Option<&Column>, CustomField)>, listed: &str) -> Vec<CustomField> {
        let is_there = |column: &Column| self.columns.iter().any(|place| place.meaning.as_ref() == Some(column));
        let places = listed.split(',').filter_map(|place| place.trim().parse::<usize>().ok()?.checked_sub(1));
        let mut ordered = Vec::with_capacity(fields.len());
        for column in places.filter_map(|place| self.written.own.get(place)).filter(|column| is_there(column)) {
            let Column::Custom { name, .. } = column else { continue };
            let filled = fields.iter().position(|(of, _)| *of == Some(column));
            ordered.push(match filled {
                Some(at) => fields.remove(at).1,
                None => CustomField { name: name.clone(), value: String::new() },
            });
        }
        ordered.extend(fields.into_iter().map(|(_, field)| field));
        ordered
    }

    fn unread(&self, row: &Row, place: &Place, words: &str) -> Option<String> {
        let (sheet, number, column) = (&self.list.name, row.number, column_letter(place.index));
        let why = "is no length of time from StartEx such as 1:30:00 or T-0:30:00";
        (!words.trim().is_empty()).then(|| format!("Sheet “{sheet}”, row {number}, column {column}: “{words}” {why}."))
    }
}

/// A length of time that is not negative.
fn span(value: &Value) -> Option<i64> {
    own_time::offset(value).map(|offset| offset.0).filter(|length| *length >= 0)
}

fn column_review(place: &Place) -> ColumnReview {
    let why = match &place.meaning {
        Some(_) => "Muster wrote it",
        None => "it was added since: kept as a custom field",
    };
    ColumnReview {
        letter: column_letter(place.index),
        heading: place.heading.split_whitespace().collect::<Vec<_>>().join(" "),
        field: place.meaning.as_ref().and_then(field),
        why: why.to_owned(),
        custom_name: place.custom_name().unwrap_or_else(|| place.heading.clone()),
    }
}

fn field(column: &Column) -> Option<Field> {
    Some(match column {
        Column::Number => Field::Number,
        Column::Time => Field::Time,
        Column::ScenarioTime => Field::ScenarioTime,
        Column::Kind => Field::Kind,
        Column::Title => Field::Title,
        Column::Text => Field::Text,
        Column::Sender => Field::Sender,
        Column::Recipient => Field::Recipient,
        Column::Method => Field::Method,
        Column::Controller => Field::Controller,
        Column::ExpectedAction => Field::ExpectedAction,
        Column::Location => Field::Location,
        Column::Phase => Field::Phase,
        Column::Storyline => Field::Storyline,
        Column::Objective => Field::Objective,
        Column::Notes => Field::Notes,
        Column::Release => Field::Release,
        // The importer has no fields for these in lists that Muster did not write.
        Column::Duration
        | Column::ReadAloud
        | Column::IfAsked
        | Column::Hint
        | Column::Evaluator
        | Column::ExpectedWithin
        | Column::Objectives
        | Column::Tasks
        | Column::PlanSection
        | Column::Files
        | Column::ContingencyFor
        | Column::WaitsFor
        | Column::Marking
        | Column::Safety
        | Column::Author
        | Column::Review
        | Column::Problem
        | Column::AsWritten
        | Column::OwnFields
        | Column::Custom { .. } => return None,
    })
}

fn read(event: &Event) -> String {
    match (event.offset, &event.problem) {
        (Some(offset), _) => format!("{offset} from StartEx"),
        (None, Some(_)) => "not read".to_owned(),
        (None, None) => "no time".to_owned(),
    }
}

fn same(label: &str, words: &str) -> bool {
    label.eq_ignore_ascii_case(words.trim())
}

fn value(row: &Row, column: u32) -> Option<&Value> {
    row.cells.iter().find(|cell| cell.column == column).map(|cell| &cell.value)
}

pub(super) fn text(value: &Value) -> &str {
    match value {
        Value::Text(text) | Value::Error(text) | Value::Number { text, .. } => text,
        Value::Bool(true) => "TRUE",
        Value::Bool(false) => "FALSE",
    }
}
