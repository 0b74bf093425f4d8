//! Samples: invented places and people that show what Muster does. A new workspace can begin with one.

use crate::Result;
use crate::error::{AppError, ErrorCode};
use crate::notice::Topic;
use crate::plans::template::{Directory, Template};
use crate::session::{Act, State};
use muster_domain::stakeholder::Contact;
use muster_domain::{
    CustomField, Event, EventKind, Exercise, ExerciseOffset, ExerciseType, Marking, Plan, ReleaseMode, ScenarioTime,
};
use muster_store::{Transaction, Workspace};
use serde::Deserialize;
use std::collections::HashMap;

/// A sample.
#[derive(Debug, Clone, Copy)]
pub struct Sample {
    /// Its name in commands.
    pub name: &'static str,
    /// What it is.
    pub title: &'static str,
    json: &'static str,
}

const SAMPLES: &[Sample] = &[Sample {
    name: "stadium",
    title: "Match day at a riverside stadium: a drone over the stands",
    json: include_str!("../../../assets/samples/stadium.json"),
}];

/// Every sample.
pub fn all() -> &'static [Sample] {
    SAMPLES
}

/// A sample by its name.
pub fn find(name: &str) -> Result<Sample> {
    SAMPLES.iter().copied().find(|sample| sample.name == name).ok_or_else(|| {
        let names: Vec<&str> = SAMPLES.iter().map(|sample| sample.name).collect();
        AppError::invalid("sample", format!("There is no sample “{name}”."))
            .help(format!("There is: {}.", names.join(", ")))
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    marking: Marking,
    #[serde(default)]
    plans: Vec<PlanFile>,
    exercises: Vec<ExerciseFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanFile {
    template: String,
    title: String,
    owner: String,
    /// Invented extensions of the posts that the template names.
    phones: HashMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExerciseFile {
    name: String,
    exercise_type: ExerciseType,
    /// ISO 8601 without a zone.
    scenario_start: chrono::NaiveDateTime,
    starts_on: String,
    ends_on: String,
    summary: String,
    events: Vec<EventFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
struct EventFile {
    number: String,
    kind: EventKind,
    /// Seconds since StartEx; absent is held ready.
    at: Option<i64>,
    phase: String,
    storyline: String,
    title: String,
    text: String,
    sender: String,
    recipient: String,
    method: String,
    controller: String,
    expected_action: String,
    location: String,
    objective: String,
    notes: String,
    release: ReleaseMode,
    custom: Vec<CustomField>,
}

/// What a sample touches.
const TOPICS: &[Topic] = &[Topic::Exercise, Topic::Event, Topic::Plan, Topic::Stakeholder];

impl Sample {
    /// Puts the sample into a new workspace as one change; the workspace takes its marking.
    pub(crate) fn begin(&self, act: &Act<'_>, workspace: &mut Workspace) -> Result<()> {
        let file = self.read()?;
        let name = workspace.about()?.name;
        let mut there = Directory::of(workspace)?;
        let label = act.label("workspace_create", self.title, TOPICS);
        workspace.transact::<_, AppError>(&label, |tx| {
            Workspace::set_about(tx, &name, &file.marking)?;
            file.fill(act, tx, &mut there)
        })?;
        Ok(())
    }

    /// Puts the sample into a workspace beside what is there, as one change. Refused where it is there already.
    pub(crate) fn add(&self, act: &Act<'_>, state: &mut State) -> Result<()> {
        let file = self.read()?;
        let workspace = state.workspace()?;
        let exercises = workspace.exercises()?;
        let plans = workspace.all::<Plan>()?;
        let taken = |name: &str| {
            exercises.iter().any(|one| one.exercise.name == name) || plans.iter().any(|plan| plan.title == name)
        };
        let names = file.exercises.iter().map(|one| &one.name).chain(file.plans.iter().map(|one| &one.title));
        if let Some(name) = names.into_iter().find(|name| taken(name)) {
            return Err(AppError::not_now(format!("The sample is already in this workspace: “{name}”."))
                .help("Nothing was changed. Delete or rename that one to add the sample afresh."));
        }
        let mut there = Directory::of(workspace)?;
        let label = act.label("sample_add", self.title, TOPICS);
        act.change(state, &label, TOPICS, |tx| file.fill(act, tx, &mut there))
    }

    fn read(&self) -> Result<File> {
        serde_json::from_str(self.json)
            .map_err(|error| AppError::new(ErrorCode::Failed, format!("The sample cannot be read: {error}")))
    }
}

impl File {
    fn fill(self, act: &Act<'_>, tx: &Transaction<'_>, there: &mut Directory) -> Result<()> {
        for plan in self.plans {
            plan.fill(act, tx, there, &self.marking)?;
        }
        for exercise in self.exercises {
            let (exercise, events) = exercise.with_ids(act, &self.marking);
            Workspace::insert(tx, &exercise)?;
            events.iter().try_for_each(|event| Workspace::insert(tx, event))?;
        }
        Ok(())
    }
}

impl PlanFile {
    fn fill(self, act: &Act<'_>, tx: &Transaction<'_>, there: &mut Directory, marking: &Marking) -> Result<()> {
        let template = Template::read(&self.template)?;
        let mut plan = Plan { marking: marking.clone(), ..Plan::new(act.new_id().into(), act.now()) };
        template.begin(&mut plan);
        (plan.title, plan.owner) = (self.title, self.owner);
        Workspace::insert(tx, &plan)?;
        for contact in template.fill(act, tx, there, &plan)?.contacts {
            if let Some(phone) = self.phones.get(&contact.post) {
                Workspace::replace(tx, &Contact { phone: phone.clone(), ..contact })?;
            }
        }
        Ok(())
    }
}

impl ExerciseFile {
    fn with_ids(self, act: &Act<'_>, marking: &Marking) -> (Exercise, Vec<Event>) {
        let exercise = Exercise {
            exercise_type: self.exercise_type,
            scenario_start: Some(ScenarioTime::from_naive(self.scenario_start)),
            starts_on: self.starts_on,
            ends_on: self.ends_on,
            summary: self.summary,
            ..Exercise::new(act.new_id().into(), self.name, marking.clone(), act.now())
        };
        let events = self
            .events
            .into_iter()
            .zip(0..)
            .map(|(event, position)| Event {
                position,
                number: event.number,
                kind: event.kind,
                offset: event.at.map(|seconds| ExerciseOffset(seconds * 1_000)),
                phase: event.phase,
                storyline: event.storyline,
                title: event.title,
                text: event.text,
                sender: event.sender,
                recipient: event.recipient,
                method: event.method,
                controller: event.controller,
                expected_action: event.expected_action,
                location: event.location,
                objective: event.objective,
                notes: event.notes,
                release: event.release,
                custom: event.custom,
                ..Event::new(act.new_id().into(), exercise.id)
            })
            .collect();
        (exercise, events)
    }
}
