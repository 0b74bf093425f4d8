//! Lists as planners keep them, brought in and improved by a planner's own commands until nothing is left to see to.
//! They stand beside the repository and are not part of it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod desk;

use desk::{Desk, desk};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const MINUTE: i64 = 60_000;

/// What is open, by kind: for each fact what it is about.
fn open(desk: &Desk, exercise: &Value) -> BTreeMap<String, Vec<Value>> {
    let mut open: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for fact in desk.call("exercise_check", json!({"exercise": exercise})).as_array().unwrap() {
        open.entry(fact["fact"].as_str().unwrap().to_owned()).or_default().push(fact.clone());
    }
    open
}

/// Writes the same into every event that these facts are about.
fn fill(desk: &Desk, facts: &[Value], patch: &Value) {
    let changes: Vec<Value> = facts.iter().map(|fact| json!({"event": fact["event"], "patch": patch})).collect();
    desk.call("event_update", json!({"changes": changes}));
}

fn numbers_anew(desk: &Desk, exercise: &Value) {
    let lines = desk.call("event_lines", json!({"exercise": exercise}));
    let events: Vec<&Value> = lines.as_array().unwrap().iter().map(|line| &line["id"]).collect();
    let renumbered = desk.call("event_renumber", json!({"exercise": exercise, "events": events, "first": "E-1"}));
    assert_eq!(renumbered["lines"].as_array().unwrap().len(), events.len());
}

/// An objective of the stadium's plan, and the events that serve it.
fn objective(desk: &Desk, exercise: &Value) {
    let plan = desk.call("plan_create", json!({"template": "places/stadium"}));
    let tasks: Vec<&Value> = plan["tasks"].as_array().unwrap().iter().take(2).map(|task| &task["id"]).collect();
    assert_eq!(tasks.len(), 2);
    let statement = "Bring everybody in the open under cover within ten minutes of the alarm";
    let made = desk.call(
        "objective_create",
        json!({"home": exercise, "patch": {"number": "1", "statement": statement, "tasks": tasks}}),
    );
    let page = desk.call("event_page", json!({"exercise": exercise, "skip": 0, "take": 3}));
    let changes: Vec<Value> = page["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| json!({"event": event["id"], "patch": {"objectives": [made["id"]], "tasks": tasks}}))
        .collect();
    desk.call("event_update", json!({"changes": changes}));
}

/// Gives what has no time five minutes of its own, in the order of the paper; what is kept ready stays without.
fn schedule(desk: &Desk, exercise: &Value) {
    let lines = desk.call("event_lines", json!({"exercise": exercise}));
    let timeless = lines.as_array().unwrap().iter().filter(|line| line["offset"].is_null());
    let changes: Vec<Value> = (1..)
        .zip(timeless)
        .map(|(place, line)| {
            let offset = (line["kind"] != "contingency").then_some(place * 5 * MINUTE);
            json!({"event": line["id"], "patch": {"offset": offset}})
        })
        .collect();
    desk.call("event_update", json!({"changes": changes}));
}

/// Keeps contingencies ready for an answer that is expected.
fn keep_ready(desk: &Desk, exercise: &Value, facts: &[Value]) {
    let lines = desk.call("event_lines", json!({"exercise": exercise}));
    let about = |id: &Value| facts.iter().any(|fact| fact["event"] == *id);
    let expecting = lines
        .as_array()
        .unwrap()
        .iter()
        .find(|line| line["expects"] == true && !about(&line["id"]))
        .expect("an event that expects an action");
    fill(desk, facts, &json!({"contingency_for": {"event": expecting["id"], "after_ms": 10 * MINUTE}}));
}

/// Brings a list in and sees to everything the checks name; returns how much they named at first, by kind.
fn improved(name: &str) -> Option<BTreeMap<String, usize>> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/fixtures/msel").join(name);
    if !path.exists() {
        println!("skipped: {} is not here", path.display());
        return None;
    }
    let desk = desk();
    let opened = desk.call("import_open", json!({"path": path}));
    let exercise = desk.call("import_commit", json!({"token": opened["token"], "choices": {}}))["exercise"].clone();
    let first = open(&desk, &exercise).into_iter().map(|(kind, facts)| (kind, facts.len())).collect();
    for _ in 0..3 {
        for (kind, facts) in open(&desk, &exercise) {
            match kind.as_str() {
                "no-objective" => objective(&desk, &exercise),
                "same-number" => numbers_anew(&desk, &exercise),
                "without-expected-action" => fill(&desk, &facts, &json!({"expected_action": "Report it to Silver"})),
                "without-controller" => fill(&desk, &facts, &json!({"controller": "Exercise control"})),
                "without-recipient" => fill(&desk, &facts, &json!({"recipient": "Silver"})),
                "time-unread" => schedule(&desk, &exercise),
                "contingency-without-trigger" => keep_ready(&desk, &exercise, &facts),
                other => panic!("{name}: nobody saw to {other}: {facts:?}"),
            }
        }
    }
    let left = open(&desk, &exercise);
    assert!(left.is_empty(), "{name}: {left:?}");
    let rehearsal = desk.call("exercise_rehearse", json!({"exercise": exercise}));
    assert_eq!((&rehearsal["complete"], &rehearsal["never"]), (&json!(true), &json!([])), "{name}");
    Some(first)
}

fn named(expected: &[(&str, usize)]) -> BTreeMap<String, usize> {
    expected.iter().map(|(kind, count)| ((*kind).to_owned(), *count)).collect()
}

#[test]
fn a_stadium_s_full_scale_list_is_improved_to_clean() {
    if let Some(first) = improved("stadium-full-scale.xlsx") {
        let wanted =
            [("no-objective", 1), ("same-number", 79), ("without-controller", 9), ("without-expected-action", 11)];
        assert_eq!(first, named(&wanted));
    }
}

#[test]
fn a_railway_s_list_is_improved_to_clean() {
    if let Some(first) = improved("rail-hazmat-imt.xlsx") {
        assert_eq!(first, named(&[("no-objective", 1), ("without-expected-action", 4)]));
    }
}

#[test]
fn a_winter_storm_s_list_is_improved_to_clean() {
    if let Some(first) = improved("winter-storm.xlsx") {
        let wanted = [
            ("contingency-without-trigger", 2),
            ("no-objective", 1),
            ("time-unread", 5),
            ("without-controller", 6),
            ("without-recipient", 1),
        ];
        assert_eq!(first, named(&wanted));
    }
}
