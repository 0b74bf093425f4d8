//! Scenario packs of LiveFireTTX, schema 1.

use super::made::{Maker, list, text, time};
use super::{ForeignError, Read};
use crate::incoming::Kind;
use muster_domain::{EventKind, ExerciseOffset, ReleaseMode};
use serde_json::Value;
use uuid::Uuid;

const INJECTS: &str = "injects";
const CHECKPOINTS: &str = "checkpoints";
const SECOND: i64 = 1_000;

pub(super) fn read(value: &Value, new_id: &mut dyn FnMut() -> Uuid) -> Result<Read, ForeignError> {
    let mut made = Maker::new(Kind::LiveFireTtx, new_id, text(value, "name"));
    made.exercise.summary = text(value, "description").to_owned();
    made.told.rest("", value, &["schema_version", "name", "description", "defaults", INJECTS, CHECKPOINTS]);
    let mut objectives = Vec::new();
    if let Some(defaults) = value.get("defaults") {
        for objective in list(defaults, "objectives")?.iter().filter_map(Value::as_str) {
            objectives.push((made.objective(objective.to_owned(), String::new()), objective));
        }
        for participant in list(defaults, "participants")?.iter().filter_map(Value::as_str) {
            made.organisation(participant, "");
        }
        let minutes = defaults.get("duration_minutes").and_then(Value::as_i64).filter(|minutes| *minutes > 0);
        made.exercise.ends = minutes.map(|minutes| ExerciseOffset(minutes.saturating_mul(60 * SECOND)));
        made.told.rest("defaults", defaults, &["objectives", "participants", "duration_minutes"]);
    }
    for inject in list(value, INJECTS)? {
        let mut event = made.event();
        event.title = text(inject, "title").to_owned();
        event.text = text(inject, "description").to_owned();
        event.recipient = text(inject, "audience").to_owned();
        event.phase = text(inject, "stage").to_owned();
        time(&mut event, INJECTS, inject.get("scheduled_offset_seconds"), SECOND);
        if inject.get("auto_deliver").and_then(Value::as_bool) == Some(true) {
            event.release = ReleaseMode::Automatic;
        }
        // What a script does to a target is the other program's own; people do it here, or nobody.
        match text(inject, "action_type") {
            "" | "narrative" => {}
            "chaos_script" => event.kind = EventKind::ControllerAction,
            other => event.method = other.to_owned(),
        }
        made.told.rest(
            INJECTS,
            inject,
            &["title", "description", "audience", "stage", "scheduled_offset_seconds", "auto_deliver", "action_type"],
        );
        made.events.push(event);
    }
    for checkpoint in list(value, CHECKPOINTS)? {
        let mut event = made.event();
        event.kind = EventKind::ExpectedAction;
        event.title = text(checkpoint, "title").to_owned();
        event.text = text(checkpoint, "description").to_owned();
        event.recipient = text(checkpoint, "audience").to_owned();
        event.expected_action = text(checkpoint, "expected_action").to_owned();
        time(&mut event, CHECKPOINTS, checkpoint.get("scheduled_offset_seconds"), SECOND);
        let index =
            checkpoint.get("objective_index").and_then(Value::as_u64).and_then(|index| usize::try_from(index).ok());
        match index.map(|index| (index, objectives.get(index))) {
            Some((_, Some((id, statement)))) => {
                event.objectives.push(*id);
                event.objective = (*statement).to_owned();
            }
            Some((index, None)) => made.told.text("checkpoints.objective_index", &index.to_string()),
            None => {}
        }
        made.told.rest(
            CHECKPOINTS,
            checkpoint,
            &["title", "description", "audience", "expected_action", "scheduled_offset_seconds", "objective_index"],
        );
        made.events.push(event);
    }
    made.done(Vec::new())
}
