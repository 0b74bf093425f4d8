//! Making and opening workspace files.

use crate::error::StoreError;
use crate::lock::{HeldLock, Holder};
use crate::workspace::Workspace;
use crate::{Result, migrate, passphrase};
use muster_domain::{Marking, WallTime};
use rusqlite::{Connection, ErrorCode, OpenFlags, params};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// SQLite's `application_id` of a workspace: the letters `MSTR`.
pub const APPLICATION_ID: i32 = i32::from_be_bytes(*b"MSTR");

const PLAIN_MAGIC: &[u8; 16] = b"SQLite format 3\0";
/// SQLCipher's page size; an encrypted file is a whole number of pages.
pub(crate) const PAGE: u64 = 4096;

impl Workspace {
    /// Makes a new workspace where no file is.
    pub fn create(path: &Path, name: &str, passphrase: Option<&str>, holder: &Holder, now: WallTime) -> Result<Self> {
        if path.exists() {
            return Err(StoreError::Exists(path.to_owned()));
        }
        let lock = HeldLock::take(path, holder)?;
        let made = Self::make(path, name, passphrase, now);
        match made {
            Ok(connection) => Ok(Self {
                connection,
                path: full_path(path)?,
                passphrase: passphrase::given(passphrase).map(str::to_owned),
                _lock: lock,
            }),
            Err(error) => {
                // Only a file made by this very call is removed.
                let _ = std::fs::remove_file(path);
                Err(error)
            }
        }
    }

    fn make(path: &Path, name: &str, passphrase: Option<&str>, now: WallTime) -> Result<Connection> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags).map_err(|error| unusable(path, error))?;
        passphrase::unlock(&connection, passphrase)?;
        prepare(&connection)?;
        migrate::migrate(&mut connection, 0)?;
        connection.execute(
            "INSERT INTO workspace (id, name, marking, created_at) VALUES (1, ?1, ?2, ?3)",
            params![name, serde_json::to_string(&Marking::default())?, now.0],
        )?;
        // A file is known by its first page, which must therefore be in it before anything else happens.
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(connection)
    }

    /// Opens a workspace, bringing an older one up to date after copying it.
    pub fn open(path: &Path, passphrase: Option<&str>, holder: &Holder) -> Result<Self> {
        let path = full_path(path)?;
        let looks = look_at(&path)?;
        let lock = HeldLock::take(&path, holder)?;
        let encrypted = matches!(looks, Looks::Encrypted);
        if encrypted && passphrase.is_none_or(str::is_empty) {
            return Err(StoreError::PassphraseNeeded);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(&path, flags).map_err(|error| unusable(&path, error))?;
        if encrypted {
            passphrase::unlock(&connection, passphrase)?;
        }
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        first_page(&connection, &path, encrypted, passphrase)?;
        let found = check_identity(&connection, &path)?;
        check_whole(&connection)?;
        prepare(&connection)?;
        let passphrase = passphrase::given(passphrase).filter(|_| encrypted).map(str::to_owned);
        migrate::bring_up_to_date(&mut connection, &path, found, passphrase.as_deref())?;
        passphrase::remove_leftovers(&path);
        Ok(Self { connection, path, passphrase, _lock: lock })
    }
}

/// Whether a file is a workspace without a passphrase, by its first bytes.
pub fn is_plain_workspace(path: &Path) -> bool {
    matches!(look_at(path), Ok(Looks::Plain) | Err(StoreError::Newer { .. } | StoreError::Damaged(_)))
}

enum Looks {
    Plain,
    Encrypted,
}

