//! Events: the rows of a master scenario events list (MSEL).

use crate::id::{EventId, ExerciseId};
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
            custom: Vec::new(),
            source: None,
            problem: None,
        }
    }
}
