//! Events elsewhere: beside themselves, in another exercise, in the library and out of it.

use super::TOPICS;
use crate::Result;
use crate::commands::Nothing;
use crate::error::AppError;
use crate::notice::Topic;
use crate::session::{Act, State};
use muster_domain::carry::{Arrival, Left};
use muster_domain::exercise::{Decision, Objective};
use muster_domain::library::LibraryInject;
use muster_domain::{Event, EventId, Exercise, ExerciseId, ExerciseOffset, LibraryInjectId};
use muster_store::Workspace;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};
use ts_rs::TS;

/// Events to copy.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "EventCopy")]
pub struct Copy {
    /// Which, all of one exercise, in the order they are to have.
    pub events: Vec<EventId>,
    /// Into which exercise; their own duplicates them.
    pub exercise: ExerciseId,
}

/// Copies that were made.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "EventsCopied")]
pub struct Copied {
    /// The copies.
    pub events: Vec<Event>,
    /// What could not be taken along, by event.
    pub left: Vec<LeftBehind>,
}

/// What of an event could not be taken along.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LeftBehind {
    /// The copy.
    pub event: EventId,
    /// The number of the event that was copied.
    pub number: String,
    /// What was left.
    pub what: Vec<Left>,
}

/// An inject of the library by its identity.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[ts(rename = "LibraryPut", optional_fields)]
pub struct Put {
    /// Which.
    pub inject: LibraryInjectId,
    /// The exercise it is put into.
    pub exercise: ExerciseId,
    /// When it is planned there; as it was kept if absent.
    pub offset: Option<ExerciseOffset>,
}

/// Events to keep in the library.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "LibraryKeep")]
pub struct Keep {
    /// Which.
    pub events: Vec<EventId>,
}

/// Copies events, all in one undoable step. Every field goes along, but for the number where it is taken.
pub fn copy(act: &Act<'_>, request: Copy) -> Result<Copied> {
    let mut state = act.state();
    let workspace = state.workspace()?;
    let mut events = Vec::with_capacity(request.events.len());
    for id in &request.events {
        events.push(workspace.one::<Event>(*id)?);
    }
    let Some(from) = events.first().map(|event| event.exercise_id) else {
        return Err(AppError::invalid("events", "There is nothing to copy."));
    };
    if events.iter().any(|event| event.exercise_id != from) {
        return Err(AppError::invalid("events", "These events are not all of one exercise."));
    }
    let named = if from == request.exercise { BTreeMap::new() } else { names(workspace, from)? };
    let label = if from == request.exercise { "event_duplicate" } else { "event_copy" };
    arrive(act, &mut state, &events, request.exercise, named, label)
}

/// Every inject of the library, by name.
pub fn library(act: &Act<'_>, _: Nothing) -> Result<Vec<LibraryInject>> {
    Ok(act.state().workspace()?.all()?)
}

/// Keeps events in the library, whole, all in one undoable step.
pub fn keep(act: &Act<'_>, request: Keep) -> Result<Vec<LibraryInject>> {
    let mut state = act.state();
    let workspace = state.workspace()?;
    let mut injects = Vec::with_capacity(request.events.len());
    for id in request.events {
        let event = workspace.one::<Event>(id)?;
        let name = [&event.title, &event.text, &event.number].into_iter().find(|text| !text.trim().is_empty());
        let name = name.and_then(|name| name.trim().lines().next()).unwrap_or_default();
        injects.push(LibraryInject {
            id: act.new_id().into(),
            name: name.chars().take(120).collect(),
            named: names(workspace, event.exercise_id)?,
            came_from: workspace.one::<Exercise>(event.exercise_id)?.name,
            kept_by: act.caller.name.clone(),
            kept_at: act.now(),
            event,
        });
    }
    let topics = [Topic::Library];
    let detail = injects.first().map(|inject| inject.name.clone()).unwrap_or_default();
    let label = act.label("library_keep", detail, &topics);
    act.change(&mut state, &label, &topics, |tx| {
        Ok(injects.iter().try_for_each(|inject| Workspace::insert(tx, inject))?)
    })?;
    Ok(injects)
}

/// Puts an inject of the library into an exercise.
pub fn put(act: &Act<'_>, request: Put) -> Result<Copied> {
    let mut state = act.state();
    let inject: LibraryInject = state.workspace()?.one(request.inject)?;
    let mut event = inject.event;
    if request.offset.is_some() {
        event.offset = request.offset;
    }
    arrive(act, &mut state, &[event], request.exercise, inject.named, "library_put")
}

/// What the objectives and decisions of an exercise are called, by identity.
fn names(workspace: &Workspace, exercise: ExerciseId) -> Result<BTreeMap<String, String>> {
    const HOME: &str = "exercise_id";
    let mut names = BTreeMap::new();
    for one in workspace.all_of::<Objective>(HOME, exercise)? {
        names.insert(one.id.to_string(), one.statement);
    }
    for one in workspace.all_of::<Decision>(HOME, exercise)? {
        names.insert(one.id.to_string(), one.question);
    }
    Ok(names)
}

fn arrive(
    act: &Act<'_>,
    state: &mut State,
    events: &[Event],
    exercise: ExerciseId,
    named: BTreeMap<String, String>,
    label: &str,
) -> Result<Copied> {
    let workspace = state.workspace()?;
    let design = workspace.design(exercise)?;
    let there = workspace.events(exercise)?;
    let mut taken: HashSet<String> = there.iter().map(|event| event.number.clone()).collect();
    let mut next: u64 = workspace.next_number(exercise)?.parse().unwrap_or(1);
    let mut place = workspace.next_place::<Event>("exercise_id", exercise)?;
    let ids = there.iter().map(|event| event.id);
    let mut arrival = Arrival::new(&design.objectives, &design.decisions, &design.variables, ids, named);
    let fresh: Vec<EventId> = events.iter().map(|_| act.new_id().into()).collect();
    for (event, id) in events.iter().zip(&fresh) {
        arrival.came_as(event.id, *id);
    }
    let mut copied = Copied { events: Vec::with_capacity(events.len()), left: Vec::new() };
    for (event, id) in events.iter().zip(fresh) {
        let (mut copy, what) = arrival.take(event, id, exercise);
        copy.position = place;
        place += 1;
        if !taken.insert(copy.number.clone()) {
            while !taken.insert(next.to_string()) {
                next += 1;
            }
            copy.number = next.to_string();
        }
        if !what.is_empty() {
            copied.left.push(LeftBehind { event: id, number: event.number.clone(), what });
        }
        copied.events.push(copy);
    }
    let detail = match copied.events.as_slice() {
        [one] => one.number.clone(),
        several => several.len().to_string(),
    };
    let label = act.label(label, detail, &TOPICS);
    act.change(state, &label, &TOPICS, |tx| {
        Ok(copied.events.iter().try_for_each(|event| Workspace::insert(tx, event))?)
    })?;
    Ok(copied)
}
