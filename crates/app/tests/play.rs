//! Playing a run by hand-moved clocks: what the clock does, what people do, and what a gap does.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod desk;

use desk::{Desk, desk};
use muster_app::clock::HandClock;
use muster_app::{Caller, ErrorCode, PreferencesFile, Role, Session};
use muster_domain::WallTime;
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};

const HOUR: u64 = 3_600_000;

impl Desk {
    /// An exercise with an event every ten minutes and one held ready; returns a run of it.
    fn run(&self, events: i64, release: &str) -> String {
        let exercise = self.call("exercise_create", json!({"name": "Harbour night"}))["exercise"]["id"].clone();
        for number in 0..events {
            let patch = json!({"title": format!("Event {number}"), "offset": number * 600_000, "release": release,
                               "recipient": "Control"});
            self.call("event_create", json!({"exercise": exercise, "patch": patch}));
        }
        self.call("event_create", json!({"exercise": exercise, "patch": {"title": "Spare", "kind": "contingency"}}));
        self.call("run_create", json!({"exercise": exercise}))["run"]["id"].as_str().unwrap().to_owned()
    }

    fn pass(&self, milliseconds: u64) {
        let mut left = milliseconds;
        while left > 0 {
            let step = left.min(5_000);
            self.clock.pass(step);
            self.session.look();
            left -= step;
        }
    }

    fn journal(&self, run: &str) -> Vec<Value> {
        self.call("run_journal", json!({"run": run, "after": 0})).as_array().unwrap().clone()
    }

    fn kinds(&self, run: &str) -> Vec<String> {
        self.journal(run).iter().map(|entry| entry["kind"].as_str().unwrap().to_owned()).collect()
    }

    fn board(&self, run: &str) -> Value {
        self.call("run_board", json!({"run": run}))
    }
}

#[test]
fn a_day_of_automatic_play_is_on_time_and_its_chain_is_whole() {
    let desk = desk();
    let run = desk.run(48, "automatic");
    desk.call("run_start", json!({"run": run}));
    desk.session.look();
    desk.pass(8 * HOUR);
    let board = desk.board(&run);
    assert_eq!(board["view"]["counts"]["released"], 48);
    assert_eq!(board["ready"][0]["title"], "Spare");
    for entry in desk.journal(&run).iter().filter(|entry| entry["kind"] == "released") {
        assert_eq!((&entry["late_ms"], &entry["actor"]), (&json!(0), &json!("clock")));
    }
    assert_eq!(desk.call("run_verify", json!({"run": run}))["whole"], true);
}

#[test]
fn a_paused_run_releases_nothing_and_resuming_bursts_nothing_out() {
    let desk = desk();
    let run = desk.run(3, "automatic");
    desk.call("run_start", json!({"run": run}));
    desk.pass(60_000);
    desk.call("run_pause", json!({"run": run, "reason": "ambulance needed"}));
    desk.pass(2 * HOUR);
    assert_eq!(desk.board(&run)["view"]["counts"]["released"], 1);
    desk.call("run_resume", json!({"run": run}));
    desk.session.look();
    assert_eq!(desk.board(&run)["view"]["counts"]["released"], 1);
    desk.pass(540_000);
    let board = desk.board(&run);
    assert_eq!(board["view"]["counts"]["released"], 2);
    assert_eq!(board["view"]["anchor"]["exercise"], 600_000);
    assert_eq!(board["done"][0]["play"]["late_ms"], 0, "lateness does not count the pause");
}

