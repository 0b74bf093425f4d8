//! What to exercise next: which critical tasks of a plan were never tried, and what an exercise of them could look like.
//!
//! Nothing here is more than a first draft: every value comes from the plan or from what was played, and the planner
//! changes all of it.

use super::{ExerciseType, Objective};
use crate::id::{ExerciseId, ObjectiveId, TaskId};
use crate::plan::{Task, TaskPhase, minutes_in_words};
use crate::time::WallTime;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;

/// When and in what a task was exercised: an event that calls for it was released.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Exercised {
    /// The beginning of the latest such run.
    pub at: WallTime,
    /// The run's name.
    pub run: String,
    /// What sort of exercise it was.
    pub exercise_type: ExerciseType,
}

/// A critical task with what was done about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TaskStanding {
    /// The task.
    pub task: TaskId,
    /// What is done, in one line.
    pub title: String,
    /// When in the response.
    pub phase: TaskPhase,
    /// Who leads it; empty if nobody was named.
    pub lead: String,
    /// Minutes after the trigger by which it is done.
    pub target_min: Option<u32>,
    /// When it was last exercised; `None` is never.
    pub exercised: Option<Exercised>,
    /// Names of exercises that have an objective for it.
    pub designed: Vec<String>,
}

/// Why this type of exercise is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// Nothing of it was ever exercised: talk it through first.
    NeverExercised,
    /// It was talked through: now with the functions that do it.
    TalkedThrough,
    /// Functions have done it: now in the field.
    DoneByFunctions,
}

/// An objective that is proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProposedObjective {
    /// The objective in a sentence.
    pub statement: String,
    /// Critical tasks it shows.
    pub tasks: Vec<TaskId>,
}

/// An exercise that is proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Proposal {
    /// Every task of the plan, those never exercised first, then the longest ago.
    pub tasks: Vec<TaskStanding>,
    /// The tasks that it is made of.
    pub chosen: Vec<TaskId>,
    /// What it is to show.
    pub objectives: Vec<ProposedObjective>,
    /// The type of exercise.
    pub exercise_type: ExerciseType,
    /// Why this type. After the building blocks of HSEEP: from discussion to functions to the field.
    pub because: Because,
    /// How long play takes, in minutes: a planning default of a quarter of an hour a task.
    pub minutes: u32,
}

/// More tasks than this make no exercise that people can follow; a planner may still choose more.
const MOST: usize = 12;

/// Every task with what was done about it, those never exercised first, then the longest ago.
pub fn standings(
    tasks: &[Task],
    name: impl Fn(&Task) -> String,
    exercised: &HashMap<TaskId, Exercised>,
    designed: &HashMap<TaskId, Vec<String>>,
) -> Vec<TaskStanding> {
    let mut standings: Vec<TaskStanding> = tasks
        .iter()
        .map(|task| TaskStanding {
            task: task.id,
            title: task.title.clone(),
            phase: task.phase,
            lead: name(task),
            target_min: task.target_min,
            exercised: exercised.get(&task.id).cloned(),
            designed: designed.get(&task.id).cloned().unwrap_or_default(),
        })
        .collect();
    standings.sort_by_key(|one| one.exercised.as_ref().map(|exercised| exercised.at));
    standings
}

/// Tasks that nobody ever exercised and no exercise is designed for, the most urgent first; a dozen at most.
pub fn untried(standings: &[TaskStanding]) -> Vec<TaskId> {
    let never = standings.iter().filter(|one| one.exercised.is_none());
    let mut open: Vec<&TaskStanding> = never.clone().filter(|one| one.designed.is_empty()).collect();
    if open.is_empty() {
        open = never.collect();
    }
    open.sort_by_key(|one| (one.target_min.is_none(), one.target_min, one.phase));
    open.truncate(MOST);
    open.iter().map(|one| one.task).collect()
}

/// The type that follows on what these tasks have been through.
pub fn next_type(standings: &[TaskStanding], chosen: &[TaskId]) -> (ExerciseType, Because) {
    let been = standings.iter().filter(|one| chosen.contains(&one.task));
    // As far as the task that has been through least.
    let least = been.map(|one| match one.exercised.as_ref().map(|exercised| exercised.exercise_type) {
        None => 0,
        Some(ExerciseType::Seminar | ExerciseType::Workshop | ExerciseType::Tabletop | ExerciseType::Game) => 1,
        Some(ExerciseType::Drill | ExerciseType::Functional | ExerciseType::FullScale) => 2,
    });
    match least.min().unwrap_or(0) {
        0 => (ExerciseType::Tabletop, Because::NeverExercised),
        1 => (ExerciseType::Functional, Because::TalkedThrough),
        _ => (ExerciseType::FullScale, Because::DoneByFunctions),
    }
}

/// How long play of so many tasks takes, in minutes.
pub fn minutes(tasks: usize) -> u32 {
    let quarters = u32::try_from(tasks).unwrap_or(u32::MAX).saturating_add(2);
    // To the half hour, at least one hour, at most a working day.
    quarters.saturating_mul(15).div_ceil(30).saturating_mul(30).clamp(60, 480)
}

/// An objective for each phase of the response that the chosen tasks belong to.
pub fn objectives(tasks: &[Task], chosen: &[TaskId], name: impl Fn(&Task) -> String, plan: &str) -> Vec<Objective> {
    let mut phases: BTreeMap<TaskPhase, Vec<&Task>> = BTreeMap::new();
    for task in tasks.iter().filter(|task| chosen.contains(&task.id)) {
        phases.entry(task.phase).or_default().push(task);
    }
    phases.into_values().zip(0..).map(|(tasks, position)| objective(&tasks, position, &name, plan)).collect()
}

