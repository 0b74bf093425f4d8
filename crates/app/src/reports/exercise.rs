//! An exercise to be printed: for a reader, with the names of what it refers to and the pictures it shows.

use crate::Result;
use crate::error::AppError;
use crate::plans::capabilities;
use muster_documents::after_action::Software;
use muster_documents::exercise::{ExerciseEdition, Frame, Imprint, Names, PlanTask, Script};
use muster_domain::exercise::Design;
use muster_domain::stakeholder::{Contact, Stakeholder};
use muster_domain::{Event, ExerciseId, Marking, Plan, TaskId, WallTime};
use muster_store::{StoreError, Workspace};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// An exercise's documents. Nothing that their reader may not have is in them.
///
/// # Errors
/// If there is no such exercise, or if the exercise itself is marked above the reader.
pub fn edition(
    workspace: &Workspace,
    exercise: ExerciseId,
    reader: Option<&Marking>,
    now: WallTime,
) -> Result<ExerciseEdition> {
    let design = workspace.design(exercise)?;
    let marking = &design.exercise.marking;
    if let Some(reader) = reader.filter(|reader| !reader.may_see(marking)) {
        let message = format!(
            "The exercise itself is marked {}; readers of {} may have no part of it.",
            marking.label(),
            reader.label()
        );
        return Err(AppError::not_now(message)
            .help("Mark the exercise for those who may have it, and the events that fewer may see above that."));
    }
    let events = workspace.events(exercise)?;
    let capabilities = capabilities::names()?.clone();
    let tasks = tasks(workspace, &design, &events, reader)?;
    let names = Names {
        stakeholders: workspace.all::<Stakeholder>()?.into_iter().map(|one| (one.id, one.name)).collect(),
        contacts: workspace.all::<Contact>()?.into_iter().map(|one| (one.id, called(&one))).collect(),
        capabilities: capabilities.clone(),
    };
    Ok(ExerciseEdition {
        frame: Frame::of(&design, &names),
        pictures: pictures(workspace, &design)?,
        script: Script::of(&design, &events, reader, tasks, capabilities),
        imprint: Imprint {
            organisation: workspace.about()?.name,
            reader: reader.cloned(),
            prepared_at: now,
            utc_offset_minutes: chrono::Local::now().offset().local_minus_utc() / 60,
            software: Software { name: "Muster".into(), version: env!("CARGO_PKG_VERSION").into() },
        },
    })
}

/// The person and the post, as far as either is known.
fn called(contact: &Contact) -> String {
    match (contact.name.trim(), contact.post.trim()) {
        ("", post) => post.to_owned(),
        (name, "") => name.to_owned(),
        (name, post) => format!("{name}, {post}"),
    }
}

/// The critical tasks that objectives and events name, without those of sections that the reader may not have.
fn tasks(
    workspace: &Workspace,
    design: &Design,
    events: &[Event],
    reader: Option<&Marking>,
) -> Result<BTreeMap<TaskId, PlanTask>> {
    let mut wanted: BTreeSet<TaskId> = design.tasks().into_iter().collect();
    wanted.extend(events.iter().flat_map(|event| event.tasks.iter().copied()));
    let mut found = BTreeMap::new();
    if wanted.is_empty() {
        return Ok(found);
    }
    for plan in workspace.all::<Plan>()? {
        if reader.is_some_and(|reader| !reader.may_see(&plan.marking)) {
            continue;
        }
        let whole = workspace.plan_rows(plan.id)?;
        let content = match reader {
            Some(reader) => whole.for_reader(reader),
            None => whole.for_everybody(),
        };
        for task in content.tasks.into_iter().filter(|task| wanted.contains(&task.id)) {
            let known = PlanTask {
                title: task.title,
                plan: plan.title.clone(),
                target_min: task.target_min,
                to_check: task.to_check,
                trigger: task.trigger,
            };
            found.insert(task.id, known);
        }
    }
    Ok(found)
}

/// The pictures that phases and facts show. One that is gone is left out, and said so in its place.
fn pictures(workspace: &Workspace, design: &Design) -> Result<BTreeMap<String, Arc<Vec<u8>>>> {
    let shown = design.phases.iter().flat_map(|phase| phase.narrative.figures()).map(|figure| &figure.attachment);
    let kept = design.truths.iter().flat_map(|truth| &truth.files).map(|file| &file.sha256);
    let mut pictures = BTreeMap::new();
    for sha256 in shown.chain(kept) {
        if !pictures.contains_key(sha256) {
            match workspace.attachment(sha256) {
                Ok(bytes) => drop(pictures.insert(sha256.clone(), Arc::new(bytes))),
                Err(StoreError::NotFound(_)) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
    Ok(pictures)
}
