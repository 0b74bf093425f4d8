//! A workbook's zip: its parts by name, unpacked piece by piece and counted.

use super::error::{Foreign, OpenError};
use super::limits::{Budget, Limit, MAX_PARTS};
use crate::directory::{DirectoryFault, declared};
use std::collections::HashMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::read::{ArchiveOffset, Config, ZipFile};

/// A zip with a workbook in it, or what pretends to be one.
pub(super) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Part names are compared without regard to case.
    parts: HashMap<String, usize>,
}

/// One part, being unpacked.
pub(super) struct Part<'p, 'a> {
    /// Its name, for messages.
    pub name: String,
    file: ZipFile<'p, Cursor<&'a [u8]>>,
}

impl<'a> Package<'a> {
    /// Opens the zip's directory.
    pub fn open(bytes: &'a [u8]) -> Result<Self, OpenError> {
        let declared = check_directory(bytes)?;
        let config = Config { archive_offset: ArchiveOffset::Known(0) };
        let zip = ZipArchive::with_config(config, Cursor::new(bytes))
            // What the library says of a zip is for programmers.
            .map_err(|_| directory("it cannot be read"))?;
        let mut parts = HashMap::with_capacity(zip.len());
        for index in 0..zip.len() {
            if let Some(name) = zip.name_for_index(index) {
                let repeated = parts.insert(plain_name(name), index).is_some();
                if repeated {
                    return Err(directory("two parts have the same name"));
                }
            }
        }
        // The zip library keeps the last of two equal names; other readers keep the first, and would show other content.
        if declared.is_some_and(|declared| declared != zip.len()) {
            return Err(directory("two parts have the same name"));
        }
        Ok(Self { zip, parts })
    }

    /// Whether there is a part of this name.
    pub fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&plain_name(name))
    }

    /// Whether any part's name starts like this.
    pub fn has_under(&self, folder: &str) -> bool {
        self.parts.keys().any(|name| name.starts_with(folder))
    }

    /// Begins to unpack a part; `None` if there is no such part.
    pub fn part(&mut self, name: &str) -> Result<Option<Part<'_, 'a>>, OpenError> {
        let Some(index) = self.parts.get(&plain_name(name)).copied() else { return Ok(None) };
        let file = self
            .zip
            .by_index(index)
            .map_err(|_| OpenError::Damaged { part: name.to_owned(), why: "it cannot be unpacked".to_owned() })?;
        Ok(Some(Part { name: name.to_owned(), file }))
    }

    /// The first bytes of a part, as text; empty if there is no such part.
    pub fn beginning(&mut self, name: &str) -> Result<String, OpenError> {
        let mut text = Vec::new();
        if let Some(part) = self.part(name)? {
            // A part that cannot be unpacked says nothing about the kind of file.
            let _ = part.file.take(4096).read_to_end(&mut text);
        }
        Ok(String::from_utf8_lossy(&text).into_owned())
    }
}

impl Part<'_, '_> {
    /// Unpacks up to `into.len()` more bytes; 0 at the end.
    pub fn read(&mut self, into: &mut [u8], budget: &mut Budget) -> Result<usize, OpenError> {
        let read = self
            .file
            .read(into)
            .map_err(|_| OpenError::Damaged { part: self.name.clone(), why: "it cannot be unpacked".to_owned() })?;
        budget.unpacked(read)?;
        Ok(read)
    }
}

/// A part's name as it is compared: without a leading slash, with forward slashes, in small letters.
fn plain_name(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

fn directory(why: &str) -> OpenError {
    OpenError::Damaged { part: "the list of its parts".to_owned(), why: why.to_owned() }
}

fn check_directory(bytes: &[u8]) -> Result<Option<usize>, OpenError> {
    declared(bytes, MAX_PARTS).map_err(|fault| match fault {
        DirectoryFault::CutOff => OpenError::Truncated,
        DirectoryFault::TooMany => OpenError::TooMuch(Limit::Parts),
    })
}

/// What a zip without a workbook in it is.
pub(super) fn without_workbook(package: &mut Package<'_>) -> Result<OpenError, OpenError> {
    let mime = package.beginning("mimetype")?;
    Ok(OpenError::Foreign(if mime.starts_with("application/vnd.oasis.opendocument.spreadsheet") {
        Foreign::OpenDocumentSpreadsheet
    } else if mime.starts_with("application/vnd.oasis.opendocument") {
        Foreign::OpenDocument
    } else if package.has("xl/workbook.bin") {
        Foreign::BinaryExcel
    } else if package.has_under("word/") {
        Foreign::Word
    } else if package.has_under("ppt/") {
        Foreign::PowerPoint
    } else if package.has_under("index/") && package.has_under("metadata/") {
        Foreign::AppleIWork
    } else {
        Foreign::Archive
    }))
}
