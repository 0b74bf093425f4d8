//! The form in which packs and overlays are written, as `assets/packs/README.md` describes it.

use crate::Result;
use crate::error::{AppError, ErrorCode};
use muster_domain::Threat;
use muster_domain::exercise::ExerciseType;
use muster_domain::exercise::planning::Playing;
use muster_domain::stakeholder::StakeholderKind;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, HashSet};
use ts_rs::TS;

/// A row as it is written: fields of a structure by name, some of them in words of the file.
pub type Row = Map<String, Value>;

/// How much of a pack is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "PackCut")]
pub enum Cut {
    /// An hour around a table.
    Hour,
    /// Half a day.
    Half,
    /// A whole day.
    Day,
}

impl Cut {
    /// Every cut, the shortest first.
    pub const ALL: [Self; 3] = [Self::Hour, Self::Half, Self::Day];

    /// Its name in files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::Half => "half",
            Self::Day => "day",
        }
    }
}

/// What a cut makes of the exercise.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CutFile {
    #[serde(rename = "type")]
    pub exercise_type: ExerciseType,
    pub ends: String,
    pub duration: String,
}

/// An organisation that takes part.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParticipantFile {
    pub name: String,
    pub kind: StakeholderKind,
    pub part: Playing,
    #[serde(default)]
    pub people: Option<u32>,
    #[serde(default)]
    pub real: String,
    #[serde(default)]
    pub simulated: String,
}

/// A pack, or an overlay: a pack without cuts and people.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    pub id: String,
    pub title: String,
    pub threats: Vec<Threat>,
    pub plan: String,
    pub summary: String,
    #[serde(default)]
    pub venue: String,
    #[serde(default)]
    pub sponsor: String,
    #[serde(default)]
    pub scenario_start: Option<chrono::NaiveDateTime>,
    #[serde(default)]
    pub debrief: Vec<String>,
    #[serde(default)]
    pub cuts: BTreeMap<Cut, CutFile>,
    #[serde(default)]
    pub wanted: Row,
    #[serde(default)]
    pub scope: Row,
    #[serde(default)]
    pub safety: Row,
    #[serde(default)]
    pub roles: BTreeMap<String, String>,
    #[serde(default)]
    pub participants: Vec<ParticipantFile>,
    #[serde(default)]
    pub staff: Vec<Row>,
    #[serde(default)]
    pub objectives: Vec<Row>,
    #[serde(default)]
    pub phases: Vec<Row>,
    #[serde(default)]
    pub storylines: Vec<Row>,
    #[serde(default)]
    pub truths: Vec<Row>,
    #[serde(default)]
    pub senders: Vec<Row>,
    #[serde(default)]
    pub variables: Vec<Row>,
    #[serde(default)]
    pub actors: Vec<Row>,
    #[serde(default)]
    pub decisions: Vec<Row>,
    #[serde(default)]
    pub events: Vec<Row>,
}

impl File {
    /// Reads a file's text.
    ///
    /// # Errors
    /// If it is not in the form of a pack.
    pub fn read(name: &str, text: &str) -> Result<Self> {
        toml::from_str(text).map_err(|error| wrong(name, error))
    }

    /// Keys of the tasks that it names.
    pub(super) fn task_keys(&self) -> HashSet<&str> {
        let rows = self.objectives.iter().chain(&self.events);
        rows.filter_map(|row| row.get("tasks")?.as_array()).flatten().filter_map(Value::as_str).collect()
    }

    /// Adds an overlay, whose words for players become those of this pack.
    pub(super) fn overlaid(mut self, overlay: Self) -> Self {
        let roles = &self.roles;
        let named = |rows: Vec<Row>| -> Vec<Row> {
            let mut value = Value::Array(rows.into_iter().map(Value::Object).collect());
            name_roles(&mut value, roles);
            match value {
                Value::Array(rows) => rows
                    .into_iter()
                    .filter_map(|row| match row {
                        Value::Object(row) => Some(row),
                        _ => None,
                    })
                    .collect(),
                _ => Vec::new(),
            }
        };
        let (objectives, decisions, events) =
            (named(overlay.objectives), named(overlay.decisions), named(overlay.events));
        let (truths, senders) = (named(overlay.truths), named(overlay.senders));
        let (storylines, variables) = (named(overlay.storylines), named(overlay.variables));
        self.objectives.extend(objectives);
        self.decisions.extend(decisions);
        self.events.extend(events);
        self.truths.extend(truths);
        self.senders.extend(senders);
        self.storylines.extend(storylines);
        self.variables.extend(variables);
        self.debrief.extend(overlay.debrief);
        self.threats.extend(overlay.threats);
        self.threats.sort_unstable();
        self.threats.dedup();
        self
    }
}

/// Puts a pack's own word for a role in the place of `@role`; the longer of two roles that begin alike comes first.
fn name_roles(value: &mut Value, roles: &BTreeMap<String, String>) {
    match value {
        Value::String(text) if text.contains('@') => {
            for (role, named) in roles.iter().rev() {
                *text = text.replace(&format!("@{role}"), named);
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| name_roles(value, roles)),
        Value::Object(fields) => fields.values_mut().for_each(|value| name_roles(value, roles)),
        _ => {}
    }
}

/// A pack that is not as it should be.
pub(super) fn wrong(name: &str, why: impl std::fmt::Display) -> AppError {
    AppError::new(ErrorCode::Failed, format!("The pack “{name}” cannot be read: {why}"))
}
