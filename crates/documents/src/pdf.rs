//! Documents as PDF: tagged, archivable, with every font inside.

use crate::after_action::AfterAction;
use crate::exercise::{DocumentKind, ExerciseEdition};
use crate::paper::Paper;
use crate::plan::PlanEdition;
use crate::{DocumentError, typesetting};
use chrono::{DateTime, Datelike, Timelike};
use muster_domain::WallTime;
use typesetting::Template;
use typst::foundations::{Datetime, Smart};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Characters that no shipped font has, by code point. Each is printed as its code, such as
    /// `[U+4F1A]`, and the page of contents lists them.
    pub unprintable: Vec<Unprintable>,
}

/// A character that no shipped font has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unprintable {
    /// The character.
    pub character: char,
    /// How often it was met.
    pub times: usize,
}

/// `[U+4F1A] × 3`.
impl std::fmt::Display for Unprintable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} × {}", typesetting::code(self.character), self.times)
    }
}

/// Sets the after-action report.
pub(crate) const AFTER_ACTION: Template =
    Template { name: "after-action.typ", source: include_str!("../../../assets/templates/after-action.typ") };

/// Sets a plan.
pub(crate) const PLAN: Template =
    Template { name: "plan.typ", source: include_str!("../../../assets/templates/plan.typ") };

/// Sets a document of an exercise.
pub(crate) const EXERCISE: Template =
    Template { name: "exercise.typ", source: include_str!("../../../assets/templates/exercise.typ") };

/// The after-action report as PDF/UA-1 and PDF/A-2a: tagged, with contents, bookmarks and embedded fonts.
///
/// # Errors
/// [`DocumentError`] if the pages cannot be set or written; text of the user's is never the reason.
pub fn after_action(report: &AfterAction) -> Result<Printed, DocumentError> {
    print(AFTER_ACTION, &report.paper())
}

/// A plan as PDF/UA-1 and PDF/A-2a.
///
/// # Errors
/// [`DocumentError`] if the pages cannot be set or written; text of the user's is never the reason. A picture that
/// the format refuses costs the pictures, not the document.
pub fn plan(edition: &PlanEdition) -> Result<Printed, DocumentError> {
    with_or_without_pictures(PLAN, edition.paper())
}

/// A document of an exercise as PDF/UA-1 and PDF/A-2a.
///
/// # Errors
/// [`DocumentError`] if the pages cannot be set or written; text of the user's is never the reason. A picture that
/// the format refuses costs the pictures, not the document.
pub fn exercise(edition: &ExerciseEdition, kind: DocumentKind) -> Result<Printed, DocumentError> {
    with_or_without_pictures(EXERCISE, edition.paper(kind))
}

fn with_or_without_pictures(template: Template, mut paper: Paper) -> Result<Printed, DocumentError> {
    let printed = print(template, &paper);
    if printed.is_ok() || paper.pictures.is_empty() {
        return printed;
    }
    paper.without_pictures("This picture cannot be printed in a PDF that is to be archived.");
    print(template, &paper)
}

fn print(template: Template, paper: &Paper) -> Result<Printed, DocumentError> {
    write(typesetting::set(template, paper)?, &paper.software, paper.prepared_at)
}

/// The set pages as a file.
pub(crate) fn write(
    set: typesetting::SetPages,
    software: &str,
    prepared_at: WallTime,
) -> Result<Printed, DocumentError> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|fault| DocumentError::Pdf(fault.message().to_string()))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some(software.to_owned())),
        timestamp: timestamp(prepared_at),
        standards,
        ..PdfOptions::default()
    };
    let bytes =
        typst_pdf::pdf(&set.document, &options).map_err(|faults| DocumentError::Pdf(typesetting::told(&faults)))?;
    let unprintable = set.unprintable.into_iter().map(|(character, times)| Unprintable { character, times }).collect();
    Ok(Printed { bytes, pages: set.document.pages().len(), unprintable })
}

/// The moment as PDF writes it; `None` outside the years that PDF can write.
fn timestamp(moment: WallTime) -> Option<Timestamp> {
    let moment = DateTime::from_timestamp_millis(moment.0)?;
    let part = |value: u32| u8::try_from(value).ok();
    if !(0..=9999).contains(&moment.year()) {
        return None;
    }
    let written = Datetime::from_ymd_hms(
        moment.year(),
        part(moment.month())?,
        part(moment.day())?,
        part(moment.hour())?,
        part(moment.minute())?,
        part(moment.second())?,
    )?;
    Some(Timestamp::new_utc(written))
}
