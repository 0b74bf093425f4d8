//! The exercise in a book: its events with where each was read.

use super::cells::{column_letter, trimmed};
use super::choices::Choices;
use super::feet::begins_a_reserve;
use super::field::Field;
use super::layout;
use super::profile::Profile;
use super::rows::{Role, Standing};
use super::sort::{self, Kinds};
use super::time::Open;
use super::timeline::{Entry, Outcome, Why};
use super::understand::{self, Understood};
use super::words;
use crate::book::{Book, Row};
use crate::export;
use muster_domain::exercise::{Decision, Objective};
use muster_domain::{CustomField, Event, EventId, EventKind, ExerciseId, ExerciseOffset, Phase, ScenarioTime, Source};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;
use uuid::Uuid;

/// An exercise read from a book.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Import {
    /// What the book says about the exercise as a whole.
    pub exercise: ExerciseProposal,
    /// Chapters in order of appearance, with how many events each has.
    pub phases: Vec<Phase>,
    /// All events of the taken sheets, in workbook order.
    pub events: Vec<Event>,
    /// One for each event, in the same order.
    pub rows: Vec<RowRead>,
    /// Objectives that the events name, where the book says which.
    pub objectives: Vec<Objective>,
    /// Decisions that the events wait for, where the book says which.
    pub decisions: Vec<Decision>,
    /// What events name in plans.
    pub in_plans: Vec<export::InPlan>,
}

/// What a book says about the exercise as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExerciseProposal {
    /// Its name; empty if the book does not say.
    pub name: String,
    /// The story's date and hour at StartEx, if the book says both.
    pub scenario_start: Option<ScenarioTime>,
    /// First day, as `YYYY-MM-DD`; empty if the book does not say.
    pub starts_on: String,
    /// Last day, as `YYYY-MM-DD`; empty if the book does not say.
    pub ends_on: String,
}

/// A row with its time as understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RowRead {
    /// The sheet's name.
    pub sheet: String,
    /// The row as the sheet numbers it.
    pub row: u32,
    /// The event's number.
    pub number: String,
    /// The event's title.
    pub title: String,
    /// The time as understood, or why there is none.
    pub read: String,
    /// Milliseconds from StartEx; `None` is unscheduled.
    pub offset_ms: Option<i64>,
}

/// Reads the exercise in a book under the planner's choices. `new_id` gives each event its identity.
pub fn read(
    book: &Book,
    choices: &Choices,
    profiles: &[Profile],
    new_id: &mut dyn FnMut() -> Uuid,
    exercise_id: ExerciseId,
) -> Import {
    // A book that Muster wrote says itself what its columns are.
    if let Some(own) = export::read_back(book, choices) {
        return own.import(new_id, exercise_id);
    }
    let layouts = layout::of_book(book, choices, profiles);
    let understood = understand::understand(book, &layouts, choices);
    let lists: Vec<ListColumns> = understood.lists.iter().map(|list| ListColumns::of(list.layout)).collect();
    let mut kinds = Kinds::default();
    let lossy = kinds_say_more(&understood, &mut kinds);
    let mut phases = Phases::of(&understood);
    let mut events = Vec::with_capacity(understood.entries.len());
    let mut rows = Vec::with_capacity(understood.entries.len());
    for (index, entry) in understood.entries.iter().enumerate() {
        let (Some(row), Some(list), Some(columns)) =
            (understood.row(entry), understood.lists.get(entry.list), lists.get(entry.list))
        else {
            continue;
        };
        let mut event = Event::new(EventId(new_id()), exercise_id);
        event.position = index as i64;
        event.offset = match understood.solved.outcomes.get(index) {
            Some(Outcome::Scheduled(offset)) => Some(ExerciseOffset(*offset)),
            _ => None,
        };
        event.source =
            Some(Source { sheet: list.sheet.name.clone(), row: entry.row, raw_time: understood.raw_time(entry) });
        fill(&mut event, row, columns, lossy.get(entry.list).copied().unwrap_or(false));
        event.title = understood.title(entry, row);
        if entry.standing != Standing::Listed {
            alone(&mut event, row, columns);
        }
        let written = understood.field(entry, row, Field::Kind);
        let is_told = [Field::Title, Field::Text].iter().any(|field| !understood.field(entry, row, *field).is_empty());
        let outcome = understood.solved.outcomes.get(index);
        event.kind = kind(&event, entry, kinds.said(&written).kind, written.is_empty(), is_told, outcome);
        event.problem = understood.sentence(index);
        phases.enter(entry, &mut event);
        rows.push(RowRead {
            sheet: list.sheet.name.clone(),
            row: entry.row,
            number: event.number.clone(),
            title: event.title.clone(),
            read: understood.read(index),
            offset_ms: event.offset.map(|offset| offset.0),
        });
        events.push(event);
    }
    let (scenario_start, starts_on, ends_on) = understood.dates();
    Import {
        exercise: ExerciseProposal { name: understood.name(choices), scenario_start, starts_on, ends_on },
        phases: phases.counted,
        events,
        rows,
        objectives: Vec::new(),
        decisions: Vec::new(),
        in_plans: Vec::new(),
    }
}

