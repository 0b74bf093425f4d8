//! Plans on paper and on phones: documents, cards, contacts, forms.

use super::Nothing;
use super::export::{Saved, write_file};
use crate::Result;
use crate::error::{AppError, ErrorCode};
use crate::plans::forms;
use crate::reports::plan::{Wanted, edition};
use crate::session::Act;
use muster_documents::cards::{self, CardOrder, CardSize, ContactSize};
use muster_documents::forms::{Answer, FilledForm, Known};
use muster_documents::{DocumentError, PlanEdition, Printed, docx, html, pdf};
use muster_domain::{Marking, PlanId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use ts_rs::TS;

/// What the settings call somebody without a name.
const UNNAMED: &str = "unnamed";

/// A plan's format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlanFormat {
    /// Tagged PDF.
    Pdf,
    /// Word.
    Docx,
    /// One HTML file.
    Html,
}

/// A plan to print.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "PlanPaperFetch", optional_fields)]
pub struct Fetch {
    /// The plan.
    pub plan: PlanId,
    /// The number of an approved version; the plan as it stands, as a draft, if absent.
    pub version: Option<u32>,
    /// The format.
    pub format: PlanFormat,
    /// What its readers are cleared for. What is marked above is not in the file; if absent, only what is hidden is
    /// left out.
    pub marking: Option<Marking>,
    /// The post whose tasks an HTML file shows first.
    pub role: Option<String>,
}

/// A plan to write to a file.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "PlanPaperSave", optional_fields)]
pub struct Save {
    /// The plan.
    pub plan: PlanId,
    /// The number of an approved version; the plan as it stands, as a draft, if absent.
    pub version: Option<u32>,
    /// Where; its ending says which format. A file that is there is replaced, but never a workspace.
    pub path: String,
    /// What its readers are cleared for.
    pub marking: Option<Marking>,
    /// The post whose tasks an HTML file shows first.
    pub role: Option<String>,
}

/// The size of an action card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CardPaper {
    /// A breast pocket.
    A6,
    /// A clipboard.
    A5,
}

/// Action cards to print.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "CardsFetch", optional_fields)]
pub struct CardsFetch {
    /// The plan.
    pub plan: PlanId,
    /// The number of an approved version; the plan as it stands if absent.
    pub version: Option<u32>,
    /// What their readers are cleared for.
    pub marking: Option<Marking>,
    /// The size of a card; A6 if absent.
    pub size: Option<CardPaper>,
    /// Whether they stand on sheets to cut, which is so if absent; otherwise one card is one page.
    pub sheets: Option<bool>,
    /// The post whose card is printed; every post's if absent.
    pub role: Option<String>,
}

/// Action cards to write to a file.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "CardsSave", optional_fields)]
pub struct CardsSave {
    /// Where.
    pub path: String,
    /// What to print.
    #[serde(flatten)]
    #[ts(flatten)]
    pub cards: CardsFetch,
}

/// The paper that contacts stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ContactPaper {
    /// A sheet for the wall.
    A4,
    /// Cards for a wallet.
    Wallet,
}

/// Contacts to print.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ContactsFetch", optional_fields)]
pub struct ContactsFetch {
    /// The plan.
    pub plan: PlanId,
    /// The number of an approved version; the plan as it stands if absent.
    pub version: Option<u32>,
    /// What their readers are cleared for.
    pub marking: Option<Marking>,
    /// The paper; A4 if absent.
    pub size: Option<ContactPaper>,
}

/// Contacts to write to a file.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ContactsSave", optional_fields)]
pub struct ContactsSave {
    /// Where.
    pub path: String,
    /// What to print.
    #[serde(flatten)]
    #[ts(flatten)]
    pub contacts: ContactsFetch,
}

/// A form as a list shows it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FormLine {
    /// Its fixed key.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Its code, such as `ICS 205`; may be empty.
    pub code: String,
    /// What it is for.
    pub purpose: String,
    /// Where it comes from.
    pub source: String,
    /// The edition it follows; may be empty.
    pub edition: String,
}

