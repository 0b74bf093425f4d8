//! Events of an exercise's MSEL.

mod copy;
mod lines;
mod paste;
mod renumber;
mod shift;

pub use copy::{Copied, Copy, Keep, Put, copy, keep, library, put};
pub use lines::{FilterBy, Lines, ValuesOf, lines, values, views};
pub use paste::{Paste, Pasted, paste};
pub use renumber::{Renumber, Renumbered, renumber};
pub use shift::{Shift, Shifted, shift};

use super::Done;
use super::record::{kept_files, with_patch};
use crate::Result;
use crate::error::AppError;
use crate::notice::Topic;
use crate::session::Act;
use muster_domain::{Condition, Event, EventId, Exercise, ExerciseId};
use muster_store::{EventOrder, EventQuery, Workspace};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use ts_rs::TS;

/// The column an MSEL is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SortBy {
    /// Planned instant; unscheduled last.
    #[default]
    Time,
    /// As the rows stood on paper.
    Paper,
    /// Number, as text.
    Number,
    /// Kind.
    Kind,
    /// Title.
    Title,
    /// Phase.
    Phase,
    /// Storyline.
    Storyline,
    /// Sender.
    Sender,
    /// Recipient.
    Recipient,
    /// Delivery method.
    Method,
    /// Controller.
    Controller,
}

/// Which stretch of which MSEL.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "EventPageRequest", optional_fields)]
pub struct Page {
    /// The exercise.
    pub exercise: ExerciseId,
    /// How many to pass over.
    pub skip: u32,
    /// How many to give, at most 1,000.
    pub take: u32,
    /// Words that must all occur.
    pub filter: Option<String>,
    /// Only events whose time could not be read and is not settled.
    pub only_problems: Option<bool>,
    /// Only events that have one of these values, for each of these columns.
    pub only: Option<BTreeMap<FilterBy, Vec<String>>>,
    /// Order.
    pub sort: Option<SortBy>,
    /// The other way round.
    pub descending: Option<bool>,
}

/// A stretch of an MSEL.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EventPage {
    /// How many events the request finds in all.
    pub total: u32,
    /// Those asked for.
    pub events: Vec<Event>,
}

/// An event by its identity.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[ts(rename = "EventById")]
pub struct ById {
    /// Which.
    pub event: EventId,
}

/// An event to make.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "EventCreate")]
pub struct Create {
    /// The exercise.
    pub exercise: ExerciseId,
    /// What it begins with.
    #[ts(type = "Partial<Event>")]
    pub patch: Map<String, Value>,
}

/// One event's change.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EventChange {
    /// Which.
    pub event: EventId,
    /// What changes; what is absent stays. A new offset, or none, settles a time that could not be read.
    #[ts(type = "Partial<Event>")]
    pub patch: Map<String, Value>,
}

/// Events to change together.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "EventUpdate")]
pub struct Update {
    /// The changes, all of one exercise.
    pub changes: Vec<EventChange>,
}

/// Events to remove together.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "EventDelete")]
pub struct Delete {
    /// Which.
    pub events: Vec<EventId>,
}

/// A stretch of an MSEL.
pub fn page(act: &Act<'_>, request: Page) -> Result<EventPage> {
    let query = EventQuery {
        filter: request.filter.unwrap_or_default(),
        only_problems: request.only_problems.unwrap_or(false),
        only: lines::wanted(request.only),
        order: match request.sort.unwrap_or_default() {
            SortBy::Time => EventOrder::Time,
            SortBy::Paper => EventOrder::Paper,
            SortBy::Number => EventOrder::Column("number"),
            SortBy::Kind => EventOrder::Column("kind"),
            SortBy::Title => EventOrder::Column("title"),
            SortBy::Phase => EventOrder::Column("phase"),
            SortBy::Storyline => EventOrder::Column("storyline"),
            SortBy::Sender => EventOrder::Column("sender"),
            SortBy::Recipient => EventOrder::Column("recipient"),
            SortBy::Method => EventOrder::Column("method"),
            SortBy::Controller => EventOrder::Column("controller"),
        },
        descending: request.descending.unwrap_or(false),
        skip: request.skip,
        take: request.take.min(1_000),
    };
    let page = act.state().workspace()?.event_page(request.exercise, &query)?;
    Ok(EventPage { total: page.total, events: page.events })
}

