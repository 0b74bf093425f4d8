//! An exercise out of the workspace: as a package, and its planning meetings as a calendar.

use super::exercise::ById;
use super::export::{Saved, write_file};
use crate::Result;
use crate::error::{AppError, ErrorCode};
use crate::handover::gather;
use crate::session::Act;
use muster_domain::ExerciseId;
use muster_exchange::calendar;
use muster_exchange::package::{Stamp, write};
use serde::Deserialize;
use std::path::Path;
use ts_rs::TS;

/// What of an exercise to write to a file, and where.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ExerciseSave")]
pub struct Save {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Where; a file that is there is replaced, as the person was asked by the system's dialog.
    pub path: String,
}

/// An exercise as a package.
pub fn package(act: &Act<'_>, request: ById) -> Result<Vec<u8>> {
    let package = gather(act.state().workspace()?, request.exercise)?;
    let stamp = Stamp {
        by: concat!("Muster ", env!("CARGO_PKG_VERSION")).into(),
        person: act.caller.name.clone(),
        at: act.now().to_string(),
    };
    write(&package, &stamp).map_err(|error| AppError::new(ErrorCode::Failed, error.to_string()))
}

/// Writes an exercise to a package file.
pub fn package_save(act: &Act<'_>, request: Save) -> Result<Saved> {
    write_file(act, Path::new(&request.path), &["zip"], || package(act, ById { exercise: request.exercise }))
}

/// An exercise's planning meetings as a calendar.
pub fn calendar(act: &Act<'_>, request: ById) -> Result<Vec<u8>> {
    let design = act.state().workspace()?.design(request.exercise)?;
    if calendar::dated(&design.meetings) == 0 {
        return Err(AppError::not_now("No planning meeting of this exercise has a day yet.")
            .help("Give the meetings their days first; no file was written."));
    }
    Ok(calendar::ics(&design.exercise, &design.meetings, act.now()).into_bytes())
}

/// Writes an exercise's planning meetings to a calendar file.
pub fn calendar_save(act: &Act<'_>, request: Save) -> Result<Saved> {
    write_file(act, Path::new(&request.path), &["ics"], || calendar(act, ById { exercise: request.exercise }))
}
