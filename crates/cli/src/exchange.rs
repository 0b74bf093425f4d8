//! Packages and other programs' files from a shell: what they would become, and what became of them.

use crate::arguments::Import;
use crate::ask::Desk;
use crate::refusal::Refusal;
use crate::say::sayln;
use crate::text;
use serde_json::{Value, json};

/// Imports a file that is no spreadsheet, or says what it would become.
pub fn import(desk: Desk, task: &Import, path: &str, preview: &Value) -> Result<(), Refusal> {
    if !task.sheet.is_empty() || task.rows {
        return Err(Refusal::WrongUse("--sheet and --rows are for spreadsheets".into()));
    }
    if task.dry_run {
        desk.close()?;
        if task.json {
            sayln!("{preview}");
        } else {
            sayln!("Nothing written. “{}” would be imported ({}).", text(&preview["name"]), text(&preview["kind"]));
            print(preview);
        }
        return Ok(());
    }
    let request = json!({
        "path": path,
        "sha256": preview["sha256"],
        "mode": task.mode,
        "gone": task.remove_gone.then_some("remove"),
        "called": task.exercise,
        "confirm": task.accept_edited,
    });
    let imported = desk.call("exchange_import", request)?;
    desk.close()?;
    if task.json {
        sayln!("{imported}");
    } else {
        sayln!("Imported “{}” ({})", text(&imported["name"]), text(&imported["exercise"]));
        print(&imported);
    }
    Ok(())
}

fn list<'v>(value: &'v Value, field: &str) -> impl Iterator<Item = &'v Value> {
    value[field].as_array().into_iter().flatten()
}

fn print(value: &Value) {
    if let Some(here) = value["here"].as_str() {
        sayln!("The exercise is here as “{here}”: --as merge changes it, --as copy makes another.");
    }
    if let Some(stamp) = value.get("stamp").filter(|stamp| !stamp.is_null()) {
        sayln!("Exported by {} at {} ({})", text(&stamp["person"]), text(&stamp["at"]), text(&stamp["by"]));
    }
    for edited in list(value, "edited") {
        sayln!("! {}: {} since the export", text(&edited["path"]), text(&edited["edit"]).replace('-', " "));
    }
    for lines in list(value, "lists") {
        let count = |field: &str| lines[field].as_array().map_or(0, Vec::len);
        sayln!(
            "{}: {} new, {} changed, {} the same, {} only here",
            text(&lines["list"]),
            count("new"),
            count("changed"),
            lines["same"],
            count("gone")
        );
        for row in list(lines, "changed") {
            let fields: Vec<String> = list(row, "fields").map(text).collect();
            sayln!("  ~ {} ({})", text(&row["row"]), fields.join(", "));
        }
        for row in list(lines, "gone") {
            sayln!("  - {}", text(&row["row"]));
        }
    }
    for link in list(value, "links").filter(|link| link["found"] != "identity") {
        let found = match link["found"].as_str() {
            Some("title") => "found by its title",
            Some("made") => "made here",
            _ => "not here: what names it does without",
        };
        sayln!("{} “{}”: {found}", text(&link["kind"]), text(&link["title"]));
    }
    for problem in list(value, "problems") {
        sayln!("! {} {}: {}", text(&problem["number"]), text(&problem["title"]), text(&problem["why"]));
    }
    for lost in list(value, "not_carried") {
        sayln!("not carried: {} ({}), such as “{}”", text(&lost["what"]), lost["count"], text(&lost["example"]));
    }
}
