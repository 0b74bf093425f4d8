//! Rows whose columns are the fields of one structure: read, put in, changed and removed in one way for all of them.
//!
//! A structure says which table it lives in and how each field is stored; serde does the rest. Structures that need
//! more than that (events, runs, journals) have files of their own.

use crate::Result;
use crate::error::StoreError;
use crate::stored::Fields;
use crate::workspace::Workspace;
use muster_domain::exercise::{
    Actor, ChecklistItem, Decision, GroundTruth, Meeting, Objective, Participant, ScenarioPhase, Sender, Staff,
    Storyline, Variable,
};
use muster_domain::library::{LibraryInject, MselView};
use muster_domain::plan::form::FormEntry;
use muster_domain::plan::review::{Answer, Comment, CopyHeld, Review};
use muster_domain::plan::{ActivationLevel, DirectoryLine, Net, Plan, Section, Task};
use muster_domain::run::Run;
use muster_domain::stakeholder::{Agreement, Asset, Contact, Resource, Stakeholder};
use muster_domain::{Event, Exercise};
use rusqlite::types::Value as Sql;
use rusqlite::{OptionalExtension, Row, Transaction, params_from_iter};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// How a field is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// As the text or number it is; nothing as NULL.
    Plain,
    /// As 0 or 1.
    Flag,
    /// As JSON text; nothing as NULL.
    Json,
}

/// A structure that is a row.
pub trait Record: Serialize + DeserializeOwned {
    /// Its table.
    const TABLE: &'static str;
    /// What a person calls it, such as `the task`.
    const CALLED: &'static str;
    /// Its fields, which are the table's columns; `id` is the first.
    const FIELDS: &'static [(&'static str, Shape)];
    /// The order lists of it have.
    const ORDER: &'static str;
}

macro_rules! records {
    ($($type:ty, $table:literal, $called:literal, $order:literal:
        $($field:ident $(($shape:ident))?),+;)*) => {$(
        impl Record for $type {
            const TABLE: &'static str = $table;
            const CALLED: &'static str = $called;
            const ORDER: &'static str = $order;
            const FIELDS: &'static [(&'static str, Shape)] = &[$((stringify!($field), records!(@ $($shape)?))),+];
        }
    )*

        impl Workspace {
            /// Records that cannot be read, each with its table, its identity and why.
            pub(crate) fn unreadable_records(&self) -> Result<Vec<String>> {
                let mut found = Vec::new();
                $(found.extend(self.unreadable::<$type>()?);)*
                Ok(found)
            }
        }

        /// Every table that records live in, with its columns.
        #[cfg(test)]
        const TABLES: &[(&str, &[(&str, Shape)])] = &[$((<$type>::TABLE, <$type>::FIELDS)),*];
    };
    (@) => { Shape::Plain };
    (@ flag) => { Shape::Flag };
    (@ json) => { Shape::Json };
}

