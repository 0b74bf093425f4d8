//! What does not hold together in a plan, and what is still open. Facts with a place each, never a score.

use super::network::network;
use super::{Part, PlanContent, Task};
use crate::id::{ContactId, DirectoryLineId, LevelId, NetId, ResourceId, SectionId, TaskId};
use crate::text::FieldRef;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// Something to see to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "fact", rename_all = "kebab-case")]
#[ts(rename = "PlanFact")]
pub enum Fact {
    /// Tasks wait for each other in a ring.
    TasksInARing {
        /// In order.
        tasks: Vec<TaskId>,
    },
    /// A task's target is earlier than what must come before it allows.
    TargetTooEarly {
        /// The task.
        task: TaskId,
        /// Its target, in minutes.
        target_min: u32,
        /// The earliest it can end, in minutes.
        possible_min: u32,
    },
    /// A text shows a thing that is gone.
    FieldWithoutThing {
        /// The section.
        section: SectionId,
        /// What it last showed.
        last: String,
    },
    /// A text refers to a section that is gone.
    ReferenceWithoutSection {
        /// The section that refers.
        section: SectionId,
    },
    /// Tasks need more of a resource than there is.
    ResourceShort {
        /// The resource.
        resource: ResourceId,
        /// How many are needed at once.
        needed: u32,
        /// How many there are.
        count: u32,
    },
    /// Tasks need a resource that nobody has counted.
    ResourceUncounted {
        /// The resource.
        resource: ResourceId,
        /// How many are needed at once.
        needed: u32,
    },
    /// Lines of the call tree call each other in a ring.
    CallsInARing {
        /// A line of it.
        line: DirectoryLineId,
    },
    /// A task has no title.
    TaskWithoutTitle {
        /// The task.
        task: TaskId,
    },
    /// A task has no lead.
    TaskWithoutLead {
        /// The task.
        task: TaskId,
    },
    /// A task after the first alarm has no target time.
    TaskWithoutTarget {
        /// The task.
        task: TaskId,
    },
    /// A task stands beside no section.
    TaskWithoutSection {
        /// The task.
        task: TaskId,
    },
    /// A task's target is still to be checked against its source.
    TargetToCheck {
        /// The task.
        task: TaskId,
    },
    /// A figure in a text is still to be checked against its source.
    FigureToCheck {
        /// The section.
        section: SectionId,
        /// What it shows.
        shows: String,
    },
    /// A section is not written, and none stands in it.
    SectionUnwritten {
        /// The section.
        section: SectionId,
    },
    /// A section has no title.
    SectionWithoutTitle {
        /// The section.
        section: SectionId,
    },
    /// A contact of the directory has no number to call and no radio.
    ContactUnreachable {
        /// The contact.
        contact: ContactId,
    },
    /// A level has no trigger.
    LevelWithoutTrigger {
        /// The level.
        level: LevelId,
    },
    /// Nobody declares a level.
    LevelWithoutWho {
        /// The level.
        level: LevelId,
    },
    /// A line of the communications table has no means after the first.
    NetWithoutFallback {
        /// The line.
        net: NetId,
    },
    /// Two means of a line are the same, so one failure takes both.
    NetWithSameMeans {
        /// The line.
        net: NetId,
        /// The means.
        means: String,
    },
    /// Nobody answers for the plan.
    PlanWithoutOwner,
    /// The plan has no scope.
    PlanWithoutScope,
    /// The plan has no review cycle.
    PlanWithoutReviewCycle,
    /// The plan has no activation level.
    PlanWithoutLevels,
    /// The plan has no communications table.
    PlanWithoutNets,
    /// The plan's directory is empty.
    PlanWithoutDirectory,
    /// No post of the lead of a task is in the directory.
    LeadNotInDirectory {
        /// The task.
        task: TaskId,
    },
}

impl Fact {
    /// Whether the plan contradicts itself here; otherwise something is only still open.
    pub fn is_wrong(&self) -> bool {
        matches!(
            self,
            Self::TasksInARing { .. }
                | Self::TargetTooEarly { .. }
                | Self::FieldWithoutThing { .. }
                | Self::ReferenceWithoutSection { .. }
                | Self::ResourceShort { .. }
                | Self::CallsInARing { .. }
                | Self::NetWithSameMeans { .. }
                | Self::TaskWithoutTitle { .. }
                | Self::TaskWithoutLead { .. }
                | Self::SectionWithoutTitle { .. }
        )
    }
}

