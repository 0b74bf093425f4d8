//! An exercise with all that it names, out of a workspace.

use crate::Result;
use crate::error::AppError;
use muster_domain::ExerciseId;
use muster_domain::plan::{Plan, Section, Task};
use muster_domain::stakeholder::{Contact, Stakeholder};
use muster_exchange::package::{Link, LinkKind, Package, digests, identities};
use muster_store::{Record, StoreError, Workspace};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// An exercise as a package. Whatever identity stands in a row and is a thing of the workspace becomes a link; whatever
/// file a row names goes along.
pub(crate) fn gather(workspace: &Workspace, exercise: ExerciseId) -> Result<Package> {
    let (design, events) = (workspace.design(exercise)?, workspace.events(exercise)?);
    let rows = Value::from(vec![json(&design)?, json(&events)?]);
    let mut links: BTreeMap<Uuid, Link> = BTreeMap::new();
    let mut wanted: Vec<Uuid> = identities(&rows).into_iter().collect();
    while let Some(id) = wanted.pop() {
        if !links.contains_key(&id)
            && let Some(link) = link_to(workspace, id)?
        {
            wanted.extend(link.of);
            links.insert(id, link);
        }
    }
    let mut files = BTreeMap::new();
    for sha256 in digests(&rows).into_keys() {
        if workspace.has_attachment(&sha256)? {
            files.insert(sha256.clone(), workspace.attachment(&sha256)?);
        }
    }
    Ok(Package { design, events, links: links.into_values().collect(), files })
}

/// The thing of the workspace that has this identity, if an exercise can name it.
fn link_to(workspace: &Workspace, id: Uuid) -> Result<Option<Link>> {
    let link = |kind, title: String, of: Option<Uuid>| Some(Link { id, kind, title, of, sort: String::new() });
    if let Some(task) = found::<Task>(workspace, id)? {
        return Ok(link(LinkKind::Task, task.title, Some(task.plan_id.0)));
    }
    if let Some(plan) = found::<Plan>(workspace, id)? {
        return Ok(link(LinkKind::Plan, plan.title, None));
    }
    if let Some(stakeholder) = found::<Stakeholder>(workspace, id)? {
        let sort = json(&stakeholder.kind)?.as_str().unwrap_or_default().to_owned();
        return Ok(link(LinkKind::Stakeholder, stakeholder.name, None).map(|link| Link { sort, ..link }));
    }
    if let Some(contact) = found::<Contact>(workspace, id)? {
        return Ok(link(LinkKind::Contact, contact.label().to_owned(), Some(contact.stakeholder_id.0)));
    }
    if let Some(section) = found::<Section>(workspace, id)? {
        return Ok(link(LinkKind::Section, section.title, Some(section.plan_id.0)));
    }
    Ok(None)
}

/// A record, if there is one of this identity.
pub(super) fn found<R: Record>(workspace: &Workspace, id: Uuid) -> Result<Option<R>> {
    match workspace.one::<R>(id) {
        Ok(record) => Ok(Some(record)),
        Err(StoreError::NotFound(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn json(value: &impl Serialize) -> Result<Value> {
    serde_json::to_value(value).map_err(|error| AppError::from(StoreError::from(error)))
}
