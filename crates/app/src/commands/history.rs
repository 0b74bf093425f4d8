//! Undo, redo, and who changed what.

use super::Nothing;
use crate::Result;
use crate::notice::Topic;
use crate::session::Act;
use muster_domain::WallTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A change that was undone or redone.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Reverted {
    /// The command that made it.
    pub label: String,
    /// What it was done to.
    pub detail: String,
}

/// How many changes to list.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "HistoryList")]
pub struct List {
    /// At most so many.
    pub limit: u32,
}

/// One change.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "HistoryLine")]
pub struct Line {
    /// The command that made it.
    pub label: String,
    /// What it was done to.
    pub detail: String,
    /// Who.
    pub actor: String,
    /// When.
    pub wall: WallTime,
    /// Whether it is undone at present.
    pub undone: bool,
}

/// Takes the last change back.
pub fn undo(act: &Act<'_>, _: Nothing) -> Result<Reverted> {
    revert(act, muster_store::Workspace::undo)
}

/// Does the last undone change again.
pub fn redo(act: &Act<'_>, _: Nothing) -> Result<Reverted> {
    revert(act, muster_store::Workspace::redo)
}

type Step = fn(&mut muster_store::Workspace) -> muster_store::Result<muster_store::Committed<muster_store::Reverted>>;

fn revert(act: &Act<'_>, step: Step) -> Result<Reverted> {
    let mut state = act.state();
    let reverted = step(state.workspace()?)?.value;
    let mut topics: Vec<Topic> = reverted
        .topics
        .iter()
        .filter_map(|word| serde_json::from_value(serde_json::Value::String(word.clone())).ok())
        .collect();
    topics.push(Topic::History);
    act.announce(&state, &topics);
    Ok(Reverted { label: reverted.label, detail: reverted.detail })
}

/// The latest changes, newest first.
pub fn list(act: &Act<'_>, request: List) -> Result<Vec<Line>> {
    let lines = act.state().workspace()?.history(request.limit)?;
    Ok(lines
        .into_iter()
        .map(|line| Line {
            label: line.label,
            detail: line.detail,
            actor: line.actor,
            wall: line.wall,
            undone: line.undone,
        })
        .collect())
}
