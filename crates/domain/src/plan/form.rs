//! Forms and call cards that were filled in.

use crate::id::{FormEntryId, PlanId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What stands in one block of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum FormValue {
    /// Words, or `yes` and `no` of a box.
    Text(String),
    /// Rows of a table, a text for each column.
    Rows(Vec<Vec<String>>),
}

/// A form that was filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FormEntry {
    /// Identity.
    pub id: FormEntryId,
    /// The plan it belongs to; `None` for one of the workspace as a whole.
    pub plan_id: Option<PlanId>,
    /// The form's key, such as `ics-214`.
    pub form: String,
    /// What tells it from others of the same form.
    pub title: String,
    /// What stands in its blocks, by the block's place in the form, from 0. A block that is not there is empty.
    pub filled: BTreeMap<String, FormValue>,
}
