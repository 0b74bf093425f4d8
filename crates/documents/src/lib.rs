//! Files that people read: PDF set by Typst, and Word.
//!
//! A document starts as a plain model ([`AfterAction`]), is put into words once ([`paper::Paper`]) and
//! is then printed by [`pdf`] or [`docx`], which know nothing of exercises.
//!
//! **Invariant:** what a user wrote reaches the typesetter as JSON strings and Word as escaped text; it is
//! never part of a template. **Invariant:** nothing here reads a file, a clock, a system font or the network.

#[cfg(test)]
extern crate self as muster_documents;

pub mod after_action;
pub mod cards;
pub mod docx;
mod error;
pub mod exercise;
pub mod forms;
pub mod html;
pub mod paper;
pub mod pdf;
pub mod plan;
pub mod rendering;
mod typesetting;

pub use after_action::AfterAction;
pub use error::DocumentError;
pub use exercise::{DocumentKind, ExerciseEdition};
pub use pdf::{Printed, Unprintable};
pub use plan::PlanEdition;

#[cfg(test)]
#[path = "../tests/sample/mod.rs"]
mod sample;

#[cfg(test)]
#[path = "../tests/plan_sample/mod.rs"]
mod plan_sample;
