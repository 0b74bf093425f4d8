//! What the program shows first, and the person's own settings.

use super::{Done, Nothing};
use crate::Result;
use crate::caller::Role;
use crate::error::AppError;
use crate::notice::Topic;
use crate::preferences::{Recent, Theme};
use crate::session::{Act, State};
use muster_domain::clock::Anchor;
use muster_domain::run::RunPhase;
use muster_domain::{ExerciseOffset, Marking, RunId, WallTime};
use muster_store::NextReverts;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the program shows before anything else.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AppState {
    /// The program's version.
    pub version: String,
    /// The open workspace.
    pub workspace: Option<WorkspaceView>,
    /// The person's name.
    pub name: String,
    /// The person's part.
    pub role: Role,
    /// Looks.
    pub theme: Theme,
    /// The interface's language; empty follows the system.
    pub language: String,
    /// Workspaces opened before, latest first.
    pub recent: Vec<Recent>,
    /// Runs that were started and have not ended.
    pub live: Vec<LiveView>,
    /// What keeps a run from being written, such as a full disk, until it works again; or what is wrong with a run's
    /// record.
    pub trouble: Option<String>,
    /// The file the program was started with, if it is not open.
    pub asked: Option<AskedFile>,
}

/// A file the program was started with that could not be opened.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AskedFile {
    /// Where it is.
    pub path: String,
    /// Why it is not open, such as a passphrase that is needed.
    pub error: AppError,
}

/// The open workspace.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WorkspaceView {
    /// Its name.
    pub name: String,
    /// Where the file is.
    pub path: String,
    /// Whether a passphrase protects it.
    pub encrypted: bool,
    /// Who may see it.
    pub marking: Marking,
    /// When it was made.
    pub created_at: WallTime,
    /// How often it has changed.
    #[ts(type = "number")]
    pub revision: i64,
    /// The change undo would take back.
    pub undo: Option<ChangeName>,
    /// The change redo would do again.
    pub redo: Option<ChangeName>,
}

/// A change by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChangeName {
    /// The command that made it.
    pub label: String,
    /// What it was done to.
    pub detail: String,
}

/// A run that was started and has not ended.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LiveView {
    /// The run.
    pub run: RunId,
    /// Its name.
    pub name: String,
    /// Its exercise's name.
    pub exercise_name: String,
    /// Where it stands.
    pub phase: RunPhase,
    /// Its clock.
    pub anchor: Anchor,
    /// The next event to come: number and title, and when.
    pub next: Option<NextEvent>,
}

/// The next event to come.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NextEvent {
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// When it is planned.
    pub planned: ExerciseOffset,
}

/// Settings to change; what is absent stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SettingsPatch {
    /// The person's name.
    pub name: Option<String>,
    /// The person's part.
    pub role: Option<Role>,
    /// Looks.
    pub theme: Option<Theme>,
    /// The interface's language; empty follows the system.
    pub language: Option<String>,
}

/// A recent workspace to forget.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ForgetRecent {
    /// Where it was.
    pub path: String,
}

/// What the program shows before anything else.
pub fn app_state(act: &Act<'_>, _: Nothing) -> Result<AppState> {
    view(act, &mut act.state())
}

pub(crate) fn view(act: &Act<'_>, state: &mut State) -> Result<AppState> {
    let now = act.now();
    let workspace = match &state.workspace {
        None => None,
        Some(workspace) => {
            let about = workspace.about()?;
            let NextReverts { undo, redo } = workspace.next_reverts()?;
            let name = |(label, detail)| ChangeName { label, detail };
            Some(WorkspaceView {
                name: about.name,
                path: workspace.path().to_string_lossy().into_owned(),
                encrypted: workspace.is_encrypted(),
                marking: about.marking,
                created_at: about.created_at,
                revision: workspace.revision()?,
                undo: undo.map(name),
                redo: redo.map(name),
            })
        }
    };
    let live = state
        .runs
        .values()
        .filter(|live| !matches!(live.state.phase, RunPhase::Ready | RunPhase::Ended) && live.fault().is_none())
        .map(|live| LiveView {
            run: live.run.id,
            name: live.run.name.clone(),
            exercise_name: live.run.exercise_name.clone(),
            phase: live.state.phase,
            anchor: live.anchor(now, act.wall()),
            next: super::run::next_event(live),
        })
        .collect();
    let preferences = &state.preferences;
    Ok(AppState {
        version: env!("CARGO_PKG_VERSION").into(),
        workspace,
        name: preferences.name.clone(),
        role: preferences.role,
        theme: preferences.theme,
        language: preferences.language.clone(),
        recent: preferences.recent.clone(),
        live,
        trouble: state.trouble.clone().or_else(|| state.faulty()),
        asked: state.asked.clone().map(|(path, error)| AskedFile { path, error }),
    })
}

/// Changes the person's own settings.
pub fn set(act: &Act<'_>, patch: SettingsPatch) -> Result<AppState> {
    let mut state = act.state();
    let mut preferences = state.preferences.clone();
    if let Some(name) = patch.name {
        let name = name.trim();
        if name.is_empty() {
            return Err(AppError::invalid("name", "A name is needed: journals and histories carry it."));
        }
        preferences.name = name.to_owned();
    }
    preferences.role = patch.role.unwrap_or(preferences.role);
    preferences.theme = patch.theme.unwrap_or(preferences.theme);
    preferences.language = patch.language.unwrap_or(preferences.language);
    act.session.shared.preferences_file.write(&preferences)?;
    state.preferences = preferences;
    act.announce(&state, &[Topic::Settings]);
    view(act, &mut state)
}

/// Takes a workspace off the recent ones.
pub fn forget_recent(act: &Act<'_>, request: ForgetRecent) -> Result<Done> {
    let mut state = act.state();
    state.preferences.forget(&request.path);
    act.session.shared.preferences_file.write(&state.preferences)?;
    act.announce(&state, &[Topic::Settings]);
    Ok(Done::DONE)
}
