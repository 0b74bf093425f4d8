//! Rehearsal: an exercise played through at once, with the rules of a run and a clock that only jumps.
//!
//! Controllers are taken to release on time and players to answer and decide when they are expected to. Nothing here is
//! evidence; it says what would fire when, and what never would.

use crate::condition::Response;
use crate::event::Event;
use crate::exercise::Decision;
use crate::exercise::load::{Peak, Silence, longest_silence, peaks};
use crate::id::{DecisionId, EventId, RunId};
use crate::journal::{About, Deed, JournalEntry};
use crate::run::{EventStatus, RunState};
use crate::time::{ExerciseOffset, Rate, WallTime};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap, HashSet};
use ts_rs::TS;
use uuid::Uuid;

/// More branches than this are not tried; the answer says so.
pub const MOST_BRANCHES: usize = 128;

/// How players are taken to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Players {
    /// They do all that is expected, at the moment it is due.
    DoAll,
    /// They do nothing that is expected.
    DoNothing,
}

/// A choice taken for a decision.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct Chosen {
    /// The decision.
    pub decision: DecisionId,
    /// The letter of the choice.
    pub choice: String,
}

/// Why an event fired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// Its planned instant came.
    Planned,
    /// What it waits for came true.
    CameTrue,
    /// What it is kept ready for did not come.
    Contingency,
}

/// An event that fired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Firing {
    /// Which.
    pub event: EventId,
    /// When.
    pub at: ExerciseOffset,
    /// Why.
    pub cause: Cause,
}

/// One way in which play can go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Branch {
    /// How players answer.
    pub players: Players,
    /// How they decide.
    pub choices: Vec<Chosen>,
    /// What fires, in order.
    pub firings: Vec<Firing>,
    /// When the last of it is over.
    pub ends: ExerciseOffset,
    /// The longest time in which nothing reaches players.
    pub silence: Option<Silence>,
    /// The heaviest ten minutes of each controller.
    pub controllers: Vec<Peak>,
    /// The heaviest ten minutes of each recipient.
    pub recipients: Vec<Peak>,
}

/// What a rehearsal showed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Rehearsal {
    /// The branches that were tried.
    pub branches: Vec<Branch>,
    /// False if there are more branches than were tried.
    pub complete: bool,
    /// What fires in none of them though it has a moment, a condition or something it is kept ready for.
    pub never: Vec<EventId>,
    /// What is held ready and only ever released by hand.
    pub by_hand: Vec<EventId>,
    /// The earliest and the latest end.
    pub ends: Option<(ExerciseOffset, ExerciseOffset)>,
}

/// Plays an exercise through with the choices given, and with every choice of what is not given.
pub fn rehearse(events: &[Event], decisions: &[Decision], given: &[Chosen], players: &[Players]) -> Rehearsal {
    let (ways, complete) = ways(decisions, given);
    let mut branches = Vec::new();
    for way in &ways {
        for players in players {
            branches.push(branch(events, decisions, way, *players));
        }
    }
    let fired: HashSet<EventId> =
        branches.iter().flat_map(|branch| branch.firings.iter().map(|firing| firing.event)).collect();
    let missing = || events.iter().filter(|event| event.is_in_play() && !fired.contains(&event.id));
    let ready = |event: &&Event| event.offset.is_none() && event.waits_for.is_none() && event.contingency_for.is_none();
    let ends = branches.iter().map(|branch| branch.ends);
    Rehearsal {
        never: missing().filter(|event| !ready(event)).map(|event| event.id).collect(),
        by_hand: missing().filter(ready).map(|event| event.id).collect(),
        ends: ends.clone().min().zip(ends.max()),
        branches,
        complete,
    }
}

