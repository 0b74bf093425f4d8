//! Exercises.

use super::record::{day, with_patch};
use super::{Done, Nothing};
use crate::Result;
use crate::error::AppError;
use crate::notice::Topic;
use crate::session::{Act, State};
use muster_domain::{Exercise, ExerciseId, Phase, WallTime};
use muster_store::Workspace;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

/// An exercise by its identity.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[ts(rename = "ExerciseById")]
pub struct ById {
    /// Which.
    pub exercise: ExerciseId,
}

/// An exercise to make.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ExerciseCreate")]
pub struct Create {
    /// Its name.
    pub name: String,
}

/// What to change of an exercise; what is absent stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ExerciseUpdate")]
pub struct Update {
    /// Which.
    pub exercise: ExerciseId,
    /// What changes.
    #[ts(type = "Partial<Exercise>")]
    pub patch: Map<String, Value>,
}

/// An exercise with what a list says of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ExerciseLine {
    /// The exercise.
    pub exercise: Exercise,
    /// How many events its MSEL has.
    pub events: u32,
    /// How many of them have a planned instant.
    pub scheduled: u32,
    /// How many have a time that could not be read and is not yet settled.
    pub problems: u32,
    /// How many runs were made from it.
    pub runs: u32,
}

/// An exercise with its phases and the files it was read from.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ExerciseDetail {
    /// The exercise.
    pub exercise: Exercise,
    /// Its chapters, in order.
    pub phases: Vec<Phase>,
    /// Headings of the planner's own columns, in first-seen order.
    pub custom_fields: Vec<String>,
    /// The files it was read from.
    pub files: Vec<FileLine>,
}

/// A file an exercise was read from.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FileLine {
    /// Its name.
    pub name: String,
    /// SHA-256 of its content; `attachment` fetches it.
    pub sha256: String,
    /// When it was read.
    pub imported_at: WallTime,
    /// Who read it in.
    pub actor: String,
}

/// Every exercise, latest first.
pub fn list(act: &Act<'_>, _: Nothing) -> Result<Vec<ExerciseLine>> {
    let summaries = act.state().workspace()?.exercises()?;
    Ok(summaries
        .into_iter()
        .map(|summary| ExerciseLine {
            exercise: summary.exercise,
            events: summary.events,
            scheduled: summary.scheduled,
            problems: summary.problems,
            runs: summary.runs,
        })
        .collect())
}

/// One exercise.
pub fn get(act: &Act<'_>, request: ById) -> Result<ExerciseDetail> {
    detail(&mut act.state(), request.exercise)
}

pub(crate) fn detail(state: &mut State, id: ExerciseId) -> Result<ExerciseDetail> {
    let workspace = state.workspace()?;
    let files = workspace.import_files(id)?;
    Ok(ExerciseDetail {
        exercise: workspace.one::<Exercise>(id)?,
        phases: workspace.phases(id)?,
        custom_fields: workspace.custom_fields(id)?,
        files: files
            .into_iter()
            .map(|file| FileLine {
                name: file.name,
                sha256: file.sha256,
                imported_at: file.imported_at,
                actor: file.actor,
            })
            .collect(),
    })
}

/// Makes an exercise.
pub fn create(act: &Act<'_>, request: Create) -> Result<ExerciseDetail> {
    let mut state = act.state();
    let marking = state.workspace()?.about()?.marking;
    let exercise = Exercise::new(act.new_id().into(), named(&request.name)?, marking, act.now());
    let topics = [Topic::Exercise];
    let label = act.label("exercise_create", &exercise.name, &topics);
    act.change(&mut state, &label, &topics, |tx| Ok(Workspace::insert(tx, &exercise)?))?;
    detail(&mut state, exercise.id)
}

/// Changes an exercise.
pub fn update(act: &Act<'_>, request: Update) -> Result<ExerciseDetail> {
    let mut state = act.state();
    let before = state.workspace()?.one::<Exercise>(request.exercise)?;
    let touched: Vec<String> = request.patch.keys().cloned().collect();
    let mut exercise: Exercise = with_patch(&before, request.patch, "exercise", &["id", "created_at"])?;
    exercise.name = named(&exercise.name)?;
    exercise.starts_on = exercise.starts_on.trim().to_owned();
    exercise.ends_on = exercise.ends_on.trim().to_owned();
    sound(&exercise)?;
    let topics = [Topic::Exercise];
    let mut label = act.label("exercise_update", &exercise.name, &topics);
    label.merge_key = Some(format!("exercise/{}/{}", exercise.id, touched.join("+")));
    act.change(&mut state, &label, &topics, |tx| Ok(Workspace::replace(tx, &exercise)?))?;
    detail(&mut state, exercise.id)
}

/// Removes an exercise and its events.
pub fn delete(act: &Act<'_>, request: ById) -> Result<Done> {
    let mut state = act.state();
    let exercise = state.workspace()?.one::<Exercise>(request.exercise)?;
    let topics = [Topic::Exercise, Topic::Event];
    let label = act.label("exercise_delete", &exercise.name, &topics);
    act.change(&mut state, &label, &topics, |tx| Ok(Workspace::delete_exercise(tx, exercise.id)?))?;
    Ok(Done::DONE)
}

pub(crate) fn named(name: &str) -> Result<String> {
    let name = name.trim();
    if name.is_empty() { Err(AppError::invalid("name", "An exercise needs a name.")) } else { Ok(name.to_owned()) }
}

/// Whether an exercise may be kept as it is.
pub(crate) fn sound(exercise: &Exercise) -> Result<()> {
    named(&exercise.name)?;
    day(&exercise.starts_on, "starts_on")?;
    day(&exercise.ends_on, "ends_on")?;
    if !exercise.starts_on.is_empty() && !exercise.ends_on.is_empty() && exercise.ends_on < exercise.starts_on {
        return Err(AppError::invalid("ends_on", "The last day lies before the first."));
    }
    if exercise.ends.is_some_and(|ends| ends.0 <= 0) {
        return Err(AppError::invalid("ends", "Play ends after it begins."));
    }
    Ok(())
}
