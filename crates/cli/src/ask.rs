//! A session from a shell: opening the workspace, asking for its passphrase, finding things by name.

use crate::refusal::Refusal;
use crate::text;
use muster_app::{Caller, ErrorCode, PreferencesFile, Session};
use serde_json::{Value, json};
use std::io::IsTerminal;
use std::path::Path;

const PASSPHRASE: &str = "MUSTER_PASSPHRASE";

/// A session and who uses it.
pub struct Desk {
    session: Session,
    caller: Caller,
}

impl Desk {
    /// A session without a workspace, for single commands.
    pub fn empty() -> Self {
        let clock = std::sync::Arc::new(muster_app::clock::MachineClock::default());
        Self::of(Session::on_clock(clock, PreferencesFile::nowhere()))
    }

    /// A session with a conductor, for playing.
    pub fn started(preferences: PreferencesFile) -> Result<Self, Refusal> {
        Ok(Self::of(Session::start(preferences)?))
    }

    fn of(session: Session) -> Self {
        let caller = session.caller();
        Self { session, caller }
    }

    /// A session on this workspace, for single commands. Nothing is written but what a command changes.
    pub fn open(workspace: &Path) -> Result<Self, Refusal> {
        Self::opened_for(workspace, "glance")
    }

    /// A session that only reads this workspace, also where it is write-protected.
    pub fn read(workspace: &Path) -> Result<Self, Refusal> {
        Self::opened_for(workspace, "reading")
    }

    fn opened_for(workspace: &Path, what: &str) -> Result<Self, Refusal> {
        let desk = Self::empty();
        desk.call_on_file("workspace_open", json!({"path": workspace.to_string_lossy(), "open_for": what}))?;
        Ok(desk)
    }

    /// Opens the workspace to work in it.
    pub fn open_workspace(&self, workspace: &Path) -> Result<(), Refusal> {
        self.call_on_file("workspace_open", json!({"path": workspace.to_string_lossy()})).map(drop)
    }

    /// A command on a file; its passphrase comes from the environment or a prompt.
    pub fn call_on_file(&self, name: &str, mut request: Value) -> Result<Value, Refusal> {
        request["passphrase"] = json!(std::env::var(PASSPHRASE).ok());
        match self.session.call(&self.caller, name, request.clone()) {
            Err(error) if error.code == ErrorCode::PassphraseNeeded && std::io::stdin().is_terminal() => {
                let typed = rpassword::prompt_password("Passphrase: ")
                    .map_err(|error| Refusal::Refused(format!("the passphrase could not be read: {error}")))?;
                request["passphrase"] = json!(typed);
                self.call(name, request)
            }
            Err(error) if error.code == ErrorCode::PassphraseNeeded => {
                Err(Refusal::Refused(format!("{} Set {PASSPHRASE}, or run this in a terminal.", error.message)))
            }
            done => Ok(done?),
        }
    }

    pub fn session(&self) -> &Session {
        &self.session
    }

    pub fn call(&self, name: &str, request: Value) -> Result<Value, Refusal> {
        Ok(self.session.call(&self.caller, name, request)?)
    }

    /// Closes the workspace in good order.
    pub fn close(self) -> Result<(), Refusal> {
        Ok(self.session.end()?)
    }

    /// An exercise's identity from its name or identity.
    pub fn exercise(&self, wanted: &str) -> Result<String, Refusal> {
        let lines = self.call("exercise_list", json!({}))?;
        let exercises: Vec<&Value> = lines.as_array().into_iter().flatten().map(|line| &line["exercise"]).collect();
        let found: Vec<&&Value> =
            exercises.iter().filter(|exercise| exercise["id"] == wanted || exercise["name"] == wanted).collect();
        match found.as_slice() {
            [one] => Ok(text(&one["id"])),
            [] => {
                let names: Vec<String> =
                    exercises.iter().map(|exercise| format!("“{}”", text(&exercise["name"]))).collect();
                let there =
                    if names.is_empty() { "it has none".into() } else { format!("it has {}", names.join(", ")) };
                Err(Refusal::Refused(format!("the workspace has no exercise “{wanted}”; {there}")))
            }
            several => {
                let ids: Vec<String> = several.iter().map(|exercise| text(&exercise["id"])).collect();
                Err(Refusal::Refused(format!(
                    "several exercises are called “{wanted}”; name one by its identity: {}",
                    ids.join(", ")
                )))
            }
        }
    }

    /// A run's identity from `latest` or an identity.
    pub fn run(&self, wanted: &str) -> Result<String, Refusal> {
        let lines = self.call("run_list", json!({}))?;
        let mut runs = lines.as_array().into_iter().flatten().map(|line| text(&line["run"]["id"]));
        let found = if wanted == "latest" { runs.next() } else { runs.find(|id| id == wanted) };
        found.ok_or_else(|| {
            Refusal::Refused(match wanted {
                "latest" => "the workspace has no run yet".into(),
                _ => format!("the workspace has no run {wanted}"),
            })
        })
    }
}

/// What a new workspace is protected with: `MUSTER_PASSPHRASE`, if it is set.
pub fn new_passphrase() -> Option<String> {
    std::env::var(PASSPHRASE).ok().filter(|text| !text.is_empty())
}

/// The path as the session needs it.
pub fn absolute(path: &Path) -> Result<String, Refusal> {
    std::path::absolute(path)
        .map(|path| path.to_string_lossy().into_owned())
        .map_err(|error| Refusal::WrongUse(format!("{}: {error}", path.display())))
}
