//! Pictures for texts: kept by their content, whatever they were called.

use crate::Result;
use crate::error::AppError;
use crate::notice::Topic;
use crate::session::Act;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
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

/// Keeps a picture.
pub fn keep(act: &Act<'_>, request: Keep) -> Result<PictureKept> {
    let bytes = match (request.path, request.base64) {
        (Some(path), _) => {
            let size = std::fs::metadata(&path)
                .map_err(|error| AppError::file(format!("{path} could not be read"), &error))?
                .len();
            within(usize::try_from(size).unwrap_or(usize::MAX))?;
            std::fs::read(&path).map_err(|error| AppError::file(format!("{path} could not be read"), &error))?
        }
        (None, Some(text)) => {
            within(text.len() / 4 * 3)?;
            STANDARD.decode(text).map_err(|_| AppError::invalid("base64", "The picture's content is not Base64."))?
        }
        (None, None) => return Err(AppError::invalid("path", "It must be said which picture.")),
    };
    let media_type = media_type(&bytes).ok_or_else(|| {
        AppError::invalid("path", "This is neither a PNG nor a JPEG picture, whatever its name says.")
            .help("Nothing was kept. Save it as PNG or JPEG and try again.")
    })?;
    let mut state = act.state();
    let sha256 = state.workspace()?.record::<_, AppError>(|tx| Ok(Workspace::keep_attachment(tx, &bytes)?))?.value;
    act.announce(&state, &[Topic::Plan]);
    Ok(PictureKept { sha256, media_type })
}

fn within(bytes: usize) -> Result<()> {
    if bytes <= MOST_BYTES {
        return Ok(());
    }
    let mib = bytes / (1024 * 1024);
    Err(AppError::invalid("path", format!("The picture has {mib} MiB; a workspace keeps pictures up to 20 MiB."))
        .help("Nothing was kept. Make it smaller: 2,000 pixels across fill a page."))
}
