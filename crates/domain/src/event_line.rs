//! An event at a glance: what pictures, pickers and checks of thousands of events are drawn from.

use crate::condition::Condition;
use crate::event::{ContingencyFor, EventKind, EventReview};
use crate::id::{EventId, ObjectiveId};
use crate::time::ExerciseOffset;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An event without what is long.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EventLine {
    /// Identity.
    pub id: EventId,
    /// The number on everyone's paper.
    pub number: String,
    /// One line.
    pub title: String,
    /// What sort of row it is.
    pub kind: EventKind,
    /// Planned instant since StartEx.
    pub offset: Option<ExerciseOffset>,
    /// How long it takes, in exercise milliseconds.
    #[ts(type = "number | null")]
    pub duration_ms: Option<i64>,
    /// Chapter of the scenario.
    pub phase: String,
    /// Strand of the scenario.
    pub storyline: String,
    /// Who receives it.
    pub recipient: String,
    /// The controller who delivers it.
    pub controller: String,
    /// Where it stands with those who must agree to it.
    pub review: EventReview,
    /// Objectives it serves.
    pub objectives: Vec<ObjectiveId>,
    /// What it waits for.
    pub waits_for: Option<Condition>,
    /// What it is kept ready for.
    pub contingency_for: Option<ContingencyFor>,
    /// Why its time could not be read.
    pub problem: Option<String>,
    /// Whether players are to do something about it.
    pub expects: bool,
}
