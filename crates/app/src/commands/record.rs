//! Things that are rows and no more: made, changed and removed in one way for all of them.

use super::Done;
use crate::Result;
use crate::error::{AppError, ErrorCode};
use crate::notice::Topic;
use crate::session::{Act, State};
use muster_domain::plan::form::FormEntry;
use muster_domain::plan::review::CopyHeld;
use muster_domain::plan::{ActivationLevel, DirectoryLine, Net, PlanState};
use muster_domain::stakeholder::{Agreement, Asset, Contact, Resource, Stakeholder, StakeholderKind};
use muster_domain::{PlanId, StakeholderId, Task};
use muster_store::{Record, Workspace};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::marker::PhantomData;
use ts_rs::TS;
use uuid::Uuid;

/// A thing to make.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RecordCreate", optional_fields)]
pub struct Create<T: TS> {
    /// The plan or the stakeholder it belongs to, if its kind belongs to one.
    #[ts(type = "string")]
    pub home: Option<Uuid>,
    /// What it begins with.
    #[ts(type = "Partial<T>")]
    pub patch: Option<Map<String, Value>>,
    #[serde(skip)]
    #[ts(skip)]
    kind: PhantomData<T>,
}

/// A thing's change; what is absent stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RecordUpdate")]
pub struct Update<T: TS> {
    /// Which.
    #[ts(type = "string")]
    pub id: Uuid,
    /// What changes.
    #[ts(type = "Partial<T>")]
    pub patch: Map<String, Value>,
    #[serde(skip)]
    #[ts(skip)]
    kind: PhantomData<T>,
}

/// A thing to remove.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RecordDelete", optional_fields)]
pub struct Delete {
    /// Which.
    #[ts(type = "string")]
    pub id: Uuid,
    /// True if texts that show it shall keep only what they last showed.
    pub confirm: Option<bool>,
}

/// A thing to put elsewhere in its list.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RecordMove")]
pub struct Move {
    /// Which.
    #[ts(type = "string")]
    pub id: Uuid,
    /// Before the one that stands here now. From 0.
    pub index: usize,
}

/// What a kind of thing is to the commands.
pub trait Kept: Record + TS {
    /// The word in commands, such as `task`.
    const WORD: &'static str;
    /// What a change to it touches.
    const TOPICS: &'static [Topic];
    /// The field that names the plan it belongs to, if it belongs to one.
    const PLAN: Option<&'static str> = Some("plan_id");
    /// An unwritten one.
    fn blank(id: Uuid, home: Option<Uuid>) -> Result<Self>;
    /// What people call it.
    fn called(&self) -> String;
    /// Whether it may be kept as it is.
    fn check(&self, _: &Workspace) -> Result<()> {
        Ok(())
    }
    /// The plan it belongs to.
    fn plan(&self) -> Option<PlanId>;
}

/// Makes a thing.
pub fn create<T: Kept>(act: &Act<'_>, request: Create<T>) -> Result<T> {
    let mut state = act.state();
    let blank = T::blank(act.new_id(), request.home)?;
    let mut patch = request.patch.unwrap_or_default();
    let workspace = state.workspace()?;
    if let Some(home) = T::PLAN.filter(|_| T::FIELDS.iter().any(|(field, _)| *field == "position"))
        && let Some(plan) = blank.plan()
    {
        patch.entry("position").or_insert(workspace.next_place::<T>(home, plan)?.into());
    }
    let made = patched(&blank, patch)?;
    made.check(workspace)?;
    may_change(&mut state, made.plan())?;
    let label = act.label(&format!("{}_create", T::WORD), made.called(), T::TOPICS);
    act.change(&mut state, &label, T::TOPICS, |tx| Ok(Workspace::insert(tx, &made)?))?;
    Ok(made)
}

/// Changes a thing.
pub fn update<T: Kept>(act: &Act<'_>, request: Update<T>) -> Result<T> {
    let mut state = act.state();
    let workspace = state.workspace()?;
    let before: T = workspace.one(request.id)?;
    let touched: Vec<String> = request.patch.keys().cloned().collect();
    let after = patched(&before, request.patch)?;
    after.check(workspace)?;
    may_change(&mut state, after.plan())?;
    let mut label = act.label(&format!("{}_update", T::WORD), after.called(), T::TOPICS);
    label.merge_key = Some(format!("{}/{}/{}", T::WORD, request.id, touched.join("+")));
    act.change(&mut state, &label, T::TOPICS, |tx| Ok(Workspace::replace(tx, &after)?))?;
    Ok(after)
}