/// Tells what the file can be from its first bytes, without opening it as a database.
fn look_at(path: &Path) -> Result<Looks> {
    let metadata = std::fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => StoreError::Missing(path.to_owned()),
        _ => StoreError::Io { doing: format!("{} could not be read", path.display()), source: error },
    })?;
    if !metadata.is_file() {
        return Err(StoreError::NotAWorkspace(path.to_owned()));
    }
    let mut start = Vec::with_capacity(100);
    File::open(path)
        .and_then(|file| file.take(100).read_to_end(&mut start))
        .map_err(StoreError::io(format!("{} could not be read", path.display())))?;
    if start.starts_with(PLAIN_MAGIC) {
        let number =
            |at: usize| start.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, i32::from_be_bytes);
        // A foreign or newer file is refused from its header alone, so that nothing touches it.
        if number(68) != APPLICATION_ID {
            return Err(StoreError::NotAWorkspace(path.to_owned()));
        }
        refuse_newer(i64::from(number(60)))?;
        refuse_cut_off(path, &start, metadata.len())?;
        return Ok(Looks::Plain);
    }
    // What a protected file has here is as good as random: these bytes are those of a plain one.
    if start.get(68..72) == Some(&APPLICATION_ID.to_be_bytes()[..]) || start.get(21..24) == Some(&[64, 32, 32][..]) {
        return Err(StoreError::Damaged("its first bytes were written over".into()));
    }
    if start.len() < 16 || known_otherwise(&start) {
        return Err(StoreError::NotAWorkspace(path.to_owned()));
    }
    if metadata.len() % PAGE != 0 {
        let text = "its length is not a whole number of pages, so part of it is missing";
        return Err(StoreError::Damaged(text.into()));
    }
    Ok(Looks::Encrypted)
}

/// Refuses a plain file that is shorter than its header says. What is in a write-ahead log beside it is not yet in the
/// file, so with one the lengths may differ.
fn refuse_cut_off(path: &Path, start: &[u8], length: u64) -> Result<()> {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    if std::fs::metadata(log).is_ok_and(|log| log.len() > 0) {
        return Ok(());
    }
    let bytes = |at: usize, count: usize| {
        start.get(at..at + count).unwrap_or_default().iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte))
    };
    let page = if bytes(16, 2) == 1 { 65_536 } else { bytes(16, 2) };
    let whole = bytes(28, 4) * page;
    // The count is only kept by programs that also keep these two in step.
    let is_counted = bytes(24, 4) == bytes(92, 4);
    if page == 0 || length % page != 0 || (is_counted && length < whole) {
        let text = format!("it has {length} bytes where {whole} were written, so part of it is missing");
        return Err(StoreError::Damaged(text));
    }
    Ok(())
}

/// Whether the first bytes are those of something that cannot be an encrypted workspace.
fn known_otherwise(start: &[u8]) -> bool {
    let magics: [&[u8]; 5] = [b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff"];
    let text = start.iter().all(|byte| matches!(byte, b'\t' | b'\r' | b'\n' | 0x20..=0x7e));
    let zeros = start.iter().all(|byte| *byte == 0);
    text || zeros || magics.iter().any(|magic| start.starts_with(magic))
}

fn first_page(connection: &Connection, path: &Path, encrypted: bool, passphrase: Option<&str>) -> Result<()> {
    let read = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0));
    match read {
        Ok(_) => Ok(()),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) => {
            if encrypted && !passphrase::opens_some_page(path, passphrase)? {
                return Err(StoreError::WrongPassphrase);
            }
            Err(StoreError::Damaged("its first page cannot be read".into()))
        }
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => Err(StoreError::Held(Holder {
            person: "another program".into(),
            host: "this computer".into(),
            process: 0,
            since: "an unknown time".into(),
        })),
        Err(error) => Err(error.into()),
    }
}

fn check_identity(connection: &Connection, path: &Path) -> Result<i64> {
    let application: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(StoreError::NotAWorkspace(path.to_owned()));
    }
    let found: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    refuse_newer(found)?;
    Ok(found)
}

fn refuse_newer(found: i64) -> Result<()> {
    let known = migrate::SCHEMA_VERSION;
    match found {
        1.. if found > known => Err(StoreError::Newer { found, known }),
        1.. => Ok(()),
        _ => Err(StoreError::Damaged(format!("its format number is {found}, which no Muster wrote"))),
    }
}

fn check_whole(connection: &Connection) -> Result<()> {
    let said: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if said == "ok" { Ok(()) } else { Err(StoreError::Damaged(said)) }
}

pub(crate) fn prepare(connection: &Connection) -> Result<()> {
    crate::search::add_fold(connection)?;
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    // A journal entry must outlive a power cut, so every commit reaches the disk.
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // Sorted rows of a protected workspace must not land in a plain temporary file.
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

fn full_path(path: &Path) -> Result<PathBuf> {
    path.canonicalize().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => StoreError::Missing(path.to_owned()),
        _ => StoreError::Io { doing: format!("{} could not be reached", path.display()), source: error },
    })
}

fn unusable(path: &Path, error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::CannotOpen) => StoreError::Io {
            doing: format!("{} could not be opened", path.display()),
            source: std::io::Error::other(error.to_string()),
        },
        _ => error.into(),
    }
}
