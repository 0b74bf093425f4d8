//! An MSEL at a glance: every event without what is long, the values that can be filtered by, kept views.

use crate::Result;
use crate::commands::{Nothing, exercise};
use crate::session::Act;
use muster_domain::library::MselView;
use muster_domain::{EventLine, ExerciseId};
use muster_store::{EventOrder, EventQuery};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A column that an MSEL can be filtered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FilterBy {
    /// Kind.
    Kind,
    /// Phase.
    Phase,
    /// Storyline.
    Storyline,
    /// Sender.
    Sender,
    /// Recipient.
    Recipient,
    /// Delivery method.
    Method,
    /// Controller.
    Controller,
    /// Evaluator.
    Evaluator,
    /// Location.
    Location,
    /// Release.
    Release,
    /// Review.
    Review,
}

impl FilterBy {
    const ALL: [Self; 11] = [
        Self::Kind,
        Self::Phase,
        Self::Storyline,
        Self::Sender,
        Self::Recipient,
        Self::Method,
        Self::Controller,
        Self::Evaluator,
        Self::Location,
        Self::Release,
        Self::Review,
    ];

    fn column(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Phase => "phase",
            Self::Storyline => "storyline",
            Self::Sender => "sender",
            Self::Recipient => "recipient",
            Self::Method => "method",
            Self::Controller => "controller",
            Self::Evaluator => "evaluator",
            Self::Location => "location",
            Self::Release => "release",
            Self::Review => "review",
        }
    }
}

pub(super) fn wanted(only: Option<BTreeMap<FilterBy, Vec<String>>>) -> Vec<(&'static str, Vec<String>)> {
    only.unwrap_or_default().into_iter().map(|(by, values)| (by.column(), values)).collect()
}

/// Which events at a glance.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "EventLines", optional_fields)]
pub struct Lines {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Words that must all occur.
    pub filter: Option<String>,
    /// Only events that have one of these values, for each of these columns.
    pub only: Option<BTreeMap<FilterBy, Vec<String>>>,
}

/// The values of each column that can be filtered by.
pub type ValuesOf = BTreeMap<FilterBy, Vec<String>>;

/// Every event that is asked for, in the order of the paper.
pub fn lines(act: &Act<'_>, request: Lines) -> Result<Vec<EventLine>> {
    let query = EventQuery {
        filter: request.filter.unwrap_or_default(),
        only: wanted(request.only),
        order: EventOrder::Paper,
        ..EventQuery::default()
    };
    Ok(act.state().workspace()?.event_lines(request.exercise, &query)?)
}

/// The values that an exercise's events have in the columns that can be filtered by.
pub fn values(act: &Act<'_>, request: exercise::ById) -> Result<ValuesOf> {
    let mut state = act.state();
    let workspace = state.workspace()?;
    let mut values = BTreeMap::new();
    for by in FilterBy::ALL {
        values.insert(by, workspace.event_values(request.exercise, by.column())?);
    }
    Ok(values)
}

/// Kept ways to look at an MSEL.
pub fn views(act: &Act<'_>, _: Nothing) -> Result<Vec<MselView>> {
    Ok(act.state().workspace()?.all()?)
}
