//! Names of capabilities, by the keys that objectives and tasks carry.

use crate::Result;
use crate::error::{AppError, ErrorCode};
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::OnceLock;

#[derive(Deserialize)]
struct File {
    capability: Vec<Capability>,
}

#[derive(Deserialize)]
struct Capability {
    key: String,
    name: String,
}

const SOURCE: &str = include_str!("../../../../assets/reference/capabilities.toml");

/// Every known capability's name.
pub fn names() -> Result<&'static HashMap<String, String>> {
    static NAMES: OnceLock<Option<HashMap<String, String>>> = OnceLock::new();
    let read = || {
        let file: File = toml::from_str(SOURCE).ok()?;
        Some(file.capability.into_iter().map(|one| (one.key, one.name)).collect())
    };
    NAMES.get_or_init(read).as_ref().ok_or_else(|| {
        AppError::new(ErrorCode::Failed, "The capabilities that come with the program cannot be read.")
            .help("Install the program again.")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_capability_has_a_name() {
        let name = names().ok().and_then(|names| names.get("fema:CC03"));
        assert_eq!(name.map(String::as_str), Some("Operational Coordination"));
    }
}
