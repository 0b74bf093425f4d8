//! Workspace files: made, opened, closed, copied, protected, checked.

use super::settings::{AppState, view};
use super::{Done, Nothing};
use crate::error::AppError;
use crate::notice::Topic;
use crate::session::{Act, State};
use crate::{Result, samples};
use muster_domain::Marking;
use muster_store::{Check, Finding, StoreError, Workspace};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// A workspace to make.
#[derive(Clone, Deserialize, TS)]
#[ts(rename = "WorkspaceCreate", optional_fields)]
pub struct Create {
    /// Where; `.muster` is added if it is not there.
    pub path: String,
    /// What it is called; the file's name if absent.
    pub name: Option<String>,
    /// What protects it.
    pub passphrase: Option<String>,
    /// The sample it begins with.
    pub sample: Option<String>,
}

/// A workspace to open.
#[derive(Clone, Deserialize, TS)]
#[ts(rename = "WorkspaceOpen", optional_fields)]
pub struct Open {
    /// Where.
    pub path: String,
    /// What opens it.
    pub passphrase: Option<String>,
    /// What for; to work in it if absent.
    pub open_for: Option<OpenFor>,
}

/// What a workspace is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OpenFor {
    /// To work in it. A gap in a run is journaled at once.
    #[default]
    Work,
    /// To do one thing. Nothing is written but that; a write-protected file is read.
    Glance,
    /// To read it. Nothing is written into the file or beside it.
    Reading,
}

/// A workspace to check.
#[derive(Clone, Deserialize, TS)]
#[ts(rename = "WorkspaceCheck", optional_fields)]
pub struct CheckFile {
    /// Where.
    pub path: String,
    /// What opens it.
    pub passphrase: Option<String>,
}

/// What to change of the open workspace; what is absent stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "WorkspaceUpdate", optional_fields)]
pub struct Update {
    /// Its name.
    pub name: Option<String>,
    /// Who may see it.
    pub marking: Option<Marking>,
}

/// Where to put a copy.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "WorkspaceBackup", optional_fields)]
pub struct Backup {
    /// Where; beside the workspace with the date in its name if absent.
    pub path: Option<String>,
}

/// A copy that was made.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupMade {
    /// Where it is.
    pub path: String,
}

/// A passphrase to set, change or remove.
#[derive(Clone, Deserialize, TS)]
#[ts(rename = "WorkspacePassphrase", optional_fields)]
pub struct Passphrase {
    /// The one it has, if it has one.
    pub current: Option<String>,
    /// The one it gets; absent or empty removes it.
    pub new: Option<String>,
}

/// What a check found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Verified {
    /// Whether all is as it was written.
    pub whole: bool,
    /// What is not.
    pub findings: Vec<VerifiedFinding>,
}

/// Something that is not as it was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VerifiedFinding {
    /// What was looked at: `file`, `schema`, `references`, `rows`, `attachments` or `journal`.
    pub check: String,
    /// What is wrong.
    pub what: String,
}

/// Which sample to add.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AddSample {
    /// Its name, as `sample_list` has it.
    pub name: String,
}

/// A sample.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SampleLine {
    /// Its name in commands.
    pub name: String,
    /// What it is.
    pub title: String,
}

impl From<Vec<Finding>> for Verified {
    fn from(findings: Vec<Finding>) -> Self {
        let word = |check| match check {
            Check::File => "file",
            Check::Schema => "schema",
            Check::References => "references",
            Check::Rows => "rows",
            Check::Attachments => "attachments",
            Check::Journal => "journal",
        };
        Self {
            whole: findings.is_empty(),
            findings: findings
                .into_iter()
                .map(|finding| VerifiedFinding { check: word(finding.check).into(), what: finding.what })
                .collect(),
        }
    }
}

/// Makes a new workspace file and opens it.
pub fn create(act: &Act<'_>, request: Create) -> Result<AppState> {
    let path = with_ending(&request.path)?;
    let name = request.name.filter(|name| !name.trim().is_empty()).unwrap_or_else(|| stem(&path));
    let sample = request.sample.as_deref().map(samples::find).transpose()?;
    let mut state = act.looked();
    refuse_while_playing(&state)?;
    let mut workspace = Workspace::create(&path, name.trim(), request.passphrase.as_deref(), &act.holder(), act.now())?;
    if let Some(sample) = sample {
        sample.begin(act, &mut workspace)?;
    }
    take_in(act, &mut state, workspace, OpenFor::Work)
}

/// Opens a workspace file.
pub fn open(act: &Act<'_>, request: Open) -> Result<AppState> {
    let mut state = act.looked();
    refuse_while_playing(&state)?;
    let path = PathBuf::from(&request.path);
    if let Some(open) = &state.workspace
        && path.canonicalize().is_ok_and(|path| path == open.path())
    {
        return view(act, &mut state);
    }
    let (passphrase, holder) = (request.passphrase.as_deref(), act.holder());
    let open_for = request.open_for.unwrap_or_default();
    let workspace = match open_for {
        OpenFor::Work => Workspace::open(&path, passphrase, &holder)?,
        OpenFor::Glance => match Workspace::open(&path, passphrase, &holder) {
            Err(StoreError::ReadOnly(_)) => Workspace::open_to_read(&path, passphrase, &holder)?,
            opened => opened?,
        },
        OpenFor::Reading => Workspace::open_to_read(&path, passphrase, &holder)?,
    };
    take_in(act, &mut state, workspace, open_for)
}

