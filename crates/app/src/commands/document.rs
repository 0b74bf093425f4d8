//! Documents of an exercise: what there is, and each as PDF or Word.

use super::exercise;
use super::export::{Saved, write_file};
use super::report::PaperFormat;
use crate::Result;
use crate::error::{AppError, ErrorCode};
use crate::reports::exercise::edition;
use crate::session::Act;
use muster_documents::{DocumentError, DocumentKind, ExerciseEdition, docx, pdf};
use muster_domain::{ExerciseId, Marking};
use serde::{Deserialize, Serialize};
use std::path::Path;
use ts_rs::TS;

/// A document of an exercise, as commands name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "DocumentKind")]
pub enum Document {
    /// Exercise plan.
    Explan,
    /// What a player carries.
    PlayerHandout,
    /// Extent-of-play agreements.
    ExtentOfPlay,
    /// Participant feedback form.
    Feedback,
    /// Situation manual.
    Sitman,
    /// Facilitator guide.
    FacilitatorGuide,
    /// Controller and evaluator handbook.
    Handbook,
    /// The list of events, a line each.
    MselShort,
    /// The list of events with everything.
    MselLong,
    /// An event a card.
    InjectCards,
    /// Exercise evaluation guides.
    EvaluationGuides,
    /// The parts of role players, for them.
    ActorCards,
    /// The same with triage, for controllers.
    ActorCardsControl,
    /// All that a control cell needs if the power goes.
    Binder,
}

impl Document {
    pub(crate) fn of(kind: DocumentKind) -> Self {
        match kind {
            DocumentKind::Explan => Self::Explan,
            DocumentKind::PlayerHandout => Self::PlayerHandout,
            DocumentKind::ExtentOfPlay => Self::ExtentOfPlay,
            DocumentKind::Feedback => Self::Feedback,
            DocumentKind::SitMan => Self::Sitman,
            DocumentKind::FacilitatorGuide => Self::FacilitatorGuide,
            DocumentKind::Handbook => Self::Handbook,
            DocumentKind::MselShort => Self::MselShort,
            DocumentKind::MselLong => Self::MselLong,
            DocumentKind::InjectCards => Self::InjectCards,
            DocumentKind::EvaluationGuides => Self::EvaluationGuides,
            DocumentKind::ActorCards => Self::ActorCards,
            DocumentKind::ActorCardsControl => Self::ActorCardsControl,
            DocumentKind::Binder => Self::Binder,
        }
    }

    pub(crate) fn kind(self) -> DocumentKind {
        match self {
            Self::Explan => DocumentKind::Explan,
            Self::PlayerHandout => DocumentKind::PlayerHandout,
            Self::ExtentOfPlay => DocumentKind::ExtentOfPlay,
            Self::Feedback => DocumentKind::Feedback,
            Self::Sitman => DocumentKind::SitMan,
            Self::FacilitatorGuide => DocumentKind::FacilitatorGuide,
            Self::Handbook => DocumentKind::Handbook,
            Self::MselShort => DocumentKind::MselShort,
            Self::MselLong => DocumentKind::MselLong,
            Self::InjectCards => DocumentKind::InjectCards,
            Self::EvaluationGuides => DocumentKind::EvaluationGuides,
            Self::ActorCards => DocumentKind::ActorCards,
            Self::ActorCardsControl => DocumentKind::ActorCardsControl,
            Self::Binder => DocumentKind::Binder,
        }
    }
}

/// Which exercise, for whom.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "DocumentsFor", optional_fields)]
pub struct ForReader {
    /// The exercise.
    pub exercise: ExerciseId,
    /// What the readers are cleared for. What is marked above is not in the files; everything is if absent.
    pub marking: Option<Marking>,
}

/// A document as a list shows it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DocumentLine {
    /// Which.
    pub document: Document,
    /// The marking that its pages carry.
    pub marking: Marking,
    /// Whether there is anything to print in it.
    pub holds: bool,
}

