//! What an exercise names, found in this workspace: by its identity, else by its title.

use super::gather::found;
use crate::Result;
use muster_domain::plan::{Plan, Section, Task};
use muster_domain::stakeholder::{Contact, Stakeholder, StakeholderKind};
use muster_exchange::package::{Link, LinkKind};
use muster_store::Workspace;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::HashMap;
use ts_rs::TS;
use uuid::Uuid;

/// How a thing that an exercise names was found here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum LinkFound {
    /// It has the same identity here.
    Identity,
    /// One thing here has the same title.
    Title,
    /// It is not here and will be made: an organisation by its name.
    Made,
    /// It is not here, or more than one has the title: rows that name it do without.
    Missing,
}

/// A thing that an exercise names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LinkLine {
    /// What it is.
    pub kind: LinkKind,
    /// Its title in the package.
    pub title: String,
    /// How it was found here.
    pub found: LinkFound,
}

/// What links come to in this workspace.
pub(crate) struct Linked {
    /// Each link's identity here; none is not here.
    pub ids: HashMap<Uuid, Option<Uuid>>,
    /// For people.
    pub lines: Vec<LinkLine>,
    /// Organisations to make.
    pub make: Vec<Stakeholder>,
}

/// Finds links. Plans and organisations come before what belongs to them.
pub(crate) fn link(workspace: &Workspace, links: &[Link]) -> Result<Linked> {
    let mut linked = Linked { ids: HashMap::new(), lines: Vec::new(), make: Vec::new() };
    let plans: Vec<Plan> = workspace.all()?;
    let stakeholders: Vec<Stakeholder> = workspace.all()?;
    let mut ordered: Vec<&Link> = links.iter().collect();
    ordered.sort_by_key(|link| !matches!(link.kind, LinkKind::Plan | LinkKind::Stakeholder));
    for link in ordered {
        let of = link.of.and_then(|of| linked.ids.get(&of).copied().flatten());
        let by_title: Option<Uuid> = match link.kind {
            LinkKind::Plan => only(&plans, &link.title, |plan| (&plan.title, plan.id.0)),
            LinkKind::Stakeholder => only(&stakeholders, &link.title, |one| (&one.name, one.id.0)),
            LinkKind::Task => match of {
                Some(plan) => {
                    let tasks: Vec<Task> = workspace.all_of("plan_id", plan)?;
                    only(&tasks, &link.title, |task| (&task.title, task.id.0))
                }
                None => None,
            },
            LinkKind::Section => match of {
                Some(plan) => {
                    let sections: Vec<Section> = workspace.all_of("plan_id", plan)?;
                    only(&sections, &link.title, |section| (&section.title, section.id.0))
                }
                None => None,
            },
            LinkKind::Contact => match of {
                Some(stakeholder) => {
                    let contacts: Vec<Contact> = workspace.all_of("stakeholder_id", stakeholder)?;
                    let labels: Vec<(String, Uuid)> =
                        contacts.iter().map(|contact| (contact.label().to_owned(), contact.id.0)).collect();
                    only(&labels, &link.title, |(label, id)| (label, *id))
                }
                None => None,
            },
        };
        let (id, found) = match (is_here(workspace, link)?, by_title) {
            (true, _) => (Some(link.id), LinkFound::Identity),
            (false, Some(id)) => (Some(id), LinkFound::Title),
            (false, None) if link.kind == LinkKind::Stakeholder => {
                linked.make.push(stakeholder(link));
                (Some(link.id), LinkFound::Made)
            }
            (false, None) => (None, LinkFound::Missing),
        };
        linked.ids.insert(link.id, id);
        linked.lines.push(LinkLine { kind: link.kind, title: link.title.clone(), found });
    }
    Ok(linked)
}

fn is_here(workspace: &Workspace, link: &Link) -> Result<bool> {
    Ok(match link.kind {
        LinkKind::Plan => found::<Plan>(workspace, link.id)?.is_some(),
        LinkKind::Section => found::<Section>(workspace, link.id)?.is_some(),
        LinkKind::Task => found::<Task>(workspace, link.id)?.is_some(),
        LinkKind::Stakeholder => found::<Stakeholder>(workspace, link.id)?.is_some(),
        LinkKind::Contact => found::<Contact>(workspace, link.id)?.is_some(),
    })
}

/// The one thing of this title; none if several have it.
fn only<T>(all: &[T], title: &str, of: impl Fn(&T) -> (&String, Uuid)) -> Option<Uuid> {
    let same = |other: &str| !title.trim().is_empty() && other.trim().to_lowercase() == title.trim().to_lowercase();
    let mut found = all.iter().map(of).filter(|(other, _)| same(other));
    match (found.next(), found.next()) {
        (Some((_, id)), None) => Some(id),
        _ => None,
    }
}

fn stakeholder(link: &Link) -> Stakeholder {
    let kind = StakeholderKind::deserialize(Value::from(link.sort.clone())).unwrap_or(StakeholderKind::Other);
    Stakeholder { id: link.id.into(), name: link.title.trim().to_owned(), kind, notes: String::new() }
}
