//! A run in memory: its copied MSEL and what its journal adds up to. The only writer of journals.

use crate::error::{AppError, ErrorCode};
use muster_domain::clock::Anchor;
use muster_domain::journal::{Deed, Draft, Interruption, JournalEntry};
use muster_domain::run::{Odd, OpenGap, Run, RunPhase, RunState};
use muster_domain::{Event, EventId, ExerciseOffset, RunId, WallTime};
use muster_store::{Evidence, Fault, StoreError, Workspace};
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
    /// What of it is not as it was written. Nothing is added to such a run: it is evidence as it stands.
    faults: Vec<Fault>,
    /// What was done and is not on disk yet, in order; it joins the chain before anything else does.
    unwritten: Vec<Unwritten>,
}

/// A deed that is not on disk yet.
struct Unwritten {
    draft: Draft,
    /// Whether it is a gap that goes on until it can be written.
    lasts: bool,
}

/// The name journals have for what the run does by itself.
pub const CLOCK: &str = "clock";

/// Exercise time before which a run cannot begin: a year before StartEx.
pub const EARLIEST: ExerciseOffset = ExerciseOffset(-366 * 24 * 3_600_000);
/// Exercise time after which no run goes on: a year after StartEx.
pub const LATEST: ExerciseOffset = ExerciseOffset(366 * 24 * 3_600_000);