/// Every way in which the decisions can go, and whether these are all.
fn ways(decisions: &[Decision], given: &[Chosen]) -> (Vec<Vec<Chosen>>, bool) {
    let mut ways: Vec<Vec<Chosen>> = vec![Vec::new()];
    let mut complete = true;
    for decision in decisions {
        let fixed = given.iter().find(|chosen| chosen.decision == decision.id).map(|chosen| chosen.choice.as_str());
        let choices: Vec<&str> = match fixed {
            Some(choice) => vec![choice],
            None => decision.choices.iter().map(|choice| choice.key.as_str()).collect(),
        };
        if choices.is_empty() {
            continue;
        }
        let with = |way: &Vec<Chosen>, choice: &str| {
            let mut way = way.clone();
            way.push(Chosen { decision: decision.id, choice: choice.to_owned() });
            way
        };
        ways = ways.iter().flat_map(|way| choices.iter().map(move |choice| with(way, choice))).collect();
        if ways.len() > MOST_BRANCHES {
            // Every choice is still tried at least once where the first ones stay.
            complete = false;
            ways.truncate(MOST_BRANCHES);
        }
    }
    (ways, complete)
}

/// What comes at a moment.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Coming {
    Answer(usize),
    Decide(usize),
    Contingency(usize),
}

struct Play<'a> {
    events: &'a [Event],
    decisions: &'a [Decision],
    players: Players,
    choices: BTreeMap<DecisionId, &'a str>,
    /// Contingency injects by the event whose answer they wait for.
    ready_for: HashMap<EventId, Vec<usize>>,
    asked_by: HashMap<EventId, Vec<usize>>,
    state: RunState,
    seq: u64,
    now: ExerciseOffset,
    coming: BinaryHeap<Reverse<(ExerciseOffset, Coming)>>,
    firings: Vec<Firing>,
}

fn branch<'a>(events: &'a [Event], decisions: &'a [Decision], way: &'a [Chosen], players: Players) -> Branch {
    let mut ready_for: HashMap<EventId, Vec<usize>> = HashMap::new();
    for (place, event) in events.iter().enumerate().filter(|(_, event)| event.is_in_play()) {
        if let Some(contingency) = event.contingency_for.filter(|_| event.offset.is_none()) {
            ready_for.entry(contingency.event).or_default().push(place);
        }
    }
    let mut asked_by: HashMap<EventId, Vec<usize>> = HashMap::new();
    for (place, decision) in decisions.iter().enumerate() {
        if let Some(event) = decision.event_id {
            asked_by.entry(event).or_default().push(place);
        }
    }
    let play = Play {
        events,
        decisions,
        players,
        choices: way.iter().map(|chosen| (chosen.decision, chosen.choice.as_str())).collect(),
        ready_for,
        asked_by,
        state: RunState::default(),
        seq: 0,
        now: ExerciseOffset(i64::MIN),
        coming: BinaryHeap::new(),
        firings: Vec::with_capacity(events.len()),
    };
    let firings = play.through();
    summed(events, way, players, firings)
}

fn summed(events: &[Event], way: &[Chosen], players: Players, firings: Vec<Firing>) -> Branch {
    let place: HashMap<EventId, &Event> = events.iter().map(|event| (event.id, event)).collect();
    let moments: Vec<(ExerciseOffset, &Event)> =
        firings.iter().filter_map(|firing| Some((firing.at, *place.get(&firing.event)?))).collect();
    let over = moments.iter().map(|(at, event)| at.plus(event.duration_ms.unwrap_or(0).max(0)));
    let ends = over.max().unwrap_or_default().max(ExerciseOffset(0));
    Branch {
        players,
        choices: way.to_vec(),
        silence: longest_silence(&moments, ends),
        controllers: peaks(&moments, |event| &event.controller),
        recipients: peaks(&moments, |event| if event.reaches_players() { &event.recipient } else { "" }),
        firings,
        ends,
    }
}

