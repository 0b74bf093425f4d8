//! Plans: listed, made, changed, looked over.

use super::Done;
use super::record::may_change;
use super::{Nothing, section};
use crate::Result;
use crate::error::AppError;
use crate::notice::Topic;
use crate::plans::template::{self, Directory, Template};
use crate::plans::{content, figures};
use crate::session::{Act, State};
use muster_domain::plan::checks::{self, Fact};
use muster_domain::plan::network::{self, Network};
use muster_domain::plan::review::ApprovedVersion;
use muster_domain::plan::{ActivationLevel, DirectoryLine, Net, PlanContent, PlanKind, PlanState};
use muster_domain::{AssetId, Marking, Plan, PlanId, Task, Threat, WallTime};
use muster_store::Workspace;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A plan as a list shows it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanLine {
    /// The plan.
    pub plan: Plan,
    /// Where it stands.
    pub state: PlanState,
    /// Its latest approved version.
    pub latest: Option<ApprovedVersion>,
    /// How many sections it has.
    pub sections: u32,
    /// How many tasks it has.
    pub tasks: u32,
    /// How many comments on it are open.
    pub open_comments: u32,
}

/// A plan without its texts.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanDetail {
    /// The plan.
    pub plan: Plan,
    /// Where it stands.
    pub state: PlanState,
    /// Its latest approved version.
    pub latest: Option<ApprovedVersion>,
    /// Its sections in reading order.
    pub outline: Vec<section::Head>,
    /// Its tasks, by position.
    pub tasks: Vec<Task>,
    /// Its activation levels, by position.
    pub levels: Vec<ActivationLevel>,
    /// Its directory, by position.
    pub directory: Vec<DirectoryLine>,
    /// Its communications table, by position.
    pub nets: Vec<Net>,
    /// Its tasks as a network.
    pub network: Network,
}

/// Which plan.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[ts(rename = "PlanById")]
pub struct ById {
    /// The plan.
    pub plan: PlanId,
}

/// A plan to make.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "PlanCreate", optional_fields)]
pub struct Create {
    /// Its title; the template's if absent.
    pub title: Option<String>,
    /// The template it begins with, as `plan_template_list` names it; an empty plan if absent.
    pub template: Option<String>,
}

/// What to change of a plan; what is absent stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "PlanUpdate", optional_fields)]
pub struct Update {
    /// The plan.
    pub plan: PlanId,
    /// Its title.
    pub title: Option<String>,
    /// The sort of plan.
    pub kind: Option<PlanKind>,
    /// For whom, where and when it holds.
    pub scope: Option<String>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Who may see it.
    pub marking: Option<Marking>,
    /// Months to the next review; 0 is not settled.
    pub review_months: Option<u32>,
    /// Languages as BCP 47 tags.
    pub languages: Option<Vec<String>>,
    /// The sites it is for.
    pub sites: Option<Vec<AssetId>>,
    /// The threats it answers.
    pub threats: Option<Vec<Threat>>,
}

/// Every plan, by title.
pub fn list(act: &Act<'_>, _: Nothing) -> Result<Vec<PlanLine>> {
    let plans = act.state().workspace()?.plans()?;
    let line = |one: muster_store::PlanSummary| PlanLine {
        plan: one.plan,
        state: one.state,
        latest: one.latest,
        sections: one.sections,
        tasks: one.tasks,
        open_comments: one.open_comments,
    };
    Ok(plans.into_iter().map(line).collect())
}

/// One plan without its texts.
pub fn get(act: &Act<'_>, request: ById) -> Result<PlanDetail> {
    detail(&mut act.state(), request.plan)
}

pub(crate) fn detail(state: &mut State, id: PlanId) -> Result<PlanDetail> {
    let workspace = state.workspace()?;
    let tasks: Vec<Task> = workspace.all_of("plan_id", id)?;
    Ok(PlanDetail {
        plan: workspace.one(id)?,
        state: workspace.plan_state(id)?,
        latest: workspace.latest_version(id)?,
        outline: section::outline(workspace, id)?,
        levels: workspace.all_of("plan_id", id)?,
        directory: workspace.all_of("plan_id", id)?,
        nets: workspace.all_of("plan_id", id)?,
        network: network::network(&tasks),
        tasks,
    })
}

/// Makes a plan, from a template if one is named.
pub fn create(act: &Act<'_>, request: Create) -> Result<PlanDetail> {
    let mut state = act.state();
    let workspace = state.workspace()?;
    let template = request.template.as_deref().map(Template::read).transpose()?;
    let mut plan = Plan { marking: workspace.about()?.marking, ..Plan::new(act.new_id().into(), act.now()) };
    if let Some(template) = &template {
        template.begin(&mut plan);
    }
    if let Some(title) = request.title {
        plan.title = title.trim().to_owned();
    }
    titled(&plan.title)?;
    let mut there = Directory::of(workspace)?;
    let topics = [Topic::Plan, Topic::Stakeholder];
    let label = act.label("plan_create", &plan.title, &topics);
    act.change(&mut state, &label, &topics, |tx| {
        Workspace::insert(tx, &plan)?;
        template.iter().try_for_each(|template| template.fill(act, tx, &mut there, &plan).map(drop))
    })?;
    detail(&mut state, plan.id)
}

