//! Spreadsheets in: from a book to an exercise, with a review before anything is written.
//!
//! [`review`] shows how a book is understood under the planner's [`Choices`]; [`read`] gives the events of that same
//! understanding. Nothing is dropped and nothing is guessed: every row is an event, a section divider, a heading or
//! a note that the review names; a time that several readings put at different places leaves its event unscheduled,
//! with a problem, and asks.
//!
//! The way of a book: `layout` finds headings, columns and the role of each row; `time` reads single cells;
//! `timeline` puts all rows on one clock; `look` and `import` tell the result.

mod block;
mod cells;
mod check;
mod choices;
mod columns;
mod content;
mod facts;
mod feet;
mod field;
mod header;
mod headings;
mod import;
mod kind;
mod layout;
mod look;
mod profile;
mod review;
mod rows;
mod sort;
mod time;
mod timeline;
mod tone;
mod understand;
mod vocabulary;
mod words;

pub use block::{LineTime, Read, TimesAre, read_list, read_times};
pub use cells::column_letter;
pub use check::BadChoice;
pub use choices::{Choices, HeaderChoice, SheetChoice, ZeroChoice};
pub use field::Field;
pub use import::{ExerciseProposal, Import, RowRead, read};
pub use kind::SheetKind;
pub use look::review;
pub use profile::Profile;
pub use review::{
    ColumnReview, Problem, Question, QuestionOption, Remark, Review, RowReview, SheetReview, Zero, ZeroAlternative,
};
