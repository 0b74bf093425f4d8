//! Injects as what they stand for: e-mails, messages, warnings; and all of an exercise's files in a folder.

use super::document;
use super::export::{Saved, write_file};
use super::report::PaperFormat;
use crate::Result;
use crate::error::AppError;
use crate::session::Act;
use muster_documents::{DocumentKind, rendering};
use muster_domain::exercise::{Design, Rendering, RenderingKind};
use muster_domain::{Event, EventId, ExerciseId, Marking};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::path::Path;
use ts_rs::TS;

/// An event to be drawn.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RenderingRequest", optional_fields)]
pub struct One {
    /// The event.
    pub event: EventId,
    /// As what; as its delivery method asks if absent.
    pub kind: Option<RenderingKind>,
}

/// An event as what it stands for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RenderingView {
    /// What its delivery method asks for; `None` if it asks for nothing.
    pub follows: Option<RenderingKind>,
    /// The event drawn; `None` if nothing was asked for.
    pub rendering: Option<Rendering>,
}

/// A rendering to write to a file.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RenderingSave", optional_fields)]
pub struct Save {
    /// The event.
    pub event: EventId,
    /// As what; as its delivery method asks if absent.
    pub kind: Option<RenderingKind>,
    /// Where: `.eml` for an e-mail, `.xml` for a public warning.
    pub path: String,
}

/// Everything of an exercise to write into a folder.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "DocumentsSave", optional_fields)]
pub struct SaveAll {
    /// The exercise.
    pub exercise: ExerciseId,
    /// The folder; it is made if it is not there. Files of the same names are replaced, never a workspace.
    pub folder: String,
    /// What the readers are cleared for.
    pub marking: Option<Marking>,
}

/// An event as what its delivery method asks for, or as this.
pub fn get(act: &Act<'_>, request: One) -> Result<RenderingView> {
    let (design, event) = look(act, request.event)?;
    Ok(RenderingView {
        follows: RenderingKind::of_method(&design.filled(&event.method)),
        rendering: design.rendering(&event, request.kind),
    })
}

fn look(act: &Act<'_>, event: EventId) -> Result<(Design, Event)> {
    let mut state = act.state();
    let workspace = state.workspace()?;
    let event = workspace.one::<Event>(event)?;
    Ok((workspace.design(event.exercise_id)?, event))
}

/// An e-mail or a public warning as a file's content.
pub fn file(act: &Act<'_>, request: One) -> Result<Vec<u8>> {
    let (design, event) = look(act, request.event)?;
    let none = || AppError::not_now("The delivery method of this event asks for no rendering. Choose one.");
    let drawn = design.rendering(&event, request.kind).ok_or_else(none)?;
    content(act, &drawn)
}

/// What a rendering is as a file of its own; only e-mails and public warnings are.
fn ending(kind: RenderingKind) -> Option<&'static str> {
    match kind {
        RenderingKind::Email => Some("eml"),
        RenderingKind::Warning => Some("xml"),
        _ => None,
    }
}

fn content(act: &Act<'_>, drawn: &Rendering) -> Result<Vec<u8>> {
    match drawn.kind {
        RenderingKind::Email => rendering::email(drawn, act.now()).map_err(document::failed),
        RenderingKind::Warning => rendering::public_warning(drawn, act.now()).map_err(document::failed),
        other => {
            let label = other.label().to_lowercase();
            Err(AppError::not_now(format!("A {label} is no file of its own; only e-mails and public warnings are."))
                .help("Print the inject cards: everything stands on them as players get it."))
        }
    }
}

/// Writes an e-mail or a public warning to a file.
pub fn save(act: &Act<'_>, request: Save) -> Result<Saved> {
    let (design, event) = look(act, request.event)?;
    let kind = request.kind.or_else(|| RenderingKind::of_method(&design.filled(&event.method)));
    let endings: Vec<&str> = kind.and_then(ending).into_iter().collect();
    let one = One { event: request.event, kind };
    if endings.is_empty() {
        return Err(file(act, one).err().unwrap_or_else(|| AppError::not_now("This is no file of its own.")));
    }
    write_file(act, Path::new(&request.path), &endings, || file(act, one))
}

/// Writes every document of an exercise that holds anything, its MSEL, its e-mails and its warnings into a folder.
pub fn save_all(act: &Act<'_>, request: SaveAll) -> Result<Vec<Saved>> {
    let SaveAll { exercise, folder, marking } = request;
    let folder = Path::new(&folder);
    let edition = document::look(act, exercise, marking.as_ref())?;
    std::fs::create_dir_all(folder).map_err(|error| {
        AppError::file(format!("{} could not be made", folder.display()), &error).help("No file was written.")
    })?;
    let mut saved = Vec::new();
    for kind in DocumentKind::ALL.into_iter().filter(|kind| edition.holds(*kind)) {
        for (format, ending) in [(PaperFormat::Pdf, "pdf"), (PaperFormat::Docx, "docx")] {
            let path = folder.join(format!("{}.{ending}", kind.key()));
            saved.push(write_file(act, &path, &[ending], || document::made(&edition, kind, format))?);
        }
    }
    // A spreadsheet knows no readers: it is for those who may have everything.
    if marking.is_none() {
        saved.push(write_file(act, &folder.join("msel.xlsx"), &["xlsx"], || document::msel(act, exercise))?);
    }
    let script = &edition.script;
    let mut names = HashSet::new();
    for drawn in script.events.iter().filter_map(|event| script.design.rendering(event, None)) {
        let Some(ending) = ending(drawn.kind) else { continue };
        let number = file_name(&drawn.number);
        let mut name = format!("inject-{number}.{ending}");
        let mut again = 1;
        while !names.insert(name.to_lowercase()) {
            again += 1;
            name = format!("inject-{number}-{again}.{ending}");
        }
        saved.push(write_file(act, &folder.join(name), &[ending], || content(act, &drawn))?);
    }
    Ok(saved)
}

/// A number as a part of a file's name on every system.
fn file_name(number: &str) -> String {
    let kept: String =
        number.trim().chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).take(40).collect();
    if kept.is_empty() { "without-number".to_owned() } else { kept }
}
