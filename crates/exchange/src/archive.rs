//! A zip unpacked in memory as a whole, within bounds, or refused by the name of what is wrong with it.

use crate::directory::{DirectoryFault, declared};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::read::{ArchiveOffset, Config, ZipFile};

/// The longest archive that is opened, in bytes.
pub const MAX_ARCHIVE_BYTES: usize = 256 << 20;
/// Bytes of all files after unpacking.
const MAX_UNPACKED_BYTES: u64 = 512 << 20;
/// Files inside.
const MAX_FILES: usize = 10_000;
/// How many times larger than packed a file may become; what is smaller than [`SMALL`] is not asked.
const MAX_RATIO: u64 = 250;
const SMALL: u64 = 4 << 20;
/// Bytes of a file's name.
const MAX_NAME: usize = 400;

/// What systems put beside a person's files when they pack a folder. Nobody meant to send it.
const LITTER: [&str; 4] = [".ds_store", "thumbs.db", "desktop.ini", "icon\r"];

/// Why an archive is refused. Nothing of it was taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveError {
    /// Too long.
    #[error("The archive is larger than {} MB, the most that is read.", MAX_ARCHIVE_BYTES >> 20)]
    TooLong,
    /// It ends before its end.
    #[error("The archive is cut off: its end is missing, as after a broken download or copy. Copy it again.")]
    CutOff,
    /// The zip library cannot read its directory.
    #[error("The list of the archive's files cannot be read.")]
    Unreadable,
    /// More files than are read.
    #[error("The archive has more than {MAX_FILES} files, the most that is read.")]
    TooMany,
    /// More bytes than are read.
    #[error("The archive unpacks to more than {} MB, the most that is read.", MAX_UNPACKED_BYTES >> 20)]
    TooMuch,
    /// A file that becomes far larger than it is packed.
    #[error("“{0}” unpacks to more than {MAX_RATIO} times its size, as only files made to harm do.")]
    Bomb(String),
    /// A name that leads out of the archive.
    #[error("The name “{0}” leads out of the archive.")]
    Escapes(String),
    /// A name that no file has.
    #[error("The archive has a file whose name is not readable text: “{0}”.")]
    Name(String),
    /// A link in place of a file.
    #[error("“{0}” is a link to another place, not a file.")]
    Link(String),
    /// Two files of one name.
    #[error("The archive has two files of the name “{0}”, so that it shows different things to different programs.")]
    Twice(String),
    /// Two names that are one where capitals do not count.
    #[error("“{0}” and “{1}” are the same name where capitals do not count.")]
    SameName(String, String),
    /// A file locked with a password.
    #[error("“{0}” is locked with a password.")]
    Locked(String),
    /// A file that cannot be unpacked.
    #[error("“{0}” cannot be unpacked: it is damaged, or packed in a way that is not known here.")]
    Damaged(String),
}

