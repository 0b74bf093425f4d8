//! What is different between two states of a plan: sections, their text word by word, tasks, people, means.

use super::{PlanContent, Section};
use crate::id::SectionId;
use crate::text::RichText;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use similar::{ChangeTag, DiffTag, TextDiff};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// How a thing fared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "PlanChangeKind")]
pub enum ChangeKind {
    /// It is only in the later state.
    Added,
    /// It is only in the earlier state.
    Removed,
    /// It is in both, and not the same.
    Changed,
}

/// A stretch of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "TextStretch")]
pub struct Stretch {
    /// In which of the two it stands; `None` is in both.
    pub kind: Option<ChangeKind>,
    /// The words.
    pub text: String,
}

/// A section that is not the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SectionChange {
    /// The section.
    pub section: SectionId,
    /// How it fared.
    pub kind: ChangeKind,
    /// Its number and title before; empty if it was not there.
    pub before: String,
    /// Its number and title after; empty if it is no longer there.
    pub after: String,
    /// Whether it stands in another place.
    pub moved: bool,
    /// Its text, word by word; empty if the text is the same.
    pub text: Vec<Stretch>,
}

/// A field of a thing that is not the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "PlanFieldChange")]
pub struct FieldChange {
    /// The field's name.
    pub field: String,
    /// What it was, in words.
    pub before: String,
    /// What it is, in words.
    pub after: String,
}

/// The list that a thing is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "PlanList")]
pub enum List {
    /// What the plan says of itself.
    Plan,
    /// Tasks.
    Task,
    /// Activation levels.
    Level,
    /// The directory.
    Directory,
    /// Contacts.
    Contact,
    /// Stakeholders.
    Stakeholder,
    /// The communications table.
    Net,
    /// Resources.
    Resource,
    /// Sites and assets.
    Asset,
}

/// A thing that is not the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "PlanThingChange")]
pub struct ThingChange {
    /// The list it is of.
    pub list: List,
    /// Its identity.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// How it fared.
    pub kind: ChangeKind,
    /// The fields that are not the same.
    pub fields: Vec<FieldChange>,
}

/// What is different between two states of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
#[ts(rename = "PlanDifference")]
pub struct Difference {
    /// Sections, in the later state's order, removed ones where they stood.
    pub sections: Vec<SectionChange>,
    /// Everything else, by list.
    pub things: Vec<ThingChange>,
}

/// Compares an earlier state with a later one.
pub fn compare(before: &PlanContent, after: &PlanContent) -> Difference {
    Difference { sections: sections(before, after), things: things(before, after) }
}

/// What stands differently in two texts: paragraphs are aligned first, then words between them.
pub fn words(before: &str, after: &str) -> Vec<Stretch> {
    if before == after {
        return Vec::new();
    }
    let (was, is): (Vec<&str>, Vec<&str>) =
        (before.split_inclusive('\n').collect(), after.split_inclusive('\n').collect());
    let mut told = Told::default();
    let (mut old, mut new) = (0, 0);
    for (in_old, in_new) in common_paragraphs(&was, &is) {
        told.between(&was[old..in_old].concat(), &is[new..in_new].concat());
        told.add(None, was[in_old]);
        (old, new) = (in_old + 1, in_new + 1);
    }
    told.between(&was[old..].concat(), &is[new..].concat());
    told.stretches
}

/// More paragraphs or words than this are not aligned: that would take longer than anybody waits.
const ALIGNED: usize = 5_000;

/// Pairs of equal paragraphs in the order of both.
fn common_paragraphs(was: &[&str], is: &[&str]) -> Vec<(usize, usize)> {
    let (in_was, in_is): (BTreeSet<&str>, BTreeSet<&str>) =
        (was.iter().copied().collect(), is.iter().copied().collect());
    // What stands in one of them only needs no aligning, and is most of what makes aligning slow.
    let common = |all: &[&str], other: &BTreeSet<&str>| -> Vec<usize> {
        (0..all.len()).filter(|index| other.contains(all[*index])).collect()
    };
    let (old, new) = (common(was, &in_is), common(is, &in_was));
    if old.len().max(new.len()) > ALIGNED {
        return Vec::new();
    }
    let texts =
        |places: &[usize], all: &[&str]| -> Vec<String> { places.iter().map(|index| all[*index].to_owned()).collect() };
    let equal = similar::capture_diff_slices(similar::Algorithm::Myers, &texts(&old, was), &texts(&new, is));
    let pairs = equal.into_iter().filter(|op| op.tag() == DiffTag::Equal);
    pairs.flat_map(|op| op.old_range().zip(op.new_range())).map(|(a, b)| (old[a], new[b])).collect()
}

