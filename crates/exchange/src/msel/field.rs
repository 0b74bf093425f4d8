//! What a column of an event list can be.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a column of an event list holds. A column that is none of these is kept whole as a custom field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The number on everyone's paper.
    Number,
    /// The planned time: an hour, a date with an hour, or a stretch since StartEx.
    Time,
    /// The date of the planned time, where it has a column of its own.
    Date,
    /// The day of the planned time (`Day 2`, `Monday`, `D+1`), where it has a column of its own.
    Day,
    /// The story's own hour, beside a column with the hour of the exercise. Kept as a custom field; it dates the story.
    ScenarioTime,
    /// One line.
    Title,
    /// The full text.
    Text,
    /// What sort of event it is.
    Kind,
    /// Chapter of the scenario.
    Phase,
    /// Strand of the scenario.
    Storyline,
    /// Who it appears to come from.
    Sender,
    /// Who receives it.
    Recipient,
    /// How it is delivered.
    Method,
    /// The controller who delivers it.
    Controller,
    /// What players are expected to do.
    ExpectedAction,
    /// Where.
    Location,
    /// The objective it serves.
    Objective,
    /// For controllers only.
    Notes,
    /// Whether a controller or the clock releases it.
    Release,
}

impl Field {
    /// Every field, in the order the mapping shows them.
    pub const ALL: [Self; 19] = [
        Self::Number,
        Self::Time,
        Self::Date,
        Self::Day,
        Self::ScenarioTime,
        Self::Title,
        Self::Text,
        Self::Kind,
        Self::Phase,
        Self::Storyline,
        Self::Sender,
        Self::Recipient,
        Self::Method,
        Self::Controller,
        Self::ExpectedAction,
        Self::Location,
        Self::Objective,
        Self::Notes,
        Self::Release,
    ];

    /// The word for this field in sentences.
    pub fn label(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Time => "time",
            Self::Date => "date",
            Self::Day => "day",
            Self::ScenarioTime => "scenario time",
            Self::Title => "title",
            Self::Text => "text",
            Self::Kind => "kind",
            Self::Phase => "phase",
            Self::Storyline => "storyline",
            Self::Sender => "sender",
            Self::Recipient => "recipient",
            Self::Method => "method",
            Self::Controller => "controller",
            Self::ExpectedAction => "expected action",
            Self::Location => "location",
            Self::Objective => "objective",
            Self::Notes => "notes",
            Self::Release => "release",
        }
    }

    /// Whether the column says when.
    pub(super) fn is_when(self) -> bool {
        matches!(self, Self::Time | Self::Date | Self::Day)
    }
}
