//! The picture of docs/architecture.md as a table, and what in the workspace does not fit it.

use serde_json::Value;

/// A crate and what of ours it may use.
const ARROWS: &[(&str, &[&str])] = &[
    ("muster-domain", &[]),
    ("muster-store", &["muster-domain"]),
    ("muster-exchange", &["muster-domain"]),
    ("muster-documents", &["muster-domain"]),
    ("muster-app", &["muster-domain", "muster-store", "muster-exchange", "muster-documents"]),
    ("muster-server", &["muster-app"]),
    ("muster-cli", &["muster-app", "muster-server"]),
    ("muster-desktop", &["muster-app"]),
];

/// Packages that stand outside the picture: they may use everything, and nobody may use them.
const OUTSIDE: &[&str] = &["muster-tests", "muster-benches"];

/// Whether a crate of this name is of a kind, and who alone may use that kind.
type Room = (fn(&str) -> bool, &'static [&'static str]);

/// Libraries that have one room each, and whose room it is.
const ROOMS: &[Room] = &[
    (|name| matches!(name, "rusqlite" | "libsqlite3-sys"), &["muster-store"]),
    (|name| name == "wry" || name == "tao" || name.starts_with("tauri"), &["muster-desktop"]),
    (|name| matches!(name, "axum" | "hyper" | "tower"), &["muster-server"]),
    (|name| name.starts_with("typst"), &["muster-documents"]),
    (
        |name| matches!(name, "tokio" | "async-std" | "smol" | "futures"),
        &["muster-server", "muster-desktop", "muster-cli"],
    ),
    (|name| matches!(name, "rand" | "getrandom" | "fastrand"), &["muster-server"]),
];

/// What would let a clock, a file or chance into a crate that must not have them.
const NOT_PURE: &[&str] = &[
    "SystemTime::now",
    "Instant::now",
    "Utc::now",
    "Local::now",
    "Uuid::now",
    "Uuid::new_v4",
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "fs::File",
    "rand::",
    "getrandom",
];

/// How statements begin. Upper case, as SQL is written here, so that sentences do not count.
const SQL: &[&str] =
    &["SELECT ", "INSERT INTO", "DELETE FROM", "CREATE TABLE", "CREATE INDEX", "DROP TABLE", "PRAGMA "];

/// Every arrow and every library that is not in the picture, one sentence each.
///
/// `metadata` is what `cargo metadata --no-deps` prints.
pub fn strangers(metadata: &Value) -> Vec<String> {
    let mut found = Vec::new();
    for package in list(&metadata["packages"]) {
        let name = text(&package["name"]);
        if OUTSIDE.contains(&name) {
            continue;
        }
        let Some((_, allowed)) = ARROWS.iter().find(|(known, _)| *known == name) else {
            found.push(format!("{name} is not in the picture"));
            continue;
        };
        for used in list(&package["dependencies"]).map(|dependency| text(&dependency["name"])) {
            if used.starts_with("muster-") && !allowed.contains(&used) {
                found.push(format!("{name} uses {used}"));
            }
            if ROOMS.iter().any(|(is_kept, rooms)| is_kept(used) && !rooms.contains(&name)) {
                found.push(format!("{name} uses {used}, which has its room elsewhere"));
            }
        }
    }
    found
}

/// Crates of the picture that the workspace does not have.
pub fn missing(metadata: &Value) -> Vec<&'static str> {
    let has = |name: &str| list(&metadata["packages"]).any(|package| text(&package["name"]) == name);
    ARROWS.iter().map(|(name, _)| *name).filter(|name| !has(name)).collect()
}

/// Lines that read a clock, a file or a random source.
pub fn impure_lines(source: &str) -> Vec<&str> {
    lines_with(source, NOT_PURE)
}

/// Lines that hold SQL.
pub fn sql_lines(source: &str) -> Vec<&str> {
    lines_with(source, SQL)
}

fn lines_with<'a>(source: &'a str, words: &[&str]) -> Vec<&'a str> {
    source
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with("//") && words.iter().any(|word| line.contains(word)))
        .collect()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn workspace(packages: &[(&str, &[&str])]) -> Value {
        let packages: Vec<Value> = packages
            .iter()
            .map(|(name, uses)| {
                let dependencies: Vec<Value> = uses.iter().map(|used| json!({"name": used, "kind": null})).collect();
                json!({"name": name, "dependencies": dependencies})
            })
            .collect();
        json!({ "packages": packages })
    }

    #[test]
    fn arrows_of_the_picture_are_welcome() {
        let metadata = workspace(&[
            ("muster-store", &["muster-domain", "rusqlite", "serde"]),
            ("muster-cli", &["muster-app", "muster-server", "clap"]),
            ("muster-tests", &["muster-app", "tokio", "fantoccini"]),
        ]);
        assert_eq!(strangers(&metadata), Vec::<String>::new());
    }

    #[test]
    fn an_arrow_against_the_picture_is_named() {
        let metadata = workspace(&[
            ("muster-domain", &["muster-store"]),
            ("muster-exchange", &["muster-documents"]),
            ("muster-server", &["muster-cli"]),
            ("muster-app", &["muster-tests"]),
        ]);
        assert_eq!(
            strangers(&metadata),
            [
                "muster-domain uses muster-store",
                "muster-exchange uses muster-documents",
                "muster-server uses muster-cli",
                "muster-app uses muster-tests",
            ]
        );
    }

    #[test]
    fn a_library_outside_its_room_is_named() {
        let metadata = workspace(&[
            ("muster-app", &["rusqlite", "tokio"]),
            ("muster-cli", &["axum"]),
            ("muster-exchange", &["typst-pdf"]),
            ("muster-server", &["tauri-plugin-dialog"]),
            ("muster-domain", &["rand"]),
        ]);
        let found = strangers(&metadata);
        assert_eq!(found.len(), 6, "{found:?}");
        assert!(found.contains(&"muster-exchange uses typst-pdf, which has its room elsewhere".to_owned()));
    }

    #[test]
    fn a_crate_nobody_drew_is_named() {
        assert_eq!(strangers(&workspace(&[("muster-extras", &[])])), ["muster-extras is not in the picture"]);
    }

    #[test]
    fn a_crate_that_is_gone_is_missed() {
        let metadata = workspace(&[("muster-domain", &[])]);
        assert!(missing(&metadata).contains(&"muster-store"));
        assert!(!missing(&metadata).contains(&"muster-domain"));
    }

    #[test]
    fn a_clock_or_a_statement_in_code_is_seen_and_one_in_a_comment_is_not() {
        assert_eq!(impure_lines("// Never Utc::now here.\n    let now = Utc::now();"), ["let now = Utc::now();"]);
        assert_eq!(sql_lines("/// SELECT is for the store.\nlet all = \"SELECT id FROM event\";").len(), 1);
    }
}
