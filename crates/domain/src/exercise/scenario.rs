//! The scenario: its chapters and strands, what stays constant, who speaks, and what players decide.

use crate::id::{ActorId, DecisionId, EventId, ExerciseId, GroundTruthId, PhaseId, SenderId, StorylineId, VariableId};
use crate::text::RichText;
use crate::time::{ExerciseOffset, Rate, ScenarioTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A chapter of the scenario. Events name it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScenarioPhase {
    /// Identity.
    pub id: PhaseId,
    /// The exercise.
    pub exercise_id: ExerciseId,
    /// Place in the list. From 0.
    pub position: i64,
    /// Its name, as events carry it.
    pub name: String,
    /// What happens in it.
    pub narrative: RichText,
    /// When it begins; `None` if it has no moment of its own.
    pub starts: Option<ExerciseOffset>,
    /// The story's date and hour at its beginning; `None` if the story simply goes on.
    pub story: Option<ScenarioTime>,
    /// How fast the story goes against exercise time while it lasts; `None` if as before.
    pub rate: Option<Rate>,
}

/// A strand of the scenario. Events name it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Storyline {
    /// Identity.
    pub id: StorylineId,
    /// The exercise.
    pub exercise_id: ExerciseId,
    /// Place in the list. From 0.
    pub position: i64,
    /// Its name, as events carry it.
    pub name: String,
    /// What it is about and where it leads.
    pub narrative: String,
}

/// A fact that stays constant, whoever asks.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GroundTruth {
    /// Identity.
    pub id: GroundTruthId,
    /// The exercise.
    pub exercise_id: ExerciseId,
    /// Place in the list. From 0.
    pub position: i64,
    /// What it is about.
    pub title: String,
    /// What is so.
    pub text: String,
    /// Files that show it, such as a map.
    pub files: Vec<AttachedFile>,
}

/// A file kept in the workspace beside a thing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AttachedFile {
    /// Its name.
    pub name: String,
    /// SHA-256 of its content.
    pub sha256: String,
}

/// What sort of sender it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SenderKind {
    /// A person.
    #[default]
    Person,
    /// An organisation.
    Organisation,
    /// An account on a network.
    Account,
    /// A machine: a sensor, an alarm, a system.
    System,
}

/// Who messages appear to come from: the simulated world. Events name it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Sender {
    /// Identity.
    pub id: SenderId,
    /// The exercise.
    pub exercise_id: ExerciseId,
    /// Place in the list. From 0.
    pub position: i64,
    /// Its name, as events carry it.
    pub name: String,
    /// What sort.
    pub kind: SenderKind,
    /// How it usually comes: phone, radio, a network.
    pub channel: String,
    /// The number, address or account name that stands on what it sends.
    pub address: String,
    /// How it speaks: for whoever plays it.
    pub voice: String,
    /// A picture of it.
    pub portrait: Option<AttachedFile>,
}

/// A word that texts take from one place: `{{name}}` in a text stands for its value.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Variable {
    /// Identity.
    pub id: VariableId,
    /// The exercise.
    pub exercise_id: ExerciseId,
    /// Place in the list. From 0.
    pub position: i64,
    /// Its name between the braces: letters, digits, `-` and `_`.
    pub name: String,
    /// What texts show.
    pub value: String,
}

/// What a role player has, for triage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Triage {
    /// Not hurt.
    #[default]
    None,
    /// Needs help at once.
    Immediate,
    /// Needs help soon.
    Urgent,
    /// Can wait, can walk.
    Delayed,
    /// Dead, as played.
    Dead,
}

/// A part that a role player plays: an actor or a casualty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    /// Identity.
    pub id: ActorId,
    /// The exercise.
    pub exercise_id: ExerciseId,
    /// Place in the list. From 0.
    pub position: i64,
    /// The number on the card.
    pub number: String,
    /// Who they are.
    pub role: String,
    /// How many play this same part.
    pub people: u32,
    /// What happened to them and what they do.
    pub brief: String,
    /// What can be seen of their injuries, at planning level.
    pub injuries: String,
    /// How they are to be triaged, as far as evaluators know.
    pub triage: Triage,
    /// What they say, and when.
    pub says: String,
    /// Access and functional needs: what they cannot do without.
    pub needs: String,
    /// Where they begin.
    pub place: String,
}

/// One way a decision can go.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its letter, such as `A`. Conditions name it.
    pub key: String,
    /// What it means.
    pub label: String,
}

/// A decision that players make and that branches wait for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Identity.
    pub id: DecisionId,
    /// The exercise.
    pub exercise_id: ExerciseId,
    /// Place in the list. From 0.
    pub position: i64,
    /// What is decided.
    pub question: String,
    /// Who decides.
    pub by: String,
    /// The ways it can go.
    pub choices: Vec<Choice>,
    /// The event that puts it in front of players, if one does.
    pub event_id: Option<EventId>,
    /// How long after that event it is expected, in exercise milliseconds.
    #[ts(type = "number | null")]
    pub within_ms: Option<i64>,
}
