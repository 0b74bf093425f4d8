//! A run: what its journal adds up to, and which acts are odd enough to ask about.
//!
//! The journal is the only truth. [`RunState`] is what follows from it and can be built again at any time.

use crate::clock::RunClock;
use crate::condition::{Played, Response};
use crate::event::{ContingencyFor, Event, ReleaseMode};
use crate::exercise::story::story_time;
use crate::exercise::{Decision, StoryLeg};
use crate::id::{DecisionId, EventId, ExerciseId, RunId};
use crate::journal::{About, Deed, Interruption, JournalEntry};
use crate::marking::Marking;
use crate::time::{ExerciseOffset, Rate, ScenarioTime, WallTime};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// A run as it was made: what the exercise was called and where its story began, copied so that later edits
/// of the exercise do not change what was played.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Run {
    /// Identity.
    pub id: RunId,
    /// The exercise it plays.
    pub exercise_id: ExerciseId,
    /// The exercise's name when the run was made.
    pub exercise_name: String,
    /// The run's own name.
    pub name: String,
    /// The story's date and hour at StartEx.
    pub scenario_start: Option<ScenarioTime>,
    /// Who may see it.
    pub marking: Marking,
    /// The story's clock, where it is more than its start.
    #[serde(default)]
    pub story: Vec<StoryLeg>,
    /// The decisions that its branches wait for.
    #[serde(default)]
    pub decisions: Vec<Decision>,
    /// When it was made.
    pub created_at: WallTime,
}

impl Run {
    /// The story's date and hour at a moment of exercise time.
    pub fn scenario_time(&self, at: ExerciseOffset) -> Option<ScenarioTime> {
        if self.story.is_empty() {
            return self.scenario_start.map(|start| start.plus(at.0));
        }
        story_time(&self.story, at)
    }
}

/// Where a run stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RunPhase {
    /// Made, not started.
    #[default]
    Ready,
    /// Time passes.
    Running,
    /// Time stands, because somebody asked.
    Paused,
    /// Time stands, because of a gap somebody must look at.
    Interrupted,
    /// Time stands, because of a real emergency.
    Emergency,
    /// Over.
    Ended,
}

/// Where an event stands in a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EventStatus {
    /// To come, or due.
    #[default]
    Pending,
    /// Kept back until somebody decides.
    Held,
    /// Delivered.
    Released,
    /// Will not be delivered.
    Skipped,
}

/// What happened to one event in a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct EventPlay {
    /// Where it stands.
    pub status: EventStatus,
    /// Exercise time of the delivery that stands.
    pub actual: Option<ExerciseOffset>,
    /// Lateness of the delivery that stands, in exercise milliseconds.
    #[ts(type = "number | null")]
    pub late_ms: Option<i64>,
    /// Journal entry of the delivery that stands.
    #[ts(type = "number | null")]
    pub released_seq: Option<u64>,
    /// How often a delivery was taken back.
    pub recalls: u32,
    /// How often it was delivered again while a delivery stood; the first one is what counts.
    pub repeats: u32,
}

/// A gap that waits for somebody to look at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenGap {
    /// What stopped the clock.
    pub cause: Interruption,
    /// The last real instant at which the run is known to have been alive.
    pub alive_until: WallTime,
    /// Real milliseconds that passed unattended.
    #[ts(type = "number")]
    pub gap_ms: i64,
}

/// What a run's journal adds up to.
#[derive(Debug, Clone, Default)]
pub struct RunState {
    /// Where the run stands.
    pub phase: RunPhase,
    /// Its clock.
    pub clock: RunClock,
    /// Whether the clock releases every event that comes due from [`Self::automatic_from`] on.
    pub automatic: bool,
    /// Exercise time at which automatic release was switched on: what was overdue then is left to people.
    pub automatic_from: Option<ExerciseOffset>,
    /// Whether play ever began.
    pub started: bool,
    /// The gap to be looked at, while [`RunPhase::Interrupted`].
    pub gap: Option<OpenGap>,
    /// Number and hash of the last entry.
    pub head: Option<(u64, String)>,
    /// Real instant of the last entry.
    pub last_wall: Option<WallTime>,
    /// Real instant at which the clock was last stopped.
    pub stopped_at: Option<WallTime>,
    plays: HashMap<EventId, EventPlay>,
    answers: HashMap<EventId, (Response, ExerciseOffset)>,
    decisions: HashMap<DecisionId, (String, ExerciseOffset)>,
}