/// The files of an archive.
#[derive(Debug, Clone, Default)]
pub struct Archive {
    /// Each file's content by its path, with forward slashes.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Whether this may be a zip.
pub fn is_zip(bytes: &[u8]) -> bool {
    matches!(bytes, [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..])
}

/// The paths of an archive's files, with nothing unpacked.
///
/// # Errors
/// A directory that cannot be read; names are not looked at yet.
pub fn paths(bytes: &[u8]) -> Result<Vec<String>, ArchiveError> {
    Ok(directory(bytes)?.file_names().map(str::to_owned).collect())
}

impl Archive {
    /// Unpacks an archive. What systems add by themselves (`.DS_Store`, `__MACOSX`) is passed over; if everything lies in
    /// one folder, as when a folder was packed, paths are those inside it.
    ///
    /// # Errors
    /// What is wrong with it, by name.
    pub fn open(bytes: &[u8]) -> Result<Self, ArchiveError> {
        let mut zip = directory(bytes)?;
        let names = names(&mut zip)?;
        let mut files = BTreeMap::new();
        let mut total = 0;
        for (name, index) in names {
            let file = zip.by_index(index).map_err(|_| ArchiveError::Damaged(name.clone()))?;
            let content = unpacked(&name, file, &mut total)?;
            files.insert(name, content);
        }
        Ok(Self { files: without_folder(files) })
    }
}

fn directory(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, ArchiveError> {
    if bytes.len() > MAX_ARCHIVE_BYTES {
        return Err(ArchiveError::TooLong);
    }
    let declared = declared(bytes, MAX_FILES).map_err(|fault| match fault {
        DirectoryFault::CutOff => ArchiveError::CutOff,
        DirectoryFault::TooMany => ArchiveError::TooMany,
    })?;
    let config = Config { archive_offset: ArchiveOffset::Known(0) };
    let zip = ZipArchive::with_config(config, Cursor::new(bytes)).map_err(|_| ArchiveError::Unreadable)?;
    if zip.len() > MAX_FILES {
        return Err(ArchiveError::TooMany);
    }
    // The zip library keeps the last of two equal names; other readers keep the first, and would show other content.
    if let Some(declared) = declared
        && declared != zip.len()
    {
        return Err(ArchiveError::Twice(twice(bytes).unwrap_or_else(|| "?".into())));
    }
    Ok(zip)
}

/// The first name that two entries of the directory have, read from the entries themselves.
fn twice(bytes: &[u8]) -> Option<String> {
    let mut seen = BTreeSet::new();
    let entries = bytes.windows(4).enumerate().filter(|(_, window)| *window == b"PK\x01\x02").map(|(at, _)| at);
    for at in entries.take(MAX_FILES) {
        let length = bytes.get(at + 28..at + 30)?;
        let length = usize::from(u16::from_le_bytes([*length.first()?, *length.get(1)?]));
        let name = bytes.get(at + 46..at + 46 + length)?;
        if !seen.insert(name) {
            return Some(shown(name));
        }
    }
    None
}

/// The files' paths with their places, each looked at before anything is unpacked.
fn names(zip: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Vec<(String, usize)>, ArchiveError> {
    let mut found: Vec<(String, usize)> = Vec::with_capacity(zip.len());
    let mut folded: BTreeMap<String, String> = BTreeMap::new();
    for index in 0..zip.len() {
        let file = zip.by_index_raw(index).map_err(|_| ArchiveError::Unreadable)?;
        let name = path(file.name_raw())?;
        if file.is_symlink()
            || file.unix_mode().is_some_and(|mode| !matches!(mode & 0o170_000, 0 | 0o100_000 | 0o040_000))
        {
            return Err(ArchiveError::Link(name));
        }
        if file.encrypted() {
            return Err(ArchiveError::Locked(name));
        }
        if name.ends_with('/') || is_litter(&name) {
            continue;
        }
        if let Some(other) = folded.insert(name.to_lowercase(), name.clone()) {
            return Err(ArchiveError::SameName(other, name));
        }
        found.push((name, index));
    }
    Ok(found)
}

/// A path that stays inside the archive.
fn path(raw: &[u8]) -> Result<String, ArchiveError> {
    let Ok(name) = std::str::from_utf8(raw) else { return Err(ArchiveError::Name(shown(raw))) };
    let odd = |c: char| c.is_control() && c != '\r';
    if name.is_empty() || name.len() > MAX_NAME || name.chars().any(odd) {
        return Err(ArchiveError::Name(shown(raw)));
    }
    let outside = name.starts_with('/') || name.contains('\\') || name.as_bytes().get(1) == Some(&b':');
    let inner = name.strip_suffix('/').unwrap_or(name);
    if outside || inner.split('/').any(|part| matches!(part, "" | "." | "..")) {
        return Err(ArchiveError::Escapes(shown(raw)));
    }
    Ok(name.to_owned())
}

fn shown(name: &[u8]) -> String {
    let text = String::from_utf8_lossy(name);
    text.chars().map(|c| if c.is_control() { '\u{FFFD}' } else { c }).take(120).collect()
}

fn is_litter(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or(name).to_lowercase();
    name.starts_with("__MACOSX/") || last.starts_with("._") || LITTER.contains(&last.as_str())
}

fn unpacked(name: &str, mut file: ZipFile<'_, Cursor<&[u8]>>, total: &mut u64) -> Result<Vec<u8>, ArchiveError> {
    let allowed = file.compressed_size().saturating_mul(MAX_RATIO).max(SMALL);
    let mut content = Vec::new();
    let mut piece = vec![0; 64 << 10];
    loop {
        let read = file.read(&mut piece).map_err(|_| ArchiveError::Damaged(name.to_owned()))?;
        if read == 0 {
            return Ok(content);
        }
        content.extend_from_slice(piece.get(..read).unwrap_or_default());
        *total += read as u64;
        if content.len() as u64 > allowed {
            return Err(ArchiveError::Bomb(name.to_owned()));
        }
        if *total > MAX_UNPACKED_BYTES {
            return Err(ArchiveError::TooMuch);
        }
    }
}

/// Without the one folder that everything lies in.
fn without_folder(files: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let folder = |name: &String| name.split_once('/').map(|(folder, _)| format!("{folder}/"));
    let Some(first) = files.keys().next().and_then(folder) else { return files };
    if files.keys().any(|name| !name.starts_with(&first)) {
        return files;
    }
    files.into_iter().map(|(name, content)| (name[first.len()..].to_owned(), content)).collect()
}
