//! What events name elsewhere, as cells tell it: objectives, tasks, sections, other events, decisions.

use super::column::Column;
use super::expression::{self, EventNames};
use super::own_time;
use muster_domain::exercise::{Choice, Decision, Objective, ScenarioPhase};
use muster_domain::{
    ContingencyFor, CustomField, DecisionId, Event, ExerciseId, ExerciseOffset, ObjectiveId, SectionId, TaskId,
};
use std::borrow::Cow;
use std::collections::HashMap;
use uuid::Uuid;

/// What a list tells beside its events: what the things that they name are called, and where the story turns.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// Chapters of the scenario; with one that turns the story's clock, so turns its column.
    pub phases: Vec<ScenarioPhase>,
    /// Objectives, as [`objective_label`] calls them.
    pub objectives: HashMap<ObjectiveId, String>,
    /// Critical tasks by title.
    pub tasks: HashMap<TaskId, String>,
    /// Sections of plans by title.
    pub sections: HashMap<SectionId, String>,
    /// Decisions by question.
    pub decisions: HashMap<DecisionId, String>,
}

/// What an objective is called in a cell: its number, and what it is.
pub fn objective_label(number: &str, statement: &str) -> String {
    let statement = statement.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{number}: {statement}")
}

/// The texts of a list's cells, those that name something elsewhere included.
pub(super) struct Texts<'n> {
    names: &'n Names,
    events: EventNames,
}

impl<'n> Texts<'n> {
    pub(super) fn of(events: &[Event], names: &'n Names) -> Self {
        Self { names, events: EventNames::of(events) }
    }

    pub(super) fn text<'e>(&self, column: &Column, event: &'e Event) -> Cow<'e, str> {
        let lines = |all: Vec<Option<&str>>| Cow::Owned(all.into_iter().flatten().collect::<Vec<_>>().join("\n"));
        let named = &self.names;
        match column {
            Column::Objectives => {
                lines(event.objectives.iter().map(|id| named.objectives.get(id).map(String::as_str)).collect())
            }
            Column::Tasks => lines(event.tasks.iter().map(|id| named.tasks.get(id).map(String::as_str)).collect()),
            Column::PlanSection => {
                let section = event.section_id.and_then(|id| named.sections.get(&id));
                Cow::Owned(section.cloned().unwrap_or_default())
            }
            Column::ContingencyFor => {
                let text = event.contingency_for.and_then(|contingency| {
                    let name = self.events.name(contingency.event)?;
                    Some(format!("{} after {name}", ExerciseOffset(contingency.after_ms)))
                });
                Cow::Owned(text.unwrap_or_default())
            }
            Column::WaitsFor => {
                let text = event.waits_for.as_ref().and_then(|condition| {
                    expression::written(condition, &self.events, &|id| named.decisions.get(&id).cloned())
                });
                Cow::Owned(text.unwrap_or_default())
            }
            column => column.text(event),
        }
    }
}

/// What cells said of things elsewhere, by the place of the event.
pub(super) type Said = Vec<(usize, Column, String)>;

/// What events name that the exercise is to have.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) objectives: Vec<Objective>,
    pub(super) decisions: Vec<Decision>,
    /// Titles of tasks and sections, for whoever knows plans.
    pub(super) in_plans: Vec<InPlan>,
}

/// A thing of a plan that an event names by its title.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct InPlan {
    /// The event's place in the list, from 0.
    pub event: usize,
    /// The column's heading.
    pub heading: String,
    /// Whether it is a critical task; otherwise it is a section.
    pub is_task: bool,
    /// Its title.
    pub title: String,
}

/// Gives events what their cells said. What cannot be told is kept as a field of the planner's own.
pub(super) fn take(events: &mut [Event], said: Said, new_id: &mut dyn FnMut() -> Uuid, exercise: ExerciseId) -> Found {
    let names = EventNames::of(events);
    let mut found = Found::default();
    for (place, column, text) in said {
        let Some(event) = events.get_mut(place) else { continue };
        let heading = column.heading().to_owned();
        let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
        let kept = match column {
            Column::Objectives => {
                for line in lines() {
                    event.objectives.push(found.objective(line, new_id, exercise));
                }
                true
            }
            Column::Tasks | Column::PlanSection => {
                let is_task = column == Column::Tasks;
                found.in_plans.extend(lines().map(|title| InPlan {
                    event: place,
                    heading: heading.clone(),
                    is_task,
                    title: title.to_owned(),
                }));
                true
            }
            Column::ContingencyFor => {
                event.contingency_for = contingency(&text, &names);
                event.contingency_for.is_some()
            }
            Column::WaitsFor => {
                let mut decide = |question: &str, choice: &str| found.decision(question, choice, new_id, exercise);
                event.waits_for = expression::read(&text, &names, &mut decide);
                event.waits_for.is_some()
            }
            _ => false,
        };
        if !kept {
            event.custom.push(CustomField { name: heading, value: text });
        }
    }
    found
}

fn contingency(text: &str, names: &EventNames) -> Option<ContingencyFor> {
    let (after, event) = text.split_once(" after ")?;
    Some(ContingencyFor { event: names.find(event.trim())?, after_ms: own_time::from_text(after.trim())?.0 })
}

impl Found {
    fn objective(&mut self, line: &str, new_id: &mut dyn FnMut() -> Uuid, exercise: ExerciseId) -> ObjectiveId {
        let (number, statement) = line.split_once(": ").unwrap_or(("", line));
        let same = |one: &&Objective| one.number == number && one.statement == statement;
        if let Some(known) = self.objectives.iter().find(same) {
            return known.id;
        }
        let id = ObjectiveId(new_id());
        self.objectives.push(Objective {
            id,
            exercise_id: exercise,
            position: self.objectives.len() as i64,
            number: number.to_owned(),
            statement: statement.to_owned(),
            ..Objective::default()
        });
        id
    }

    fn decision(
        &mut self,
        question: &str,
        choice: &str,
        new_id: &mut dyn FnMut() -> Uuid,
        exercise: ExerciseId,
    ) -> DecisionId {
        let at = self.decisions.iter().position(|one| one.question == question).unwrap_or_else(|| {
            self.decisions.push(Decision {
                id: DecisionId(new_id()),
                exercise_id: exercise,
                position: self.decisions.len() as i64,
                question: question.to_owned(),
                ..Decision::default()
            });
            self.decisions.len() - 1
        });
        let Some(decision) = self.decisions.get_mut(at) else { return DecisionId::default() };
        if !decision.choices.iter().any(|known| known.key == choice) {
            decision.choices.push(Choice { key: choice.to_owned(), label: String::new() });
        }
        decision.id
    }
}