/// A list's columns by place, with the names of custom fields.
struct ListColumns {
    fields: HashMap<u32, Field>,
    names: BTreeMap<u32, String>,
}

impl ListColumns {
    fn of(layout: &layout::Layout) -> Self {
        Self {
            fields: layout
                .columns
                .iter()
                .filter_map(|column| column.field.map(|field| (column.index, field)))
                .collect(),
            names: understand::custom_names(layout),
        }
    }

    fn custom(&self, column: u32, value: String) -> CustomField {
        CustomField {
            name: self.names.get(&column).cloned().unwrap_or_else(|| format!("Column {}", column_letter(column))),
            value,
        }
    }
}

/// Puts every cell of a row into the event: into its field, or a custom field, or the raw time.
fn fill(event: &mut Event, row: &Row, columns: &ListColumns, kinds_say_more: bool) {
    for cell in &row.cells {
        let text = trimmed(&cell.value);
        if text.is_empty() {
            continue;
        }
        let field = columns.fields.get(&cell.column).copied();
        let blank = words::is_blank_mark(&text);
        let text = if blank { String::new() } else { text.into_owned() };
        match field {
            Some(Field::Time | Field::Date | Field::Day) => {}
            _ if blank => {}
            Some(Field::Number) => event.number = text,
            Some(Field::Title) => event.title = text,
            Some(Field::Text) => event.text = text,
            Some(Field::Phase) => event.phase = text,
            Some(Field::Storyline) => event.storyline = text,
            Some(Field::Sender) => event.sender = text,
            Some(Field::Recipient) => event.recipient = text,
            Some(Field::Method) => event.method = text,
            Some(Field::Controller) => event.controller = text,
            Some(Field::ExpectedAction) => event.expected_action = text,
            Some(Field::Location) => event.location = text,
            Some(Field::Objective) => event.objective = text,
            Some(Field::Notes) => event.notes = text,
            Some(Field::Kind) if kinds_say_more => event.custom.push(columns.custom(cell.column, text)),
            Some(Field::Kind) => {}
            Some(Field::Release) => match sort::release_of(&text) {
                Some(release) => event.release = release,
                None => event.custom.push(columns.custom(cell.column, text)),
            },
            Some(Field::ScenarioTime) | None => event.custom.push(columns.custom(cell.column, text)),
        }
    }
}

/// A text that stands alone where numbers do is the event's title and text.
fn alone(event: &mut Event, row: &Row, columns: &ListColumns) {
    let is_title = |text: &str| !event.number.is_empty() && event.number == text;
    let stands_as_title = understand::first_text(row).is_some_and(|text| is_title(&text));
    if stands_as_title && !super::cells::is_number_like(&event.number) {
        let text = std::mem::take(&mut event.number);
        if text != event.title && event.text.is_empty() {
            event.text = text;
        }
    } else if event.text.is_empty()
        && let Some(cell) = super::cells::filled(row).next()
        && columns.fields.get(&cell.column).is_some_and(|field| field.is_when())
        && trimmed(&cell.value) != event.title
    {
        // A text in the place of a time is no title if it is too long for one.
        event.text = trimmed(&cell.value).into_owned();
    }
}

