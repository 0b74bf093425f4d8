//! A plan as a whole: what a version freezes, documents print, and comparisons compare.

use super::outline::{self, Place};
use super::{ActivationLevel, DirectoryLine, Net, Plan, Section, Task};
use crate::id::{SectionId, StakeholderId};
use crate::journal::{canonical_json, sha256_hex};
use crate::marking::Marking;
use crate::stakeholder::{Asset, Contact, Resource, Stakeholder};
use crate::text::FieldRef;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// What a field shows now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FieldValue {
    /// The field.
    pub field: FieldRef,
    /// What it shows.
    pub text: String,
    /// Where a figure comes from; empty for what the workspace itself says.
    pub source: String,
    /// Whether a figure is still to be checked against its source.
    pub to_check: bool,
    /// Whether the thing is gone; `text` is then empty and the text keeps what it last showed.
    pub missing: bool,
}

/// A plan with everything it needs to be read without the workspace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanContent {
    /// The plan.
    pub plan: Plan,
    /// Its sections.
    pub sections: Vec<Section>,
    /// Its tasks, by position.
    pub tasks: Vec<Task>,
    /// Its activation levels, by position.
    pub levels: Vec<ActivationLevel>,
    /// Its directory, by position.
    pub directory: Vec<DirectoryLine>,
    /// Its communications table, by position.
    pub nets: Vec<Net>,
    /// The stakeholders it names.
    pub stakeholders: Vec<Stakeholder>,
    /// The contacts it names.
    pub contacts: Vec<Contact>,
    /// The sites and assets it names.
    pub assets: Vec<Asset>,
    /// The resources it names.
    pub resources: Vec<Resource>,
    /// What every field of its text shows.
    pub fields: Vec<FieldValue>,
}

impl PlanContent {
    /// Its canonical JSON.
    pub fn canonical(&self) -> String {
        canonical_json(&serde_json::to_value(self).unwrap_or_default())
    }

    /// SHA-256 of its canonical JSON, in lower-case hexadecimal.
    pub fn sha256(&self) -> String {
        sha256_hex(self.canonical().as_bytes())
    }

    /// Its sections' places, in reading order.
    pub fn outline(&self) -> Vec<Place> {
        outline::outline(&self.sections)
    }

    /// A section.
    pub fn section(&self, id: SectionId) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// A stakeholder's name; empty if it is gone.
    pub fn stakeholder_name(&self, id: StakeholderId) -> &str {
        self.stakeholders.iter().find(|one| one.id == id).map_or("", |one| &one.name)
    }

    /// The post that does a task: its role, or its lead's name; empty while neither is settled.
    pub fn role_of<'a>(&'a self, task: &'a Task) -> &'a str {
        match task.lead {
            _ if !task.role.is_empty() => &task.role,
            Some(lead) => self.stakeholder_name(lead),
            None => "",
        }
    }

    /// Every post that has a task, in order of first mention.
    pub fn roles(&self) -> Vec<&str> {
        let mut roles: Vec<&str> = Vec::new();
        for role in self.tasks.iter().map(|task| self.role_of(task)).filter(|role| !role.is_empty()) {
            if !roles.contains(&role) {
                roles.push(role);
            }
        }
        roles
    }

    /// What a reader with this marking may have: without what is hidden, without what is marked above, and without
    /// the tasks that stand beside it. Nothing of what is left out remains.
    pub fn for_reader(&self, reader: &Marking) -> Self {
        self.without(&|section| section.marking.as_ref().is_some_and(|marking| !reader.may_see(marking)))
    }

    /// What everybody may have whom the plan itself is for: without what is hidden.
    pub fn for_everybody(&self) -> Self {
        self.without(&|_| false)
    }

    fn without(&self, too_high: &dyn Fn(&Section) -> bool) -> Self {
        let mut left_out: BTreeSet<SectionId> = BTreeSet::new();
        for section in &self.sections {
            if section.hidden || too_high(section) {
                left_out.insert(section.id);
                left_out.extend(outline::inside(&self.sections, section.id));
            }
        }
        let sections: Vec<Section> =
            self.sections.iter().filter(|section| !left_out.contains(&section.id)).cloned().collect();
        // A task has one number for everybody: what is left out for some leaves a gap.
        let mut tasks = self.tasks.clone();
        tasks.sort_by_key(|task| task.position);
        for (place, task) in (0..).zip(&mut tasks) {
            task.position = place;
        }
        tasks.retain(|task| task.section_id.is_none_or(|section| !left_out.contains(&section)));
        let known: BTreeSet<_> = tasks.iter().map(|task| task.id).collect();
        for task in &mut tasks {
            task.after.retain(|id| known.contains(id));
        }
        let shown: BTreeSet<&FieldRef> = sections.iter().flat_map(|section| section.body.fields()).collect();
        // A field of a task that is left out would tell of it.
        let tells = |field: &FieldRef| matches!(field, FieldRef::Task { id, .. } if !known.contains(id));
        let stays = |value: &&FieldValue| shown.contains(&value.field) && !tells(&value.field);
        let fields: Vec<FieldValue> = self.fields.iter().filter(stays).cloned().collect();
        let mut content = Self { sections: sections.clone(), tasks, fields, ..self.clone() };
        content.keep_what_is_named();
        content
    }

