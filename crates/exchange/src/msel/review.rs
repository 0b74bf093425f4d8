//! What a planner sees before anything is written.

use super::field::Field;
use super::kind::SheetKind;
use muster_domain::{ExerciseOffset, ScenarioTime};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// How a book was understood, sheet by sheet, with what is open.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Review {
    /// Every sheet, in workbook order.
    pub sheets: Vec<SheetReview>,
    /// What only the planner can say. Rows that hang on an unanswered question stay unscheduled.
    pub questions: Vec<Question>,
    /// What StartEx is taken to be; `None` if no time was read at all.
    pub zero: Option<Zero>,
    /// The proposed name; empty if the book does not say.
    pub name: String,
    /// The story's date and hour at StartEx, if the book says both.
    pub scenario_start: Option<ScenarioTime>,
    /// First day, as `YYYY-MM-DD`; empty if the book does not say.
    pub starts_on: String,
    /// Last day, as `YYYY-MM-DD`; empty if the book does not say.
    pub ends_on: String,
    /// Events of the taken sheets.
    pub events: u32,
    /// Those with a time.
    pub scheduled: u32,
    /// Those without.
    pub unscheduled: u32,
}

/// How one sheet was understood.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SheetReview {
    /// The name on its tab.
    pub name: String,
    /// Whether the workbook hides it.
    pub hidden: bool,
    /// What it is.
    pub kind: SheetKind,
    /// Why it is taken for that.
    pub why: String,
    /// Whether its events are taken.
    pub taken: bool,
    /// The row of its headings, from 1 (the lower one of two); `None` if it has none.
    pub header_row: Option<u32>,
    /// Its columns with what they are taken for.
    pub columns: Vec<ColumnReview>,
    /// The first rows of events, raw beside read.
    pub first_rows: Vec<RowReview>,
    /// Rows that are events.
    pub events: u32,
    /// Events with a time; 0 while the sheet is not taken.
    pub scheduled: u32,
    /// Events without a time; 0 while the sheet is not taken.
    pub unscheduled: u32,
    /// Rows that divide the list into sections.
    pub dividers: u32,
    /// What could not be read without guessing, and rows that are no events.
    pub problems: Vec<Problem>,
    /// What was understood but deserves a look.
    pub remarks: Vec<Remark>,
    /// The kept mapping that was applied.
    pub profile: Option<String>,
}

impl SheetReview {
    /// The letter of the column of each field.
    pub fn mapping(&self) -> BTreeMap<Field, String> {
        self.columns.iter().filter_map(|column| column.field.map(|field| (field, column.letter.clone()))).collect()
    }
}

/// A column and what it is taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ColumnReview {
    /// Its letter in the spreadsheet.
    pub letter: String,
    /// Its heading in one line; empty without one.
    pub heading: String,
    /// What it is taken for; `None` is a custom field of the heading's name.
    pub field: Option<Field>,
    /// Why.
    pub why: String,
    /// The name its cells have as a custom field.
    pub custom_name: String,
}

/// A row of the list, raw beside read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RowReview {
    /// The row as the sheet numbers it.
    pub row: u32,
    /// The raw cells, in the order of the sheet's columns.
    pub cells: Vec<String>,
    /// The event's number.
    pub number: String,
    /// The event's title.
    pub title: String,
    /// The time as understood, or why there is none.
    pub read: String,
    /// The offset from StartEx.
    pub offset: Option<ExerciseOffset>,
    /// What is wrong with its time.
    pub problem: Option<String>,
}

/// A row that a planner must look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Problem {
    /// The row as the sheet numbers it.
    pub row: u32,
    /// The column's letter.
    pub column: String,
    /// The cell's text as it stands.
    pub raw: String,
    /// What is wrong, naming the sheet, the row, the column and the text.
    pub why: String,
}

/// Something understood that deserves a look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Remark {
    /// The row it is about, if it is about one.
    pub row: Option<u32>,
    /// What there is to say.
    pub text: String,
}

/// Something only the planner can say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Question {
    /// Stays the same while the book does; [`Choices::answers`](super::Choices::answers) goes by it.
    pub id: String,
    /// The question.
    pub text: String,
    /// The sheet it is about; `None` is the whole book.
    pub sheet: Option<String>,
    /// The column it is about.
    pub column: Option<String>,
    /// Rows that hang on it, the first ones.
    pub rows: Vec<u32>,
    /// How many rows hang on it.
    pub row_count: u32,
    /// The possible answers.
    pub options: Vec<QuestionOption>,
    /// The option chosen; `None` while unanswered.
    pub answer: Option<String>,
}

/// A possible answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuestionOption {
    /// Its id.
    pub id: String,
    /// The reading written out: "T+5 is 5 minutes after StartEx".
    pub text: String,
}

/// What StartEx is taken to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Zero {
    /// The sheet of the row it is read from; `None` if it is no row's time.
    pub sheet: Option<String>,
    /// That row.
    pub row: Option<u32>,
    /// The moment as understood.
    pub read: String,
    /// Why this moment.
    pub why: String,
    /// Rows that could be it instead.
    pub alternatives: Vec<ZeroAlternative>,
}

/// Another row that could be StartEx.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ZeroAlternative {
    /// The sheet.
    pub sheet: String,
    /// The row.
    pub row: u32,
    /// Its time as understood.
    pub read: String,
    /// Why it could be StartEx.
    pub why: String,
}
