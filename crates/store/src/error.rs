//! What can go wrong with a workspace file, told apart where the reader must act differently.

use crate::lock::Holder;
use std::path::PathBuf;

/// Why the store could not do a thing. The file is as it was before.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no file at this path.
    #[error("there is no file at {0}")]
    Missing(PathBuf),
    /// A file is there already.
    #[error("a file is already at {0}; it was left as it is")]
    Exists(PathBuf),
    /// The file is something else.
    #[error("{0} is not a Muster workspace")]
    NotAWorkspace(PathBuf),
    /// The file is a workspace that cannot be read in full.
    #[error("the workspace file is damaged: {0}")]
    Damaged(String),
    /// The file is encrypted and no passphrase was given.
    #[error("the workspace is protected by a passphrase")]
    PassphraseNeeded,
    /// The passphrase does not open the file.
    #[error("the passphrase does not open this workspace")]
    WrongPassphrase,
    /// Another program has the file open.
    #[error("the workspace is open elsewhere: {0}")]
    Held(Holder),
    /// The open file is no longer where it was opened.
    #[error(
        "{0} is no longer there: it was moved, renamed, replaced or deleted while it was open, so nothing is written"
    )]
    Moved(PathBuf),
    /// The file, or the folder it is in, may only be read.
    #[error("{0} can only be read: it, its folder or its medium is write-protected")]
    ReadOnly(PathBuf),
    /// The file was written by a later version.
    #[error(
        "the workspace was written by a later version of Muster (format {found}; this version reads up to {known})"
    )]
    Newer {
        /// The file's schema number.
        found: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// The thing asked for is not in the workspace.
    #[error("{0} is not in this workspace")]
    NotFound(&'static str),
    /// Other things hang on what would be removed.
    #[error("{0}")]
    HangsOn(String),
    /// There is nothing to undo or redo.
    #[error("there is nothing to {0}")]
    NothingTo(&'static str),
    /// The disk or the operating system refused.
    #[error("{doing}: {source}")]
    Io {
        /// What was being done.
        doing: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// SQLite refused for a reason none of the above names.
    #[error("the workspace file could not be used: {0}")]
    Sql(rusqlite::Error),
    /// A stored value cannot be read back.
    #[error("a stored value cannot be read: {0}")]
    Json(#[from] serde_json::Error),
}

/// Whether the system refused a write because the place is write-protected.
pub(crate) fn write_protected(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem)
}

impl StoreError {
    /// Wraps what the system said with what was being done.
    pub(crate) fn io(doing: impl Into<String>) -> impl FnOnce(std::io::Error) -> Self {
        let doing = doing.into();
        move |source| Self::Io { doing, source }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{ConstraintViolation, DatabaseCorrupt, NotADatabase, ReadOnly};
        match error.sqlite_error_code() {
            Some(DatabaseCorrupt | NotADatabase) => Self::Damaged(error.to_string()),
            Some(ReadOnly) => Self::ReadOnly("the open workspace".into()),
            Some(ConstraintViolation) if error.to_string().contains("FOREIGN KEY") => {
                Self::HangsOn("other things in the workspace hang on this".into())
            }
            _ => Self::Sql(error),
        }
    }
}
