//! Choices that mean nothing for a book, told before they are ignored.

use super::choices::{Choices, HeaderChoice, ZeroChoice};
use super::layout;
use super::review::Review;
use super::time::{self, Reading};
use crate::book::{Book, Sheet};
use chrono::NaiveDate;

/// A choice that means nothing for the book it was made for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{why}")]
pub struct BadChoice {
    /// The field of [`Choices`] that holds it.
    pub field: &'static str,
    /// What is wrong with it.
    pub why: String,
}

impl Choices {
    /// Looks whether the choices can be meant for a book.
    ///
    /// # Errors
    /// A sheet, row or column that the book does not have, and text that is no day or moment.
    pub fn check(&self, book: &Book) -> Result<(), BadChoice> {
        if let Some(date) = &self.first_date
            && NaiveDate::parse_from_str(date.trim(), "%Y-%m-%d").is_err()
        {
            return bad("first_date", format!("“{date}” is no date. Write it as 2026-05-12."));
        }
        match &self.zero {
            Some(ZeroChoice::At(text)) if !is_moment(text) => {
                return bad(
                    "zero",
                    format!("“{text}” is no moment. Write it as 09:00, 2026-05-12 09:00 or Day 1 09:00."),
                );
            }
            Some(ZeroChoice::Row { sheet, row }) => {
                let found = sheet_named(book, sheet, "zero")?;
                if !found.rows.iter().any(|known| known.number == *row) {
                    return bad("zero", format!("“{sheet}” has nothing in row {row}, so it cannot be StartEx."));
                }
            }
            Some(ZeroChoice::At(_)) | None => {}
        }
        for (name, choice) in &self.sheets {
            let sheet = sheet_named(book, name, "sheets")?;
            if let Some(HeaderChoice::Row(row)) = choice.header
                && !sheet.rows.iter().any(|known| known.number == row)
            {
                return bad("sheets", format!("“{name}” has nothing in row {row}, so its headings are not there."));
            }
            if let Some(letter) = choice.columns.keys().find(|letter| layout::column_of_letter(letter).is_none()) {
                return bad("sheets", format!("“{letter}” is no column of “{name}”. Columns go by letters: A, B, AA."));
            }
            if let Some(day) =
                choice.day.as_ref().filter(|day| !day.trim().is_empty() && time::day_in(day).is_nothing())
            {
                return bad("sheets", format!("“{day}” is no day for “{name}”. Write it as Day 2 or 2026-05-12."));
            }
        }
        Ok(())
    }

    /// Looks whether every choice took effect in a review that was made with them.
    ///
    /// # Errors
    /// An answer that its question does not offer, and a StartEx whose row has no time.
    pub fn check_effect(&self, review: &Review) -> Result<(), BadChoice> {
        let unanswered = review.questions.iter().filter(|question| question.answer.is_none());
        for question in unanswered {
            if let Some(answer) = self.answers.get(&question.id) {
                return bad("answers", format!("“{answer}” is no answer to “{}”.", question.text));
            }
        }
        match &self.zero {
            Some(ZeroChoice::Row { sheet, row }) => {
                let zero = review.zero.as_ref();
                let took = zero.is_some_and(|zero| zero.sheet.as_ref() == Some(sheet) && zero.row == Some(*row));
                if took {
                    return Ok(());
                }
                bad("zero", format!("Row {row} of “{sheet}” is no event with a time, so it cannot be StartEx."))
            }
            Some(ZeroChoice::At(_)) | None => Ok(()),
        }
    }
}

fn bad<T>(field: &'static str, why: String) -> Result<T, BadChoice> {
    Err(BadChoice { field, why })
}

fn sheet_named<'b>(book: &'b Book, name: &str, field: &'static str) -> Result<&'b Sheet, BadChoice> {
    let found = book.sheets.iter().find(|sheet| sheet.name == name);
    found.ok_or_else(|| BadChoice { field, why: format!("The book has no sheet “{name}”.") })
}

fn is_moment(text: &str) -> bool {
    matches!(time::read_text(text), Reading::Moment(moment) if moment.clock.is_some() && moment.span.is_none())
}
