//! How an exercise is prepared: who takes part, who plans and controls it, when they meet, what must not be forgotten.

use crate::id::{ChecklistItemId, ContactId, ExerciseId, MeetingId, ParticipantId, StaffId, StakeholderId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What an organisation does in an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Playing {
    /// Is exercised.
    #[default]
    Plays,
    /// Controls or simulates.
    Controls,
    /// Evaluates.
    Evaluates,
    /// Looks on.
    Observes,
    /// Helps to make it possible.
    Supports,
}

/// An organisation that takes part, and how far: its extent of play.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Participant {
    /// Identity.
    pub id: ParticipantId,
    /// The exercise.
    pub exercise_id: ExerciseId,
    /// Place in the list. From 0.
    pub position: i64,
    /// The organisation.
    pub stakeholder_id: StakeholderId,
    /// What it does.
    pub part: Playing,
    /// How many people it sends; `None` while not known.
    pub people: Option<u32>,
    /// What it does for real.
    pub real: String,
    /// What is simulated of it.
    pub simulated: String,
    /// Who agreed to this for the organisation.
    pub agreed_by: String,
    /// When, `YYYY-MM-DD`; empty while not agreed.
    pub agreed_on: String,
}

/// What somebody does for an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum StaffRole {
    /// Answers for it.
    Director,
    /// Plans it.
    #[default]
    Planner,
    /// Leads a discussion.
    Facilitator,
    /// Delivers injects and steers play.
    Controller,
    /// Watches and rates.
    Evaluator,
    /// Plays the world outside.
    Simulator,
    /// May stop it for safety.
    Safety,
    /// Keeps the facts that stay constant.
    GroundTruth,
    /// Plays a part in front of players.
    Actor,
    /// Helps with places, food and things.
    Logistics,
}

/// Somebody of the planning or control staff.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Staff {
    /// Identity.
    pub id: StaffId,
    /// The exercise.
    pub exercise_id: ExerciseId,
    /// Place in the list. From 0.
    pub position: i64,
    /// What people call them on paper and over the radio, such as `Lead controller` or `Eval 2`. Events name them so.
    pub name: String,
    /// What they do.
    pub role: StaffRole,
    /// The cell or place they work in; empty if none.
    pub cell: String,
    /// The person, if the workspace knows them.
    pub contact_id: Option<ContactId>,
    /// Telephone or radio during play.
    pub reach: String,
}

/// A meeting of the planning timeline, after HSEEP's series.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Identity.
    pub id: MeetingId,
    /// The exercise.
    pub exercise_id: ExerciseId,
    /// Its key in the doctrine, such as `IPM`; empty for one of the planner's own.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// The day, `YYYY-MM-DD`; empty while not settled.
    pub day: String,
    /// When it begins, `HH:MM`; empty while not settled.
    pub time: String,
    /// How long, in minutes.
    pub minutes: u32,
    /// Where.
    pub place: String,
    /// What it is for.
    pub purpose: String,
    /// What must have come out of it.
    pub outputs: String,
    /// Whether it was held.
    pub held: bool,
}

/// When a point of a checklist is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ChecklistMoment {
    /// While it is planned.
    #[default]
    Planning,
    /// On the day, before StartEx.
    Before,
    /// After EndEx.
    After,
}

/// A point of a checklist.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChecklistItem {
    /// Identity.
    pub id: ChecklistItemId,
    /// The exercise.
    pub exercise_id: ExerciseId,
    /// Place in the list. From 0.
    pub position: i64,
    /// When it is due.
    pub moment: ChecklistMoment,
    /// What must be so.
    pub text: String,
    /// Who sees to it; empty if nobody was named.
    pub owner: String,
    /// Whether it is so.
    pub done: bool,
}
