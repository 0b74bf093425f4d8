//! The after-action report: what was planned, what happened, and what proves it.
//!
//! The model holds values, not sentences; [`AfterAction::paper`] puts them into words once, and
//! every output format prints those same words.

mod chapters;
mod chart;
mod overview;
mod records;
mod wording;

pub(crate) use wording::Zone;

use muster_domain::journal::{Interruption, NoteKind};
use muster_domain::{EventKind, ExerciseOffset, Marking, Rate, ScenarioTime, WallTime};
use serde::Serialize;

/// Everything an after-action report says about one run of one exercise.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AfterAction {
    /// The report's title; empty prints as "After-action report".
    pub title: String,
    /// The exercise's name.
    pub exercise: String,
    /// The words for the kind of exercise, such as "tabletop exercise".
    pub type_label: String,
    /// Who may see the report; it stands in the header and footer of every page.
    pub marking: Marking,
    /// The planning body: the workspace's or organisation's name.
    pub organisation: String,
    /// The run's name.
    pub run: String,
    /// When the report was prepared.
    pub prepared_at: WallTime,
    /// Minutes east of UTC in which real times are printed; the report says which.
    pub utc_offset_minutes: i32,
    /// The scenario or the outcome in the planner's own paragraphs; may be empty.
    pub summary: String,
    /// The story's date and hour at StartEx, if it was settled.
    pub scenario_start: Option<ScenarioTime>,
    /// When play began; `None` if the run never started.
    pub play_started: Option<WallTime>,
    /// When play ended; `None` if it has not.
    pub play_ended: Option<WallTime>,
    /// Exercise time at the end of what is reported.
    pub exercise_time: ExerciseOffset,
    /// Times the clock was stopped on purpose.
    pub pauses: Pauses,
    /// Changes of the clock's rate, in order.
    pub rate_changes: Vec<RateChange>,
    /// Jumps of the clock, in order.
    pub jumps: Vec<Jump>,
    /// Times the program was not there to watch the clock, in order.
    pub gaps: Vec<Gap>,
    /// Times a real emergency stopped play, in order.
    pub emergencies: Vec<Emergency>,
    /// Who wrote in the journal.
    pub people: Vec<Person>,
    /// What became of the events.
    pub counts: Counts,
    /// The events, in the order of the MSEL.
    pub timeline: Vec<TimelineRow>,
    /// The journal, in order.
    pub journal: Vec<JournalRow>,
    /// Notes, decisions and observations, in order.
    pub notes: Vec<Note>,
    /// Whether the journal's chain holds.
    pub chain: Chain,
    /// The program that made the report.
    pub software: Software,
}

/// Pauses of the run's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Pauses {
    /// How many.
    pub count: u32,
    /// Real milliseconds spent paused.
    pub total_ms: i64,
}

/// One change of the clock's rate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RateChange {
    /// Exercise time of the change.
    pub at: ExerciseOffset,
    /// The rate from there on.
    pub rate: Rate,
    /// Who changed it.
    pub actor: String,
}

/// One jump of the clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Jump {
    /// Exercise time before the jump.
    pub from: ExerciseOffset,
    /// Exercise time after it.
    pub to: ExerciseOffset,
    /// Who jumped.
    pub actor: String,
    /// What was said about the events jumped over; may be empty.
    pub reason: String,
}

/// A stretch of real time that the journal cannot vouch for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// Why.
    pub cause: Interruption,
    /// The last moment known before the gap.
    pub from: WallTime,
    /// The first moment known after it.
    pub to: WallTime,
    /// Exercise time at which the clock stood.
    pub at: ExerciseOffset,
}

/// A real emergency that stopped play.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Emergency {
    /// Exercise time at which the clock stopped.
    pub at: ExerciseOffset,
    /// Real time.
    pub wall_time: WallTime,
    /// Who stopped play.
    pub actor: String,
    /// What was known; may be empty.
    pub text: String,
}

/// Somebody who wrote in the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Person {
    /// The name or call sign as it stands in the journal.
    pub name: String,
    /// Such as "controller" or "actor"; may be empty.
    pub role: String,
    /// How many entries carry this name.
    pub entries: u32,
}

/// What became of the events; each number counts events, not entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counts {
    /// Events in the run's MSEL.
    pub planned: u32,
    /// Released and not recalled.
    pub released: u32,
    /// Released no later than `on_time_within_ms` after the planned moment.
    pub on_time: u32,
    /// Released later than that. Events without a planned moment are in neither number.
    pub late: u32,
    /// Skipped.
    pub skipped: u32,
    /// Still held at the end.
    pub held: u32,
    /// Recalled and not released again.
    pub recalled: u32,
    /// Neither released, skipped, held nor recalled at the end.
    pub not_delivered: u32,
    /// The lateness up to which a release counts as on time, in milliseconds.
    pub on_time_within_ms: i64,
}

/// What had become of an event when the report was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Released, on time or without a planned moment.
    Released,
    /// Released late.
    Late,
    /// Held until a controller decides.
    Held,
    /// Skipped by a controller.
    Skipped,
    /// Recalled after release.
    Recalled,
    /// Never released.
    NotDelivered,
}

/// One event of the run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimelineRow {
    /// The number on everyone's paper.
    pub number: String,
    /// One line.
    pub title: String,
    /// What sort of event.
    pub kind: EventKind,
    /// Chapter of the scenario; may be empty.
    pub phase: String,
    /// Planned moment; `None` is unscheduled.
    pub planned: Option<ExerciseOffset>,
    /// Moment of release; `None` if it was never released.
    pub actual: Option<ExerciseOffset>,
    /// Exercise milliseconds from the planned to the actual moment, negative if early; `None` if not measured.
    pub lateness_ms: Option<i64>,
    /// What became of it.
    pub status: Outcome,
    /// Who received it; may be empty.
    pub recipient: String,
    /// How; may be empty.
    pub method: String,
    /// Which controller delivered it; may be empty.
    pub controller: String,
}

/// One entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JournalRow {
    /// Its number in the chain.
    pub seq: u64,
    /// Exercise time.
    pub exercise_time: ExerciseOffset,
    /// The story's time, if known.
    pub scenario_time: Option<ScenarioTime>,
    /// Real time.
    pub wall_time: WallTime,
    /// Who.
    pub actor: String,
    /// What happened, in a few words.
    pub what: String,
    /// The rest; may be empty, may have several lines.
    pub detail: String,
}

/// A note written during the run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    /// What sort.
    pub kind: NoteKind,
    /// Exercise time.
    pub exercise_time: ExerciseOffset,
    /// Real time.
    pub wall_time: WallTime,
    /// Who.
    pub actor: String,
    /// What was written; may have several lines.
    pub text: String,
}

/// The outcome of checking the journal's chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chain {
    /// Entries checked.
    pub entries: u64,
    /// SHA-256 of the last entry, in hexadecimal; empty for an empty journal.
    pub head: String,
    /// The first entry that does not fit, if there is one.
    pub broken: Option<BrokenChain>,
}

/// Where a chain breaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BrokenChain {
    /// The first bad entry.
    pub seq: u64,
    /// What is wrong with it.
    pub why: String,
}

/// The program that made a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Software {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
}
