//! A session: one open workspace at most, the runs that are loaded, and who is told when something changes.

use crate::caller::Caller;
use crate::clock::{Clock, MachineClock};
use crate::conductor::{self, Keeper, LastLook};
use crate::error::{AppError, ErrorCode};
use crate::live::{CLOCK, LiveRun};
use crate::notice::{Notice, Topic};
use crate::preferences::{Preferences, PreferencesFile};
use crate::table;
use muster_domain::journal::Deed;
use muster_domain::run::RunPhase;
use muster_domain::{RunId, WallTime};
use muster_store::{ChangeLabel, Holder, Workspace};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// What changes while the program runs.
#[derive(Default)]
pub(crate) struct State {
    pub(crate) workspace: Option<Workspace>,
    /// Runs that are loaded: all that have not ended, and ended ones somebody looked at.
    pub(crate) runs: BTreeMap<RunId, LiveRun>,
    /// Spreadsheets read but not yet imported.
    pub(crate) imports: HashMap<String, crate::commands::import::OpenImport>,
    pub(crate) preferences: Preferences,
    pub(crate) last_look: Option<LastLook>,
    /// How long the state was held since the last look: a look that comes late for that is work, not sleep.
    pub(crate) busy: Duration,
    /// Whether the workspace is open for a glance only: gaps are journaled with the first thing done, not before.
    pub(crate) glance: bool,
    /// What could not be journaled, for everybody to see; gone once it works again.
    pub(crate) trouble: Option<String>,
    /// When the journal is next tried, on the steady clock, while it cannot be written.
    pub(crate) retry_at: Option<Duration>,
    /// Lines for the log, written when nobody waits for the state.
    pub(crate) to_log: Vec<String>,
    /// The file the program was started with, if it could not be opened, and why.
    pub(crate) asked: Option<(String, AppError)>,
    pub(crate) ended: bool,
}

impl State {
    /// The open workspace.
    pub(crate) fn workspace(&mut self) -> Result<&mut Workspace, AppError> {
        self.workspace
            .as_mut()
            .ok_or_else(|| AppError::not_now("No workspace is open.").help("Open one or make a new one first."))
    }

    /// Whether any run's clock goes.
    pub(crate) fn is_going(&self) -> bool {
        self.workspace.is_some() && self.runs.values().any(|live| live.state.phase == RunPhase::Running)
    }

    /// Whether anything was done that is not on disk yet.
    pub(crate) fn has_unwritten(&self) -> bool {
        self.runs.values().any(|live| live.unwritten() > 0)
    }

    /// A run, loaded if it is not yet, and the workspace beside it.
    pub(crate) fn run(&mut self, id: RunId, now: WallTime) -> Result<(&mut LiveRun, &mut Workspace), AppError> {
        let workspace = self
            .workspace
            .as_mut()
            .ok_or_else(|| AppError::not_now("No workspace is open.").help("Open one or make a new one first."))?;
        let live = match self.runs.entry(id) {
            std::collections::btree_map::Entry::Occupied(loaded) => loaded.into_mut(),
            std::collections::btree_map::Entry::Vacant(place) => place.insert(LiveRun::load(workspace, id, now)?),
        };
        Ok((live, workspace))
    }

    /// Takes an opened workspace in and loads its runs, so that a gap shows at once; it is journaled by the next look,
    /// unless this is but a glance.
    pub(crate) fn take_in(&mut self, workspace: Workspace, now: WallTime, glance: bool) -> Result<(), AppError> {
        let mut runs = BTreeMap::new();
        for record in workspace.runs()? {
            runs.insert(record.run.id, LiveRun::load(&workspace, record.run.id, now)?);
        }
        runs.retain(|_, live| live.state.phase != RunPhase::Ended || live.fault().is_some());
        self.runs = runs;
        self.workspace = Some(workspace);
        self.last_look = None;
        self.glance = glance;
        self.trouble = None;
        self.retry_at = None;
        Ok(())
    }

    /// What is wrong with a run's record, in a sentence, if there is such a run.
    pub(crate) fn faulty(&self) -> Option<String> {
        let (live, fault) = self.runs.values().find_map(|live| Some((live, live.fault()?)))?;
        Some(format!(
            "The record of the run “{}” is not as it was written: {fault}. Nothing more is written into it; everything \
             else can be used. Keep the file as it is and check a copy of it.",
            live.run.name
        ))
    }