#[test]
fn a_changed_clock_stops_the_run_and_shows_the_gap() {
    for (jump, cause) in [(3_600_000, "slept_or_clock_forward"), (-3_600_000, "clock_back")] {
        let desk = desk();
        let run = desk.run(12, "automatic");
        desk.call("run_start", json!({"run": run}));
        desk.pass(90_000);
        desk.clock.set_forward(jump);
        desk.clock.pass(1_000);
        desk.session.look();
        let view = desk.call("run_get", json!({"run": run}));
        assert_eq!(view["phase"], "interrupted");
        assert_eq!(view["gap"]["cause"], cause);
        assert_eq!(view["anchor"]["exercise"], 90_000, "time stands where it was last certain");
        assert_eq!(view["counts"]["released"], 1, "nothing bursts out");
        desk.call("run_resume", json!({"run": run}));
        desk.pass(510_000);
        assert_eq!(desk.board(&run)["view"]["counts"]["released"], 2);
    }
}

#[test]
fn a_command_never_works_past_a_gap_nobody_saw() {
    let desk = desk();
    let run = desk.run(3, "manual");
    desk.call("run_start", json!({"run": run}));
    desk.pass(5_000);
    desk.clock.set_forward(HOUR as i64);
    desk.call("run_note", json!({"run": run, "text": "typed right after waking"}));
    assert_eq!(desk.kinds(&run), ["created", "started", "interrupted", "noted"]);
    assert_eq!(desk.journal(&run)[3]["exercise"], 5_000);
}

#[test]
fn a_program_that_ended_under_a_run_comes_back_with_it_standing() {
    let desk = desk();
    let run = desk.run(3, "automatic");
    desk.call("run_start", json!({"run": run}));
    desk.pass(30_000);
    // A copy of the file as a kill would leave it: nothing closed, nothing paused.
    let other = desk.path.replace("quay", "after-the-kill");
    for ending in ["", "-wal"] {
        std::fs::copy(format!("{}{ending}", desk.path), format!("{other}{ending}")).unwrap();
    }
    let later = Arc::new(HandClock::at(WallTime(1_800_000_000_000 + 630_000)));
    let session = Session::on_clock(later, PreferencesFile::nowhere());
    let state = session.call(&desk.caller, "workspace_open", json!({"path": other})).unwrap();
    assert_eq!(state["live"][0]["phase"], "interrupted");
    let view = session.call(&desk.caller, "run_get", json!({"run": run})).unwrap();
    assert_eq!(view["gap"]["cause"], "program_ended");
    assert_eq!(view["gap"]["gap_ms"], 600_000);
    assert_eq!(view["anchor"]["exercise"], 30_000);
    assert_eq!(session.call(&desk.caller, "run_verify", json!({"run": run})).unwrap()["whole"], true);
}

#[test]
fn late_is_never_lost_and_due_is_not_permission() {
    let desk = desk();
    let run = desk.run(3, "manual");
    desk.call("run_start", json!({"run": run}));
    desk.pass(700_000);
    let board = desk.board(&run);
    assert_eq!(board["due"].as_array().unwrap().len(), 2);
    let ahead = board["next"][0]["id"].clone();
    desk.call("run_release", json!({"run": run, "event": ahead}));
    assert_eq!(desk.journal(&run).last().unwrap()["late_ms"], -500_000);
    let overdue = board["due"][0]["id"].clone();
    desk.call("run_release", json!({"run": run, "event": overdue, "at": 30_000}));
    let entry = desk.journal(&run).last().unwrap().clone();
    assert_eq!((&entry["actual"], &entry["exercise"]), (&json!(30_000), &json!(700_000)));
    assert_eq!(desk.code("run_release", json!({"run": run, "event": overdue})), ErrorCode::Ask);
    desk.call("run_release", json!({"run": run, "event": overdue, "confirm": true}));
    assert_eq!(desk.journal(&run).last().unwrap()["odd"], "it was released already");
}

#[test]
fn what_is_recalled_waits_for_a_decision() {
    let desk = desk();
    let run = desk.run(2, "automatic");
    desk.call("run_start", json!({"run": run}));
    desk.session.look();
    let event = desk.board(&run)["done"][0]["id"].clone();
    desk.call("run_recall", json!({"run": run, "event": event, "reason": "wrong team"}));
    desk.pass(20_000);
    assert_eq!(desk.board(&run)["held"][0]["play"]["recalls"], 1);
    desk.call("run_unhold", json!({"run": run, "event": event}));
    desk.session.look();
    assert_eq!(desk.board(&run)["view"]["counts"]["released"], 1);
}

