//! Spreadsheets in: read, reviewed, and only then written.

use super::exercise::detail;
use super::{Done, Nothing};
use crate::Result;
use crate::error::{AppError, ErrorCode};
use crate::notice::Topic;
use crate::session::{Act, State};
use base64::Engine;
use muster_domain::{CustomField, Exercise, ExerciseId, ExerciseType, ProfileId, Section, Task};
use muster_exchange::book::{self, Book};
use muster_exchange::export;
use muster_exchange::msel::{self, BadChoice, Choices, Import, Profile, Review, RowRead};
use muster_store::{ImportFile, KeptProfile, StoreError, Workspace};
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::sync::Arc;
use ts_rs::TS;

/// The largest spreadsheet that is read, in MiB.
const LARGEST: u64 = 64;
/// How many spreadsheets can be under review at once; the oldest is let go.
const MOST_OPEN: usize = 4;

/// A spreadsheet under review.
#[derive(Clone)]
pub(crate) struct OpenImport {
    name: String,
    bytes: Arc<Vec<u8>>,
    book: Arc<Book>,
    choices: Choices,
    opened: i64,
}

/// A spreadsheet to read: either a file's path, or its name and content.
#[derive(Clone, Deserialize, TS)]
#[ts(rename = "ImportOpen", optional_fields)]
pub struct Open {
    /// Where the file is.
    pub path: Option<String>,
    /// The file's name, if its content is given.
    pub name: Option<String>,
    /// The file's content in base64.
    pub base64: Option<String>,
}

/// A spreadsheet that was read.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ImportOpened")]
pub struct Opened {
    /// Names it in what follows.
    pub token: String,
    /// The file's name.
    pub file: String,
    /// What it would become.
    pub review: Review,
}

/// A spreadsheet under review, with other choices.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ImportRevise")]
pub struct Revise {
    /// Which spreadsheet.
    pub token: String,
    /// What the planner decided.
    pub choices: Choices,
}

/// A spreadsheet to import.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ImportCommit", optional_fields)]
pub struct Commit {
    /// Which spreadsheet.
    pub token: String,
    /// What the planner decided.
    pub choices: Choices,
    /// Say what would be imported, row by row, and write nothing.
    pub dry_run: Option<bool>,
    /// Also give every row as read.
    pub rows: Option<bool>,
}

/// What was imported.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ImportCommitted")]
pub struct Committed {
    /// The new exercise; absent if nothing was written.
    pub exercise: Option<ExerciseId>,
    /// What the spreadsheet became.
    pub review: Review,
    /// Every row as read, if asked for.
    pub rows: Vec<RowRead>,
}

/// A spreadsheet to let go of.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ImportCancel")]
pub struct Cancel {
    /// Which spreadsheet.
    pub token: String,
}

/// A kept mapping.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProfileLine {
    /// Identity.
    pub id: ProfileId,
    /// The planner's name for it.
    pub name: String,
    /// How many headings it knows.
    pub headings: u32,
}

/// A mapping to keep.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ProfileKeep")]
pub struct KeepProfile {
    /// The spreadsheet whose mapping it is.
    pub token: String,
    /// What the planner decided there.
    pub choices: Choices,
    /// The planner's name for it; one of that name is replaced.
    pub name: String,
}

/// A mapping to forget.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ProfileDelete")]
pub struct DeleteProfile {
    /// Which.
    pub profile: ProfileId,
}

/// Reads a spreadsheet and says what it would become; writes nothing.
pub fn open(act: &Act<'_>, request: Open) -> Result<Opened> {
    let (name, bytes) = content(&request, LARGEST)?;
    let profiles = kept(&mut act.state())?;
    // Reading may take seconds; a run that is being played must not wait for it.
    let book = book::open(&name, &bytes)
        .map_err(|error| AppError::new(ErrorCode::Invalid, error.to_string()).help("Nothing was changed."))?;
    let review = reviewed(&book, &name, &Choices::default(), &profiles);
    let token = act.new_id().to_string();
    let mut state = act.state();
    while state.imports.len() >= MOST_OPEN {
        let oldest = state.imports.iter().min_by_key(|(_, import)| import.opened).map(|(token, _)| token.clone());
        oldest.and_then(|token| state.imports.remove(&token));
    }
    let opened = act.now().0;
    let import = OpenImport {
        name: name.clone(),
        bytes: Arc::new(bytes),
        book: Arc::new(book),
        choices: Choices::default(),
        opened,
    };
    state.imports.insert(token.clone(), import);
    Ok(Opened { token, file: name, review })
}

