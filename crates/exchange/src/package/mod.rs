//! Packages: one exercise as a plain zip that can be unzipped, edited and zipped again.
//!
//! What travels is what the structures of the domain are as JSON, so that a new field goes along without anybody
//! remembering it; a new list of a design does not compile until it is named here.

mod compare;
mod error;
mod identity;
mod manifest;
mod read;
mod rows;
mod table;
mod walk;
mod write;

pub use compare::{Compared, Difference, compared};
pub use error::PackageError;
pub use identity::{Unlinked, renewed, with_links};
pub use manifest::{Edit, Edited, FORMAT, Stamp, VERSION};
pub(crate) use read::read_archive;
pub use read::{Opened, open, says_it_is_one};
pub use rows::{Row, called};
pub use walk::{digests, identities};
pub use write::write;

use muster_domain::Event;
use muster_domain::exercise::Design;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use uuid::Uuid;

/// One exercise with all that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// The exercise without its events.
    pub design: Design,
    /// Its events, in paper order.
    pub events: Vec<Event>,
    /// Things of the workspace that it names, with enough of each to be found in another workspace.
    pub links: Vec<Link>,
    /// Files that are kept beside it, by the SHA-256 of their content.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// What sort of thing of a workspace an exercise names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum LinkKind {
    /// A plan.
    Plan,
    /// A section of a plan.
    Section,
    /// A critical task of a plan.
    Task,
    /// An organisation.
    Stakeholder,
    /// A person or post of an organisation.
    Contact,
}

/// A thing of the workspace that an exercise names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PackageLink")]
pub struct Link {
    /// Its identity where it was exported.
    #[ts(type = "string")]
    pub id: Uuid,
    /// What it is.
    pub kind: LinkKind,
    /// Its title or name there.
    pub title: String,
    /// The plan or organisation that it belongs to.
    #[ts(type = "string | null")]
    pub of: Option<Uuid>,
    /// What sort of organisation, as the workspace has it; empty for anything else.
    pub sort: String,
}
