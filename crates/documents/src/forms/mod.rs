//! Forms to be filled in: blank for a clipboard, or with what the plan and the person already know.

mod content;
mod filling;

use crate::DocumentError;
use crate::pdf::{self, Printed};
use crate::typesetting::{self, Template};
pub use filling::{Known, filled};
use muster_domain::{Marking, WallTime};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A form as its file describes it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Its fixed key.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Its code, such as `ICS 205`; may be empty.
    #[serde(default)]
    pub code: String,
    /// What it is for.
    #[serde(default)]
    pub purpose: String,
    /// Where it comes from.
    #[serde(default)]
    pub source: String,
    /// The edition it follows; may be empty.
    #[serde(default)]
    pub edition: String,
    /// What else must be known to use it.
    #[serde(default)]
    pub note: String,
    /// Which way the sheet is held.
    #[serde(default)]
    pub orientation: Orientation,
    /// Its blocks.
    #[serde(default, rename = "block")]
    pub blocks: Vec<FormBlock>,
}

/// Which way a sheet is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Orientation {
    /// Upright.
    #[default]
    Portrait,
    /// On its side.
    Landscape,
}

/// A block of a form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormBlock {
    /// Its number on the form; may be empty.
    #[serde(default)]
    pub number: String,
    /// What it asks.
    pub label: String,
    /// How to answer it.
    #[serde(default)]
    pub hint: String,
    /// How it is answered.
    pub kind: BlockKind,
    /// Lines to write on.
    #[serde(default)]
    pub lines: u32,
    /// What a choice is between.
    #[serde(default)]
    pub options: Vec<String>,
    /// What the workspace can fill it with, such as `nets`.
    #[serde(default)]
    pub fill: String,
    /// How much of the sheet it takes across.
    #[serde(default)]
    pub width: BlockWidth,
    /// The columns of a table.
    #[serde(default)]
    pub columns: Vec<FormColumn>,
    /// Rows of a table to write in.
    #[serde(default)]
    pub rows: u32,
}

/// How a block is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// In one line.
    Line,
    /// In several lines.
    Text,
    /// By a tick.
    Check,
    /// By ticking what applies.
    Choice,
    /// In a table.
    Table,
    /// Not at all: it says what to do.
    Instruction,
}

/// How much of the sheet a block takes across.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockWidth {
    /// All of it.
    #[default]
    Full,
    /// A half.
    Half,
    /// A third.
    Third,
    /// A quarter.
    Quarter,
}

/// A column of a form's table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormColumn {
    /// Its heading.
    pub label: String,
    /// Its width, as a share of the sum of all.
    pub width: f64,
}

/// What stands in a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    /// Whether a box is ticked.
    Ticked(bool),
    /// Words, or the option that was chosen.
    Words(String),
    /// Rows of a table, a cell for each column.
    Rows(Vec<Vec<String>>),
}

/// A form to be printed.
#[derive(Debug, Clone)]
pub struct FilledForm<'a> {
    /// The form.
    pub form: &'a Form,
    /// What stands in it, by the place of the block. From 0.
    pub answers: BTreeMap<usize, Answer>,
    /// Who may see it; `None` for a blank form, which is marked by hand.
    pub marking: Option<Marking>,
    /// The plan it was filled from, and which version; may be empty.
    pub plan: String,
    /// The planning body.
    pub organisation: String,
    /// When it was printed.
    pub prepared_at: WallTime,
    /// The program that made it.
    pub software: String,
}

const FORM: Template = Template { name: "form.typ", source: include_str!("../../../../assets/templates/form.typ") };

/// How high lines and empty rows are: as they are comfortable to write in, and closer where that saves a second sheet.
const HEIGHTS: [f64; 4] = [1.0, 0.88, 0.76, 0.66];

/// A form as PDF/UA-1, on one sheet if it fits on one.
///
/// # Errors
/// [`DocumentError`] if the pages cannot be set or written; text of the user's is never the reason.
pub fn form(filled: &FilledForm<'_>) -> Result<Printed, DocumentError> {
    let set = |height: f64| {
        let mut given =
            |fonts: &'static typesetting::fonts::Fonts, refused: &_| content::of(filled, height, fonts, refused);
        typesetting::set_with(FORM, &[], &mut given)
    };
    let mut pages = set(HEIGHTS[0])?;
    if pages.document.pages().len() == 2 {
        for height in &HEIGHTS[1..] {
            let closer = set(*height)?;
            if closer.document.pages().len() == 1 {
                pages = closer;
                break;
            }
        }
    }
    pdf::write(pages, &filled.software, filled.prepared_at)
}