/// Why an act should be confirmed before it is done. None of these forbids it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Odd {
    /// The run was not started.
    #[error("the run has not started")]
    NotStarted,
    /// The clock stands.
    #[error("the clock stands")]
    ClockStands,
    /// The run is over.
    #[error("the run has ended")]
    Ended,
    /// It was delivered already.
    #[error("it was released already")]
    ReleasedAlready,
    /// It is on hold.
    #[error("it is on hold")]
    OnHold,
    /// It was skipped.
    #[error("it was skipped")]
    Skipped,
    /// What it waits for is not so.
    #[error("what it waits for has not happened")]
    Waiting,
}

impl RunState {
    /// What these entries add up to.
    pub fn replay<'a>(entries: impl IntoIterator<Item = &'a JournalEntry>) -> Self {
        let mut state = Self::default();
        for entry in entries {
            state.apply(entry);
        }
        state
    }

    /// Takes one more entry into account.
    pub fn apply(&mut self, entry: &JournalEntry) {
        match &entry.deed {
            Deed::Created { .. } | Deed::Noted { .. } => {}
            Deed::Started { rate } | Deed::Resumed { rate, .. } => {
                // What the journal says is the truth, also where play began before StartEx.
                self.clock.stop(entry.wall, entry.exercise);
                self.clock.run(entry.wall, *rate);
                self.phase = RunPhase::Running;
                self.started = true;
                self.gap = None;
            }
            Deed::Paused { .. } => self.stop(entry, RunPhase::Paused),
            Deed::Emergency { .. } => self.stop(entry, RunPhase::Emergency),
            Deed::Ended { .. } => self.stop(entry, RunPhase::Ended),
            Deed::Interrupted { cause, alive_until, gap_ms } => {
                self.interrupt(entry, OpenGap { cause: *cause, alive_until: *alive_until, gap_ms: *gap_ms });
            }
            Deed::RateChanged { to, .. } => {
                if self.clock.is_running() {
                    self.clock.stop(entry.wall, entry.exercise);
                    self.clock.run(entry.wall, *to);
                } else {
                    self.clock.set_rate(*to);
                }
            }
            Deed::Jumped { from, to, .. } => self.clock.jump(entry.wall, *from, *to),
            Deed::AutomaticSet { automatic } => {
                let from = if self.started { entry.exercise } else { ExerciseOffset(i64::MIN) };
                self.automatic_from = automatic.then(|| self.automatic_from.unwrap_or(from));
                self.automatic = *automatic;
            }
            Deed::Released { about, actual, late_ms, .. } => {
                let play = self.plays.entry(about.event).or_default();
                if play.status == EventStatus::Released {
                    // A reminder two hours later does not make the delivery two hours late.
                    play.repeats += 1;
                } else {
                    play.status = EventStatus::Released;
                    play.actual = Some(*actual);
                    play.late_ms = *late_ms;
                    play.released_seq = Some(entry.seq);
                }
            }
            Deed::Recalled { about, .. } => {
                let play = self.plays.entry(about.event).or_default();
                // A delivery taken back waits for a decision; otherwise an automatic event would go straight out again.
                *play = EventPlay { status: EventStatus::Held, recalls: play.recalls + 1, ..EventPlay::default() };
            }
            Deed::Held { about, .. } => self.set_status(about, EventStatus::Held),
            Deed::Unheld { about } => self.set_status(about, EventStatus::Pending),
            Deed::Skipped { about, .. } => self.set_status(about, EventStatus::Skipped),
            Deed::Answered { about, response, actual, .. } => {
                self.answers.insert(about.event, (*response, *actual));
            }
            Deed::Decided { decision, choice, actual, .. } => {
                self.decisions.insert(*decision, (choice.clone(), *actual));
            }
        }
        self.head = Some((entry.seq, entry.hash.clone()));
        self.last_wall = Some(entry.wall);
    }

    fn stop(&mut self, entry: &JournalEntry, phase: RunPhase) {
        if self.clock.is_running() || self.stopped_at.is_none() {
            self.stopped_at = Some(entry.wall);
        }
        self.clock.stop(entry.wall, entry.exercise);
        self.phase = phase;
        self.gap = None;
    }

    fn interrupt(&mut self, entry: &JournalEntry, gap: OpenGap) {
        if self.clock.is_running() {
            // Nothing is known of the time after: the stretch ends where the run was last certain of it.
            self.clock.stop(gap.alive_until, entry.exercise);
            self.stopped_at = Some(entry.wall);
        } else if gap.cause == Interruption::ClockBack {
            // How long the run stands is measured on the clock as it is now.
            self.stopped_at = self.stopped_at.map(|stopped| stopped.plus(gap.gap_ms));
        } else {
            self.stopped_at = Some(entry.wall);
        }
        // A real emergency lasts until somebody says that it is over.
        if self.phase != RunPhase::Emergency {
            self.phase = RunPhase::Interrupted;
            self.gap = Some(gap);
        }
    }

    /// Puts the clock at rest before the entry that says so is on disk: it ran until `until`, and it is `now`. Applying
    /// that entry later adds nothing.
    pub fn stand(&mut self, phase: RunPhase, until: WallTime, exercise: ExerciseOffset, now: WallTime) {
        if self.clock.is_running() {
            self.clock.stop(until, exercise);
            self.stopped_at = Some(now);
        }
        self.phase = phase;
        self.gap = None;
    }

    fn set_status(&mut self, about: &About, status: EventStatus) {
        self.plays.entry(about.event).or_default().status = status;
    }

    /// What happened to an event so far.
    pub fn play(&self, event: EventId) -> EventPlay {
        self.plays.get(&event).copied().unwrap_or_default()
    }

    /// When an event is due, given what was played so far: its planned instant, or the moment from which what it waits
    /// for holds, whichever is later. `None` while it waits, and for what is held ready.
    pub fn planned(&self, event: &Event) -> Option<ExerciseOffset> {
        match &event.waits_for {
            None => event.offset,
            Some(condition) => {
                let from = condition.holds_from(self)?;
                // What waits for nothing that has a moment is held ready, as if it waited for nothing.
                let from = (from.0 > i64::MIN).then_some(from);
                from.max(event.offset)
            }
        }
    }

    /// The moment from which a contingency is suggested because what players were expected to do about `of` has not come:
    /// so long after it was due, or after it was said that they did not do it. `None` while nothing suggests it. It is
    /// never more than a suggestion.
    pub fn suggested_from(&self, contingency: ContingencyFor, of: &Event) -> Option<ExerciseOffset> {
        let released = self.released_at(of.id).filter(|_| of.expects())?;
        let missed = match self.answered(of.id) {
            Some((Response::Met | Response::Late, _)) => return None,
            Some((Response::NotMet, at)) => at,
            Some((Response::NotObserved, _)) | None => released.plus(of.expected_within_ms.unwrap_or(0)),
        };
        Some(missed.plus(contingency.after_ms))
    }

    /// Whether an event waits for something that has not come true by `now`.
    pub fn waits(&self, event: &Event, now: ExerciseOffset) -> bool {
        event.waits_for.as_ref().is_some_and(|condition| condition.holds_from(self).is_none_or(|from| from > now))
    }

    /// What is odd about releasing an event at `now`; empty if nothing is.
    pub fn odd_release(&self, event: &Event, now: ExerciseOffset) -> Vec<Odd> {
        let status = match self.play(event.id).status {
            EventStatus::Released => Some(Odd::ReleasedAlready),
            EventStatus::Held => Some(Odd::OnHold),
            EventStatus::Skipped => Some(Odd::Skipped),
            EventStatus::Pending => self.waits(event, now).then_some(Odd::Waiting),
        };
        let phase = match self.phase {
            RunPhase::Ended => Some(Odd::Ended),
            RunPhase::Ready => Some(Odd::NotStarted),
            RunPhase::Emergency if !self.started => Some(Odd::NotStarted),
            RunPhase::Paused | RunPhase::Interrupted | RunPhase::Emergency => Some(Odd::ClockStands),
            RunPhase::Running => None,
        };
        // That the clock stands is worth a word only where nothing else is odd.
        let phase = phase.filter(|odd| status.is_none() || *odd == Odd::Ended);
        status.into_iter().chain(phase).collect()
    }

    /// Whether the run may begin: it never did, also where an emergency stopped it before.
    pub fn may_start(&self) -> bool {
        !self.started && matches!(self.phase, RunPhase::Ready | RunPhase::Emergency | RunPhase::Interrupted)
    }

    /// Whether the clock itself will release this event when it is due. What was put off or given up in review it leaves
    /// to people.
    pub fn releases_itself(&self, event: &Event) -> bool {
        event.is_in_play()
            && self.play(event.id).status == EventStatus::Pending
            && self.planned(event).is_some_and(|planned| {
                event.release == ReleaseMode::Automatic || self.automatic_from.is_some_and(|from| planned >= from)
            })
    }

    /// Events the clock must release at `now`, in the order in which they came due.
    pub fn due_by_clock<'a>(&self, events: &'a [Event], now: ExerciseOffset) -> Vec<&'a Event> {
        self.in_order(events, |event, planned| planned <= now && self.releases_itself(event))
    }

    /// The exercise time of the next release by the clock, if there is one.
    pub fn next_by_clock(&self, events: &[Event]) -> Option<ExerciseOffset> {
        events.iter().filter(|event| self.releases_itself(event)).filter_map(|event| self.planned(event)).min()
    }

    /// Events that a beginning at `from` leaves behind it and that the clock would release at once.
    pub fn left_behind<'a>(&self, events: &'a [Event], from: ExerciseOffset) -> Vec<&'a Event> {
        self.in_order(events, |event, planned| planned < from && self.releases_itself(event))
    }

    /// Events that a jump from `from` to `to` passes over and that still wait.
    pub fn passed_over<'a>(&self, events: &'a [Event], from: ExerciseOffset, to: ExerciseOffset) -> Vec<&'a Event> {
        self.in_order(events, |event, planned| {
            planned > from && planned <= to && self.play(event.id).status == EventStatus::Pending
        })
    }

    fn in_order<'a>(&self, events: &'a [Event], wanted: impl Fn(&Event, ExerciseOffset) -> bool) -> Vec<&'a Event> {
        let due = events.iter().filter_map(|event| Some((self.planned(event)?, event)));
        let mut due: Vec<_> = due.filter(|(planned, event)| wanted(event, *planned)).collect();
        due.sort_by_key(|(planned, event)| (*planned, event.position));
        due.into_iter().map(|(_, event)| event).collect()
    }

    /// The rate at which the run goes on.
    pub fn rate(&self) -> Rate {
        self.clock.rate()
    }
}