records! {
    Stakeholder, "stakeholder", "the stakeholder", "name COLLATE NOCASE, id": id, name, kind, notes;
    Contact, "contact", "the contact", "post COLLATE NOCASE, name COLLATE NOCASE, id":
        id, stakeholder_id, post, name, phone, phone_other, radio, email, hours, notes;
    Agreement, "agreement", "the agreement", "expires_on = '', expires_on, title, id":
        id, stakeholder_id, title, terms, signed_on, expires_on;
    Asset, "asset", "the site", "name COLLATE NOCASE, id": id, name, kind, address, notes;
    Resource, "resource", "the resource", "name COLLATE NOCASE, id":
        id, name, unit, count, location, holder, notes;
    Plan, "plan", "the plan", "title COLLATE NOCASE, id":
        id, title, kind, scope, owner, marking (json), review_months, languages (json), sites (json), threats (json),
        created_at;
    Section, "section", "the section", "position, id":
        id, plan_id, parent_id, part, position, title, body (json), purpose, asks, hidden (flag), marking (json);
    Task, "task", "the task", "position, id":
        id, plan_id, section_id, position, title, detail, lead, role, support (json), phase, trigger, target_min,
        takes_min, target_source, to_check (flag), after (json), resources (json), location, safety,
        provisions (json), capabilities (json);
    ActivationLevel, "activation_level", "the level", "position, id":
        id, plan_id, position, name, trigger, actions, declared_by;
    DirectoryLine, "directory_line", "the line of the directory", "position, id":
        id, plan_id, position, contact_id, function, called_by;
    Net, "net", "the line of the communications table", "position, id":
        id, plan_id, position, name, primary, alternate, contingency, emergency;
    CopyHeld, "copy_held", "the copy", "version DESC, given_on, id":
        id, plan_id, version, copy, holder, form, given_on, returned_on;
    FormEntry, "form_entry", "the form", "form, title COLLATE NOCASE, id": id, plan_id, form, title, filled (json);
    Exercise, "exercise", "the exercise", "created_at DESC, id DESC":
        id, name, exercise_type, scenario_start, starts_on, ends_on, marking (json), summary, created_at, sponsor,
        venue, scope (json), safety (json), threats (json), plans (json), ends, wanted (json), debrief;
    Event, "event", "the event", "position, id":
        id, exercise_id, position, number, kind, offset, phase, storyline, title, text, sender, recipient, method,
        controller, expected_action, location, objective, notes, release, custom (json), source (json), problem,
        duration_ms, read_aloud, if_asked, hint, evaluator, expected_within_ms, objectives (json), tasks (json),
        section_id, attachments (json), contingency_for (json), waits_for (json), marking (json), safety, author, review;
    Run, "run", "the run", "created_at DESC, id DESC":
        id, exercise_id, exercise_name, name, scenario_start, marking (json), created_at, story (json), decisions (json);
    Objective, "objective", "the objective", "position, id":
        id, exercise_id, position, number, statement, specific, measurable, achievable, relevant, time_bound, capability,
        target_task, target_impact, target_timeframe, tasks (json), provisions (json);
    Participant, "participant", "the participant", "position, id":
        id, exercise_id, position, stakeholder_id, part, people, real, simulated, agreed_by, agreed_on;
    Staff, "staff", "the member of the staff", "position, id":
        id, exercise_id, position, name, role, cell, contact_id, reach;
    Meeting, "meeting", "the meeting", "day = '', day, time, id":
        id, exercise_id, key, title, day, time, minutes, place, purpose, outputs, held (flag);
    ChecklistItem, "checklist_item", "the point of the checklist", "position, id":
        id, exercise_id, position, moment, text, owner, done (flag);
    ScenarioPhase, "scenario_phase", "the phase", "position, id":
        id, exercise_id, position, name, narrative (json), starts, story, rate;
    Storyline, "storyline", "the storyline", "position, id": id, exercise_id, position, name, narrative;
    GroundTruth, "ground_truth", "the ground truth", "position, id":
        id, exercise_id, position, title, text, files (json);
    Sender, "sender", "the sender", "position, id":
        id, exercise_id, position, name, kind, channel, address, voice, portrait (json);
    Variable, "variable", "the variable", "position, id": id, exercise_id, position, name, value;
    Actor, "actor", "the role player", "position, id":
        id, exercise_id, position, number, role, people, brief, injuries, triage, says, needs, place;
    Decision, "decision", "the decision", "position, id":
        id, exercise_id, position, question, by, choices (json), event_id, within_ms;
    LibraryInject, "library_inject", "the inject of the library", "name COLLATE NOCASE, id":
        id, name, event (json), named (json), came_from, kept_by, kept_at;
    MselView, "msel_view", "the view", "name COLLATE NOCASE, id":
        id, name, columns (json), filter, only (json), sort, descending (flag);
    Review, "review", "the review", "opened_at DESC, id":
        id, plan_id, opened_by, opened_at, request, closed_at, closed_by, outcome;
    Answer, "review_answer", "the answer", "at, id":
        id, review_id, section_id, question, verdict, note, by, at, section_sha256;
    Comment, "plan_comment", "the comment", "at, id":
        id, plan_id, section_id, section_title, anchor (json), text, answers, by, at, resolved_by, resolved_at;
}

pub(crate) fn columns<R: Record>() -> String {
    R::FIELDS.iter().map(|(field, _)| format!("\"{field}\"")).collect::<Vec<_>>().join(", ")
}

pub(crate) fn read<R: Record>(row: &Row<'_>) -> Result<R> {
    R::deserialize(Fields::of(row, R::FIELDS)).map_err(|error| StoreError::Damaged(format!("{}: {error}", R::TABLE)))
}

fn values<R: Record>(record: &R) -> Result<Vec<Sql>> {
    let Value::Object(mut fields) = serde_json::to_value(record)? else {
        return Err(StoreError::Damaged(format!("a {} is not a structure", R::TABLE)));
    };
    let stored = R::FIELDS.iter().map(|(field, shape)| match (fields.remove(*field), shape) {
        (None | Some(Value::Null), _) => Ok(Sql::Null),
        (Some(value), Shape::Json) => Ok(Sql::Text(serde_json::to_string(&value)?)),
        (Some(Value::Bool(flag)), _) => Ok(Sql::Integer(flag.into())),
        (Some(Value::Number(number)), _) => Ok(number.as_i64().map_or(Sql::Null, Sql::Integer)),
        (Some(Value::String(text)), _) => Ok(Sql::Text(text)),
        (Some(other), _) => Ok(Sql::Text(serde_json::to_string(&other)?)),
    });
    stored.collect()
}

impl Workspace {
    /// Every record of a kind.
    pub fn all<R: Record>(&self) -> Result<Vec<R>> {
        self.select("", [])
    }

