//! Packs: listed, and made into exercises.

use super::Nothing;
use crate::Result;
use crate::packs::{self, Cut, Lines, Wish};
use crate::session::Act;
use muster_domain::{ExerciseId, PlanId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A pack to make an exercise of.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "PackAdd", optional_fields)]
pub struct Add {
    /// Its name, as `pack_list` has it.
    pub pack: String,
    /// How much of it.
    pub cut: Cut,
    /// Overlays that are switched on, by their names.
    pub overlays: Option<Vec<String>>,
    /// The plan that is exercised; if absent, the one that bears the title of the pack's template, made where there is none.
    pub plan: Option<PlanId>,
}

/// The exercise that was made.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "PackAdded")]
pub struct Added {
    /// Which.
    pub exercise: ExerciseId,
    /// Critical tasks that the plans do not have, by their titles; nothing in the exercise names them.
    pub missing: Vec<String>,
}

/// Every pack and every overlay.
pub fn list(_: &Act<'_>, _: Nothing) -> Result<Lines> {
    packs::list()
}

/// Makes an exercise of a pack.
pub fn add(act: &Act<'_>, request: Add) -> Result<Added> {
    let overlays = request.overlays.unwrap_or_default();
    let wish = Wish { pack: &request.pack, cut: request.cut, overlays: &overlays, plan: request.plan };
    let packs::Added { exercise, missing } = packs::add(act, &mut act.state(), &wish)?;
    Ok(Added { exercise, missing })
}
