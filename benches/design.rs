//! An exercise of 10,000 events after one was changed: written, and grid, timeline and checks read again. One of 1,000
//! events played through at once.
#![allow(missing_docs, clippy::unwrap_used)]

use divan::{Bencher, black_box};
use muster_app::clock::HandClock;
use muster_app::{Caller, PreferencesFile, Role, Session};
use muster_domain::WallTime;
use serde_json::{Value, json};
use std::sync::{Arc, OnceLock};

const DAY_LONG: i64 = 8 * 3600;

struct Desk {
    _folder: tempfile::TempDir,
    session: Session,
    /// 10,000 events.
    large: Value,
    event: Value,
    /// 1,000 events over eight hours, every tenth waiting for an answer to the one before it.
    branched: Value,
}

impl Desk {
    /// As a host does; how long the reply is.
    fn call(&self, name: &str, request: Value) -> usize {
        black_box(self.session.answer(&caller(), name, request).unwrap()).len()
    }
}

fn caller() -> Caller {
    Caller { name: "Bench".into(), role: Role::Director }
}

fn list(events: i64) -> String {
    let mut csv = String::from("No.,Time,Title,Description,From,To,Method,Controller,Expected action,Location,Phase\n");
    for number in 0..events {
        let at = number * DAY_LONG / events;
        let (hours, minutes, seconds) = (at / 3600, at / 60 % 60, at % 60);
        let (gate, post) = (number % 7, number % 23);
        csv.push_str(&format!(
            "{number},T+{hours}:{minutes:02}:{seconds:02},Event {number} seen at gate {gate},\"Exercise, exercise. A steward reports {{{{what}}}} at gate {gate}.\",Control {post},Silver {post},radio,Controller {post},Grade it,Gate {gate},Phase {hours}\n"
        ));
    }
    csv
}

fn desk() -> &'static Desk {
    static DESK: OnceLock<Desk> = OnceLock::new();
    DESK.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let session = Session::on_clock(Arc::new(HandClock::at(WallTime(0))), PreferencesFile::nowhere());
        let call = |name: &str, request: Value| session.call(&caller(), name, request).unwrap();
        call("workspace_create", json!({"path": folder.path().join("bench.muster")}));
        let brought = |events: i64| {
            let book = folder.path().join(format!("{events}.csv"));
            std::fs::write(&book, list(events)).unwrap();
            let opened = call("import_open", json!({"path": book}));
            call("import_commit", json!({"token": opened["token"], "choices": {}}))["exercise"].clone()
        };
        let (large, branched) = (brought(10_000), brought(1_000));
        let page = call("event_page", json!({"exercise": large, "skip": 5_000, "take": 1}));
        let lines = call("event_lines", json!({"exercise": branched}));
        let ids: Vec<&Value> = lines.as_array().unwrap().iter().map(|line| &line["id"]).collect();
        for pair in ids.chunks(10).filter(|tenth| tenth.len() > 1) {
            let wait = json!({"when": "answered", "event": pair[0], "response": "met"});
            call("event_update", json!({"changes": [{"event": pair[1], "patch": {"waits_for": wait}}]}));
        }
        Desk { _folder: folder, event: page["events"][0]["id"].clone(), large, branched, session }
    })
}

fn main() {
    desk();
    divan::main();
}

fn change(desk: &Desk) {
    static TURN: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
    let turn = TURN.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    desk.call(
        "event_update",
        json!({"changes": [{"event": desk.event, "patch": {"title": format!("Changed {turn}")}}]}),
    );
}

#[divan::bench]
fn change_one_of_10_000_and_read_grid_timeline_and_checks(bencher: Bencher) {
    let desk = desk();
    bencher.bench_local(|| {
        change(desk);
        desk.call("event_page", json!({"exercise": desk.large, "skip": 4_950, "take": 100}))
            + desk.call("event_lines", json!({"exercise": desk.large}))
            + desk.call("exercise_check", json!({"exercise": desk.large}))
    });
}

#[divan::bench]
fn of_it_the_change(bencher: Bencher) {
    bencher.bench_local(|| change(desk()));
}

#[divan::bench(args = ["event_lines", "exercise_check", "design_get"])]
fn of_it(bencher: Bencher, name: &str) {
    let desk = desk();
    bencher.bench_local(|| desk.call(name, json!({"exercise": desk.large})));
}

#[divan::bench]
fn of_it_the_grid_s_page(bencher: Bencher) {
    let desk = desk();
    bencher.bench_local(|| desk.call("event_page", json!({"exercise": desk.large, "skip": 4_950, "take": 100})));
}

#[divan::bench]
fn rehearsal_of_1_000_events(bencher: Bencher) {
    let desk = desk();
    bencher.bench_local(|| desk.call("exercise_rehearse", json!({"exercise": desk.branched})));
}
