//! Packages made to harm are refused by the name of what is wrong with them.
#![allow(clippy::unwrap_used, clippy::panic)]

mod package_parts;

use muster_exchange::archive::{Archive, ArchiveError};
use muster_exchange::package::{PackageError, open, write};
use package_parts::{package, rezipped, stamp, unzipped, zipped};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use uuid::Uuid;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn refused(bytes: &[u8]) -> PackageError {
    open(bytes, &mut Uuid::nil).unwrap_err()
}

fn archive(bytes: &[u8]) -> ArchiveError {
    Archive::open(bytes).unwrap_err()
}

/// The package with one file in another form.
fn with(path: &str, content: &[u8]) -> Vec<u8> {
    let mut files = unzipped(&write(&package(), &stamp()).unwrap());
    files.insert(path.into(), content.to_vec());
    rezipped(&files)
}

/// A zip with a name written over another of the same length, as no program writes it.
fn renamed(from: &str, to: &[u8], files: &[(&str, &[u8])]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut bytes = zipped(files.iter().copied());
    let places: Vec<usize> =
        bytes.windows(from.len()).enumerate().filter(|(_, at)| *at == from.as_bytes()).map(|(at, _)| at).collect();
    for place in places {
        bytes[place..place + to.len()].copy_from_slice(to);
    }
    bytes
}

#[test]
fn names_that_lead_out_are_refused() {
    for name in ["/etc/x", "../x", "a/../../x", "a/./x", "C:/x", "a\\..\\x", "a//x"] {
        let plain = "n".repeat(name.len());
        let bytes = renamed(&plain, name.as_bytes(), &[(&plain, b"x"), ("other", b"y")]);
        assert_eq!(archive(&bytes), ArchiveError::Escapes(name.into()), "{name}");
    }
}

#[test]
fn names_that_are_two_things_are_refused() {
    let twice = renamed("bbbb", b"aaaa", &[("aaaa", b"1"), ("bbbb", b"2")]);
    assert_eq!(archive(&twice), ArchiveError::Twice("aaaa".into()));
    let odd_case = zipped([("events.json", &b"[]"[..]), ("Events.json", b"[]")]);
    assert_eq!(archive(&odd_case), ArchiveError::SameName("events.json".into(), "Events.json".into()));
    let no_text = renamed("name", b"n\xffme", &[("name", b"1"), ("b", b"2")]);
    assert_eq!(archive(&no_text), ArchiveError::Name("n\u{FFFD}me".into()));
}

#[test]
fn links_are_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.add_symlink("manifest.json", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let bytes = zip.finish().unwrap().into_inner();
    assert_eq!(archive(&bytes), ArchiveError::Link("manifest.json".into()));
}

#[test]
fn bombs_are_refused_before_they_unfold() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("zeros", SimpleFileOptions::default()).unwrap();
    let zeros = vec![0; 1 << 20];
    for _ in 0..64 {
        zip.write_all(&zeros).unwrap();
    }
    assert_eq!(archive(&zip.finish().unwrap().into_inner()), ArchiveError::Bomb("zeros".into()));

    let names: Vec<String> = (0..10_001).map(|number| format!("f{number}")).collect();
    let many = zipped(names.iter().map(|name| (name.as_str(), &b""[..])));
    assert_eq!(archive(&many), ArchiveError::TooMany);
}

#[test]
fn broken_archives_are_refused() {
    let bytes = write(&package(), &stamp()).unwrap();
    assert_eq!(archive(&bytes[..bytes.len() - 30]), ArchiveError::CutOff);
    assert_eq!(archive(b"PK\x03\x04 and no more"), ArchiveError::CutOff);
    let mut broken = bytes.clone();
    // Into the content of the first file, past its header.
    broken[90..140].fill(0xA5);
    assert!(Archive::open(&broken).is_err());
}

#[test]
fn what_is_no_package_of_this_muster_is_told_as_such() {
    assert_eq!(refused(&zipped([("a.txt", &b"x"[..])])), PackageError::NotAPackage);
    assert_eq!(refused(&zipped([("manifest.json", &br#"{"format": "other"}"#[..])])), PackageError::NotAPackage);
    let newer = br#"{"format": "muster-exercise-package", "version": 2, "future": true}"#;
    assert_eq!(refused(&with("manifest.json", newer)), PackageError::Newer(2));
    let none = br#"{"format": "muster-exercise-package", "version": "one"}"#;
    assert!(matches!(refused(&with("manifest.json", none)), PackageError::Manifest(_)));
}

#[test]
fn hashes_that_are_none_and_files_named_twice_are_refused() {
    let files = unzipped(&write(&package(), &stamp()).unwrap());
    let manifest = String::from_utf8(files["manifest.json"].clone()).unwrap();
    let digest = manifest.split("\"sha256\": \"").nth(1).unwrap()[..64].to_owned();
    let said = refused(&with("manifest.json", manifest.replace(&digest, "short").as_bytes())).to_string();
    assert!(said.contains("is no SHA-256"), "{said}");
    let said = refused(&with("manifest.json", manifest.replace("actors.json", "events.json").as_bytes())).to_string();
    assert!(said.contains("twice"), "{said}");
}

#[test]
fn json_that_is_deep_or_odd_is_refused_with_its_file() {
    let deep = "[".repeat(50_000);
    for (content, words) in [
        (deep.as_bytes(), "nested too deeply"),
        (b"[{\"title\": \"\xff\"}]", "UTF-8"),
        (b"[{\"title\": \"a\", \"title\": \"b\"}]", "stands twice"),
        (b"{}", "no list of rows"),
        (b"[7]", "no row"),
        (b"[", "not JSON"),
    ] {
        let said = refused(&with("events.json", content)).to_string();
        assert!(said.starts_with("“events.json”") && said.contains(words), "{said}");
    }
}

#[test]
fn a_file_that_is_named_and_not_there_is_missed() {
    let mut files = unzipped(&write(&package(), &stamp()).unwrap());
    let truths = String::from_utf8(files["truths.json"].clone()).unwrap();
    let digest = truths.split("\"sha256\": \"").nth(1).unwrap()[..64].to_owned();
    files.insert("truths.json".into(), truths.replace(&digest, &"0".repeat(64)).into_bytes());
    assert_eq!(refused(&rezipped(&files)), PackageError::NoFile("map.png".into()));
}

proptest! {
    #[test]
    fn no_noise_in_a_package_makes_it_panic(place in 0usize..100_000, noise in prop::collection::vec(any::<u8>(), 1..40)) {
        let mut bytes = write(&package(), &stamp()).unwrap();
        let place = place % (bytes.len() - noise.len());
        bytes[place..place + noise.len()].copy_from_slice(&noise);
        let _ = open(&bytes, &mut Uuid::nil);
    }

    #[test]
    fn no_bytes_make_it_panic(noise in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let files = BTreeMap::from([("manifest.json".to_owned(), noise.clone())]);
        let _ = open(&rezipped(&files), &mut Uuid::nil);
        let _ = open(&noise, &mut Uuid::nil);
    }
}
