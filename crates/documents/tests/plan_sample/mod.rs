//! Plans to print: an ordinary one with every sort of block, and what hostile or careless users may write.
#![allow(dead_code, clippy::unwrap_used)]

use muster_documents::PlanEdition;
use muster_documents::after_action::Software;
use muster_domain::plan::review::{ApprovedVersion, CopyHeld, Signature};
use muster_domain::plan::{
    ActivationLevel, DirectoryLine, FieldValue, Net, Part, Plan, PlanContent, Section, Task, TaskPhase, TaskResource,
};
use muster_domain::stakeholder::{Contact, Resource, Stakeholder, StakeholderKind};
use muster_domain::text::FieldRef;
use muster_domain::{
    ContactId, CopyId, DirectoryLineId, LevelId, Marking, NetId, PlanId, ResourceId, RichText, SectionId,
    StakeholderId, TaskId, VersionId, WallTime,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// 2026-11-24 19:16 UTC.
pub const NOW: WallTime = WallTime(1_795_547_788_084);

pub fn uuid(kind: u128, number: usize) -> Uuid {
    Uuid::from_u128((kind << 64) | number as u128)
}

pub fn section_id(number: usize) -> SectionId {
    SectionId(uuid(1, number))
}

pub fn task_id(number: usize) -> TaskId {
    TaskId(uuid(2, number))
}

fn stakeholder_id(number: usize) -> StakeholderId {
    StakeholderId(uuid(3, number))
}

pub fn plan_id() -> PlanId {
    PlanId(uuid(9, 1))
}

pub fn body(blocks: &Value) -> RichText {
    serde_json::from_value(json!({"type": "doc", "content": blocks})).unwrap()
}

pub fn words(text: &str) -> Value {
    json!({"type": "paragraph", "content": [{"type": "text", "text": text}]})
}

pub fn section(number: usize, part: Part, title: &str, blocks: &Value) -> Section {
    Section {
        part,
        position: number as i64,
        title: title.into(),
        body: body(blocks),
        ..Section::new(section_id(number), plan_id())
    }
}

/// A picture of a few dots.
pub fn picture() -> (String, Arc<Vec<u8>>) {
    let mut png = std::io::Cursor::new(Vec::new());
    let picture = image::RgbImage::from_fn(40, 20, |x, y| image::Rgb([x as u8 * 6, y as u8 * 12, 90]));
    picture.write_to(&mut png, image::ImageFormat::Png).unwrap();
    let bytes = png.into_inner();
    (muster_domain::journal::sha256_hex(&bytes), Arc::new(bytes))
}

fn every_block() -> Value {
    let (picture, _) = picture();
    let cell = |kind: &str, text: &str, across: u16, down: u16| json!({"type": kind, "attrs": {"colspan": across, "rowspan": down}, "content": [words(text)]});
    json!([
        {"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": "Who"}]},
        {"type": "paragraph", "content": [
            {"type": "text", "text": "Read "}, {"type": "text", "text": "first", "marks": [{"type": "bold"}]},
            {"type": "text", "text": ", then "}, {"type": "crossReference", "attrs": {"section": section_id(2)}},
            {"type": "text", "text": ". Stay "}, {"type": "field", "attrs": {"field": {"of": "reference", "key": "bag"}, "last": "90 m"}},
            {"type": "text", "text": " away; call "}, {"type": "field", "attrs": {"field": {"of": "contact", "id": uuid(4, 9), "show": "phone"}, "last": "0100"}},
        ]},
        {"type": "bulletList", "content": [{"type": "listItem", "content": [words("one point"), {"type": "orderedList", "attrs": {"start": 3}, "content": [{"type": "listItem", "content": [words("third step")]}]}]}]},
        {"type": "taskList", "content": [
            {"type": "taskItem", "attrs": {"checked": true}, "content": [words("already done")]},
            {"type": "taskItem", "attrs": {"checked": false}, "content": [words("still to do")]},
        ]},
        {"type": "table", "content": [
            {"type": "tableRow", "content": [cell("tableHeader", "Where", 2, 1), cell("tableHeader", "Far", 1, 1)]},
            {"type": "tableRow", "content": [cell("tableCell", "Gate", 1, 2), cell("tableCell", "inside", 1, 1), cell("tableCell", "10 m", 1, 1)]},
            {"type": "tableRow", "content": [cell("tableCell", "outside", 1, 1), cell("tableCell", "20 m", 1, 1)]},
        ]},
        {"type": "callout", "attrs": {"tone": "danger"}, "content": [words("A second device may be there.")]},
        {"type": "callout", "attrs": {"tone": "rights"}, "content": [words("Nobody is searched for what they look like.")]},
        {"type": "figure", "attrs": {"attachment": picture, "alt": "The ground from above", "caption": "The ground"}},
        words("هذا نص عربي (داخل قوسين) и русский текст"),
    ])
}

