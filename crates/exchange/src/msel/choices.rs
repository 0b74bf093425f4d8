//! What the planner decided in the review; everything left out is decided from the book.

use super::field::Field;
use crate::book::Book;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// The planner's decisions on an import. The default decides nothing: the book speaks for itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Choices {
    /// The exercise's name, instead of the proposed one.
    pub name: Option<String>,
    /// Decisions on sheets, by sheet name.
    pub sheets: BTreeMap<String, SheetChoice>,
    /// Answers: question id to option id. An answer to a question that is not asked is ignored.
    pub answers: BTreeMap<String, String>,
    /// What StartEx is, instead of the proposal.
    pub zero: Option<ZeroChoice>,
    /// The first day of the exercise, as `YYYY-MM-DD`: gives the year to dates without one, and is Day 1.
    pub first_date: Option<String>,
}

/// Decisions on one sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct SheetChoice {
    /// Whether its events are taken.
    pub take: Option<bool>,
    /// Where its headings are.
    pub header: Option<HeaderChoice>,
    /// Fields by column letter; `null` keeps the column as a custom field.
    pub columns: BTreeMap<String, Option<Field>>,
    /// The day its rows without one belong to, as a planner writes it: `Day 2`, `2026-05-12`.
    pub day: Option<String>,
}

/// Where a sheet's headings are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HeaderChoice {
    /// There are none: the first row is an event.
    None,
    /// In the row with this number.
    Row(u32),
}

/// What StartEx is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ZeroChoice {
    /// The time of a row.
    Row {
        /// The sheet's name.
        sheet: String,
        /// The row as the sheet numbers it.
        row: u32,
    },
    /// A moment as a planner writes it: `09:00`, `2026-05-12 09:00`, `Day 1 09:00`.
    At(String),
}

impl Choices {
    /// Choices that take the named sheets and no other, and decide nothing else. Gives the names that the book does not have.
    pub fn only_sheets(book: &Book, names: &[String]) -> (Self, Vec<String>) {
        let mut choices = Self::default();
        for sheet in &book.sheets {
            let take = Some(names.contains(&sheet.name));
            choices.sheets.insert(sheet.name.clone(), SheetChoice { take, ..SheetChoice::default() });
        }
        let missing = names.iter().filter(|name| !choices.sheets.contains_key(*name)).cloned().collect();
        (choices, missing)
    }
}