#[derive(Default)]
struct Told {
    stretches: Vec<Stretch>,
}

impl Told {
    fn add(&mut self, kind: Option<ChangeKind>, text: &str) {
        match self.stretches.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.kind == kind => last.text.push_str(text),
            _ => self.stretches.push(Stretch { kind, text: text.to_owned() }),
        }
    }

    fn between(&mut self, before: &str, after: &str) {
        let count = |text: &str| text.split_whitespace().count();
        if before.is_empty() || after.is_empty() || count(before).max(count(after)) > ALIGNED {
            self.add(Some(ChangeKind::Removed), before);
            self.add(Some(ChangeKind::Added), after);
            return;
        }
        for change in TextDiff::from_unicode_words(before, after).iter_all_changes() {
            let kind = match change.tag() {
                ChangeTag::Equal => None,
                ChangeTag::Delete => Some(ChangeKind::Removed),
                ChangeTag::Insert => Some(ChangeKind::Added),
            };
            self.add(kind, change.value());
        }
    }
}

fn sections(before: &PlanContent, after: &PlanContent) -> Vec<SectionChange> {
    let (was, is) = (Read::of(before), Read::of(after));
    let mut order: Vec<SectionId> = is.order.clone();
    // A removed section is put behind the one it followed, as far as that still stands.
    for (index, id) in was.order.iter().enumerate().filter(|(_, id)| !is.sections.contains_key(id)) {
        let behind = was.order[..index].iter().rev().find_map(|one| order.iter().position(|other| other == one));
        order.insert(behind.map_or(0, |place| place + 1), *id);
    }
    let changes = order.into_iter().filter_map(|id| {
        let (old, new) = (was.sections.get(&id), is.sections.get(&id));
        let kind = match (old, new) {
            (None, Some(_)) => ChangeKind::Added,
            (Some(_), None) => ChangeKind::Removed,
            _ => ChangeKind::Changed,
        };
        let text = words(&was.text(before, old), &is.text(after, new));
        let moved = match (old, new) {
            (Some(old), Some(new)) => old.parent_id != new.parent_id || was.moved_among_siblings(&is, id),
            _ => false,
        };
        let same = |a: &Section, b: &Section| {
            a.title == b.title && a.hidden == b.hidden && a.marking == b.marking && a.body == b.body
        };
        if !moved && matches!((old, new), (Some(old), Some(new)) if same(old, new)) && text.is_empty() {
            return None;
        }
        Some(SectionChange { section: id, kind, before: was.heading(id), after: is.heading(id), moved, text })
    });
    changes.collect()
}

/// A plan's sections by identity, with their places.
struct Read<'a> {
    order: Vec<SectionId>,
    numbers: BTreeMap<SectionId, String>,
    sections: BTreeMap<SectionId, &'a Section>,
}

impl<'a> Read<'a> {
    fn of(content: &'a PlanContent) -> Self {
        let places = content.outline();
        Self {
            order: places.iter().map(|place| place.section).collect(),
            numbers: places.into_iter().map(|place| (place.section, place.number)).collect(),
            sections: content.sections.iter().map(|section| (section.id, section)).collect(),
        }
    }

    fn heading(&self, id: SectionId) -> String {
        let title = self.sections.get(&id).map_or("", |section| &section.title);
        let number = self.numbers.get(&id).map_or("", String::as_str);
        if number.is_empty() { title.to_owned() } else { format!("{number} {title}") }
    }

    fn text(&self, content: &PlanContent, section: Option<&&Section>) -> String {
        // A reference is read by its title: that a section was numbered anew changes no text that names it.
        let title = |id: SectionId| self.sections.get(&id).map_or_else(String::new, |section| section.title.clone());
        section.map_or_else(String::new, |section| written(&section.body, content, &title))
    }

    /// Whether a section follows another of its siblings than it did, of those that both states have.
    fn moved_among_siblings(&self, later: &Self, id: SectionId) -> bool {
        let parent = self.sections.get(&id).and_then(|section| section.parent_id);
        let common = |read: &Self, other: &Self| -> Vec<SectionId> {
            let stands = |one: &SectionId, read: &Self| {
                read.sections.get(one).is_some_and(|section| section.parent_id == parent)
            };
            read.order.iter().copied().filter(|one| stands(one, read) && stands(one, other)).collect()
        };
        let (was, is) = (common(self, later), common(later, self));
        // What keeps its order is not moved: only what the longest common order leaves out.
        !similar::capture_diff_slices(similar::Algorithm::Myers, &was, &is)
            .iter()
            .filter(|op| op.tag() == DiffTag::Equal)
            .any(|op| was[op.old_range()].contains(&id))
    }
}

