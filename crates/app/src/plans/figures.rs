//! Reference figures: distances and rates that plans show, each with its source and how far it is to be trusted.

use crate::Result;
use crate::error::{AppError, ErrorCode};
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;
use ts_rs::TS;

/// How far a fact is to be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum Confidence {
    /// Read in the source itself.
    #[serde(rename = "V")]
    Read,
    /// Supported by a second source.
    #[serde(rename = "S")]
    Supported,
    /// To be checked against its source before anybody relies on it.
    #[serde(rename = "K")]
    ToCheck,
}

/// A figure of the reference cards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Its fixed key.
    pub key: String,
    /// The card it stands on, such as `stand-off`.
    pub card: String,
    /// What it is about.
    pub subject: String,
    /// What it says of it.
    pub says: String,
    /// The value, as printed.
    pub value: String,
    /// Its unit; may be empty.
    #[serde(default)]
    pub unit: String,
    /// Where it comes from.
    pub source: String,
    /// How far it is to be trusted.
    pub confidence: Confidence,
    /// What else must be known to use it; may be empty.
    #[serde(default)]
    pub note: String,
}

impl Figure {
    /// Value and unit.
    pub fn text(&self) -> String {
        match self.unit.as_str() {
            "" | "-" => self.value.clone(),
            unit => format!("{} {unit}", self.value),
        }
    }
}

#[derive(Deserialize)]
struct File {
    figure: Vec<Figure>,
}

/// Every reference figure.
///
/// # Errors
/// If the shipped file is not of the right form, which a test rules out.
pub fn all() -> Result<&'static [Figure]> {
    static FIGURES: OnceLock<std::result::Result<Vec<Figure>, String>> = OnceLock::new();
    let read = FIGURES.get_or_init(|| {
        toml::from_str::<File>(include_str!("../../../../assets/reference/figures.toml"))
            .map(|file| file.figure)
            .map_err(|error| error.to_string())
    });
    match read {
        Ok(figures) => Ok(figures),
        Err(why) => Err(AppError::new(ErrorCode::Failed, format!("The reference figures cannot be read: {why}"))),
    }
}

/// The figure of this key.
pub fn find(key: &str) -> Option<&'static Figure> {
    all().ok()?.iter().find(|figure| figure.key == key)
}
