//! Objectives: what an exercise is to show.

use crate::id::{ExerciseId, ObjectiveId, TaskId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An objective, tied to a capability and to critical tasks of plans.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// Identity.
    pub id: ObjectiveId,
    /// The exercise.
    pub exercise_id: ExerciseId,
    /// Place in the list. From 0.
    pub position: i64,
    /// The number on paper, such as `2`.
    pub number: String,
    /// The objective in a sentence.
    pub statement: String,
    /// Specific: who does what.
    pub specific: String,
    /// Measurable: what is looked at.
    pub measurable: String,
    /// Achievable: with what people, means and training.
    pub achievable: String,
    /// Relevant: to which plan, risk or finding.
    pub relevant: String,
    /// Time-bound: by when in play.
    pub time_bound: String,
    /// Key of a capability, such as `fema:CC03`; empty while not chosen.
    pub capability: String,
    /// Capability target: what must be done.
    pub target_task: String,
    /// Capability target: how much of what.
    pub target_impact: String,
    /// Capability target: how soon.
    pub target_timeframe: String,
    /// Critical tasks it shows, taken from plans.
    pub tasks: Vec<TaskId>,
    /// Keys of provisions it serves.
    pub provisions: Vec<String>,
}