/// What stands in a block of a form.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(untagged)]
pub enum FormAnswer {
    /// Whether a box is ticked.
    Ticked(bool),
    /// Words, or the option that was chosen.
    Words(String),
    /// Rows of a table, a cell for each column.
    Rows(Vec<Vec<String>>),
}

/// A form to print.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "FormFetch", optional_fields)]
pub struct FormFetch {
    /// Its key, as `form_list` names it.
    pub form: String,
    /// The plan to fill it from; blank if absent.
    pub plan: Option<PlanId>,
    /// The number of an approved version; the plan as it stands if absent.
    pub version: Option<u32>,
    /// What its readers are cleared for.
    pub marking: Option<Marking>,
    /// What stands in it, by the place of the block, from 0. It goes before what the plan knows.
    pub answers: Option<BTreeMap<String, FormAnswer>>,
}

/// A form to write to a file.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "FormSave", optional_fields)]
pub struct FormSave {
    /// Where.
    pub path: String,
    /// What to print.
    #[serde(flatten)]
    #[ts(flatten)]
    pub form: FormFetch,
}

/// A plan as PDF, Word or HTML.
pub fn fetch(act: &Act<'_>, request: Fetch) -> Result<Vec<u8>> {
    let Fetch { plan, version, format, marking, role } = request;
    let edition = look(act, &Wanted { plan, version, reader: marking, pictures: true })?;
    match format {
        PlanFormat::Pdf => pdf::plan(&edition).map(bytes).map_err(failed),
        PlanFormat::Docx => docx::plan(&edition).map_err(failed),
        PlanFormat::Html => {
            let role = role.map(|role| post(&edition, &role)).transpose()?;
            Ok(html::plan(&edition, role.as_deref()).into_bytes())
        }
    }
}

/// What is to be printed. The lock is let go before pages are set: nobody waits for paper.
fn look(act: &Act<'_>, wanted: &Wanted) -> Result<PlanEdition> {
    edition(act.state().workspace()?, wanted, act.now())
}

fn bytes(printed: Printed) -> Vec<u8> {
    for missing in &printed.unprintable {
        tracing::warn!(character = %missing.character, times = missing.times, "no font has this character");
    }
    printed.bytes
}

fn failed(error: DocumentError) -> AppError {
    AppError::new(ErrorCode::Failed, error.to_string()).help("The plan is unchanged.")
}

/// The post that is meant, whatever its capitals.
fn post(edition: &PlanEdition, wanted: &str) -> Result<String> {
    let roles = cards::roles(edition);
    let found = roles.iter().find(|role| role.to_lowercase() == wanted.trim().to_lowercase());
    found.cloned().ok_or_else(|| {
        let there = match roles.as_slice() {
            [] => "No task names a post.".to_owned(),
            roles => format!("The plan has {}.", roles.join(", ")),
        };
        AppError::invalid("role", format!("No task of this plan is for “{}”.", wanted.trim())).help(there)
    })
}

/// Writes a plan to a file; its ending says in which format.
pub fn save(act: &Act<'_>, request: Save) -> Result<Saved> {
    let Save { plan, version, path, marking, role } = request;
    let path = Path::new(&path);
    let format = match ending(path).as_deref() {
        Some("pdf") => PlanFormat::Pdf,
        Some("docx") => PlanFormat::Docx,
        Some("html" | "htm") => PlanFormat::Html,
        _ => return Err(AppError::invalid("path", "The file\u{2019}s ending must be .pdf, .docx or .html.")),
    };
    write_file(act, path, &["pdf", "docx", "html", "htm"], || {
        fetch(act, Fetch { plan, version, format, marking, role })
    })
}

/// A plan's action cards as PDF.
pub fn cards(act: &Act<'_>, request: CardsFetch) -> Result<Vec<u8>> {
    let CardsFetch { plan, version, marking, size, sheets, role } = request;
    let edition = look(act, &Wanted { plan, version, reader: marking, pictures: false })?;
    let role = role.map(|role| post(&edition, &role)).transpose()?;
    let size = match size {
        None | Some(CardPaper::A6) => CardSize::A6,
        Some(CardPaper::A5) => CardSize::A5,
    };
    let order = CardOrder { size, sheets: sheets.unwrap_or(true), role };
    cards::action_cards(&edition, &order).map(bytes).map_err(failed)
}

