//! What a command says when it does not do what was asked.

use muster_store::{Holder, StoreError};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Only what a caller acts on differently has a code of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// A precondition does not hold; a calm notice, not a failure.
    NotAllowedNow,
    /// An odd case: the same request with `confirm: true` does it.
    Ask,
    /// The caller's role does not do this.
    NotYourRole,
    /// The passphrase is wrong.
    WrongPassphrase,
    /// A passphrase is needed.
    PassphraseNeeded,
    /// The file is damaged.
    Damaged,
    /// The file is newer than the program.
    NewerFile,
    /// Somebody else has the file open.
    HeldByOther,
    /// What a text was made from is no longer what is in the workspace; both are to be looked at.
    ChangedMeanwhile,
    /// The thing is not there.
    NotFound,
    /// The request is not of the right form; `field` may say where.
    Invalid,
    /// Anything else.
    Failed,
}

/// What happened, in words for the person, and what to do next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{message}")]
pub struct AppError {
    /// For whoever acts on it.
    pub code: ErrorCode,
    /// What happened and what was kept.
    pub message: String,
    /// The field of the request that is wrong, if one is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub field: Option<String>,
    /// What to do next, if there is something.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub help: Option<String>,
}

impl AppError {
    /// An error with a code and words.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), field: None, help: None }
    }

    /// A precondition that does not hold.
    pub fn not_now(message: impl Into<String>) -> Self {
        Self::new(ErrorCode::NotAllowedNow, message)
    }

    /// A field that is wrong.
    pub fn invalid(field: &str, message: impl Into<String>) -> Self {
        Self { field: Some(field.into()), ..Self::new(ErrorCode::Invalid, message) }
    }

    /// Adds what to do next.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// A file that could not be read or written.
    pub fn file(doing: impl std::fmt::Display, error: &std::io::Error) -> Self {
        Self::new(ErrorCode::Failed, format!("{doing}: {error}"))
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        let message = match &error {
            StoreError::Held(holder) => format!("The workspace is open elsewhere: {}.", held_by(holder)),
            _ => capitalised(&error.to_string()),
        };
        let (code, help) = match &error {
            StoreError::Missing(_) => (ErrorCode::NotFound, "Look for it where it was last saved, or open another."),
            StoreError::NotFound(_) => (ErrorCode::NotFound, "It may have been deleted; undo brings it back."),
            StoreError::Exists(_) => (ErrorCode::NotAllowedNow, "Choose another name."),
            StoreError::NotAWorkspace(_) => (ErrorCode::Invalid, "The file was left as it is. Choose a .muster file."),
            StoreError::Damaged(_) => (
                ErrorCode::Damaged,
                "The file was left as it is. Open a backup, or copy the file before trying to mend it.",
            ),
            StoreError::PassphraseNeeded => (ErrorCode::PassphraseNeeded, "Give the passphrase it was protected with."),
            StoreError::WrongPassphrase => {
                (ErrorCode::WrongPassphrase, "The file was left as it is. Mind capitals and the keyboard's language.")
            }
            StoreError::Moved(_) => (
                ErrorCode::Failed,
                "What was written before it went is in the file, wherever it is now. Put it back, or save a copy of the \
                 workspace at once.",
            ),
            StoreError::ReadOnly(_) => (
                ErrorCode::NotAllowedNow,
                "The file was left as it is. Copy it to where you may write; `muster verify` and `muster report` only \
                 read.",
            ),
            StoreError::Held(_) => (ErrorCode::HeldByOther, "Close it there first; nothing was changed."),
            StoreError::Newer { .. } => (ErrorCode::NewerFile, "The file was left as it is. Use a newer Muster."),
            StoreError::HangsOn(_) => (ErrorCode::NotAllowedNow, "Nothing was changed."),
            StoreError::NothingTo(_) => (ErrorCode::NotAllowedNow, ""),
            StoreError::Io { .. } | StoreError::Sql(_) | StoreError::Json(_) => {
                (ErrorCode::Failed, "What was on disk before is still there. Check the disk's space and permissions.")
            }
        };
        let error = Self::new(code, message);
        if help.is_empty() { error } else { error.help(help) }
    }
}

/// Who has a workspace open, and since when on this machine's clock.
fn held_by(holder: &Holder) -> String {
    let since = chrono::DateTime::parse_from_rfc3339(&holder.since).map_or_else(
        |_| holder.since.clone(),
        |at| at.with_timezone(&chrono::Local).format("%Y-%m-%d %H:%M").to_string(),
    );
    format!("by {} on {} since {since} (process {})", holder.person, holder.host, holder.process)
}

/// What the store says, as a sentence.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let mut sentence: String =
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect());
    if !sentence.ends_with(['.', '!', '?']) {
        sentence.push('.');
    }
    sentence
}