fn objective(tasks: &[&Task], position: i64, name: &impl Fn(&Task) -> String, plan: &str) -> Objective {
    let mut leads: Vec<String> = Vec::new();
    for lead in tasks.iter().map(|task| name(task)).filter(|lead| !lead.is_empty()) {
        if !leads.contains(&lead) {
            leads.push(lead);
        }
    }
    let titles: Vec<&str> = tasks.iter().map(|task| task.title.trim()).collect();
    let statement = match leads.as_slice() {
        [] => titles.join("; "),
        leads => format!("{}: {}", leads.join(", "), titles.join("; ")),
    };
    let lines = |line: &dyn Fn(&Task) -> String| {
        tasks.iter().map(|task| line(task)).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    };
    let by = |task: &Task| task.target_min.map(minutes_in_words).unwrap_or_default();
    let latest = tasks.iter().filter_map(|task| task.target_min).max();
    let mut often: BTreeMap<&str, usize> = BTreeMap::new();
    for capability in tasks.iter().flat_map(|task| &task.capabilities) {
        *often.entry(capability).or_default() += 1;
    }
    let capability = often.into_iter().max_by_key(|(_, count)| *count).map(|(key, _)| key);
    Objective {
        id: ObjectiveId::default(),
        exercise_id: ExerciseId::default(),
        position,
        number: (position + 1).to_string(),
        statement,
        specific: lines(&|task| match name(task) {
            lead if lead.is_empty() => task.title.clone(),
            lead => format!("{lead}: {}", task.title),
        }),
        measurable: lines(&|task| match by(task) {
            by if by.is_empty() => String::new(),
            by => format!(
                "{}: {by} after {}",
                task.title,
                if task.trigger.trim().is_empty() { "the trigger" } else { task.trigger.trim() }
            ),
        }),
        relevant: plan.to_owned(),
        time_bound: latest.map(minutes_in_words).unwrap_or_default(),
        capability: capability
            .map(|key| if key.contains(':') { key.to_owned() } else { format!("fema:{key}") })
            .unwrap_or_default(),
        target_task: titles.join("; "),
        target_timeframe: latest.map(minutes_in_words).unwrap_or_default(),
        tasks: tasks.iter().map(|task| task.id).collect(),
        ..Objective::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::PlanId;
    use uuid::Uuid;

    fn task(number: u128, phase: TaskPhase, target_min: Option<u32>) -> Task {
        let id = TaskId(Uuid::from_u128(number));
        Task { title: format!("Task {number}"), phase, target_min, ..Task::new(id, PlanId(Uuid::nil())) }
    }

    fn standing(task: &Task, at: i64, exercise_type: ExerciseType) -> (TaskId, Exercised) {
        (task.id, Exercised { at: WallTime(at), run: "Run".into(), exercise_type })
    }

    #[test]
    fn what_was_never_exercised_comes_first_and_the_urgent_is_chosen() {
        let tasks = [
            task(1, TaskPhase::Alert, Some(5)),
            task(2, TaskPhase::Respond, None),
            task(3, TaskPhase::Alert, Some(2)),
            task(4, TaskPhase::Alert, Some(1)),
        ];
        let played = HashMap::from([standing(&tasks[3], 7, ExerciseType::Tabletop)]);
        let standings = standings(&tasks, |_| String::new(), &played, &HashMap::new());
        assert_eq!(standings.last().map(|one| one.task), Some(tasks[3].id));
        assert_eq!(untried(&standings), [tasks[2].id, tasks[0].id, tasks[1].id]);
    }

    #[test]
    fn the_type_follows_the_task_that_has_been_through_least() {
        let tasks = [task(1, TaskPhase::Alert, None), task(2, TaskPhase::Alert, None)];
        let mut played = HashMap::from([standing(&tasks[0], 7, ExerciseType::FullScale)]);
        let next = |played: &HashMap<TaskId, Exercised>| {
            let standings = standings(&tasks, |_| String::new(), played, &HashMap::new());
            next_type(&standings, &[tasks[0].id, tasks[1].id]).0
        };
        assert_eq!(next(&played), ExerciseType::Tabletop);
        played.extend([standing(&tasks[1], 8, ExerciseType::Tabletop)]);
        assert_eq!(next(&played), ExerciseType::Functional);
        played.extend([standing(&tasks[1], 9, ExerciseType::Functional)]);
        assert_eq!(next(&played), ExerciseType::FullScale);
    }

    #[test]
    fn play_takes_an_hour_at_least_and_a_working_day_at_most() {
        assert_eq!([0, 2, 6, 12, 500].map(minutes), [60, 60, 120, 210, 480]);
    }

    #[test]
    fn an_objective_is_made_for_each_phase() {
        let tasks = [task(1, TaskPhase::Respond, Some(30)), task(2, TaskPhase::Alert, Some(5))];
        let made = objectives(&tasks, &[tasks[0].id, tasks[1].id], |_| "Police".into(), "Plan");
        assert_eq!(
            made.iter().map(|one| one.statement.as_str()).collect::<Vec<_>>(),
            ["Police: Task 2", "Police: Task 1"]
        );
        assert_eq!(made[0].time_bound, minutes_in_words(5));
        assert_eq!(made[1].tasks, [tasks[0].id]);
    }
}
