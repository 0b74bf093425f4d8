//! Packs: whole exercises that a planner makes their own, in three cuts, with overlays.

mod cut;
mod file;
mod written;

pub use file::Cut;

use crate::Result;
use crate::error::AppError;
use crate::notice::Topic;
use crate::plans::template::{Directory, Template};
use crate::session::{Act, State};
use file::File;
use muster_domain::exercise::{Design, Participant};
use muster_domain::stakeholder::Stakeholder;
use muster_domain::{Event, ExerciseId, Plan, PlanId, Task, TaskId, Threat, with_lists_of_design};
use muster_store::{Transaction, Workspace};
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../../../assets/packs/", $name, ".toml")))),*]
    };
}

const PACKS: &[(&str, &str)] = files![
    "stadium-drones",
    "water-insider",
    "station-suspicious-item",
    "worship-assailant",
    "market-vehicle",
    "airport-ransomware",
    "port-chemical",
];
const OVERLAYS: &[(&str, &str)] = files!["overlays/pandemic", "overlays/disinformation"];

/// A cut as a list shows it.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "PackCutLine")]
pub struct CutLine {
    /// Which.
    pub cut: Cut,
    /// How long it takes, in words.
    pub duration: String,
    /// How many events it has.
    pub events: usize,
}

/// A pack as a list shows it.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "PackLine")]
pub struct Line {
    /// Its name in commands.
    pub name: String,
    /// The exercise's name.
    pub title: String,
    /// The scenario in short.
    pub summary: String,
    /// What it is about.
    pub threats: Vec<Threat>,
    /// The title of the plan that it exercises.
    pub plan: String,
    /// Its cuts; none of an overlay.
    pub cuts: Vec<CutLine>,
}

/// Packs, and overlays that go with any of them.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "Packs")]
pub struct Lines {
    /// Packs.
    pub packs: Vec<Line>,
    /// Overlays.
    pub overlays: Vec<Line>,
}

/// What is made of a pack.
pub(crate) struct Wish<'a> {
    /// The pack.
    pub pack: &'a str,
    /// How much of it.
    pub cut: Cut,
    /// Overlays that are switched on.
    pub overlays: &'a [String],
    /// The plan it exercises; made from the pack's template if absent.
    pub plan: Option<PlanId>,
}

/// What was made.
pub(crate) struct Added {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Critical tasks that the plans do not have, by their titles in the templates.
    pub missing: Vec<String>,
}

/// Every pack and every overlay.
pub fn list() -> Result<Lines> {
    let lines = |files: &[(&str, &str)]| files.iter().map(|(name, text)| line(name, text)).collect::<Result<_>>();
    Ok(Lines { packs: lines(PACKS)?, overlays: lines(OVERLAYS)? })
}

fn line(name: &str, text: &str) -> Result<Line> {
    let file = File::read(name, text)?;
    let comes = |row: &file::Row, cut: Cut| row.get("at").is_some_and(|at| at.get(cut.key()).is_some());
    let events = |cut: Cut| file.events.iter().filter(|row| comes(row, cut)).count();
    let cuts = file
        .cuts
        .iter()
        .map(|(cut, of)| CutLine { cut: *cut, duration: of.duration.clone(), events: events(*cut) })
        .collect();
    Ok(Line {
        name: name.rsplit('/').next().unwrap_or(name).to_owned(),
        title: file.title,
        summary: file.summary.trim().to_owned(),
        threats: file.threats,
        plan: Template::read(&file.plan)?.title().to_owned(),
        cuts,
    })
}

fn find(files: &'static [(&str, &str)], name: &str, what: &str) -> Result<File> {
    let found = files.iter().find(|(file, _)| file.rsplit('/').next() == Some(name));
    let Some((name, text)) = found else {
        return Err(
            AppError::invalid(what, format!("There is no {what} “{name}”.")).help("`pack_list` lists them all.")
        );
    };
    File::read(name, text)
}

/// What the exercise touches.
const TOPICS: &[Topic] = &[Topic::Exercise, Topic::Event, Topic::Plan, Topic::Stakeholder];

