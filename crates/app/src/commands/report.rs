//! Reports on paper.

use super::export::{Saved, write_file};
use crate::Result;
use crate::error::{AppError, ErrorCode};
use crate::reports::aar::{self, Material};
use crate::session::Act;
use muster_documents::{AfterAction, DocumentError, docx, pdf};
use muster_domain::run::Run;
use muster_domain::{Exercise, RunId};
use serde::Deserialize;
use std::path::Path;
use ts_rs::TS;

/// A document's format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperFormat {
    /// Tagged PDF.
    Pdf,
    /// Word.
    Docx,
}

/// A report to make.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "AarFetch")]
pub struct Fetch {
    /// The run.
    pub run: RunId,
    /// The format.
    pub format: PaperFormat,
}

/// A report to write to a file.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "AarSave", optional_fields)]
pub struct Save {
    /// The run.
    pub run: RunId,
    /// Where; a file that is there is replaced, as the person was asked by the system's dialog.
    pub path: String,
    /// The format; what the file's ending says if absent.
    pub format: Option<PaperFormat>,
}

/// A run's after-action report.
pub fn fetch(act: &Act<'_>, request: Fetch) -> Result<Vec<u8>> {
    // The lock is let go before the document is set: a run that is being played must not wait for paper.
    let report = material(act, request.run)?;
    let bytes = match request.format {
        PaperFormat::Pdf => pdf::after_action(&report).map(|printed| {
            if !printed.unprintable.is_empty() {
                let codes: Vec<String> = printed.unprintable.iter().map(|missing| missing.to_string()).collect();
                tracing::warn!("no font has these characters, which are printed as their code: {}", codes.join(" "));
            }
            printed.bytes
        }),
        PaperFormat::Docx => docx::after_action(&report),
    };
    bytes.map_err(|error: DocumentError| {
        AppError::new(ErrorCode::Failed, error.to_string()).help("The run and its journal are unchanged.")
    })
}

fn material(act: &Act<'_>, run: RunId) -> Result<AfterAction> {
    let mut state = act.looked();
    let now = act.now();
    let workspace = state.workspace()?;
    let run = workspace.one::<Run>(run)?;
    let material = Material {
        organisation: &workspace.about()?.name,
        exercise: &workspace.one::<Exercise>(run.exercise_id)?,
        run: &run,
        evidence: &workspace.evidence(&run)?,
        now,
        utc_offset_minutes: chrono::Local::now().offset().local_minus_utc() / 60,
    };
    Ok(aar::after_action(&material))
}

/// Writes a run's after-action report to a file.
pub fn save(act: &Act<'_>, request: Save) -> Result<Saved> {
    let path = Path::new(&request.path);
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let format = match (request.format, ending.as_deref()) {
        (Some(format), _) => format,
        (None, Some("pdf")) => PaperFormat::Pdf,
        (None, Some("docx")) => PaperFormat::Docx,
        (None, _) => {
            return Err(AppError::invalid("path", "The file's ending must be .pdf or .docx."));
        }
    };
    write_file(act, path, &["pdf", "docx"], || fetch(act, Fetch { run: request.run, format }))
}
