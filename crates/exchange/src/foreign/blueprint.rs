//! MSELs of Blueprint: its entities as .NET writes them, lists in `$values`, repeated things as `$ref`.
//!
//! Each MSEL has fields of its own making, so that they are read as the columns of a spreadsheet are.

use super::made::{Maker, plain, text};
use super::{ForeignError, Read, markdown};
use crate::incoming::Kind;
use muster_domain::exercise::Exercise;
use muster_domain::{ExerciseOffset, ScenarioTime};
use serde_json::Value;
use std::collections::HashMap;
use uuid::Uuid;

const TIME: &str = "Time";
/// The list that the rows are read from, in messages.
const EVENTS: &str = "ScenarioEvents";

/// Whether this is a Blueprint MSEL.
pub(super) fn is_one(value: &Value) -> bool {
    value.get(EVENTS).is_some() && value.get("DataFields").is_some()
}

/// Everything with an `$id`, by it.
type Known<'v> = HashMap<&'v str, &'v Value>;

fn know<'v>(value: &'v Value, known: &mut Known<'v>) {
    match value {
        Value::Array(list) => list.iter().for_each(|one| know(one, known)),
        Value::Object(fields) => {
            if let Some(id) = fields.get("$id").and_then(Value::as_str) {
                known.insert(id, value);
            }
            fields.values().for_each(|one| know(one, known));
        }
        _ => {}
    }
}

/// A list of things, each as it stands where it was written first.
fn list<'v>(value: &'v Value, field: &str, known: &Known<'v>) -> Result<Vec<&'v Value>, ForeignError> {
    let list = match value.get(field) {
        None | Some(Value::Null) => return Ok(Vec::new()),
        Some(Value::Array(list)) => list,
        Some(wrapped) => wrapped
            .get("$values")
            .and_then(Value::as_array)
            .ok_or_else(|| ForeignError::Shape(field.to_owned(), "it is no list"))?,
    };
    let whole = |one: &'v Value| match one.get("$ref").and_then(Value::as_str) {
        Some(id) => known.get(id).copied(),
        None => Some(one),
    };
    Ok(list.iter().filter_map(whole).collect())
}

pub(super) fn read(value: &Value, new_id: &mut dyn FnMut() -> Uuid) -> Result<Read, ForeignError> {
    let mut known = Known::new();
    know(value, &mut known);
    let mut fields = list(value, "DataFields", &known)?;
    fields.sort_by_key(|field| field.get("DisplayOrder").and_then(Value::as_i64).unwrap_or(i64::MAX));
    let order: HashMap<&str, usize> =
        fields.iter().enumerate().map(|(at, field)| (text(field, "Id"), at + 1)).collect();
    let mut head = vec![TIME.to_owned()];
    head.extend(fields.iter().map(|field| text(field, "Name").to_owned()));

    let mut events = list(value, EVENTS, &known)?;
    let number = |event: &Value, field: &str| event.get(field).and_then(Value::as_i64);
    events.sort_by_key(|event| (number(event, "DeltaSeconds").unwrap_or(i64::MAX), number(event, "GroupOrder")));
    let mut rows = Vec::with_capacity(events.len());
    let mut hidden = 0;
    for event in &events {
        let mut row = vec![String::new(); head.len()];
        if let (Some(cell), Some(seconds)) = (row.first_mut(), number(event, "DeltaSeconds")) {
            *cell = offset(seconds);
        }
        for value in list(event, "DataValues", &known)? {
            let at = order.get(text(value, "DataFieldId")).copied();
            if let Some(cell) = at.and_then(|at| row.get_mut(at)) {
                *cell = plain(text(value, "Value"));
            }
        }
        hidden += usize::from(event.get("IsHidden").and_then(Value::as_bool) == Some(true));
        rows.push(row);
    }

    let mut made = Maker::new(Kind::Blueprint, new_id, text(value, "Name"));
    made.exercise.summary = plain(text(value, "Description"));
    about(&mut made.exercise, value);
    let teams = list(value, "Teams", &known)?;
    for team in teams.iter().chain(&list(value, "Organizations", &known)?) {
        let name = [text(team, "Name"), text(team, "ShortName")].into_iter().find(|name| !name.is_empty());
        made.organisation(name.unwrap_or_default(), &plain(text(team, "Description")));
    }
    if hidden > 0 {
        made.told.value("ScenarioEvents.IsHidden", &hidden.into());
    }
    made.told.rest(
        "",
        value,
        &[
            "$id",
            "Id",
            "Name",
            "Description",
            "StartTime",
            "DurationSeconds",
            "DataFields",
            EVENTS,
            "Teams",
            "Organizations",
            "DateCreated",
            "DateModified",
            "CreatedBy",
            "ModifiedBy",
        ],
    );
    markdown::take(&mut made, EVENTS, &[(head, rows)])?;
    made.done(Vec::new())
}

fn about(exercise: &mut Exercise, value: &Value) {
    let seconds = value.get("DurationSeconds").and_then(Value::as_i64).filter(|seconds| *seconds > 0);
    exercise.ends = seconds.map(|seconds| ExerciseOffset(seconds.saturating_mul(1_000)));
    let start = text(value, "StartTime").trim_end_matches('Z');
    let start = start.split_once('.').map_or(start, |(whole, _)| whole);
    if let Ok(start) = chrono::NaiveDateTime::parse_from_str(start, "%Y-%m-%dT%H:%M:%S") {
        // An MSEL without a start has the first day of the calendar.
        if chrono::Datelike::year(&start) > 1 {
            exercise.scenario_start = Some(ScenarioTime::from_naive(start));
        }
    }
}

/// A number of seconds as event lists write it.
fn offset(seconds: i64) -> String {
    let (sign, length) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs());
    format!("T{sign}{:02}:{:02}:{:02}", length / 3_600, length / 60 % 60, length % 60)
}