/// Makes an exercise of a pack, with its plan where the workspace has none, as one change.
///
/// # Errors
/// If there is no such pack, overlay or plan.
pub(crate) fn add(act: &Act<'_>, state: &mut State, wish: &Wish<'_>) -> Result<Added> {
    let pack = find(PACKS, wish.pack, "pack")?;
    let overlays = wish.overlays.iter().map(|name| find(OVERLAYS, name, "overlay")).collect::<Result<Vec<_>>>()?;
    let workspace = state.workspace()?;
    let marking = workspace.about()?.marking;
    let all: Vec<Plan> = workspace.all()?;
    let known: HashMap<PlanId, Vec<Task>> =
        all.iter().map(|plan| Ok((plan.id, workspace.all_of("plan_id", plan.id)?))).collect::<Result<_>>()?;
    let there = Directory::of(workspace)?;
    let label = act.label("pack_add", &pack.title, TOPICS);
    act.change(state, &label, TOPICS, |tx| {
        let mut plans = Vec::new();
        let mut tasks = HashMap::new();
        let mut missing = Vec::new();
        let mut there = there;
        for (file, chosen) in [(&pack, wish.plan)].into_iter().chain(overlays.iter().map(|overlay| (overlay, None))) {
            let template = Template::read(&file.plan)?;
            let found = all.iter().find(|plan| chosen.map_or(plan.title == template.title(), |id| plan.id == id));
            if let Some(plan) = found {
                plans.push(plan.id);
                for (key, title) in template.task_titles() {
                    match known[&plan.id].iter().find(|task| task.title == title) {
                        Some(task) => _ = tasks.entry(key.to_owned()).or_insert(task.id),
                        None => missing.push((key.to_owned(), title.to_owned())),
                    }
                }
            } else if chosen.is_some() {
                return Err(
                    AppError::invalid("plan", "This plan is not in the workspace.").help("Nothing was changed.")
                );
            } else {
                let mut plan = Plan { marking: marking.clone(), ..Plan::new(act.new_id().into(), act.now()) };
                template.begin(&mut plan);
                Workspace::insert(tx, &plan)?;
                plans.push(plan.id);
                for (key, id) in template.fill(act, tx, &mut there, &plan)?.tasks {
                    tasks.entry(key).or_insert(id);
                }
            }
        }
        let participants = pack.participants.clone();
        let file = overlays.iter().cloned().fold(pack.clone(), File::overlaid);
        let used = file.task_keys();
        missing.retain(|(key, _)| used.contains(key.as_str()) && !tasks.contains_key(key));
        let new_id = || act.new_id();
        let making =
            cut::Making { cut: wish.cut, marking: marking.clone(), now: act.now(), new_id: &new_id, tasks: &tasks };
        let (mut design, events) = cut::made(file, &making)?;
        design.exercise.plans = plans;
        for (one, position) in participants.into_iter().zip(0..) {
            let known = there.stakeholders.iter().find(|known| known.name.trim().eq_ignore_ascii_case(one.name.trim()));
            let stakeholder_id = match known {
                Some(known) => known.id,
                None => {
                    let stakeholder =
                        Stakeholder { id: act.new_id().into(), name: one.name, kind: one.kind, notes: String::new() };
                    Workspace::insert(tx, &stakeholder)?;
                    stakeholder.id
                }
            };
            design.participants.push(Participant {
                id: act.new_id().into(),
                exercise_id: design.exercise.id,
                position,
                stakeholder_id,
                part: one.part,
                people: one.people,
                real: one.real,
                simulated: one.simulated,
                ..Participant::default()
            });
        }
        insert(tx, &design, &events)?;
        Ok(Added { exercise: design.exercise.id, missing: missing.into_iter().map(|(_, title)| title).collect() })
    })
}

/// An exercise made of a pack's text and its overlays' with no workspace around it, for those who write packs. Every task
/// of the plan templates is there; organisations are not.
///
/// # Errors
/// If a text is not in the form of a pack, or the cut does not hold together.
pub fn tried(pack: &str, overlays: &[&str], cut: Cut) -> Result<(Design, Vec<Event>)> {
    let pack = File::read("the pack", pack)?;
    let overlays = overlays.iter().map(|text| File::read("the overlay", text)).collect::<Result<Vec<_>>>()?;
    let new_id = uuid::Uuid::now_v7;
    let mut tasks = HashMap::new();
    for file in [&pack].into_iter().chain(&overlays) {
        tasks
            .extend(Template::read(&file.plan)?.task_titles().map(|(key, _)| (key.to_owned(), TaskId::from(new_id()))));
    }
    let file = overlays.into_iter().fold(pack, File::overlaid);
    if let Some(unknown) = file.task_keys().into_iter().find(|key| !tasks.contains_key(*key)) {
        return Err(file::wrong(&file.id, format!("its plans have no task “{unknown}”")));
    }
    let (marking, now) = (muster_domain::Marking::default(), muster_domain::WallTime(0));
    cut::made(file, &cut::Making { cut, marking, now, new_id: &new_id, tasks: &tasks })
}

/// Puts a whole design into the workspace, within a change.
pub(crate) fn insert(tx: &Transaction<'_>, design: &Design, events: &[Event]) -> Result<()> {
    Workspace::insert(tx, &design.exercise)?;
    macro_rules! insert {
        ($($list:ident),+) => { $(design.$list.iter().try_for_each(|one| Workspace::insert(tx, one))?;)+ };
    }
    with_lists_of_design!(insert!());
    events.iter().try_for_each(|event| Workspace::insert(tx, event))?;
    Ok(())
}