/// Looks at a plan as a whole; what is wrong comes first.
pub fn check(content: &PlanContent) -> Vec<Fact> {
    let mut facts = Vec::new();
    tasks(content, &mut facts);
    texts(content, &mut facts);
    people(content, &mut facts);
    whole(content, &mut facts);
    facts.sort_by_key(|fact| !fact.is_wrong());
    facts
}

fn tasks(content: &PlanContent, facts: &mut Vec<Fact>) {
    let network = network(&content.tasks);
    if !network.cycle.is_empty() {
        facts.push(Fact::TasksInARing { tasks: network.cycle.clone() });
    }
    for step in network.steps.iter().filter(|step| step.too_late) {
        let target = content.tasks.iter().find(|task| task.id == step.task).and_then(|task| task.target_min);
        if let Some(target_min) = target {
            facts.push(Fact::TargetTooEarly { task: step.task, target_min, possible_min: step.end_min });
        }
    }
    let reachable: BTreeSet<_> = content
        .directory
        .iter()
        .filter_map(|line| content.contacts.iter().find(|contact| contact.id == line.contact_id))
        .map(|contact| contact.stakeholder_id)
        .collect();
    for task in &content.tasks {
        one_task(task, facts);
        if !reachable.is_empty() && task.lead.is_some_and(|lead| !reachable.contains(&lead)) {
            facts.push(Fact::LeadNotInDirectory { task: task.id });
        }
    }
    let mut needed: BTreeMap<ResourceId, u32> = BTreeMap::new();
    for one in content.tasks.iter().flat_map(|task| &task.resources) {
        let sum = needed.entry(one.resource).or_default();
        *sum = sum.saturating_add(one.quantity);
    }
    for (resource, needed) in needed {
        match content.resources.iter().find(|one| one.id == resource).and_then(|one| one.count) {
            None => facts.push(Fact::ResourceUncounted { resource, needed }),
            Some(count) if needed > count => facts.push(Fact::ResourceShort { resource, needed, count }),
            Some(_) => {}
        }
    }
}

fn one_task(task: &Task, facts: &mut Vec<Fact>) {
    let task_id = task.id;
    if task.title.trim().is_empty() {
        facts.push(Fact::TaskWithoutTitle { task: task_id });
    }
    if task.lead.is_none() {
        facts.push(Fact::TaskWithoutLead { task: task_id });
    }
    let in_the_heat =
        matches!(task.phase, super::TaskPhase::Alert | super::TaskPhase::Protect | super::TaskPhase::Respond);
    if in_the_heat && task.target_min.is_none() {
        facts.push(Fact::TaskWithoutTarget { task: task_id });
    }
    if task.section_id.is_none() {
        facts.push(Fact::TaskWithoutSection { task: task_id });
    }
    if task.to_check && task.target_min.is_some() {
        facts.push(Fact::TargetToCheck { task: task_id });
    }
}

fn texts(content: &PlanContent, facts: &mut Vec<Fact>) {
    let values: BTreeMap<&FieldRef, &super::FieldValue> =
        content.fields.iter().map(|value| (&value.field, value)).collect();
    let known: BTreeSet<SectionId> = content.sections.iter().map(|section| section.id).collect();
    let parents: BTreeSet<SectionId> = content.sections.iter().filter_map(|section| section.parent_id).collect();
    for section in content.sections.iter().filter(|section| !section.hidden) {
        let id = section.id;
        if section.title.trim().is_empty() {
            facts.push(Fact::SectionWithoutTitle { section: id });
        }
        if section.body.is_blank() && !parents.contains(&id) && section.part != Part::Aid {
            facts.push(Fact::SectionUnwritten { section: id });
        }
        section.body.each_field(&mut |attrs| match values.get(&attrs.field) {
            Some(value) if value.missing => {
                facts.push(Fact::FieldWithoutThing { section: id, last: attrs.last.clone() });
            }
            Some(value) if value.to_check => {
                facts.push(Fact::FigureToCheck { section: id, shows: value.text.clone() });
            }
            Some(_) => {}
            None => facts.push(Fact::FieldWithoutThing { section: id, last: attrs.last.clone() }),
        });
        if section.body.references().iter().any(|reference| !known.contains(reference)) {
            facts.push(Fact::ReferenceWithoutSection { section: id });
        }
    }
}

