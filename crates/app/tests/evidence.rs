//! A run whose record is not as it was written: found, named, shown, and never repaired over.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod desk;

use desk::{Desk, desk};
use muster_app::clock::HandClock;
use muster_app::{ErrorCode, PreferencesFile, Session};
use muster_domain::WallTime;
use muster_store::{Holder, Workspace};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A desk with a going run of six entries, and the file as a kill would leave it at that moment.
fn killed() -> (Desk, String, PathBuf) {
    let desk = desk();
    let exercise = desk.call("exercise_create", json!({"name": "Harbour night"}))["exercise"]["id"].clone();
    for number in 0..3 {
        let patch = json!({"title": format!("Event {number}"), "offset": number * 600_000, "recipient": "Control"});
        desk.call("event_create", json!({"exercise": exercise, "patch": patch}));
    }
    let run = desk.call("run_create", json!({"exercise": exercise}))["run"]["id"].as_str().unwrap().to_owned();
    desk.call("run_start", json!({"run": run}));
    for text in ["gate A", "gate B", "gate C", "gate D"] {
        desk.call("run_note", json!({"run": run, "text": text}));
    }
    let copy = desk.folder.path().join("killed.muster");
    for ending in ["", "-wal"] {
        std::fs::copy(format!("{}{ending}", desk.path), format!("{}{ending}", copy.display())).unwrap();
    }
    (desk, run, copy)
}

/// What somebody with an SQLite shell may do.
fn tampered(file: &Path, sql: &str) {
    let holder = Holder { person: "Mallory".into(), host: "there".into(), process: 1, since: String::new() };
    let workspace = Workspace::open(file, None, &holder).unwrap();
    let triggers = [
        "journal_is_never_changed",
        "journal_is_never_deleted",
        "run_event_is_never_changed",
        "run_event_is_never_deleted",
    ];
    for trigger in triggers {
        workspace.connection().execute_batch(&format!("DROP TRIGGER {trigger}")).unwrap();
    }
    workspace.connection().execute_batch(sql).unwrap();
    workspace.close().unwrap();
}

fn opened(desk: &Desk, file: &Path) -> Session {
    let clock = Arc::new(HandClock::at(WallTime(1_800_000_900_000)));
    let session = Session::on_clock(clock, PreferencesFile::nowhere());
    session.call(&desk.caller, "workspace_open", json!({"path": file})).unwrap();
    session
}

fn said(desk: &Desk, file: &Path) -> String {
    let session = Session::on_clock(desk.clock.clone(), PreferencesFile::nowhere());
    session.call(&desk.caller, "workspace_check", json!({"path": file})).unwrap()["findings"].to_string()
}

#[test]
fn opening_a_cut_journal_writes_nothing_over_the_cut() {
    let (desk, run, file) = killed();
    tampered(&file, "DELETE FROM journal WHERE seq > 3");
    let before = said(&desk, &file);
    assert!(before.contains("ends at entry 3 but was written up to entry 6"), "{before}");
    let session = opened(&desk, &file);
    let view = session.call(&desk.caller, "run_get", json!({"run": run})).unwrap();
    assert!(view["fault"].as_str().unwrap().contains("up to entry 6"), "{view}");
    assert_eq!((&view["entries"], &view["phase"]), (&json!(3), &json!("interrupted")));
    let refused = session.call(&desk.caller, "run_note", json!({"run": run, "text": "more"})).unwrap_err();
    assert_eq!(refused.code, ErrorCode::Damaged);
    session.end().unwrap();
    assert_eq!(said(&desk, &file), before, "the cut shows for ever");
}

