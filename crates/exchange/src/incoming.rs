//! A file that comes in, told by its content: a spreadsheet, a package of Muster, or a file of another program.

use crate::archive::{self, Archive, ArchiveError};
use crate::foreign::{self, ForeignError, Read};
use crate::json::{self, Budget, JsonFault};
use crate::package::{self, Opened, PackageError};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// The longest text of another program that is read, in bytes.
const MAX_TEXT: usize = 64 << 20;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "ExchangeKind")]
pub enum Kind {
    /// A workbook or separated columns, which have a review of their own.
    Spreadsheet,
    /// A package of Muster.
    Package,
    /// A scenario of OpenAEV, formerly OpenBAS.
    OpenAev,
    /// An MSEL of Blueprint (Carnegie Mellon University, SEI).
    Blueprint,
    /// The Common Exercise Format (MISP project).
    Cexf,
    /// A scenario of IcebergTTX.
    IcebergTtx,
    /// A scenario pack of LiveFireTTX.
    LiveFireTtx,
    /// Tables in Markdown.
    Markdown,
}

/// A file that came in.
#[derive(Debug, Clone)]
pub enum Incoming {
    /// A spreadsheet, or what only the reader of spreadsheets can say more about.
    Spreadsheet,
    /// A package.
    Package(Box<Opened>),
    /// A file of another program.
    Foreign(Box<Read>),
}

/// Why a file was not read. Nothing of it was taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IncomingError {
    /// A package that is refused.
    #[error("{0}")]
    Package(#[from] PackageError),
    /// An archive that is refused.
    #[error("{0}")]
    Archive(#[from] ArchiveError),
    /// A text that is too long.
    #[error("The file is longer than {} MB, the most that is read.", MAX_TEXT >> 20)]
    TooLong,
    /// JSON that cannot be read.
    #[error("The file looks like JSON and cannot be read: {0}.")]
    Json(JsonFault),
    /// JSON, or an archive, of a kind that is not known.
    #[error(
        "The file is {0} of a kind that is not known here. Known are packages of Muster, OpenAEV scenarios, Blueprint MSELs, \
         CEXF exercises, IcebergTTX scenarios and LiveFireTTX scenario packs."
    )]
    Unknown(&'static str),
    /// A file of another program that is refused.
    #[error("{0}")]
    Foreign(#[from] ForeignError),
}

/// Reads a file. Rows without an identity of their own get one.
///
/// # Errors
/// What is wrong with it, by name.
pub fn open(name: &str, bytes: &[u8], new_id: &mut dyn FnMut() -> Uuid) -> Result<Incoming, IncomingError> {
    if archive::is_zip(bytes) {
        return open_archive(name, bytes, new_id);
    }
    let start = String::from_utf8_lossy(bytes.get(..bytes.len().min(1024)).unwrap_or_default()).into_owned();
    let start = start.trim_start_matches('\u{FEFF}').trim_start();
    if start.starts_with('{') && !start.starts_with("{\\rtf") {
        within(bytes)?;
        let value = json::parse(bytes, &Budget::default()).map_err(IncomingError::Json)?;
        let kind = foreign::kind(&value).ok_or(IncomingError::Unknown("a JSON file"))?;
        return Ok(Incoming::Foreign(Box::new(foreign::read(kind, &value, &Archive::default(), new_id)?)));
    }
    if is_markdown(name, bytes) {
        within(bytes)?;
        return Ok(Incoming::Foreign(Box::new(foreign::markdown(name, bytes, new_id)?)));
    }
    Ok(Incoming::Spreadsheet)
}

fn within(bytes: &[u8]) -> Result<(), IncomingError> {
    if bytes.len() <= MAX_TEXT { Ok(()) } else { Err(IncomingError::TooLong) }
}

fn open_archive(name: &str, bytes: &[u8], new_id: &mut dyn FnMut() -> Uuid) -> Result<Incoming, IncomingError> {
    let is_book =
        |path: &String| path.eq_ignore_ascii_case("[content_types].xml") || path.eq_ignore_ascii_case("mimetype");
    let named_zip = name.to_lowercase().ends_with(".zip");
    match archive::paths(bytes) {
        Ok(paths) if paths.iter().any(is_book) => return Ok(Incoming::Spreadsheet),
        Ok(_) => {}
        // A workbook that is cut off is told as such by the reader of workbooks.
        Err(_) if !named_zip => return Ok(Incoming::Spreadsheet),
        Err(error) => return Err(error.into()),
    }
    let archive = Archive::open(bytes)?;
    if package::says_it_is_one(&archive) {
        return Ok(Incoming::Package(Box::new(package::read_archive(archive, new_id)?)));
    }
    let budget = Budget::default();
    for (path, content) in &archive.files {
        if !path.to_lowercase().ends_with(".json") {
            continue;
        }
        if let Ok(value) = json::parse(content, &budget)
            && let Some(kind) = foreign::kind(&value)
        {
            return Ok(Incoming::Foreign(Box::new(foreign::read(kind, &value, &archive, new_id)?)));
        }
    }
    if archive.files.contains_key("manifest.json") {
        return Err(PackageError::NotAPackage.into());
    }
    Err(IncomingError::Unknown("an archive"))
}

/// Whether a text is Markdown with a table in it: by its name, or by the line under a table's head.
fn is_markdown(name: &str, bytes: &[u8]) -> bool {
    let name = name.to_lowercase();
    if name.ends_with(".md") || name.ends_with(".markdown") {
        return true;
    }
    let sample = String::from_utf8_lossy(bytes.get(..bytes.len().min(64 << 10)).unwrap_or_default()).into_owned();
    sample.lines().any(foreign::is_rule)
}
