//! Files of other programs. Each becomes an exercise with events; what cannot be carried is listed by name.
//!
//! The shapes are those that the programs themselves write; fields that are not known here are told as not carried, so
//! that a later version of a program loses nothing unseen.

mod blueprint;
mod cexf;
mod iceberg;
mod live_fire;
mod made;
mod markdown;
mod open_aev;
mod told;

pub use markdown::is_rule;
pub use told::NotCarried;

use crate::archive::Archive;
use crate::incoming::Kind;
use crate::package::Package;
use serde_json::Value;
use uuid::Uuid;

/// Events of one file, as many as a spreadsheet's.
const MAX_EVENTS: usize = 30_000;

/// A file of another program that was read.
#[derive(Debug, Clone)]
pub struct Read {
    /// Whose.
    pub kind: Kind,
    /// What it became. Organisations stand among the links.
    pub package: Package,
    /// What it does not hold of the file.
    pub not_carried: Vec<NotCarried>,
}

/// Why a file of another program is refused. Nothing of it was taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ForeignError {
    /// A part that is not of the form the program writes.
    #[error("“{0}” is not of the form that the program writes: {1}.")]
    Shape(String, &'static str),
    /// Nothing to import.
    #[error("The file has no events. Nothing was imported.")]
    NoEvents,
    /// More than is read.
    #[error("The file has more than {MAX_EVENTS} events, the most that is read.")]
    TooMany,
    /// Markdown in other letters.
    #[error("The file is not written in UTF-8.")]
    NotUtf8,
    /// Markdown without a table of events.
    #[error("No table of the file has columns that are known as those of an event list, such as Time and Title.")]
    NoTable,
}

/// Whose file this is, by what stands in it.
pub fn kind(value: &Value) -> Option<Kind> {
    let has = |field: &str| value.get(field).is_some();
    if has("scenario_information") || has("exercise_information") {
        Some(Kind::OpenAev)
    } else if has("inject_flow") && has("injects") && has("exercise") {
        Some(Kind::Cexf)
    } else if has("base_scenario_type") && has("injects") {
        Some(Kind::LiveFireTtx)
    } else if has("injects") && (has("start_inject_id") || has("participant_teams")) {
        Some(Kind::IcebergTtx)
    } else if blueprint::is_one(value) {
        Some(Kind::Blueprint)
    } else {
        None
    }
}

/// Reads a JSON file of another program; files that were packed with it lie in the archive.
///
/// # Errors
/// A part that is not of the form the program writes, no events, or too many.
pub fn read(
    kind: Kind,
    value: &Value,
    archive: &Archive,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Result<Read, ForeignError> {
    let read = match kind {
        Kind::OpenAev => open_aev::read(value, archive, new_id),
        Kind::Cexf => cexf::read(value, new_id),
        Kind::LiveFireTtx => live_fire::read(value, new_id),
        Kind::IcebergTtx => iceberg::read(value, new_id),
        Kind::Blueprint => blueprint::read(value, new_id),
        Kind::Spreadsheet | Kind::Package | Kind::Markdown => {
            Err(ForeignError::Shape("the file".into(), "it is no JSON of another program"))
        }
    }?;
    bounded(read)
}

/// Reads the tables of a Markdown file.
///
/// # Errors
/// Other letters than UTF-8, no table of events, or too many events.
pub fn markdown(name: &str, bytes: &[u8], new_id: &mut dyn FnMut() -> Uuid) -> Result<Read, ForeignError> {
    bounded(markdown::read(name, bytes, new_id)?)
}

fn bounded(read: Read) -> Result<Read, ForeignError> {
    match read.package.events.len() {
        0 => Err(ForeignError::NoEvents),
        count if count > MAX_EVENTS => Err(ForeignError::TooMany),
        _ => Ok(read),
    }
}
