//! What a sheet is.

use super::cells::{filled, trimmed};
use super::columns::Column;
use super::content::Content;
use super::field::Field;
use super::words;
use crate::book::Sheet;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a sheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetKind {
    /// A list of events.
    Events,
    /// Facts about the exercise, a key and its value to a line.
    Metadata,
    /// What colours and abbreviations mean.
    Legend,
    /// Another list: contacts, objectives, choices for drop-downs.
    Lookup,
    /// Text.
    Notes,
    /// Nothing, or headings with nothing under them.
    Empty,
}

impl SheetKind {
    /// The words for this kind in sentences.
    pub fn label(self) -> &'static str {
        match self {
            Self::Events => "a list of events",
            Self::Metadata => "facts about the exercise",
            Self::Legend => "a legend",
            Self::Lookup => "another list",
            Self::Notes => "text",
            Self::Empty => "empty",
        }
    }
}

/// How many signs of an event list a sheet's columns show; [`EVENTS`] make one.
pub(super) fn evidence(columns: &[Column], contents: &[Content], body_rows: usize) -> u32 {
    let has = |field: Field| columns.iter().any(|column| column.field == Some(field));
    if !has(Field::Title) && !has(Field::Text) && !has(Field::ExpectedAction) {
        return 0;
    }
    let mut evidence = 0;
    for column in columns {
        let content = contents.get(column.index as usize).copied().unwrap_or_default();
        evidence += match column.field {
            Some(Field::Time)
                if content.share(content.times + content.plain_times + content.open) >= 0.4
                    && content.filled * 4 >= body_rows.min(200) =>
            {
                3
            }
            Some(Field::Time | Field::ExpectedAction) => 2,
            Some(Field::Objective | Field::Location | Field::Notes | Field::Release | Field::ScenarioTime) | None => 0,
            Some(_) => 1,
        };
    }
    evidence
}

/// Evidence that makes a sheet a list of events.
pub(super) const EVENTS: u32 = 4;

/// What a sheet without enough evidence is, with why.
pub(super) fn other_kind(sheet: &Sheet, body_rows: usize, has_header: bool) -> (SheetKind, &'static str) {
    if sheet.rows.iter().all(|row| filled(row).next().is_none()) {
        return (SheetKind::Empty, "nothing is on it");
    }
    if has_header && body_rows == 0 {
        return (SheetKind::Empty, "it has headings and nothing under them");
    }
    let name = words::phrase(&sheet.name);
    let first = sheet
        .rows
        .first()
        .and_then(|row| filled(row).next())
        .map(|cell| words::phrase(&trimmed(&cell.value)))
        .unwrap_or_default();
    let speaks_of =
        |known: &[&str]| known.iter().any(|word| name.split(' ').any(|part| part == *word) || first == *word);
    if speaks_of(&["legend", "key", "colours", "colors", "legende", "leyenda", "abbreviations", "acronyms", "glossary"])
    {
        return (SheetKind::Legend, "its name or first line says so");
    }
    let rows = sheet.rows.len().max(1);
    let widths: Vec<usize> = sheet.rows.iter().take(200).map(|row| filled(row).count()).collect();
    let pairs = widths.iter().filter(|width| **width == 2).count();
    let colons = sheet
        .rows
        .iter()
        .take(200)
        .filter(|row| filled(row).next().is_some_and(|cell| trimmed(&cell.value).contains(':')))
        .count();
    let widest = widths.iter().copied().max().unwrap_or(0);
    if widest <= 3 && (pairs * 10 >= widths.len() * 6 || colons * 10 >= widths.len() * 6) && !has_header {
        return (SheetKind::Metadata, "its lines are keys with their values");
    }
    if widest >= 2 || (rows >= 3 && !speaks_of(&["notes", "readme", "instructions", "cover"])) {
        let short = sheet.rows.iter().take(50).flat_map(filled).all(|cell| trimmed(&cell.value).chars().count() <= 60);
        if widest >= 2 || short {
            return (SheetKind::Lookup, "it has columns, but none that make it a list of events");
        }
    }
    (SheetKind::Notes, "it is text without columns")
}

/// Whether a sheet's name says that it is a schedule or a directory kept beside the list of events.
pub(super) fn is_beside_the_list(name: &str) -> bool {
    let phrase = words::phrase(name);
    phrase.split(' ').any(|word| {
        matches!(
            word,
            "agenda"
                | "contacts"
                | "contact"
                | "directory"
                | "attendance"
                | "participants"
                | "template"
                | "example"
                | "archive"
                | "archived"
                | "superseded"
                | "annuaire"
                | "modele"
                | "plantilla"
                | "roster"
                | "dropdowns"
                | "lists"
                | "lookup"
                | "planning"
        )
    })
}
