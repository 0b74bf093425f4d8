//! Injects kept to be used again.

use crate::event::Event;
use crate::id::LibraryInjectId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An inject that belongs to no exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LibraryInject {
    /// Identity.
    pub id: LibraryInjectId,
    /// What it is called in the library.
    pub title: String,
    /// The key of the threat it belongs to; empty if it fits several.
    pub threat: String,
    /// The event as it was kept. What it names in its exercise means nothing elsewhere and is left out.
    pub event: Event,
}
