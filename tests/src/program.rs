//! The programs that tests start.

use std::io::{Error, Result};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The folder of the repository.
pub fn repository() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// The `muster` program: the one `MUSTER_BIN` names, otherwise built now.
///
/// A program lying in the target folder may be older than its source, so it is never taken unasked.
pub fn muster() -> Result<PathBuf> {
    named_or_built("MUSTER_BIN", "muster")
}

/// The desktop program: the one `MUSTER_DESKTOP_BIN` names, otherwise built now.
pub fn desktop() -> Result<PathBuf> {
    named_or_built("MUSTER_DESKTOP_BIN", "muster-desktop")
}

fn named_or_built(variable: &str, program: &str) -> Result<PathBuf> {
    if let Some(named) = std::env::var_os(variable) {
        let path = PathBuf::from(named);
        let there = path.is_file();
        return there.then_some(path).ok_or_else(|| Error::other(format!("{variable} names no file")));
    }
    let built = Command::new(env!("CARGO"))
        // As the Makefile does: a set of features of its own would compile a third of the dependencies again.
        .args(["build", "--workspace", "--test", "architecture", "--bin", program, "--message-format", "json"])
        .current_dir(repository())
        .stderr(Stdio::inherit())
        .output()?;
    if !built.status.success() {
        return Err(Error::other(format!("{program} could not be built")));
    }
    String::from_utf8_lossy(&built.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| message["target"]["name"] == program)
        .find_map(|message| message["executable"].as_str().map(PathBuf::from))
        .ok_or_else(|| Error::other(format!("cargo did not say where {program} is")))
}
