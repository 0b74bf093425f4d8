//! One user, one document: a file beside the workspace, locked while it is open, that says who has it.
//!
//! SQLite's own exclusive lock would refuse a second opener too, but cannot say who holds the file. The
//! operating system drops the lock when the program dies, so a file left behind by a crash hinders nobody.

use crate::error::{StoreError, write_protected};
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};

/// Who has a workspace open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The person's name as the program knows it.
    pub person: String,
    /// The computer's name.
    pub host: String,
    /// The program's process number there.
    pub process: u32,
    /// Since when, ISO 8601 in UTC.
    pub since: String,
}

impl std::fmt::Display for Holder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { person, host, process, since } = self;
        write!(f, "by {person} on {host} since {since} (process {process})")
    }
}

/// A held lock; dropping it lets go and removes the file.
#[derive(Debug)]
pub(crate) struct HeldLock {
    file: File,
    path: PathBuf,
}

impl HeldLock {
    /// Takes the lock of a workspace or says who has it.
    pub(crate) fn take(workspace: &Path, holder: &Holder) -> Result<Self, StoreError> {
        let mut name = workspace.as_os_str().to_owned();
        name.push(".lock");
        let path = PathBuf::from(name);
        let mut file =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path).map_err(|error| {
                match write_protected(&error) {
                    true => no_lock(workspace, &path),
                    false => StoreError::io(format!("the lock file {} could not be made", path.display()))(error),
                }
            })?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(StoreError::Held(read_holder(&mut file))),
            Err(TryLockError::Error(source)) => {
                return Err(StoreError::Io { doing: "the workspace could not be locked".into(), source });
            }
        }
        let text = serde_json::to_string(holder)?;
        file.set_len(0)
            .and_then(|()| file.write_all(text.as_bytes()))
            .and_then(|()| file.flush())
            .map_err(StoreError::io("the lock file could not be written"))?;
        Ok(Self { file, path })
    }
}

/// Why no lock can be had where nothing can be written: somebody else may hold one all the same.
fn no_lock(workspace: &Path, lock: &Path) -> StoreError {
    match File::open(lock).map(|mut file| (file.try_lock_shared(), read_holder(&mut file))) {
        Ok((Err(TryLockError::WouldBlock), holder)) => StoreError::Held(holder),
        _ => StoreError::ReadOnly(workspace.to_owned()),
    }
}

fn read_holder(file: &mut File) -> Holder {
    let mut text = String::new();
    // On systems where a lock also forbids reading, the holder stays unknown; the refusal does not.
    let read = file.rewind().and_then(|()| file.take(4096).read_to_string(&mut text));
    read.ok().and_then(|_| serde_json::from_str(&text).ok()).unwrap_or_else(|| Holder {
        person: "somebody".into(),
        host: "this or another computer".into(),
        process: 0,
        since: "an unknown time".into(),
    })
}

impl Drop for HeldLock {
    fn drop(&mut self) {
        // Removed while still locked, so that nobody can take the lock of a file that is about to go.
        let _ = std::fs::remove_file(&self.path);
        let _ = self.file.unlock();
    }
}
