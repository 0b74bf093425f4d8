//! Critical tasks: who does what, by when, after which trigger.

use crate::id::{PlanId, ResourceId, SectionId, StakeholderId, TaskId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The chapter of an incident in which a task is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum TaskPhase {
    /// Before anything happens.
    Prepare,
    /// Somebody sees it and says so.
    Alert,
    /// People on the spot are protected.
    Protect,
    /// Responders come and act.
    #[default]
    Respond,
    /// It is kept up, coordinated, and brought to an end.
    Sustain,
    /// What happened is found out, and the scene is handed back.
    Investigate,
    /// People and services recover.
    Recover,
}

impl TaskPhase {
    /// Every phase, in order.
    pub const ALL: [Self; 7] =
        [Self::Prepare, Self::Alert, Self::Protect, Self::Respond, Self::Sustain, Self::Investigate, Self::Recover];

    /// The word for it in documents.
    pub fn label(self) -> &'static str {
        match self {
            Self::Prepare => "Prepare",
            Self::Alert => "Alert",
            Self::Protect => "Protect",
            Self::Respond => "Respond",
            Self::Sustain => "Sustain",
            Self::Investigate => "Investigate",
            Self::Recover => "Recover",
        }
    }
}

/// Minutes as people say them: `45 min`, `2 h`, `1 h 30 min`, `30 days`.
pub fn minutes_in_words(minutes: u32) -> String {
    const HOUR: u32 = 60;
    const DAY: u32 = 24 * HOUR;
    match minutes {
        0..120 if minutes != HOUR => format!("{minutes} min"),
        _ if minutes >= 2 * DAY && minutes.is_multiple_of(DAY) => format!("{} days", minutes / DAY),
        _ if minutes.is_multiple_of(HOUR) => format!("{} h", minutes / HOUR),
        _ => format!("{} h {} min", minutes / HOUR, minutes % HOUR),
    }
}

/// How many of a resource a task needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TaskResource {
    /// Of what.
    pub resource: ResourceId,
    /// How many.
    pub quantity: u32,
}

/// A critical task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Identity.
    pub id: TaskId,
    /// The plan it belongs to.
    pub plan_id: PlanId,
    /// The section it stands beside; `None` while not settled.
    pub section_id: Option<SectionId>,
    /// Place among the plan's tasks. From 0.
    pub position: i64,
    /// What is done, in one line.
    pub title: String,
    /// How, where one line is not enough.
    pub detail: String,
    /// The stakeholder that answers for it; `None` while not settled.
    pub lead: Option<StakeholderId>,
    /// The post that does it, such as `Gate supervisor`; empty is the lead as a whole.
    pub role: String,
    /// Stakeholders that help.
    pub support: Vec<StakeholderId>,
    /// The chapter of an incident.
    pub phase: TaskPhase,
    /// What it begins with.
    pub trigger: String,
    /// Minutes after the trigger by which it is done; `None` where no time is set.
    pub target_min: Option<u32>,
    /// Minutes it takes once begun; `None` where that is not known.
    pub takes_min: Option<u32>,
    /// Where the target comes from; empty is the planner's own.
    pub target_source: String,
    /// Whether the target is still to be checked against its source.
    pub to_check: bool,
    /// Tasks that must be done before.
    pub after: Vec<TaskId>,
    /// What it needs.
    pub resources: Vec<TaskResource>,
    /// Where.
    pub location: String,
    /// What may hurt those who do it.
    pub safety: String,
    /// Provisions of frameworks it serves, by key.
    pub provisions: Vec<String>,
    /// Core capabilities it serves, by key.
    pub capabilities: Vec<String>,
}

impl Task {
    /// An unwritten task.
    pub fn new(id: TaskId, plan_id: PlanId) -> Self {
        Self {
            id,
            plan_id,
            section_id: None,
            position: 0,
            title: String::new(),
            detail: String::new(),
            lead: None,
            role: String::new(),
            support: Vec::new(),
            phase: TaskPhase::default(),
            trigger: String::new(),
            target_min: None,
            takes_min: None,
            target_source: String::new(),
            to_check: false,
            after: Vec::new(),
            resources: Vec::new(),
            location: String::new(),
            safety: String::new(),
            provisions: Vec::new(),
            capabilities: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::minutes_in_words;

    #[test]
    fn minutes_are_said_as_people_say_them() {
        let said = [2, 60, 90, 120, 150, 1_440, 43_200].map(minutes_in_words);
        assert_eq!(said, ["2 min", "1 h", "90 min", "2 h", "2 h 30 min", "24 h", "30 days"]);
    }
}