/// A text as its reader sees it, fields filled in.
fn written(body: &RichText, content: &PlanContent, heading: &dyn Fn(SectionId) -> String) -> String {
    let values: BTreeMap<_, _> = content.fields.iter().map(|value| (&value.field, value)).collect();
    body.words(
        &|field, last| match values.get(field) {
            Some(value) if !value.missing => value.text.clone(),
            _ => last.to_owned(),
        },
        heading,
    )
}

fn things(before: &PlanContent, after: &PlanContent) -> Vec<ThingChange> {
    let mut changes = Vec::new();
    let names = (Names::of(before), Names::of(after));
    let mut list = |list: List, before: Value, after: Value| {
        changes.extend(one_list(list, &before, &after, &names));
    };
    list(List::Plan, value(&[&before.plan]), value(&[&after.plan]));
    list(List::Task, value(&before.tasks), value(&after.tasks));
    list(List::Level, value(&before.levels), value(&after.levels));
    list(List::Directory, value(&before.directory), value(&after.directory));
    list(List::Contact, value(&before.contacts), value(&after.contacts));
    list(List::Stakeholder, value(&before.stakeholders), value(&after.stakeholders));
    list(List::Net, value(&before.nets), value(&after.nets));
    list(List::Resource, value(&before.resources), value(&after.resources));
    list(List::Asset, value(&before.assets), value(&after.assets));
    changes
}

fn value(thing: &impl Serialize) -> Value {
    serde_json::to_value(thing).unwrap_or_default()
}

/// Fields that say where a thing stands, not what it is.
const PLACES: [&str; 3] = ["id", "plan_id", "position"];

fn one_list(list: List, before: &Value, after: &Value, names: &(Names, Names)) -> Vec<ThingChange> {
    let (was, is) = (by_id(before), by_id(after));
    let removed = before.as_array().into_iter().flatten().filter(|thing| !is.contains_key(&text(&thing["id"])));
    let mut changes = Vec::new();
    for thing in after.as_array().into_iter().flatten() {
        let id = text(&thing["id"]);
        let old = was.get(&id);
        let fields = fields(old.copied().unwrap_or(&Value::Null), thing, names);
        if fields.is_empty() {
            continue;
        }
        let kind = if old.is_some() { ChangeKind::Changed } else { ChangeKind::Added };
        changes.push(ThingChange { list, name: names.1.of_thing(thing), id, kind, fields });
    }
    for thing in removed {
        let (id, name) = (text(&thing["id"]), names.0.of_thing(thing));
        let fields = fields(thing, &Value::Null, names);
        changes.push(ThingChange { list, id, name, kind: ChangeKind::Removed, fields });
    }
    changes
}

