//! The Common Exercise Format: injects, the flow that orders them, and what they carry.

use super::made::{Maker, joined, list, text, time, unread};
use super::{ForeignError, Read};
use crate::incoming::Kind;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use muster_domain::exercise::{AttachedFile, GroundTruth};
use muster_domain::{Condition, EventId, ExerciseOffset, Response};
use serde_json::Value;
use std::collections::HashMap;
use uuid::Uuid;

const FLOW: &str = "inject_flow";
const INJECTS: &str = "injects";
const PAYLOADS: &str = "inject_payloads";

pub(super) fn read(value: &Value, new_id: &mut dyn FnMut() -> Uuid) -> Result<Read, ForeignError> {
    let about = value.get("exercise").unwrap_or(&Value::Null);
    let mut made = Maker::new(Kind::Cexf, new_id, text(about, "name"));
    made.exercise.summary = joined(&[text(about, "description"), text(about, "expanded")], "\n\n");
    made.exercise.sponsor = about.get("meta").map(|meta| text(meta, "author").to_owned()).unwrap_or_default();
    let seconds = about.get("total_duration").and_then(|length| match length {
        Value::String(text) => text.trim().parse::<i64>().ok(),
        other => other.as_i64(),
    });
    made.exercise.ends =
        seconds.filter(|seconds| *seconds > 0).map(|seconds| ExerciseOffset(seconds.saturating_mul(1_000)));
    if made.exercise.ends.is_none() {
        made.told.value("exercise.total_duration", about.get("total_duration").unwrap_or(&Value::Null));
    }
    made.told.rest("exercise", about, &["name", "description", "expanded", "meta", "total_duration", "uuid"]);
    if let Some(meta) = about.get("meta") {
        made.told.rest("exercise.meta", meta, &["author"]);
    }
    made.told.rest("", value, &["exercise", FLOW, INJECTS, PAYLOADS]);

    let payloads: HashMap<&str, &Value> =
        list(value, PAYLOADS)?.iter().map(|payload| (text(payload, "uuid"), payload)).collect();
    let flow: HashMap<&str, &Value> = list(value, FLOW)?.iter().map(|step| (text(step, "inject_uuid"), step)).collect();
    // In the order of the flow; what stands in no flow comes behind.
    let order: HashMap<&str, usize> =
        list(value, FLOW)?.iter().enumerate().map(|(place, step)| (text(step, "inject_uuid"), place)).collect();
    let mut injects: Vec<&Value> = list(value, INJECTS)?.iter().collect();
    injects.sort_by_key(|inject| order.get(text(inject, "uuid")).copied().unwrap_or(usize::MAX));

    let mut truths = Vec::new();
    let mut ids: HashMap<&str, EventId> = HashMap::new();
    for inject in &injects {
        let mut event = made.event();
        ids.insert(text(inject, "uuid"), event.id);
        event.title = text(inject, "name").to_owned();
        event.method = text(inject, "action").replace('_', " ");
        event.location = text(inject, "target_tool").to_owned();
        let results: Vec<&str> = list(inject, "inject_evaluation")?.iter().map(|one| text(one, "result")).collect();
        event.expected_action =
            results.iter().filter(|result| !result.is_empty()).copied().collect::<Vec<_>>().join("\n");
        for evaluation in list(inject, "inject_evaluation")? {
            made.told.rest("injects.inject_evaluation", evaluation, &["result"]);
        }
        if let Some(payload) = payloads.get(text(inject, "action_payload_resource_uuid")) {
            let (said, file) = payload_of(payload);
            event.text = said;
            if let Some((name, content)) = file {
                let sha256 = made.file(&content);
                let (id, position) = (made.id().into(), truths.len() as i64);
                let title = joined(&[text(payload, "name"), &event.title], " · ");
                let files = vec![AttachedFile { name, sha256 }];
                truths.push(GroundTruth {
                    id,
                    exercise_id: made.exercise.id,
                    position,
                    title,
                    text: String::new(),
                    files,
                });
            }
        }
        if let Some(step) = flow.get(text(inject, "uuid")) {
            event.notes = text(step, "description").to_owned();
            match step.get("timing").and_then(|timing| timing.get("triggered_at")) {
                Some(Value::String(at)) if at.trim().parse::<f64>().is_err() && !at.trim().is_empty() => {
                    unread(&mut event, FLOW, at, "a date does not say how long after StartEx it is");
                }
                at => time(&mut event, FLOW, at, 1_000),
            }
            if event.offset.is_none() && event.problem.is_none() && triggers(step).any(|trigger| trigger == "startex") {
                event.offset = Some(ExerciseOffset(0));
            }
            made.told.rest(
                FLOW,
                step,
                &["inject_uuid", "description", "sequence", "requirements", "timing", "trigger"],
            );
        }
        made.told.rest(
            INJECTS,
            inject,
            &["uuid", "name", "action", "target_tool", "inject_evaluation", "action_payload_resource_uuid"],
        );
        made.events.push(event);
    }
    for payload in payloads.values() {
        made.told.rest(PAYLOADS, payload, &["uuid", "name", "parameters"]);
    }
    conditions(&mut made, &flow, &ids, &injects);
    made.done(truths)
}

