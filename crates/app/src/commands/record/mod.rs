//! Things that are rows and no more: made, changed and removed in one way for all of them.

mod in_exercises;
mod in_plans;
mod shared;

pub(crate) use in_exercises::kept_files;

use super::Done;
use crate::Result;
use crate::error::{AppError, ErrorCode};
use crate::notice::Topic;
use crate::session::{Act, State};
use muster_domain::plan::PlanState;
use muster_domain::{ExerciseId, PlanId};
use muster_store::{Record, Workspace};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::marker::PhantomData;
use ts_rs::TS;
use uuid::Uuid;

/// A thing to make.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RecordCreate", optional_fields)]
pub struct Create<T: TS> {
    /// The plan, the stakeholder or the exercise it belongs to, if its kind belongs to one.
    #[ts(optional, type = "string")]
    pub home: Option<Uuid>,
    /// What it begins with.
    #[ts(optional, type = "Partial<T>")]
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
    /// The field that names what it belongs to, such as a plan, if its list has an order of its own there.
    const HOME: Option<&'static str> = None;
    /// An unwritten one.
    fn blank(id: Uuid, home: Option<Uuid>) -> Result<Self>;
    /// What people call it.
    fn called(&self) -> String;
    /// Whether it may be kept as it is, by itself.
    fn sound(&self) -> Result<()> {
        Ok(())
    }
    /// Whether what it names is there.
    fn check(&self, _: &Workspace) -> Result<()> {
        Ok(())
    }
    /// What [`Self::HOME`] names.
    fn home(&self) -> Option<Uuid> {
        None
    }
    /// Fields of events that name a thing of this kind by its name, and the name they have of this one.
    fn named_in_events(&self) -> Option<(&'static [&'static str], ExerciseId, &str)> {
        None
    }
    /// The plan that changes with it.
    fn plan(&self) -> Option<PlanId> {
        None
    }
}

/// Makes a thing.
pub fn create<T: Kept>(act: &Act<'_>, request: Create<T>) -> Result<T> {
    let mut state = act.state();
    let blank = T::blank(act.new_id(), request.home)?;
    let mut patch = request.patch.unwrap_or_default();
    let workspace = state.workspace()?;
    if let (Some(field), Some(home)) = (T::HOME, blank.home())
        && T::FIELDS.iter().any(|(field, _)| *field == "position")
    {
        patch.entry("position").or_insert(workspace.next_place::<T>(field, home)?.into());
    }
    let made = patched(&blank, patch)?;
    made.sound()?;
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
    after.sound()?;
    after.check(workspace)?;
    let renamed = renamed(workspace, &before, &after)?;
    may_change(&mut state, after.plan())?;
    let mut topics = T::TOPICS.to_vec();
    if renamed.is_some() {
        topics.push(Topic::Event);
    }
    let mut label = act.label(&format!("{}_update", T::WORD), after.called(), &topics);
    label.merge_key = Some(format!("{}/{}/{}", T::WORD, request.id, touched.join("+")));
    act.change(&mut state, &label, &topics, |tx| {
        if let Some((fields, exercise, was, is)) = renamed {
            Workspace::rename_in_events(tx, exercise, fields, was, is)?;
        }
        Ok(Workspace::replace(tx, &after)?)
    })?;
    Ok(after)
}

/// Fields of an exercise's events, the name they had and the one they get.
type Renamed<'t> = (&'static [&'static str], ExerciseId, &'t str, &'t str);

/// A thing's old and new name with the fields of events that carry it. A name that is taken away is taken from nobody: who
/// clears a field to write it anew must find the events again. Where another thing has either name, it cannot be told
/// whose the events are, and they stay as they are.
fn renamed<'t, T: Kept>(workspace: &Workspace, before: &'t T, after: &'t T) -> Result<Option<Renamed<'t>>> {
    let (Some((fields, exercise, was)), Some((_, _, is))) = (before.named_in_events(), after.named_in_events()) else {
        return Ok(None);
    };
    if was == is || was.is_empty() || is.is_empty() {
        return Ok(None);
    }
    let all = workspace.all_of::<T>("exercise_id", exercise)?;
    let having =
        |name: &str| all.iter().filter(|one| one.named_in_events().is_some_and(|(_, _, other)| other == name)).count();
    Ok((having(was) == 1 && having(is) == 0).then_some((fields, exercise, was, is)))
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
    let (Some(field), Some(home)) = (T::HOME, moved.home()) else {
        return Err(AppError::not_now("This list has an order of its own."));
    };
    let mut all: Vec<Value> = workspace
        .all_of::<T>(field, home)?
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
    may_change(&mut state, moved.plan())?;
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

fn patched<T: Kept>(before: &T, patch: Map<String, Value>) -> Result<T> {
    with_patch(before, patch, T::WORD, &["id", T::HOME.unwrap_or("id")])
}

/// A record with some fields set anew. Its identity and what it belongs to never change.
pub(crate) fn with_patch<T: Serialize + DeserializeOwned>(
    before: &T,
    patch: Map<String, Value>,
    word: &str,
    fixed: &[&str],
) -> Result<T> {
    let Value::Object(mut fields) = serde_json::to_value(before).map_err(unreadable)? else {
        return Err(AppError::new(ErrorCode::Failed, "The thing is not of a form that can be changed."));
    };
    for (field, value) in patch {
        if !fields.contains_key(&field) {
            return Err(AppError::invalid(&field, format!("“{field}” is no field of a {}.", word.replace('_', " "))));
        }
        if fixed.contains(&field.as_str()) && fields[&field] != value {
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

pub(crate) fn day(day: &str, field: &str) -> Result<()> {
    if day.is_empty() || chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").is_ok() {
        return Ok(());
    }
    Err(AppError::invalid(field, format!("“{day}” is not a day of the form 2026-05-16.")))
}

fn not_empty(text: &str, field: &str, what: &str) -> Result<()> {
    if text.trim().is_empty() { Err(AppError::invalid(field, format!("{what} needs a name."))) } else { Ok(()) }
}
