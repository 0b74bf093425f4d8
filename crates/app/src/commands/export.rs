//! Files out: an MSEL as a spreadsheet, and kept files.

use super::exercise::ById;
use crate::Result;
use crate::error::{AppError, ErrorCode};
use crate::session::Act;
use muster_domain::exercise::{Decision, Objective};
use muster_domain::{Exercise, ExerciseId, Section, Task};
use muster_exchange::export::{Names, objective_label};
use muster_store::Workspace;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// An MSEL to write to a file.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "MselSave")]
pub struct Save {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Where; a file that is there is replaced, as the person was asked by the system's dialog.
    pub path: String,
}

/// A file that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Saved {
    /// Where it is.
    pub path: String,
    /// How many bytes it has.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// A kept file.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "AttachmentFetch")]
pub struct Attachment {
    /// SHA-256 of its content.
    pub sha256: String,
}

/// An exercise's MSEL as a spreadsheet.
pub fn msel(act: &Act<'_>, request: ById) -> Result<Vec<u8>> {
    let (exercise, events, names) = {
        let mut state = act.state();
        let workspace = state.workspace()?;
        let exercise = workspace.one::<Exercise>(request.exercise)?;
        (exercise, workspace.events(request.exercise)?, names(workspace, request.exercise)?)
    };
    muster_exchange::export::msel_xlsx(&exercise, &events, &names).map_err(|error| {
        AppError::new(ErrorCode::Failed, error.to_string()).help("The exercise is unchanged; no file was written.")
    })
}

/// What events of an exercise name elsewhere, in words.
fn names(workspace: &Workspace, exercise: ExerciseId) -> Result<Names> {
    const HOME: &str = "exercise_id";
    let objectives = workspace.all_of::<Objective>(HOME, exercise)?;
    let decisions = workspace.all_of::<Decision>(HOME, exercise)?;
    let label = |one: &Objective| objective_label(&one.number, &one.statement);
    Ok(Names {
        phases: workspace.all_of(HOME, exercise)?,
        objectives: objectives.iter().map(|one| (one.id, label(one))).collect(),
        tasks: workspace.all::<Task>()?.into_iter().map(|one| (one.id, one.title)).collect(),
        sections: workspace.all::<Section>()?.into_iter().map(|one| (one.id, one.title)).collect(),
        decisions: decisions.into_iter().map(|one| (one.id, one.question)).collect(),
    })
}

/// Writes an exercise's MSEL to a spreadsheet file.
pub fn save(act: &Act<'_>, request: Save) -> Result<Saved> {
    write_file(act, Path::new(&request.path), &["xlsx"], || msel(act, ById { exercise: request.exercise }))
}

/// A kept file's content.
pub fn attachment(act: &Act<'_>, request: Attachment) -> Result<Vec<u8>> {
    Ok(act.state().workspace()?.attachment(&request.sha256)?)
}

/// Writes a file so that it is there whole or as before. Its name must end as its content asks, so that it is not
/// taken for something else, and never in the place of a workspace.
pub(crate) fn write_file(
    act: &Act<'_>,
    path: &Path,
    endings: &[&str],
    make: impl FnOnce() -> Result<Vec<u8>>,
) -> Result<Saved> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    if !endings.contains(&ending.as_str()) {
        let wanted: Vec<String> = endings.iter().map(|ending| format!(".{ending}")).collect();
        return Err(AppError::invalid("path", format!("The file's name must end in {}.", wanted.join(" or ")))
            .help("No file was written."));
    }
    let there = path.canonicalize().ok();
    let is_open = there.is_some() && there == act.state().workspace.as_ref().map(|open| open.path().to_owned());
    if is_open || there.is_some_and(|there| muster_store::is_database(&there)) {
        return Err(AppError::invalid(
            "path",
            "This file is a workspace or another database; nothing is written over one.",
        )
        .help("No file was written. Choose another name."));
    }
    let bytes = make()?;
    let mut partial = path.as_os_str().to_owned();
    partial.push(".part");
    let partial = PathBuf::from(partial);
    std::fs::write(&partial, &bytes).and_then(|()| std::fs::rename(&partial, path)).map_err(|error| {
        let _ = std::fs::remove_file(&partial);
        AppError::file(format!("{} could not be written", path.display()), &error)
            .help("Nothing was lost; choose another folder or name.")
    })?;
    Ok(Saved { path: path.to_string_lossy().into_owned(), bytes: bytes.len() as u64 })
}
