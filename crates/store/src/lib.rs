//! One workspace is one SQLite file. Everything SQL is here and nowhere else.
//!
//! **Invariants:** every write goes through [`Workspace::transact`] (undoable) or [`Workspace::record`]
//! (a run's own tables, which are never undone). Both commit before they return, so what a caller announces
//! is on disk. A file that cannot be opened is left byte for byte as it was.

mod attachment;
mod checks;
mod error;
mod event;
mod evidence;
mod exercise;
mod history;
mod lock;
mod migrate;
mod open;
mod passphrase;
mod plan;
mod profile;
mod record;
mod run;
mod search;
mod stored;
mod workspace;

pub use attachment::ImportFile;
pub use checks::{Check, Finding};
pub use error::StoreError;
pub use event::{EventOrder, EventPage, EventQuery};
pub use evidence::{Evidence, Fault};
pub use exercise::ExerciseSummary;
pub use history::{ChangeLabel, Committed, HistoryLine, NextReverts, Reverted};
pub use lock::Holder;
pub use migrate::SCHEMA_VERSION;
pub use open::{APPLICATION_ID, is_database};
pub use plan::{Hanging, PlanSummary, SectionHead};
pub use profile::KeptProfile;
pub use record::Record;
pub use run::{Pulse, RunRecord};
pub use rusqlite::Transaction;
pub use search::Hit;
pub use workspace::{About, Workspace};

/// The result of anything the store does.
pub type Result<T> = std::result::Result<T, StoreError>;