/// A small plan with one of everything.
pub fn content() -> PlanContent {
    let role = |number: usize, phase, role: &str, title: &str| Task {
        section_id: Some(section_id(1)),
        position: number as i64,
        title: title.into(),
        lead: Some(stakeholder_id(1)),
        role: role.into(),
        phase,
        ..Task::new(task_id(number), plan_id())
    };
    let figure = FieldRef::Reference { key: "bag".into() };
    let mut plan = Plan::new(plan_id(), NOW);
    plan.title = "Quay plan".into();
    plan.scope = "Everybody on the quay.".into();
    plan.owner = "Harbour master".into();
    plan.marking = Marking::TlpGreen;
    let mut inner = section(3, Part::Base, "Inner", &json!([words("Inside.")]));
    inner.parent_id = Some(section_id(1));
    PlanContent {
        plan,
        sections: vec![
            section(1, Part::Base, "Alarm", &every_block()),
            inner,
            section(2, Part::Threat, "Device", &json!([words("What it looks like.")])),
            section(4, Part::Functional, "Unwritten", &json!([])),
        ],
        tasks: vec![
            Task {
                target_min: Some(5),
                takes_min: Some(2),
                target_source: "Guide 7".into(),
                to_check: true,
                trigger: "The first sighting".into(),
                ..role(1, TaskPhase::Alert, "Gate supervisor", "Raise the alarm")
            },
            Task {
                target_min: Some(15),
                after: vec![task_id(1)],
                support: vec![stakeholder_id(2)],
                safety: "Do not touch it.".into(),
                detail: "By voice, not by radio.".into(),
                resources: vec![TaskResource { resource: ResourceId(uuid(6, 1)), quantity: 2 }],
                ..role(2, TaskPhase::Protect, "Gate supervisor", "Clear the quay")
            },
            Task {
                target_min: Some(10),
                after: vec![task_id(1)],
                ..role(3, TaskPhase::Respond, "", "Meet the police")
            },
        ],
        levels: vec![ActivationLevel {
            id: LevelId(uuid(8, 1)),
            plan_id: plan_id(),
            position: 0,
            name: "Alert".into(),
            trigger: "Something is seen".into(),
            actions: "Call".into(),
            declared_by: "Duty manager".into(),
        }],
        directory: (0..3)
            .map(|number| DirectoryLine {
                id: DirectoryLineId(uuid(5, number)),
                plan_id: plan_id(),
                position: number as i64,
                contact_id: ContactId(uuid(4, number)),
                function: String::new(),
                called_by: number.checked_sub(1).map(|before| DirectoryLineId(uuid(5, before))),
            })
            .collect(),
        nets: vec![Net {
            id: NetId(uuid(7, 1)),
            plan_id: plan_id(),
            position: 0,
            name: "Command".into(),
            primary: "Radio 1".into(),
            alternate: "Mobile".into(),
            contingency: "Landline".into(),
            emergency: "Runner".into(),
        }],
        stakeholders: [(1, "Harbour"), (2, "Police")]
            .map(|(number, name)| Stakeholder {
                id: stakeholder_id(number),
                name: name.into(),
                kind: StakeholderKind::Operator,
                notes: String::new(),
            })
            .to_vec(),
        contacts: [(0, "Control room", "0100 1"), (1, "Gate supervisor", "0100 2"), (2, "Police desk", "")]
            .map(|(number, post, phone)| Contact {
                id: ContactId(uuid(4, number)),
                stakeholder_id: stakeholder_id(if number == 2 { 2 } else { 1 }),
                post: post.into(),
                name: String::new(),
                phone: phone.into(),
                phone_other: String::new(),
                radio: "Ch 4".into(),
                email: String::new(),
                hours: "24 h".into(),
                notes: String::new(),
            })
            .to_vec(),
        assets: Vec::new(),
        resources: vec![Resource {
            id: ResourceId(uuid(6, 1)),
            name: "Barriers".into(),
            unit: "pieces".into(),
            count: Some(8),
            location: "Shed".into(),
            holder: Some(stakeholder_id(1)),
            notes: String::new(),
        }],
        fields: vec![FieldValue {
            field: figure,
            text: "100 m".into(),
            source: "Guide 7".into(),
            to_check: true,
            missing: false,
        }],
    }
}

pub fn edition(content: PlanContent) -> PlanEdition {
    PlanEdition {
        content,
        version: None,
        versions: Vec::new(),
        copies: Vec::new(),
        reader: None,
        organisation: "Harbour board".into(),
        pictures: BTreeMap::from([picture()]),
        prepared_at: NOW,
        utc_offset_minutes: 60,
        software: Software { name: "Muster".into(), version: "0.1.0".into() },
    }
}

