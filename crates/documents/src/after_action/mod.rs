//! The after-action report: what was planned, what happened, and what proves it.
//!
//! The model holds values, not sentences; [`AfterAction::paper`] puts them into words once, and
//! every output format prints those same words.

mod chapters;
mod chart;
mod overview;
mod records;
mod wording;

pub(crate) use wording::{Zone, count, scenario_hour, scenario_moment, span};

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
    /// What the exercise clock read at the end of what is reported.
    pub exercise_time: ExerciseOffset,
    /// Exercise milliseconds that passed while the clock ran; what a jump passed over was not played.
    pub played_ms: i64,
    /// Real milliseconds in which the clock ran.
    pub ran_ms: i64,
    /// Times the clock was stopped on purpose.
    pub pauses: Stood,
    /// Times a real emergency stopped play.
    pub emergencies: Stood,
    /// Times the clock was stopped by a gap, from the moment the gap was seen; the gap itself comes on top.
    pub interruptions: Stood,
    /// What the clock did, in order.
    pub turns: Vec<Turn>,
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

/// Stops of the run's clock of one sort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Stood {
    /// How many.
    pub count: u32,
    /// Real milliseconds for which the clock stood, the stop before the end included.
    pub total_ms: i64,
}

/// Something the clock did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Turn {
    /// Exercise time.
    pub at: ExerciseOffset,
    /// Real time.
    pub wall_time: WallTime,
    /// Who.
    pub actor: String,
    /// What.
    pub what: TurnKind,
}

/// What the clock did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TurnKind {
    /// Play began.
    Started {
        /// How fast.
        rate: Rate,
    },
    /// It was stopped on purpose.
    Paused {
        /// Why; may be empty.
        reason: String,
    },
    /// It was started again.
    Resumed {
        /// How fast.
        rate: Rate,
        /// Real milliseconds for which it had stood.
        stood_ms: i64,
    },
    /// Time passed at another rate.
    RateChanged {
        /// The rate from there on.
        rate: Rate,
    },
    /// It was moved forward.
    Jumped {
        /// Exercise time before the jump.
        from: ExerciseOffset,
        /// Exercise time after it.
        to: ExerciseOffset,
        /// What was said about it; may be empty.
        reason: String,
    },
    /// A stretch of real time followed, or came before, that the journal cannot vouch for.
    Gap {
        /// Why.
        cause: Interruption,
        /// The last moment known before the gap.
        from: WallTime,
        /// The first moment known after it.
        to: WallTime,
    },
    /// A real emergency stopped play.
    Emergency {
        /// What was known; may be empty.
        text: String,
    },
    /// Play ended.
    Ended {
        /// Why; may be empty.
        reason: String,
    },
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
    /// Events in the run's MSEL, without those held ready that nobody needed.
    pub planned: u32,
    /// Released and not recalled.
    pub released: u32,
    /// First released within `on_time_within_ms` of the planned moment.
    pub on_time: u32,
    /// First released earlier than that.
    pub early: u32,
    /// First released later than that. Events without a planned moment are in none of the three.
    pub late: u32,
    /// Skipped.
    pub skipped: u32,
    /// Still held at the end.
    pub held: u32,
    /// Recalled and not released again.
    pub recalled: u32,
    /// Recalled and then released again; these are among the released.
    pub released_again: u32,
    /// Neither released, skipped, held nor recalled at the end, though they had a planned moment.
    pub not_delivered: u32,
    /// Held ready, such as contingency injects, and not needed.
    pub not_needed: u32,
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
    /// Released early.
    Early,
    /// Held until a controller decides.
    Held,
    /// Skipped by a controller.
    Skipped,
    /// Recalled after release.
    Recalled,
    /// Never released.
    NotDelivered,
    /// Held ready and not needed.
    NotNeeded,
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
    /// How often it was delivered again while a delivery stood.
    pub repeats: u32,
    /// How often a delivery was taken back.
    pub recalls: u32,
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
    /// The event it is about, by number and title; may be empty.
    pub about: String,
}

/// The outcome of checking the run's record: the journal's chain, its end, the MSEL, what the run says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chain {
    /// Entries that were proven.
    pub entries: u64,
    /// SHA-256 of the last of them, in hexadecimal; empty for an empty journal.
    pub head: String,
    /// Entries that stand in the file from the first bad one on; they are not in the report.
    pub unproven: u64,
    /// What is not as it was written; empty if all is whole.
    pub broken: Vec<String>,
}

/// The program that made a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Software {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
}