    /// Lets go of stakeholders, contacts, sites and resources that nothing in it names.
    pub fn keep_what_is_named(&mut self) {
        let fields: BTreeSet<&FieldRef> = self.fields.iter().map(|value| &value.field).collect();
        let contacts: BTreeSet<_> = self.directory.iter().map(|line| line.contact_id).collect();
        self.contacts.retain(|contact| {
            contacts.contains(&contact.id)
                || fields.iter().any(|field| matches!(field, FieldRef::Contact { id, .. } if *id == contact.id))
        });
        let resources: BTreeSet<_> =
            self.tasks.iter().flat_map(|task| &task.resources).map(|needed| needed.resource).collect();
        self.resources.retain(|resource| resources.contains(&resource.id));
        let assets: BTreeSet<_> = self.plan.sites.iter().copied().collect();
        self.assets.retain(|asset| {
            assets.contains(&asset.id)
                || fields.iter().any(|field| matches!(field, FieldRef::Asset { id } if *id == asset.id))
        });
        let mut named: BTreeSet<StakeholderId> =
            self.tasks.iter().flat_map(|task| task.support.iter().copied().chain(task.lead)).collect();
        named.extend(self.contacts.iter().map(|contact| contact.stakeholder_id));
        named.extend(self.resources.iter().filter_map(|resource| resource.holder));
        named.extend(fields.iter().filter_map(|field| match field {
            FieldRef::Stakeholder { id } => Some(*id),
            _ => None,
        }));
        self.stakeholders.retain(|one| named.contains(&one.id));
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::id::{PlanId, TaskId};
    use crate::stakeholder::StakeholderKind;
    use crate::text::RichText;
    use crate::time::WallTime;
    use uuid::Uuid;

    fn id(number: u128) -> Uuid {
        Uuid::from_u128(number)
    }

    fn content() -> PlanContent {
        let plan = PlanId(id(0));
        let section = |number: u128, words: &str| Section {
            position: number as i64,
            title: format!("Section {number}"),
            body: RichText::plain(words),
            ..Section::new(SectionId(id(number)), plan)
        };
        let task = |number: u128, section: u128, lead: u128, after: &[u128]| Task {
            section_id: Some(SectionId(id(section))),
            lead: Some(StakeholderId(id(lead))),
            after: after.iter().map(|one| TaskId(id(*one))).collect(),
            ..Task::new(TaskId(id(number)), plan)
        };
        let stakeholder = |number: u128| Stakeholder {
            id: StakeholderId(id(number)),
            name: format!("Stakeholder {number}"),
            kind: StakeholderKind::default(),
            notes: String::new(),
        };
        let inside = Section { parent_id: Some(SectionId(id(2))), ..section(3, "inside the hidden one") };
        PlanContent {
            plan: Plan::new(plan, WallTime(0)),
            sections: vec![
                section(1, "for everybody"),
                Section { hidden: true, ..section(2, "hidden") },
                inside,
                Section { marking: Some(Marking::TlpRed), ..section(4, "for few") },
            ],
            tasks: vec![task(11, 1, 21, &[]), task(12, 3, 22, &[11]), task(13, 1, 21, &[12])],
            levels: Vec::new(),
            directory: Vec::new(),
            nets: Vec::new(),
            stakeholders: vec![stakeholder(21), stakeholder(22)],
            contacts: Vec::new(),
            assets: Vec::new(),
            resources: Vec::new(),
            fields: Vec::new(),
        }
    }

    #[test]
    fn nothing_hidden_or_marked_above_the_reader_is_left_in_what_they_get() {
        let edition = content().for_reader(&Marking::TlpAmber);
        let told = serde_json::to_string(&edition).unwrap();
        for word in ["hidden", "inside the hidden one", "for few", "Stakeholder 22"] {
            assert!(!told.replace("\"hidden\":false", "").contains(word), "“{word}” is in {told}");
        }
        assert_eq!(edition.tasks.len(), 2);
        assert!(edition.tasks[1].after.is_empty(), "a task does not wait for one that is left out");
        let all = content().for_reader(&Marking::TlpRed);
        assert_eq!(all.sections.len(), 2, "hidden sections are left out for everybody");
    }

    #[test]
    fn a_national_marking_is_seen_only_by_who_has_it() {
        let restricted = Marking::National("RESTRICTED".into());
        assert!(restricted.may_see(&restricted) && restricted.may_see(&Marking::TlpClear));
        assert!(!Marking::TlpRed.may_see(&restricted) && !restricted.may_see(&Marking::TlpGreen));
        assert!(
            Marking::TlpAmberStrict.may_see(&Marking::TlpAmber) && !Marking::TlpAmber.may_see(&Marking::TlpAmberStrict)
        );
    }

    #[test]
    fn the_digest_changes_with_a_word_and_with_nothing_else() {
        let mut changed = content();
        assert_eq!(changed.sha256(), content().sha256());
        changed.sections[0].body = RichText::plain("for anybody");
        assert_ne!(changed.sha256(), content().sha256());
    }
}