/// Changes what a plan says of itself.
pub fn update(act: &Act<'_>, request: Update) -> Result<Plan> {
    let mut state = act.state();
    may_change(&mut state, Some(request.plan))?;
    let mut plan: Plan = state.workspace()?.one(request.plan)?;
    let mut touched = Vec::new();
    macro_rules! take {
        ($($field:ident),+) => {$(
            if let Some(value) = request.$field {
                plan.$field = value;
                touched.push(stringify!($field));
            }
        )+};
    }
    take!(title, kind, scope, owner, marking, review_months, languages, sites, threats);
    titled(&plan.title)?;
    let workspace = state.workspace()?;
    for site in &plan.sites {
        workspace.one::<muster_domain::stakeholder::Asset>(site)?;
    }
    let topics = [Topic::Plan];
    let mut label = act.label("plan_update", &plan.title, &topics);
    label.merge_key = Some(format!("plan/{}/{}", plan.id, touched.join("+")));
    act.change(&mut state, &label, &topics, |tx| Ok(Workspace::replace(tx, &plan)?))?;
    Ok(plan)
}

/// Removes a plan and all that is written in it; refused once it has versions, reviews or comments.
pub fn delete(act: &Act<'_>, request: ById) -> Result<Done> {
    let mut state = act.state();
    let plan: Plan = state.workspace()?.one(request.plan)?;
    let topics = [Topic::Plan, Topic::Review];
    let label = act.label("plan_delete", &plan.title, &topics);
    act.change(&mut state, &label, &topics, |tx| Ok(Workspace::delete_plan(tx, plan.id)?))?;
    Ok(Done::DONE)
}

/// A plan as a whole, its fields filled in.
pub fn read(act: &Act<'_>, request: ById) -> Result<PlanContent> {
    content::of(act.state().workspace()?, request.plan)
}

/// What does not hold together in a plan, and what is still open.
pub fn check(act: &Act<'_>, request: ById) -> Result<Vec<Fact>> {
    Ok(checks::check(&content::of(act.state().workspace()?, request.plan)?))
}

/// The templates a plan can begin with.
pub fn templates(_: &Act<'_>, _: Nothing) -> Result<Vec<template::Line>> {
    template::list()
}

/// The reference figures, with their sources.
pub fn figures(_: &Act<'_>, _: Nothing) -> Result<Vec<figures::Figure>> {
    Ok(figures::all()?.to_vec())
}

fn titled(title: &str) -> Result<()> {
    if title.trim().is_empty() { Err(AppError::invalid("title", "A plan needs a title.")) } else { Ok(()) }
}

/// Something with a date: a review that is due, an agreement that ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum DueThing {
    /// A plan is to be reviewed.
    PlanReview {
        /// Which.
        plan: PlanId,
    },
    /// A plan waits for its reviewers.
    PlanInReview {
        /// Which.
        plan: PlanId,
    },
    /// An agreement ends.
    AgreementEnds {
        /// Whose.
        stakeholder: muster_domain::StakeholderId,
    },
}

/// A thing that is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DueLine {
    /// What.
    pub thing: DueThing,
    /// What people call it.
    pub name: String,
    /// The day, as `YYYY-MM-DD`.
    pub on: String,
    /// Days from today; negative is overdue.
    pub days: i64,
}

/// How long before its day a thing is listed.
const AHEAD_DAYS: i64 = 60;

/// Plans to be reviewed and agreements that end, within 60 days or overdue, the most pressing first.
pub fn due(act: &Act<'_>, _: Nothing) -> Result<Vec<DueLine>> {
    let today = local_day(act.now());
    let mut state = act.state();
    let workspace = state.workspace()?;
    let mut lines = Vec::new();
    let mut add = |thing: DueThing, name: &str, on: &str, always: bool| {
        if let Ok(day) = chrono::NaiveDate::parse_from_str(on, "%Y-%m-%d") {
            let days = (day - today).num_days();
            if always || days <= AHEAD_DAYS {
                lines.push(DueLine { thing, name: name.to_owned(), on: on.to_owned(), days });
            }
        }
    };
    for one in workspace.plans()? {
        let plan = one.plan.id;
        match one.state {
            PlanState::Superseded | PlanState::Archived => continue,
            PlanState::InReview => {
                let reviews: Vec<muster_domain::plan::review::Review> = workspace.all_of("plan_id", plan)?;
                let opened = reviews.iter().find(|review| review.closed_at.is_none()).map(|review| review.opened_at);
                let on = local_day(opened.unwrap_or_else(|| act.now())).to_string();
                add(DueThing::PlanInReview { plan }, &one.plan.title, &on, true);
            }
            PlanState::Draft | PlanState::Approved => {}
        }
        if let Some(latest) = &one.latest {
            add(DueThing::PlanReview { plan }, &one.plan.title, latest.review_due(), false);
        }
    }
    for agreement in workspace.all::<muster_domain::stakeholder::Agreement>()? {
        let stakeholder = agreement.stakeholder_id;
        let with = workspace.one::<muster_domain::stakeholder::Stakeholder>(stakeholder)?.name;
        let name = if agreement.title.trim().is_empty() { with } else { format!("{} · {with}", agreement.title) };
        add(DueThing::AgreementEnds { stakeholder }, &name, &agreement.expires_on, false);
    }
    lines.sort_by(|one, other| one.days.cmp(&other.days).then_with(|| one.name.cmp(&other.name)));
    Ok(lines)
}

/// The day on the wall here.
pub(crate) fn local_day(moment: WallTime) -> chrono::NaiveDate {
    chrono::DateTime::from_timestamp_millis(moment.0)
        .map(|moment| moment.with_timezone(&chrono::Local).date_naive())
        .unwrap_or_default()
}
