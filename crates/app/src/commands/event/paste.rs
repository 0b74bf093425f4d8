//! A block from a spreadsheet's clipboard as events: one change, however many rows.

use super::{TOPICS, changed};
use crate::Result;
use crate::error::AppError;
use crate::session::Act;
use muster_domain::{Event, EventId, Exercise, ExerciseId, Source};
use muster_exchange::msel::{self, LineTime, Read, TimesAre};
use muster_store::Workspace;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::HashSet;
use ts_rs::TS;

/// The most lines of a pasted block.
const MOST: usize = 20_000;

/// A block to paste.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "EventPaste", optional_fields)]
pub struct Paste {
    /// The exercise.
    pub exercise: ExerciseId,
    /// The block as it stands. If its first line are headings, it is a list of new events.
    pub cells: Vec<Vec<String>>,
    /// What its lines are where the block has no headings: one for each.
    pub lines: Vec<PasteLine>,
    /// What times are that are written with colons alone; asked for where it must be known.
    pub times: Option<TimesAre>,
}

/// A line of a block without headings.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PasteLine {
    /// The event it is pasted over; a new one if absent.
    pub event: Option<EventId>,
    /// What its cells say, but for the time.
    #[ts(type = "Partial<Event>")]
    pub patch: Map<String, Value>,
    /// Its time as written, if the block has times.
    pub time: Option<String>,
}

/// What was pasted, or what must be known first.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "EventsPasted")]
pub struct Pasted {
    /// What must be known before anything is pasted; nothing was written if it is there.
    pub asks: Option<TimesAsked>,
    /// Whether its first line were headings.
    pub headed: bool,
    /// The events it made.
    pub made: Vec<EventId>,
    /// How many events it changed.
    pub changed: u32,
    /// Times that could not be read: their events are unscheduled.
    pub unread: Vec<UnreadTime>,
}

/// What the times of a block may be.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TimesAsked {
    /// One of them as written.
    pub example: String,
    /// The readings that are possible.
    pub readings: Vec<TimesAre>,
}

/// A time that could not be read.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnreadTime {
    /// Whose.
    pub event: EventId,
    /// Its number.
    pub number: String,
    /// Why, with the raw text.
    pub why: String,
}

/// Pastes a block, all in one undoable step.
pub fn paste(act: &Act<'_>, request: Paste) -> Result<Pasted> {
    if request.cells.len() > MOST {
        return Err(AppError::invalid(
            "cells",
            format!("{} lines are pasted at once; at most {MOST} are.", request.cells.len()),
        )
        .help("Nothing was pasted. Import the workbook instead."));
    }
    let mut state = act.state();
    let workspace = state.workspace()?;
    let exercise = workspace.one::<Exercise>(request.exercise)?;
    let start = exercise.scenario_start;
    let mut fresh = Fresh {
        place: workspace.next_place::<Event>("exercise_id", exercise.id)?,
        taken: workspace.events(exercise.id)?.into_iter().map(|event| event.number).collect(),
        next: workspace.next_number(exercise.id)?.parse().unwrap_or(1),
    };
    let (mut made, mut over): (Vec<Event>, Vec<Event>) = (Vec::new(), Vec::new());
    let headed = match msel::read_list(&request.cells, start, request.times, &mut || act.new_id(), exercise.id) {
        Some(Read::Asks { example, readings }) => return Ok(asks(true, example, readings)),
        Some(Read::Done(list)) => {
            made = list.events;
            made.iter_mut().for_each(|event| fresh.settle(event, &act.caller.name));
            true
        }
        None => {
            let texts: Vec<String> = request.lines.iter().map(|line| line.time.clone().unwrap_or_default()).collect();
            let times = match msel::read_times(&texts, start, request.times) {
                Read::Asks { example, readings } => return Ok(asks(false, example, readings)),
                Read::Done(times) => times,
            };
            for ((row, line), time) in (1..).zip(request.lines).zip(times) {
                match line.event {
                    Some(id) => {
                        let before = workspace.one::<Event>(id)?;
                        if before.exercise_id != exercise.id {
                            return Err(AppError::invalid("lines", "These events are not of this exercise."));
                        }
                        let mut event = changed(&before, line.patch)?;
                        if line.time.is_some() {
                            put_time(&mut event, time);
                        }
                        if event != before {
                            over.push(event);
                        }
                    }
                    None if line.patch.is_empty() && line.time.as_deref().unwrap_or_default().is_empty() => {}
                    None => {
                        let mut event = changed(&Event::new(act.new_id().into(), exercise.id), line.patch)?;
                        if let Some(raw) = line.time {
                            put_time(&mut event, time);
                            event.source = Some(Source { sheet: "Clipboard".into(), row, raw_time: raw });
                        }
                        fresh.settle(&mut event, &act.caller.name);
                        made.push(event);
                    }
                }
            }
            false
        }
    };
    let pasted = Pasted {
        asks: None,
        headed,
        made: made.iter().map(|event| event.id).collect(),
        changed: u32::try_from(over.len()).unwrap_or(u32::MAX),
        unread: made.iter().chain(&over).filter_map(unread).collect(),
    };
    if made.is_empty() && over.is_empty() {
        return Ok(pasted);
    }
    let label = act.label("event_paste", (made.len() + over.len()).to_string(), &TOPICS);
    act.change(&mut state, &label, &TOPICS, |tx| {
        over.iter().try_for_each(|event| Workspace::replace(tx, event))?;
        Ok(made.iter().try_for_each(|event| Workspace::insert(tx, event))?)
    })?;
    Ok(pasted)
}

fn put_time(event: &mut Event, time: LineTime) {
    event.offset = time.offset;
    event.problem = time.problem;
}

fn unread(event: &Event) -> Option<UnreadTime> {
    let why = event.problem.clone()?;
    Some(UnreadTime { event: event.id, number: event.number.clone(), why })
}

fn asks(headed: bool, example: String, readings: Vec<TimesAre>) -> Pasted {
    let asks = Some(TimesAsked { example, readings });
    Pasted { asks, headed, made: Vec::new(), changed: 0, unread: Vec::new() }
}

/// Places and numbers of events that are new in an exercise.
struct Fresh {
    place: i64,
    taken: HashSet<String>,
    next: u64,
}

impl Fresh {
    /// Puts an event at the end. A number that it brings stays its own, even if another event has it: the paper it comes
    /// from has it so. One without gets the next free number.
    fn settle(&mut self, event: &mut Event, author: &str) {
        event.position = self.place;
        self.place += 1;
        if event.author.is_empty() {
            author.clone_into(&mut event.author);
        }
        if event.number.is_empty() {
            while !self.taken.insert(self.next.to_string()) {
                self.next += 1;
            }
            event.number = self.next.to_string();
        } else {
            self.taken.insert(event.number.clone());
        }
    }
}
