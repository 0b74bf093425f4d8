//! Packages and other programs' files in: looked at first, and only then written.

use super::exercise::detail;
use super::import::{Open, content};
use crate::Result;
use crate::error::{AppError, ErrorCode};
use crate::handover::{Gone, LinkLine, Linked, ListPreview, Rows, compare, link, put};
use crate::notice::Topic;
use crate::session::Act;
use muster_domain::exercise::Design;
use muster_domain::journal::sha256_hex;
use muster_domain::{Event, Exercise, ExerciseId};
use muster_exchange::foreign::NotCarried;
use muster_exchange::incoming::{self, Incoming, Kind};
use muster_exchange::package::{Edit, Edited, Package, Stamp, renewed, with_links};
use muster_store::{ImportFile, Workspace};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The largest file that is read, in MiB.
const LARGEST: u64 = 256;

/// What becomes of an exercise that comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "ExchangeMode")]
pub enum Mode {
    /// It keeps its identity: it changes the exercise that has it here, row by row, or is made with it.
    Merge,
    /// It becomes an exercise of its own, whatever is here.
    Copy,
}

/// A file to import.
#[derive(Clone, Deserialize, TS)]
#[ts(rename = "ExchangeImport", optional_fields)]
pub struct Import {
    /// Where the file is.
    pub path: Option<String>,
    /// The file's name, if its content is given.
    pub name: Option<String>,
    /// The file's content in base64.
    pub base64: Option<String>,
    /// What the preview said of the content, so that what was looked at is what is imported.
    pub sha256: Option<String>,
    /// What becomes of it; must be said of a package whose exercise is here.
    pub mode: Option<Mode>,
    /// What happens to rows that are here and not in the package, in a merge.
    pub gone: Option<Gone>,
    /// The exercise's name; as the file has it if absent.
    pub called: Option<String>,
    /// Take files that were edited since the export.
    pub confirm: Option<bool>,
}

/// What a file would become.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ExchangePreview")]
pub struct Preview {
    /// What it is. Of a spreadsheet nothing more is said here: `import_open` reviews it.
    pub kind: Kind,
    /// The file's name.
    pub file: String,
    /// SHA-256 of its content.
    pub sha256: String,
    /// The exercise's name.
    pub name: String,
    /// The exercise of the same identity that is here, by its name.
    pub here: Option<String>,
    /// Who exported a package, and when.
    pub stamp: Option<Stamp>,
    /// Files of a package that are not as they were exported.
    pub edited: Vec<Edited>,
    /// What would happen to each list: against the exercise of the same identity if there is one, else all new.
    pub lists: Vec<ListPreview>,
    /// What it names of the workspace.
    pub links: Vec<LinkLine>,
    /// How many kept files come along.
    pub files: usize,
    /// What cannot be carried from another program's file.
    pub not_carried: Vec<NotCarried>,
    /// Events whose time could not be read without guessing; each is unscheduled and keeps what was written.
    pub problems: Vec<TimeProblem>,
}

/// An event whose time could not be read.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ExchangeTimeProblem")]
pub struct TimeProblem {
    /// The event's number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Why, with what was written.
    pub why: String,
}

/// What was imported.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ExchangeImported")]
pub struct Imported {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Its name.
    pub name: String,
    /// What happened to each list.
    pub lists: Vec<ListPreview>,
    /// What it names of the workspace.
    pub links: Vec<LinkLine>,
    /// What could not be carried from another program's file.
    pub not_carried: Vec<NotCarried>,
}

/// A file that was read.
struct Found {
    kind: Kind,
    file: String,
    bytes: Vec<u8>,
    package: Package,
    stamp: Option<Stamp>,
    edited: Vec<Edited>,
    not_carried: Vec<NotCarried>,
}

