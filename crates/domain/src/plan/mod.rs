//! Plans: what is written, who does what by when, and how it becomes an approved version.

pub mod checks;
pub mod compare;
pub mod content;
pub mod form;
pub mod network;
pub mod outline;
pub mod review;
mod task;

pub use content::{FieldValue, PlanContent};
pub use task::{Task, TaskPhase, TaskResource, minutes_in_words};

use crate::id::{AssetId, ContactId, DirectoryLineId, LevelId, NetId, PlanId, SectionId};
use crate::marking::Marking;
use crate::text::RichText;
use crate::threat::Threat;
use crate::time::WallTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The sort of plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PlanKind {
    /// A country's strategy.
    NationalStrategy,
    /// A sector's plan.
    Sector,
    /// A site's emergency response plan.
    #[default]
    SiteEmergency,
    /// A contingency plan for one threat.
    Contingency,
    /// A plan for one event.
    Event,
    /// A contingency plan for information and control systems.
    IctContingency,
    /// Going on, and coming back, after a loss.
    Continuity,
}

impl PlanKind {
    /// The words for it in documents.
    pub fn label(self) -> &'static str {
        match self {
            Self::NationalStrategy => "National strategy",
            Self::Sector => "Sector plan",
            Self::SiteEmergency => "Site emergency response plan",
            Self::Contingency => "Contingency plan",
            Self::Event => "Event plan",
            Self::IctContingency => "ICT contingency plan",
            Self::Continuity => "Continuity plan",
        }
    }
}

/// Where a plan stands between being written and being replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PlanState {
    /// Being written.
    #[default]
    Draft,
    /// Before its reviewers.
    InReview,
    /// As its latest version says.
    Approved,
    /// Replaced by another plan.
    Superseded,
    /// Out of use.
    Archived,
}

/// A plan, without its sections and tasks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Identity.
    pub id: PlanId,
    /// Its title.
    pub title: String,
    /// The sort of plan.
    pub kind: PlanKind,
    /// For whom, where and when it holds.
    pub scope: String,
    /// The post or person that answers for it.
    pub owner: String,
    /// Who may see it.
    pub marking: Marking,
    /// Months from approval to the next review; 0 while not settled.
    pub review_months: u32,
    /// Languages it is to be had in, as BCP 47 tags, the one it is written in first.
    pub languages: Vec<String>,
    /// The sites and assets it is for.
    pub sites: Vec<AssetId>,
    /// The threats it answers.
    pub threats: Vec<Threat>,
    /// When it was made.
    pub created_at: WallTime,
}

impl Plan {
    /// An unwritten plan.
    pub fn new(id: PlanId, created_at: WallTime) -> Self {
        Self {
            id,
            title: String::new(),
            kind: PlanKind::default(),
            scope: String::new(),
            owner: String::new(),
            marking: Marking::default(),
            review_months: 12,
            languages: Vec::new(),
            sites: Vec::new(),
            threats: Vec::new(),
            created_at,
        }
    }
}

/// The part of a plan that a section belongs to.
///
/// Source: the parts of an emergency operations plan in FEMA's Comprehensive Preparedness Guide 101.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// The base plan.
    #[default]
    Base,
    /// An annex on a function, such as evacuation.
    Functional,
    /// An annex on a threat.
    Threat,
    /// An aid to doing it: a checklist, a form, a card.
    Aid,
}

impl Part {
    /// Every part, in the order of a plan.
    pub const ALL: [Self; 4] = [Self::Base, Self::Functional, Self::Threat, Self::Aid];

    /// The words for it in documents.
    pub fn label(self) -> &'static str {
        match self {
            Self::Base => "Base plan",
            Self::Functional => "Functional annexes",
            Self::Threat => "Threat annexes",
            Self::Aid => "Implementing aids",
        }
    }
}

/// A section of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Identity.
    pub id: SectionId,
    /// The plan it belongs to.
    pub plan_id: PlanId,
    /// The section it stands in; `None` at the top.
    pub parent_id: Option<SectionId>,
    /// The part of the plan; a section inside another is of that one's part.
    pub part: Part,
    /// Place among its siblings. From 0.
    pub position: i64,
    /// Its title, without a number.
    pub title: String,
    /// Its text.
    pub body: RichText,
    /// What it is for; shown until something is written.
    pub purpose: String,
    /// What reviewers ask of it.
    pub asks: String,
    /// Left out of every document, with all that stands in it.
    pub hidden: bool,
    /// Who may see it, if fewer than may see the plan.
    pub marking: Option<Marking>,
}

impl Section {
    /// SHA-256 of what is written in it, in lower-case hexadecimal: tells whether two people read the same text.
    pub fn body_sha256(&self) -> String {
        let body = serde_json::to_value(&self.body).unwrap_or_default();
        crate::journal::sha256_hex(crate::journal::canonical_json(&body).as_bytes())
    }

    /// An unwritten section at the top of the base plan.
    pub fn new(id: SectionId, plan_id: PlanId) -> Self {
        Self {
            id,
            plan_id,
            parent_id: None,
            part: Part::default(),
            position: 0,
            title: String::new(),
            body: RichText::default(),
            purpose: String::new(),
            asks: String::new(),
            hidden: false,
            marking: None,
        }
    }
}

/// How far a plan is put into action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ActivationLevel {
    /// Identity.
    pub id: LevelId,
    /// The plan it belongs to.
    pub plan_id: PlanId,
    /// Place among the levels, the lowest first. From 0.
    pub position: i64,
    /// Its name, such as `Alert`.
    pub name: String,
    /// What is seen or known when it holds.
    pub trigger: String,
    /// What is done then.
    pub actions: String,
    /// The post that declares it, and ends it.
    pub declared_by: String,
}

/// A line of a plan's directory and call tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DirectoryLine {
    /// Identity.
    pub id: DirectoryLineId,
    /// The plan it belongs to.
    pub plan_id: PlanId,
    /// Place in the directory. From 0.
    pub position: i64,
    /// Who.
    pub contact_id: ContactId,
    /// What they do in this plan.
    pub function: String,
    /// The line that calls this one; `None` begins the tree.
    pub called_by: Option<DirectoryLineId>,
}

/// A line of the communications table: what is used when the means before it fails.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Net {
    /// Identity.
    pub id: NetId,
    /// The plan it belongs to.
    pub plan_id: PlanId,
    /// Place in the table. From 0.
    pub position: i64,
    /// Who speaks with whom, such as `Command`.
    pub name: String,
    /// The means used first.
    pub primary: String,
    /// The next.
    pub alternate: String,
    /// The one after it.
    pub contingency: String,
    /// The last resort.
    pub emergency: String,
}