    /// Every record whose field `home` names this thing, such as the tasks of a plan.
    pub fn all_of<R: Record>(&self, home: &'static str, thing: impl ToString) -> Result<Vec<R>> {
        self.select(&format!("WHERE \"{home}\" = ?1"), [thing.to_string()])
    }

    fn select<R: Record, const N: usize>(&self, condition: &str, values: [String; N]) -> Result<Vec<R>> {
        let sql = format!("SELECT {} FROM {} {condition} ORDER BY {}", columns::<R>(), R::TABLE, R::ORDER);
        let mut statement = self.connection().prepare_cached(&sql)?;
        let mut rows = statement.query(params_from_iter(values))?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            records.push(read(row)?);
        }
        Ok(records)
    }

    /// Rows of a record's table that cannot be read, each with its identity and why.
    pub(crate) fn unreadable<R: Record>(&self) -> Result<Vec<String>> {
        self.unreadable_rows(R::TABLE, &columns::<R>(), read::<R>)
    }

    /// Rows of a table that cannot be read; the first of the columns is the row's identity.
    pub(crate) fn unreadable_rows<T>(
        &self,
        table: &str,
        columns: &str,
        read: impl Fn(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<String>> {
        let mut statement = self.connection().prepare(&format!("SELECT {columns} FROM {table}"))?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            if let Err(error) = read(row) {
                let id = match row.get::<_, Sql>(0) {
                    Ok(Sql::Text(id)) => id,
                    Ok(Sql::Integer(id)) => id.to_string(),
                    _ => "without an identity".into(),
                };
                found.push(format!("{table} {id}: {error}"));
            }
        }
        Ok(found)
    }

    /// One record.
    pub fn one<R: Record>(&self, id: impl ToString) -> Result<R> {
        let sql = format!("SELECT {} FROM {} WHERE id = ?1", columns::<R>(), R::TABLE);
        self.connection()
            .prepare_cached(&sql)?
            .query_row([id.to_string()], |row| Ok(read(row)))
            .optional()?
            .ok_or(StoreError::NotFound(R::CALLED))?
    }

    /// Puts a new record in, within a change.
    pub fn insert<R: Record>(transaction: &Transaction<'_>, record: &R) -> Result<()> {
        let places: Vec<String> = (1..=R::FIELDS.len()).map(|place| format!("?{place}")).collect();
        let sql = format!("INSERT INTO {} ({}) VALUES ({})", R::TABLE, columns::<R>(), places.join(", "));
        transaction.prepare_cached(&sql)?.execute(params_from_iter(values(record)?))?;
        Ok(())
    }

    /// Puts a record's new values in the place of the old ones, within a change.
    pub fn replace<R: Record>(transaction: &Transaction<'_>, record: &R) -> Result<()> {
        let fields = R::FIELDS.iter().zip(1..).skip(1);
        let sets: Vec<String> = fields.map(|((field, _), place)| format!("\"{field}\" = ?{place}")).collect();
        let sql = format!("UPDATE {} SET {} WHERE id = ?1", R::TABLE, sets.join(", "));
        match transaction.prepare_cached(&sql)?.execute(params_from_iter(values(record)?))? {
            0 => Err(StoreError::NotFound(R::CALLED)),
            _ => Ok(()),
        }
    }

    /// Removes a record, within a change.
    pub fn remove<R: Record>(transaction: &Transaction<'_>, id: impl ToString) -> Result<()> {
        let sql = format!("DELETE FROM {} WHERE id = ?1", R::TABLE);
        match transaction.prepare_cached(&sql)?.execute([id.to_string()])? {
            0 => Err(StoreError::NotFound(R::CALLED)),
            _ => Ok(()),
        }
    }

    /// The place behind the last record that a thing has, for records that have a `position`.
    pub fn next_place<R: Record>(&self, home: &'static str, thing: impl ToString) -> Result<i64> {
        let sql = format!("SELECT coalesce(max(position) + 1, 0) FROM {} WHERE \"{home}\" = ?1", R::TABLE);
        Ok(self.connection().prepare_cached(&sql)?.query_row([thing.to_string()], |row| row.get(0))?)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use rusqlite::Connection;

    #[test]
    fn every_record_has_the_columns_of_its_table() {
        let mut connection = Connection::open_in_memory().unwrap();
        crate::migrate::migrate(&mut connection, 0).unwrap();
        for (table, fields) in TABLES {
            let mut statement = connection.prepare("SELECT name FROM pragma_table_info(?1)").unwrap();
            let columns: Vec<String> =
                statement.query_map([table], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap();
            let named = |fields: Vec<String>| fields.into_iter().collect::<std::collections::BTreeSet<_>>();
            let fields = fields.iter().map(|(field, _)| (*field).to_owned()).collect();
            assert_eq!(named(columns), named(fields), "{table}");
        }
    }
}