/// Reads a file, or says that it is a spreadsheet.
fn read(act: &Act<'_>, request: &Open) -> Result<(String, String, Option<Found>)> {
    let (file, bytes) = content(request, LARGEST)?;
    let sha256 = sha256_hex(&bytes);
    let refused = |error: incoming::IncomingError| {
        AppError::new(ErrorCode::Invalid, error.to_string()).help("Nothing was changed.")
    };
    // Reading may take seconds; a run that is being played must not wait for it.
    let found = match incoming::open(&file, &bytes, &mut || act.new_id()).map_err(refused)? {
        Incoming::Spreadsheet => return Ok((file, sha256, None)),
        Incoming::Package(opened) => Found {
            kind: Kind::Package,
            file: file.clone(),
            bytes: Vec::new(),
            package: opened.package,
            stamp: Some(opened.stamp),
            edited: opened.edited,
            not_carried: Vec::new(),
        },
        Incoming::Foreign(read) => Found {
            kind: read.kind,
            file: file.clone(),
            bytes,
            package: read.package,
            stamp: None,
            edited: Vec::new(),
            not_carried: read.not_carried,
        },
    };
    Ok((file, sha256, Some(found)))
}

/// Says what a file is and what it would become; writes nothing.
pub fn preview(act: &Act<'_>, request: Open) -> Result<Preview> {
    let (file, sha256, found) = read(act, &request)?;
    let Some(found) = found else {
        return Ok(Preview {
            kind: Kind::Spreadsheet,
            file,
            sha256,
            name: String::new(),
            here: None,
            stamp: None,
            edited: Vec::new(),
            lists: Vec::new(),
            links: Vec::new(),
            files: 0,
            not_carried: Vec::new(),
            problems: Vec::new(),
        });
    };
    let mut state = act.state();
    let workspace = state.workspace()?;
    let Linked { ids, lines, .. } = link(workspace, &found.package.links)?;
    let (package, _) = with_links(&found.package, &ids).map_err(unlinked)?;
    let here = same_here(workspace, package.design.exercise.id)?;
    let lists = compare(&package, here.as_ref()).preview();
    let problem = |event: &Event| {
        let why = event.problem.clone()?;
        Some(TimeProblem { number: event.number.clone(), title: event.title.clone(), why })
    };
    Ok(Preview {
        kind: found.kind,
        file,
        sha256,
        name: package.design.exercise.name.clone(),
        here: here.map(|(design, _)| design.exercise.name),
        stamp: found.stamp,
        edited: found.edited,
        lists,
        links: lines,
        files: package.files.len(),
        not_carried: found.not_carried,
        problems: package.events.iter().filter_map(problem).collect(),
    })
}