/// For each list, whether some kind cell says more than Muster's kinds do, so that the column is kept as a custom field too.
fn kinds_say_more(understood: &Understood<'_>, kinds: &mut Kinds) -> Vec<bool> {
    let mut more = vec![false; understood.lists.len()];
    for entry in &understood.entries {
        if let (Some(row), Some(more)) = (understood.row(entry), more.get_mut(entry.list)) {
            *more |= kinds.said(&understood.field(entry, row, Field::Kind)).more;
        }
    }
    more
}

fn kind(
    event: &Event,
    entry: &Entry,
    written: Option<EventKind>,
    is_empty: bool,
    is_told: bool,
    outcome: Option<&Outcome>,
) -> EventKind {
    if let Some(kind) = written {
        return kind;
    }
    match outcome {
        _ if !is_empty => EventKind::Inject,
        Some(Outcome::Open(None) | Outcome::Bad(Why::Apart) | Outcome::Asked(_)) if begins_a_reserve(&event.title) => {
            EventKind::Contingency
        }
        _ if entry.standing == Standing::Apart && !is_told => EventKind::Administrative,
        _ if entry.start.is_some() || words::is_endex(&event.title) => EventKind::Administrative,
        Some(Outcome::Open(Some(Open::OnDemand))) => EventKind::Contingency,
        _ => EventKind::Inject,
    }
}

/// Chapters: a row's own phase, else the section it stands under, else its sheet where several are taken.
struct Phases {
    counted: Vec<Phase>,
    by_name: HashMap<String, usize>,
    /// For each list, the section above each row with one.
    sections: Vec<Vec<(usize, String)>>,
    sheets: Vec<String>,
}

impl Phases {
    fn of(understood: &Understood<'_>) -> Self {
        let sections = understood.lists.iter().map(|list| sections(&list.layout.roles)).collect();
        let several = understood.lists.len() > 1;
        let sheets = understood
            .lists
            .iter()
            .map(|list| if several { list.sheet.name.trim().to_owned() } else { String::new() })
            .collect();
        Self { counted: Vec::new(), by_name: HashMap::new(), sections, sheets }
    }

    fn enter(&mut self, entry: &Entry, event: &mut Event) {
        let section = self.sections.get(entry.list).and_then(|sections| {
            let after = sections.partition_point(|(at, _)| *at < entry.at);
            after.checked_sub(1).and_then(|above| sections.get(above))
        });
        match section {
            Some((_, name)) if event.phase.is_empty() => event.phase.clone_from(name),
            Some((_, name)) if *name != event.phase => {
                event.custom.push(CustomField { name: "Section".into(), value: name.clone() })
            }
            _ => {}
        }
        if event.phase.is_empty() {
            event.phase = self.sheets.get(entry.list).cloned().unwrap_or_default();
        }
        if event.phase.is_empty() {
            return;
        }
        let next = self.counted.len();
        let index = *self.by_name.entry(event.phase.clone()).or_insert(next);
        match self.counted.get_mut(index) {
            Some(phase) => phase.events += 1,
            None => self.counted.push(Phase { name: event.phase.clone(), events: 1 }),
        }
    }
}

/// The sections of a list: where each begins, and its name. Dividers that follow each other name one section together.
fn sections(roles: &[Role]) -> Vec<(usize, String)> {
    let mut sections: Vec<(usize, String)> = Vec::new();
    let mut before_was_divider = false;
    for (at, role) in roles.iter().enumerate() {
        match role {
            Role::Divider { text, .. } => {
                let name = super::cells::one_line(text);
                match sections.last_mut() {
                    Some((_, known)) if before_was_divider => *known = format!("{known} – {name}"),
                    _ => sections.push((at, name)),
                }
                before_was_divider = true;
            }
            Role::Event(_) => before_was_divider = false,
            Role::Above | Role::Headings | Role::Legend | Role::Blank => {}
        }
    }
    sections
}
