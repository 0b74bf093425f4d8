//! Files kept inside the workspace, by the SHA-256 of their content.

use crate::Result;
use crate::error::StoreError;
use crate::exercise::from_id;
use crate::workspace::Workspace;
use muster_domain::journal::sha256_hex;
use muster_domain::{ExerciseId, WallTime};
use rusqlite::{OptionalExtension, Transaction, params};

/// A file an exercise was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportFile {
    /// Identity, a UUID.
    pub id: String,
    /// The exercise read from it.
    pub exercise_id: ExerciseId,
    /// Its name, without a folder.
    pub name: String,
    /// SHA-256 of its content, in hexadecimal.
    pub sha256: String,
    /// When it was read.
    pub imported_at: WallTime,
    /// Who read it in.
    pub actor: String,
}

impl Workspace {
    /// Keeps a file's content; the same content is kept once. Returns its SHA-256.
    pub fn keep_attachment(transaction: &Transaction<'_>, bytes: &[u8]) -> Result<String> {
        let sha256 = sha256_hex(bytes);
        transaction
            .prepare_cached("INSERT INTO attachment (sha256, bytes) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
            .execute(params![sha256, bytes])?;
        Ok(sha256)
    }

    /// Whether a file is kept.
    pub fn has_attachment(&self, sha256: &str) -> Result<bool> {
        Ok(self
            .connection()
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM attachment WHERE sha256 = ?1)")?
            .query_row([sha256], |row| row.get(0))?)
    }

    /// A kept file's content.
    pub fn attachment(&self, sha256: &str) -> Result<Vec<u8>> {
        self.connection()
            .prepare_cached("SELECT bytes FROM attachment WHERE sha256 = ?1")?
            .query_row([sha256], |row| row.get(0))
            .optional()?
            .ok_or(StoreError::NotFound("the file"))
    }

    /// Notes which file an exercise was read from, within a change.
    pub fn insert_import_file(transaction: &Transaction<'_>, file: &ImportFile) -> Result<()> {
        transaction
            .prepare_cached(
                "INSERT INTO import_file (id, exercise_id, name, sha256, imported_at, actor)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                file.id,
                file.exercise_id.to_string(),
                file.name,
                file.sha256,
                file.imported_at.0,
                file.actor
            ])?;
        Ok(())
    }

    /// The files an exercise was read from, first first.
    pub fn import_files(&self, exercise: ExerciseId) -> Result<Vec<ImportFile>> {
        let mut statement = self.connection().prepare_cached(
            "SELECT id, exercise_id, name, sha256, imported_at, actor FROM import_file
             WHERE exercise_id = ?1 ORDER BY imported_at",
        )?;
        let mut rows = statement.query([exercise.to_string()])?;
        let mut files = Vec::new();
        while let Some(row) = rows.next()? {
            let exercise_id: String = row.get(1)?;
            files.push(ImportFile {
                id: row.get(0)?,
                exercise_id: from_id(&exercise_id)?,
                name: row.get(2)?,
                sha256: row.get(3)?,
                imported_at: WallTime(row.get(4)?),
                actor: row.get(5)?,
            });
        }
        Ok(files)
    }
}
