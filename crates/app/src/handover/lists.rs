//! A package's lists against those that are here, and put in.

use super::gather::found;
use crate::Result;
use crate::commands::record::Kept;
use crate::commands::{event, exercise};
use crate::error::{AppError, ErrorCode};
use muster_domain::exercise::{
    Actor, ChecklistItem, Decision, Design, Exercise, GroundTruth, Meeting, Objective, Participant, ScenarioPhase,
    Sender, Staff, Storyline, Variable,
};
use muster_domain::stakeholder::{Contact, Stakeholder};
use muster_domain::{Event, with_lists_of_design};
use muster_exchange::package::{Compared, Difference, Package, Row, called, compared};
use muster_store::{Record, Transaction, Workspace};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// What happens to rows that are here and not in the package.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "ExchangeGone")]
pub enum Gone {
    /// They stay.
    #[default]
    Keep,
    /// They are removed.
    Remove,
}

/// What a package does to one list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "PackageListPreview")]
pub struct ListPreview {
    /// Which, by its name in the design: `objectives`, `events`.
    pub list: &'static str,
    /// Rows that are not here.
    pub new: Vec<Difference>,
    /// Rows that change, with the fields that do.
    pub changed: Vec<Difference>,
    /// How many rows are the same.
    pub same: usize,
    /// Rows that are here and not in the package.
    pub gone: Vec<Difference>,
}

/// Every list compared.
pub(crate) struct Rows {
    exercise: Compared<Exercise>,
    objectives: Compared<Objective>,
    participants: Compared<Participant>,
    staff: Compared<Staff>,
    meetings: Compared<Meeting>,
    checklist: Compared<ChecklistItem>,
    phases: Compared<ScenarioPhase>,
    storylines: Compared<Storyline>,
    truths: Compared<GroundTruth>,
    senders: Compared<Sender>,
    variables: Compared<Variable>,
    actors: Compared<Actor>,
    decisions: Compared<Decision>,
    events: Compared<Event>,
}

/// The same with each list, the exercise's own row first: rows that name others come after them.
macro_rules! each {
    ($rows:expr, |$name:ident, $list:ident| $do:expr) => {
        with_lists_of_design!(each!(@ $rows, |$name, $list| $do; exercise,) , events)
    };
    (@ $rows:expr, |$name:ident, $list:ident| $do:expr; $($field:ident),+) => {
        $({
            let $name = stringify!($field);
            let $list = &$rows.$field;
            $do
        })+
    };
}

/// Compares a package with the exercise that is here, if there is one of its identity.
pub(crate) fn compare(package: &Package, here: Option<&(Design, Vec<Event>)>) -> Rows {
    macro_rules! lists {
        ($($list:ident),+) => {
            Rows {
                exercise: compared(
                    std::slice::from_ref(&package.design.exercise),
                    here.map_or(&[], |(design, _)| std::slice::from_ref(&design.exercise)),
                ),
                $($list: compared(&package.design.$list, here.map_or(&[], |(design, _)| design.$list.as_slice())),)+
                events: compared(&package.events, here.map_or(&[], |(_, events)| events.as_slice())),
            }
        };
    }
    with_lists_of_design!(lists!())
}

impl Rows {
    /// For people; lists of which nothing is here and nothing comes are left out.
    pub(crate) fn preview(&self) -> Vec<ListPreview> {
        let mut lines = Vec::new();
        each!(self, |name, list| {
            let line = ListPreview {
                list: name,
                new: list.new_names.clone(),
                changed: list.changed_names.clone(),
                same: list.same,
                gone: list.gone_names.clone(),
            };
            if line.same > 0 || !line.new.is_empty() || !line.changed.is_empty() || !line.gone.is_empty() {
                lines.push(line);
            }
        });
        lines
    }

    /// Whether nothing would be written.
    pub(crate) fn is_nothing(&self, gone: Gone) -> bool {
        let mut nothing = true;
        each!(self, |_name, list| {
            let goes = gone == Gone::Remove && !list.gone.is_empty();
            nothing &= list.new.is_empty() && list.changed.is_empty() && !goes;
        });
        nothing
    }

    /// Refuses rows that no command would have made, and identities that another exercise has.
    pub(crate) fn check(&self, workspace: &Workspace, made: &[Stakeholder]) -> Result<()> {
        for one in self.exercise.new.iter().chain(&self.exercise.changed) {
            exercise::sound(one).map_err(|error| named("exercise", one, error))?;
        }
        for one in self.events.new.iter().chain(&self.events.changed) {
            event::sound(one).map_err(|error| named("events", one, error))?;
        }
        macro_rules! sound {
            ($($list:ident),+) => {$(
                for one in self.$list.new.iter().chain(&self.$list.changed) {
                    one.sound().map_err(|error| named(stringify!($list), one, error))?;
                }
            )+};
        }
        with_lists_of_design!(sound!());
        for one in self.participants.new.iter().chain(&self.participants.changed) {
            let id = one.stakeholder_id;
            if made.iter().all(|made| made.id != id) && found::<Stakeholder>(workspace, id.0)?.is_none() {
                let unknown =
                    AppError::invalid("stakeholder_id", "its stakeholder is neither here nor in “links.json”.");
                return Err(named("participants", one, unknown));
            }
        }
        for one in self.staff.new.iter().chain(&self.staff.changed) {
            if let Some(id) = one.contact_id
                && found::<Contact>(workspace, id.0)?.is_none()
            {
                let unknown = AppError::invalid("contact_id", "its contact is neither here nor in “links.json”.");
                return Err(named("staff", one, unknown));
            }
        }
        each!(self, |name, list| taken(workspace, name, &list.new)?);
        Ok(())
    }
}

/// Puts rows in, within a change.
pub(crate) fn put(tx: &Transaction<'_>, rows: &Rows, gone: Gone) -> Result<()> {
    each!(rows, |_name, list| {
        list.new.iter().try_for_each(|one| Workspace::insert(tx, one))?;
        list.changed.iter().try_for_each(|one| Workspace::replace(tx, one))?;
    });
    if gone == Gone::Remove {
        each!(rows, |_name, list| remove(tx, &list.gone)?);
    }
    Ok(())
}

fn remove<T: Record>(tx: &Transaction<'_>, rows: &[T]) -> Result<()> {
    rows.iter().try_for_each(|row| match id_of(row) {
        Some(id) => Ok(Workspace::remove::<T>(tx, id)?),
        None => Ok(()),
    })
}

/// Refuses new rows whose identity is taken here: by another exercise, since this one does not have them.
fn taken<T: Record + Row>(workspace: &Workspace, list: &str, rows: &[T]) -> Result<()> {
    for row in rows {
        if let Some(id) = id_of(row)
            && found::<T>(workspace, id)?.is_some()
        {
            let taken = AppError::new(ErrorCode::NotAllowedNow, "another exercise here has a row of this identity.");
            return Err(named(list, row, taken).help("Nothing was changed. Import the package as a copy."));
        }
    }
    Ok(())
}

fn id_of(row: &impl Serialize) -> Option<Uuid> {
    serde_json::to_value(row).ok()?.get("id")?.as_str()?.parse().ok()
}

/// An error with the row that it is about.
fn named(list: &str, row: &impl Serialize, error: AppError) -> AppError {
    let name = serde_json::to_value(row).map(|row| called(&row)).unwrap_or_default();
    let message = format!("{list}, “{name}”: {}", error.message);
    AppError { message, help: error.help.or(Some("Nothing was changed.".into())), ..error }
}