/// One event.
pub fn get(act: &Act<'_>, request: ById) -> Result<Event> {
    Ok(act.state().workspace()?.one::<Event>(request.event)?)
}

pub(super) const TOPICS: [Topic; 2] = [Topic::Event, Topic::Exercise];

/// Makes an event.
pub fn create(act: &Act<'_>, request: Create) -> Result<Event> {
    let mut state = act.state();
    let workspace = state.workspace()?;
    let exercise = workspace.one::<Exercise>(request.exercise)?;
    let mut event = Event::new(act.new_id().into(), exercise.id);
    event.position = workspace.next_place::<Event>("exercise_id", exercise.id)?;
    event.number = workspace.next_number(exercise.id)?;
    event.author.clone_from(&act.caller.name);
    let event = changed(&event, request.patch)?;
    kept_files(workspace, &event.attachments)?;
    let label = act.label("event_create", &event.number, &TOPICS);
    act.change(&mut state, &label, &TOPICS, |tx| Ok(Workspace::insert(tx, &event)?))?;
    Ok(event)
}

/// Changes events, all in one undoable step.
pub fn update(act: &Act<'_>, request: Update) -> Result<Vec<Event>> {
    let mut state = act.state();
    let workspace = state.workspace()?;
    let mut events = Vec::with_capacity(request.changes.len());
    let mut fields: Vec<String> = Vec::new();
    for change in request.changes {
        let event = workspace.one::<Event>(change.event)?;
        fields = change.patch.keys().cloned().collect();
        let event = changed(&event, change.patch)?;
        kept_files(workspace, &event.attachments)?;
        events.push(event);
    }
    let detail = match events.as_slice() {
        [] => return Err(AppError::invalid("changes", "There is nothing to change.")),
        [event] => event.number.clone(),
        several => format!("{} … {}", several[0].number, several[several.len() - 1].number),
    };
    let mut label = act.label("event_update", detail, &TOPICS);
    if let [event] = events.as_slice() {
        label.merge_key = Some(format!("event/{}/{}", event.id, fields.join("+")));
    }
    act.change(&mut state, &label, &TOPICS, |tx| {
        Ok(events.iter().try_for_each(|event| Workspace::replace(tx, event))?)
    })?;
    Ok(events)
}

/// Removes events, all in one undoable step.
pub fn delete(act: &Act<'_>, request: Delete) -> Result<Done> {
    let mut state = act.state();
    let detail = match request.events.as_slice() {
        [] => return Err(AppError::invalid("events", "There is nothing to delete.")),
        [one] => state.workspace()?.one::<Event>(*one)?.number,
        several => several.len().to_string(),
    };
    let label = act.label("event_delete", detail, &TOPICS);
    act.change(&mut state, &label, &TOPICS, |tx| {
        Ok(request.events.iter().try_for_each(|id| Workspace::remove::<Event>(tx, *id))?)
    })?;
    Ok(Done::DONE)
}

/// An event with a patch applied, if it may be kept so.
fn changed(before: &Event, patch: Map<String, Value>) -> Result<Event> {
    let settles = patch.contains_key("offset") && !patch.contains_key("problem");
    let mut event = with_patch(before, patch, "event", &["id", "exercise_id", "source"])?;
    if settles {
        event.problem = None;
    }
    sound(&event)?;
    Ok(event)
}

/// Whether an event may be kept as it is.
pub(crate) fn sound(event: &Event) -> Result<()> {
    if event.waits_for.as_ref().is_some_and(Condition::too_deep) {
        return Err(AppError::invalid("waits_for", "This condition is nested too deeply to be read."));
    }
    if event.duration_ms.is_some_and(|length| length < 0) {
        return Err(AppError::invalid("duration_ms", "An event cannot take less than no time."));
    }
    if event.expected_within_ms.is_some_and(|within| within < 0) {
        return Err(AppError::invalid("expected_within_ms", "What is expected cannot be due before the event."));
    }
    Ok(())
}
