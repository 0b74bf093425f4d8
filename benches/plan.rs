//! Plans at their largest: opening one of 500 sections and 2,000 tasks, writing in one, searching twenty.
//!
//! Everything goes through the command table, to text and back, as a window does. Beside it, SQLite alone reads the same
//! rows' titles.
#![allow(missing_docs, clippy::unwrap_used)]

use divan::Bencher;
use muster_app::{Caller, PreferencesFile, Role, Session};
use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};
use std::sync::OnceLock;

const PLANS: usize = 20;
const SECTIONS: usize = 500;
const TASKS: usize = 2_000;

fn main() {
    divan::main();
}

struct Desk {
    _folder: tempfile::TempDir,
    session: Session,
    plan: String,
    section: String,
}

impl Desk {
    fn call(&self, name: &str, request: Value) -> String {
        let caller = Caller { name: "Bench".into(), role: Role::Director };
        self.session.call(&caller, name, request).unwrap().to_string()
    }

    fn value(&self, name: &str, request: Value) -> Value {
        serde_json::from_str(&self.call(name, request)).unwrap()
    }
}

fn text(number: usize) -> Value {
    let paragraph = |words: String| json!({"type": "paragraph", "content": [{"type": "text", "text": words}]});
    let content: Vec<Value> = (0..4)
        .map(|line| {
            paragraph(format!(
                "Section {number}, line {line}: control logs the report, grades what was seen, tells the gates and the \
                 neighbours, and keeps the approach to the river stand free for those who come to help."
            ))
        })
        .collect();
    json!({"type": "doc", "content": content})
}

/// Twenty plans; the first is the largest.
fn desk() -> &'static Desk {
    static DESK: OnceLock<Desk> = OnceLock::new();
    DESK.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let session = Session::start(PreferencesFile::nowhere()).unwrap();
        let mut desk = Desk { _folder: folder, session, plan: String::new(), section: String::new() };
        desk.call("workspace_create", json!({"path": desk._folder.path().join("bench.muster")}));
        let lead = desk.value("stakeholder_create", json!({"patch": {"name": "Operator"}}))["id"].clone();
        for plan in 0..PLANS {
            let made = desk.value("plan_create", json!({"title": format!("Plan {plan}")}));
            let id = made["plan"]["id"].as_str().unwrap().to_owned();
            let mut parent = Value::Null;
            for number in 0..SECTIONS {
                let inside = if number % 10 == 0 { Value::Null } else { parent.clone() };
                let request = json!({"plan": id, "parent": inside, "title": format!("Section {number}")});
                let section = desk.value("section_create", request)["section"]["id"].clone();
                desk.call("section_write", json!({"section": section, "body": text(number)}));
                if number % 10 == 0 {
                    parent = section.clone();
                }
                if plan == 0 && number == SECTIONS / 2 {
                    desk.section = section.as_str().unwrap().to_owned();
                }
            }
            if plan == 0 {
                let mut last: Option<Value> = None;
                for number in 0..TASKS {
                    let after: Vec<Value> = last.iter().filter(|_| number % 5 > 0).cloned().collect();
                    let patch = json!({"title": format!("Task {number}"), "lead": lead, "target_min": 5 * (number % 5 + 1),
                                       "after": after, "section_id": desk.section});
                    last = Some(desk.value("task_create", json!({"home": id, "patch": patch}))["id"].clone());
                }
                desk.plan = id;
            }
        }
        desk
    })
}

#[divan::bench(sample_count = 20)]
fn open_500_sections_2000_tasks(bencher: Bencher) {
    let desk = desk();
    bencher.bench_local(|| desk.call("plan_get", json!({"plan": desk.plan})));
}

#[divan::bench(sample_count = 20)]
fn titles_by_sqlite_alone(bencher: Bencher) {
    // The workspace is held by its session; a copy of it is read.
    let desk = desk();
    let copy = desk._folder.path().join(format!("copy-{}.muster", std::process::id()));
    let _ = std::fs::remove_file(&copy);
    desk.call("workspace_backup", json!({"path": copy}));
    let connection = Connection::open_with_flags(&copy, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    bencher.bench_local(|| {
        let sql = "SELECT title FROM section WHERE plan_id = ?1 UNION ALL SELECT title FROM task WHERE plan_id = ?1";
        let mut statement = connection.prepare(sql).unwrap();
        statement.query_map([&desk.plan], |row| row.get::<_, String>(0)).unwrap().count()
    });
}

#[divan::bench(sample_count = 20)]
fn check_the_whole_plan(bencher: Bencher) {
    let desk = desk();
    bencher.bench_local(|| desk.call("plan_check", json!({"plan": desk.plan})));
}

#[divan::bench(sample_count = 20)]
fn read_one_section(bencher: Bencher) {
    let desk = desk();
    bencher.bench_local(|| desk.call("section_get", json!({"section": desk.section})));
}

#[divan::bench(sample_count = 20)]
fn write_one_section(bencher: Bencher) {
    let desk = desk();
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        desk.call("section_write", json!({"section": desk.section, "body": text(number)}))
    });
}

#[divan::bench(sample_count = 20, args = ["river stand", "section 499", "keeps appr"])]
fn search_20_plans(bencher: Bencher, words: &str) {
    let desk = desk();
    bencher.bench_local(|| desk.call("search_find", json!({"text": words, "limit": 20})));
}