/// Writes a plan's action cards to a PDF file.
pub fn cards_save(act: &Act<'_>, request: CardsSave) -> Result<Saved> {
    pdf_file(act, &request.path, |act| cards(act, request.cards))
}

/// A plan's directory in the order of its call tree, as PDF.
pub fn contacts(act: &Act<'_>, request: ContactsFetch) -> Result<Vec<u8>> {
    let ContactsFetch { plan, version, marking, size } = request;
    let edition = look(act, &Wanted { plan, version, reader: marking, pictures: false })?;
    let size = match size {
        None | Some(ContactPaper::A4) => ContactSize::A4,
        Some(ContactPaper::Wallet) => ContactSize::Wallet,
    };
    cards::contact_cards(&edition, size).map(bytes).map_err(failed)
}

/// Writes a plan's directory to a PDF file.
pub fn contacts_save(act: &Act<'_>, request: ContactsSave) -> Result<Saved> {
    pdf_file(act, &request.path, |act| contacts(act, request.contacts))
}

/// The forms that can be printed.
pub fn form_list(_: &Act<'_>, _: Nothing) -> Result<Vec<FormLine>> {
    let line = |form: &muster_documents::forms::Form| FormLine {
        key: form.key.clone(),
        title: form.title.clone(),
        code: form.code.clone(),
        purpose: form.purpose.clone(),
        source: form.source.clone(),
        edition: form.edition.clone(),
    };
    Ok(forms::all()?.iter().map(line).collect())
}

/// A form as PDF, blank or filled from a plan.
pub fn form(act: &Act<'_>, request: FormFetch) -> Result<Vec<u8>> {
    let FormFetch { form, plan, version, marking, answers } = request;
    let form = forms::find(&form)?;
    let wanted = plan.map(|plan| Wanted { plan, version, reader: marking, pictures: false });
    let edition = wanted.map(|wanted| look(act, &wanted)).transpose()?;
    let organisation = match &edition {
        Some(edition) => edition.organisation.clone(),
        // A blank form is printed without any workspace, too.
        None => act
            .state()
            .workspace()
            .ok()
            .map(|workspace| workspace.about())
            .transpose()?
            .map_or_else(String::new, |about| about.name),
    };
    let mut known = BTreeMap::new();
    if let Some(edition) = &edition {
        // Somebody who never said their name signs by hand.
        let by = if act.caller.name == UNNAMED { String::new() } else { act.caller.name.clone() };
        let plan = Some(&edition.content);
        known = muster_documents::forms::filled(form, &Known { plan, incident: None, by });
    }
    for (place, answer) in answers.unwrap_or_default() {
        let place: usize = place.parse().ok().filter(|place| *place < form.blocks.len()).ok_or_else(|| {
            AppError::invalid("answers", format!("“{place}” is no block of this form; it has {}.", form.blocks.len()))
        })?;
        known.insert(
            place,
            match answer {
                FormAnswer::Ticked(ticked) => Answer::Ticked(ticked),
                FormAnswer::Words(words) => Answer::Words(words),
                FormAnswer::Rows(rows) => Answer::Rows(rows),
            },
        );
    }
    let plan = match &edition {
        Some(edition) => format!("Filled from: {} \u{b7} {}", edition.content.plan.title, edition.stamp().0),
        None => String::new(),
    };
    let filled = FilledForm {
        form,
        answers: known,
        marking: edition.as_ref().map(PlanEdition::marking),
        plan,
        organisation,
        prepared_at: act.now(),
        software: format!("Muster {}", env!("CARGO_PKG_VERSION")),
    };
    muster_documents::forms::form(&filled).map(bytes).map_err(failed)
}

/// Writes a form to a PDF file.
pub fn form_save(act: &Act<'_>, request: FormSave) -> Result<Saved> {
    pdf_file(act, &request.path, |act| form(act, request.form))
}

fn ending(path: &Path) -> Option<String> {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase())
}

fn pdf_file(act: &Act<'_>, path: &str, made: impl FnOnce(&Act<'_>) -> Result<Vec<u8>>) -> Result<Saved> {
    write_file(act, Path::new(path), &["pdf"], || made(act))
}
