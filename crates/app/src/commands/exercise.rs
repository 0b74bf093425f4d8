//! Exercises.

use super::{Done, Nothing};
use crate::Result;
use crate::error::AppError;
use crate::notice::Topic;
use crate::session::{Act, State};
use chrono::NaiveDate;
use muster_domain::{Exercise, ExerciseId, ExerciseType, Marking, Phase, ScenarioTime, WallTime};
use muster_store::Workspace;
use serde::{Deserialize, Deserializer, Serialize};
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
#[ts(rename = "ExerciseUpdate", optional_fields)]
pub struct Update {
    /// Which.
    pub exercise: ExerciseId,
    /// Its name.
    pub name: Option<String>,
    /// The kind of exercise.
    pub exercise_type: Option<ExerciseType>,
    /// The story's date and hour at StartEx; `null` unsettles it.
    #[serde(default, deserialize_with = "present")]
    #[ts(optional, type = "number | null")]
    pub scenario_start: Option<Option<ScenarioTime>>,
    /// First real day, `YYYY-MM-DD` or empty.
    pub starts_on: Option<String>,
    /// Last real day, `YYYY-MM-DD` or empty.
    pub ends_on: Option<String>,
    /// Who may see it.
    pub marking: Option<Marking>,
    /// The scenario in a paragraph.
    pub summary: Option<String>,
}

/// Tells `null` (some value: none) from absent (no value).
pub(crate) fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> std::result::Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
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
    let exercise = Exercise {
        id: act.new_id().into(),
        name: named(&request.name)?,
        exercise_type: ExerciseType::default(),
        scenario_start: None,
        starts_on: String::new(),
        ends_on: String::new(),
        marking,
        summary: String::new(),
        created_at: act.now(),
    };
    let topics = [Topic::Exercise];
    let label = act.label("exercise_create", &exercise.name, &topics);
    act.change(&mut state, &label, &topics, |tx| Ok(Workspace::insert(tx, &exercise)?))?;
    detail(&mut state, exercise.id)
}

/// Changes an exercise.
pub fn update(act: &Act<'_>, request: Update) -> Result<ExerciseDetail> {
    let mut state = act.state();
    let mut exercise = state.workspace()?.one::<Exercise>(request.exercise)?;
    let mut touched = Vec::new();
    if let Some(name) = request.name {
        exercise.name = named(&name)?;
        touched.push("name");
    }
    if let Some(exercise_type) = request.exercise_type {
        exercise.exercise_type = exercise_type;
        touched.push("type");
    }
    if let Some(start) = request.scenario_start {
        exercise.scenario_start = start;
        touched.push("start");
    }
    if let Some(day) = request.starts_on {
        exercise.starts_on = day_of(&day, "starts_on")?;
        touched.push("starts");
    }
    if let Some(day) = request.ends_on {
        exercise.ends_on = day_of(&day, "ends_on")?;
        touched.push("ends");
    }
    if !exercise.starts_on.is_empty() && !exercise.ends_on.is_empty() && exercise.ends_on < exercise.starts_on {
        return Err(AppError::invalid("ends_on", "The last day lies before the first."));
    }
    if let Some(marking) = request.marking {
        exercise.marking = marking;
        touched.push("marking");
    }
    if let Some(summary) = request.summary {
        exercise.summary = summary;
        touched.push("summary");
    }
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

fn named(name: &str) -> Result<String> {
    let name = name.trim();
    if name.is_empty() { Err(AppError::invalid("name", "An exercise needs a name.")) } else { Ok(name.to_owned()) }
}

fn day_of(day: &str, field: &str) -> Result<String> {
    let day = day.trim();
    if day.is_empty() || NaiveDate::parse_from_str(day, "%Y-%m-%d").is_ok() {
        return Ok(day.to_owned());
    }
    Err(AppError::invalid(field, format!("“{day}” is not a day of the form 2026-05-16.")))
}