/// The name and the content of a file that has so many MiB at most.
pub(crate) fn content(request: &Open, largest: u64) -> Result<(String, Vec<u8>)> {
    match (&request.path, &request.name, &request.base64) {
        (Some(path), _, None) => {
            let path = Path::new(path);
            let failed =
                |error: std::io::Error| AppError::file(format!("{} could not be read", path.display()), &error);
            let metadata = std::fs::metadata(path).map_err(failed)?;
            if !metadata.is_file() {
                return Err(AppError::invalid("path", format!("{} is not a file.", path.display())));
            }
            refuse_too_large(metadata.len(), largest)?;
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            Ok((name, std::fs::read(path).map_err(failed)?))
        }
        (None, Some(name), Some(text)) => {
            refuse_too_large(text.len() as u64 / 4 * 3, largest)?;
            let bytes = base64::engine::general_purpose::STANDARD
                .decode(text)
                .map_err(|error| AppError::invalid("base64", format!("The content is not base64: {error}.")))?;
            let name = Path::new(name).file_name().unwrap_or_default().to_string_lossy().into_owned();
            Ok((name, bytes))
        }
        _ => Err(AppError::invalid("path", "Either a path, or a name and the content, is needed.")),
    }
}

fn refuse_too_large(bytes: u64, largest: u64) -> Result<()> {
    if bytes > largest << 20 {
        let message = format!("The file has {} MB; files of this kind are read up to {largest} MB.", bytes >> 20);
        return Err(AppError::invalid("path", message).help("Nothing was changed. Save the event list by itself."));
    }
    Ok(())
}

fn kept(state: &mut State) -> Result<Vec<Profile>> {
    let mut profiles = Vec::new();
    for kept in state.workspace()?.profiles()? {
        profiles.push(serde_json::from_value(kept.mapping).map_err(StoreError::from)?);
    }
    Ok(profiles)
}

/// The spreadsheet under review and the mappings that may fit it.
fn under_review(act: &Act<'_>, token: &str, choices: &Choices) -> Result<(OpenImport, Vec<Profile>)> {
    let mut state = act.state();
    let profiles = kept(&mut state)?;
    let import = state.imports.get_mut(token).ok_or_else(|| {
        AppError::new(ErrorCode::NotFound, "This spreadsheet is no longer under review.").help("Choose the file again.")
    })?;
    choices.check(&import.book).map_err(refused)?;
    import.choices = choices.clone();
    Ok((import.clone(), profiles))
}

fn refused(bad: BadChoice) -> AppError {
    AppError::invalid(bad.field, bad.why).help("Nothing was changed.")
}

/// Says what it would become with these choices; writes nothing.
pub fn revise(act: &Act<'_>, request: Revise) -> Result<Review> {
    let (import, profiles) = under_review(act, &request.token, &request.choices)?;
    Ok(reviewed(&import.book, &import.name, &request.choices, &profiles))
}

/// What a book would become; one that does not say its name is called after its file.
fn reviewed(book: &Book, file: &str, choices: &Choices, profiles: &[Profile]) -> Review {
    let mut review = msel::review(book, choices, profiles);
    review.name = named(&review.name, file);
    review
}

/// Imports it with these choices, as one change; the file itself is kept beside what was read from it.
pub fn commit(act: &Act<'_>, request: Commit) -> Result<Committed> {
    let (import, profiles) = under_review(act, &request.token, &request.choices)?;
    let review = reviewed(&import.book, &import.name, &request.choices, &profiles);
    request.choices.check_effect(&review).map_err(refused)?;
    let id = ExerciseId::from(act.new_id());
    let mut read = msel::read(&import.book, &request.choices, &profiles, &mut || act.new_id(), id);
    let rows = if request.rows.unwrap_or(false) { std::mem::take(&mut read.rows) } else { Vec::new() };
    if request.dry_run.unwrap_or(false) {
        return Ok(Committed { exercise: None, review, rows });
    }
    if read.events.is_empty() {
        return Err(AppError::not_now("No sheet with events is taken, so there is nothing to import.")
            .help("Take a sheet, or say where its headings are."));
    }
    // A book that Muster wrote says of itself what the sheet of events cannot.
    let about = export::written(&import.book).map(|written| written.about);
    let mut state = act.state();
    link(state.workspace()?, &mut read)?;
    let marking = match &about {
        Some(about) => about.marking.clone(),
        None => state.workspace()?.about()?.marking,
    };
    let exercise = Exercise {
        exercise_type: about.as_ref().map_or_else(ExerciseType::default, |about| about.exercise_type),
        scenario_start: read.exercise.scenario_start,
        starts_on: read.exercise.starts_on,
        ends_on: read.exercise.ends_on,
        summary: about.map(|about| about.summary).unwrap_or_default(),
        ..Exercise::new(id, review.name.clone(), marking, act.now())
    };
    let topics = [Topic::Exercise, Topic::Event, Topic::Design];
    let label = act.label("import_commit", format!("{} ({} events)", exercise.name, read.events.len()), &topics);
    act.change(&mut state, &label, &topics, |tx| {
        Workspace::insert(tx, &exercise)?;
        read.objectives.iter().try_for_each(|objective| Workspace::insert(tx, objective))?;
        read.decisions.iter().try_for_each(|decision| Workspace::insert(tx, decision))?;
        read.events.iter().try_for_each(|event| Workspace::insert(tx, event))?;
        let sha256 = Workspace::keep_attachment(tx, &import.bytes)?;
        let file = ImportFile {
            id: act.new_id().to_string(),
            exercise_id: id,
            name: import.name.clone(),
            sha256,
            imported_at: act.now(),
            actor: act.caller.name.clone(),
        };
        Ok(Workspace::insert_import_file(tx, &file)?)
    })?;
    state.imports.remove(&request.token);
    // Read back once, so that what is announced as imported is what the file holds.
    detail(&mut state, id)?;
    Ok(Committed { exercise: Some(id), review, rows })
}

