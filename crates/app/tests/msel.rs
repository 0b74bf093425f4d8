//! Many events at once: pasted, moved, renumbered, copied, kept in the library.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod desk;

use desk::{Desk, desk};
use muster_app::ErrorCode;
use muster_domain::Event;
use serde_json::{Map, Value, json};

const MINUTE: i64 = 60_000;

fn exercise(desk: &Desk, name: &str) -> Value {
    desk.call("exercise_create", json!({"name": name}))["exercise"]["id"].clone()
}

fn made(desk: &Desk, exercise: &Value, patch: Value) -> Value {
    desk.call("event_create", json!({"exercise": exercise, "patch": patch}))
}

fn events(desk: &Desk, exercise: &Value) -> Vec<Value> {
    let page = desk.call("event_page", json!({"exercise": exercise, "skip": 0, "take": 1000, "sort": "paper"}));
    page["events"].as_array().unwrap().clone()
}

#[test]
fn five_hundred_rows_are_pasted_in_one_step() {
    let desk = desk();
    let exercise = exercise(&desk, "Quay");
    made(&desk, &exercise, json!({"title": "There before", "number": "7"}));
    let mut cells = vec![["No.", "Time", "Event", "To"].map(str::to_owned).to_vec()];
    for row in 1..=500 {
        let time = match row {
            250 => "after lunch".to_owned(),
            499 => "TBD".to_owned(),
            row => format!("T+{}:{:02}", row / 60, row % 60),
        };
        cells.push(vec![format!("{row}-A"), time, format!("Event {row}, “so to say”"), "Fire".into()]);
    }
    let pasted = desk.call("event_paste", json!({"exercise": exercise, "cells": cells, "lines": []}));
    assert_eq!((pasted["headed"].as_bool(), pasted["made"].as_array().unwrap().len()), (Some(true), 500));
    let unread: Vec<&str> =
        pasted["unread"].as_array().unwrap().iter().map(|one| one["number"].as_str().unwrap()).collect();
    assert_eq!(unread, ["250-A", "499-A"]);
    assert!(pasted["unread"][0]["why"].as_str().unwrap().contains("after lunch"));
    let all = events(&desk, &exercise);
    assert_eq!(all.len(), 501);
    for (row, event) in (1..).zip(&all[1..]) {
        assert_eq!(event["number"], format!("{row}-A"));
        assert_eq!(event["title"], format!("Event {row}, “so to say”"));
        let offset = (![250, 499].contains(&row)).then_some(row * MINUTE);
        assert_eq!(event["offset"].as_i64(), offset, "{row}");
    }
    desk.call("history_undo", json!({}));
    assert_eq!(events(&desk, &exercise).len(), 1);
    desk.call("history_redo", json!({}));
    assert_eq!(events(&desk, &exercise), all);
}

#[test]
fn a_block_without_headings_goes_over_events_and_on_as_new_ones() {
    let desk = desk();
    let exercise = exercise(&desk, "Quay");
    desk.call("exercise_update", json!({"exercise": exercise, "patch": {"scenario_start": 9 * 60 * MINUTE}}));
    let first = made(&desk, &exercise, json!({"title": "Old", "number": "14", "recipient": "Fire"}));
    let request = |times: Option<&str>| {
        json!({"exercise": exercise, "cells": [["09:30", "New"], ["soon", "Next"]], "times": times, "lines": [
            {"event": first["id"], "patch": {"title": "New"}, "time": "09:30"},
            {"patch": {"title": "Next"}, "time": "soon"}]})
    };
    let asked = desk.call("event_paste", request(None));
    assert_eq!(asked["asks"]["readings"], json!(["hours", "minutes", "clock"]));
    assert_eq!(events(&desk, &exercise), std::slice::from_ref(&first), "nothing is written before it is known");
    let pasted = desk.call("event_paste", request(Some("clock")));
    assert_eq!((pasted["changed"].as_u64(), pasted["made"].as_array().unwrap().len()), (Some(1), 1));
    let all = events(&desk, &exercise);
    assert_eq!(
        (&all[0]["title"], &all[0]["number"], &all[0]["recipient"]),
        (&json!("New"), &json!("14"), &json!("Fire"))
    );
    assert_eq!(all[0]["offset"], 30 * MINUTE);
    assert_eq!(
        (&all[1]["offset"], &all[1]["number"], &all[1]["source"]["raw_time"]),
        (&json!(null), &json!("15"), &json!("soon"))
    );
    assert!(all[1]["problem"].as_str().unwrap().contains("“soon”"));
    desk.call("history_undo", json!({}));
    assert_eq!(events(&desk, &exercise), [first]);
}

