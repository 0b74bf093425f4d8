//! The first page of an MSEL of 10,000 events, from command to reply, beside SQLite alone reading the same rows.
#![allow(missing_docs, clippy::unwrap_used)]

use divan::{Bencher, black_box};
use muster_app::clock::HandClock;
use muster_app::{Caller, PreferencesFile, Role, Session};
use muster_domain::WallTime;
use rusqlite::{Connection, params};
use serde_json::{Value, json};
use std::sync::{Arc, OnceLock};

const EVENTS: i64 = 10_000;

struct Desk {
    _folder: tempfile::TempDir,
    session: Session,
    exercise: Value,
    plain: std::path::PathBuf,
}

fn caller() -> Caller {
    Caller { name: "Bench".into(), role: Role::Director }
}

/// One workspace for all benches: it is only read.
fn desk() -> &'static Desk {
    static DESK: OnceLock<Desk> = OnceLock::new();
    DESK.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let mut csv = String::from("No.,Time,Title,Description,From,To,Method,Controller,Expected action,Location\n");
        let plain = folder.path().join("plain.sqlite");
        let connection = Connection::open(&plain).unwrap();
        connection.execute_batch("CREATE TABLE event (number TEXT, at INTEGER, title TEXT, body TEXT); BEGIN").unwrap();
        for number in 0..EVENTS {
            let (hours, minutes, seconds) = (number / 3600, number / 60 % 60, number % 60);
            let title = format!("Event {number} seen at gate {}", number % 7);
            let body =
                format!("Exercise, exercise. A steward reports something at gate {} and asks what to do.", number % 7);
            csv.push_str(&format!(
                "{number},T+{hours}:{minutes:02}:{seconds:02},{title},{body},Control,Silver,radio,North,Grade it,Gate\n"
            ));
            connection
                .execute("INSERT INTO event VALUES (?1, ?2, ?3, ?4)", params![number.to_string(), number, title, body])
                .unwrap();
        }
        connection.execute_batch("COMMIT; CREATE INDEX by_time ON event (at)").unwrap();
        let book = folder.path().join("msel.csv");
        std::fs::write(&book, csv).unwrap();
        let session = Session::on_clock(Arc::new(HandClock::at(WallTime(0))), PreferencesFile::nowhere());
        let call = |name: &str, request: Value| session.call(&caller(), name, request).unwrap();
        call("workspace_create", json!({"path": folder.path().join("bench.muster")}));
        let opened = call("import_open", json!({"path": book}));
        let committed = call("import_commit", json!({"token": opened["token"], "choices": {}}));
        let exercise = committed["exercise"].clone();
        Desk { _folder: folder, session, exercise, plain }
    })
}

fn main() {
    desk();
    divan::main();
}

#[divan::bench(args = [0, 9_900])]
fn page_of_100_by_command(bencher: Bencher, skip: u32) {
    let desk = desk();
    let request = json!({"exercise": desk.exercise, "skip": skip, "take": 100});
    bencher.bench_local(|| {
        // To text and back, as a host does.
        let reply = desk.session.call(&caller(), "event_page", request.clone()).unwrap();
        assert_eq!(reply["total"], EVENTS);
        black_box(reply.to_string())
    });
}

#[divan::bench(args = [0, 9_900])]
fn same_rows_by_sqlite_alone(bencher: Bencher, skip: u32) {
    let connection = Connection::open(&desk().plain).unwrap();
    bencher.bench_local(|| {
        let mut statement = connection.prepare_cached("SELECT * FROM event ORDER BY at LIMIT 100 OFFSET ?1").unwrap();
        let rows: Vec<(String, i64, String, String)> = statement
            .query_map([skip], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        black_box(rows)
    });
}

#[divan::bench]
fn filter_by_two_words(bencher: Bencher) {
    let desk = desk();
    let request = json!({"exercise": desk.exercise, "skip": 0, "take": 100, "filter": "gate 5"});
    bencher.bench_local(|| black_box(desk.session.call(&caller(), "event_page", request.clone()).unwrap().to_string()));
}
