//! A desk to try commands at: a new workspace, a clock moved by hand, a director.
#![allow(dead_code)]

use muster_app::clock::HandClock;
use muster_app::{AppError, Caller, ErrorCode, PreferencesFile, Role, Session};
use muster_domain::WallTime;
use serde_json::{Value, json};
use std::sync::Arc;

pub struct Desk {
    pub folder: tempfile::TempDir,
    pub path: String,
    pub clock: Arc<HandClock>,
    pub session: Session,
    pub caller: Caller,
}

pub fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("quay.muster").to_string_lossy().into_owned();
    let clock = Arc::new(HandClock::at(WallTime(1_800_000_000_000)));
    let session = Session::on_clock(clock.clone(), PreferencesFile::nowhere());
    let desk = Desk { folder, path, clock, session, caller: Caller { name: "Lead".into(), role: Role::Director } };
    desk.call("workspace_create", json!({"path": desk.path, "name": "Quay"}));
    desk
}

impl Desk {
    pub fn try_call(&self, name: &str, request: Value) -> Result<Value, AppError> {
        self.session.call(&self.caller, name, request)
    }

    pub fn call(&self, name: &str, request: Value) -> Value {
        self.try_call(name, request).unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }

    pub fn code(&self, name: &str, request: Value) -> ErrorCode {
        self.try_call(name, request).expect_err(name).code
    }
}
