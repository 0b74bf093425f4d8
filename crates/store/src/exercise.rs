//! Exercises: what lists say of them, and what goes with one.

use crate::Result;
use crate::error::StoreError;
use crate::record::{Record, columns, read};
use crate::workspace::Workspace;
use muster_domain::exercise::Design;
use muster_domain::{Exercise, ExerciseId, Phase, with_lists_of_design};
use rusqlite::Transaction;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Tables whose rows belong to an exercise and go with it.
const OF_AN_EXERCISE: &[&str] = &[
    "import_file",
    "event",
    "objective",
    "participant",
    "staff",
    "meeting",
    "checklist_item",
    "scenario_phase",
    "storyline",
    "ground_truth",
    "sender",
    "variable",
    "actor",
    "decision",
];

/// An exercise with what a list says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExerciseSummary {
    /// The exercise.
    pub exercise: Exercise,
    /// How many events its MSEL has.
    pub events: u32,
    /// How many of them have a planned instant.
    pub scheduled: u32,
    /// How many have a time that could not be read and is not yet settled.
    pub problems: u32,
    /// How many runs were made from it.
    pub runs: u32,
}

/// A plain enum as the bare word it has in JSON.
pub(crate) fn word<T: Serialize>(value: &T) -> Result<String> {
    match serde_json::to_value(value)? {
        serde_json::Value::String(word) => Ok(word),
        other => Ok(other.to_string()),
    }
}

/// The plain enum a stored word stands for.
pub(crate) fn from_word<T: DeserializeOwned>(word: String) -> Result<T> {
    Ok(serde_json::from_value(serde_json::Value::String(word))?)
}

/// A stored identity.
pub(crate) fn from_id<T: std::str::FromStr>(text: &str) -> Result<T> {
    text.parse().map_err(|_| StoreError::Damaged(format!("“{text}” is not an identity")))
}

impl Workspace {
    /// Every exercise, latest first.
    pub fn exercises(&self) -> Result<Vec<ExerciseSummary>> {
        let sql = format!(
            "SELECT {},
                (SELECT count(*) FROM event WHERE exercise_id = exercise.id),
                (SELECT count(\"offset\") FROM event WHERE exercise_id = exercise.id),
                (SELECT count(problem) FROM event WHERE exercise_id = exercise.id),
                (SELECT count(*) FROM run WHERE exercise_id = exercise.id)
             FROM exercise ORDER BY created_at DESC, id DESC",
            columns::<Exercise>()
        );
        let first = Exercise::FIELDS.len();
        let mut statement = self.connection().prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(ExerciseSummary {
                exercise: read(row)?,
                events: row.get(first)?,
                scheduled: row.get(first + 1)?,
                problems: row.get(first + 2)?,
                runs: row.get(first + 3)?,
            });
        }
        Ok(found)
    }

    /// An exercise's design without its events.
    pub fn design(&self, id: ExerciseId) -> Result<Design> {
        const HOME: &str = "exercise_id";
        macro_rules! read {
            ($($list:ident),+) => { Design { exercise: self.one(id)?, $($list: self.all_of(HOME, id)?),+ } };
        }
        Ok(with_lists_of_design!(read!()))
    }

    /// The chapters of an exercise in the order in which its MSEL reaches them.
    pub fn phases(&self, id: ExerciseId) -> Result<Vec<Phase>> {
        let mut statement = self.connection().prepare_cached(
            "SELECT phase, count(*) FROM event WHERE exercise_id = ?1 AND phase <> ''
             GROUP BY phase ORDER BY min(position)",
        )?;
        let phases = statement
            .query_map([id.to_string()], |row| Ok(Phase { name: row.get(0)?, events: row.get(1)? }))?
            .collect::<rusqlite::Result<_>>()?;
        Ok(phases)
    }

    /// Removes an exercise and its events, within a change. Refused if a run was made from it.
    pub fn delete_exercise(transaction: &Transaction<'_>, id: ExerciseId) -> Result<()> {
        let runs: Vec<String> = transaction
            .prepare_cached("SELECT name FROM run WHERE exercise_id = ?1 ORDER BY created_at")?
            .query_map([id.to_string()], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        if !runs.is_empty() {
            return Err(StoreError::HangsOn(format!("these runs were made from it: {}", runs.join(", "))));
        }
        // Row by row rather than by the cascade: a cascaded delete comes back after its parent on undo.
        for table in OF_AN_EXERCISE {
            transaction.execute(&format!("DELETE FROM {table} WHERE exercise_id = ?1"), [id.to_string()])?;
        }
        Self::remove::<Exercise>(transaction, id)
    }
}
