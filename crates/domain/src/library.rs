//! What a workspace keeps for all of its exercises: injects to use again, and ways to look at an MSEL.

use crate::event::Event;
use crate::id::{LibraryInjectId, MselViewId};
use crate::time::WallTime;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// An event kept for other exercises, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LibraryInject {
    /// Identity.
    pub id: LibraryInjectId,
    /// What it is called in the library.
    pub name: String,
    /// The event as it was when it was kept.
    pub event: Event,
    /// What the objectives and decisions that it names were called, by identity.
    pub named: BTreeMap<String, String>,
    /// The exercise it was kept from, by name.
    pub came_from: String,
    /// Who kept it.
    pub kept_by: String,
    /// When.
    pub kept_at: WallTime,
}

/// A way to look at an MSEL, for every exercise of the workspace.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MselView {
    /// Identity.
    pub id: MselViewId,
    /// What it is called.
    pub name: String,
    /// The columns in their order, as the interface names them.
    pub columns: Vec<ViewColumn>,
    /// Words that must all occur.
    pub filter: String,
    /// Wanted values by column; a column that is not here may have any.
    pub only: BTreeMap<String, Vec<String>>,
    /// The column it is sorted by; empty is exercise time.
    pub sort: String,
    /// The other way round.
    pub descending: bool,
}

/// A column of a view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ViewColumn {
    /// Which.
    pub id: String,
    /// Its width in pixels; `None` is the usual one.
    pub width: Option<u32>,
}
