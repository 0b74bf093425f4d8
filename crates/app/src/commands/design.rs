//! An exercise's design as a whole: read, checked, rehearsed.

use super::exercise;
use crate::Result;
use crate::error::AppError;
use crate::session::Act;
use muster_domain::exercise::{Design, Fact, checks};
use muster_domain::rehearsal::{Chosen, Players, Rehearsal, rehearse};
use muster_domain::{Event, ExerciseId};
use serde::Deserialize;
use ts_rs::TS;

/// What to rehearse.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ExerciseRehearse", optional_fields)]
pub struct Rehearse {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Choices that are taken; every choice of what is not named is tried.
    pub choices: Option<Vec<Chosen>>,
    /// How players answer; in both ways if absent.
    pub players: Option<Vec<Players>>,
}

/// An exercise's design without its events.
pub fn get(act: &Act<'_>, request: exercise::ById) -> Result<Design> {
    Ok(act.state().workspace()?.design(request.exercise)?)
}

/// What does not hold together, and what is still open.
pub fn check(act: &Act<'_>, request: exercise::ById) -> Result<Vec<Fact>> {
    let (design, events) = whole(act, request.exercise)?;
    Ok(checks::check(&design, &events))
}

/// Plays the exercise through at once. Writes nothing.
pub fn rehearsal(act: &Act<'_>, request: Rehearse) -> Result<Rehearsal> {
    let (design, events) = whole(act, request.exercise)?;
    let choices = request.choices.unwrap_or_default();
    for chosen in &choices {
        let known = design.decisions.iter().find(|decision| decision.id == chosen.decision);
        if known.is_none_or(|decision| decision.choices.iter().all(|choice| choice.key != chosen.choice)) {
            return Err(AppError::invalid("choices", "This is not a choice of a decision of the exercise."));
        }
    }
    let players = request.players.unwrap_or_else(|| vec![Players::DoAll, Players::DoNothing]);
    Ok(rehearse(&events, &design.decisions, &choices, &players))
}

fn whole(act: &Act<'_>, exercise: ExerciseId) -> Result<(Design, Vec<Event>)> {
    let mut state = act.state();
    let workspace = state.workspace()?;
    Ok((workspace.design(exercise)?, workspace.events(exercise)?))
}
