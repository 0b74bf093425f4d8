//! A package made: every file, its hash, and the whole read back before it is given out.

use super::error::PackageError;
use super::manifest::{Entry, FILE, Manifest, Stamp};
use super::walk::digests;
use super::{Package, read, table};
use muster_domain::journal::sha256_hex;
use muster_domain::with_lists_of_design;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Bytes of kept files that a package carries.
const MAX_FILES: u64 = 200 << 20;
pub(super) const LINKS: &str = "links.json";
pub(super) const EVENTS: &str = "events.json";
pub(super) const EXERCISE: &str = "exercise.json";
pub(super) const CSV: &str = "events.csv";
pub(super) const ATTACHMENTS: &str = "attachments/";

/// Writes a package, reads it back and compares it with what was to be written. The same package and stamp give the same
/// bytes.
///
/// # Errors
/// Kept files that are too large or missing, and a package that does not come back as it was.
pub fn write(package: &Package, stamp: &Stamp) -> Result<Vec<u8>, PackageError> {
    let whole: u64 = package.files.values().map(|content| content.len() as u64).sum();
    if whole > MAX_FILES {
        return Err(PackageError::TooLarge(MAX_FILES >> 20));
    }
    let files = files(package)?;
    let entries = files
        .iter()
        .map(|(path, content)| Entry {
            path: path.clone(),
            sha256: sha256_hex(content),
            bytes: content.len() as u64,
            read_back: path != CSV,
        })
        .collect();
    let manifest = Manifest::new(&package.design.exercise, stamp.clone(), entries);
    let bytes = zipped(&pretty(&manifest)?, &files)
        .map_err(|error| PackageError::NotWritten(format!("the zip could not be written ({error})")))?;
    same(package, &bytes)?;
    Ok(bytes)
}

/// Every file but the manifest, by its path.
fn files(package: &Package) -> Result<BTreeMap<String, Vec<u8>>, PackageError> {
    let Package { design, events, links, files: kept } = package;
    let mut files = BTreeMap::new();
    let mut put = |list: &str, rows: Vec<u8>| files.insert(format!("{list}.json"), rows);
    put("exercise", pretty(&design.exercise)?);
    put("events", pretty(events)?);
    put("links", pretty(links)?);
    macro_rules! lists {
        ($($list:ident),+) => { $(put(stringify!($list), pretty(&design.$list)?);)+ };
    }
    with_lists_of_design!(lists!());
    files.insert(CSV.to_owned(), table::csv(&design.story(), events));
    let row = |error: serde_json::Error| PackageError::NotWritten(error.to_string());
    let rows = [serde_json::to_value(design).map_err(row)?, serde_json::to_value(events).map_err(row)?];
    let names = digests(&Value::from(rows.to_vec()));
    for (sha256, content) in kept {
        let name = names.get(sha256).map(String::as_str).unwrap_or_default();
        files.insert(attachment_path(sha256, name), content.clone());
    }
    Ok(files)
}

/// A path that every system can have: the beginning of the hash, then the name in plain letters.
fn attachment_path(sha256: &str, name: &str) -> String {
    const LONGEST: usize = 80;
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_') { c } else { '_' }).collect();
    let plain = plain.trim_matches(['.', '_']);
    // The ending tells programs what a file is, so that a long name loses its beginning.
    let plain = &plain[plain.len().saturating_sub(LONGEST)..];
    let plain = if plain.is_empty() { "file" } else { plain };
    format!("{ATTACHMENTS}{}-{plain}", sha256.get(..16).unwrap_or(sha256))
}

fn pretty(value: &impl Serialize) -> Result<Vec<u8>, PackageError> {
    let mut text = serde_json::to_vec_pretty(value).map_err(|error| PackageError::NotWritten(error.to_string()))?;
    text.push(b'\n');
    Ok(text)
}

fn zipped(manifest: &[u8], files: &BTreeMap<String, Vec<u8>>) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    // Pictures gain nothing by packing, and a picture of one colour would look like a file made to harm.
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    zip.start_file(FILE, packed)?;
    zip.write_all(manifest)?;
    for (path, content) in files {
        zip.start_file(path, if path.starts_with(ATTACHMENTS) { stored } else { packed })?;
        zip.write_all(content)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Whether the package comes back as it was.
fn same(package: &Package, bytes: &[u8]) -> Result<(), PackageError> {
    let back = read::open(bytes, &mut uuid::Uuid::nil).map_err(|error| PackageError::NotWhole(error.to_string()))?;
    let not = |what: &str| Err(PackageError::NotWhole(format!("the {what} differ")));
    if let Some(edited) = back.edited.first() {
        return not(&format!("hashes of “{}”", edited.path));
    }
    let Package { design, events, links, files } = &back.package;
    if package.design != *design {
        return not("objectives, people or scenario");
    }
    if package.events != *events {
        return not("events");
    }
    if package.links != *links {
        return not("links to plans and organisations");
    }
    if package.files != *files {
        return not("kept files");
    }
    Ok(())
}
