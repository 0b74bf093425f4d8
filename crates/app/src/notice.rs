//! Notices: "something changed, ask again". Tiny, and safe to lose, since each carries the revision.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a change touches; a window asks again for what it shows of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Which workspace is open, its name and marking.
    Workspace,
    /// Exercises.
    Exercise,
    /// Objectives, people and scenarios of exercises.
    Design,
    /// Events of exercises.
    Event,
    /// The library of injects, and kept ways to look at an MSEL.
    Library,
    /// Plans: what is written in them.
    Plan,
    /// Reviews, comments, versions and copies of plans.
    Review,
    /// Stakeholders, contacts, agreements, sites and resources.
    Stakeholder,
    /// Forms that were filled in.
    Form,
    /// Kept import mappings.
    Profile,
    /// Runs: their state and board.
    Run,
    /// Journals.
    Journal,
    /// What can be undone.
    History,
    /// The person's own settings.
    Settings,
}

impl Topic {
    /// Every topic.
    pub const ALL: [Self; 14] = [
        Self::Workspace,
        Self::Exercise,
        Self::Design,
        Self::Event,
        Self::Library,
        Self::Plan,
        Self::Review,
        Self::Stakeholder,
        Self::Form,
        Self::Profile,
        Self::Run,
        Self::Journal,
        Self::History,
        Self::Settings,
    ];
}

/// Sent to every window after a commit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Notice {
    /// The workspace's revision; a gap means that notices were lost.
    #[ts(type = "number")]
    pub revision: i64,
    /// What changed.
    pub topics: Vec<Topic>,
}