fn people(content: &PlanContent, facts: &mut Vec<Fact>) {
    let mut seen = BTreeSet::new();
    for line in &content.directory {
        let contact = content.contacts.iter().find(|contact| contact.id == line.contact_id);
        if let Some(contact) = contact
            && [&contact.phone, &contact.phone_other, &contact.radio].into_iter().all(|means| means.trim().is_empty())
            && seen.insert(contact.id)
        {
            facts.push(Fact::ContactUnreachable { contact: contact.id });
        }
    }
    let callers: BTreeMap<DirectoryLineId, Option<DirectoryLineId>> =
        content.directory.iter().map(|line| (line.id, line.called_by)).collect();
    let ring = content.directory.iter().find(|line| {
        let mut at = line.called_by;
        for _ in 0..=callers.len() {
            match at {
                Some(id) if id == line.id => return true,
                Some(id) => at = callers.get(&id).copied().flatten(),
                None => return false,
            }
        }
        false
    });
    facts.extend(ring.map(|line| Fact::CallsInARing { line: line.id }));
}

fn whole(content: &PlanContent, facts: &mut Vec<Fact>) {
    for level in &content.levels {
        if level.trigger.trim().is_empty() {
            facts.push(Fact::LevelWithoutTrigger { level: level.id });
        }
        if level.declared_by.trim().is_empty() {
            facts.push(Fact::LevelWithoutWho { level: level.id });
        }
    }
    for net in &content.nets {
        let means = [&net.primary, &net.alternate, &net.contingency, &net.emergency].map(|one| one.trim());
        if means[1..].iter().all(|one| one.is_empty()) {
            facts.push(Fact::NetWithoutFallback { net: net.id });
        }
        let mut seen = BTreeSet::new();
        let twice = means.iter().find(|one| !one.is_empty() && !seen.insert(one.to_lowercase()));
        facts.extend(twice.map(|one| Fact::NetWithSameMeans { net: net.id, means: (*one).to_owned() }));
    }
    let open = [
        (content.plan.owner.trim().is_empty(), Fact::PlanWithoutOwner),
        (content.plan.scope.trim().is_empty(), Fact::PlanWithoutScope),
        (content.plan.review_months == 0, Fact::PlanWithoutReviewCycle),
        (content.levels.is_empty(), Fact::PlanWithoutLevels),
        (content.nets.is_empty(), Fact::PlanWithoutNets),
        (content.directory.is_empty(), Fact::PlanWithoutDirectory),
    ];
    facts.extend(open.into_iter().filter(|(is_open, _)| *is_open).map(|(_, fact)| fact));
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::id::{PlanId, StakeholderId};
    use crate::plan::{ActivationLevel, DirectoryLine, Net, Plan, Section, TaskResource};
    use crate::stakeholder::{Contact, Resource};
    use crate::time::WallTime;
    use uuid::Uuid;

    fn empty() -> PlanContent {
        PlanContent {
            plan: Plan::new(PlanId(Uuid::nil()), WallTime(0)),
            sections: Vec::new(),
            tasks: Vec::new(),
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

    fn plan() -> PlanId {
        PlanId(Uuid::nil())
    }

    #[test]
    fn an_empty_plan_has_open_points_and_nothing_wrong() {
        let facts = check(&empty());
        assert!(facts.contains(&Fact::PlanWithoutOwner) && facts.contains(&Fact::PlanWithoutNets));
        assert!(facts.iter().all(|fact| !fact.is_wrong()));
    }

    #[test]
    fn each_contradiction_is_found_and_comes_first() {
        let mut content = empty();
        let task = |number: u128| Task {
            title: format!("Task {number}"),
            lead: Some(StakeholderId(Uuid::nil())),
            target_min: Some(5),
            ..Task::new(TaskId(Uuid::from_u128(number)), plan())
        };
        let ring = |number: u128, after: u128| Task { after: vec![TaskId(Uuid::from_u128(after))], ..task(number) };
        content.tasks = vec![ring(1, 2), ring(2, 1), task(3), Task { takes_min: Some(9), ..task(4) }];
        content.tasks[2].lead = None;
        let resource = ResourceId(Uuid::from_u128(8));
        content.tasks[2].resources = vec![TaskResource { resource, quantity: 3 }];
        content.resources = vec![Resource {
            id: resource,
            name: "Barriers".into(),
            unit: String::new(),
            count: Some(2),
            location: String::new(),
            holder: None,
            notes: String::new(),
        }];
        let means = |means: &str| means.to_owned();
        content.nets = vec![Net {
            id: NetId(Uuid::nil()),
            plan_id: plan(),
            position: 0,
            name: "Command".into(),
            primary: means("Radio"),
            alternate: means("radio "),
            contingency: String::new(),
            emergency: String::new(),
        }];
        let line = DirectoryLineId(Uuid::from_u128(5));
        content.directory = vec![DirectoryLine {
            id: line,
            plan_id: plan(),
            position: 0,
            contact_id: ContactId(Uuid::from_u128(6)),
            function: String::new(),
            called_by: Some(line),
        }];
        let mut section = Section::new(SectionId(Uuid::from_u128(7)), plan());
        section.title = "Communications".into();
        section.body = serde_json::from_str(
            r#"{"type":"doc","content":[{"type":"paragraph","content":[
                {"type":"field","attrs":{"field":{"of":"reference","key":"gone"},"last":"100 m"}},
                {"type":"crossReference","attrs":{"section":"00000000-0000-0000-0000-0000000000ff"}}]}]}"#,
        )
        .unwrap();
        content.sections = vec![section];

        let facts = check(&content);
        let wrong: Vec<&Fact> = facts.iter().take_while(|fact| fact.is_wrong()).collect();
        assert_eq!(wrong.len(), facts.iter().filter(|fact| fact.is_wrong()).count(), "wrong ones come first");
        let has = |pick: fn(&Fact) -> bool| assert!(wrong.iter().any(|fact| pick(fact)), "{wrong:#?}");
        has(|fact| matches!(fact, Fact::TasksInARing { tasks } if tasks.len() == 2));
        has(|fact| matches!(fact, Fact::TargetTooEarly { target_min: 5, possible_min: 9, .. }));
        has(|fact| matches!(fact, Fact::TaskWithoutLead { .. }));
        has(|fact| matches!(fact, Fact::ResourceShort { needed: 3, count: 2, .. }));
        has(|fact| matches!(fact, Fact::NetWithSameMeans { .. }));
        has(|fact| matches!(fact, Fact::CallsInARing { .. }));
        has(|fact| matches!(fact, Fact::FieldWithoutThing { last, .. } if last == "100 m"));
        has(|fact| matches!(fact, Fact::ReferenceWithoutSection { .. }));
    }

    #[test]
    fn what_is_filled_in_is_no_longer_open() {
        let mut content = empty();
        content.plan.owner = "Head of security".into();
        content.plan.scope = "The ground and its approaches".into();
        content.levels = vec![ActivationLevel {
            id: LevelId(Uuid::nil()),
            plan_id: plan(),
            position: 0,
            name: "Alert".into(),
            trigger: "A sighting".into(),
            actions: String::new(),
            declared_by: "Control".into(),
        }];
        let contact = ContactId(Uuid::from_u128(2));
        content.contacts = vec![Contact {
            id: contact,
            stakeholder_id: StakeholderId(Uuid::nil()),
            post: "Control".into(),
            name: String::new(),
            phone: "4410".into(),
            phone_other: String::new(),
            radio: String::new(),
            email: String::new(),
            hours: String::new(),
            notes: String::new(),
        }];
        content.directory = vec![DirectoryLine {
            id: DirectoryLineId(Uuid::nil()),
            plan_id: plan(),
            position: 0,
            contact_id: contact,
            function: String::new(),
            called_by: None,
        }];
        assert_eq!(check(&content), [Fact::PlanWithoutNets]);
    }
}
