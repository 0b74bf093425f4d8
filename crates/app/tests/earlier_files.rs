//! Workspace files of every released schema open, with everything that was in them.
//!
//! `tests/workspaces/schema-N.muster` is a file as the release with schema N left it: the stadium sample, imported
//! rows, and a run that was played, held, skipped, recalled and ended.
#![allow(clippy::unwrap_used, clippy::panic)]

use muster_app::clock::HandClock;
use muster_app::{Caller, PreferencesFile, Role, Session};
use muster_domain::WallTime;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;

#[test]
fn files_of_every_released_schema_open_whole() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/workspaces");
    let mut schemas = 0;
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "muster") {
            continue;
        }
        schemas += 1;
        let aside = tempfile::tempdir().unwrap();
        let copy = aside.path().join("earlier.muster");
        std::fs::copy(&path, &copy).unwrap();
        let session =
            Session::on_clock(Arc::new(HandClock::at(WallTime(2_000_000_000_000))), PreferencesFile::nowhere());
        let caller = Caller { name: "Dana".into(), role: Role::Director };
        let call = |name: &str, request: Value| {
            session.call(&caller, name, request).unwrap_or_else(|error| panic!("{}: {name}: {error:?}", path.display()))
        };
        call("workspace_open", json!({"path": copy}));
        assert_eq!(call("workspace_verify", json!({}))["whole"], true, "{}", path.display());
        let exercises = call("exercise_list", json!({}));
        let names: Vec<&str> =
            exercises.as_array().unwrap().iter().filter_map(|line| line["exercise"]["name"].as_str()).collect();
        assert!(names.contains(&"Match day 4") && names.contains(&"Imported"), "{}: {names:?}", path.display());
        let runs = call("run_list", json!({}));
        assert_eq!(runs[0]["phase"], "ended");
        let counts = call("run_get", json!({"run": runs[0]["run"]["id"]}))["counts"].clone();
        assert!(counts["released"].as_u64() > Some(0) && counts["skipped"].as_u64() > Some(0), "{counts}");
        assert!(!call("search_find", json!({"text": "second drone", "limit": 5})).as_array().unwrap().is_empty());
        call("history_undo", json!({}));
        session.end().unwrap();
    }
    assert_eq!(schemas, muster_store::SCHEMA_VERSION, "each released schema leaves one file in {}", folder.display());
}
