//! The command table: every command's name, request, reply and roles, once.
//!
//! The macro makes of it the router, the list that `muster commands` prints, and the TypeScript map.

use crate::caller::{ANYBODY, PLANNING, PLAYING, RECORDING, Role};
use crate::commands::{
    Done, Nothing, event, exercise, export, history, import, play, report, run, search, settings, workspace,
};
use crate::error::{AppError, ErrorCode};
use crate::session::Act;
use crate::typescript::Types;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use ts_rs::TS;

/// A line of the command table.
#[derive(Debug, Clone, Serialize)]
pub struct Line {
    /// The command's name.
    pub name: &'static str,
    /// What it does.
    pub what: &'static str,
    /// The request's type, as TypeScript names it.
    pub request: String,
    /// The reply's type, as TypeScript names it.
    pub reply: String,
    /// Who may ask.
    pub roles: &'static [Role],
}

macro_rules! command_table {
    (
        calls { $($(#[doc = $what:literal])+ $name:ident => $path:path: $request:ty => $reply:ty, $roles:expr;)+ }
        fetches { $($(#[doc = $fetch_what:literal])+ $fetch_name:ident => $fetch_path:path: $fetch_request:ty, $fetch_roles:expr;)+ }
    ) => {
        /// Does a command that replies with JSON.
        pub(crate) fn call(act: &Act<'_>, name: &str, request: Value) -> Result<Value, AppError> {
            match name {
                $(stringify!($name) => {
                    allow(act, $roles)?;
                    let reply: $reply = $path(act, decode::<$request>(request)?)?;
                    encode(&reply)
                })+
                _ => Err(unknown(name)),
            }
        }

        /// Does a command that replies with a file's content.
        pub(crate) fn fetch(act: &Act<'_>, name: &str, request: Value) -> Result<Vec<u8>, AppError> {
            match name {
                $(stringify!($fetch_name) => {
                    allow(act, $fetch_roles)?;
                    $fetch_path(act, decode::<$fetch_request>(request)?)
                })+
                _ => Err(unknown(name)),
            }
        }

        /// The commands that reply with JSON.
        pub fn calls() -> Vec<Line> {
            let config = crate::typescript::config();
            vec![$(Line {
                name: stringify!($name),
                what: concat!($($what),+).trim_ascii(),
                request: <$request as TS>::name(&config),
                reply: <$reply as TS>::name(&config),
                roles: $roles,
            }),+]
        }

        /// The commands that reply with a file's content.
        pub fn fetches() -> Vec<Line> {
            let config = crate::typescript::config();
            vec![$(Line {
                name: stringify!($fetch_name),
                what: concat!($($fetch_what),+).trim_ascii(),
                request: <$fetch_request as TS>::name(&config),
                reply: "Bytes".into(),
                roles: $fetch_roles,
            }),+]
        }

        /// Every type the table speaks of.
        pub(crate) fn types(types: &mut Types) {
            $(types.add::<$request>(); types.add::<$reply>();)+
            $(types.add::<$fetch_request>();)+
            types.add::<AppError>();
            types.add::<crate::notice::Notice>();
        }
    };
}

command_table! {
    calls {
        /// What the program shows before anything else: workspace, settings, recent files, live runs.
        app_state => settings::app_state: Nothing => settings::AppState, ANYBODY;
        /// Changes the person's own settings.
        settings_set => settings::set: settings::SettingsPatch => settings::AppState, ANYBODY;
        /// Takes a workspace off the recent ones; the file stays.
        recent_forget => settings::forget_recent: settings::ForgetRecent => Done, ANYBODY;

        /// Makes a new workspace file and opens it.
        workspace_create => workspace::create: workspace::Create => settings::AppState, ANYBODY;
        /// Opens a workspace file.
        workspace_open => workspace::open: workspace::Open => settings::AppState, ANYBODY;
        /// Closes the workspace; a going run is paused.
        workspace_close => workspace::close: Nothing => settings::AppState, ANYBODY;
        /// Renames the workspace or changes its marking.
        workspace_update => workspace::update: workspace::Update => settings::AppState, PLANNING;
        /// Writes a copy of the workspace.
        workspace_backup => workspace::backup: workspace::Backup => workspace::BackupMade, ANYBODY;
        /// Sets, changes or removes the passphrase.
        workspace_passphrase => workspace::passphrase: workspace::Passphrase => settings::AppState, PLANNING;
        /// Checks the file, references, kept files and every journal.
        workspace_verify => workspace::verify: Nothing => workspace::Verified, ANYBODY;
        /// The samples a new workspace can begin with.
        sample_list => workspace::samples: Nothing => Vec<workspace::SampleLine>, ANYBODY;

        /// Takes the last change back.
        history_undo => history::undo: Nothing => history::Reverted, PLANNING;
        /// Does the last undone change again.
        history_redo => history::redo: Nothing => history::Reverted, PLANNING;
        /// The latest changes, newest first.
        history_list => history::list: history::List => Vec<history::Line>, ANYBODY;
        /// Finds things by their words.
        search_find => search::find: search::Find => Vec<search::Hit>, ANYBODY;

        /// Every exercise, latest first.
        exercise_list => exercise::list: Nothing => Vec<exercise::ExerciseLine>, ANYBODY;
        /// One exercise with its phases and the files it was read from.
        exercise_get => exercise::get: exercise::ById => exercise::ExerciseDetail, ANYBODY;
        /// Makes an exercise.
        exercise_create => exercise::create: exercise::Create => exercise::ExerciseDetail, PLANNING;
        /// Changes an exercise.
        exercise_update => exercise::update: exercise::Update => exercise::ExerciseDetail, PLANNING;
        /// Removes an exercise and its events; refused if runs were made from it.
        exercise_delete => exercise::delete: exercise::ById => Done, PLANNING;

        /// A stretch of an MSEL.
        event_page => event::page: event::Page => event::EventPage, ANYBODY;
        /// One event.
        event_get => event::get: event::ById => muster_domain::Event, ANYBODY;
        /// Makes an event; without a number it gets the next free one.
        event_create => event::create: event::Create => muster_domain::Event, PLANNING;
        /// Changes events, all in one undoable step.
        event_update => event::update: event::Update => Vec<muster_domain::Event>, PLANNING;
        /// Removes events, all in one undoable step.
        event_delete => event::delete: event::Delete => Done, PLANNING;

        /// Reads a spreadsheet and says what it would become; writes nothing.
        import_open => import::open: import::Open => import::Opened, PLANNING;
        /// Says what it would become with these choices; writes nothing.
        import_revise => import::revise: import::Revise => muster_exchange::msel::Review, PLANNING;
        /// Imports it with these choices.
        import_commit => import::commit: import::Commit => import::Committed, PLANNING;
        /// Lets go of a spreadsheet that was read.
        import_cancel => import::cancel: import::Cancel => Done, PLANNING;
        /// Kept mappings.
        import_profile_list => import::profiles: Nothing => Vec<import::ProfileLine>, ANYBODY;
        /// Keeps the mapping of a spreadsheet under review.
        import_profile_keep => import::keep_profile: import::KeepProfile => import::ProfileLine, PLANNING;
        /// Forgets a kept mapping.
        import_profile_delete => import::delete_profile: import::DeleteProfile => Done, PLANNING;
        /// Writes an exercise's MSEL to a spreadsheet file.
        export_msel_save => export::save: export::Save => export::Saved, ANYBODY;

        /// Every run, latest first.
        run_list => run::list: Nothing => Vec<run::RunLine>, ANYBODY;
        /// Makes a run: copies the exercise's MSEL into it.
        run_create => run::create: run::Create => run::RunView, PLAYING;
        /// Where a run stands.
        run_get => run::get: run::ById => run::RunView, ANYBODY;
        /// What a controller sees of a run: due, next, held ready, delivered.
        run_board => run::board: run::ById => run::Board, ANYBODY;
        /// One event of a run in full.
        run_event => run::event: run::OneEvent => run::EventView, ANYBODY;
        /// Journal entries.
        run_journal => run::journal: run::JournalPage => Vec<muster_domain::journal::JournalEntry>, ANYBODY;
        /// Checks one run's journal.
        run_verify => run::verify: run::ById => workspace::Verified, ANYBODY;

        /// Begins play.
        run_start => play::start: play::Start => run::RunView, PLAYING;
        /// Stops the clock.
        run_pause => play::pause: play::WithReason => run::RunView, PLAYING;
        /// Starts the clock again.
        run_resume => play::resume: run::ById => run::RunView, PLAYING;
        /// Lets time pass faster or slower from here on.
        run_rate => play::rate: play::SetRate => run::RunView, PLAYING;
        /// What a jump would pass over.
        run_jump_preview => play::jump_preview: play::JumpTo => Vec<run::BoardEvent>, PLAYING;
        /// Moves exercise time forward, with a say on what is passed over.
        run_jump => play::jump: play::Jump => run::RunView, PLAYING;
        /// Lets the clock release every due event of this run, or not.
        run_automatic => play::automatic: play::SetAutomatic => run::RunView, PLAYING;
        /// Ends play.
        run_end => play::end: play::WithReason => run::RunView, PLAYING;
        /// A real emergency: stops play.
        run_emergency => play::emergency: play::WithReason => run::RunView, ANYBODY;
        /// Delivers an event.
        run_release => play::release: play::Release => run::RunView, PLAYING;
        /// Takes a delivery back.
        run_recall => play::recall: play::OnEvent => run::RunView, PLAYING;
        /// Keeps an event back.
        run_hold => play::hold: play::OnEvent => run::RunView, PLAYING;
        /// Puts a held or skipped event back among those to come.
        run_unhold => play::unhold: play::OnEvent => run::RunView, PLAYING;
        /// Decides that an event will not be delivered.
        run_skip => play::skip: play::OnEvent => run::RunView, PLAYING;
        /// Writes a remark into the journal.
        run_note => play::note: play::Note => run::RunView, RECORDING;

        /// Writes a run's after-action report to a PDF or Word file.
        report_aar_save => report::save: report::Save => export::Saved, ANYBODY;
    }
    fetches {
        /// An exercise's MSEL as a spreadsheet.
        export_msel => export::msel: exercise::ById, ANYBODY;
        /// A run's after-action report as PDF or Word.
        report_aar => report::fetch: report::Fetch, ANYBODY;
        /// A kept file, by its SHA-256.
        attachment => export::attachment: export::Attachment, ANYBODY;
    }
}

fn allow(act: &Act<'_>, roles: &[Role]) -> Result<(), AppError> {
    if roles.contains(&act.caller.role) {
        return Ok(());
    }
    Err(AppError::new(ErrorCode::NotYourRole, "This is not among what your role does.")
        .help("Change your role in Settings, or ask somebody whose role it is."))
}

fn decode<T: DeserializeOwned>(request: Value) -> Result<T, AppError> {
    // An absent request and an empty one are the same to a command that needs nothing.
    let request = if request.is_null() { Value::Object(serde_json::Map::new()) } else { request };
    serde_json::from_value(request)
        .map_err(|error| AppError::new(ErrorCode::Invalid, format!("The request is not of the right form: {error}")))
}

fn encode<T: Serialize>(reply: &T) -> Result<Value, AppError> {
    serde_json::to_value(reply)
        .map_err(|error| AppError::new(ErrorCode::Failed, format!("The reply could not be written: {error}")))
}

fn unknown(name: &str) -> AppError {
    AppError::invalid("name", format!("There is no command “{name}”.")).help("`muster commands` lists them all.")
}
