//! Exercises: rows in and out.

use crate::Result;
use crate::error::StoreError;
use crate::workspace::Workspace;
use muster_domain::{Exercise, ExerciseId, ExerciseType, Marking, Phase, ScenarioTime, WallTime};
use rusqlite::{OptionalExtension, Row, Transaction, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

pub(crate) const COLUMNS: &str =
    "id, name, exercise_type, scenario_start, starts_on, ends_on, marking, summary, created_at";

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

pub(crate) fn read(row: &Row<'_>) -> Result<Exercise> {
    let id: String = row.get(0)?;
    let marking: String = row.get(6)?;
    Ok(Exercise {
        id: from_id(&id)?,
        name: row.get(1)?,
        exercise_type: from_word::<ExerciseType>(row.get(2)?)?,
        scenario_start: row.get::<_, Option<i64>>(3)?.map(ScenarioTime),
        starts_on: row.get(4)?,
        ends_on: row.get(5)?,
        marking: serde_json::from_str::<Marking>(&marking)?,
        summary: row.get(7)?,
        created_at: WallTime(row.get(8)?),
    })
}

impl Workspace {
    /// Every exercise, latest first.
    pub fn exercises(&self) -> Result<Vec<ExerciseSummary>> {
        let sql = format!(
            "SELECT {COLUMNS},
                (SELECT count(*) FROM event WHERE exercise_id = exercise.id),
                (SELECT count(offset_ms) FROM event WHERE exercise_id = exercise.id),
                (SELECT count(problem) FROM event WHERE exercise_id = exercise.id),
                (SELECT count(*) FROM run WHERE exercise_id = exercise.id)
             FROM exercise ORDER BY created_at DESC, id DESC"
        );
        let mut statement = self.connection().prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(ExerciseSummary {
                exercise: read(row)?,
                events: row.get(9)?,
                scheduled: row.get(10)?,
                problems: row.get(11)?,
                runs: row.get(12)?,
            });
        }
        Ok(found)
    }

    /// One exercise.
    pub fn exercise(&self, id: ExerciseId) -> Result<Exercise> {
        let sql = format!("SELECT {COLUMNS} FROM exercise WHERE id = ?1");
        self.connection()
            .prepare_cached(&sql)?
            .query_row([id.to_string()], |row| Ok(read(row)))
            .optional()?
            .ok_or(StoreError::NotFound("the exercise"))?
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

    /// Puts a new exercise in, within a change.
    pub fn insert_exercise(transaction: &Transaction<'_>, exercise: &Exercise) -> Result<()> {
        let sql = format!("INSERT INTO exercise ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
        write(transaction, &sql, exercise)
    }

    /// Puts an exercise's new values in the place of the old ones, within a change.
    pub fn update_exercise(transaction: &Transaction<'_>, exercise: &Exercise) -> Result<()> {
        let sql =
            "UPDATE exercise SET name = ?2, exercise_type = ?3, scenario_start = ?4, starts_on = ?5, ends_on = ?6,
                   marking = ?7, summary = ?8, created_at = ?9 WHERE id = ?1";
        write(transaction, sql, exercise)
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
        transaction.execute("DELETE FROM import_file WHERE exercise_id = ?1", [id.to_string()])?;
        transaction.execute("DELETE FROM event WHERE exercise_id = ?1", [id.to_string()])?;
        match transaction.execute("DELETE FROM exercise WHERE id = ?1", [id.to_string()])? {
            0 => Err(StoreError::NotFound("the exercise")),
            _ => Ok(()),
        }
    }
}

fn write(transaction: &Transaction<'_>, sql: &str, exercise: &Exercise) -> Result<()> {
    let changed = transaction.prepare_cached(sql)?.execute(params![
        exercise.id.to_string(),
        exercise.name,
        word(&exercise.exercise_type)?,
        exercise.scenario_start.map(|start| start.0),
        exercise.starts_on,
        exercise.ends_on,
        serde_json::to_string(&exercise.marking)?,
        exercise.summary,
        exercise.created_at.0,
    ])?;
    if changed == 0 { Err(StoreError::NotFound("the exercise")) } else { Ok(()) }
}