fn take_in(act: &Act<'_>, state: &mut State, workspace: Workspace, open_for: OpenFor) -> Result<AppState> {
    state.let_go(act.now())?;
    let (path, name) = (workspace.path().to_owned(), workspace.about()?.name);
    state.take_in(workspace, act.now(), open_for != OpenFor::Work)?;
    act.session.shared.look(state);
    state.asked = None;
    state.preferences.remember(&path, &name, act.now());
    // A list of recent files that cannot be saved must not keep anybody from their work.
    if let Err(error) = act.session.shared.preferences_file.write(&state.preferences) {
        tracing::warn!(%error, "recent files were not saved");
    }
    act.announce(state, &Topic::ALL);
    view(act, state)
}

/// Closes the workspace; a going run is paused.
pub fn close(act: &Act<'_>, _: Nothing) -> Result<AppState> {
    let mut state = act.looked();
    state.let_go(act.now())?;
    act.announce(&state, &Topic::ALL);
    view(act, &mut state)
}

fn refuse_while_playing(state: &State) -> Result<()> {
    if state.is_going() {
        return Err(AppError::not_now("A run is being played in the open workspace.")
            .help("Pause or end the run first; nothing was changed."));
    }
    Ok(())
}

/// Renames the workspace or changes its marking.
pub fn update(act: &Act<'_>, request: Update) -> Result<AppState> {
    let mut state = act.state();
    let about = state.workspace()?.about()?;
    let name = request.name.map_or(about.name, |name| name.trim().to_owned());
    if name.is_empty() {
        return Err(AppError::invalid("name", "A workspace needs a name."));
    }
    let marking = request.marking.unwrap_or(about.marking);
    let topics = [Topic::Workspace];
    let label = act.label("workspace_update", &name, &topics);
    act.change(&mut state, &label, &topics, |tx| Ok(Workspace::set_about(tx, &name, &marking)?))?;
    view(act, &mut state)
}

/// Writes a copy of the workspace.
pub fn backup(act: &Act<'_>, request: Backup) -> Result<BackupMade> {
    let mut state = act.state();
    let workspace = state.workspace()?;
    let path = match request.path {
        Some(path) => with_ending(&path)?,
        None => {
            let day = act.now().to_string().replace([':', '.'], "-");
            let name = format!("{}.{}.muster", stem(workspace.path()), day.trim_end_matches('Z'));
            workspace.path().with_file_name(name)
        }
    };
    workspace.backup(&path)?;
    Ok(BackupMade { path: path.to_string_lossy().into_owned() })
}

/// Sets, changes or removes the passphrase.
pub fn passphrase(act: &Act<'_>, request: Passphrase) -> Result<AppState> {
    let mut state = act.looked();
    refuse_while_playing(&state)?;
    state.workspace()?.set_passphrase(request.current.as_deref(), request.new.as_deref())?;
    act.announce(&state, &[Topic::Workspace]);
    view(act, &mut state)
}

/// Checks everything in the workspace.
pub fn verify(act: &Act<'_>, _: Nothing) -> Result<Verified> {
    Ok(act.state().workspace()?.verify()?.into())
}

/// Checks everything in a workspace file that is not open, and leaves it and what is beside it as they are.
pub fn check(act: &Act<'_>, request: CheckFile) -> Result<Verified> {
    let workspace = Workspace::open_to_read(Path::new(&request.path), request.passphrase.as_deref(), &act.holder())?;
    let findings = workspace.verify()?;
    workspace.close()?;
    Ok(findings.into())
}

/// Puts a sample into the open workspace, beside what is there.
pub fn add_sample(act: &Act<'_>, request: AddSample) -> Result<Done> {
    let sample = samples::find(&request.name)?;
    sample.add(act, &mut act.state())?;
    Ok(Done::DONE)
}

/// The samples there are.
pub fn samples(_: &Act<'_>, _: Nothing) -> Result<Vec<SampleLine>> {
    Ok(samples::all()
        .iter()
        .map(|sample| SampleLine { name: sample.name.into(), title: sample.title.into() })
        .collect())
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn with_ending(path: &str) -> Result<PathBuf> {
    let path = PathBuf::from(path.trim());
    if path.file_name().is_none() {
        return Err(AppError::invalid("path", "A file name is needed."));
    }
    let has_ending = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("muster"));
    if has_ending {
        return Ok(path);
    }
    let mut name = path.into_os_string();
    name.push(".muster");
    Ok(PathBuf::from(name))
}