impl LiveRun {
    /// Loads a run and writes nothing. A journal that says the run was going means that the program ended under it:
    /// the run stands, and the gap waits to be journaled ([`Self::settle`]).
    pub fn load(workspace: &Workspace, id: RunId, now: WallTime) -> Result<Self, AppError> {
        let run = workspace.one::<Run>(id)?;
        let Evidence { mut events, entries, faults, .. } = workspace.evidence(&run)?;
        events.sort_by_key(|event| (event.offset.is_none(), event.offset, event.position));
        let index = events.iter().enumerate().map(|(place, event)| (event.id, place)).collect();
        let state = RunState::replay(&entries);
        let mut live = Self { run, state, events, index, faults, unwritten: Vec::new() };
        if live.state.phase == RunPhase::Running {
            let last = live.state.last_wall.unwrap_or(now);
            if live.faults.is_empty() {
                let pulse = workspace.pulse(id)?;
                let (alive_until, exercise) =
                    pulse.map_or((last, live.state.clock.read(last)), |pulse| (pulse.alive_at, pulse.exercise));
                live.interrupt(Interruption::ProgramEnded, alive_until, exercise, now);
            } else {
                let exercise = live.state.clock.read(last);
                live.state.stand(RunPhase::Interrupted, last, exercise, now);
            }
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

    /// What a screen needs to draw the clock. `wall` is the machine's own clock, which the screen reads too.
    pub fn anchor(&self, now: WallTime, wall: WallTime) -> Anchor {
        Anchor { wall, ..self.state.clock.anchor(now) }
    }

    /// What is odd about releasing an event now, in words; empty if nothing is.
    pub fn odd(&self, event: &Event, now: ExerciseOffset) -> Vec<String> {
        self.state.odd_release(event, now).iter().map(Odd::to_string).collect()
    }

    /// What of the run is not as it was written, in a sentence.
    pub fn fault(&self) -> Option<String> {
        let what: Vec<&str> = self.faults.iter().map(|fault| fault.what.as_str()).collect();
        (!what.is_empty()).then(|| what.join("; "))
    }

    /// How many entries are not on disk yet.
    pub fn unwritten(&self) -> u32 {
        u32::try_from(self.unwritten.len()).unwrap_or(u32::MAX)
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

    /// Journals deeds at a given exercise time, which for a beginning is not what the clock reads.
    pub fn write_at(
        &mut self,
        workspace: &mut Workspace,
        actor: &str,
        now: WallTime,
        exercise: ExerciseOffset,
        deeds: Vec<Deed>,
    ) -> Result<Vec<JournalEntry>, AppError> {
        if let Some(fault) = self.fault() {
            let message = format!("The record of “{}” is not as it was written: {fault}.", self.run.name);
            return Err(AppError::new(ErrorCode::Damaged, message)
                .help("Nothing was written into it, so that it stays the evidence it is. Make a new run to play on."));
        }
        let mut drafts = self.waiting(now);
        let mut exercise = exercise;
        for deed in deeds {
            // What follows a jump in the same breath happens after it.
            let after = if let Deed::Jumped { to, .. } = &deed { *to } else { exercise };
            drafts.push(self.draft(actor, now, exercise, deed));
            exercise = after;
        }
        if drafts.is_empty() {
            return Ok(Vec::new());
        }
        let mut entries: Vec<JournalEntry> = Vec::with_capacity(drafts.len());
        for draft in drafts {
            let last = match entries.last() {
                Some(entry) => Some((entry.seq, entry.hash.as_str())),
                None => self.state.head.as_ref().map(|(seq, hash)| (*seq, hash.as_str())),
            };
            entries.push(JournalEntry::chained(self.run.id, draft, last));
        }
        workspace.record::<_, StoreError>(|transaction| {
            entries.iter().try_for_each(|entry| Workspace::append_journal(transaction, entry))
        })?;
        self.unwritten.clear();
        for entry in &entries {
            self.state.apply(entry);
        }
        Ok(entries)
    }

    /// Journals what is not on disk yet, if anything is. Returns whether anything was.
    pub fn settle(&mut self, workspace: &mut Workspace, now: WallTime) -> Result<bool, AppError> {
        Ok(!self.write(workspace, CLOCK, now, Vec::new())?.is_empty())
    }

    /// Stops the clock because of a gap, at the exercise time it last had for certain. The entry waits to be written.
    pub fn interrupt(&mut self, cause: Interruption, alive_until: WallTime, exercise: ExerciseOffset, now: WallTime) {
        let gap = OpenGap { cause, alive_until, gap_ms: now.since(alive_until) };
        let deed = Deed::Interrupted { cause, alive_until, gap_ms: gap.gap_ms };
        self.leave(Unwritten {
            draft: self.draft(CLOCK, now, exercise, deed),
            lasts: cause == Interruption::NotWritten,
        });
        // A run that stands already goes on standing; what its journal says of that counts once it is written.
        if self.state.clock.is_running() {
            self.state.stand(RunPhase::Interrupted, alive_until, exercise, now);
            self.state.gap = Some(gap);
        }
    }

    /// Stops the clock for a deed that could not be written: a stop is done at once, whatever the disk says.
    pub fn stop_unwritten(&mut self, actor: &str, now: WallTime, deed: Deed, phase: RunPhase) {
        let exercise = self.state.clock.read(now);
        let draft = self.draft(actor, now, exercise, deed);
        self.leave(Unwritten { draft, lasts: false });
        self.state.stand(phase, now, exercise, now);
    }

    fn leave(&mut self, unwritten: Unwritten) {
        // A gap ends where the next thing is done.
        let until = unwritten.draft.wall;
        for earlier in &mut self.unwritten {
            earlier.end(until);
            earlier.lasts = false;
        }
        self.unwritten.push(unwritten);
    }

    fn waiting(&mut self, now: WallTime) -> Vec<Draft> {
        self.unwritten.iter_mut().for_each(|unwritten| unwritten.end(now));
        self.unwritten.iter().map(|unwritten| unwritten.draft.clone()).collect()
    }

    fn draft(&self, actor: &str, wall: WallTime, exercise: ExerciseOffset, deed: Deed) -> Draft {
        let scenario = self.run.scenario_time(exercise);
        Draft { wall, exercise, scenario, actor: actor.to_owned(), deed }
    }
}

impl Unwritten {
    fn end(&mut self, now: WallTime) {
        if self.lasts
            && let Deed::Interrupted { alive_until, gap_ms, .. } = &mut self.draft.deed
        {
            *gap_ms = now.since(*alive_until);
            self.draft.wall = now;
        }
    }
}
