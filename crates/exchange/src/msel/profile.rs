//! A mapping kept for the next workbook with the same headings.

use super::field::Field;
use super::headings;
use super::review::Review;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Headings and what they stand for, kept under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Profile {
    /// The planner's name for it.
    pub name: String,
    /// Headings, levelled (lower case, no accents or punctuation), with their field; `null` is a custom field.
    pub headings: BTreeMap<String, Option<Field>>,
}

impl Profile {
    /// Keeps the mapping of a review's taken sheets; where two sheets disagree on a heading, the first counts.
    pub fn of(review: &Review, name: &str) -> Self {
        let mut kept = BTreeMap::new();
        for sheet in review.sheets.iter().filter(|sheet| sheet.taken) {
            for column in sheet.columns.iter().filter(|column| !column.heading.is_empty()) {
                kept.entry(headings::level(&column.heading)).or_insert(column.field);
            }
        }
        Self { name: name.to_owned(), headings: kept }
    }

    /// Whether it fits a sheet: every heading it gives a field to is there, or four in five of all it knows.
    pub(super) fn fits(&self, levelled: &[String]) -> bool {
        let known = self.headings.keys().filter(|heading| levelled.contains(heading)).count();
        let mapped: Vec<_> = self.headings.iter().filter(|(_, field)| field.is_some()).collect();
        let all_mapped = mapped.iter().all(|(heading, _)| levelled.contains(heading));
        !mapped.is_empty() && known >= 2 && (all_mapped || known * 5 >= self.headings.len() * 4)
    }
}