#[test]
fn a_shift_takes_along_what_depends_on_it_if_that_is_wanted() {
    let desk = desk();
    let exercise = exercise(&desk, "Quay");
    let asks = made(&desk, &exercise, json!({"title": "Asks", "offset": 0}));
    let waits = json!({"when": "released", "event": asks["id"]});
    let next = made(&desk, &exercise, json!({"title": "Next", "offset": 10 * MINUTE, "waits_for": waits}));
    let spare = json!({"event": next["id"], "after_ms": 0});
    made(&desk, &exercise, json!({"title": "Spare", "offset": 20 * MINUTE, "contingency_for": spare}));
    made(&desk, &exercise, json!({"title": "Ready", "waits_for": waits}));
    made(&desk, &exercise, json!({"title": "Apart", "offset": 30 * MINUTE}));
    let offsets =
        || events(&desk, &exercise).iter().map(|one| one["offset"].as_i64().map(|ms| ms / MINUTE)).collect::<Vec<_>>();
    let shift = |more: Value| {
        let mut request = json!({"exercise": exercise, "events": [asks["id"]], "by_ms": 5 * MINUTE});
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.call("event_shift", request)
    };
    shift(json!({}));
    assert_eq!(offsets(), [Some(5), Some(10), Some(20), None, Some(30)]);
    let seen = shift(json!({"with_dependents": true, "dry_run": true}));
    assert_eq!((seen["dependents"].as_u64(), seen["unscheduled"].as_u64()), (Some(2), Some(1)));
    assert_eq!(offsets(), [Some(5), Some(10), Some(20), None, Some(30)]);
    shift(json!({"with_dependents": true}));
    assert_eq!(offsets(), [Some(10), Some(15), Some(25), None, Some(30)]);
    desk.call("history_undo", json!({}));
    assert_eq!(offsets(), [Some(5), Some(10), Some(20), None, Some(30)]);
    let far = json!({"exercise": exercise, "events": [asks["id"]], "by_ms": i64::MAX});
    assert_eq!(desk.code("event_shift", far), ErrorCode::Invalid);
}