/// Gives events what they name in plans and files of the workspace. What is not there, or is there twice, is kept as a
/// field of the planner's own.
fn link(workspace: &Workspace, read: &mut Import) -> Result<()> {
    let tasks = workspace.all::<Task>()?;
    let sections = workspace.all::<Section>()?;
    for named in std::mem::take(&mut read.in_plans) {
        let Some(event) = read.events.get_mut(named.event) else { continue };
        if named.is_task {
            let mut found = tasks.iter().filter(|task| task.title.trim() == named.title);
            if let (Some(task), None) = (found.next(), found.next()) {
                event.tasks.push(task.id);
                continue;
            }
        } else {
            let mut found = sections.iter().filter(|section| section.title.trim() == named.title);
            if let (Some(section), None) = (found.next(), found.next()) {
                event.section_id = Some(section.id);
                continue;
            }
        }
        event.custom.push(CustomField { name: named.heading, value: named.title });
    }
    for event in &mut read.events {
        for file in std::mem::take(&mut event.attachments) {
            if workspace.has_attachment(&file.sha256)? {
                event.attachments.push(file);
            } else {
                event.custom.push(CustomField { name: "Files".into(), value: file.name });
            }
        }
    }
    Ok(())
}

fn named(proposed: &str, file: &str) -> String {
    let proposed = proposed.trim();
    if proposed.is_empty() {
        Path::new(file).file_stem().unwrap_or_default().to_string_lossy().into_owned()
    } else {
        proposed.to_owned()
    }
}

/// Lets go of a spreadsheet that was read.
pub fn cancel(act: &Act<'_>, request: Cancel) -> Result<Done> {
    act.state().imports.remove(&request.token);
    Ok(Done::DONE)
}

fn line(kept: &KeptProfile) -> ProfileLine {
    let headings = kept.mapping["headings"].as_object().map_or(0, serde_json::Map::len);
    ProfileLine { id: kept.id, name: kept.name.clone(), headings: u32::try_from(headings).unwrap_or(u32::MAX) }
}

/// Kept mappings.
pub fn profiles(act: &Act<'_>, _: Nothing) -> Result<Vec<ProfileLine>> {
    Ok(act.state().workspace()?.profiles()?.iter().map(line).collect())
}

/// Keeps the mapping of a spreadsheet under review.
pub fn keep_profile(act: &Act<'_>, request: KeepProfile) -> Result<ProfileLine> {
    let name = request.name.trim().to_owned();
    if name.is_empty() {
        return Err(AppError::invalid("name", "A mapping needs a name."));
    }
    let (import, profiles) = under_review(act, &request.token, &request.choices)?;
    let profile = Profile::of(&msel::review(&import.book, &request.choices, &profiles), &name);
    if profile.headings.is_empty() {
        return Err(AppError::not_now("No sheet with headings is taken, so there is no mapping to keep."));
    }
    let mut state = act.state();
    let same = state.workspace()?.profiles()?.into_iter().find(|kept| kept.name == name);
    let kept = KeptProfile {
        id: same.map_or_else(|| act.new_id().into(), |kept| kept.id),
        name,
        mapping: serde_json::to_value(&profile).map_err(StoreError::from)?,
    };
    let topics = [Topic::Profile];
    let label = act.label("import_profile_keep", &kept.name, &topics);
    act.change(&mut state, &label, &topics, |tx| Ok(Workspace::keep_profile(tx, &kept)?))?;
    Ok(line(&kept))
}

/// Forgets a kept mapping.
pub fn delete_profile(act: &Act<'_>, request: DeleteProfile) -> Result<Done> {
    let mut state = act.state();
    let kept = state.workspace()?.profiles()?.into_iter().find(|kept| kept.id == request.profile);
    let topics = [Topic::Profile];
    let label = act.label("import_profile_delete", kept.map(|kept| kept.name).unwrap_or_default(), &topics);
    act.change(&mut state, &label, &topics, |tx| Ok(Workspace::delete_profile(tx, request.profile)?))?;
    Ok(Done::DONE)
}