fn by_id(list: &Value) -> BTreeMap<String, &Value> {
    list.as_array().into_iter().flatten().map(|thing| (text(&thing["id"]), thing)).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn fields(before: &Value, after: &Value, names: &(Names, Names)) -> Vec<FieldChange> {
    let both = [before, after].into_iter().filter_map(Value::as_object);
    let all: BTreeSet<&String> = both.flat_map(|fields| fields.keys()).collect();
    let named = all.into_iter().filter(|field| !PLACES.contains(&field.as_str())).cloned();
    let changed = named.filter_map(|field| {
        let (was, is) = (names.0.words(&before[&field]), names.1.words(&after[&field]));
        (before[&field] != after[&field] && was != is).then_some(FieldChange { field, before: was, after: is })
    });
    changed.collect()
}

/// What identities are called, so that a change reads as words.
struct Names(BTreeMap<String, String>);

impl Names {
    fn of(content: &PlanContent) -> Self {
        let mut names = BTreeMap::new();
        names.extend(content.tasks.iter().map(|task| (task.id.to_string(), task.title.clone())));
        names.extend(content.sections.iter().map(|section| (section.id.to_string(), section.title.clone())));
        names.extend(content.stakeholders.iter().map(|one| (one.id.to_string(), one.name.clone())));
        names.extend(content.contacts.iter().map(|one| (one.id.to_string(), one.label().to_owned())));
        names.extend(content.assets.iter().map(|one| (one.id.to_string(), one.name.clone())));
        names.extend(content.resources.iter().map(|one| (one.id.to_string(), one.name.clone())));
        let lines = content.directory.iter().map(|line| {
            let contact = content.contacts.iter().find(|contact| contact.id == line.contact_id);
            (line.id.to_string(), contact.map_or_else(String::new, |contact| contact.label().to_owned()))
        });
        names.extend(lines.collect::<Vec<_>>());
        Self(names)
    }

    /// A value in words.
    fn words(&self, value: &Value) -> String {
        match value {
            Value::Null => String::new(),
            Value::String(text) => self.0.get(text).unwrap_or(text).clone(),
            Value::Array(items) => items.iter().map(|item| self.words(item)).collect::<Vec<_>>().join(", "),
            Value::Object(fields) => fields.values().map(|field| self.words(field)).collect::<Vec<_>>().join(" "),
            other => other.to_string(),
        }
    }

    fn of_thing(&self, thing: &Value) -> String {
        let own = ["title", "name", "function"].map(|field| text(&thing[field]));
        let named = self.0.get(&text(&thing["id"])).cloned().unwrap_or_default();
        own.into_iter().chain([named]).find(|name| !name.is_empty()).unwrap_or_default()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::id::{PlanId, TaskId};
    use crate::plan::{Plan, Task};
    use crate::time::WallTime;
    use uuid::Uuid;

    fn plan_id() -> PlanId {
        PlanId(Uuid::nil())
    }

    fn content() -> PlanContent {
        let section = |number: u128, text: &str| Section {
            title: format!("Section {number}"),
            position: number as i64,
            body: RichText::plain(text),
            ..Section::new(SectionId(Uuid::from_u128(number)), plan_id())
        };
        PlanContent {
            plan: Plan::new(plan_id(), WallTime(0)),
            sections: vec![section(1, "Report to control at once."), section(2, "Stay inside."), section(3, "End.")],
            tasks: vec![Task { title: "Report".into(), ..Task::new(TaskId(Uuid::from_u128(9)), plan_id()) }],
            levels: Vec::new(),
            directory: Vec::new(),
            nets: Vec::new(),
            stakeholders: Vec::new(),
            contacts: Vec::new(),
            assets: Vec::new(),
            resources: Vec::new(),
            fields: Vec::new(),
        }
    }

    #[test]
    fn a_plan_is_not_different_from_itself() {
        assert_eq!(compare(&content(), &content()), Difference::default());
    }

    #[test]
    fn text_is_compared_word_by_word() {
        let (before, mut after) = (content(), content());
        after.sections[0].body = RichText::plain("Report to the tower at once.");
        let found = compare(&before, &after);
        let told: Vec<(Option<ChangeKind>, &str)> =
            found.sections[0].text.iter().map(|stretch| (stretch.kind, stretch.text.as_str())).collect();
        assert_eq!(found.sections.len(), 1);
        assert!(told.contains(&(Some(ChangeKind::Removed), "control")), "{told:?}");
        let added: String =
            told.iter().filter(|(kind, _)| *kind == Some(ChangeKind::Added)).map(|(_, text)| *text).collect();
        assert_eq!(added, "the tower");
    }

    #[test]
    fn sections_added_removed_and_moved_are_told_apart() {
        let (before, mut after) = (content(), content());
        after.sections.remove(1);
        after.sections[1].position = 0;
        after.sections.push(Section {
            title: "New".into(),
            position: 9,
            ..Section::new(SectionId(Uuid::from_u128(4)), plan_id())
        });
        let found = compare(&before, &after);
        let told: Vec<(u128, ChangeKind, bool)> =
            found.sections.iter().map(|one| (one.section.0.as_u128(), one.kind, one.moved)).collect();
        assert!(told.contains(&(2, ChangeKind::Removed, false)), "{told:?}");
        assert!(told.contains(&(4, ChangeKind::Added, false)), "{told:?}");
        assert_eq!(told.iter().filter(|(_, _, moved)| *moved).count(), 1, "one of two swapped is moved: {told:?}");
    }

    #[test]
    fn a_task_says_which_field_changed_from_what_to_what() {
        let (before, mut after) = (content(), content());
        after.tasks[0].target_min = Some(3);
        after.tasks[0].position = 7;
        let found = compare(&before, &after);
        let expected = FieldChange { field: "target_min".into(), before: String::new(), after: "3".into() };
        assert_eq!(found.things.len(), 1);
        assert_eq!((found.things[0].name.as_str(), &found.things[0].fields), ("Report", &vec![expected]));
    }
}
