//! What all plans share: stakeholders with their contacts and agreements, sites and resources; and what all exercises
//! share: injects of the library, and views.

use super::{Kept, day, home, not_empty};
use crate::Result;
use crate::notice::Topic;
use muster_domain::library::{LibraryInject, MselView};
use muster_domain::stakeholder::{Agreement, Asset, Contact, Resource, Stakeholder, StakeholderKind};
use muster_domain::{Event, StakeholderId, WallTime};
use muster_store::Workspace;
use uuid::Uuid;

const AROUND: &[Topic] = &[Topic::Stakeholder];

impl Kept for Stakeholder {
    const WORD: &'static str = "stakeholder";
    const TOPICS: &'static [Topic] = AROUND;
    fn blank(id: Uuid, _: Option<Uuid>) -> Result<Self> {
        Ok(Self { id: id.into(), name: String::new(), kind: StakeholderKind::default(), notes: String::new() })
    }
    fn called(&self) -> String {
        self.name.clone()
    }
    fn check(&self, _: &Workspace) -> Result<()> {
        not_empty(&self.name, "name", "A stakeholder")
    }
}

impl Kept for Contact {
    const WORD: &'static str = "contact";
    const TOPICS: &'static [Topic] = AROUND;
    fn blank(id: Uuid, of: Option<Uuid>) -> Result<Self> {
        let stakeholder_id: StakeholderId = home(of, "which stakeholder")?;
        Ok(Self {
            id: id.into(),
            stakeholder_id,
            post: String::new(),
            name: String::new(),
            phone: String::new(),
            phone_other: String::new(),
            radio: String::new(),
            email: String::new(),
            hours: String::new(),
            notes: String::new(),
        })
    }
    fn called(&self) -> String {
        self.label().to_owned()
    }
}

impl Kept for Agreement {
    const WORD: &'static str = "agreement";
    const TOPICS: &'static [Topic] = AROUND;
    fn blank(id: Uuid, of: Option<Uuid>) -> Result<Self> {
        let stakeholder_id: StakeholderId = home(of, "which stakeholder")?;
        Ok(Self {
            id: id.into(),
            stakeholder_id,
            title: String::new(),
            terms: String::new(),
            signed_on: String::new(),
            expires_on: String::new(),
        })
    }
    fn called(&self) -> String {
        self.title.clone()
    }
    fn check(&self, _: &Workspace) -> Result<()> {
        day(&self.signed_on, "signed_on")?;
        day(&self.expires_on, "expires_on")
    }
}

impl Kept for Asset {
    const WORD: &'static str = "asset";
    const TOPICS: &'static [Topic] = AROUND;
    fn blank(id: Uuid, _: Option<Uuid>) -> Result<Self> {
        let empty = String::new;
        Ok(Self { id: id.into(), name: empty(), kind: empty(), address: empty(), notes: empty() })
    }
    fn called(&self) -> String {
        self.name.clone()
    }
    fn check(&self, _: &Workspace) -> Result<()> {
        not_empty(&self.name, "name", "A site")
    }
}

impl Kept for Resource {
    const WORD: &'static str = "resource";
    const TOPICS: &'static [Topic] = AROUND;
    fn blank(id: Uuid, _: Option<Uuid>) -> Result<Self> {
        Ok(Self {
            id: id.into(),
            name: String::new(),
            unit: String::new(),
            count: None,
            location: String::new(),
            holder: None,
            notes: String::new(),
        })
    }
    fn called(&self) -> String {
        self.name.clone()
    }
    fn check(&self, _: &Workspace) -> Result<()> {
        not_empty(&self.name, "name", "A resource")
    }
}

impl Kept for LibraryInject {
    const WORD: &'static str = "library";
    const TOPICS: &'static [Topic] = &[Topic::Library];
    fn blank(id: Uuid, _: Option<Uuid>) -> Result<Self> {
        let event = Event::new(Uuid::nil().into(), Uuid::nil().into());
        let (name, named, came_from, kept_by) = Default::default();
        Ok(Self { id: id.into(), name, event, named, came_from, kept_by, kept_at: WallTime(0) })
    }
    fn called(&self) -> String {
        self.name.clone()
    }
    fn check(&self, _: &Workspace) -> Result<()> {
        not_empty(&self.name, "name", "An inject of the library")
    }
}

impl Kept for MselView {
    const WORD: &'static str = "view";
    const TOPICS: &'static [Topic] = &[Topic::Library];
    fn blank(id: Uuid, _: Option<Uuid>) -> Result<Self> {
        Ok(Self { id: id.into(), ..Self::default() })
    }
    fn called(&self) -> String {
        self.name.clone()
    }
    fn check(&self, _: &Workspace) -> Result<()> {
        not_empty(&self.name, "name", "A view")
    }
}