    /// Closes the workspace in good order; a going run is paused first, in its journal.
    pub(crate) fn let_go(&mut self, now: WallTime) -> Result<(), AppError> {
        // Into a file that is no longer there nothing can be written, and that must not keep it open for ever.
        if let Some(workspace) = self.workspace.as_mut().filter(|workspace| workspace.is_in_place()) {
            for live in self.runs.values_mut() {
                if live.state.phase == RunPhase::Running {
                    let reason = "the workspace was closed".into();
                    live.write(workspace, CLOCK, now, vec![Deed::Paused { reason }])?;
                } else if live.unwritten() > 0 && !self.glance {
                    live.settle(workspace, now)?;
                }
            }
        }
        self.trouble = None;
        self.runs.clear();
        self.imports.clear();
        if let Some(workspace) = self.workspace.take() {
            workspace.close()?;
        }
        Ok(())
    }
}

/// The state, held; letting go of it notes for how long.
pub(crate) struct Held<'a> {
    state: MutexGuard<'a, State>,
    since: Duration,
    clock: &'a dyn Clock,
}

impl Deref for Held<'_> {
    type Target = State;

    fn deref(&self) -> &State {
        &self.state
    }
}

impl DerefMut for Held<'_> {
    fn deref_mut(&mut self) -> &mut State {
        &mut self.state
    }
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        self.state.busy += self.clock.steady().saturating_sub(self.since);
    }
}

type Listener = Box<dyn Fn(&Notice) + Send>;

/// What the session's threads share.
pub(crate) struct Shared {
    pub(crate) clock: Arc<dyn Clock>,
    state: Mutex<State>,
    wake: Condvar,
    listeners: Mutex<Vec<Listener>>,
    keeper: Mutex<Option<Keeper>>,
    pub(crate) preferences_file: PreferencesFile,
}

impl Shared {
    pub(crate) fn lock(&self) -> Held<'_> {
        let state = self.lock_to_wait();
        Held { state, since: self.clock.steady(), clock: &*self.clock }
    }

    /// The state for whoever waits with it.
    pub(crate) fn lock_to_wait(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What keeps time while a run goes; the machine's clock does while none goes.
    pub(crate) fn keeper(&self) -> Option<Keeper> {
        *self.keeper.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn keep(&self, keeper: Option<Keeper>) {
        *self.keeper.lock().unwrap_or_else(PoisonError::into_inner) = keeper;
    }

    /// What time it is, for everything that is written.
    pub(crate) fn now(&self) -> WallTime {
        self.keeper().map_or_else(|| self.clock.wall(), |keeper| keeper.read(self.clock.steady()))
    }

    pub(crate) fn wait<'a>(&self, state: MutexGuard<'a, State>, most: Duration) -> MutexGuard<'a, State> {
        self.wake.wait_timeout(state, most).unwrap_or_else(PoisonError::into_inner).0
    }

    /// Tells everybody that something changed. Called after the commit, never before.
    pub(crate) fn announce(&self, state: &State, topics: &[Topic]) {
        let revision = state.workspace.as_ref().and_then(|workspace| workspace.revision().ok()).unwrap_or(0);
        let notice = Notice { revision, topics: topics.to_vec() };
        for listener in self.listeners.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            listener(&notice);
        }
    }

    pub(crate) fn wake_conductor(&self) {
        self.wake.notify_all();
    }
}

/// One user's use of Muster: everything a host (window, browser, shell) asks goes through here.
#[derive(Clone)]
pub struct Session {
    pub(crate) shared: Arc<Shared>,
}

impl Session {
    /// A session on the machine's clock with its own conductor.
    pub fn start(preferences: PreferencesFile) -> Result<Self, AppError> {
        let session = Self::on_clock(Arc::new(MachineClock::default()), preferences);
        conductor::start(&session.shared)
            .map_err(|error| AppError::file("the run's clock could not be started", &error))?;
        Ok(session)
    }

    /// A session on a given clock, without a conductor: whoever moves the clock calls [`Session::look`].
    pub fn on_clock(clock: Arc<dyn Clock>, preferences_file: PreferencesFile) -> Self {
        let state = State { preferences: preferences_file.read(), ..State::default() };
        let shared = Shared {
            clock,
            state: Mutex::new(state),
            wake: Condvar::new(),
            listeners: Mutex::new(Vec::new()),
            keeper: Mutex::new(None),
            preferences_file,
        };
        Self { shared: Arc::new(shared) }
    }

    /// What the conductor does on waking: looks at the clocks and releases what is due. Returns how long it
    /// may sleep at most.
    pub fn look(&self) -> Duration {
        let mut state = self.shared.lock();
        self.shared.look(&mut state)
    }

