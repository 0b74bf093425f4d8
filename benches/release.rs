//! How late an automatic release is announced: 1,000 events in 60 seconds of wall time, commits included.
//!
//! Lateness is measured where it matters: from the event's planned instant on the steady clock to the moment a
//! listener is told, which is after the commit. Beside it, in the same minute and on the same disk, bare SQLite
//! commits one row at a time, because nothing that reaches the disk can be faster than that.
#![allow(missing_docs, clippy::unwrap_used)]

use muster_app::{Caller, PreferencesFile, Role, Session, Topic};
use rusqlite::{Connection, params};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

const EVENTS: u64 = 1_000;
const WITHIN: Duration = Duration::from_secs(60);

fn main() {
    // `cargo test --benches` only wants to know that it builds and begins.
    let (events, within) = if std::env::args().any(|argument| argument == "--bench") {
        (EVENTS, WITHIN)
    } else {
        (20, Duration::from_secs(1))
    };
    let folder = tempfile::tempdir().unwrap();
    let mut late = releases(folder.path(), events, within);
    let mut bare = bare_commits(folder.path(), events, within);
    report("announced after its planned instant", &mut late);
    report("bare SQLite commit of one row", &mut bare);
    let ratio = percentile(&late, 99).as_secs_f64() / percentile(&bare, 99).as_secs_f64();
    println!("p99 ratio, release to bare commit: {ratio:.2}");
}

fn releases(folder: &std::path::Path, events: u64, within: Duration) -> Vec<Duration> {
    let session = Session::start(PreferencesFile::nowhere()).unwrap();
    let caller = Caller { name: "Bench".into(), role: Role::Director };
    let call = |name: &str, request: Value| session.call(&caller, name, request).unwrap();
    call("workspace_create", json!({"path": folder.join("bench.muster")}));
    let exercise = call("exercise_create", json!({"name": "Bench"}))["exercise"]["id"].clone();
    let step = within.as_millis() as u64 / events;
    for number in 0..events {
        let patch = json!({"title": format!("Event {number}"), "offset": (number + 1) * step, "release": "automatic"});
        call("event_create", json!({"exercise": exercise, "patch": patch}));
    }
    let run = call("run_create", json!({"exercise": exercise}))["run"]["id"].clone();
    let told: Arc<Mutex<Vec<Instant>>> = Arc::default();
    let heard = told.clone();
    session.listen(move |notice| {
        if notice.topics.contains(&Topic::Journal) {
            heard.lock().unwrap().push(Instant::now());
        }
    });
    let before = Instant::now();
    call("run_start", json!({"run": run}));
    let after = Instant::now();
    std::thread::sleep(within + Duration::from_secs(1));
    call("run_pause", json!({"run": run}));
    let journal = call("run_journal", json!({"run": run, "after": 0, "limit": 10_000}));
    let entries: Vec<&Value> = journal.as_array().unwrap().iter().filter(|entry| entry["kind"] == "released").collect();
    assert_eq!(entries.len() as u64, events, "every event was released");
    // The run began somewhere inside its command; the earlier end makes every lateness look longer, never shorter.
    println!("begun within {:?}", after - before);
    // One notice a batch, and one batch an instant: entries of one batch carry the same wall time.
    let told = told.lock().unwrap();
    let mut batch = 0;
    let mut last = None;
    entries
        .iter()
        .map(|entry| {
            if last.replace(&entry["wall"]).is_none_or(|wall| *wall != entry["wall"]) {
                batch += 1;
            }
            let planned = before + Duration::from_millis(entry["planned"].as_u64().unwrap());
            told[batch].saturating_duration_since(planned)
        })
        .collect()
}

fn bare_commits(folder: &std::path::Path, events: u64, within: Duration) -> Vec<Duration> {
    let connection = Connection::open(folder.join("bare.sqlite")).unwrap();
    connection
        .execute_batch(
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             CREATE TABLE entry (number INTEGER PRIMARY KEY, text TEXT)",
        )
        .unwrap();
    let pause = within / u32::try_from(events).unwrap() / 4;
    (0..events)
        .map(|number| {
            std::thread::sleep(pause);
            let began = Instant::now();
            connection.execute("INSERT INTO entry VALUES (?1, ?2)", params![number as i64, "x".repeat(400)]).unwrap();
            began.elapsed()
        })
        .collect()
}

fn percentile(sorted: &[Duration], percent: usize) -> Duration {
    sorted[(sorted.len() * percent / 100).min(sorted.len() - 1)]
}

fn report(what: &str, times: &mut [Duration]) {
    times.sort();
    let (median, p99) = (percentile(times, 50), percentile(times, 99));
    println!("{what}: median {median:.1?}, p99 {p99:.1?}, worst {:.1?} of {}", times[times.len() - 1], times.len());
}