#[test]
fn one_unreadable_entry_leaves_everything_else_usable() {
    for (sql, expected) in [
        ("UPDATE journal SET entry = substr(entry, 1, 40) WHERE seq = 4", "entry 4 cannot be read"),
        ("UPDATE run_event SET event = '{' WHERE place = 1", "event 2 of the MSEL it was made from cannot be read"),
    ] {
        let (desk, run, file) = killed();
        tampered(&file, sql);
        let session = opened(&desk, &file);
        let call = |name: &str, request: Value| session.call(&desk.caller, name, request).unwrap();
        assert_eq!(call("exercise_list", json!({})).as_array().unwrap().len(), 1);
        assert!(call("app_state", json!({}))["trouble"].as_str().unwrap().contains(expected));
        assert!(call("run_list", json!({}))[0]["fault"].as_str().unwrap().contains(expected));
        let entries = call("run_get", json!({"run": run}))["entries"].as_u64().unwrap();
        let journal = call("run_journal", json!({"run": run, "after": 0}));
        assert_eq!(journal.as_array().unwrap().len() as u64, entries);
        call("run_board", json!({"run": run}));
        let verified = call("run_verify", json!({"run": run}));
        assert!(verified["findings"].to_string().contains(expected), "{verified}");
        session.fetch(&desk.caller, "report_aar", json!({"run": run, "format": "docx"})).unwrap();
        let exercise = call("exercise_list", json!({}))[0]["exercise"]["id"].clone();
        let next = call("run_create", json!({"exercise": exercise}))["run"]["id"].clone();
        call("run_start", json!({"run": next}));
        session.end().unwrap();
    }
}

#[test]
fn the_report_says_of_the_record_what_verify_says() {
    for sql in [
        "UPDATE run_event SET event = replace(event, 'Event 1', 'Evil 1')",
        "DELETE FROM journal WHERE seq > 4",
        "UPDATE journal SET hash = '00' WHERE seq = 4",
        "UPDATE journal SET entry = replace(entry, '{\"actor\"', '{\"aaa\":1,\"actor\"') WHERE seq = 4",
        "UPDATE run SET marking = '\"tlp-clear\"'",
    ] {
        let (desk, run, file) = killed();
        tampered(&file, sql);
        assert!(said(&desk, &file).contains("journal"), "{sql}");
        let session = opened(&desk, &file);
        let bytes = session.fetch(&desk.caller, "report_aar", json!({"run": run, "format": "docx"})).unwrap();
        let text = document(&desk, &bytes);
        assert!(text.contains("The record is not as it was written"), "{sql}");
        assert!(!text.contains("the chain is whole"), "{sql}");
        session.end().unwrap();
    }
}

/// The main part of a Word file.
fn document(desk: &Desk, bytes: &[u8]) -> String {
    let path = desk.folder.path().join("report.docx");
    std::fs::write(&path, bytes).unwrap();
    let out = std::process::Command::new("unzip").arg("-p").arg(&path).arg("word/document.xml").output().unwrap();
    String::from_utf8(out.stdout).unwrap()
}

#[test]
fn a_glance_writes_no_gap_and_the_first_deed_brings_it_with_it() {
    let (desk, run, file) = killed();
    let glance = |request: Option<Value>| {
        let clock = Arc::new(HandClock::at(WallTime(1_800_000_900_000)));
        let session = Session::on_clock(clock, PreferencesFile::nowhere());
        session.call(&desk.caller, "workspace_open", json!({"path": file, "open_for": "glance"})).unwrap();
        if let Some(request) = request {
            session.call(&desk.caller, "run_note", request).unwrap();
        }
        let view = session.call(&desk.caller, "run_get", json!({"run": run})).unwrap();
        session.end().unwrap();
        view
    };
    for _ in 0..2 {
        let view = glance(None);
        assert_eq!((&view["phase"], &view["entries"]), (&json!("interrupted"), &json!(6)));
    }
    let view = glance(Some(json!({"run": run, "text": "seen"})));
    assert_eq!(view["entries"], 8, "the gap, then the note");
    assert_eq!(said(&desk, &file), "[]");
}

#[test]
fn a_check_leaves_a_crashed_file_as_it_is() {
    let (desk, _, file) = killed();
    let read = |ending: &str| std::fs::read(format!("{}{ending}", file.display())).unwrap();
    let before = (read(""), read("-wal"));
    assert_eq!(said(&desk, &file), "[]");
    assert!((read(""), read("-wal")) == before);
}