/// Removes a thing. Refused while rows hang on it; asks while texts show it.
pub fn delete<T: Kept>(act: &Act<'_>, request: Delete) -> Result<Done> {
    let mut state = act.state();
    let workspace = state.workspace()?;
    let thing: T = workspace.one(request.id)?;
    let hanging = workspace.hanging(request.id)?;
    if !hanging.firm.is_empty() {
        return Err(AppError::not_now(format!("“{}” is named by: {}.", thing.called(), listed(&hanging.firm)))
            .help("Nothing was changed. Take it out there first."));
    }
    if !hanging.texts.is_empty() && request.confirm != Some(true) {
        let what = format!("“{}” is shown in: {}.", thing.called(), listed(&hanging.texts));
        return Err(AppError::new(ErrorCode::Ask, what)
            .help("If you go on, these texts keep what they showed last, marked as gone."));
    }
    may_change(&mut state, thing.plan())?;
    let label = act.label(&format!("{}_delete", T::WORD), thing.called(), T::TOPICS);
    act.change(&mut state, &label, T::TOPICS, |tx| {
        Workspace::let_go_of(tx, request.id)?;
        Ok(Workspace::remove::<T>(tx, request.id)?)
    })?;
    Ok(Done::DONE)
}

/// Puts a thing elsewhere in its list.
pub fn arrange<T: Kept>(act: &Act<'_>, request: Move) -> Result<Done> {
    let mut state = act.state();
    let workspace = state.workspace()?;
    let moved: T = workspace.one(request.id)?;
    let (Some(home), Some(plan)) = (T::PLAN, moved.plan()) else {
        return Err(AppError::not_now("This list has an order of its own."));
    };
    let mut all: Vec<Value> = workspace
        .all_of::<T>(home, plan)?
        .iter()
        .map(serde_json::to_value)
        .collect::<std::result::Result<_, _>>()
        .map_err(unreadable)?;
    let id = Value::String(request.id.to_string());
    let Some(was) = all.iter().position(|one| one["id"] == id) else {
        return Err(AppError::invalid("id", "It is not in the list."));
    };
    let one = all.remove(was);
    let index = if was < request.index { request.index - 1 } else { request.index };
    all.insert(index.min(all.len()), one);
    may_change(&mut state, Some(plan))?;
    let label = act.label(&format!("{}_move", T::WORD), moved.called(), T::TOPICS);
    act.change(&mut state, &label, T::TOPICS, |tx| {
        for (place, mut one) in all.into_iter().enumerate() {
            if one["position"] != place {
                one["position"] = place.into();
                Workspace::replace::<T>(tx, &serde_json::from_value(one).map_err(unreadable)?)?;
            }
        }
        Ok(())
    })?;
    Ok(Done::DONE)
}

/// A record with some fields set anew. Its identity and the plan it belongs to never change.
fn patched<T: Kept>(before: &T, patch: Map<String, Value>) -> Result<T> {
    let Value::Object(mut fields) = serde_json::to_value(before).map_err(unreadable)? else {
        return Err(AppError::new(ErrorCode::Failed, "The thing is not of a form that can be changed."));
    };
    for (field, value) in patch {
        if !fields.contains_key(&field) {
            return Err(AppError::invalid(&field, format!("A {} has no field “{field}”.", T::WORD)));
        }
        let fixed = field == "id" || Some(field.as_str()) == T::PLAN;
        if fixed && fields[&field] != value {
            return Err(AppError::invalid(&field, "This field never changes."));
        }
        fields.insert(field, value);
    }
    serde_json::from_value(Value::Object(fields))
        .map_err(|error| AppError::new(ErrorCode::Invalid, format!("The change is not of the right form: {error}")))
}

fn unreadable(error: serde_json::Error) -> AppError {
    AppError::new(ErrorCode::Failed, format!("A stored value cannot be read: {error}"))
}

/// Refuses to change a plan that is out of use.
pub(crate) fn may_change(state: &mut State, plan: Option<PlanId>) -> Result<()> {
    let Some(plan) = plan else { return Ok(()) };
    let word = match state.workspace()?.plan_state(plan)? {
        PlanState::Draft | PlanState::InReview | PlanState::Approved => return Ok(()),
        PlanState::Superseded => "superseded",
        PlanState::Archived => "archived",
    };
    Err(AppError::not_now(format!("The plan is {word}; nothing in it changes."))
        .help("Take it back into work first: that makes it a draft again."))
}

