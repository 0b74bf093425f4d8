//! Templates: a plan made from a file of `assets/plans`, as `assets/plans/README.md` describes them.

use super::figures::{self, Confidence};
use super::markdown;
use crate::Result;
use crate::error::{AppError, ErrorCode};
use crate::session::Act;
use muster_domain::plan::{
    ActivationLevel, DirectoryLine, Net, Part, PlanKind, Section, Task, TaskPhase, TaskResource, minutes_in_words,
};
use muster_domain::stakeholder::{Contact, Resource, Stakeholder, StakeholderKind};
use muster_domain::text::{
    ContactPart, CrossReferenceAttrs, FieldAttrs, FieldRef, Inline, Limits, PlanPart, RichText, TaskPart,
};
use muster_domain::{ContactId, Plan, ResourceId, SectionId, StakeholderId, TaskId, Threat};
use muster_store::{Transaction, Workspace};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../../../assets/plans/", $name, ".toml")))),*]
    };
}

/// What every plan begins with, and the base plan of a contingency plan.
const COMMON: &[(&str, &str)] = files!["common", "base"];
const THREATS: &[(&str, &str)] = files![
    "threats/uas",
    "threats/insider",
    "threats/ied",
    "threats/armed-assailant",
    "threats/vehicle",
    "threats/ict",
    "threats/cbrn",
    "threats/hoax",
    "threats/disinformation",
    "threats/pandemic",
];
const PLACES: &[(&str, &str)] = files![
    "places/stadium",
    "places/airport",
    "places/water-utility",
    "places/place-of-worship",
    "places/tourist-site",
    "places/small-venue",
];