/// A document to make.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "DocumentFetch", optional_fields)]
pub struct Fetch {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Which.
    pub document: Document,
    /// The format.
    pub format: PaperFormat,
    /// What its readers are cleared for.
    pub marking: Option<Marking>,
}

/// A document to write to a file.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "DocumentSave", optional_fields)]
pub struct Save {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Which.
    pub document: Document,
    /// Where; its ending says which format. A file that is there is replaced, but never a workspace.
    pub path: String,
    /// What its readers are cleared for.
    pub marking: Option<Marking>,
}

/// A document whose pages are to be counted.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "DocumentPages", optional_fields)]
pub struct Pages {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Which.
    pub document: Document,
    /// What its readers are cleared for.
    pub marking: Option<Marking>,
}

/// What a document comes to on paper.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Counted {
    /// How many pages its PDF has.
    pub pages: usize,
    /// Characters that no font of the program has, which are printed as their code.
    pub unprintable: Vec<String>,
}

/// The documents of an exercise.
pub fn list(act: &Act<'_>, request: ForReader) -> Result<Vec<DocumentLine>> {
    let edition = look(act, request.exercise, request.marking.as_ref())?;
    let line = |kind| DocumentLine {
        document: Document::of(kind),
        marking: edition.marking(kind),
        holds: edition.holds(kind),
    };
    Ok(DocumentKind::ALL.into_iter().map(line).collect())
}

/// What is to be printed. The lock is let go before pages are set: nobody waits for paper.
pub(crate) fn look(act: &Act<'_>, exercise: ExerciseId, reader: Option<&Marking>) -> Result<ExerciseEdition> {
    edition(act.state().workspace()?, exercise, reader, act.now())
}

/// How many pages a document has.
pub fn pages(act: &Act<'_>, request: Pages) -> Result<Counted> {
    let edition = look(act, request.exercise, request.marking.as_ref())?;
    let printed = pdf::exercise(&edition, request.document.kind()).map_err(failed)?;
    let unprintable = printed.unprintable.iter().map(ToString::to_string).collect();
    Ok(Counted { pages: printed.pages, unprintable })
}

/// A document as PDF or Word.
pub fn fetch(act: &Act<'_>, request: Fetch) -> Result<Vec<u8>> {
    let edition = look(act, request.exercise, request.marking.as_ref())?;
    made(&edition, request.document.kind(), request.format)
}

pub(crate) fn made(edition: &ExerciseEdition, kind: DocumentKind, format: PaperFormat) -> Result<Vec<u8>> {
    match format {
        PaperFormat::Pdf => {
            let printed = pdf::exercise(edition, kind).map_err(failed)?;
            for missing in &printed.unprintable {
                tracing::warn!(character = %missing.character, times = missing.times, "no font has this character");
            }
            Ok(printed.bytes)
        }
        PaperFormat::Docx => docx::exercise(edition, kind).map_err(failed),
    }
}

pub(crate) fn failed(error: DocumentError) -> AppError {
    AppError::new(ErrorCode::Failed, error.to_string()).help("The exercise is unchanged.")
}

/// Writes a document to a file; its ending says in which format.
pub fn save(act: &Act<'_>, request: Save) -> Result<Saved> {
    let Save { exercise, document, path, marking } = request;
    let path = Path::new(&path);
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let format = match ending.as_deref() {
        Some("pdf") => PaperFormat::Pdf,
        Some("docx") => PaperFormat::Docx,
        _ => return Err(AppError::invalid("path", "The file\u{2019}s ending must be .pdf or .docx.")),
    };
    write_file(act, path, &["pdf", "docx"], || fetch(act, Fetch { exercise, document, format, marking }))
}

/// The MSEL beside the documents.
pub(crate) fn msel(act: &Act<'_>, exercise: ExerciseId) -> Result<Vec<u8>> {
    super::export::msel(act, exercise::ById { exercise })
}