#[test]
fn a_jump_asks_what_becomes_of_what_it_passes_over() {
    let desk = desk();
    let run = desk.run(6, "automatic");
    desk.call("run_start", json!({"run": run}));
    desk.session.look();
    let passed = desk.call("run_jump_preview", json!({"run": run, "to": 1_900_000}));
    assert_eq!(passed.as_array().unwrap().len(), 3);
    let (skipped, released) = (passed[0]["id"].as_str().unwrap(), passed[1]["id"].as_str().unwrap());
    assert_eq!(desk.code("run_jump", json!({"run": run, "to": 0})), ErrorCode::Invalid);
    desk.call("run_jump", json!({"run": run, "to": 1_900_000, "each": {skipped: "skip", released: "release"}}));
    desk.pass(5_000);
    let counts = desk.board(&run)["view"]["counts"].clone();
    assert_eq!((&counts["skipped"], &counts["released"], &counts["held"]), (&json!(1), &json!(2), &json!(1)));
    assert_eq!(desk.kinds(&run)[3..], ["jumped", "skipped", "released", "held"]);
    assert_eq!(desk.journal(&run)[4]["exercise"], 1_900_000, "what follows the jump happens after it");
}

#[test]
fn time_passes_faster_from_here_on_only() {
    let desk = desk();
    let run = desk.run(12, "automatic");
    desk.call("run_start", json!({"run": run, "rate": 1.0}));
    desk.pass(10_000);
    desk.call("run_rate", json!({"run": run, "rate": 600.0}));
    assert_eq!(desk.board(&run)["view"]["anchor"]["exercise"], 10_000);
    desk.pass(2_000);
    assert_eq!(desk.board(&run)["view"]["anchor"]["exercise"], 1_210_000);
    assert_eq!(desk.code("run_rate", json!({"run": run, "rate": 601.0})), ErrorCode::Invalid);
}

#[test]
fn nothing_is_announced_before_it_is_on_disk() {
    let desk = desk();
    let run = desk.run(12, "automatic");
    let copies: Arc<Mutex<Vec<usize>>> = Arc::default();
    let (path, seen) = (desk.path.clone(), copies.clone());
    // Whoever is told copies the file at once, as if the power went at that very moment.
    desk.session.listen(move |_| {
        let aside = format!("{path}.{}", seen.lock().unwrap().len());
        std::fs::copy(&path, &aside).unwrap();
        std::fs::copy(format!("{path}-wal"), format!("{aside}-wal")).unwrap();
        let count = seen.lock().unwrap().len();
        seen.lock().unwrap().push(count);
    });
    desk.call("run_start", json!({"run": run}));
    desk.session.look();
    desk.call("run_note", json!({"run": run, "text": "gate B"}));
    let announced = copies.lock().unwrap().len();
    assert_eq!(announced, 3);
    for count in 0..announced {
        let session =
            Session::on_clock(Arc::new(HandClock::at(WallTime(1_800_000_100_000))), PreferencesFile::nowhere());
        session.call(&desk.caller, "workspace_open", json!({"path": format!("{}.{count}", desk.path)})).unwrap();
        let journal = session.call(&desk.caller, "run_journal", json!({"run": run, "after": 0})).unwrap();
        let kinds: Vec<&str> = journal.as_array().unwrap().iter().filter_map(|entry| entry["kind"].as_str()).collect();
        let expected = ["created", "started", "released", "noted"];
        assert_eq!(&kinds[..count + 2], &expected[..count + 2], "after announcement {count}");
    }
}

