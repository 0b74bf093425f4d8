//! A plan as a whole, its fields filled in.

use super::figures::{self, Confidence};
use crate::Result;
use muster_domain::plan::{FieldValue, PlanContent, minutes_in_words};
use muster_domain::text::{ContactPart, FieldRef, PlanPart, TaskPart};
use muster_domain::{PlanId, RichText};
use muster_store::Workspace;
use std::collections::BTreeSet;

/// What a plan says as a whole, with what its fields show now, and no more of the workspace than it names.
pub fn of(workspace: &Workspace, plan: PlanId) -> Result<PlanContent> {
    let mut content = workspace.plan_rows(plan)?;
    let shows = Shows::of(workspace, &content)?;
    let fields: BTreeSet<FieldRef> =
        content.sections.iter().flat_map(|section| section.body.fields()).cloned().collect();
    content.fields = fields.into_iter().map(|field| shows.value(&content, field)).collect();
    content.keep_what_is_named();
    Ok(content)
}

/// Makes a plan's own fields show the version that is being approved: its number and the day of its next review are known
/// only now.
pub fn show_version(content: &mut PlanContent, number: u32, review_due: &str) {
    for value in &mut content.fields {
        match value.field {
            FieldRef::Plan { show: PlanPart::Version } => value.text = number.to_string(),
            FieldRef::Plan { show: PlanPart::NextReview } => review_due.clone_into(&mut value.text),
            _ => {}
        }
    }
}

/// What the fields of one text show now.
pub fn of_text(workspace: &Workspace, plan: PlanId, text: &RichText) -> Result<Vec<FieldValue>> {
    let fields: BTreeSet<FieldRef> = text.fields().into_iter().cloned().collect();
    if fields.is_empty() {
        return Ok(Vec::new());
    }
    let mut content = PlanContent {
        sections: Vec::new(),
        levels: Vec::new(),
        directory: Vec::new(),
        nets: Vec::new(),
        plan: workspace.one(plan)?,
        tasks: workspace.all_of("plan_id", plan)?,
        stakeholders: workspace.all()?,
        contacts: workspace.all()?,
        assets: workspace.all()?,
        resources: Vec::new(),
        fields: Vec::new(),
    };
    let shows = Shows::of(workspace, &content)?;
    content.fields = fields.into_iter().map(|field| shows.value(&content, field)).collect();
    Ok(content.fields)
}

/// What a plan's own fields show.
struct Shows {
    version: String,
    next_review: String,
}

impl Shows {
    fn of(workspace: &Workspace, content: &PlanContent) -> Result<Self> {
        let latest = workspace.latest_version(content.plan.id)?;
        Ok(Self {
            version: latest.as_ref().map_or_else(String::new, |version| version.number().to_string()),
            next_review: latest.map_or_else(String::new, |version| version.review_due().to_owned()),
        })
    }

    fn value(&self, content: &PlanContent, field: FieldRef) -> FieldValue {
        let known = |text: &str| Some(text.to_owned());
        let mut source = String::new();
        let mut to_check = false;
        let text = match &field {
            FieldRef::Contact { id, show } => content.contacts.iter().find(|one| one.id == *id).map(|one| {
                let phone = if one.phone.is_empty() { "number not yet known" } else { &one.phone };
                match show {
                    ContactPart::Post => one.label().to_owned(),
                    ContactPart::Phone => phone.to_owned(),
                    ContactPart::PostAndPhone => format!("{} · {phone}", one.label()),
                }
            }),
            FieldRef::Stakeholder { id } => {
                content.stakeholders.iter().find(|one| one.id == *id).map(|one| one.name.clone())
            }
            FieldRef::Asset { id } => content.assets.iter().find(|one| one.id == *id).map(|one| one.name.clone()),
            FieldRef::Task { id, show } => content.tasks.iter().find(|one| one.id == *id).map(|task| match show {
                TaskPart::Title => task.title.clone(),
                TaskPart::Lead => content.role_of(task).to_owned(),
                TaskPart::Target => {
                    source.clone_from(&task.target_source);
                    to_check = task.to_check && task.target_min.is_some();
                    task.target_min.map_or_else(|| "time not yet set".to_owned(), minutes_in_words)
                }
            }),
            FieldRef::Reference { key } => figures::find(key).map(|figure| {
                source.clone_from(&figure.source);
                to_check = figure.confidence == Confidence::ToCheck;
                figure.text()
            }),
            FieldRef::Plan { show } => match show {
                PlanPart::Title => known(&content.plan.title),
                PlanPart::Owner => known(&content.plan.owner),
                PlanPart::Version => known(&self.version),
                PlanPart::NextReview => known(&self.next_review),
            },
        };
        let missing = text.is_none();
        FieldValue { field, text: text.unwrap_or_default(), source, to_check, missing }
    }
}