/// A template as a list shows it.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "PlanTemplateLine")]
pub struct Line {
    /// Its name in commands, such as `places/stadium`.
    pub name: String,
    /// The title of the plan made from it.
    pub title: String,
    /// The sort of plan.
    pub kind: PlanKind,
    /// The threats it answers.
    pub threats: Vec<Threat>,
    /// What it is, in a sentence.
    pub summary: String,
    /// How many sections it has.
    pub sections: usize,
    /// How many tasks it has.
    pub tasks: usize,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    id: String,
    title: String,
    kind: PlanKind,
    threats: Vec<Threat>,
    summary: String,
    scope: String,
    #[serde(default)]
    annexes: Vec<String>,
    #[serde(default)]
    stakeholder: Vec<StakeholderFile>,
    #[serde(default)]
    contact: Vec<ContactFile>,
    #[serde(default)]
    resource: Vec<ResourceFile>,
    #[serde(default)]
    section: Vec<SectionFile>,
    #[serde(default)]
    task: Vec<TaskFile>,
    #[serde(default)]
    level: Vec<LevelFile>,
    #[serde(default)]
    net: Vec<NetFile>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct StakeholderFile {
    key: String,
    name: String,
    kind: StakeholderKind,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct ContactFile {
    key: String,
    stakeholder: String,
    post: String,
    #[serde(default)]
    function: String,
    #[serde(default)]
    called_by: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct ResourceFile {
    key: String,
    name: String,
    #[serde(default)]
    unit: String,
    #[serde(default)]
    holder: Option<String>,
    #[serde(default)]
    location: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct SectionFile {
    key: String,
    #[serde(default, rename = "in")]
    inside: Option<String>,
    #[serde(default)]
    part: Part,
    title: String,
    #[serde(default)]
    purpose: String,
    #[serde(default)]
    asks: String,
    #[serde(default)]
    text: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct TaskFile {
    key: String,
    section: String,
    title: String,
    #[serde(default)]
    detail: String,
    lead: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    support: Vec<String>,
    phase: TaskPhase,
    #[serde(default)]
    trigger: String,
    #[serde(default)]
    target_min: Option<u32>,
    #[serde(default)]
    takes_min: Option<u32>,
    source: String,
    confidence: Confidence,
    #[serde(default)]
    after: Vec<String>,
    #[serde(default)]
    needs: Vec<NeedFile>,
    #[serde(default)]
    location: String,
    #[serde(default)]
    safety: String,
    #[serde(default)]
    provisions: Vec<String>,
    #[serde(default)]
    capabilities: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct NeedFile {
    resource: String,
    quantity: u32,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct LevelFile {
    name: String,
    trigger: String,
    actions: String,
    declared_by: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct NetFile {
    name: String,
    primary: String,
    alternate: String,
    contingency: String,
    emergency: String,
}

fn wrong(name: &str, why: impl std::fmt::Display) -> AppError {
    AppError::new(ErrorCode::Failed, format!("The template “{name}” cannot be read: {why}"))
}

fn parse((name, text): &(&str, &str)) -> Result<File> {
    toml::from_str(text).map_err(|error| wrong(name, error))
}

/// Every template, whole plans first.
pub fn list() -> Result<Vec<Line>> {
    PLACES
        .iter()
        .chain(THREATS)
        .map(|file| {
            let template = Template::read(file.0)?;
            let File { title, kind, threats, summary, .. } = template.head;
            let (sections, tasks) = (template.sections.len(), template.tasks.len());
            Ok(Line { name: file.0.to_owned(), title, kind, threats, summary, sections, tasks })
        })
        .collect()
}

/// A template with all that it takes in.
pub struct Template {
    name: String,
    head: File,
    stakeholders: Vec<StakeholderFile>,
    contacts: Vec<ContactFile>,
    resources: Vec<ResourceFile>,
    sections: Vec<SectionFile>,
    tasks: Vec<TaskFile>,
    levels: Vec<LevelFile>,
    nets: Vec<NetFile>,
}

impl Template {
    /// Reads a template by its name.
    ///
    /// # Errors
    /// If there is none of that name.
    pub fn read(name: &str) -> Result<Self> {
        let common = COMMON.iter().map(parse).collect::<Result<Vec<File>>>()?;
        let [common, base] = <[File; 2]>::try_from(common).map_err(|_| wrong(name, "its common part is missing"))?;
        let find = |files: &[(&str, &str)], wanted: &str| files.iter().find(|(name, _)| *name == wanted).map(parse);
        let (head, mut parts) = match (find(PLACES, name), find(THREATS, name)) {
            (Some(place), _) => {
                let place = place?;
                let annexes = place.annexes.iter().map(|annex| {
                    find(THREATS, &format!("threats/{annex}"))
                        .unwrap_or_else(|| Err(wrong(name, format!("there is no annex “{annex}”"))))
                });
                let annexes = annexes.collect::<Result<Vec<File>>>()?;
                let mut parts = vec![common, place.clone()];
                parts.extend(annexes);
                (place, parts)
            }
            (None, Some(threat)) => {
                let threat = threat?;
                (threat.clone(), vec![common, base, threat])
            }
            (None, None) => {
                return Err(AppError::invalid("template", format!("There is no template “{name}”."))
                    .help("`plan_template_list` lists them all."));
            }
        };
        let mut all = Self {
            name: name.to_owned(),
            head,
            stakeholders: Vec::new(),
            contacts: Vec::new(),
            resources: Vec::new(),
            sections: Vec::new(),
            tasks: Vec::new(),
            levels: Vec::new(),
            nets: Vec::new(),
        };
        for part in &mut parts {
            all.stakeholders.append(&mut part.stakeholder);
            all.contacts.append(&mut part.contact);
            all.resources.append(&mut part.resource);
            all.sections.append(&mut part.section);
            all.tasks.append(&mut part.task);
            all.levels.append(&mut part.level);
            all.nets.append(&mut part.net);
        }
        debug_assert_eq!(Some(all.head.id.as_str()), name.rsplit('/').next());
        Ok(all)
    }

    /// What the plan begins with.
    pub fn begin(&self, plan: &mut Plan) {
        plan.title.clone_from(&self.head.title);
        plan.kind = self.head.kind;
        plan.threats.clone_from(&self.head.threats);
        plan.scope.clone_from(&self.head.scope);
    }

    /// The title of the plan made from it.
    pub fn title(&self) -> &str {
        &self.head.title
    }

    /// Its tasks: their keys and titles.
    pub fn task_titles(&self) -> impl Iterator<Item = (&str, &str)> {
        self.tasks.iter().map(|task| (task.key.as_str(), task.title.as_str()))
    }

    /// Puts the template's content into a new plan, within a change. Stakeholders, contacts and resources that the
    /// workspace already has by the same name are taken, not made again; `there` learns of those that are made.
    pub fn fill(&self, act: &Act<'_>, tx: &Transaction<'_>, there: &mut Directory, plan: &Plan) -> Result<Filled> {
        let mut made = Vec::new();
        let keys = self.people(act, tx, there, &mut made)?;
        let keys = Keys {
            sections: self.sections.iter().map(|one| (one.key.as_str(), act.new_id().into())).collect(),
            tasks: self.tasks.iter().map(|one| (one.key.as_str(), act.new_id().into())).collect(),
            ..keys
        };
        self.write_sections(tx, plan, &keys)?;
        self.write_tasks(tx, plan, &keys)?;
        self.write_directory(act, tx, plan, &keys)?;
        for (level, position) in self.levels.iter().zip(0..) {
            let LevelFile { name, trigger, actions, declared_by } = level.clone();
            let id = act.new_id().into();
            let level = ActivationLevel { id, plan_id: plan.id, position, name, trigger, actions, declared_by };
            Workspace::insert(tx, &level)?;
        }
        for (net, position) in self.nets.iter().zip(0..) {
            let NetFile { name, primary, alternate, contingency, emergency } = net.clone();
            let id = act.new_id().into();
            Workspace::insert(
                tx,
                &Net { id, plan_id: plan.id, position, name, primary, alternate, contingency, emergency },
            )?;
        }
        Ok(Filled { contacts: made, tasks: keys.tasks.iter().map(|(key, id)| ((*key).to_owned(), *id)).collect() })
    }

    fn people(
        &self,
        act: &Act<'_>,
        tx: &Transaction<'_>,
        there: &mut Directory,
        made: &mut Vec<Contact>,
    ) -> Result<Keys<'_>> {
        let mut keys = Keys::default();
        for one in &self.stakeholders {
            let known = there.stakeholders.iter().find(|known| same(&known.name, &one.name));
            let id = match known {
                Some(known) => known.id,
                None => {
                    let id = act.new_id().into();
                    let (name, kind) = (one.name.clone(), one.kind);
                    let stakeholder = Stakeholder { id, name, kind, notes: String::new() };
                    Workspace::insert(tx, &stakeholder)?;
                    there.stakeholders.push(stakeholder);
                    id
                }
            };
            keys.stakeholders.insert(&one.key, id);
        }
        for one in &self.contacts {
            let stakeholder_id = self.key(&keys.stakeholders, &one.stakeholder)?;
            let known = there
                .contacts
                .iter()
                .find(|known| known.stakeholder_id == stakeholder_id && same(&known.post, &one.post));
            let id: ContactId = match known {
                Some(known) => known.id,
                None => {
                    let id = act.new_id().into();
                    let empty = String::new;
                    let contact = Contact {
                        id,
                        stakeholder_id,
                        post: one.post.clone(),
                        name: empty(),
                        phone: empty(),
                        phone_other: empty(),
                        radio: empty(),
                        email: empty(),
                        hours: empty(),
                        notes: empty(),
                    };
                    Workspace::insert(tx, &contact)?;
                    there.contacts.push(contact.clone());
                    made.push(contact);
                    id
                }
            };
            keys.contacts.insert(&one.key, (id, one.post.as_str()));
        }
        for one in &self.resources {
            let known = there.resources.iter().find(|known| same(&known.name, &one.name));
            let id: ResourceId = match known {
                Some(known) => known.id,
                None => {
                    let id = act.new_id().into();
                    let holder = one.holder.as_deref().map(|key| self.key(&keys.stakeholders, key)).transpose()?;
                    let resource = Resource {
                        id,
                        name: one.name.clone(),
                        unit: one.unit.clone(),
                        count: None,
                        location: one.location.clone(),
                        holder,
                        notes: String::new(),
                    };
                    Workspace::insert(tx, &resource)?;
                    there.resources.push(resource);
                    id
                }
            };
            keys.resources.insert(&one.key, id);
        }
        Ok(keys)
    }

    fn write_sections(&self, tx: &Transaction<'_>, plan: &Plan, keys: &Keys<'_>) -> Result<()> {
        let mut places: HashMap<Option<&str>, i64> = HashMap::new();
        let mut parts: HashMap<&str, Part> = HashMap::new();
        for one in &self.sections {
            let parent_id = one.inside.as_deref().map(|key| self.key(&keys.sections, key)).transpose()?;
            let part = one.inside.as_deref().and_then(|key| parts.get(key)).copied().unwrap_or(one.part);
            parts.insert(&one.key, part);
            let place = places.entry(one.inside.as_deref()).or_default();
            let body = self.text(&one.text, keys).map_err(|error| wrong(&one.key, error.message))?;
            let section = Section {
                parent_id,
                part,
                position: *place,
                title: one.title.clone(),
                body,
                purpose: one.purpose.clone(),
                asks: one.asks.clone(),
                ..Section::new(self.key(&keys.sections, &one.key)?, plan.id)
            };
            *place += 1;
            Workspace::insert(tx, &section)?;
        }
        Ok(())
    }

    fn write_tasks(&self, tx: &Transaction<'_>, plan: &Plan, keys: &Keys<'_>) -> Result<()> {
        for (one, position) in self.tasks.iter().zip(0..) {
            let resources = one.needs.iter().map(|need| {
                Ok(TaskResource { resource: self.key(&keys.resources, &need.resource)?, quantity: need.quantity })
            });
            let task = Task {
                section_id: Some(self.key(&keys.sections, &one.section)?),
                position,
                title: one.title.clone(),
                detail: one.detail.clone(),
                lead: Some(self.key(&keys.stakeholders, &one.lead)?),
                role: one.role.clone(),
                support: one.support.iter().map(|key| self.key(&keys.stakeholders, key)).collect::<Result<_>>()?,
                phase: one.phase,
                trigger: one.trigger.clone(),
                target_min: one.target_min,
                takes_min: one.takes_min,
                target_source: one.source.clone(),
                to_check: one.confidence == Confidence::ToCheck,
                after: one.after.iter().map(|key| self.key(&keys.tasks, key)).collect::<Result<_>>()?,
                resources: resources.collect::<Result<_>>()?,
                location: one.location.clone(),
                safety: one.safety.clone(),
                provisions: one.provisions.clone(),
                capabilities: one.capabilities.clone(),
                ..Task::new(self.key(&keys.tasks, &one.key)?, plan.id)
            };
            Workspace::insert(tx, &task)?;
        }
        Ok(())
    }

    fn write_directory(&self, act: &Act<'_>, tx: &Transaction<'_>, plan: &Plan, keys: &Keys<'_>) -> Result<()> {
        let lines: HashMap<&str, _> = self.contacts.iter().map(|one| (one.key.as_str(), act.new_id().into())).collect();
        let mut written = Vec::new();
        for (one, position) in self.contacts.iter().zip(0..) {
            let (contact_id, _) = self.key(&keys.contacts, &one.key)?;
            let called_by = one.called_by.as_deref().map(|key| self.key(&lines, key)).transpose()?;
            let id = self.key(&lines, &one.key)?;
            let function = one.function.clone();
            written.push(DirectoryLine { id, plan_id: plan.id, position, contact_id, function, called_by });
        }
        // A line may be called by one that comes later in the file: first all of them, then who calls whom.
        for line in &written {
            Workspace::insert(tx, &DirectoryLine { called_by: None, ..line.clone() })?;
        }
        written.iter().filter(|line| line.called_by.is_some()).try_for_each(|line| Ok(Workspace::replace(tx, line)?))
    }

    fn text(&self, markdown: &str, keys: &Keys<'_>) -> Result<RichText> {
        let text = markdown::read(markdown, &|written| self.field(written, keys))?;
        text.check(Limits::SECTION).map_err(|fault| wrong(&self.name, fault))?;
        Ok(text)
    }

    fn field(&self, written: &str, keys: &Keys<'_>) -> Result<Inline> {
        let (what, key) = written.split_once(' ').unwrap_or((written, ""));
        let key = key.trim();
        let field = |field: FieldRef, last: String| Ok(Inline::Field { attrs: FieldAttrs { field, last } });
        match what {
            "figure" => {
                let figure = figures::find(key)
                    .ok_or_else(|| wrong(&self.name, format!("there is no reference figure “{key}”")))?;
                field(FieldRef::Reference { key: key.to_owned() }, figure.text())
            }
            "contact" | "post" => {
                let (id, post) = self.key(&keys.contacts, key)?;
                let show = if what == "post" { ContactPart::Post } else { ContactPart::PostAndPhone };
                field(FieldRef::Contact { id, show }, post.to_owned())
            }
            "stakeholder" => {
                let id = self.key(&keys.stakeholders, key)?;
                let name = self.stakeholders.iter().find(|one| one.key == key).map_or("", |one| &one.name);
                field(FieldRef::Stakeholder { id }, name.to_owned())
            }
            "target" => {
                let id = self.key(&keys.tasks, key)?;
                let minutes = self.tasks.iter().find(|one| one.key == key).and_then(|one| one.target_min);
                let last = minutes.map_or_else(String::new, minutes_in_words);
                field(FieldRef::Task { id, show: TaskPart::Target }, last)
            }
            "section" => {
                let section: SectionId = self.key(&keys.sections, key)?;
                Ok(Inline::CrossReference { attrs: CrossReferenceAttrs { section } })
            }
            "plan" => {
                let show = match key {
                    "title" => PlanPart::Title,
                    "owner" => PlanPart::Owner,
                    "version" => PlanPart::Version,
                    "next-review" => PlanPart::NextReview,
                    _ => return Err(wrong(&self.name, format!("a plan has no “{key}”"))),
                };
                field(FieldRef::Plan { show }, String::new())
            }
            _ => Err(wrong(&self.name, format!("“{written}” is no field"))),
        }
    }

    fn key<T: Copy>(&self, keys: &HashMap<&str, T>, key: &str) -> Result<T> {
        keys.get(key).copied().ok_or_else(|| wrong(&self.name, format!("nothing has the key “{key}”")))
    }
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// What a template made.
pub struct Filled {
    /// Contacts that were not there before.
    pub contacts: Vec<Contact>,
    /// Its tasks by their keys.
    pub tasks: HashMap<String, TaskId>,
}

/// Who and what the workspace already has.
pub struct Directory {
    /// Its stakeholders.
    pub stakeholders: Vec<Stakeholder>,
    /// Their contacts.
    pub contacts: Vec<Contact>,
    /// Its resources.
    pub resources: Vec<Resource>,
}

impl Directory {
    /// Reads it.
    pub fn of(workspace: &Workspace) -> Result<Self> {
        Ok(Self { stakeholders: workspace.all()?, contacts: workspace.all()?, resources: workspace.all()? })
    }
}

#[derive(Default)]
struct Keys<'a> {
    stakeholders: HashMap<&'a str, StakeholderId>,
    contacts: HashMap<&'a str, (ContactId, &'a str)>,
    resources: HashMap<&'a str, ResourceId>,
    sections: HashMap<&'a str, SectionId>,
    tasks: HashMap<&'a str, TaskId>,
}