#[test]
fn an_ended_run_takes_what_was_forgotten_and_asks_first() {
    let desk = desk();
    let run = desk.run(2, "manual");
    desk.call("run_start", json!({"run": run}));
    desk.call("run_end", json!({"run": run, "reason": "EndEx"}));
    desk.call("run_note", json!({"run": run, "text": "hot wash at six"}));
    let event = desk.board(&run)["next"][0]["id"].clone();
    for (name, request) in [
        ("run_hold", json!({"run": run, "event": event})),
        ("run_resume", json!({"run": run})),
        ("run_jump", json!({"run": run, "to": 5_000})),
        ("run_end", json!({"run": run})),
    ] {
        assert_eq!(desk.code(name, request), ErrorCode::NotAllowedNow, "{name}");
    }
    for name in ["run_release", "run_recall"] {
        assert_eq!(desk.code(name, json!({"run": run, "event": event})), ErrorCode::Ask, "{name}");
        desk.call(name, json!({"run": run, "event": event, "confirm": true}));
        assert_eq!(desk.journal(&run).last().unwrap()["odd"], "the run has ended");
    }
    assert_eq!(desk.call("run_get", json!({"run": run}))["phase"], "ended");
    assert_eq!(desk.call("run_verify", json!({"run": run}))["whole"], true);
}

#[test]
fn a_role_does_what_is_its_own() {
    let desk = desk();
    let run = desk.run(2, "manual");
    let evaluator = Caller { name: "Eve".into(), role: Role::Evaluator };
    let ask = |name: &str, request: Value| desk.session.call(&evaluator, name, request);
    assert_eq!(ask("run_start", json!({"run": run})).unwrap_err().code, ErrorCode::NotYourRole);
    ask("run_note", json!({"run": run, "text": "queue at gate B", "note_kind": "observation"})).unwrap();
    ask("run_emergency", json!({"run": run, "reason": "real casualty"})).unwrap();
    assert_eq!(desk.call("run_get", json!({"run": run}))["phase"], "emergency");
}

#[test]
fn automatic_release_switched_on_leaves_what_is_overdue_to_people() {
    let desk = desk();
    let run = desk.run(6, "manual");
    desk.call("run_start", json!({"run": run}));
    desk.call("run_jump", json!({"run": run, "to": 1_500_000, "passed": "keep"}));
    desk.call("run_automatic", json!({"run": run, "automatic": true}));
    desk.pass(5_000);
    let counts = desk.board(&run)["view"]["counts"].clone();
    assert_eq!((&counts["released"], &counts["due"], &counts["by_clock"]), (&json!(0), &json!(3), &json!(3)));
    desk.pass(300_000);
    let counts = desk.board(&run)["view"]["counts"].clone();
    assert_eq!((&counts["released"], &counts["due"]), (&json!(1), &json!(3)), "what comes due from now on goes out");
}

#[test]
fn what_is_so_already_is_not_journaled_again() {
    let desk = desk();
    let run = desk.run(2, "manual");
    desk.call("run_start", json!({"run": run, "rate": 400}));
    desk.call("run_rate", json!({"run": run, "rate": 400}));
    desk.call("run_automatic", json!({"run": run, "automatic": false}));
    assert_eq!(desk.kinds(&run), ["created", "started"]);
}

#[test]
fn a_run_stopped_by_an_emergency_before_it_began_can_begin_where_it_should() {
    let desk = desk();
    let run = desk.run(2, "manual");
    desk.call("run_emergency", json!({"run": run, "reason": "real fire"}));
    assert_eq!(desk.code("run_resume", json!({"run": run})), ErrorCode::NotAllowedNow);
    let view = desk.call("run_start", json!({"run": run, "from": -600_000, "rate": 10}));
    assert_eq!((&view["phase"], &view["anchor"]["exercise"]), (&json!("running"), &json!(-600_000)));
    assert_eq!(desk.kinds(&run), ["created", "emergency", "started"]);
}

