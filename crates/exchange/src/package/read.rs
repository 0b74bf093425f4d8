//! A package read: unpacked, told whether anybody edited it, and made into rows.

use super::error::PackageError;
use super::manifest::{Edit, Edited, Entry, FILE, FORMAT, Manifest, Stamp};
use super::rows::{Row, called};
use super::walk::{digests, each_text};
use super::write::{ATTACHMENTS, CSV, EVENTS, EXERCISE, LINKS};
use super::{Link, Package};
use crate::archive::Archive;
use crate::json::{self, Budget};
use muster_domain::exercise::Design;
use muster_domain::journal::sha256_hex;
use muster_domain::{Exercise, with_lists_of_design};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use uuid::Uuid;

/// A package that was read.
#[derive(Debug, Clone)]
pub struct Opened {
    /// What it holds.
    pub package: Package,
    /// Who exported it, when.
    pub stamp: Stamp,
    /// Files that are not as they were exported.
    pub edited: Vec<Edited>,
}

/// Whether an archive says that it is a package, of whatever version.
pub fn says_it_is_one(archive: &Archive) -> bool {
    let Some(manifest) = archive.files.get(FILE) else { return false };
    String::from_utf8_lossy(manifest).contains(FORMAT)
}

/// Reads a package. Rows that have no identity get one.
///
/// # Errors
/// What is wrong with it, by name. Nothing is taken of a package that is refused.
pub fn open(bytes: &[u8], new_id: &mut dyn FnMut() -> Uuid) -> Result<Opened, PackageError> {
    read_archive(Archive::open(bytes)?, new_id)
}

/// Reads a package that is unpacked.
pub(crate) fn read_archive(archive: Archive, new_id: &mut dyn FnMut() -> Uuid) -> Result<Opened, PackageError> {
    let budget = Budget::default();
    let mut files = archive.files;
    let manifest = match files.remove(FILE) {
        Some(manifest) => Manifest::read(&manifest, &budget)?,
        None => {
            refuse_wrong_case(&files, FILE)?;
            return Err(PackageError::NotAPackage);
        }
    };
    for entry in &manifest.files {
        refuse_wrong_case(&files, &entry.path)?;
    }
    let mut edited = Vec::new();
    let digests_moved = look_at(&manifest.files, &files, &mut edited)?;
    let attachments: BTreeMap<String, Vec<u8>> = files
        .iter()
        .filter(|(path, _)| path.starts_with(ATTACHMENTS))
        .map(|(_, content)| (sha256_hex(content), content.clone()))
        .collect();
    let mut reader =
        Reader { files, budget, new_id, moved: digests_moved, seen: BTreeSet::new(), exercise: Uuid::nil() };
    let exercise: Exercise = reader.exercise()?;
    reader.exercise = exercise.id.0;
    macro_rules! lists {
        ($($list:ident),+) => {
            Design { exercise, $($list: reader.list(concat!(stringify!($list), ".json"))?),+ }
        };
    }
    let design = with_lists_of_design!(lists!());
    let events = reader.list(EVENTS)?;
    let links = reader.links()?;
    edited.extend(reader.not_taken(&manifest.files));
    edited.sort_by(|a, b| a.path.cmp(&b.path));
    let named = named_files(&design, &events)?;
    for (sha256, name) in &named {
        if !attachments.contains_key(sha256) {
            return Err(PackageError::NoFile(if name.is_empty() { sha256.clone() } else { name.clone() }));
        }
    }
    let files = attachments.into_iter().filter(|(sha256, _)| named.contains_key(sha256)).collect();
    Ok(Opened { package: Package { design, events, links, files }, stamp: manifest.exported, edited })
}

/// What files the rows name.
fn named_files(design: &Design, events: &[muster_domain::Event]) -> Result<BTreeMap<String, String>, PackageError> {
    let unread = |error: serde_json::Error| PackageError::NotWritten(error.to_string());
    let rows = [serde_json::to_value(design).map_err(unread)?, serde_json::to_value(events).map_err(unread)?];
    Ok(digests(&Value::from(rows.to_vec())))
}

fn refuse_wrong_case(files: &BTreeMap<String, Vec<u8>>, wanted: &str) -> Result<(), PackageError> {
    if files.contains_key(wanted) {
        return Ok(());
    }
    match files.keys().find(|path| path.to_lowercase() == wanted.to_lowercase()) {
        Some(path) => Err(PackageError::WrongCase(path.clone(), wanted.into())),
        None => Ok(()),
    }
}

/// Compares files with what the manifest says of them. Returns the hashes of attachments that have other content now,
/// with those that they have now.
fn look_at(
    entries: &[Entry],
    files: &BTreeMap<String, Vec<u8>>,
    edited: &mut Vec<Edited>,
) -> Result<HashMap<String, String>, PackageError> {
    let mut moved = HashMap::new();
    for entry in entries {
        let edit = match files.get(&entry.path) {
            None if entry.read_back => return Err(PackageError::Missing(entry.path.clone())),
            None => Edit::Removed,
            Some(content) => {
                let now = sha256_hex(content);
                if now == entry.sha256 {
                    continue;
                }
                if entry.path.starts_with(ATTACHMENTS) {
                    moved.insert(entry.sha256.clone(), now);
                }
                if entry.read_back { Edit::Changed } else { Edit::ChangedUnread }
            }
        };
        edited.push(Edited { path: entry.path.clone(), edit });
    }
    Ok(moved)
}

struct Reader<'a> {
    files: BTreeMap<String, Vec<u8>>,
    budget: Budget,
    new_id: &'a mut dyn FnMut() -> Uuid,
    /// Hashes of attachments before and after they were edited.
    moved: HashMap<String, String>,
    /// Identities of rows so far.
    seen: BTreeSet<Uuid>,
    exercise: Uuid,
}

