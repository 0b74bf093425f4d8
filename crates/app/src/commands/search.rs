//! Full-text search.

use crate::Result;
use crate::session::Act;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What to look for.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "SearchFind")]
pub struct Find {
    /// Words; all must occur, the last may be unfinished.
    pub text: String,
    /// At most so many hits.
    pub limit: u32,
}

/// A thing found.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "SearchHit")]
pub struct Hit {
    /// `exercise`, `event`, `run` or `journal`.
    pub kind: String,
    /// Its identity; `RUN/NUMBER` for a journal entry.
    pub id: String,
    /// The exercise or run it belongs to.
    pub home: String,
    /// Its title, with what matched between U+0001 and U+0002.
    pub title: String,
    /// Words around what matched, marked the same way.
    pub excerpt: String,
}

/// Finds things by their words.
pub fn find(act: &Act<'_>, request: Find) -> Result<Vec<Hit>> {
    let hits = act.state().workspace()?.search(&request.text, request.limit.min(200))?;
    Ok(hits
        .into_iter()
        .map(|hit| Hit { kind: hit.kind, id: hit.thing, home: hit.home, title: hit.title, excerpt: hit.excerpt })
        .collect())
}
