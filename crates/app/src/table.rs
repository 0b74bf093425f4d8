//! The command table: every command's name, request, reply and roles, once.
//!
//! The macro makes of it the router, the list that `muster commands` prints, and the TypeScript map.

use crate::caller::{ANYBODY, DIRECTING, PLANNING, PLAYING, RECORDING, Role};
use crate::commands::{
    Done, Nothing, beginning, design, document, event, exchange, exercise, export, history, import, pack, package,
    paper, picture, plan, play, record, rendering, report, review, run, search, section, settings, stakeholder,
    workspace,
};
use crate::error::{AppError, ErrorCode};
use crate::session::Act;
use crate::typescript::Types;
use muster_domain::exercise::proposal::Proposal;
use muster_domain::exercise::{
    Actor, ChecklistItem, Decision, Design, Fact, GroundTruth, Meeting, Objective, Participant, ScenarioPhase, Sender,
    Staff, Storyline, Variable,
};
use muster_domain::library::{LibraryInject, MselView};
use muster_domain::plan::form::FormEntry;
use muster_domain::plan::review::{ApprovedVersion, Comment, CopyHeld};
use muster_domain::plan::{ActivationLevel, DirectoryLine, Net, PlanContent};
use muster_domain::rehearsal::Rehearsal;
use muster_domain::stakeholder::{Agreement, Asset, Contact, Resource, Stakeholder};
use muster_domain::{Plan, Task};
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
        /// Does a command that replies with JSON, which is written at once: a tree of it would cost as much again.
        pub(crate) fn call(act: &Act<'_>, name: &str, request: Value) -> Result<String, AppError> {
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
        /// Checks a workspace file that is not open, and leaves it and what is beside it as they are.
        workspace_check => workspace::check: workspace::CheckFile => workspace::Verified, ANYBODY;
        /// The samples there are.
        sample_list => workspace::samples: Nothing => Vec<workspace::SampleLine>, ANYBODY;
        /// Puts a sample into the open workspace.
        sample_add => workspace::add_sample: workspace::AddSample => Done, PLANNING;

        /// What was never exercised of a plan, and an exercise that would.
        exercise_propose => beginning::propose: beginning::Propose => Proposal, ANYBODY;
        /// Makes an exercise of a plan's tasks.
        exercise_begin => beginning::begin: beginning::Begin => exercise::ExerciseDetail, PLANNING;
        /// The packs there are, and the overlays that go with any of them.
        pack_list => pack::list: Nothing => crate::packs::Lines, ANYBODY;
        /// Makes an exercise of a pack, with its plan where the workspace has none.
        pack_add => pack::add: pack::Add => pack::Added, PLANNING;

        /// Takes the last change back.
        history_undo => history::undo: Nothing => history::Reverted, PLANNING;
        /// Does the last undone change again.
        history_redo => history::redo: Nothing => history::Reverted, PLANNING;
        /// The latest changes, newest first.
        history_list => history::list: history::List => Vec<history::Line>, ANYBODY;
        /// Finds things by their words.
        search_find => search::find: search::Find => Vec<search::Hit>, ANYBODY;

        /// Every plan, by title.
        plan_list => plan::list: Nothing => Vec<plan::PlanLine>, ANYBODY;
        /// One plan: its outline, tasks, levels, directory and communications table.
        plan_get => plan::get: plan::ById => plan::PlanDetail, ANYBODY;
        /// One plan with every text, its fields filled in.
        plan_read => plan::read: plan::ById => PlanContent, ANYBODY;
        /// Makes a plan, from a template if one is named.
        plan_create => plan::create: plan::Create => plan::PlanDetail, PLANNING;
        /// Changes what a plan says of itself.
        plan_update => plan::update: plan::Update => Plan, PLANNING;
        /// Removes a plan; refused once it has versions, reviews or comments.
        plan_delete => plan::delete: plan::ById => Done, PLANNING;
        /// What does not hold together in a plan, and what is still open.
        plan_check => plan::check: plan::ById => Vec<muster_domain::plan::checks::Fact>, ANYBODY;
        /// Plans to be reviewed and agreements that end.
        plan_due => plan::due: Nothing => Vec<plan::DueLine>, ANYBODY;
        /// The templates a plan can begin with.
        plan_template_list => plan::templates: Nothing => Vec<crate::plans::template::Line>, ANYBODY;
        /// The reference figures, with their sources.
        figure_list => plan::figures: Nothing => Vec<crate::plans::figures::Figure>, ANYBODY;

        /// One section with its text.
        section_get => section::get: section::ById => section::SectionView, ANYBODY;
        /// Makes a section.
        section_create => section::create: section::Create => section::SectionView, PLANNING;
        /// Changes a section's title and what is said of it.
        section_update => section::update: section::Update => section::SectionView, PLANNING;
        /// Writes a section's text, unless somebody else wrote it meanwhile.
        section_write => section::write: section::Write => section::Written, PLANNING;
        /// Moves a section with all that stands in it.
        section_move => section::move_to: section::Move => Vec<section::Head>, PLANNING;
        /// Splits a section in two.
        section_split => section::split: section::Split => section::SectionView, PLANNING;
        /// Removes a section and all that stands in it.
        section_delete => section::delete: section::Delete => Done, PLANNING;

        /// Makes a critical task.
        task_create => record::create::<Task>: record::Create<Task> => Task, PLANNING;
        /// Changes a critical task.
        task_update => record::update::<Task>: record::Update<Task> => Task, PLANNING;
        /// Removes a critical task.
        task_delete => record::delete::<Task>: record::Delete => Done, PLANNING;
        /// Puts a critical task elsewhere in its list.
        task_move => record::arrange::<Task>: record::Move => Done, PLANNING;
        /// Makes a level of activation.
        level_create => record::create::<ActivationLevel>: record::Create<ActivationLevel> => ActivationLevel, PLANNING;
        /// Changes a level of activation.
        level_update => record::update::<ActivationLevel>: record::Update<ActivationLevel> => ActivationLevel, PLANNING;
        /// Removes a level of activation.
        level_delete => record::delete::<ActivationLevel>: record::Delete => Done, PLANNING;
        /// Puts a level of activation elsewhere in its list.
        level_move => record::arrange::<ActivationLevel>: record::Move => Done, PLANNING;
        /// Makes a line of a plan's directory.
        directory_create => record::create::<DirectoryLine>: record::Create<DirectoryLine> => DirectoryLine, PLANNING;
        /// Changes a line of a plan's directory.
        directory_update => record::update::<DirectoryLine>: record::Update<DirectoryLine> => DirectoryLine, PLANNING;
        /// Removes a line of a plan's directory.
        directory_delete => record::delete::<DirectoryLine>: record::Delete => Done, PLANNING;
        /// Puts a line of a plan's directory elsewhere in its list.
        directory_move => record::arrange::<DirectoryLine>: record::Move => Done, PLANNING;
        /// Makes a line of a plan's communications table.
        net_create => record::create::<Net>: record::Create<Net> => Net, PLANNING;
        /// Changes a line of a plan's communications table.
        net_update => record::update::<Net>: record::Update<Net> => Net, PLANNING;
        /// Removes a line of a plan's communications table.
        net_delete => record::delete::<Net>: record::Delete => Done, PLANNING;
        /// Puts a line of a plan's communications table elsewhere in its list.
        net_move => record::arrange::<Net>: record::Move => Done, PLANNING;

        /// Keeps a picture for a text.
        picture_keep => picture::keep: picture::Keep => picture::PictureKept, PLANNING;
        /// Keeps a file that goes with an event.
        file_keep => picture::keep_file: picture::KeepFile => muster_domain::exercise::AttachedFile, PLANNING;

        /// Stakeholders, contacts, agreements, sites and resources.
        stakeholder_list => stakeholder::list: Nothing => stakeholder::Around, ANYBODY;
        /// Makes a stakeholder.
        stakeholder_create => record::create::<Stakeholder>: record::Create<Stakeholder> => Stakeholder, PLANNING;
        /// Changes a stakeholder.
        stakeholder_update => record::update::<Stakeholder>: record::Update<Stakeholder> => Stakeholder, PLANNING;
        /// Removes a stakeholder.
        stakeholder_delete => record::delete::<Stakeholder>: record::Delete => Done, PLANNING;
        /// Makes a contact.
        contact_create => record::create::<Contact>: record::Create<Contact> => Contact, PLANNING;
        /// Changes a contact.
        contact_update => record::update::<Contact>: record::Update<Contact> => Contact, PLANNING;
        /// Removes a contact.
        contact_delete => record::delete::<Contact>: record::Delete => Done, PLANNING;
        /// Makes an agreement.
        agreement_create => record::create::<Agreement>: record::Create<Agreement> => Agreement, PLANNING;
        /// Changes an agreement.
        agreement_update => record::update::<Agreement>: record::Update<Agreement> => Agreement, PLANNING;
        /// Removes an agreement.
        agreement_delete => record::delete::<Agreement>: record::Delete => Done, PLANNING;
        /// Makes a site or asset.
        asset_create => record::create::<Asset>: record::Create<Asset> => Asset, PLANNING;
        /// Changes a site or asset.
        asset_update => record::update::<Asset>: record::Update<Asset> => Asset, PLANNING;
        /// Removes a site or asset.
        asset_delete => record::delete::<Asset>: record::Delete => Done, PLANNING;
        /// Makes a resource.
        resource_create => record::create::<Resource>: record::Create<Resource> => Resource, PLANNING;
        /// Changes a resource.
        resource_update => record::update::<Resource>: record::Update<Resource> => Resource, PLANNING;
        /// Removes a resource.
        resource_delete => record::delete::<Resource>: record::Delete => Done, PLANNING;

        /// Forms and call cards that were filled in.
        form_filled_list => stakeholder::forms: Nothing => Vec<FormEntry>, ANYBODY;
        /// Begins a form.
        form_filled_create => record::create::<FormEntry>: record::Create<FormEntry> => FormEntry, RECORDING;
        /// Fills in a form.
        form_filled_update => record::update::<FormEntry>: record::Update<FormEntry> => FormEntry, RECORDING;
        /// Throws a form away.
        form_filled_delete => record::delete::<FormEntry>: record::Delete => Done, RECORDING;

        /// Sends a plan to its reviewers.
        review_open => review::open: review::Open => plan::PlanDetail, PLANNING;
        /// Ends a review without approval.
        review_close => review::close: review::Close => plan::PlanDetail, PLANNING;
        /// Answers a reviewer's question on a section.
        review_answer => review::answer: review::AnswerGiven => review::AnswerView, RECORDING;
        /// A plan's reviews with their answers, latest first.
        review_list => review::list: plan::ById => Vec<review::ReviewView>, ANYBODY;
        /// Comments on a section.
        comment_add => review::comment: review::CommentAdd => Comment, RECORDING;
        /// Resolves a comment, or opens it again.
        comment_resolve => review::resolve: review::CommentResolve => Comment, RECORDING;
        /// A plan's comments, in the order they were made.
        comment_list => review::comments: plan::ById => Vec<Comment>, ANYBODY;
        /// Approves a plan as it stands: an immutable version.
        plan_approve => review::approve: review::Approve => plan::PlanDetail, DIRECTING;
        /// Takes a plan back into work, or puts it out of use.
        plan_stand => review::stand: review::Stand => plan::PlanDetail, DIRECTING;
        /// A plan's approved versions, latest first.
        version_list => review::versions: plan::ById => Vec<ApprovedVersion>, ANYBODY;
        /// What an approved version says.
        version_get => review::version: review::ByNumber => PlanContent, ANYBODY;
        /// What is different between two states of a plan.
        plan_compare => review::compare: review::Compare => review::Compared, ANYBODY;
        /// Who holds which copy of which version.
        copy_list => review::copies: plan::ById => Vec<CopyHeld>, ANYBODY;
        /// Makes a copy that somebody holds.
        copy_create => record::create::<CopyHeld>: record::Create<CopyHeld> => CopyHeld, PLANNING;
        /// Changes a copy that somebody holds.
        copy_update => record::update::<CopyHeld>: record::Update<CopyHeld> => CopyHeld, PLANNING;
        /// Removes a copy that somebody holds.
        copy_delete => record::delete::<CopyHeld>: record::Delete => Done, PLANNING;

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

        /// An exercise's design: objectives, people, meetings, scenario, decisions.
        design_get => design::get: exercise::ById => Design, ANYBODY;
        /// What does not hold together in an exercise, and what is still open.
        exercise_check => design::check: exercise::ById => Vec<Fact>, ANYBODY;
        /// Plays an exercise through at once; writes nothing.
        exercise_rehearse => design::rehearsal: design::Rehearse => Rehearsal, ANYBODY;

        /// Makes an objective.
        objective_create => record::create::<Objective>: record::Create<Objective> => Objective, PLANNING;
        /// Changes an objective.
        objective_update => record::update::<Objective>: record::Update<Objective> => Objective, PLANNING;
        /// Removes an objective.
        objective_delete => record::delete::<Objective>: record::Delete => Done, PLANNING;
        /// Puts an objective elsewhere in its list.
        objective_move => record::arrange::<Objective>: record::Move => Done, PLANNING;
        /// Makes an organisation that takes part.
        participant_create => record::create::<Participant>: record::Create<Participant> => Participant, PLANNING;
        /// Changes an organisation that takes part.
        participant_update => record::update::<Participant>: record::Update<Participant> => Participant, PLANNING;
        /// Removes an organisation that takes part.
        participant_delete => record::delete::<Participant>: record::Delete => Done, PLANNING;
        /// Puts an organisation that takes part elsewhere in its list.
        participant_move => record::arrange::<Participant>: record::Move => Done, PLANNING;
        /// Makes a member of the staff.
        staff_create => record::create::<Staff>: record::Create<Staff> => Staff, PLANNING;
        /// Changes a member of the staff.
        staff_update => record::update::<Staff>: record::Update<Staff> => Staff, PLANNING;
        /// Removes a member of the staff.
        staff_delete => record::delete::<Staff>: record::Delete => Done, PLANNING;
        /// Puts a member of the staff elsewhere in its list.
        staff_move => record::arrange::<Staff>: record::Move => Done, PLANNING;
        /// Makes a planning meeting.
        meeting_create => record::create::<Meeting>: record::Create<Meeting> => Meeting, PLANNING;
        /// Changes a planning meeting.
        meeting_update => record::update::<Meeting>: record::Update<Meeting> => Meeting, PLANNING;
        /// Removes a planning meeting.
        meeting_delete => record::delete::<Meeting>: record::Delete => Done, PLANNING;
        /// Makes a point of a checklist.
        checklist_create => record::create::<ChecklistItem>: record::Create<ChecklistItem> => ChecklistItem, PLANNING;
        /// Changes a point of a checklist.
        checklist_update => record::update::<ChecklistItem>: record::Update<ChecklistItem> => ChecklistItem, PLANNING;
        /// Removes a point of a checklist.
        checklist_delete => record::delete::<ChecklistItem>: record::Delete => Done, PLANNING;
        /// Puts a point of a checklist elsewhere in its list.
        checklist_move => record::arrange::<ChecklistItem>: record::Move => Done, PLANNING;
        /// Makes a phase of a scenario.
        phase_create => record::create::<ScenarioPhase>: record::Create<ScenarioPhase> => ScenarioPhase, PLANNING;
        /// Changes a phase of a scenario.
        phase_update => record::update::<ScenarioPhase>: record::Update<ScenarioPhase> => ScenarioPhase, PLANNING;
        /// Removes a phase of a scenario.
        phase_delete => record::delete::<ScenarioPhase>: record::Delete => Done, PLANNING;
        /// Puts a phase of a scenario elsewhere in its list.
        phase_move => record::arrange::<ScenarioPhase>: record::Move => Done, PLANNING;
        /// Makes a storyline.
        storyline_create => record::create::<Storyline>: record::Create<Storyline> => Storyline, PLANNING;
        /// Changes a storyline.
        storyline_update => record::update::<Storyline>: record::Update<Storyline> => Storyline, PLANNING;
        /// Removes a storyline.
        storyline_delete => record::delete::<Storyline>: record::Delete => Done, PLANNING;
        /// Puts a storyline elsewhere in its list.
        storyline_move => record::arrange::<Storyline>: record::Move => Done, PLANNING;
        /// Makes a ground truth.
        truth_create => record::create::<GroundTruth>: record::Create<GroundTruth> => GroundTruth, PLANNING;
        /// Changes a ground truth.
        truth_update => record::update::<GroundTruth>: record::Update<GroundTruth> => GroundTruth, PLANNING;
        /// Removes a ground truth.
        truth_delete => record::delete::<GroundTruth>: record::Delete => Done, PLANNING;
        /// Puts a ground truth elsewhere in its list.
        truth_move => record::arrange::<GroundTruth>: record::Move => Done, PLANNING;
        /// Makes a sender.
        sender_create => record::create::<Sender>: record::Create<Sender> => Sender, PLANNING;
        /// Changes a sender.
        sender_update => record::update::<Sender>: record::Update<Sender> => Sender, PLANNING;
        /// Removes a sender.
        sender_delete => record::delete::<Sender>: record::Delete => Done, PLANNING;
        /// Puts a sender elsewhere in its list.
        sender_move => record::arrange::<Sender>: record::Move => Done, PLANNING;
        /// Makes a variable.
        variable_create => record::create::<Variable>: record::Create<Variable> => Variable, PLANNING;
        /// Changes a variable.
        variable_update => record::update::<Variable>: record::Update<Variable> => Variable, PLANNING;
        /// Removes a variable.
        variable_delete => record::delete::<Variable>: record::Delete => Done, PLANNING;
        /// Puts a variable elsewhere in its list.
        variable_move => record::arrange::<Variable>: record::Move => Done, PLANNING;
        /// Makes a role player.
        actor_create => record::create::<Actor>: record::Create<Actor> => Actor, PLANNING;
        /// Changes a role player.
        actor_update => record::update::<Actor>: record::Update<Actor> => Actor, PLANNING;
        /// Removes a role player.
        actor_delete => record::delete::<Actor>: record::Delete => Done, PLANNING;
        /// Puts a role player elsewhere in its list.
        actor_move => record::arrange::<Actor>: record::Move => Done, PLANNING;
        /// Makes a decision.
        decision_create => record::create::<Decision>: record::Create<Decision> => Decision, PLANNING;
        /// Changes a decision.
        decision_update => record::update::<Decision>: record::Update<Decision> => Decision, PLANNING;
        /// Removes a decision.
        decision_delete => record::delete::<Decision>: record::Delete => Done, PLANNING;
        /// Puts a decision elsewhere in its list.
        decision_move => record::arrange::<Decision>: record::Move => Done, PLANNING;

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
        /// Every event of an exercise, without what is long.
        event_lines => event::lines: event::Lines => Vec<muster_domain::EventLine>, ANYBODY;
        /// The values that an exercise's events have in the columns that can be filtered by.
        event_values => event::values: exercise::ById => event::ValuesOf, ANYBODY;
        /// Moves events in time, with what depends on them if that is wanted.
        event_shift => event::shift: event::Shift => event::Shifted, PLANNING;
        /// Numbers events anew and reports every old and new number.
        event_renumber => event::renumber: event::Renumber => event::Renumbered, PLANNING;
        /// Pastes a block from a spreadsheet; asks where its times can be read in several ways.
        event_paste => event::paste: event::Paste => event::Pasted, PLANNING;
        /// Copies events, within their exercise or into another, and reports what could not be taken along.
        event_copy => event::copy: event::Copy => event::Copied, PLANNING;

        /// The injects of the library.
        library_list => event::library: Nothing => Vec<LibraryInject>, ANYBODY;
        /// Keeps events in the library.
        library_keep => event::keep: event::Keep => Vec<LibraryInject>, PLANNING;
        /// Puts an inject of the library into an exercise.
        library_put => event::put: event::Put => event::Copied, PLANNING;
        /// Changes an inject of the library.
        library_update => record::update::<LibraryInject>: record::Update<LibraryInject> => LibraryInject, PLANNING;
        /// Removes an inject from the library.
        library_delete => record::delete::<LibraryInject>: record::Delete => Done, PLANNING;
        /// Kept ways to look at an MSEL.
        view_list => event::views: Nothing => Vec<MselView>, ANYBODY;
        /// Keeps a way to look at an MSEL.
        view_create => record::create::<MselView>: record::Create<MselView> => MselView, PLANNING;
        /// Changes a kept way to look at an MSEL.
        view_update => record::update::<MselView>: record::Update<MselView> => MselView, PLANNING;
        /// Removes a kept way to look at an MSEL.
        view_delete => record::delete::<MselView>: record::Delete => Done, PLANNING;

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
        /// Writes an exercise with all that belongs to it to a package file.
        package_save => package::package_save: package::Save => export::Saved, ANYBODY;
        /// Writes an exercise's planning meetings to a calendar file.
        exercise_calendar_save => package::calendar_save: package::Save => export::Saved, ANYBODY;
        /// Says what a file is and what it would become: a package, or a file of another program; writes nothing.
        exchange_preview => exchange::preview: import::Open => exchange::Preview, PLANNING;
        /// Imports a package, or a file of another program, as one change.
        exchange_import => exchange::import: exchange::Import => exchange::Imported, PLANNING;

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
        /// Says what players did about an event's expected action.
        run_answer => play::answer: play::AnswerSeen => run::RunView, RECORDING;
        /// Says how players decided.
        run_decide => play::decide: play::Decide => run::RunView, RECORDING;
        /// Writes a remark into the journal.
        run_note => play::note: play::Note => run::RunView, RECORDING;

        /// Writes a run's after-action report to a PDF or Word file.
        report_aar_save => report::save: report::Save => export::Saved, ANYBODY;
        /// The documents of an exercise, and what each is marked as.
        document_list => document::list: document::ForReader => Vec<document::DocumentLine>, ANYBODY;
        /// How many pages a document of an exercise has.
        document_pages => document::pages: document::Pages => document::Counted, ANYBODY;
        /// Writes a document of an exercise to a PDF or Word file.
        report_exercise_save => document::save: document::Save => export::Saved, ANYBODY;
        /// Writes every document of an exercise into a folder.
        export_documents_save => rendering::save_all: rendering::SaveAll => Vec<export::Saved>, ANYBODY;
        /// An event as what players get.
        event_rendering => rendering::get: rendering::One => rendering::RenderingView, ANYBODY;
        /// Writes an inject to an e-mail or a public warning file.
        event_rendering_save => rendering::save: rendering::Save => export::Saved, ANYBODY;
        /// Writes a plan to a PDF, Word or HTML file.
        report_plan_save => paper::save: paper::Save => export::Saved, ANYBODY;
        /// Writes a plan's action cards to a PDF file.
        report_cards_save => paper::cards_save: paper::CardsSave => export::Saved, ANYBODY;
        /// Writes a plan's directory to a PDF file.
        report_contacts_save => paper::contacts_save: paper::ContactsSave => export::Saved, ANYBODY;
        /// Writes a form to a PDF file.
        report_form_save => paper::form_save: paper::FormSave => export::Saved, ANYBODY;
        /// The forms that can be printed.
        form_list => paper::form_list: Nothing => Vec<paper::FormLine>, ANYBODY;
    }
    fetches {
        /// An exercise's MSEL as a spreadsheet.
        export_msel => export::msel: exercise::ById, ANYBODY;
        /// An exercise with all that belongs to it as a package.
        package => package::package: exercise::ById, ANYBODY;
        /// An exercise's planning meetings as a calendar.
        exercise_calendar => package::calendar: exercise::ById, ANYBODY;
        /// A run's after-action report as PDF or Word.
        report_aar => report::fetch: report::Fetch, ANYBODY;
        /// A document of an exercise as PDF or Word.
        report_exercise => document::fetch: document::Fetch, ANYBODY;
        /// An inject as an e-mail or a public warning.
        event_rendering_file => rendering::file: rendering::One, ANYBODY;
        /// A plan as PDF, Word or one HTML file.
        report_plan => paper::fetch: paper::Fetch, ANYBODY;
        /// A plan's action cards as PDF.
        report_cards => paper::cards: paper::CardsFetch, ANYBODY;
        /// A plan's directory in the order of its call tree, as PDF.
        report_contacts => paper::contacts: paper::ContactsFetch, ANYBODY;
        /// A form as PDF, blank or filled from a plan.
        report_form => paper::form: paper::FormFetch, ANYBODY;
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

fn encode<T: Serialize>(reply: &T) -> Result<String, AppError> {
    serde_json::to_string(reply)
        .map_err(|error| AppError::new(ErrorCode::Failed, format!("The reply could not be written: {error}")))
}

fn unknown(name: &str) -> AppError {
    AppError::invalid("name", format!("There is no command “{name}”.")).help("`muster commands` lists them all.")
}