/// The first few of a list, and how many more there are.
fn listed(names: &[String]) -> String {
    const SHOWN: usize = 6;
    let mut text = names.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(", ");
    if names.len() > SHOWN {
        text.push_str(&format!(" and {} more", names.len() - SHOWN));
    }
    text
}

fn home<T: From<Uuid>>(home: Option<Uuid>, what: &str) -> Result<T> {
    home.map(T::from).ok_or_else(|| AppError::invalid("home", format!("It must be said {what} it belongs to.")))
}

fn day(day: &str, field: &str) -> Result<()> {
    if day.is_empty() || chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").is_ok() {
        return Ok(());
    }
    Err(AppError::invalid(field, format!("“{day}” is not a day of the form 2026-05-16.")))
}

fn not_empty(text: &str, field: &str, what: &str) -> Result<()> {
    if text.trim().is_empty() { Err(AppError::invalid(field, format!("{what} needs a name."))) } else { Ok(()) }
}

const IN_A_PLAN: &[Topic] = &[Topic::Plan];
const AROUND: &[Topic] = &[Topic::Stakeholder];

impl Kept for Stakeholder {
    const WORD: &'static str = "stakeholder";
    const TOPICS: &'static [Topic] = AROUND;
    const PLAN: Option<&'static str> = None;
    fn blank(id: Uuid, _: Option<Uuid>) -> Result<Self> {
        Ok(Self { id: id.into(), name: String::new(), kind: StakeholderKind::default(), notes: String::new() })
    }
    fn called(&self) -> String {
        self.name.clone()
    }
    fn check(&self, _: &Workspace) -> Result<()> {
        not_empty(&self.name, "name", "A stakeholder")
    }
    fn plan(&self) -> Option<PlanId> {
        None
    }
}

impl Kept for Contact {
    const WORD: &'static str = "contact";
    const TOPICS: &'static [Topic] = AROUND;
    const PLAN: Option<&'static str> = None;
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
    fn plan(&self) -> Option<PlanId> {
        None
    }
}

impl Kept for Agreement {
    const WORD: &'static str = "agreement";
    const TOPICS: &'static [Topic] = AROUND;
    const PLAN: Option<&'static str> = None;
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
    fn plan(&self) -> Option<PlanId> {
        None
    }
}

impl Kept for Asset {
    const WORD: &'static str = "asset";
    const TOPICS: &'static [Topic] = AROUND;
    const PLAN: Option<&'static str> = None;
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
    fn plan(&self) -> Option<PlanId> {
        None
    }
}

impl Kept for Resource {
    const WORD: &'static str = "resource";
    const TOPICS: &'static [Topic] = AROUND;
    const PLAN: Option<&'static str> = None;
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
    fn plan(&self) -> Option<PlanId> {
        None
    }
}

impl Kept for Task {
    const WORD: &'static str = "task";
    const TOPICS: &'static [Topic] = IN_A_PLAN;
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
    fn plan(&self) -> Option<PlanId> {
        Some(self.plan_id)
    }
}

impl Kept for ActivationLevel {
    const WORD: &'static str = "level";
    const TOPICS: &'static [Topic] = IN_A_PLAN;
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
    fn plan(&self) -> Option<PlanId> {
        Some(self.plan_id)
    }
}

impl Kept for DirectoryLine {
    const WORD: &'static str = "directory";
    const TOPICS: &'static [Topic] = IN_A_PLAN;
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
    fn plan(&self) -> Option<PlanId> {
        Some(self.plan_id)
    }
}

impl Kept for Net {
    const WORD: &'static str = "net";
    const TOPICS: &'static [Topic] = IN_A_PLAN;
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
    fn plan(&self) -> Option<PlanId> {
        Some(self.plan_id)
    }
}

impl Kept for FormEntry {
    const WORD: &'static str = "form_filled";
    const TOPICS: &'static [Topic] = &[Topic::Form];
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
    // A form is filled in during an incident, whatever became of the plan.
    fn plan(&self) -> Option<PlanId> {
        None
    }
}

/// Bytes of what is filled in; some hundred pages.
const MOST_FILLED: usize = 1_000_000;

impl Kept for CopyHeld {
    const WORD: &'static str = "copy";
    const TOPICS: &'static [Topic] = &[Topic::Review];
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
    fn plan(&self) -> Option<PlanId> {
        None
    }
}