#[test]
fn events_before_the_beginning_do_not_burst_out() {
    let desk = desk();
    let exercise = desk.call("exercise_create", json!({"name": "Set-up"}))["exercise"]["id"].clone();
    for (title, offset) in [("Radios", -1_800_000), ("Doors", -600_000), ("StartEx", 0)] {
        let patch = json!({"title": title, "offset": offset, "release": "automatic"});
        desk.call("event_create", json!({"exercise": exercise, "patch": patch}));
    }
    let run = desk.call("run_create", json!({"exercise": exercise}))["run"]["id"].as_str().unwrap().to_owned();
    desk.call("run_start", json!({"run": run}));
    desk.session.look();
    let counts = desk.board(&run)["view"]["counts"].clone();
    assert_eq!((&counts["held"], &counts["released"]), (&json!(2), &json!(1)));
    let run = desk.call("run_create", json!({"exercise": exercise}))["run"]["id"].as_str().unwrap().to_owned();
    desk.call("run_end", json!({"run": desk.call("run_list", json!({}))[1]["run"]["id"]}));
    desk.call("run_start", json!({"run": run, "from": -1_800_000}));
    desk.session.look();
    desk.pass(1_800_000);
    for entry in desk.journal(&run).iter().filter(|entry| entry["kind"] == "released") {
        assert_eq!(entry["late_ms"], 0, "the set-up is played on time");
    }
    assert_eq!(desk.board(&run)["view"]["counts"]["released"], 3);
}

#[test]
fn a_freeze_of_some_seconds_stops_the_run_and_bursts_nothing_out() {
    let desk = desk();
    let run = desk.run(12, "automatic");
    desk.call("run_start", json!({"run": run, "rate": 600}));
    desk.pass(1_000);
    // Frozen, with both clocks running on.
    desk.clock.pass(28_000);
    // A question that needs no look must not hide it.
    desk.call("app_state", json!({}));
    desk.session.look();
    let view = desk.call("run_get", json!({"run": run}));
    assert_eq!((&view["phase"], &view["gap"]["gap_ms"]), (&json!("interrupted"), &json!(28_000)));
    assert_eq!((&view["counts"]["released"], &view["anchor"]["exercise"]), (&json!(2), &json!(600_000)));
    let stretch = &view["stretches"][0];
    assert_eq!(stretch["wall_end"].as_i64().unwrap() - stretch["wall_start"].as_i64().unwrap(), 1_000);
}

#[test]
fn small_steps_of_the_machines_clock_move_no_exercise_time_and_are_recorded_when_they_add_up() {
    let desk = desk();
    let run = desk.run(12, "manual");
    desk.call("run_start", json!({"run": run, "rate": 60}));
    desk.pass(5_000);
    desk.clock.set_forward(-900);
    desk.pass(5_000);
    let exercise = desk.call("run_get", json!({"run": run}))["anchor"]["exercise"].as_i64().unwrap();
    assert!((exercise - 600_000).abs() < 1_000, "{exercise} follows the steady clock");
    desk.clock.set_forward(-900);
    desk.pass(1_000);
    let view = desk.call("run_get", json!({"run": run}));
    assert_eq!((&view["phase"], &view["gap"]["cause"]), (&json!("interrupted"), &json!("clock_back")));
}

#[test]
fn a_clock_set_back_during_a_pause_is_recorded_and_the_pause_keeps_its_length() {
    let desk = desk();
    let run = desk.run(3, "manual");
    desk.call("run_start", json!({"run": run}));
    desk.pass(5_000);
    desk.call("run_pause", json!({"run": run, "reason": "lunch"}));
    desk.pass(20_000);
    desk.clock.set_forward(-2 * HOUR as i64);
    desk.pass(10_000);
    desk.call("run_resume", json!({"run": run}));
    assert_eq!(desk.kinds(&run), ["created", "started", "paused", "interrupted", "resumed"]);
    let journal = desk.journal(&run);
    assert_eq!(journal[3]["cause"], "clock_back");
    assert_eq!(journal[4]["stood_ms"], 30_000);
}

