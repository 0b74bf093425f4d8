//! The guided start of an exercise: what was never exercised, and an exercise made of it.

use super::exercise::{ExerciseDetail, detail};
use crate::Result;
use crate::error::AppError;
use crate::notice::Topic;
use crate::packs;
use crate::session::Act;
use muster_domain::exercise::proposal::{self, Exercised, Proposal, ProposedObjective};
use muster_domain::exercise::{Design, ExerciseType, Objective};
use muster_domain::run::{EventStatus, RunState};
use muster_domain::stakeholder::Stakeholder;
use muster_domain::{Exercise, ExerciseId, ExerciseOffset, Plan, PlanId, Task, TaskId};
use muster_store::Workspace;
use serde::Deserialize;
use std::collections::HashMap;
use ts_rs::TS;

/// Of what an exercise is proposed.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ExercisePropose", optional_fields)]
pub struct Propose {
    /// The plan.
    pub plan: PlanId,
    /// The tasks it is to be about; those that nobody ever exercised, the most urgent first, if absent.
    pub tasks: Option<Vec<TaskId>>,
}

/// An exercise to begin from a plan's tasks.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ExerciseBegin")]
pub struct Begin {
    /// Its name.
    pub name: String,
    /// The plan.
    pub plan: PlanId,
    /// The tasks it is about.
    pub tasks: Vec<TaskId>,
    /// The type of exercise.
    pub exercise_type: ExerciseType,
    /// How long play takes, in minutes.
    pub minutes: u32,
}

/// What was never exercised of a plan, and an exercise that would.
pub fn propose(act: &Act<'_>, request: Propose) -> Result<Proposal> {
    let mut state = act.state();
    let workspace = state.workspace()?;
    let plan: Plan = workspace.one(request.plan)?;
    let tasks: Vec<Task> = workspace.all_of("plan_id", plan.id)?;
    let lead = leads(workspace)?;
    let standings = proposal::standings(&tasks, &lead, &exercised(workspace)?, &designed(workspace)?);
    let chosen = request.tasks.unwrap_or_else(|| proposal::untried(&standings));
    let objectives = proposal::objectives(&tasks, &chosen, &lead, &plan.title);
    let (exercise_type, because) = proposal::next_type(&standings, &chosen);
    Ok(Proposal {
        tasks: standings,
        objectives: objectives
            .into_iter()
            .map(|Objective { statement, tasks, .. }| ProposedObjective { statement, tasks })
            .collect(),
        exercise_type,
        because,
        minutes: proposal::minutes(chosen.len()),
        chosen,
    })
}

/// Makes an exercise with an objective for each phase that the chosen tasks belong to.
pub fn begin(act: &Act<'_>, request: Begin) -> Result<ExerciseDetail> {
    let mut state = act.state();
    let workspace = state.workspace()?;
    let plan: Plan = workspace.one(request.plan)?;
    let tasks: Vec<Task> = workspace.all_of("plan_id", plan.id)?;
    if request.tasks.iter().any(|id| tasks.iter().all(|task| task.id != *id)) {
        return Err(AppError::invalid("tasks", "One of the tasks is not in this plan any more.")
            .help("Nothing was made. Look at the proposal again."));
    }
    if !(1..=60 * 24 * 14).contains(&request.minutes) {
        return Err(AppError::invalid("minutes", "Play takes between a minute and two weeks."));
    }
    let name = super::exercise::named(&request.name)?;
    let lead = leads(workspace)?;
    let made = Exercise::new(act.new_id().into(), name, plan.marking.clone(), act.now());
    let exercise = Exercise {
        exercise_type: request.exercise_type,
        threats: plan.threats.clone(),
        plans: vec![plan.id],
        ends: Some(ExerciseOffset(i64::from(request.minutes) * 60_000)),
        ..made
    };
    let id = exercise.id;
    let objectives = proposal::objectives(&tasks, &request.tasks, &lead, &plan.title)
        .into_iter()
        .map(|objective| Objective { id: act.new_id().into(), exercise_id: id, ..objective })
        .collect();
    let design = Design { objectives, ..Design::of(exercise) };
    let topics = [Topic::Exercise];
    let label = act.label("exercise_create", &design.exercise.name, &topics);
    act.change(&mut state, &label, &topics, |tx| packs::insert(tx, &design, &[]))?;
    detail(&mut state, id)
}

/// Who leads a task, by name; the post that does it where nobody leads.
fn leads(workspace: &Workspace) -> Result<impl Fn(&Task) -> String + use<>> {
    let names: HashMap<_, _> = workspace.all::<Stakeholder>()?.into_iter().map(|one| (one.id, one.name)).collect();
    Ok(move |task: &Task| task.lead.and_then(|id| names.get(&id).cloned()).unwrap_or_else(|| task.role.clone()))
}

/// When each task was last exercised: an event that calls for it was released in a run.
fn exercised(workspace: &Workspace) -> Result<HashMap<TaskId, Exercised>> {
    let types: HashMap<ExerciseId, ExerciseType> =
        workspace.all::<Exercise>()?.into_iter().map(|one| (one.id, one.exercise_type)).collect();
    let mut found: HashMap<TaskId, Exercised> = HashMap::new();
    // The latest comes last and is what counts.
    for record in workspace.runs()?.into_iter().rev().filter(|record| record.entries > 0) {
        let evidence = workspace.evidence(&record.run)?;
        let Some(first) = evidence.entries.first() else { continue };
        let played = RunState::replay(&evidence.entries);
        let exercise_type = types.get(&record.run.exercise_id).copied().unwrap_or_default();
        let released = evidence.events.iter().filter(|event| played.play(event.id).status == EventStatus::Released);
        for task in released.flat_map(|event| event.tasks.iter().copied()) {
            found.insert(task, Exercised { at: first.wall, run: record.run.name.clone(), exercise_type });
        }
    }
    Ok(found)
}

/// Names of the exercises that have an objective for a task.
fn designed(workspace: &Workspace) -> Result<HashMap<TaskId, Vec<String>>> {
    let names: HashMap<ExerciseId, String> =
        workspace.all::<Exercise>()?.into_iter().map(|one| (one.id, one.name)).collect();
    let mut found: HashMap<TaskId, Vec<String>> = HashMap::new();
    for objective in workspace.all::<Objective>()? {
        let Some(name) = names.get(&objective.exercise_id) else { continue };
        for task in objective.tasks {
            let exercises = found.entry(task).or_default();
            if !exercises.contains(name) {
                exercises.push(name.clone());
            }
        }
    }
    Ok(found)
}