    /// Calls `listener` after every change. It must be quick and must not call back into the session.
    pub fn listen(&self, listener: impl Fn(&Notice) + Send + 'static) {
        self.shared.listeners.lock().unwrap_or_else(PoisonError::into_inner).push(Box::new(listener));
    }

    /// Who the person's settings say is asking.
    pub fn caller(&self) -> Caller {
        let state = self.shared.lock();
        Caller { name: state.preferences.name.clone(), role: state.preferences.role }
    }

    /// Opens the file the program was started with; a refusal is shown by the start page.
    pub fn start_with(&self, path: &str) {
        let opened = self.call(&self.caller(), "workspace_open", serde_json::json!({ "path": path }));
        self.shared.lock().asked = opened.err().map(|error| (path.to_owned(), error));
    }

    /// Does a command of the table.
    pub fn call(&self, caller: &Caller, name: &str, request: Value) -> Result<Value, AppError> {
        serde_json::from_str(&self.answer(caller, name, request)?)
            .map_err(|error| AppError::new(ErrorCode::Failed, format!("The reply could not be read: {error}")))
    }

    /// Does a command of the table, and replies with JSON as text: for whoever only passes it on.
    pub fn answer(&self, caller: &Caller, name: &str, request: Value) -> Result<String, AppError> {
        table::call(&Act { session: self, caller }, name, request)
    }

    /// Does a command of the table whose reply is a file's content.
    pub fn fetch(&self, caller: &Caller, name: &str, request: Value) -> Result<Vec<u8>, AppError> {
        table::fetch(&Act { session: self, caller }, name, request)
    }

    /// Pauses what goes, closes the workspace and stops the conductor.
    pub fn end(&self) -> Result<(), AppError> {
        let mut state = self.shared.lock();
        let now = self.shared.now();
        let closed = state.let_go(now);
        state.ended = true;
        self.shared.wake_conductor();
        closed
    }
}

/// One command being done: by whom, on which session.
pub struct Act<'a> {
    pub(crate) session: &'a Session,
    pub(crate) caller: &'a Caller,
}

impl Act<'_> {
    pub(crate) fn now(&self) -> WallTime {
        self.session.shared.now()
    }

    /// What the machine's own clock shows, for screens that draw by it.
    pub(crate) fn wall(&self) -> WallTime {
        self.session.shared.clock.wall()
    }

    pub(crate) fn state(&self) -> Held<'_> {
        self.session.shared.lock()
    }

    /// The state after the conductor had a look, so that no command works past a gap it has not seen.
    pub(crate) fn looked(&self) -> Held<'_> {
        let mut state = self.session.shared.lock();
        self.session.shared.look(&mut state);
        state
    }

    pub(crate) fn announce(&self, state: &State, topics: &[Topic]) {
        self.session.shared.announce(state, topics);
    }

    /// A change's label.
    pub(crate) fn label(&self, label: &str, detail: impl Into<String>, topics: &[Topic]) -> ChangeLabel {
        ChangeLabel {
            label: label.to_owned(),
            detail: detail.into(),
            actor: self.caller.name.clone(),
            wall: self.now(),
            merge_key: None,
            topics: topics
                .iter()
                .filter_map(|topic| serde_json::to_value(topic).ok()?.as_str().map(str::to_owned))
                .collect(),
        }
    }

    /// Makes an undoable change and, once it is on disk, announces it.
    pub(crate) fn change<T>(
        &self,
        state: &mut State,
        label: &ChangeLabel,
        topics: &[Topic],
        write: impl FnOnce(&muster_store::Transaction<'_>) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let committed = state.workspace()?.transact(label, write)?;
        let mut told = topics.to_vec();
        told.push(Topic::History);
        self.announce(state, &told);
        Ok(committed.value)
    }

    /// Who opens a workspace.
    pub(crate) fn holder(&self) -> Holder {
        let host = std::fs::read_to_string("/etc/hostname")
            .ok()
            .or_else(|| std::env::var("COMPUTERNAME").or_else(|_| std::env::var("HOSTNAME")).ok());
        Holder {
            person: self.caller.name.clone(),
            host: host
                .map(|name| name.trim().to_owned())
                .filter(|name| !name.is_empty())
                .unwrap_or_else(|| "this computer".into()),
            process: std::process::id(),
            since: self.now().to_string(),
        }
    }

    /// A fresh identity.
    pub(crate) fn new_id(&self) -> uuid::Uuid {
        uuid::Uuid::now_v7()
    }
}