/// What an inject waits for: that another was answered, which its requirements name, or that it followed another.
fn conditions(made: &mut Maker<'_>, flow: &HashMap<&str, &Value>, ids: &HashMap<&str, EventId>, injects: &[&Value]) {
    for (place, inject) in injects.iter().enumerate() {
        let Some(step) = flow.get(text(inject, "uuid")) else { continue };
        let Some(requirements) = step.get("requirements") else { continue };
        let before = text(requirements, "inject_uuid");
        if before.is_empty() {
            continue;
        }
        made.told.rest("inject_flow.requirements", requirements, &["inject_uuid", "resolution_requirement"]);
        match (ids.get(before), made.events.get_mut(place)) {
            (Some(before), Some(event)) => {
                event.waits_for = Some(Condition::Answered { event: *before, response: Response::Met });
                event.notes = joined(&[&event.notes, text(requirements, "resolution_requirement")], "\n");
            }
            _ => made.told.text("inject_flow.requirements.inject_uuid", before),
        }
    }
}

/// The triggers of a step, which older files have as one text and newer ones as a list.
fn triggers(step: &Value) -> impl Iterator<Item = &str> {
    let in_sequence = step.get("sequence").and_then(|sequence| sequence.get("trigger"));
    in_sequence.into_iter().chain(step.get("trigger")).flat_map(|trigger| match trigger {
        Value::Array(list) => list.iter().filter_map(Value::as_str).collect::<Vec<_>>(),
        one => one.as_str().into_iter().collect(),
    })
}

/// What a payload says, and the file that it is.
fn payload_of(payload: &Value) -> (String, Option<(String, Vec<u8>)>) {
    let parameters = payload.get("parameters").unwrap_or(&Value::Null);
    let content = joined(&[text(parameters, "content"), text(parameters, "contents")], "");
    let name = text(parameters, "filename").to_owned();
    let bytes = match text(parameters, "content-type") {
        "base64" => unbase64(&content),
        _ => Some(content.clone().into_bytes()),
    };
    match bytes {
        Some(bytes) if !name.is_empty() && !bytes.is_empty() => {
            let said = String::from_utf8(bytes.clone()).unwrap_or_default();
            (said, Some((name, bytes)))
        }
        _ => {
            let pairs = parameters.as_object().into_iter().flatten();
            let lines: Vec<String> =
                pairs.filter_map(|(key, value)| Some(format!("{key}: {}", value.as_str()?))).collect();
            (lines.join("\n"), None)
        }
    }
}

/// The bytes of a Base64 text; none if it is none.
fn unbase64(text: &str) -> Option<Vec<u8>> {
    let letters: String = text.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    STANDARD.decode(letters).ok()
}
