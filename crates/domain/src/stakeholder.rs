//! Who has a part to play and what they bring: stakeholders, their contacts, agreements, sites and resources.
//! They belong to the workspace; plans name them.

use crate::id::{AgreementId, AssetId, ContactId, ResourceId, StakeholderId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The sort of organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum StakeholderKind {
    /// Runs the site.
    #[default]
    Operator,
    /// Guards it.
    Security,
    /// Police.
    Police,
    /// Bomb disposal.
    Disposal,
    /// Fire and rescue.
    Fire,
    /// Ambulance and pre-hospital care.
    Ambulance,
    /// Hospitals.
    Hospital,
    /// Public health.
    Health,
    /// Municipality or other local authority.
    Municipality,
    /// National authority or regulator.
    Authority,
    /// Air traffic and aviation authority.
    Aviation,
    /// Computer security incident response.
    Csirt,
    /// Water, power, gas, telecommunications.
    Utility,
    /// Transport operators.
    Transport,
    /// Armed forces.
    Military,
    /// Prosecution and courts.
    Justice,
    /// Public information.
    PublicInformation,
    /// Civil society and relief organisations.
    CivilSociety,
    /// Neighbours and other businesses.
    Neighbour,
    /// Any other.
    Other,
}

/// An organisation with a part to play.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Stakeholder {
    /// Identity.
    pub id: StakeholderId,
    /// Its name.
    pub name: String,
    /// The sort of organisation.
    pub kind: StakeholderKind,
    /// Anything else.
    pub notes: String,
}

/// A person or post of a stakeholder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Identity.
    pub id: ContactId,
    /// Whose.
    pub stakeholder_id: StakeholderId,
    /// The post, such as `Duty manager`; empty for a person without one.
    pub post: String,
    /// The person; empty for a post that many fill.
    pub name: String,
    /// The telephone number to call first.
    pub phone: String,
    /// The one to call when nobody answers.
    pub phone_other: String,
    /// Radio channel or call sign.
    pub radio: String,
    /// E-mail address.
    pub email: String,
    /// When somebody answers, such as `24 h`.
    pub hours: String,
    /// Anything else, such as languages spoken.
    pub notes: String,
}

impl Contact {
    /// The post, or the person where there is none.
    pub fn label(&self) -> &str {
        if self.post.is_empty() { &self.name } else { &self.post }
    }
}

/// An agreement with a stakeholder, such as mutual aid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// Identity.
    pub id: AgreementId,
    /// With whom.
    pub stakeholder_id: StakeholderId,
    /// What it is called.
    pub title: String,
    /// What each side does.
    pub terms: String,
    /// The day it was signed, as `YYYY-MM-DD`; empty while it is not.
    pub signed_on: String,
    /// Its last day, as `YYYY-MM-DD`; empty if it has none.
    pub expires_on: String,
}

/// A site, or an asset on one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Asset {
    /// Identity.
    pub id: AssetId,
    /// Its name.
    pub name: String,
    /// The sort of place, such as `stadium`.
    pub kind: String,
    /// Where it is.
    pub address: String,
    /// Anything else.
    pub notes: String,
}

/// Something that tasks need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// Identity.
    pub id: ResourceId,
    /// What it is.
    pub name: String,
    /// The unit counted in, such as `pieces`; may be empty.
    pub unit: String,
    /// How many there are; `None` while nobody has counted.
    pub count: Option<u32>,
    /// Where they are kept.
    pub location: String,
    /// Whose they are; `None` while not settled.
    pub holder: Option<StakeholderId>,
    /// Anything else.
    pub notes: String,
}
