//! Runs: what they were made from, their journals and their pulse. Appended to, never changed.

use crate::Result;
use crate::error::StoreError;
use crate::record::{Record, columns, read};
use crate::workspace::Workspace;
use muster_domain::journal::{JournalEntry, canonical_json};
use muster_domain::run::Run;
use muster_domain::{Event, ExerciseOffset, RunId, WallTime};
use rusqlite::{OptionalExtension, Transaction, params};

/// A run and how far its journal goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunRecord {
    /// The run.
    pub run: Run,
    /// How many journal entries it has.
    pub entries: u64,
}

/// The last moment a run is known to have been alive, and the head of its journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pulse {
    /// The real instant.
    pub alive_at: WallTime,
    /// Exercise time then.
    pub exercise: ExerciseOffset,
    /// Number of the last journal entry.
    pub head_seq: u64,
    /// Hash of the last journal entry.
    pub head_hash: String,
}

impl Workspace {
    /// Every run, latest first. One whose row cannot be read is left out, so that it does not shut out the others;
    /// [`Workspace::verify`] names it.
    pub fn runs(&self) -> Result<Vec<RunRecord>> {
        let sql = format!(
            "SELECT {}, (SELECT count(*) FROM journal WHERE run_id = run.id)
             FROM run ORDER BY created_at DESC, id DESC",
            columns::<Run>()
        );
        let mut statement = self.connection().prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let entries = row.get::<_, i64>(Run::FIELDS.len())?.unsigned_abs();
            match read::<Run>(row) {
                Ok(run) => found.push(RunRecord { run, entries }),
                Err(StoreError::Sql(error)) => return Err(error.into()),
                Err(_) => {}
            }
        }
        Ok(found)
    }

    /// Journal entries after number `after`, at most `limit`, in order.
    pub fn journal(&self, id: RunId, after: u64, limit: u32) -> Result<Vec<JournalEntry>> {
        let mut statement = self
            .connection()
            .prepare_cached("SELECT entry FROM journal WHERE run_id = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3")?;
        let mut rows = statement.query(params![id.to_string(), after as i64, limit])?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            entries.push(serde_json::from_str(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?)?);
        }
        Ok(entries)
    }

    /// The run's last sign of life, if it was ever written to.
    pub fn pulse(&self, id: RunId) -> Result<Option<Pulse>> {
        Ok(self
            .connection()
            .prepare_cached("SELECT alive_at, exercise_ms, head_seq, head_hash FROM run_pulse WHERE run_id = ?1")?
            .query_row([id.to_string()], |row| {
                Ok(Pulse {
                    alive_at: WallTime(row.get(0)?),
                    exercise: ExerciseOffset(row.get(1)?),
                    head_seq: row.get::<_, i64>(2)?.unsigned_abs(),
                    head_hash: row.get(3)?,
                })
            })
            .optional()?)
    }

    /// Puts a new run and the copied MSEL in.
    pub fn insert_run(transaction: &Transaction<'_>, run: &Run, events: &[Event]) -> Result<()> {
        Self::insert(transaction, run)?;
        let mut statement =
            transaction.prepare_cached("INSERT INTO run_event (run_id, place, event) VALUES (?1, ?2, ?3)")?;
        for (place, event) in events.iter().enumerate() {
            let text = canonical_json(&serde_json::to_value(event)?);
            statement.execute(params![run.id.to_string(), place as i64, text])?;
        }
        Ok(())
    }

    /// Appends an entry to its run's journal and moves the pulse with it.
    pub fn append_journal(transaction: &Transaction<'_>, entry: &JournalEntry) -> Result<()> {
        let text = canonical_json(&serde_json::to_value(entry)?);
        transaction
            .prepare_cached("INSERT INTO journal (run_id, seq, entry, hash) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![entry.run_id.to_string(), entry.seq as i64, text, entry.hash])?;
        let pulse = Pulse {
            alive_at: entry.wall,
            exercise: entry.exercise,
            head_seq: entry.seq,
            head_hash: entry.hash.clone(),
        };
        Self::set_pulse(transaction, entry.run_id, &pulse)
    }

    /// Writes a run's sign of life.
    pub fn set_pulse(transaction: &Transaction<'_>, id: RunId, pulse: &Pulse) -> Result<()> {
        transaction
            .prepare_cached(
                "INSERT INTO run_pulse (run_id, alive_at, exercise_ms, head_seq, head_hash) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (run_id) DO UPDATE SET alive_at = excluded.alive_at, exercise_ms = excluded.exercise_ms,
                     head_seq = excluded.head_seq, head_hash = excluded.head_hash",
            )?
            .execute(params![
                id.to_string(),
                pulse.alive_at.0,
                pulse.exercise.0,
                pulse.head_seq as i64,
                pulse.head_hash
            ])?;
        Ok(())
    }

    /// Writes a run's sign of life by itself; no revision, since nothing anybody shows has changed.
    pub fn beat(&mut self, id: RunId, alive_at: WallTime, exercise: ExerciseOffset) -> Result<()> {
        self.refuse_moved()?;
        self.connection
            .prepare_cached("UPDATE run_pulse SET alive_at = ?2, exercise_ms = ?3 WHERE run_id = ?1")?
            .execute(params![id.to_string(), alive_at.0, exercise.0])?;
        Ok(())
    }
}
