//! A run in memory: its copied MSEL and what its journal adds up to. The only writer of journals.

use crate::error::AppError;
use muster_domain::clock::Anchor;
use muster_domain::journal::{Deed, Draft, Interruption, JournalEntry};
use muster_domain::run::{Odd, Run, RunPhase, RunState};
use muster_domain::{Event, EventId, ExerciseOffset, RunId, WallTime};
use muster_store::{StoreError, Workspace};
use std::collections::HashMap;

/// A run loaded from its journal.
pub struct LiveRun {
    /// The run.
    pub run: Run,
    /// What the journal adds up to.
    pub state: RunState,
    /// The copied MSEL, by planned instant, unscheduled last.
    events: Vec<Event>,
    index: HashMap<EventId, usize>,
}

/// The name journals have for what the run does by itself.
pub const CLOCK: &str = "clock";

/// Exercise time below which a run cannot begin: a year before StartEx.
pub const EARLIEST: ExerciseOffset = ExerciseOffset(-366 * 24 * 3_600_000);

impl LiveRun {
    /// Loads a run. A journal that says the run was going means that the program ended under it: the gap is
    /// journaled and the run stands until somebody looks.
    pub fn load(workspace: &mut Workspace, id: RunId, now: WallTime) -> Result<Self, AppError> {
        let run = workspace.run(id)?;
        let mut events = workspace.run_events(id)?;
        events.sort_by_key(|event| (event.offset.is_none(), event.offset, event.position));
        let index = events.iter().enumerate().map(|(place, event)| (event.id, place)).collect();
        let state = RunState::replay(&workspace.journal(id, 0, u32::MAX)?);
        let mut live = Self { run, state, events, index };
        if live.state.phase == RunPhase::Running {
            let pulse = workspace.pulse(id)?;
            let (alive_until, exercise) = match pulse {
                Some(pulse) => (pulse.alive_at, pulse.exercise),
                None => {
                    let last = live.state.last_wall.unwrap_or(now);
                    (last, live.state.clock.read(last))
                }
            };
            live.interrupt(workspace, Interruption::ProgramEnded, alive_until, exercise, now)?;
        }
        Ok(live)
    }

    /// The entry a run's journal begins with; it stands before anything is played.
    pub fn first_entry(run: &Run, actor: &str, now: WallTime, created: Deed) -> JournalEntry {
        let draft = Draft {
            wall: now,
            exercise: ExerciseOffset(0),
            scenario: run.scenario_start,
            actor: actor.to_owned(),
            deed: created,
        };
        JournalEntry::chained(run.id, draft, None)
    }

    /// The copied MSEL, by planned instant, unscheduled last.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// One event of the copied MSEL.
    pub fn event(&self, id: EventId) -> Result<&Event, AppError> {
        let place = self.index.get(&id).ok_or(StoreError::NotFound("the event"))?;
        Ok(&self.events[*place])
    }

    /// What a screen needs to draw the clock.
    pub fn anchor(&self, now: WallTime) -> Anchor {
        self.state.clock.anchor(now)
    }

    /// What is odd about releasing an event now.
    pub fn odd(&self, id: EventId) -> Option<Odd> {
        self.state.odd_release(id)
    }

    /// Journals deeds in one transaction, at this moment; they are on disk when this returns.
    pub fn write(
        &mut self,
        workspace: &mut Workspace,
        actor: &str,
        now: WallTime,
        deeds: Vec<Deed>,
    ) -> Result<Vec<JournalEntry>, AppError> {
        let exercise = self.state.clock.read(now);
        self.write_at(workspace, actor, now, exercise, deeds)
    }

    /// Journals deeds at a given exercise time, which for a gap or a beginning is not what the clock reads.
    pub fn write_at(
        &mut self,
        workspace: &mut Workspace,
        actor: &str,
        now: WallTime,
        exercise: ExerciseOffset,
        deeds: Vec<Deed>,
    ) -> Result<Vec<JournalEntry>, AppError> {
        let mut entries: Vec<JournalEntry> = Vec::with_capacity(deeds.len());
        let mut exercise = exercise;
        for deed in deeds {
            let moved = match &deed {
                Deed::Jumped { to, .. } => Some(*to),
                _ => None,
            };
            let draft = Draft {
                wall: now,
                exercise,
                scenario: self.run.scenario_start.map(|start| start.plus(exercise.0)),
                actor: actor.to_owned(),
                deed,
            };
            let last = match entries.last() {
                Some(entry) => Some((entry.seq, entry.hash.as_str())),
                None => self.state.head.as_ref().map(|(seq, hash)| (*seq, hash.as_str())),
            };
            entries.push(JournalEntry::chained(self.run.id, draft, last));
            // What follows a jump in the same breath happens after it.
            exercise = moved.unwrap_or(exercise);
        }
        workspace.record::<_, StoreError>(|transaction| {
            entries.iter().try_for_each(|entry| Workspace::append_journal(transaction, entry))
        })?;
        for entry in &entries {
            self.state.apply(entry);
        }
        Ok(entries)
    }

    /// Stops a going run because of a gap, at the exercise time it last had for certain.
    pub fn interrupt(
        &mut self,
        workspace: &mut Workspace,
        cause: Interruption,
        alive_until: WallTime,
        exercise: ExerciseOffset,
        now: WallTime,
    ) -> Result<(), AppError> {
        let deed = Deed::Interrupted { cause, alive_until, gap_ms: now.since(alive_until) };
        self.write_at(workspace, CLOCK, now, exercise, vec![deed])?;
        Ok(())
    }
}
