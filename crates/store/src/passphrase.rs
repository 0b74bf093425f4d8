//! Passphrases (SQLCipher), and whole copies of a workspace under the same or another one.
//!
//! A change of passphrase writes a new whole file and puts it in the place of the old one, so that a power
//! cut leaves either the old file or the new one.

use crate::Result;
use crate::error::StoreError;
use crate::open::Place;
use crate::workspace::Workspace;
use rusqlite::{Connection, OpenFlags, OptionalExtension, params};
use std::fs::File;
use std::path::{Path, PathBuf};

/// Gives the connection its key. Nothing is read yet, so a wrong one does not show here.
pub(crate) fn unlock(connection: &Connection, passphrase: Option<&str>) -> Result<()> {
    if let Some(passphrase) = given(passphrase) {
        // A wrong passphrase is told in words; SQLCipher's own lines on standard error would only frighten.
        connection.query_row("PRAGMA cipher_log_level = NONE", [], |_| Ok(())).optional()?;
        connection.pragma_update(None, "key", passphrase)?;
    }
    Ok(())
}

/// An empty passphrase is none.
pub(crate) fn given(passphrase: Option<&str>) -> Option<&str> {
    passphrase.filter(|text| !text.is_empty())
}

/// Whether the key opens at least one page: then the passphrase is right, and what cannot be read is damaged.
///
/// SQLCipher seals every page by itself, so one page that fits is proof enough.
pub(crate) fn opens_some_page(path: &Path, passphrase: Option<&str>) -> Result<bool> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    unlock(&connection, passphrase)?;
    let mut statement = connection.prepare("PRAGMA cipher_integrity_check")?;
    let bad_pages = statement.query_map([], |row| row.get::<_, String>(0))?.flatten().count();
    let pages = std::fs::metadata(path).map(|metadata| metadata.len() / crate::open::PAGE).unwrap_or(0);
    Ok((bad_pages as u64) < pages)
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Removes what a copy left behind when it was cut short.
pub(crate) fn remove_leftovers(path: &Path) {
    let _ = std::fs::remove_file(beside(path, ".part"));
}

/// Writes a whole copy of the workspace at `to`, sealed with `passphrase`; it appears whole or not at all.
///
/// SQLite itself writes it: opening the live file a second time by other means would drop its locks.
pub(crate) fn write_copy(connection: &Connection, to: &Path, passphrase: Option<&str>) -> Result<()> {
    let partial = beside(to, ".part");
    let _ = std::fs::remove_file(&partial);
    let written = export(connection, &partial, passphrase).and_then(|()| {
        File::open(&partial)
            .and_then(|file| file.sync_all())
            .and_then(|()| std::fs::rename(&partial, to))
            .and_then(|()| sync_folder(to))
            .map_err(StoreError::io(format!("the copy {} could not be written", to.display())))
    });
    if written.is_err() {
        let _ = std::fs::remove_file(&partial);
    }
    written
}

fn export(connection: &Connection, to: &Path, passphrase: Option<&str>) -> Result<()> {
    let key = given(passphrase).unwrap_or("");
    // Attaching opens like the main file, which must never be made by opening it; so the new one is made here.
    File::create_new(to).map_err(StoreError::io(format!("{} could not be written", to.display())))?;
    connection.execute("ATTACH DATABASE ?1 AS copy KEY ?2", params![to.to_string_lossy(), key])?;
    let written = (|| -> Result<()> {
        connection.query_row("SELECT sqlcipher_export('copy')", [], |_| Ok(()))?;
        for pragma in ["application_id", "user_version"] {
            let value: i64 = connection.query_row(&format!("PRAGMA main.{pragma}"), [], |row| row.get(0))?;
            connection.execute_batch(&format!("PRAGMA copy.{pragma} = {value}"))?;
        }
        Ok(())
    })();
    connection.execute_batch("DETACH DATABASE copy")?;
    written
}

fn sync_folder(path: &Path) -> std::io::Result<()> {
    match path.parent() {
        // Windows cannot open a folder as a file, and its rename is durable by itself.
        Some(folder) if cfg!(unix) && !folder.as_os_str().is_empty() => File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
}

impl Workspace {
    /// Sets, changes (`Some`) or removes (`None`) the passphrase; `current` must be the one it has.
    pub fn set_passphrase(&mut self, current: Option<&str>, new: Option<&str>) -> Result<()> {
        if given(current) != self.passphrase.as_deref() {
            return Err(if given(current).is_none() {
                StoreError::PassphraseNeeded
            } else {
                StoreError::WrongPassphrase
            });
        }
        let new = given(new).map(str::to_owned);
        let rekeyed = beside(&self.path, ".rekeyed");
        write_copy(&self.connection, &rekeyed, new.as_deref())?;
        // The connection must let go of the old file before another takes its name.
        let old = std::mem::replace(&mut self.connection, Connection::open_in_memory()?);
        let swapped = old.close().map_err(|(_, error)| StoreError::from(error)).and_then(|()| {
            std::fs::rename(&rekeyed, &self.path)
                .and_then(|()| sync_folder(&self.path))
                .map_err(StoreError::io("the file with the new passphrase could not take the old one's place"))
        });
        if swapped.is_ok() {
            self.passphrase = new;
            self.place = Place::of(&self.path);
        } else {
            let _ = std::fs::remove_file(&rekeyed);
        }
        self.connection = reopen(&self.path, self.passphrase.as_deref())?;
        swapped
    }

    /// Writes a whole copy of the workspace, under the same passphrase, to a path where no file is.
    pub fn backup(&self, to: &Path) -> Result<()> {
        if to.exists() {
            return Err(StoreError::Exists(to.to_owned()));
        }
        write_copy(&self.connection, to, self.passphrase.as_deref())
    }
}

fn reopen(path: &Path, passphrase: Option<&str>) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    unlock(&connection, passphrase)?;
    crate::open::prepare(&connection)?;
    Ok(connection)
}