#[test]
fn renumbering_is_shown_first_reported_and_never_gives_a_number_twice() {
    let desk = desk();
    let exercise = exercise(&desk, "Quay");
    let ids: Vec<Value> = ["9", "3", "5-B"]
        .iter()
        .map(|number| made(&desk, &exercise, json!({"number": number, "title": number}))["id"].clone())
        .collect();
    let numbers =
        || events(&desk, &exercise).iter().map(|one| one["number"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    let request = |events: &[Value], dry_run: bool| json!({"exercise": exercise, "events": events, "first": "5-A", "dry_run": dry_run});
    let seen = desk.call("event_renumber", request(&ids[..2], true));
    assert_eq!(
        (&seen["lines"][1]["from"], &seen["lines"][1]["to"], &seen["taken"]),
        (&json!("3"), &json!("5-B"), &json!(["5-B"]))
    );
    assert_eq!(desk.code("event_renumber", request(&ids[..2], false)), ErrorCode::Invalid);
    assert_eq!(numbers(), ["9", "3", "5-B"]);
    let done = desk.call("event_renumber", request(&ids, false));
    assert_eq!(done["lines"].as_array().unwrap().len(), 3);
    assert_eq!(numbers(), ["5-A", "5-B", "5-C"]);
    desk.call("history_undo", json!({}));
    assert_eq!(numbers(), ["9", "3", "5-B"]);
}

/// An exercise with all that an event can name, and an event in which every field differs from its default.
fn full(desk: &Desk, exercise: &Value) -> Value {
    let plan = desk.call("plan_create", json!({"title": "Evacuation"}))["plan"]["id"].clone();
    let section = desk.call("section_create", json!({"plan": plan, "title": "Alarm"}))["section"]["id"].clone();
    let task = desk.call("task_create", json!({"home": plan, "patch": {"title": "Close the gate"}}))["id"].clone();
    let objective =
        desk.call("objective_create", json!({"home": exercise, "patch": {"number": "1", "statement": "Clear it"}}));
    let choices = json!([{"key": "A", "label": "Out"}, {"key": "B", "label": "In"}]);
    let decision = desk
        .call("decision_create", json!({"home": exercise, "patch": {"question": "Out or in?", "choices": choices}}));
    let before = made(desk, exercise, json!({"title": "Before", "number": "1"}));
    let waits = json!({"when": "all", "of": [
        {"when": "released", "event": before["id"]},
        {"when": "after", "wait_ms": 90_000, "of": {"when": "answered", "event": before["id"], "response": "not-met"}},
        {"when": "any", "of": [
            {"when": "decided", "decision": decision["id"], "choice": "B"},
            {"when": "count", "events": [before["id"]], "at_least": 1}]}]});
    let file = desk.call("file_keep", json!({"name": "map.pdf", "base64": "JVBERi0xLjQ="}));
    made(
        desk,
        exercise,
        json!({
            "number": "5-A", "kind": "contingency", "offset": 5_400_000, "phase": "Search", "storyline": "Air", "title": "Smoke",
            "text": "Smoke over the stand.\nIt is black.", "sender": "Control", "recipient": "Fire", "method": "radio",
            "controller": "North", "expected_action": "Close the gate", "location": "Gate 4", "objective": "Old words",
            "notes": "Watch the clock", "release": "automatic", "duration_ms": 90_500, "read_aloud": "Smoke!",
            "if_asked": "Black", "hint": "Look up", "evaluator": "East", "expected_within_ms": 61_000,
            "objectives": [objective["id"]], "tasks": [task], "section_id": section,
            "attachments": [{"name": "map.pdf", "sha256": file["sha256"]}],
            "contingency_for": {"event": before["id"], "after_ms": 125_000}, "waits_for": waits,
            "marking": {"national": "Quay only"}, "safety": "No smoke", "author": "Ada", "review": "approved",
            "custom": [{"name": "Priority", "value": "High"}, {"name": "Cost", "value": "0"}],
        }),
    )
}

/// What an event of its own has nowhere else: who it is and where it stands.
const OWN: [&str; 4] = ["id", "exercise_id", "position", "number"];
/// What only an import gives an event.
const OF_AN_IMPORT: [&str; 2] = ["source", "problem"];

/// Every field of an event but its own, compared one by one.
fn same(of: &str, before: &Value, after: &Value, but: &[&str]) {
    let (before, after) = (before.as_object().unwrap(), after.as_object().unwrap());
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    for (field, value) in before {
        if !OWN.contains(&field.as_str()) && !but.contains(&field.as_str()) {
            assert_eq!(value, &after[field], "{of}: {field}");
        }
    }
}

#[test]
fn a_copy_carries_every_field() {
    let desk = desk();
    let exercise = exercise(&desk, "Quay");
    let event = full(&desk, &exercise);
    // A field that is added has no value here until somebody gives it one, and then it must be carried.
    let id = muster_domain::EventId::default();
    let Value::Object(blank) = serde_json::to_value(Event::new(id, Default::default())).unwrap() else {
        panic!("no object")
    };
    for (field, value) in &blank {
        if !OWN.contains(&field.as_str()) && !OF_AN_IMPORT.contains(&field.as_str()) {
            assert_ne!(&event[field], value, "the full event has nothing in “{field}”");
        }
    }
    let duplicate = desk.call("event_copy", json!({"events": [event["id"]], "exercise": exercise}));
    assert_eq!(duplicate["left"], json!([]));
    assert_eq!(duplicate["events"][0]["number"], "2", "a number is given once");
    same("duplicate", &event, &duplicate["events"][0], &[]);

    let kept = desk.call("library_keep", json!({"events": [event["id"]]}))[0].clone();
    same("library", &event, &kept["event"], &[]);
    let put = desk.call("library_put", json!({"inject": kept["id"], "exercise": exercise}));
    assert_eq!(put["left"], json!([]));
    same("library and back", &event, &put["events"][0], &[]);
}

#[test]
fn a_copy_into_another_exercise_takes_what_is_there_and_reports_the_rest() {
    let desk = desk();
    let from = exercise(&desk, "Quay");
    let event = full(&desk, &from);
    desk.call("event_update", json!({"changes": [{"event": event["id"], "patch": {"text": "At {{gate}}"}}]}));
    let bare = exercise(&desk, "Pier");
    let copied = desk.call("event_copy", json!({"events": [event["id"]], "exercise": bare}));
    let left: Vec<&str> =
        copied["left"][0]["what"].as_array().unwrap().iter().map(|one| one["left"].as_str().unwrap()).collect();
    assert_eq!(left, ["objective", "waits-for", "contingency-for", "variable"]);
    assert_eq!(copied["left"][0]["what"][0]["name"], "Clear it");
    let but = ["objectives", "waits_for", "contingency_for", "text"];
    same("another exercise", &event, &copied["events"][0], &but);
    assert_eq!(copied["events"][0]["number"], "5-A");

    // With its objective, its decision and the event it names there, all of it goes along.
    let ready = exercise(&desk, "Dock");
    desk.call("objective_create", json!({"home": ready, "patch": {"number": "4", "statement": "Clear it"}}));
    let choices = json!([{"key": "A", "label": "Out"}, {"key": "B", "label": "In"}]);
    desk.call("decision_create", json!({"home": ready, "patch": {"question": "Out or in?", "choices": choices}}));
    desk.call("variable_create", json!({"home": ready, "patch": {"name": "gate", "value": "gate 4"}}));
    let both = [events(&desk, &from)[0]["id"].clone(), event["id"].clone()];
    let copied = desk.call("event_copy", json!({"events": both, "exercise": ready}));
    assert_eq!(copied["left"], json!([]));
    let (before, after) = (&copied["events"][0], &copied["events"][1]);
    assert_eq!(after["contingency_for"]["event"], before["id"]);
    assert_eq!(after["waits_for"]["of"][0]["event"], before["id"]);
    assert_eq!(after["objectives"].as_array().unwrap().len(), 1);
}

#[test]
fn what_the_library_keeps_outlives_its_exercise() {
    let desk = desk();
    let from = exercise(&desk, "Quay");
    let event = full(&desk, &from);
    let kept = desk.call("library_keep", json!({"events": [event["id"]]}))[0].clone();
    desk.call("library_update", json!({"id": kept["id"], "patch": {"name": "Smoke, black"}}));
    assert_eq!(desk.code("library_update", json!({"id": kept["id"], "patch": {"name": " "}})), ErrorCode::Invalid);
    desk.call("exercise_delete", json!({"exercise": from}));
    assert_eq!(desk.call("library_list", json!({}))[0]["name"], "Smoke, black");
    let other = exercise(&desk, "Pier");
    let put = desk.call("library_put", json!({"inject": kept["id"], "exercise": other, "offset": MINUTE}));
    assert_eq!((&put["events"][0]["title"], &put["events"][0]["offset"]), (&json!("Smoke"), &json!(MINUTE)));
    assert!(!put["left"].as_array().unwrap().is_empty());
    desk.call("library_delete", json!({"id": kept["id"]}));
    desk.call("history_undo", json!({}));
    assert_eq!(desk.call("library_list", json!({})).as_array().unwrap().len(), 1);
}

#[test]
fn events_are_filtered_by_the_values_that_they_have() {
    let desk = desk();
    let exercise = exercise(&desk, "Quay");
    for (title, recipient, kind) in
        [("a", "Fire", "inject"), ("b", "Police", "inject"), ("c", "Fire", "administrative")]
    {
        made(&desk, &exercise, json!({"title": title, "recipient": recipient, "kind": kind}));
    }
    let values = desk.call("event_values", json!({"exercise": exercise}));
    assert_eq!(values["recipient"], json!(["Fire", "Police"]));
    let titles = |only: Value| {
        let page =
            desk.call("event_page", json!({"exercise": exercise, "skip": 0, "take": 9, "sort": "paper", "only": only}));
        let lines = desk.call("event_lines", json!({"exercise": exercise, "only": only}));
        let titles = |list: &Value| {
            list.as_array().unwrap().iter().map(|one| one["title"].as_str().unwrap()).collect::<String>()
        };
        assert_eq!(titles(&page["events"]), titles(&lines));
        titles(&lines)
    };
    assert_eq!(titles(json!({"recipient": ["Fire"]})), "ac");
    assert_eq!(titles(json!({"recipient": ["Fire", "Police"], "kind": ["inject"]})), "ab");
    assert_eq!(titles(json!({"recipient": []})), "");
}

#[test]
fn a_view_is_kept_and_taken_back() {
    let desk = desk();
    let view = json!({"name": "Mine", "columns": [{"id": "number", "width": 80}, {"id": "title", "width": null}],
        "filter": "gate", "only": {"kind": ["inject"]}, "sort": "title", "descending": true});
    let kept = desk.call("view_create", json!({"patch": view}));
    for (field, value) in view.as_object().unwrap() {
        assert_eq!(&desk.call("view_list", json!({}))[0][field], value, "{field}");
    }
    assert_eq!(desk.code("view_create", json!({"patch": Map::new()})), ErrorCode::Invalid);
    desk.call("view_delete", json!({"id": kept["id"]}));
    assert_eq!(desk.call("view_list", json!({})), json!([]));
    desk.call("history_undo", json!({}));
    assert_eq!(desk.call("view_list", json!({}))[0], kept);
}

#[test]
fn what_is_renamed_is_renamed_in_the_events_that_name_it() {
    let desk = desk();
    let exercise = exercise(&desk, "Quay");
    let other = self::exercise(&desk, "Pier");
    for (kind, fields) in [
        ("phase", &["phase"][..]),
        ("storyline", &["storyline"]),
        ("sender", &["sender"]),
        ("staff", &["controller", "evaluator"]),
    ] {
        let thing = desk.call(&format!("{kind}_create"), json!({"home": exercise, "patch": {"name": "North"}}));
        let patch: Map<String, Value> = fields.iter().map(|field| ((*field).to_owned(), json!("North"))).collect();
        let named = made(&desk, &exercise, Value::Object(patch.clone()));
        let elsewhere = made(&desk, &other, Value::Object(patch));
        let rename =
            |name: &str| desk.call(&format!("{kind}_update"), json!({"id": thing["id"], "patch": {"name": name}}));
        let names = |event: &Value| {
            let event = desk.call("event_get", json!({"event": event["id"]}));
            fields.iter().map(|field| event[*field].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        rename("South");
        assert!(names(&named).iter().all(|name| name == "South"), "{kind}");
        assert!(names(&elsewhere).iter().all(|name| name == "North"), "another exercise's {kind}");
        desk.call("history_undo", json!({}));
        assert!(names(&named).iter().all(|name| name == "North"), "{kind} undone");
        // A name that is cleared takes nothing from the events.
        rename("");
        assert!(names(&named).iter().all(|name| name == "North"), "{kind} cleared");
        rename("North");
        // Where another has the name, it cannot be told whose the events are.
        desk.call(&format!("{kind}_create"), json!({"home": exercise, "patch": {"name": "East"}}));
        rename("East");
        rename("East 2");
        assert!(names(&named).iter().all(|name| name == "North"), "{kind} mixed up");
    }
}

#[test]
fn a_spreadsheet_and_back_carries_every_field() {
    let desk = desk();
    let exercise = exercise(&desk, "Quay");
    let event = full(&desk, &exercise);
    let bytes = desk.session.fetch(&desk.caller, "export_msel", json!({"exercise": exercise})).unwrap();
    let base64 = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, bytes);
    let opened = desk.call("import_open", json!({"name": "quay.xlsx", "base64": base64}));
    let choices = json!({"name": "Again", "sheets": {}, "answers": {}, "zero": null, "first_date": null});
    let again = desk.call("import_commit", json!({"token": opened["token"], "choices": choices}))["exercise"].clone();
    let all = events(&desk, &again);
    let design = desk.call("design_get", json!({"exercise": again}));
    let (before, after) = (&all[0], &all[1]);
    // What has an identity of its own in the new exercise is the same by what it is.
    let elsewhere = ["objectives", "waits_for", "contingency_for"];
    let but: Vec<&str> = elsewhere.into_iter().chain(OF_AN_IMPORT).collect();
    same("spreadsheet", &event, after, &but);
    assert_eq!(after["number"], event["number"]);
    assert_eq!(after["problem"], json!(null));
    assert_eq!(
        (&design["objectives"][0]["number"], &design["objectives"][0]["statement"]),
        (&json!("1"), &json!("Clear it"))
    );
    assert_eq!(after["objectives"], json!([design["objectives"][0]["id"]]));
    assert_eq!(after["contingency_for"], json!({"event": before["id"], "after_ms": 125_000}));
    let named = |text: &str| {
        let old = events(&desk, &exercise)[0]["id"].as_str().unwrap().to_owned();
        let question =
            desk.call("design_get", json!({"exercise": exercise}))["decisions"][0]["id"].as_str().unwrap().to_owned();
        text.replace(&old, before["id"].as_str().unwrap())
            .replace(&question, design["decisions"][0]["id"].as_str().unwrap())
    };
    assert_eq!(named(&event["waits_for"].to_string()), after["waits_for"].to_string());
    assert_eq!(design["decisions"][0]["question"], "Out or in?");
}
