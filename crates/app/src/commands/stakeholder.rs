//! Who has a part to play and what they bring.

use super::Nothing;
use crate::Result;
use crate::session::Act;
use muster_domain::plan::form::FormEntry;
use muster_domain::stakeholder::{Agreement, Asset, Contact, Resource, Stakeholder};
use serde::Serialize;
use ts_rs::TS;

/// Everything of the workspace that plans name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Around {
    /// Stakeholders, by name.
    pub stakeholders: Vec<Stakeholder>,
    /// Their contacts, by post.
    pub contacts: Vec<Contact>,
    /// Agreements with them, the next to end first.
    pub agreements: Vec<Agreement>,
    /// Sites and assets, by name.
    pub assets: Vec<Asset>,
    /// Resources, by name.
    pub resources: Vec<Resource>,
}

/// Every form that was filled in.
pub fn forms(act: &Act<'_>, _: Nothing) -> Result<Vec<FormEntry>> {
    Ok(act.state().workspace()?.all()?)
}

/// Everything of the workspace that plans name.
pub fn list(act: &Act<'_>, _: Nothing) -> Result<Around> {
    let mut state = act.state();
    let workspace = state.workspace()?;
    Ok(Around {
        stakeholders: workspace.all()?,
        contacts: workspace.all()?,
        agreements: workspace.all()?,
        assets: workspace.all()?,
        resources: workspace.all()?,
    })
}
