//! Scenarios of IcebergTTX, schema 1.0: injects that options lead from one to the next.

use super::made::{Maker, joined, list, text, time};
use super::{ForeignError, Read};
use crate::incoming::Kind;
use muster_domain::exercise::scenario::Choice;
use muster_domain::{Condition, Event, EventId, ReleaseMode};
use serde_json::Value;
use std::collections::HashMap;
use uuid::Uuid;

const INJECTS: &str = "injects";
const MINUTE: i64 = 60_000;
const SECOND: i64 = 1_000;

pub(super) fn read(value: &Value, new_id: &mut dyn FnMut() -> Uuid) -> Result<Read, ForeignError> {
    let mut made = Maker::new(Kind::IcebergTtx, new_id, text(value, "title"));
    made.exercise.summary = text(value, "description").to_owned();
    made.exercise.debrief = text(value, "debrief_notes").to_owned();
    made.told.rest(
        "",
        value,
        &[
            "schema_version",
            "title",
            "description",
            "debrief_notes",
            "participant_teams",
            "start_inject_id",
            INJECTS,
            "metadata",
        ],
    );
    if let Some(about) = value.get("metadata") {
        made.exercise.sponsor = text(about, "author").to_owned();
        let minutes = about.get("estimated_duration_minutes").and_then(Value::as_i64).filter(|minutes| *minutes > 0);
        made.exercise.ends = minutes.map(|minutes| muster_domain::ExerciseOffset(minutes.saturating_mul(MINUTE)));
        made.told.rest("metadata", about, &["author", "estimated_duration_minutes"]);
    }
    let mut teams: HashMap<&str, &str> = HashMap::new();
    for team in list(value, "participant_teams")? {
        let (id, label) = (text(team, "id"), text(team, "label"));
        teams.insert(id, if label.is_empty() { id } else { label });
        made.organisation(if label.is_empty() { id } else { label }, text(team, "description"));
        made.told.rest("participant_teams", team, &["id", "label", "description"]);
    }
    let injects = list(value, INJECTS)?;
    let mut placed: Vec<(&Value, Event)> = Vec::new();
    for inject in injects {
        let mut event = made.event();
        event.position = placed.len() as i64;
        event.number = (placed.len() + 1).to_string();
        event.title = text(inject, "title").to_owned();
        event.text = text(inject, "content").to_owned();
        let to: Vec<&str> = list(inject, "target_teams")?
            .iter()
            .filter_map(Value::as_str)
            .map(|id| teams.get(id).copied().unwrap_or(id))
            .collect();
        event.recipient = to.join(", ");
        let expected: Vec<&str> = list(inject, "expected_actions")?.iter().filter_map(Value::as_str).collect();
        event.expected_action = expected.join("\n");
        time(&mut event, INJECTS, inject.get("release_at_minutes"), MINUTE);
        if event.offset.is_some() {
            event.release = ReleaseMode::Automatic;
        }
        made.told.rest(
            INJECTS,
            inject,
            &[
                "id",
                "title",
                "content",
                "target_teams",
                "expected_actions",
                "release_at_minutes",
                "options",
                "next_inject_id",
                "sequence_order",
                "triggers_communications",
            ],
        );
        placed.push((inject, event));
    }
    let ids: HashMap<&str, EventId> = placed.iter().map(|(inject, event)| (text(inject, "id"), event.id)).collect();
    let waits = ways(&mut made, &placed, &ids)?;
    for (inject, mut event) in placed {
        event.waits_for = match waits.get(&event.id).map(Vec::as_slice) {
            None | Some([]) => None,
            Some([one]) => Some(one.clone()),
            Some(several) => Some(Condition::Any { of: several.to_vec() }),
        };
        let sent = messages(&mut made, inject, &event)?;
        made.events.push(event);
        made.events.extend(sent);
    }
    renumbered(&mut made.events);
    made.done(Vec::new())
}

/// What each inject waits for: the option that leads to it, or the inject before it.
fn ways(
    made: &mut Maker<'_>,
    placed: &[(&Value, Event)],
    ids: &HashMap<&str, EventId>,
) -> Result<HashMap<EventId, Vec<Condition>>, ForeignError> {
    let mut waits: HashMap<EventId, Vec<Condition>> = HashMap::new();
    for (inject, event) in placed {
        let options = list(inject, "options")?;
        if !options.is_empty() {
            let letters = (b'A'..=b'Z').map(|letter| char::from(letter).to_string());
            let numbers = (27..).map(|number: usize| number.to_string());
            let keys: Vec<String> = letters.chain(numbers).take(options.len()).collect();
            let choice =
                |(key, option): (&String, &Value)| Choice { key: key.clone(), label: text(option, "label").into() };
            let choices = keys.iter().zip(options).map(choice).collect();
            let decision = made.decision(event, event.title.clone(), event.recipient.clone(), choices);
            for (key, option) in keys.iter().zip(options) {
                made.told.rest("injects.options", option, &["id", "label", "next_inject_id"]);
                match (ids.get(text(option, "next_inject_id")), text(option, "next_inject_id")) {
                    (Some(next), _) => {
                        waits.entry(*next).or_default().push(Condition::Decided { decision, choice: key.clone() });
                    }
                    (None, "") => {}
                    (None, unknown) => made.told.text("injects.options.next_inject_id", unknown),
                }
            }
        }
        match (ids.get(text(inject, "next_inject_id")), text(inject, "next_inject_id")) {
            (Some(next), _) => waits.entry(*next).or_default().push(Condition::Released { event: event.id }),
            (None, "") => {}
            (None, unknown) => made.told.text("injects.next_inject_id", unknown),
        }
    }
    Ok(waits)
}

/// Messages that an inject sets off are injects of their own, which wait for it.
fn messages(made: &mut Maker<'_>, inject: &Value, cause: &Event) -> Result<Vec<Event>, ForeignError> {
    const LIST: &str = "injects.triggers_communications";
    let mut sent = Vec::new();
    for message in list(inject, "triggers_communications")? {
        let mut event = made.event();
        event.title = joined(&[text(message, "subject")], "");
        event.text = text(message, "body").to_owned();
        event.sender = text(message, "external_entity").to_owned();
        event.method = "message".into();
        event.release = ReleaseMode::Automatic;
        let released = Condition::Released { event: cause.id };
        let wait_ms = message.get("delay_after_release_seconds").and_then(Value::as_i64).unwrap_or(0);
        event.waits_for = Some(match wait_ms.saturating_mul(SECOND) {
            ..=0 => released,
            wait_ms => Condition::After { of: Box::new(released), wait_ms },
        });
        let sender = event.sender.clone();
        made.sender(&sender);
        made.told.rest(LIST, message, &["subject", "body", "external_entity", "delay_after_release_seconds"]);
        sent.push(event);
    }
    Ok(sent)
}

/// Numbers in the order of the list.
fn renumbered(events: &mut [Event]) {
    for (event, place) in events.iter_mut().zip(0..) {
        event.position = place;
        event.number = (place + 1).to_string();
    }
}
