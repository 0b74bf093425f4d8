//! An open workspace: its connection, its name, its revision, and the two ways to write to it.

use crate::Result;
use crate::error::StoreError;
use crate::history::{self, ChangeLabel, Committed};
use crate::lock::HeldLock;
use crate::open::Place;
use muster_domain::{Marking, WallTime};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use std::path::{Path, PathBuf};

/// An open workspace. Dropping it closes the file.
pub struct Workspace {
    // Declared before the lock, so that the file is closed while still locked.
    pub(crate) connection: Connection,
    pub(crate) path: PathBuf,
    /// Kept for copies and for asking again before a change; `None` is a plain file.
    pub(crate) passphrase: Option<String>,
    /// Which file it is, to notice one that was moved or replaced.
    pub(crate) place: Place,
    pub(crate) _lock: Option<HeldLock>,
    /// The copy that is read in the file's place, where the file itself must stay as it is.
    pub(crate) _copy: Option<tempfile::TempDir>,
}

/// What a workspace says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Its name.
    pub name: String,
    /// Who may see it.
    pub marking: Marking,
    /// When it was made.
    pub created_at: WallTime,
}

impl Workspace {
    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether a passphrase protects it.
    pub fn is_encrypted(&self) -> bool {
        self.passphrase.is_some()
    }

    /// Reads with the closure's queries.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// How often the workspace has changed.
    pub fn revision(&self) -> Result<i64> {
        Ok(self.connection.query_row("SELECT value FROM revision", [], |row| row.get(0))?)
    }

    /// What the workspace says of itself.
    pub fn about(&self) -> Result<About> {
        let (name, marking, created_at): (String, String, i64) =
            self.connection.query_row("SELECT name, marking, created_at FROM workspace", [], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })?;
        Ok(About { name, marking: serde_json::from_str(&marking)?, created_at: WallTime(created_at) })
    }

    /// Makes a change that can be undone: runs `write` in one transaction, keeps the images of the rows it
    /// touches, raises the revision, commits. If `write` fails nothing of it remains.
    pub fn transact<T, E: From<StoreError>>(
        &mut self,
        label: &ChangeLabel,
        write: impl FnOnce(&Transaction<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<Committed<T>, E> {
        let transaction = self.begin()?;
        history::begin(&transaction, label)?;
        let value = write(&transaction)?;
        history::end(&transaction)?;
        finish(transaction, value).map_err(E::from)
    }

    /// Writes what is never undone (runs, journals, kept files' contents): one transaction, the revision
    /// raised, committed before this returns.
    pub fn record<T, E: From<StoreError>>(
        &mut self,
        write: impl FnOnce(&Transaction<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<Committed<T>, E> {
        let transaction = self.begin()?;
        let value = write(&transaction)?;
        finish(transaction, value).map_err(E::from)
    }

    /// Takes back the last change that stands. Refused if a later record, such as a run, hangs on it.
    pub fn undo(&mut self) -> Result<Committed<history::Reverted>> {
        let transaction = self.begin()?;
        let reverted = history::undo(&transaction)?;
        finish(transaction, reverted)
    }

    /// Does the last undone change again.
    pub fn redo(&mut self) -> Result<Committed<history::Reverted>> {
        let transaction = self.begin()?;
        let reverted = history::redo(&transaction)?;
        finish(transaction, reverted)
    }

    /// Nothing is written to a file that nobody would find again.
    pub(crate) fn refuse_moved(&self) -> Result<()> {
        if self.is_in_place() { Ok(()) } else { Err(StoreError::Moved(self.path.clone())) }
    }

    /// Closes the file in good order; one file is left.
    pub fn close(self) -> Result<()> {
        let Self { connection, _lock: lock, _copy: copy, .. } = self;
        connection.close().map_err(|(_, error)| StoreError::from(error))?;
        drop((lock, copy));
        Ok(())
    }

    fn begin(&mut self) -> Result<Transaction<'_>> {
        self.refuse_moved()?;
        Ok(self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?)
    }
}

fn finish<T>(transaction: Transaction<'_>, value: T) -> Result<Committed<T>> {
    let revision = transaction
        .query_row("UPDATE revision SET value = value + 1 RETURNING value", [], |row| row.get(0))
        .optional()?
        .ok_or_else(|| StoreError::Damaged("the revision is missing".into()))?;
    transaction.commit()?;
    Ok(Committed { value, revision })
}

impl Workspace {
    /// Renames the workspace or changes its marking, within a change.
    pub fn set_about(transaction: &Transaction<'_>, name: &str, marking: &Marking) -> Result<()> {
        transaction
            .execute("UPDATE workspace SET name = ?1, marking = ?2", params![name, serde_json::to_string(marking)?])?;
        Ok(())
    }
}
