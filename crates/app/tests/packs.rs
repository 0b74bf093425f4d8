//! Packs: every one of them, in every cut and with every set of overlays, holds together and plays to its end.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod desk;

use desk::{Desk, desk};
use serde_json::{Value, json};

fn list<'a>(value: &'a Value, name: &str) -> &'a Vec<Value> {
    value[name].as_array().unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// Makes an exercise of a pack and returns its identity.
fn added(desk: &Desk, pack: &str, cut: &str, overlays: &[&str]) -> String {
    let added = desk.call("pack_add", json!({"pack": pack, "cut": cut, "overlays": overlays}));
    assert_eq!(added["missing"], json!([]), "{pack}: its tasks are those of its plan");
    text(&added["exercise"]).to_owned()
}

#[test]
fn every_pack_passes_its_checks_and_rehearses_to_the_end_on_every_branch() {
    let packs = desk().call("pack_list", json!({}));
    let overlays: Vec<&str> = list(&packs, "overlays").iter().map(|overlay| text(&overlay["name"])).collect();
    assert_eq!(overlays.len(), 2);
    for pack in list(&packs, "packs") {
        let name = text(&pack["name"]);
        let desk = desk();
        assert_eq!(list(pack, "cuts").len(), 3, "{name}");
        for cut in ["hour", "half", "day"] {
            for on in [vec![], vec![overlays[0]], vec![overlays[1]], overlays.clone()] {
                let exercise = added(&desk, name, cut, &on);
                let what = format!("{name}, {cut}, {on:?}");
                assert_eq!(desk.call("exercise_check", json!({"exercise": exercise})), json!([]), "{what}");
                let rehearsal = desk.call("exercise_rehearse", json!({"exercise": exercise}));
                assert_eq!(rehearsal["complete"], true, "{what}");
                assert_eq!(rehearsal["never"], json!([]), "{what}");
                assert!(list(&rehearsal, "branches").len() > 1, "{what}: there is something to decide");
            }
        }
    }
}

#[test]
fn a_pack_is_whole() {
    let desk = desk();
    let packs = desk.call("pack_list", json!({}));
    for pack in list(&packs, "packs") {
        let name = text(&pack["name"]);
        for (cut, fewest) in [("hour", 12), ("half", 25), ("day", 34)] {
            let exercise = added(&desk, name, cut, &[]);
            let design = desk.call("design_get", json!({"exercise": exercise}));
            let events = desk.call("event_page", json!({"exercise": exercise, "skip": 0, "take": 1_000}));
            let events = list(&events, "events");
            assert!((fewest..=60).contains(&events.len()), "{name}, {cut}: {} events", events.len());
            assert!(events.iter().any(|event| event["kind"] == "contingency"), "{name}, {cut}");
            let said = |event: &&Value| ["text", "read_aloud"].iter().any(|field| !text(&event[field]).is_empty());
            assert!(events.iter().all(|event| said(&event)), "{name}, {cut}: every event has its script");
            for objective in list(&design, "objectives") {
                for part in
                    ["specific", "measurable", "achievable", "relevant", "time_bound", "capability", "target_task"]
                {
                    assert!(
                        !text(&objective[part]).is_empty(),
                        "{name}: objective {} has no {part}",
                        objective["number"]
                    );
                }
            }
            assert!(text(&design["exercise"]["debrief"]).lines().count() >= 5, "{name}");
            for part in ["participants", "staff", "phases", "storylines", "truths", "senders", "variables", "decisions"]
            {
                assert!(!list(&design, part).is_empty(), "{name}, {cut}: no {part}");
            }
        }
    }
}

#[test]
fn a_pack_takes_the_plan_that_is_there_and_is_undone_as_one() {
    let desk = desk();
    let first = added(&desk, "stadium-drones", "hour", &["pandemic"]);
    let plans = || desk.call("plan_list", json!({})).as_array().unwrap().len();
    let stakeholders = || list(&desk.call("stakeholder_list", json!({})), "stakeholders").len();
    let before = (plans(), stakeholders());
    let second = added(&desk, "stadium-drones", "day", &["pandemic"]);
    assert_eq!((plans(), stakeholders()), before, "nothing is made twice");
    let design = |exercise: &str| desk.call("design_get", json!({"exercise": exercise}));
    assert_eq!(design(&first)["exercise"]["plans"], design(&second)["exercise"]["plans"]);

    desk.call("history_undo", json!({}));
    assert_eq!(desk.call("exercise_list", json!({})).as_array().unwrap().len(), 1);
    desk.call("history_undo", json!({}));
    assert_eq!(plans(), 0, "with the plans that were made for it");
    desk.call("history_redo", json!({}));
    assert_eq!(design(&first)["exercise"]["id"], json!(first));
}

#[test]
fn what_a_plan_does_not_have_is_named() {
    let desk = desk();
    let plan = desk.call("plan_create", json!({"title": "Ours"}));
    let request = json!({"pack": "stadium-drones", "cut": "half", "plan": plan["plan"]["id"]});
    let added = desk.call("pack_add", request);
    assert!(!list(&added, "missing").is_empty());
    let design = desk.call("design_get", json!({"exercise": added["exercise"]}));
    assert!(list(&design, "objectives").iter().all(|objective| objective["tasks"] == json!([])));
}

#[test]
fn an_unknown_pack_changes_nothing() {
    let desk = desk();
    let refused = |request| desk.try_call("pack_add", request).unwrap_err().message;
    assert!(refused(json!({"pack": "moon", "cut": "day"})).contains("moon"));
    assert!(refused(json!({"pack": "stadium-drones", "cut": "day", "overlays": ["moon"]})).contains("moon"));
    assert_eq!(desk.call("exercise_list", json!({})), json!([]));
    assert_eq!(desk.call("plan_list", json!({})), json!([]));
}

#[test]
fn every_pack_is_printed() {
    let desk = desk();
    let packs = desk.call("pack_list", json!({}));
    for pack in list(&packs, "packs") {
        let exercise = added(&desk, text(&pack["name"]), "half", &["disinformation"]);
        // The binder holds everything that a pack has.
        for document in ["binder", "explan"] {
            let request = json!({"exercise": exercise, "document": document, "format": "pdf"});
            let bytes = desk.session.fetch(&desk.caller, "report_exercise", request).unwrap();
            assert!(bytes.starts_with(b"%PDF"), "{}: {document}", pack["name"]);
        }
    }
}