/// The ordinary plan as its second version, with records.
pub fn approved() -> PlanEdition {
    let content = content();
    let version = |number: u32, changes: &str| {
        let signatures = vec![Signature { name: "A. Vidal".into(), function: "Harbour master".into() }];
        ApprovedVersion::approve(
            VersionId(uuid(10, number as usize)),
            number,
            &content,
            NOW,
            "Lead".into(),
            signatures,
            changes.into(),
            "2027-11-24".into(),
        )
    };
    let versions = vec![version(2, "Gate C added"), version(1, "")];
    let copy = CopyHeld {
        id: CopyId(uuid(11, 1)),
        plan_id: plan_id(),
        version: 2,
        copy: "3 of 12".into(),
        holder: "Gate office".into(),
        form: "paper".into(),
        given_on: "2026-11-25".into(),
        returned_on: String::new(),
    };
    PlanEdition { version: versions.first().cloned(), versions, copies: vec![copy], ..edition(content) }
}

/// Every text of the ordinary plan replaced by this one.
pub fn filled_with(text: &str) -> PlanEdition {
    let mut content = content();
    let set = |one: &mut String| *one = text.to_owned();
    for one in [&mut content.plan.title, &mut content.plan.scope, &mut content.plan.owner] {
        set(one);
    }
    content.plan.marking = Marking::National(text.to_owned());
    for section in &mut content.sections {
        set(&mut section.title);
        section.marking = Some(Marking::National(text.to_owned()));
    }
    let inline = json!({"type": "text", "text": text});
    content.sections[2].body = body(&json!([
        {"type": "heading", "attrs": {"level": 1}, "content": [inline]},
        {"type": "paragraph", "content": [inline, {"type": "text", "text": text, "marks": [{"type": "bold"}, {"type": "italic"}, {"type": "underline"}]}]},
        {"type": "table", "content": [{"type": "tableRow", "content": [{"type": "tableCell", "content": [words(text)]}, {"type": "tableCell", "content": [words("x")]}, {"type": "tableCell", "content": [words("y")]}]}]},
        {"type": "callout", "attrs": {"tone": "note"}, "content": [{"type": "taskList", "content": [{"type": "taskItem", "content": [words(text)]}]}]},
        {"type": "figure", "attrs": {"attachment": "0".repeat(64), "alt": text, "caption": text}},
    ]));
    for task in &mut content.tasks {
        for one in [
            &mut task.title,
            &mut task.detail,
            &mut task.role,
            &mut task.trigger,
            &mut task.safety,
            &mut task.location,
            &mut task.target_source,
        ] {
            set(one);
        }
    }
    for one in &mut content.contacts {
        for one in [&mut one.post, &mut one.name, &mut one.phone, &mut one.phone_other, &mut one.radio, &mut one.hours]
        {
            set(one);
        }
    }
    for one in &mut content.nets {
        for one in [&mut one.name, &mut one.primary, &mut one.alternate, &mut one.contingency, &mut one.emergency] {
            set(one);
        }
    }
    for one in &mut content.levels {
        for one in [&mut one.name, &mut one.trigger, &mut one.actions, &mut one.declared_by] {
            set(one);
        }
    }
    content.stakeholders.iter_mut().for_each(|one| set(&mut one.name));
    for one in &mut content.resources {
        for one in [&mut one.name, &mut one.unit, &mut one.location, &mut one.notes] {
            set(one);
        }
    }
    for one in &mut content.fields {
        set(&mut one.text);
        set(&mut one.source);
    }
    PlanEdition { organisation: text.to_owned(), ..edition(content) }
}

/// A plan of so many sections and tasks, the same each time.
pub fn large(sections: usize, tasks: usize) -> PlanEdition {
    let mut content = content();
    let text =
        "Whoever sees it says where, what and how many, on the channel of the sector, and stays until relieved. ";
    content.sections = (0..sections)
        .map(|number| {
            let part = Part::ALL[number * 4 / sections.max(1)];
            let blocks = json!([words(&text.repeat(4)), {"type": "bulletList", "content": [{"type": "listItem", "content": [words(text)]}, {"type": "listItem", "content": [words(text)]}]}, words(&text.repeat(3))]);
            let mut made = section(number, part, &format!("Section {number}: what is done"), &blocks);
            // Four in every five stand in the one before that does not.
            if number % 5 != 0 {
                made.parent_id = Some(section_id(number - number % 5));
            }
            made
        })
        .collect();
    content.tasks = (0..tasks)
        .map(|number| Task {
            section_id: sections.checked_sub(1).map(|_| section_id(number % sections)),
            position: number as i64,
            title: format!("Task {number}: clear the next sector"),
            detail: text.into(),
            lead: Some(stakeholder_id(1 + number % 2)),
            role: format!("Post {}", number % 60),
            phase: TaskPhase::ALL[number % 7],
            trigger: "The order of the sector".into(),
            target_min: Some(5 + number as u32 % 90),
            after: number.checked_sub(7).map(task_id).into_iter().collect(),
            ..Task::new(task_id(number), plan_id())
        })
        .collect();
    edition(content)
}
