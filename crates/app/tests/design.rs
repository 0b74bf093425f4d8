//! Designing an exercise through the command table, and playing what was designed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod desk;

use desk::{Desk, desk};
use muster_app::ErrorCode;
use serde_json::{Value, json};

const MINUTE: i64 = 60_000;

fn id(value: &Value) -> String {
    value["id"].as_str().unwrap().to_owned()
}

fn exercise(desk: &Desk) -> String {
    desk.call("exercise_create", json!({"name": "Harbour night"}))["exercise"]["id"].as_str().unwrap().to_owned()
}

fn event(desk: &Desk, exercise: &str, patch: Value) -> String {
    id(&desk.call("event_create", json!({"exercise": exercise, "patch": patch})))
}

/// Lets time pass as it does while somebody looks; a leap would be a machine that slept.
fn pass(desk: &Desk, seconds: u64) {
    for _ in 0..seconds / 5 {
        desk.clock.pass(5_000);
        desk.session.look();
    }
}

/// Asks for shelter; A brings the buses, B after an answer the press.
struct Branches {
    exercise: String,
    asks: String,
    buses: String,
    press: String,
    decision: String,
}

fn branches(desk: &Desk) -> Branches {
    let exercise = exercise(desk);
    let asks = event(
        desk,
        &exercise,
        json!({"title": "Rain of debris over {{stand}}", "offset": 0, "recipient": "Silver", "controller": "North",
               "expected_action": "Clear the stand", "expected_within_ms": 5 * MINUTE}),
    );
    let choices = json!([{"key": "A", "label": "Move them out"}, {"key": "B", "label": "Keep them in"}]);
    let decision = desk.call(
        "decision_create",
        json!({"home": exercise, "patch": {"question": "Out or in?", "choices": choices, "event_id": asks, "within_ms": 10 * MINUTE}}),
    );
    let decision = id(&decision);
    let buses = event(
        desk,
        &exercise,
        json!({"title": "Buses come", "waits_for": {"when": "decided", "decision": decision, "choice": "A"}}),
    );
    let late = json!({"when": "answered", "event": asks, "response": "not-met"});
    let chosen = json!({"when": "decided", "decision": decision, "choice": "B"});
    let press = event(
        desk,
        &exercise,
        json!({"title": "Press asks why", "offset": 2 * MINUTE,
               "waits_for": {"when": "all", "of": [chosen, {"when": "after", "of": late, "wait_ms": MINUTE}]}}),
    );
    Branches { exercise, asks, buses, press, decision }
}

