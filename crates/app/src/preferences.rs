//! What belongs to the person and the computer rather than to a workspace: name, role, looks, recent files.

use crate::caller::Role;
use crate::error::AppError;
use muster_domain::WallTime;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use ts_rs::TS;

const MOST_RECENT: usize = 12;

/// Light, dark, or as the system says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// For writing.
    Light,
    /// For the control room.
    Dark,
}

/// A workspace opened before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Recent {
    /// Where it was.
    pub path: String,
    /// What it was called.
    pub name: String,
    /// When it was last opened.
    pub opened_at: WallTime,
}

/// The person's own settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Preferences {
    /// The person's name, as journals and histories will have it.
    pub name: String,
    /// The person's part.
    pub role: Role,
    /// Looks.
    pub theme: Theme,
    /// The interface's language as a BCP 47 tag; empty follows the system.
    pub language: String,
    /// Workspaces opened before, latest first.
    pub recent: Vec<Recent>,
}

impl Default for Preferences {
    fn default() -> Self {
        let name = std::env::var("USER").or_else(|_| std::env::var("USERNAME")).unwrap_or_default();
        Self {
            name: if name.is_empty() { "unnamed".into() } else { name },
            role: Role::default(),
            theme: Theme::default(),
            language: String::new(),
            recent: Vec::new(),
        }
    }
}

/// Where preferences are kept, or nowhere.
#[derive(Debug, Clone, Default)]
pub struct PreferencesFile(Option<PathBuf>);

impl PreferencesFile {
    /// Kept nowhere: for tests and single commands.
    pub fn nowhere() -> Self {
        Self(None)
    }

    /// Kept in this file.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self(Some(path.into()))
    }

    /// Kept where this system keeps a person's settings, or in the folder `MUSTER_CONFIG_DIR` names.
    pub fn usual() -> Self {
        let folder = std::env::var_os("MUSTER_CONFIG_DIR").map(PathBuf::from).or_else(|| {
            directories::ProjectDirs::from("org", "muster", "muster").map(|dirs| dirs.config_dir().to_owned())
        });
        Self(folder.map(|folder| folder.join("settings.json")))
    }

    /// Reads them; what is missing or unreadable becomes the default.
    pub fn read(&self) -> Preferences {
        let Some(path) = &self.0 else { return Preferences::default() };
        std::fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Writes them so that they are there whole or as before.
    pub fn write(&self, preferences: &Preferences) -> Result<(), AppError> {
        let Some(path) = &self.0 else { return Ok(()) };
        let failed = |error: std::io::Error| AppError::file("your settings could not be saved", &error);
        let text = serde_json::to_vec_pretty(preferences).map_err(|error| failed(error.into()))?;
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(failed)?;
        }
        let partial = path.with_extension("json.part");
        std::fs::write(&partial, text).and_then(|()| std::fs::rename(&partial, path)).map_err(failed)
    }
}

impl Preferences {
    /// Puts a workspace at the head of the recent ones.
    pub fn remember(&mut self, path: &Path, name: &str, now: WallTime) {
        let path = path.to_string_lossy().into_owned();
        self.forget(&path);
        self.recent.insert(0, Recent { path, name: name.to_owned(), opened_at: now });
        self.recent.truncate(MOST_RECENT);
    }

    /// Takes a workspace off the recent ones.
    pub fn forget(&mut self, path: &str) {
        self.recent.retain(|recent| recent.path != path);
    }
}