impl Play<'_> {
    fn through(mut self) -> Vec<Firing> {
        // What waits for nothing fires in the order of its moments; what waits is weighed again after each deed.
        let mut timed: Vec<usize> = self.those(|event| event.waits_for.is_none() && event.offset.is_some());
        timed.sort_by_key(|place| (self.events[*place].offset, self.events[*place].position));
        let mut timed = timed.into_iter().peekable();
        let mut waiting = self.those(|event| event.waits_for.is_some());
        let first = timed.peek().and_then(|place| self.events[*place].offset).unwrap_or_default();
        self.now = first.min(ExerciseOffset(0));
        self.write(Deed::Started { rate: Rate::REAL_TIME });
        for place in 0..self.decisions.len() {
            if self.decisions[place].event_id.is_none() {
                self.expect_decision(place, ExerciseOffset(0));
            }
        }
        loop {
            let next_timed = timed.peek().map(|place| (self.events[*place].offset.unwrap_or_default(), *place));
            let next_waiting = waiting
                .iter()
                .filter_map(|place| Some((self.state.planned(&self.events[*place])?, *place)))
                .min_by_key(|(at, place)| (*at, self.events[*place].position));
            let next_coming = self.coming.peek().map(|Reverse((at, _))| *at);
            let Some(at) =
                [next_timed.map(|(at, _)| at), next_waiting.map(|(at, _)| at), next_coming].into_iter().flatten().min()
            else {
                break;
            };
            self.now = self.now.max(at);
            match (next_timed, next_waiting) {
                (Some((when, place)), _) if when == at => {
                    timed.next();
                    self.release(place, Cause::Planned);
                }
                (_, Some((when, place))) if when == at => {
                    waiting.retain(|one| *one != place);
                    self.release(place, Cause::CameTrue);
                }
                _ => self.come(),
            }
        }
        self.firings
    }

    fn those(&self, wanted: impl Fn(&Event) -> bool) -> Vec<usize> {
        let all = self.events.iter().enumerate();
        all.filter(|(_, event)| event.is_in_play() && wanted(event)).map(|(place, _)| place).collect()
    }

    fn release(&mut self, place: usize, cause: Cause) {
        let event = &self.events[place];
        if self.state.play(event.id).status == EventStatus::Released {
            return;
        }
        let planned = self.state.planned(event);
        self.write(Deed::Released {
            about: About::of(event),
            actual: self.now,
            late_ms: planned.map(|planned| self.now.since(planned)),
            automatic: true,
            odd: String::new(),
        });
        self.firings.push(Firing { event: event.id, at: self.now, cause });
        if event.expects() {
            let due = self.now.plus(event.expected_within_ms.unwrap_or(0).max(0));
            self.coming.push(Reverse((due, Coming::Answer(place))));
        }
        for decision in self.asked_by.get(&event.id).cloned().unwrap_or_default() {
            self.expect_decision(decision, self.now);
        }
    }

    fn expect_decision(&mut self, place: usize, from: ExerciseOffset) {
        let due = from.plus(self.decisions[place].within_ms.unwrap_or(0).max(0));
        self.coming.push(Reverse((due, Coming::Decide(place))));
    }

    fn come(&mut self) {
        let Some(Reverse((_, coming))) = self.coming.pop() else { return };
        match coming {
            Coming::Answer(place) => self.answer(place),
            Coming::Decide(place) => self.decide(place),
            Coming::Contingency(place) => self.release(place, Cause::Contingency),
        }
    }

    fn answer(&mut self, place: usize) {
        let event = &self.events[place];
        let response = match self.players {
            Players::DoAll => Response::Met,
            Players::DoNothing => Response::NotMet,
        };
        let about = About::of(event);
        self.write(Deed::Answered { about, response, actual: self.now, note: String::new() });
        if response == Response::NotMet {
            for ready in self.ready_for.get(&event.id).cloned().unwrap_or_default() {
                let wait = self.events[ready].contingency_for.map_or(0, |contingency| contingency.after_ms.max(0));
                self.coming.push(Reverse((self.now.plus(wait), Coming::Contingency(ready))));
            }
        }
    }

    fn decide(&mut self, place: usize) {
        let decision = &self.decisions[place];
        let Some(choice) = self.choices.get(&decision.id).map(|choice| (*choice).to_owned()) else { return };
        self.write(Deed::Decided {
            decision: decision.id,
            question: String::new(),
            label: String::new(),
            choice,
            actual: self.now,
            note: String::new(),
        });
    }

    fn write(&mut self, deed: Deed) {
        self.seq += 1;
        let entry = JournalEntry {
            run_id: RunId(Uuid::nil()),
            seq: self.seq,
            wall: WallTime(self.now.0),
            exercise: self.now,
            scenario: None,
            actor: String::new(),
            deed,
            // Nothing is kept, so nothing is chained.
            prev: String::new(),
            hash: String::new(),
        };
        self.state.apply(&entry);
    }
}

#[cfg(test)]
mod tests;
