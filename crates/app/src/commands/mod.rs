//! What users can do, an area a file. Each command unpacks its request, calls the rules and the store, and
//! converts the result; nothing else.

pub mod beginning;
pub mod design;
pub mod document;
pub mod event;
pub mod exchange;
pub mod exercise;
pub mod export;
pub mod history;
pub mod import;
pub mod pack;
pub mod package;
pub mod paper;
pub mod picture;
pub mod plan;
pub mod play;
pub mod record;
pub mod rendering;
pub mod report;
pub mod review;
pub mod run;
pub mod search;
pub mod section;
pub mod settings;
pub mod stakeholder;
pub mod workspace;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request that needs nothing.
#[derive(Debug, Clone, Copy, Default, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct Nothing {}

/// A reply that says only that it is done.
#[derive(Debug, Clone, Copy, Default, Serialize, TS)]
pub struct Done {
    /// Always true; a failure is an error.
    pub done: bool,
}

impl Done {
    /// It is done.
    pub const DONE: Self = Self { done: true };
}
