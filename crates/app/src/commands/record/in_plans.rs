//! What belongs to one plan: its tasks, levels, directory, nets, filled-in forms and copies.

use super::{Kept, day, home};
use crate::Result;
use crate::error::AppError;
use crate::notice::Topic;
use muster_domain::plan::form::FormEntry;
use muster_domain::plan::review::CopyHeld;
use muster_domain::plan::{ActivationLevel, DirectoryLine, Net};
use muster_domain::stakeholder::Contact;
use muster_domain::{PlanId, Task};
use muster_store::Workspace;
use uuid::Uuid;

const IN_A_PLAN: &[Topic] = &[Topic::Plan];

impl Kept for Task {
    const WORD: &'static str = "task";
    const TOPICS: &'static [Topic] = IN_A_PLAN;
    const HOME: Option<&'static str> = Some("plan_id");
    fn blank(id: Uuid, of: Option<Uuid>) -> Result<Self> {
        Ok(Self::new(id.into(), home(of, "which plan")?))
    }
    fn called(&self) -> String {
        self.title.clone()
    }
    fn check(&self, workspace: &Workspace) -> Result<()> {
        let of_this_plan = |id| workspace.one::<Task>(id).is_ok_and(|task| task.plan_id == self.plan_id);
        if !self.after.iter().all(|id| of_this_plan(*id)) {
            return Err(AppError::invalid("after", "A task waits only for tasks of its own plan."));
        }
        Ok(())
    }
    fn home(&self) -> Option<Uuid> {
        Some(self.plan_id.0)
    }
    fn plan(&self) -> Option<PlanId> {
        Some(self.plan_id)
    }
}

impl Kept for ActivationLevel {
    const WORD: &'static str = "level";
    const TOPICS: &'static [Topic] = IN_A_PLAN;
    const HOME: Option<&'static str> = Some("plan_id");
    fn blank(id: Uuid, of: Option<Uuid>) -> Result<Self> {
        Ok(Self {
            id: id.into(),
            plan_id: home(of, "which plan")?,
            position: 0,
            name: String::new(),
            trigger: String::new(),
            actions: String::new(),
            declared_by: String::new(),
        })
    }
    fn called(&self) -> String {
        self.name.clone()
    }
    fn home(&self) -> Option<Uuid> {
        Some(self.plan_id.0)
    }
    fn plan(&self) -> Option<PlanId> {
        Some(self.plan_id)
    }
}

impl Kept for DirectoryLine {
    const WORD: &'static str = "directory";
    const TOPICS: &'static [Topic] = IN_A_PLAN;
    const HOME: Option<&'static str> = Some("plan_id");
    fn blank(id: Uuid, of: Option<Uuid>) -> Result<Self> {
        Ok(Self {
            id: id.into(),
            plan_id: home(of, "which plan")?,
            position: 0,
            contact_id: Uuid::nil().into(),
            function: String::new(),
            called_by: None,
        })
    }
    fn called(&self) -> String {
        self.function.clone()
    }
    fn check(&self, workspace: &Workspace) -> Result<()> {
        workspace.one::<Contact>(self.contact_id).map(|_| ()).map_err(|_| {
            AppError::invalid("contact_id", "A line of the directory is about a contact of the workspace.")
        })
    }
    fn home(&self) -> Option<Uuid> {
        Some(self.plan_id.0)
    }
    fn plan(&self) -> Option<PlanId> {
        Some(self.plan_id)
    }
}

impl Kept for Net {
    const WORD: &'static str = "net";
    const TOPICS: &'static [Topic] = IN_A_PLAN;
    const HOME: Option<&'static str> = Some("plan_id");
    fn blank(id: Uuid, of: Option<Uuid>) -> Result<Self> {
        Ok(Self {
            id: id.into(),
            plan_id: home(of, "which plan")?,
            position: 0,
            name: String::new(),
            primary: String::new(),
            alternate: String::new(),
            contingency: String::new(),
            emergency: String::new(),
        })
    }
    fn called(&self) -> String {
        self.name.clone()
    }
    fn home(&self) -> Option<Uuid> {
        Some(self.plan_id.0)
    }
    fn plan(&self) -> Option<PlanId> {
        Some(self.plan_id)
    }
}

impl Kept for FormEntry {
    const WORD: &'static str = "form_filled";
    const TOPICS: &'static [Topic] = &[Topic::Form];
    const HOME: Option<&'static str> = Some("plan_id");
    fn blank(id: Uuid, of: Option<Uuid>) -> Result<Self> {
        let (form, title, filled) = (String::new(), String::new(), std::collections::BTreeMap::new());
        Ok(Self { id: id.into(), plan_id: of.map(PlanId::from), form, title, filled })
    }
    fn called(&self) -> String {
        self.title.clone()
    }
    fn check(&self, _: &Workspace) -> Result<()> {
        let size = serde_json::to_string(&self.filled).map_or(usize::MAX, |text| text.len());
        if size > MOST_FILLED {
            return Err(AppError::invalid("filled", "More is filled in than a form has room for.")
                .help("Nothing was kept. Put the rest on a second form."));
        }
        Ok(())
    }
    // A form is filled in during an incident, whatever became of the plan: no plan changes with it.
}

/// Bytes of what is filled in; some hundred pages.
const MOST_FILLED: usize = 1_000_000;

impl Kept for CopyHeld {
    const WORD: &'static str = "copy";
    const TOPICS: &'static [Topic] = &[Topic::Review];
    const HOME: Option<&'static str> = Some("plan_id");
    fn blank(id: Uuid, of: Option<Uuid>) -> Result<Self> {
        Ok(Self {
            id: id.into(),
            plan_id: home(of, "which plan")?,
            version: 0,
            copy: String::new(),
            holder: String::new(),
            form: String::new(),
            given_on: String::new(),
            returned_on: String::new(),
        })
    }
    fn called(&self) -> String {
        self.holder.clone()
    }
    fn check(&self, workspace: &Workspace) -> Result<()> {
        day(&self.given_on, "given_on")?;
        day(&self.returned_on, "returned_on")?;
        if workspace.versions(self.plan_id)?.iter().all(|version| version.number() != self.version) {
            return Err(AppError::invalid("version", "A copy is of an approved version; this plan has no such one."));
        }
        Ok(())
    }
    // Who holds a copy is no part of what the plan says: it is noted of an archived plan too.
}
