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

    /// Opens the workspace to work in it, and says with which passphrase, if one protects it.
    pub fn open_workspace(&self, workspace: &Path) -> Result<Option<String>, Refusal> {
        let (state, passphrase) =
            self.with_passphrase("workspace_open", json!({"path": workspace.to_string_lossy()}))?;
        // What protects nothing is not the one that it has.
        Ok(passphrase.filter(|_| state["workspace"]["encrypted"] == true))
    }

    /// A command on a file; its passphrase comes from the environment or a prompt.
    pub fn call_on_file(&self, name: &str, request: Value) -> Result<Value, Refusal> {
        Ok(self.with_passphrase(name, request)?.0)
    }

    fn with_passphrase(&self, name: &str, mut request: Value) -> Result<(Value, Option<String>), Refusal> {
        let given = std::env::var(PASSPHRASE).ok();
        request["passphrase"] = json!(given);
        match self.session.call(&self.caller, name, request.clone()) {
            Err(error) if error.code == ErrorCode::PassphraseNeeded && std::io::stdin().is_terminal() => {
                let typed = rpassword::prompt_password("Passphrase: ")
                    .map_err(|error| Refusal::Refused(format!("the passphrase could not be read: {error}")))?;
                request["passphrase"] = json!(typed);
                Ok((self.call(name, request)?, Some(typed)))
            }
            Err(error) if error.code == ErrorCode::PassphraseNeeded => {
                Err(Refusal::Refused(format!("{} Set {PASSPHRASE}, or run this in a terminal.", error.message)))
            }
            done => Ok((done?, given)),
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

    /// A plan's identity from its title, a part of it that no other plan has, or its identity.
    pub fn plan(&self, wanted: &str) -> Result<String, Refusal> {
        let lines = self.call("plan_list", json!({}))?;
        let plans: Vec<&Value> = lines.as_array().into_iter().flatten().map(|line| &line["plan"]).collect();
        let title = |plan: &Value| text(&plan["title"]);
        let mut found: Vec<&&Value> =
            plans.iter().filter(|plan| plan["id"] == wanted || title(plan) == wanted).collect();
        if found.is_empty() && !wanted.trim().is_empty() {
            let part = wanted.trim().to_lowercase();
            found = plans.iter().filter(|plan| title(plan).to_lowercase().contains(&part)).collect();
        }
        match found.as_slice() {
            [one] => Ok(text(&one["id"])),
            [] => {
                let titles: Vec<String> = plans.iter().map(|plan| format!("“{}”", title(plan))).collect();
                let there =
                    if titles.is_empty() { "it has none".into() } else { format!("it has {}", titles.join(", ")) };
                Err(Refusal::Refused(format!("the workspace has no plan “{wanted}”; {there}")))
            }
            several => {
                let names: Vec<String> =
                    several.iter().map(|plan| format!("“{}” ({})", title(plan), text(&plan["id"]))).collect();
                Err(Refusal::Refused(format!(
                    "several plans are meant by “{wanted}”; name one of {}",
                    names.join(", ")
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

/// The passphrase that takes the place of the present one: `MUSTER_NEW_PASSPHRASE`, or typed twice.
pub fn new_passphrase_for_change() -> Result<String, Refusal> {
    const NEW: &str = "MUSTER_NEW_PASSPHRASE";
    let unread = |error: std::io::Error| Refusal::Refused(format!("the passphrase could not be read: {error}"));
    let given = std::env::var(NEW).ok().filter(|text| !text.is_empty());
    match given {
        Some(given) => Ok(given),
        None if std::io::stdin().is_terminal() => {
            let typed = rpassword::prompt_password("New passphrase: ").map_err(unread)?;
            let again = rpassword::prompt_password("Once more: ").map_err(unread)?;
            if typed.is_empty() {
                return Err(Refusal::Refused("an empty passphrase protects nothing; --remove takes it away".into()));
            }
            if typed == again {
                Ok(typed)
            } else {
                Err(Refusal::Refused("the two are not the same; nothing was changed".into()))
            }
        }
        None => Err(Refusal::WrongUse(format!("set {NEW}, or run this in a terminal"))),
    }
}

/// The path as the session needs it.
pub fn absolute(path: &Path) -> Result<String, Refusal> {
    std::path::absolute(path)
        .map(|path| path.to_string_lossy().into_owned())
        .map_err(|error| Refusal::WrongUse(format!("{}: {error}", path.display())))
}
