//! Events: the rows of a master scenario events list (MSEL).

use crate::condition::Condition;
use crate::exercise::AttachedFile;
use crate::id::{EventId, ExerciseId, ObjectiveId, SectionId, TaskId};
use crate::marking::Marking;
use crate::time::ExerciseOffset;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What sort of row an event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// Puts information in front of players.
    #[default]
    Inject,
    /// An inject held ready, used if play needs it.
    Contingency,
    /// What players are expected to do.
    ExpectedAction,
    /// Something role players do.
    ActorAction,
    /// Something controllers do.
    ControllerAction,
    /// Running the exercise itself: StartEx, pauses, EndEx, communications checks.
    Administrative,
}

impl EventKind {
    /// Every kind, in the order menus show them.
    pub const ALL: [Self; 6] = [
        Self::Inject,
        Self::Contingency,
        Self::ExpectedAction,
        Self::ActorAction,
        Self::ControllerAction,
        Self::Administrative,
    ];

    /// The words for this kind in documents and spreadsheets.
    pub fn label(self) -> &'static str {
        match self {
            Self::Inject => "inject",
            Self::Contingency => "contingency inject",
            Self::ExpectedAction => "expected action",
            Self::ActorAction => "actor action",
            Self::ControllerAction => "controller action",
            Self::Administrative => "administrative",
        }
    }
}

/// Who decides that an event's moment has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ReleaseMode {
    /// A controller presses the key.
    #[default]
    Manual,
    /// The run's clock releases it when it is due.
    Automatic,
}

/// Where an event stands in the eyes of those who must agree to it. None of these keeps it from being released.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum EventReview {
    /// Being written.
    #[default]
    Draft,
    /// Ready to be read by others.
    Submitted,
    /// Agreed.
    Approved,
    /// Not now.
    Deferred,
    /// Not any more.
    Obsolete,
}

impl EventReview {
    /// Every state, in the order menus show them.
    pub const ALL: [Self; 5] = [Self::Draft, Self::Submitted, Self::Approved, Self::Deferred, Self::Obsolete];
}

/// What a contingency inject is kept ready for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ContingencyFor {
    /// The event whose expected action does not come.
    pub event: EventId,
    /// How long after the moment it was expected, in exercise milliseconds.
    #[ts(type = "number")]
    pub after_ms: i64,
}

/// A column of the planner's own that Muster has no field for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct CustomField {
    /// The column's heading, as on paper.
    pub name: String,
    /// The cell's text.
    pub value: String,
}

/// Where an imported event was read, kept so that any reading can be checked against the paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Source {
    /// The sheet's name.
    pub sheet: String,
    /// The row in that sheet, counted from 1 as the spreadsheet shows it.
    pub row: u32,
    /// The time cell's text before anything was understood; empty if there was none.
    pub raw_time: String,
}

