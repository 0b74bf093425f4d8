//! Moving events in time together, with what depends on them if that is wanted.

use super::TOPICS;
use crate::Result;
use crate::error::AppError;
use crate::session::Act;
use muster_domain::{Event, EventId, ExerciseId};
use muster_store::Workspace;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use ts_rs::TS;

/// A year; beyond it a slip of the finger is likelier than a plan.
const FARTHEST: i64 = 366 * 24 * 3_600_000;

/// Events to move in time.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "EventShift", optional_fields)]
pub struct Shift {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Which of its events.
    pub events: Vec<EventId>,
    /// How far, in exercise milliseconds; negative is earlier.
    #[ts(type = "number")]
    pub by_ms: i64,
    /// Whether what waits for them, or is kept ready for them, moves along, and what depends on that in turn.
    pub with_dependents: Option<bool>,
    /// Say what would move, and write nothing.
    pub dry_run: Option<bool>,
}

/// Events that were moved.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "EventsShifted")]
pub struct Shifted {
    /// Those that moved, as they are now.
    pub moved: Vec<Event>,
    /// How many of them moved because they depend on others.
    pub dependents: u32,
    /// How many have no planned instant, and so stayed as they are.
    pub unscheduled: u32,
}

/// Moves events in time, all in one undoable step. Their numbers stay.
pub fn shift(act: &Act<'_>, request: Shift) -> Result<Shifted> {
    let mut state = act.state();
    let all = state.workspace()?.events(request.exercise)?;
    let chosen: HashSet<EventId> = request.events.iter().copied().collect();
    let with_dependents = request.with_dependents.unwrap_or(false);
    let wanted = if with_dependents { with_what_depends(&all, &chosen) } else { chosen.clone() };
    let mut shifted = Shifted { moved: Vec::new(), dependents: 0, unscheduled: 0 };
    for mut event in all.into_iter().filter(|event| wanted.contains(&event.id)) {
        let Some(offset) = event.offset else {
            shifted.unscheduled += 1;
            continue;
        };
        let moved = offset.plus(request.by_ms);
        if moved.0.abs() > FARTHEST {
            return Err(AppError::invalid("by_ms", format!("Event {} would lie more than a year away.", event.number))
                .help("Nothing was moved."));
        }
        event.offset = Some(moved);
        shifted.dependents += u32::from(!chosen.contains(&event.id));
        shifted.moved.push(event);
    }
    if request.dry_run.unwrap_or(false) || shifted.moved.is_empty() || request.by_ms == 0 {
        return Ok(shifted);
    }
    let detail = match shifted.moved.as_slice() {
        [one] => one.number.clone(),
        several => format!("{} … {} ({})", several[0].number, several[several.len() - 1].number, several.len()),
    };
    let mut label = act.label("event_shift", detail, &TOPICS);
    // Moving the same events on, minute by minute, is one change.
    let (first, last) = (shifted.moved.first(), shifted.moved.last());
    label.merge_key =
        first.zip(last).map(|(first, last)| format!("event_shift/{}/{}/{}", first.id, last.id, shifted.moved.len()));
    act.change(&mut state, &label, &TOPICS, |tx| {
        Ok(shifted.moved.iter().try_for_each(|event| Workspace::replace(tx, event))?)
    })?;
    Ok(shifted)
}

/// These events, and all that wait for one of them or are kept ready for one, directly or through others.
fn with_what_depends(all: &[Event], chosen: &HashSet<EventId>) -> HashSet<EventId> {
    let mut wanted = chosen.clone();
    loop {
        let before = wanted.len();
        for event in all {
            let named = event.waits_for.iter().flat_map(|condition| condition.events());
            let mut named = named.chain(event.contingency_for.iter().map(|contingency| contingency.event));
            if named.any(|id| wanted.contains(&id)) {
                wanted.insert(event.id);
            }
        }
        if wanted.len() == before {
            return wanted;
        }
    }
}
