//! Everything a user can do, as one table of commands over one session.
//!
//! **Invariants:** this crate is synchronous; a host that is not calls it from a thread of its own. Every
//! change to a workspace goes through [`session::Act::change`] or [`live::LiveRun::write`], which commit
//! before they announce.

pub mod caller;
pub mod clock;
pub mod commands;
mod conductor;
pub mod error;
pub mod handover;
pub mod live;
pub mod notice;
pub mod packs;
pub mod plans;
pub mod preferences;
pub mod reports;
pub mod samples;
pub mod session;
pub mod table;
pub mod typescript;

pub use caller::{Caller, Role};
pub use error::{AppError, ErrorCode};
pub use notice::{Notice, Topic};
pub use preferences::PreferencesFile;
pub use session::Session;

/// The result of a command.
pub type Result<T> = std::result::Result<T, AppError>;

/// Exercise milliseconds as on a run sheet, such as `01:36:00`.
pub fn offset_text(milliseconds: i64) -> String {
    muster_domain::ExerciseOffset(milliseconds).to_string()
}