impl Reader<'_> {
    fn take(&mut self, file: &str) -> Result<Option<Value>, PackageError> {
        refuse_wrong_case(&self.files, file)?;
        let Some(content) = self.files.remove(file) else { return Ok(None) };
        let fault = |fault| PackageError::Json(file.to_owned(), fault);
        let mut value = json::parse(&content, &self.budget).map_err(fault)?;
        if !self.moved.is_empty() {
            each_text(&mut value, &mut |text| {
                if let Some(now) = self.moved.get(text.as_str()) {
                    text.clone_from(now);
                }
            });
        }
        Ok(Some(value))
    }

    fn exercise(&mut self) -> Result<Exercise, PackageError> {
        let value = self.take(EXERCISE)?.ok_or_else(|| PackageError::Missing(EXERCISE.into()))?;
        let Value::Object(fields) = value else {
            return Err(PackageError::Shape(EXERCISE.into(), "no exercise, which is an object"));
        };
        self.row(EXERCISE, "the exercise".into(), fields, false)
    }

    /// The rows of a file. One that no manifest names has none: it is of a later form.
    fn list<T: Row>(&mut self, file: &str) -> Result<Vec<T>, PackageError> {
        match self.take(file)? {
            None => Ok(Vec::new()),
            Some(Value::Array(rows)) => rows
                .into_iter()
                .zip(1..)
                .map(|(row, place)| {
                    let Value::Object(fields) = row else {
                        return Err(PackageError::Shape(file.into(), "something that is no row"));
                    };
                    let row = Value::Object(fields);
                    let name = called(&row);
                    let Value::Object(fields) = row else { return Err(PackageError::Shape(file.into(), "no row")) };
                    let name = if name.is_empty() { format!("row {place}") } else { format!("row {place} ({name})") };
                    self.row(file, name, fields, true)
                })
                .collect(),
            Some(_) => Err(PackageError::Shape(file.into(), "no list of rows")),
        }
    }

    fn row<T: Row>(
        &mut self,
        file: &str,
        row: String,
        mut fields: Map<String, Value>,
        is_of_exercise: bool,
    ) -> Result<T, PackageError> {
        let wrong = |why: String| PackageError::Row { file: file.into(), row: row.clone(), why };
        let id = match fields.get("id") {
            None | Some(Value::Null) => (self.new_id)(),
            Some(Value::String(text)) => {
                Uuid::parse_str(text).map_err(|_| wrong(format!("its id “{text}” is no identity")))?
            }
            Some(_) => return Err(wrong("its id is no identity".into())),
        };
        if !self.seen.insert(id) {
            return Err(wrong(format!("another row has the same id {id}; leave it out for a new row")));
        }
        fields.insert("id".into(), id.to_string().into());
        if is_of_exercise {
            let own = Value::from(self.exercise.to_string());
            match fields.get("exercise_id") {
                None | Some(Value::Null) => _ = fields.insert("exercise_id".into(), own),
                Some(named) if *named == own => {}
                Some(_) => return Err(wrong("it belongs to another exercise".into())),
            }
        }
        let Ok(Value::Object(mut whole)) = serde_json::to_value(T::blank()) else {
            return Err(wrong("it is no structure".into()));
        };
        if let Some(field) = fields.keys().find(|field| !whole.contains_key(*field)) {
            return Err(wrong(format!("“{field}” is no field of it")));
        }
        whole.extend(fields);
        let given = Value::Object(whole);
        let read = T::deserialize(&given).map_err(|error| wrong(error.to_string()))?;
        let kept = serde_json::to_value(&read).map_err(|error| wrong(error.to_string()))?;
        match lost(&given, &kept, &mut Vec::new()) {
            Some(path) => Err(wrong(format!("“{path}” is no field of it"))),
            None => Ok(read),
        }
    }

    fn links(&mut self) -> Result<Vec<Link>, PackageError> {
        let Some(value) = self.take(LINKS)? else { return Ok(Vec::new()) };
        let links: Vec<Link> = serde_json::from_value(value).map_err(|error| PackageError::Row {
            file: LINKS.into(),
            row: "a link".into(),
            why: error.to_string(),
        })?;
        let mut ids = BTreeSet::new();
        match links.iter().find(|link| !ids.insert(link.id) || self.seen.contains(&link.id)) {
            Some(twice) => Err(PackageError::Row {
                file: LINKS.into(),
                row: twice.title.clone(),
                why: format!("its id {} is that of something else, too", twice.id),
            }),
            None => Ok(links),
        }
    }

    /// Files that are of no use, and attachments that are new.
    fn not_taken(&self, entries: &[Entry]) -> Vec<Edited> {
        let known = |path: &String| entries.iter().any(|entry| entry.path == *path);
        let new = self.files.keys().filter(|path| !known(path));
        new.map(|path| {
            let is_attachment = path.starts_with(ATTACHMENTS) && path != CSV;
            Edited { path: path.clone(), edit: if is_attachment { Edit::Added } else { Edit::AddedUnread } }
        })
        .collect()
    }
}

/// The first field that was given and is not kept: a slip of the pen in a structure that would pass over it.
fn lost(given: &Value, kept: &Value, path: &mut Vec<String>) -> Option<String> {
    match (given, kept) {
        (Value::Object(given), Value::Object(kept)) => given.iter().find_map(|(field, value)| {
            path.push(field.clone());
            let found = match kept.get(field) {
                None => Some(path.join(".")),
                Some(kept) => lost(value, kept, path),
            };
            path.pop();
            found
        }),
        (Value::Array(given), Value::Array(kept)) => {
            given.iter().zip(kept).find_map(|(given, kept)| lost(given, kept, path))
        }
        _ => None,
    }
}