fn facts(desk: &Desk, exercise: &str) -> Vec<String> {
    let facts = desk.call("exercise_check", json!({"exercise": exercise}));
    facts.as_array().unwrap().iter().map(|fact| fact["fact"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn everything_of_a_design_is_kept_listed_and_undone() {
    let desk = desk();
    let exercise = exercise(&desk);
    let stakeholder = id(&desk.call("stakeholder_create", json!({"patch": {"name": "Fire service"}})));
    let kinds = [
        ("objective", "objectives", json!({"statement": "Clear the stand within ten minutes"}), "clear the stand"),
        ("participant", "participants", json!({"real": "Two crews", "stakeholder_id": stakeholder}), "two crews"),
        ("staff", "staff", json!({"name": "North", "role": "controller"}), "north"),
        (
            "meeting",
            "meetings",
            json!({"title": "Initial planning meeting", "day": "2026-02-01", "time": "09:30"}),
            "initial planning",
        ),
        ("checklist", "checklist", json!({"text": "Radios charged", "moment": "before"}), "radios"),
        ("phase", "phases", json!({"name": "Search", "starts": 0}), "search"),
        ("storyline", "storylines", json!({"name": "Air"}), "air"),
        ("truth", "truths", json!({"title": "Stand N holds 4,000"}), "holds"),
        ("sender", "senders", json!({"name": "Control", "kind": "organisation"}), "control"),
        ("variable", "variables", json!({"name": "stand", "value": "stand N"}), "stand N"),
        ("actor", "actors", json!({"role": "Steward who saw it", "triage": "delayed"}), "steward"),
        ("decision", "decisions", json!({"question": "Out or in?"}), "out or in"),
    ];
    for (kind, list, patch, words) in &kinds {
        let made = desk.call(&format!("{kind}_create"), json!({"home": exercise, "patch": patch}));
        let (field, value) = patch.as_object().unwrap().iter().next().unwrap();
        assert_eq!(&made[field], value, "{kind}");
        desk.call(&format!("{kind}_update"), json!({"id": made["id"], "patch": {field: value}}));
        let design = desk.call("design_get", json!({"exercise": exercise}));
        assert_eq!(design[list].as_array().unwrap().len(), 1, "{kind}");
        let hits = desk.call("search_find", json!({"text": words, "limit": 20}));
        let found = hits.as_array().unwrap().iter().any(|hit| hit["kind"] == *kind && hit["home"] == exercise.as_str());
        assert!(found, "{kind} is not found by “{words}”: {hits}");
        desk.call(&format!("{kind}_delete"), json!({"id": made["id"]}));
        assert!(desk.call("design_get", json!({"exercise": exercise}))[list].as_array().unwrap().is_empty(), "{kind}");
        desk.call("history_undo", json!({}));
        assert_eq!(desk.call("design_get", json!({"exercise": exercise}))[list][0], made, "{kind}");
    }
    // An exercise goes with all that belongs to it, and comes back with it.
    let before = desk.call("design_get", json!({"exercise": exercise}));
    desk.call("exercise_delete", json!({"exercise": exercise}));
    assert_eq!(desk.code("design_get", json!({"exercise": exercise})), ErrorCode::NotFound);
    desk.call("history_undo", json!({}));
    assert_eq!(desk.call("design_get", json!({"exercise": exercise})), before);
    // Who takes part is not deleted under the exercise.
    assert_eq!(desk.code("stakeholder_delete", json!({"id": stakeholder})), ErrorCode::NotAllowedNow);
}

#[test]
fn what_cannot_be_is_refused() {
    let desk = desk();
    let made = branches(&desk);
    let invalid = |name: &str, request: Value| assert_eq!(desk.code(name, request), ErrorCode::Invalid, "{name}");
    invalid("event_update", json!({"changes": [{"event": made.asks, "patch": {"duration_ms": -1}}]}));
    invalid("event_update", json!({"changes": [{"event": made.asks, "patch": {"nonsense": 1}}]}));
    invalid("event_update", json!({"changes": [{"event": made.asks, "patch": {"exercise_id": made.asks}}]}));
    invalid("variable_create", json!({"home": made.exercise, "patch": {"name": "two words"}}));
    invalid("decision_update", json!({"id": made.decision, "patch": {"choices": [{"key": "", "label": "x"}]}}));
    invalid("meeting_create", json!({"home": made.exercise, "patch": {"day": "tomorrow"}}));
    invalid("exercise_update", json!({"exercise": made.exercise, "patch": {"ends": 0}}));
    invalid(
        "exercise_rehearse",
        json!({"exercise": made.exercise, "choices": [{"decision": made.decision, "choice": "Z"}]}),
    );
    let mut deep = json!({"when": "released", "event": made.asks});
    for _ in 0..9 {
        deep = json!({"when": "after", "of": deep, "wait_ms": 1});
    }
    invalid("event_update", json!({"changes": [{"event": made.press, "patch": {"waits_for": deep}}]}));
}

#[test]
fn a_check_names_what_is_wrong_and_is_silent_once_it_is_mended() {
    let desk = desk();
    let made = branches(&desk);
    let found = facts(&desk, &made.exercise);
    for fact in ["no-objective", "variable-unknown", "without-controller", "without-recipient"] {
        assert!(found.iter().any(|one| one == fact), "{fact}: {found:?}");
    }
    for fact in ["waits-for-nothing", "never-reached", "choice-without-branch", "waits-in-a-ring"] {
        assert!(!found.iter().any(|one| one == fact), "{fact}: {found:?}");
    }
    desk.call("variable_create", json!({"home": made.exercise, "patch": {"name": "stand", "value": "stand N"}}));
    assert!(!facts(&desk, &made.exercise).contains(&"variable-unknown".to_owned()));
    desk.call("event_delete", json!({"events": [made.asks]}));
    let found = facts(&desk, &made.exercise);
    assert!(
        found.contains(&"waits-for-nothing".to_owned()) && found.contains(&"never-reached".to_owned()),
        "{found:?}"
    );
}

#[test]
fn a_rehearsal_tries_every_branch_and_writes_nothing() {
    let desk = desk();
    let made = branches(&desk);
    let before = desk.call("app_state", json!({}))["workspace"]["revision"].clone();
    let rehearsal = desk.call("exercise_rehearse", json!({"exercise": made.exercise}));
    assert_eq!(rehearsal["branches"].as_array().unwrap().len(), 4);
    assert_eq!(rehearsal["never"], json!([]));
    // Nobody cleared the stand by minute 5; one minute later the press has its moment, once B was chosen at 10.
    let press =
        rehearsal["branches"].as_array().unwrap().iter().flat_map(|branch| branch["firings"].as_array().unwrap());
    let press: Vec<i64> =
        press.filter(|one| one["event"] == made.press.as_str()).map(|one| one["at"].as_i64().unwrap()).collect();
    assert_eq!(press, [10 * MINUTE]);
    assert_eq!(desk.call("app_state", json!({}))["workspace"]["revision"], before);
}

#[test]
fn a_branch_waits_in_a_run_until_players_decide() {
    let desk = desk();
    let made = branches(&desk);
    desk.call("variable_create", json!({"home": made.exercise, "patch": {"name": "stand", "value": "stand N"}}));
    let run = desk.call("run_create", json!({"exercise": made.exercise}))["run"]["id"].clone();
    let board = || desk.call("run_board", json!({"run": run}));
    desk.call("run_start", json!({"run": run}));
    let first = board();
    assert_eq!(first["due"][0]["title"], "Rain of debris over stand N");
    assert_eq!(first["waiting"].as_array().unwrap().len(), 2);
    // Due is not permission: what waits can be released, and asks first.
    assert_eq!(desk.code("run_release", json!({"run": run, "event": made.buses})), ErrorCode::Ask);
    desk.call("run_release", json!({"run": run, "event": made.asks}));
    pass(&desk, 240);
    desk.call("run_decide", json!({"run": run, "decision": made.decision, "choice": "A", "note": "Silver, by radio"}));
    let after = board();
    assert_eq!(after["due"][0]["title"], "Buses come");
    assert_eq!(after["due"][0]["planned"], after["decisions"][0]["at"]);
    assert_eq!(after["decisions"][0]["choice"], "A");
    // A correction closes the one branch and opens the other, as far as its other half allows.
    desk.call("run_decide", json!({"run": run, "decision": made.decision, "choice": "B"}));
    assert_eq!(board()["waiting"].as_array().unwrap().len(), 2);
    desk.call("run_answer", json!({"run": run, "event": made.asks, "response": "not-met"}));
    let ahead = board();
    assert_eq!(ahead["next"][0]["title"], "Press asks why");
    assert_eq!(ahead["waiting"][0]["title"], "Buses come");
    pass(&desk, 65);
    assert_eq!(board()["due"][0]["title"], "Press asks why");
    desk.call("run_release", json!({"run": run, "event": made.press}));
    let journal = desk.call("run_journal", json!({"run": run, "after": 0}));
    let kinds: Vec<&str> = journal.as_array().unwrap().iter().map(|entry| entry["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["created", "started", "released", "decided", "decided", "answered", "released"]);
    assert_eq!(desk.call("run_verify", json!({"run": run}))["whole"], true);
}

#[test]
fn the_clock_releases_a_branch_when_it_opens() {
    let desk = desk();
    let made = branches(&desk);
    let run = desk.call("run_create", json!({"exercise": made.exercise}))["run"]["id"].clone();
    desk.call("run_automatic", json!({"run": run, "automatic": true}));
    desk.call("run_start", json!({"run": run}));
    desk.session.look();
    let released = || desk.call("run_get", json!({"run": run}))["counts"]["released"].clone();
    assert_eq!(released(), 1);
    desk.call("run_decide", json!({"run": run, "decision": made.decision, "choice": "A"}));
    desk.session.look();
    assert_eq!(released(), 2, "a decision was made, so its branch goes out");
}

#[test]
fn an_answer_after_its_time_is_late() {
    let desk = desk();
    let made = branches(&desk);
    let run = desk.call("run_create", json!({"exercise": made.exercise}))["run"]["id"].clone();
    desk.call("run_start", json!({"run": run}));
    assert_eq!(desk.code("run_answer", json!({"run": run, "event": made.asks, "response": "met"})), ErrorCode::Ask);
    desk.call("run_release", json!({"run": run, "event": made.asks}));
    pass(&desk, 360);
    desk.call("run_answer", json!({"run": run, "event": made.asks, "response": "met"}));
    let view = desk.call("run_event", json!({"run": run, "event": made.asks}));
    assert_eq!((view["answer"]["response"].as_str(), view["answer"]["at"].as_i64()), (Some("late"), Some(6 * MINUTE)));
}

#[test]
fn the_story_of_a_run_jumps_where_its_phases_say() {
    let desk = desk();
    let made = branches(&desk);
    desk.call("exercise_update", json!({"exercise": made.exercise, "patch": {"scenario_start": 1_000_000}}));
    desk.call(
        "phase_create",
        json!({"home": made.exercise, "patch": {"name": "Night", "starts": MINUTE, "story": 50_000_000, "rate": 60_000}}),
    );
    let run = desk.call("run_create", json!({"exercise": made.exercise}))["run"]["id"].clone();
    desk.call("run_start", json!({"run": run}));
    pass(&desk, 120);
    desk.call("run_note", json!({"run": run, "text": "Dark now"}));
    let journal = desk.call("run_journal", json!({"run": run, "after": 0}));
    let note = journal.as_array().unwrap().last().unwrap();
    assert_eq!(note["scenario"], 50_000_000 + 60 * MINUTE);
}

#[test]
fn an_exercise_is_begun_from_what_was_never_exercised() {
    let desk = desk();
    let plan = desk.call("plan_create", json!({"template": "places/small-venue"}));
    let plan = plan["plan"]["id"].clone();
    let proposal = || desk.call("exercise_propose", json!({"plan": plan}));
    let first = proposal();
    let chosen = first["chosen"].as_array().unwrap().clone();
    assert_eq!(chosen.len(), 12);
    assert_eq!((&first["exercise_type"], &first["because"]), (&json!("tabletop"), &json!("never-exercised")));
    assert!(first["tasks"].as_array().unwrap().iter().all(|task| task["exercised"] == Value::Null));

    let two = [chosen[0].clone(), chosen[1].clone()];
    let request =
        json!({"name": "First moves", "plan": plan, "tasks": two, "exercise_type": "tabletop", "minutes": 90});
    let made = desk.call("exercise_begin", request);
    let exercise = id(&made["exercise"]);
    assert_eq!(made["exercise"]["ends"], 90 * MINUTE);
    assert_eq!(made["exercise"]["plans"], json!([plan]));
    let design = desk.call("design_get", json!({"exercise": exercise}));
    let taken: Vec<&Value> =
        design["objectives"].as_array().unwrap().iter().flat_map(|one| one["tasks"].as_array().unwrap()).collect();
    assert_eq!(taken.len(), 2);
    assert_eq!(
        desk.code(
            "exercise_begin",
            json!({"name": "x", "plan": plan, "tasks": [exercise], "exercise_type": "drill", "minutes": 90})
        ),
        ErrorCode::Invalid
    );

    let called = event(&desk, &exercise, json!({"title": "Call", "offset": 0, "tasks": [two[0]]}));
    let run = desk.call("run_create", json!({"exercise": exercise}))["run"]["id"].clone();
    desk.call("run_start", json!({"run": run}));
    desk.call("run_release", json!({"run": run, "event": called}));
    let after = proposal();
    let standing =
        |task: &Value| after["tasks"].as_array().unwrap().iter().find(|one| one["task"] == *task).unwrap().clone();
    assert_eq!(standing(&two[0])["exercised"]["exercise_type"], "tabletop");
    assert_eq!(standing(&two[1])["designed"], json!(["First moves"]));
    assert!(!after["chosen"].as_array().unwrap().contains(&two[0]));
    let next = desk.call("exercise_propose", json!({"plan": plan, "tasks": [two[0]]}));
    assert_eq!((&next["exercise_type"], &next["because"]), (&json!("functional"), &json!("talked-through")));
}