#[test]
fn a_mistyped_moment_is_refused_and_a_far_jump_asks() {
    let desk = desk();
    let run = desk.run(3, "manual");
    desk.call("run_start", json!({"run": run}));
    desk.pass(5_000);
    let event = desk.board(&run)["due"][0]["id"].clone();
    for at in [i64::MIN, -1_000_000_000_000_000] {
        assert_eq!(desk.code("run_release", json!({"run": run, "event": event, "at": at})), ErrorCode::Invalid);
    }
    desk.call("run_release", json!({"run": run, "event": event, "at": -600_000}));
    assert_eq!(desk.code("run_jump", json!({"run": run, "to": 1i64 << 62})), ErrorCode::Invalid);
    assert_eq!(desk.code("run_jump", json!({"run": run, "to": 1_000 * HOUR})), ErrorCode::Ask);
    desk.call("run_jump", json!({"run": run, "to": 10 * HOUR, "confirm": true}));
}

#[cfg(unix)]
#[test]
fn a_run_whose_file_was_moved_stands_and_goes_on_when_it_is_back() {
    let desk = desk();
    let run = desk.run(12, "automatic");
    desk.call("run_start", json!({"run": run, "rate": 600}));
    desk.pass(1_000);
    let aside = format!("{}.aside", desk.path);
    std::fs::rename(&desk.path, &aside).unwrap();
    desk.clock.pass(2_000);
    desk.session.look();
    let state = desk.call("app_state", json!({}));
    assert!(state["trouble"].as_str().unwrap().contains("no longer there"), "{state}");
    let view = desk.call("run_get", json!({"run": run}));
    assert_eq!((&view["phase"], &view["unwritten"]), (&json!("interrupted"), &json!(1)));
    let released = view["counts"]["released"].clone();
    // A stop is done whatever the disk says; nothing else is.
    assert!(desk.try_call("run_note", json!({"run": run, "text": "lost?"})).is_err());
    let view = desk.call("run_emergency", json!({"run": run, "reason": "real fire"}));
    assert_eq!((&view["phase"], &view["unwritten"]), (&json!("emergency"), &json!(2)));
    desk.pass(60_000);
    assert_eq!(desk.journal(&run).last().unwrap()["kind"], "released", "nothing is told before it is on disk");
    std::fs::rename(&aside, &desk.path).unwrap();
    desk.pass(2_000);
    let view = desk.call("run_get", json!({"run": run}));
    assert_eq!((&view["phase"], &view["unwritten"]), (&json!("emergency"), &json!(0)));
    assert_eq!(desk.call("app_state", json!({}))["trouble"], Value::Null);
    assert_eq!(view["counts"]["released"], released, "nothing burst out");
    let kinds = desk.kinds(&run);
    assert_eq!(kinds[kinds.len() - 2..], ["interrupted", "emergency"]);
    assert_eq!(desk.journal(&run)[kinds.len() - 2]["cause"], "not_written");
    assert_eq!(desk.call("run_verify", json!({"run": run}))["whole"], true);
}

#[cfg(unix)]
#[test]
fn a_pause_that_cannot_be_written_stops_the_clock_at_once() {
    let desk = desk();
    let run = desk.run(12, "automatic");
    desk.call("run_start", json!({"run": run}));
    desk.pass(5_000);
    let aside = format!("{}.aside", desk.path);
    std::fs::rename(&desk.path, &aside).unwrap();
    let view = desk.call("run_pause", json!({"run": run, "reason": "disk"}));
    assert_eq!((&view["phase"], &view["unwritten"]), (&json!("paused"), &json!(1)));
    assert!(desk.call("app_state", json!({}))["trouble"].is_string());
    std::fs::rename(&aside, &desk.path).unwrap();
    desk.pass(10_000);
    assert_eq!(desk.kinds(&run).last().unwrap(), "paused");
    assert_eq!(desk.journal(&run).last().unwrap()["exercise"], 5_000);
    assert_eq!(desk.call("run_get", json!({"run": run}))["unwritten"], 0);
}