/// Imports a file, as one change.
pub fn import(act: &Act<'_>, request: Import) -> Result<Imported> {
    let open = Open { path: request.path, name: request.name, base64: request.base64 };
    let (_, sha256, found) = read(act, &open)?;
    let Some(mut found) = found else {
        return Err(AppError::invalid("path", "This is a spreadsheet, which has a review of its own.")
            .help("Nothing was changed. Open it with `import_open`."));
    };
    if request.sha256.is_some_and(|looked_at| looked_at != sha256) {
        return Err(AppError::new(ErrorCode::ChangedMeanwhile, "The file is no longer what was looked at.")
            .help("Nothing was changed. Look at it again."));
    }
    ask_about_edits(&found.edited, request.confirm)?;
    let mut state = act.state();
    let workspace = state.workspace()?;
    let is_package = found.kind == Kind::Package;
    let here = if is_package { same_here(workspace, found.package.design.exercise.id)? } else { None };
    let mode = match (request.mode, &here) {
        (Some(Mode::Merge), _) if !is_package => {
            return Err(AppError::invalid("mode", "Only a package of Muster can change an exercise that is here."));
        }
        (Some(mode), _) => mode,
        (None, Some((design, _))) => {
            let message = format!("The exercise is here already, as “{}”.", design.exercise.name);
            return Err(AppError::invalid("mode", message)
                .help("Nothing was changed. Say whether the package changes it (merge) or becomes another (copy)."));
        }
        (None, None) => Mode::Merge,
    };
    if mode == Mode::Copy {
        found.package = renewed(&found.package, &mut || act.new_id()).map_err(unlinked)?;
    }
    let Linked { ids, lines, make } = link(workspace, &found.package.links)?;
    let (mut package, _) = with_links(&found.package, &ids).map_err(unlinked)?;
    let here = here.filter(|_| mode == Mode::Merge);
    name(workspace, &mut package.design.exercise, request.called, here.is_none())?;
    if !is_package {
        package.design.exercise.marking = workspace.about()?.marking;
        package.design.exercise.created_at = act.now();
    }
    let rows: Rows = compare(&package, here.as_ref());
    rows.check(workspace, &make)?;
    let gone = request.gone.unwrap_or_default();
    let exercise = &package.design.exercise;
    if here.is_some() && rows.is_nothing(gone) {
        return Err(AppError::not_now(format!("“{}” is here as it is in the package.", exercise.name))
            .help("There is nothing to change."));
    }
    let topics = [Topic::Exercise, Topic::Event, Topic::Design, Topic::Stakeholder];
    // A new exercise goes whole when the change is taken back; a merge does not.
    let name = if here.is_none() { "exchange_import" } else { "exchange_merge" };
    let label = act.label(name, format!("{} ({})", exercise.name, found.file), &topics);
    act.change(&mut state, &label, &topics, |tx| {
        package.files.values().try_for_each(|content| Workspace::keep_attachment(tx, content).map(|_| ()))?;
        make.iter().try_for_each(|stakeholder| Workspace::insert(tx, stakeholder))?;
        put(tx, &rows, gone)?;
        if !is_package {
            let sha256 = Workspace::keep_attachment(tx, &found.bytes)?;
            let file = ImportFile {
                id: act.new_id().to_string(),
                exercise_id: exercise.id,
                name: found.file.clone(),
                sha256,
                imported_at: act.now(),
                actor: act.caller.name.clone(),
            };
            Workspace::insert_import_file(tx, &file)?;
        }
        Ok(())
    })?;
    // Read back once, so that what is announced as imported is what the file holds.
    let detail = detail(&mut state, exercise.id)?;
    Ok(Imported {
        exercise: exercise.id,
        name: detail.exercise.name,
        lists: rows.preview(),
        links: lines,
        not_carried: found.not_carried,
    })
}

/// Refuses files that were edited until somebody says that they are to be taken.
fn ask_about_edits(edited: &[Edited], confirm: Option<bool>) -> Result<()> {
    if edited.is_empty() || confirm == Some(true) {
        return Ok(());
    }
    let told = |one: &Edited| {
        let what = match one.edit {
            Edit::Changed => "changed",
            Edit::Added => "added",
            Edit::ChangedUnread => "changed, and not read back: what was changed in it is not taken",
            Edit::AddedUnread => "added, and no file of a package: it is not taken",
            Edit::Removed => "removed",
        };
        format!("{} ({what})", one.path)
    };
    let files: Vec<String> = edited.iter().map(told).collect();
    Err(AppError::new(ErrorCode::Ask, format!("The package was edited since it was exported: {}.", files.join("; ")))
        .help("Nothing was changed. If you trust whoever edited it, import it all the same."))
}

/// The exercise of this identity, if it is here.
fn same_here(workspace: &Workspace, id: ExerciseId) -> Result<Option<(Design, Vec<Event>)>> {
    match workspace.design(id) {
        Ok(design) => Ok(Some((design, workspace.events(id)?))),
        Err(muster_store::StoreError::NotFound(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Gives the exercise the wanted name; a new one is not called as another is.
fn name(workspace: &Workspace, exercise: &mut Exercise, wanted: Option<String>, is_new: bool) -> Result<()> {
    if let Some(wanted) = wanted {
        exercise.name = wanted;
        return Ok(());
    }
    let names: Vec<String> = workspace.all::<Exercise>()?.into_iter().map(|exercise| exercise.name).collect();
    if is_new && names.contains(&exercise.name) {
        let base = exercise.name.clone();
        let free = (2..).map(|number| format!("{base} ({number})")).find(|name| !names.contains(name));
        exercise.name = free.unwrap_or(base);
    }
    Ok(())
}

fn unlinked(error: muster_exchange::package::PackageError) -> AppError {
    AppError::new(ErrorCode::Invalid, error.to_string()).help("Nothing was changed.")
}