impl Played for RunState {
    fn released_at(&self, event: EventId) -> Option<ExerciseOffset> {
        let play = self.play(event);
        (play.status == EventStatus::Released).then_some(play.actual).flatten()
    }

    fn answered(&self, event: EventId) -> Option<(Response, ExerciseOffset)> {
        self.answers.get(&event).copied()
    }

    fn decided(&self, decision: DecisionId) -> Option<(&str, ExerciseOffset)> {
        self.decisions.get(&decision).map(|(choice, at)| (choice.as_str(), *at))
    }
}

impl About {
    /// An event as it stands on paper.
    pub fn of(event: &Event) -> Self {
        Self { event: event.id, number: event.number.clone(), title: event.title.clone(), planned: event.offset }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Draft;
    use proptest::prelude::*;
    use uuid::Uuid;

    struct Log {
        entries: Vec<JournalEntry>,
        state: RunState,
    }

    impl Log {
        fn new() -> Self {
            Self { entries: Vec::new(), state: RunState::default() }
        }

        fn write(&mut self, wall: i64, deed: Deed) {
            let wall = WallTime(wall);
            let draft =
                Draft { wall, exercise: self.state.clock.read(wall), scenario: None, actor: "Lead".into(), deed };
            let head = self.state.head.clone();
            let last = head.as_ref().map(|(seq, hash)| (*seq, hash.as_str()));
            let entry = JournalEntry::chained(RunId(Uuid::nil()), draft, last);
            self.state.apply(&entry);
            self.entries.push(entry);
        }
    }

    fn event(number: u128, offset: i64, release: ReleaseMode) -> Event {
        let mut event = Event::new(EventId(Uuid::from_u128(number)), ExerciseId(Uuid::nil()));
        event.offset = Some(ExerciseOffset(offset));
        event.release = release;
        event
    }

    fn released(event: &Event, at: i64) -> Deed {
        Deed::Released {
            about: About::of(event),
            actual: ExerciseOffset(at),
            late_ms: event.offset.map(|planned| at - planned.0),
            automatic: true,
            odd: String::new(),
        }
    }

    #[test]
    fn resuming_after_a_pause_bursts_nothing_out() {
        let later = event(1, 60_000, ReleaseMode::Automatic);
        let mut log = Log::new();
        log.write(0, Deed::Started { rate: Rate::REAL_TIME });
        log.write(10_000, Deed::Paused { reason: String::new() });
        log.write(3_600_000, Deed::Resumed { rate: Rate::REAL_TIME, stood_ms: 3_590_000 });
        let now = log.state.clock.read(WallTime(3_600_000));
        assert_eq!(now, ExerciseOffset(10_000));
        assert!(log.state.due_by_clock(&[later], now).is_empty());
    }

    #[test]
    fn a_recalled_automatic_event_does_not_go_out_again_by_itself() {
        let inject = event(1, 1_000, ReleaseMode::Automatic);
        let mut log = Log::new();
        log.write(0, Deed::Started { rate: Rate::REAL_TIME });
        log.write(1_000, released(&inject, 1_000));
        let about = About::of(&inject);
        log.write(3_000, Deed::Recalled { about, released_seq: 2, reason: "wrong team".into(), odd: None });
        let play = log.state.play(inject.id);
        assert_eq!((play.status, play.recalls, play.actual), (EventStatus::Held, 1, None));
        assert!(log.state.due_by_clock(&[inject], ExerciseOffset(9_000)).is_empty());
    }

    #[test]
    fn anything_undelivered_can_be_released_and_only_odd_cases_ask() {
        let inject = event(1, 1_000, ReleaseMode::Manual);
        let mut log = Log::new();
        assert_eq!(log.state.odd_release(&inject, ExerciseOffset(0)), [Odd::NotStarted]);
        log.write(0, Deed::Started { rate: Rate::REAL_TIME });
        assert_eq!(log.state.odd_release(&inject, ExerciseOffset(0)), []);
        log.write(10, Deed::Skipped { about: About::of(&inject), reason: String::new() });
        assert_eq!(log.state.odd_release(&inject, ExerciseOffset(0)), [Odd::Skipped]);
        log.write(20, released(&inject, 20));
        assert_eq!(log.state.odd_release(&inject, ExerciseOffset(0)), [Odd::ReleasedAlready]);
        log.write(30, Deed::Ended { reason: String::new() });
        assert_eq!(log.state.odd_release(&inject, ExerciseOffset(0)), [Odd::ReleasedAlready, Odd::Ended]);
    }

    #[test]
    fn manual_events_wait_for_a_person_unless_the_run_is_automatic() {
        let inject = event(1, 1_000, ReleaseMode::Manual);
        let mut log = Log::new();
        log.write(0, Deed::Started { rate: Rate::REAL_TIME });
        assert!(log.state.due_by_clock(std::slice::from_ref(&inject), ExerciseOffset(5_000)).is_empty());
        log.write(500, Deed::AutomaticSet { automatic: true });
        assert_eq!(log.state.due_by_clock(&[inject], ExerciseOffset(5_000)).len(), 1);
    }

    #[test]
    fn what_was_overdue_when_automatic_release_came_on_is_left_to_people() {
        let (overdue, later) = (event(1, 1_000, ReleaseMode::Manual), event(2, 9_000, ReleaseMode::Manual));
        let mut log = Log::new();
        log.write(0, Deed::Started { rate: Rate::REAL_TIME });
        log.write(5_000, Deed::AutomaticSet { automatic: true });
        log.write(6_000, Deed::AutomaticSet { automatic: true });
        let events = [overdue, later];
        assert!(log.state.due_by_clock(&events, ExerciseOffset(6_000)).is_empty());
        let due = log.state.due_by_clock(&events, ExerciseOffset(10_000));
        assert_eq!(due.iter().map(|event| event.id).collect::<Vec<_>>(), [events[1].id]);
    }

    #[test]
    fn automatic_release_chosen_before_play_takes_in_the_set_up() {
        let set_up = event(1, -60_000, ReleaseMode::Manual);
        let mut log = Log::new();
        log.write(0, Deed::AutomaticSet { automatic: true });
        assert!(log.state.releases_itself(&set_up));
        assert_eq!(log.state.left_behind(std::slice::from_ref(&set_up), ExerciseOffset(0)).len(), 1);
        assert!(log.state.left_behind(&[set_up], ExerciseOffset(-60_000)).is_empty());
    }

    #[test]
    fn the_first_delivery_is_what_counts() {
        let inject = event(1, 1_000, ReleaseMode::Manual);
        let mut log = Log::new();
        log.write(0, Deed::Started { rate: Rate::REAL_TIME });
        log.write(1_000, released(&inject, 1_000));
        log.write(7_200_000, released(&inject, 7_200_000));
        let play = log.state.play(inject.id);
        assert_eq!((play.actual, play.late_ms, play.repeats), (Some(ExerciseOffset(1_000)), Some(0), 1));
        assert_eq!(play.released_seq, Some(2));
    }

    #[test]
    fn a_contingency_is_suggested_when_the_expected_action_does_not_come() {
        let mut asks = event(1, 0, ReleaseMode::Manual);
        (asks.expected_action, asks.expected_within_ms) = ("Close the gate".into(), Some(60_000));
        let spare = ContingencyFor { event: asks.id, after_ms: 30_000 };
        let answered = |response, at| {
            let (about, actual) = (About::of(&asks), ExerciseOffset(at));
            Deed::Answered { about, response, actual, note: String::new() }
        };
        let mut log = Log::new();
        log.write(0, Deed::Started { rate: Rate::REAL_TIME });
        assert_eq!(log.state.suggested_from(spare, &asks), None, "nothing was asked yet");
        log.write(10_000, released(&asks, 10_000));
        assert_eq!(log.state.suggested_from(spare, &asks), Some(ExerciseOffset(100_000)));
        log.write(20_000, answered(Response::NotMet, 20_000));
        assert_eq!(log.state.suggested_from(spare, &asks), Some(ExerciseOffset(50_000)));
        log.write(30_000, answered(Response::Late, 30_000));
        assert_eq!(log.state.suggested_from(spare, &asks), None, "it came after all");
    }

    #[test]
    fn a_run_stopped_by_an_emergency_before_it_began_can_still_begin() {
        let mut log = Log::new();
        log.write(0, Deed::Emergency { text: "fire".into() });
        assert!(log.state.may_start());
        log.write(1_000, Deed::Started { rate: Rate::REAL_TIME });
        assert!(!log.state.may_start());
        log.write(2_000, Deed::Emergency { text: "fire".into() });
        assert!(!log.state.may_start());
    }

    #[test]
    fn a_stretch_ends_where_the_run_was_last_certain_of_it() {
        let mut log = Log::new();
        log.write(0, Deed::Started { rate: Rate::REAL_TIME });
        let alive_until = WallTime(5_000);
        let cause = Interruption::ProgramEnded;
        log.write(65_000, Deed::Interrupted { cause, alive_until, gap_ms: 60_000 });
        assert_eq!(log.state.clock.stretches()[0].wall_end, Some(alive_until));
        assert_eq!(log.state.stopped_at, Some(WallTime(65_000)));
    }

    #[test]
    fn a_clock_set_back_while_the_run_stands_does_not_shorten_how_long_it_stood() {
        let mut log = Log::new();
        log.write(0, Deed::Started { rate: Rate::REAL_TIME });
        log.write(10_000, Deed::Emergency { text: String::new() });
        let (cause, alive_until) = (Interruption::ClockBack, WallTime(20_000));
        log.write(-7_180_000, Deed::Interrupted { cause, alive_until, gap_ms: -7_200_000 });
        assert_eq!(log.state.stopped_at, Some(WallTime(-7_190_000)));
        assert_eq!(log.state.phase, RunPhase::Emergency, "an emergency is not over because a clock was set");
    }

    proptest! {
        #[test]
        fn exercise_time_is_the_sum_of_the_stretches(pauses in prop::collection::vec((1i64..100_000, 1i64..100_000, 100u32..600_000), 1..20)) {
            let mut log = Log::new();
            let mut wall = 0;
            let mut expected = 0;
            for (index, (runs, stands, thousandths)) in pauses.into_iter().enumerate() {
                let rate = Rate::thousandths(thousandths).map_err(|e| TestCaseError::fail(e.to_string()))?;
                log.write(wall, if index == 0 { Deed::Started { rate } } else { Deed::Resumed { rate, stood_ms: stands } });
                wall += runs;
                expected += rate.exercise_ms(runs);
                log.write(wall, Deed::Paused { reason: String::new() });
                wall += stands;
            }
            prop_assert_eq!(log.state.clock.read(WallTime(wall)), ExerciseOffset(expected));
            let again = RunState::replay(&log.entries);
            prop_assert_eq!(again.clock, log.state.clock);
        }
    }
}
