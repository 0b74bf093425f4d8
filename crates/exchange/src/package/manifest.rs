//! What a package says of itself.

use super::error::PackageError;
use super::walk::is_digest;
use crate::json;
use muster_domain::exercise::Exercise;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;
use uuid::Uuid;

/// The word by which a package is known.
pub const FORMAT: &str = "muster-exercise-package";
/// The version that is written, and the latest that is read.
pub const VERSION: u64 = 1;
/// The file itself.
pub(super) const FILE: &str = "manifest.json";

/// What stands in every manifest, for whoever unzips the package.
const ABOUT: &str = "One exercise, exported by Muster. Unzip, edit the JSON files, zip again, and import: Muster says what \
    was edited and asks before it takes it. A row without an \"id\" is a new one; what a row does not say is empty. Files \
    with \"read_back\": false, such as events.csv, are for reading only.";

/// Who exported a package, with what, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "PackageStamp")]
pub struct Stamp {
    /// The program and its version.
    pub by: String,
    /// The person.
    pub person: String,
    /// When, in ISO 8601.
    pub at: String,
}

/// The exercise in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct About {
    pub id: Uuid,
    pub name: String,
    pub marking: String,
}

/// A file of the package as it was exported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    pub path: String,
    pub sha256: String,
    pub bytes: u64,
    pub read_back: bool,
}

/// The manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    pub format: String,
    pub version: u64,
    pub about: String,
    pub exported: Stamp,
    pub exercise: About,
    pub files: Vec<Entry>,
}

impl Manifest {
    pub fn new(exercise: &Exercise, exported: Stamp, files: Vec<Entry>) -> Self {
        let about =
            About { id: exercise.id.0, name: exercise.name.clone(), marking: exercise.marking.label().to_owned() };
        Self { format: FORMAT.into(), version: VERSION, about: ABOUT.into(), exported, exercise: about, files }
    }

    /// Reads a manifest: first what it is, then which version, then the rest, so that a newer one is told as such.
    pub fn read(bytes: &[u8], budget: &json::Budget) -> Result<Self, PackageError> {
        let value = json::parse(bytes, budget).map_err(|fault| PackageError::Json(FILE.into(), fault))?;
        if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return Err(PackageError::NotAPackage);
        }
        match value.get("version").and_then(Value::as_u64) {
            Some(version) if version > VERSION => return Err(PackageError::Newer(version)),
            Some(1..=VERSION) => {}
            _ => return Err(PackageError::Manifest("its version is no version".into())),
        }
        let manifest: Self =
            serde_json::from_value(value).map_err(|error| PackageError::Manifest(error.to_string()))?;
        for (place, entry) in manifest.files.iter().enumerate() {
            if manifest.files.iter().take(place).any(|other| other.path == entry.path) {
                return Err(PackageError::Manifest(format!("it names “{}” twice", entry.path)));
            }
            if !is_digest(&entry.sha256) {
                return Err(PackageError::Manifest(format!("the hash of “{}” is no SHA-256", entry.path)));
            }
        }
        Ok(manifest)
    }
}

/// What happened to a file since the export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "PackageEdit")]
pub enum Edit {
    /// Its content is another.
    Changed,
    /// It was not there.
    Added,
    /// Its content is another, and it is not read back: what was changed in it is not taken.
    ChangedUnread,
    /// It was not there, and it is no file of a package: it is not taken.
    AddedUnread,
    /// It is gone, and it was not read back.
    Removed,
}

/// A file that is not as it was exported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "PackageEdited")]
pub struct Edited {
    /// Which.
    pub path: String,
    /// What happened to it.
    pub edit: Edit,
}