/// One row of the MSEL.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Event {
    /// Identity.
    pub id: EventId,
    /// The exercise it belongs to.
    pub exercise_id: ExerciseId,
    /// Place in reading order among events; used where offsets are equal or absent. From 0.
    pub position: i64,
    /// The number on everyone's paper, such as `14` or `5-A`. Moving an event never changes it.
    pub number: String,
    /// What sort of row it is.
    pub kind: EventKind,
    /// Planned instant since StartEx; `None` is unscheduled (held ready).
    pub offset: Option<ExerciseOffset>,
    /// Chapter of the scenario.
    pub phase: String,
    /// Strand of the scenario.
    pub storyline: String,
    /// One line.
    pub title: String,
    /// The full text: what is said, shown or sent.
    pub text: String,
    /// Who it appears to come from.
    pub sender: String,
    /// Who receives it.
    pub recipient: String,
    /// How it is delivered, such as radio or phone.
    pub method: String,
    /// The controller who delivers it.
    pub controller: String,
    /// What players are expected to do.
    pub expected_action: String,
    /// Where.
    pub location: String,
    /// The objective it serves, as written by the planner.
    pub objective: String,
    /// For controllers only: what to answer if asked, what to watch for.
    pub notes: String,
    /// Who decides that its moment has come.
    pub release: ReleaseMode,
    /// How long it takes, in exercise milliseconds; `None` if it is over at once.
    #[ts(type = "number | null")]
    #[serde(default)]
    pub duration_ms: Option<i64>,
    /// What is read aloud, word for word; empty if the text itself is.
    #[serde(default)]
    pub read_aloud: String,
    /// What to answer if players ask.
    #[serde(default)]
    pub if_asked: String,
    /// What to say if players are stuck.
    #[serde(default)]
    pub hint: String,
    /// The evaluator who watches what follows.
    #[serde(default)]
    pub evaluator: String,
    /// How long after its release the expected action is due, in exercise milliseconds.
    #[ts(type = "number | null")]
    #[serde(default)]
    pub expected_within_ms: Option<i64>,
    /// Objectives it serves.
    #[serde(default)]
    pub objectives: Vec<ObjectiveId>,
    /// Critical tasks of plans that it calls for.
    #[serde(default)]
    pub tasks: Vec<TaskId>,
    /// The section of a plan that it was written from.
    #[serde(default)]
    pub section_id: Option<SectionId>,
    /// Files that go with it: what is shown, handed over or played.
    #[serde(default)]
    pub attachments: Vec<AttachedFile>,
    /// What it is kept ready for, if it is a contingency inject.
    #[serde(default)]
    pub contingency_for: Option<ContingencyFor>,
    /// What it waits for; `None` waits for nothing but its moment.
    #[serde(default)]
    pub waits_for: Option<Condition>,
    /// Who may see it; `None` is who may see the exercise.
    #[serde(default)]
    pub marking: Option<Marking>,
    /// What must be minded so that nobody is hurt.
    #[serde(default)]
    pub safety: String,
    /// Who wrote it.
    #[serde(default)]
    pub author: String,
    /// Where it stands with those who must agree to it.
    #[serde(default)]
    pub review: EventReview,
    /// Columns of the planner's own, in their order.
    pub custom: Vec<CustomField>,
    /// Where it was read from, if imported.
    pub source: Option<Source>,
    /// Why its time could not be read without guessing; `None` once a planner has settled it.
    pub problem: Option<String>,
}

impl Event {
    /// An empty event of an exercise.
    pub fn new(id: EventId, exercise_id: ExerciseId) -> Self {
        Self {
            id,
            exercise_id,
            position: 0,
            number: String::new(),
            kind: EventKind::default(),
            offset: None,
            phase: String::new(),
            storyline: String::new(),
            title: String::new(),
            text: String::new(),
            sender: String::new(),
            recipient: String::new(),
            method: String::new(),
            controller: String::new(),
            expected_action: String::new(),
            location: String::new(),
            objective: String::new(),
            notes: String::new(),
            release: ReleaseMode::default(),
            duration_ms: None,
            read_aloud: String::new(),
            if_asked: String::new(),
            hint: String::new(),
            evaluator: String::new(),
            expected_within_ms: None,
            objectives: Vec::new(),
            tasks: Vec::new(),
            section_id: None,
            attachments: Vec::new(),
            contingency_for: None,
            waits_for: None,
            marking: None,
            safety: String::new(),
            author: String::new(),
            review: EventReview::default(),
            custom: Vec::new(),
            source: None,
            problem: None,
        }
    }
}

macro_rules! texts_of {
    ($event:ident, $($borrowed:tt)+) => {
        [
            $($borrowed)+ $event.title,
            $($borrowed)+ $event.text,
            $($borrowed)+ $event.read_aloud,
            $($borrowed)+ $event.if_asked,
            $($borrowed)+ $event.hint,
            $($borrowed)+ $event.sender,
            $($borrowed)+ $event.recipient,
            $($borrowed)+ $event.method,
            $($borrowed)+ $event.expected_action,
            $($borrowed)+ $event.location,
            $($borrowed)+ $event.notes,
            $($borrowed)+ $event.safety,
        ]
    };
}

impl Event {
    /// The texts in which variables stand for their values.
    pub fn texts(&self) -> [&String; 12] {
        texts_of!(self, &)
    }

    /// The same, to be filled in.
    pub fn texts_mut(&mut self) -> [&mut String; 12] {
        texts_of!(self, &mut)
    }

    /// Whether it reaches players.
    pub fn reaches_players(&self) -> bool {
        matches!(self.kind, EventKind::Inject | EventKind::Contingency | EventKind::ActorAction)
    }

    /// Whether players are to do something about it.
    pub fn expects(&self) -> bool {
        self.expected_within_ms.is_some() || !self.expected_action.trim().is_empty()
    }

    /// Whether it takes part in play as it stands: what was put off or given up does not, until a person releases it.
    pub fn is_in_play(&self) -> bool {
        !matches!(self.review, EventReview::Deferred | EventReview::Obsolete)
    }
}
