//! The workspace is what docs/architecture.md draws.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use muster_tests::picture;
use muster_tests::program::repository;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

fn metadata() -> Value {
    let printed = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(repository())
        .output()
        .unwrap();
    assert!(printed.status.success(), "{}", String::from_utf8_lossy(&printed.stderr));
    serde_json::from_slice(&printed.stdout).unwrap()
}

/// Every Rust source below a folder.
fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}

fn told(found: &[(PathBuf, String)], wrong: fn(&str) -> Vec<&str>) -> Vec<String> {
    found
        .iter()
        .flat_map(|(path, text)| wrong(text).into_iter().map(move |line| format!("{}: {line}", path.display())))
        .collect()
}

#[test]
fn every_dependency_is_an_arrow_of_the_picture() {
    let metadata = metadata();
    assert_eq!(picture::missing(&metadata), Vec::<&str>::new());
    assert_eq!(picture::strangers(&metadata), Vec::<String>::new());
}

#[test]
fn the_domain_reads_no_clock_no_file_and_no_chance() {
    let found = sources(&repository().join("crates/domain/src"));
    assert!(found.len() > 5, "the sources of the domain were not found");
    assert_eq!(told(&found, picture::impure_lines), Vec::<String>::new());
}

#[test]
fn only_the_store_speaks_sql() {
    let rooms = ["domain", "exchange", "documents", "app", "server", "cli"];
    let mut found = sources(&repository().join("src-tauri/src"));
    for room in rooms {
        found.extend(sources(&repository().join("crates").join(room).join("src")));
    }
    assert_eq!(told(&found, picture::sql_lines), Vec::<String>::new());
    let store = sources(&repository().join("crates/store/src"));
    assert!(!told(&store, picture::sql_lines).is_empty(), "the check does not know SQL when it sees it");
}
