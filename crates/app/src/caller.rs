//! Who asks, and what their part allows.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The part a person plays. It guards against slips, not against intruders: whoever has the file has all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Answers for the exercise; may do everything.
    #[default]
    Director,
    /// Writes plans and exercises.
    Planner,
    /// Plays the exercise.
    Controller,
    /// Watches and writes down.
    Evaluator,
    /// Reads.
    Reader,
}

/// Everybody.
pub const ANYBODY: &[Role] = &[Role::Director, Role::Planner, Role::Controller, Role::Evaluator, Role::Reader];
/// Those who answer for plans and exercises.
pub const DIRECTING: &[Role] = &[Role::Director];
/// Those who write plans and exercises.
pub const PLANNING: &[Role] = &[Role::Director, Role::Planner];
/// Those who play an exercise.
pub const PLAYING: &[Role] = &[Role::Director, Role::Controller];
/// Those who write down what they see.
pub const RECORDING: &[Role] = &[Role::Director, Role::Planner, Role::Controller, Role::Evaluator];

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// The person's name, as journals and histories will have it.
    pub name: String,
    /// Their part.
    pub role: Role,
}
