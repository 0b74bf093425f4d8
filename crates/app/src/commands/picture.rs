//! Pictures for texts and files for events: kept by their content, whatever they were called.

use crate::Result;
use crate::error::AppError;
use crate::notice::Topic;
use crate::session::Act;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use muster_domain::exercise::AttachedFile;
use muster_store::Workspace;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// More than any page needs; a larger picture only makes the workspace slow to copy.
const MOST_BYTES: usize = 20 * 1024 * 1024;

/// A picture to keep.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "PictureKeep", optional_fields)]
pub struct Keep {
    /// Where it is, for a host that reads files.
    pub path: Option<String>,
    /// Its content in Base64, for one that does not.
    pub base64: Option<String>,
}

/// A kept picture.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PictureKept {
    /// SHA-256 of its content.
    pub sha256: String,
    /// What it is, by its content.
    pub media_type: &'static str,
}

/// What a picture is, by its first bytes; `None` if it is none that documents can print. Names are not asked.
pub fn media_type(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        _ => None,
    }
}

/// A file to keep.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "FileKeep", optional_fields)]
pub struct KeepFile {
    /// Its name; taken from the path if absent.
    pub name: Option<String>,
    /// Where it is, for a host that reads files.
    pub path: Option<String>,
    /// Its content in Base64, for one that does not.
    pub base64: Option<String>,
}

/// Keeps a picture.
pub fn keep(act: &Act<'_>, request: Keep) -> Result<PictureKept> {
    let bytes = content("The picture", request.path, request.base64)?;
    let media_type = media_type(&bytes).ok_or_else(|| {
        AppError::invalid("path", "This is neither a PNG nor a JPEG picture, whatever its name says.")
            .help("Nothing was kept. Save it as PNG or JPEG and try again.")
    })?;
    Ok(PictureKept { sha256: kept(act, &bytes)?, media_type })
}

/// Keeps a file that goes with an event. What it is, is not asked: it is only ever handed out again as it is.
pub fn keep_file(act: &Act<'_>, request: KeepFile) -> Result<AttachedFile> {
    let named = request.name.or_else(|| request.path.clone()).unwrap_or_default();
    // Either kind of slash, since a name may come from another system.
    let name = named.rsplit(['/', '\\']).next().unwrap_or_default().trim().to_owned();
    if name.is_empty() {
        return Err(AppError::invalid("name", "A file needs a name."));
    }
    let bytes = content("The file", request.path, request.base64)?;
    Ok(AttachedFile { name, sha256: kept(act, &bytes)? })
}

fn content(what: &str, path: Option<String>, base64: Option<String>) -> Result<Vec<u8>> {
    match (path, base64) {
        (Some(path), _) => {
            let size = std::fs::metadata(&path)
                .map_err(|error| AppError::file(format!("{path} could not be read"), &error))?
                .len();
            within(what, usize::try_from(size).unwrap_or(usize::MAX))?;
            std::fs::read(&path).map_err(|error| AppError::file(format!("{path} could not be read"), &error))
        }
        (None, Some(text)) => {
            within(what, text.len() / 4 * 3)?;
            STANDARD.decode(text).map_err(|_| AppError::invalid("base64", format!("{what}'s content is not Base64.")))
        }
        (None, None) => Err(AppError::invalid("path", format!("{what} must be said by its path or its content."))),
    }
}

fn kept(act: &Act<'_>, bytes: &[u8]) -> Result<String> {
    let mut state = act.state();
    let sha256 = state.workspace()?.record::<_, AppError>(|tx| Ok(Workspace::keep_attachment(tx, bytes)?))?.value;
    act.announce(&state, &[Topic::Plan]);
    Ok(sha256)
}

fn within(what: &str, bytes: usize) -> Result<()> {
    if bytes <= MOST_BYTES {
        return Ok(());
    }
    let mib = bytes / (1024 * 1024);
    Err(AppError::invalid("path", format!("{what} has {mib} MiB; a workspace keeps files up to 20 MiB."))
        .help("Nothing was kept. Make it smaller: pictures of 2,000 pixels across fill a page."))
}
