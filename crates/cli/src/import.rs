//! Importing from a shell: the review as text or JSON.

use crate::arguments::Import;
use crate::ask::{self, Desk};
use crate::exchange;
use crate::refusal::Refusal;
use crate::say::sayln;
use crate::text;
use serde_json::{Map, Value, json};

/// Reads a file into an exercise, or says what it would become. What it is, its content says.
pub fn import(task: &Import) -> Result<(), Refusal> {
    let desk = Desk::open(&task.workspace)?;
    let path = ask::absolute(&task.file)?;
    let preview = desk.call("exchange_preview", json!({"path": path}))?;
    if preview["kind"] != "spreadsheet" {
        return exchange::import(desk, task, &path, &preview);
    }
    if task.mode.is_some() || task.remove_gone || task.accept_edited {
        return Err(Refusal::WrongUse("--as, --remove-gone and --accept-edited are for packages".into()));
    }
    let opened = desk.call("import_open", json!({"path": path}))?;
    let request = json!({
        "token": opened["token"],
        "choices": choices(task, &opened["review"])?,
        "dry_run": task.dry_run,
        "rows": task.rows,
    });
    let committed = desk.call("import_commit", request)?;
    desk.close()?;
    if task.json {
        sayln!("{}", as_json(&committed, task.rows));
    } else {
        print_text(&committed, task);
    }
    Ok(())
}

fn choices(task: &Import, review: &Value) -> Result<Value, Refusal> {
    let mut sheets = Map::new();
    if !task.sheet.is_empty() {
        let names: Vec<String> = list(&review["sheets"]).map(|sheet| text(&sheet["name"])).collect();
        if let Some(missing) = task.sheet.iter().find(|name| !names.contains(name)) {
            return Err(Refusal::Refused(format!(
                "the book has no sheet “{missing}”; it has {}. Nothing was changed.",
                names.join(", ")
            )));
        }
        for name in names {
            let take = task.sheet.contains(&name);
            sheets.insert(name, json!({"take": take}));
        }
    }
    Ok(json!({"name": task.exercise, "sheets": sheets}))
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn as_json(committed: &Value, with_rows: bool) -> Value {
    let sheets: Vec<Value> = list(&committed["review"]["sheets"])
        .map(|sheet| {
            let mapping: Map<String, Value> = list(&sheet["columns"])
                .filter(|column| !column["field"].is_null())
                .map(|column| (text(&column["field"]), column["letter"].clone()))
                .collect();
            let mut line = json!({
                "name": sheet["name"],
                "hidden": sheet["hidden"],
                "kind": sheet["kind"],
                "taken": sheet["taken"],
                "header_row": sheet["header_row"],
                "mapping": mapping,
                "events": sheet["events"],
                "scheduled": sheet["scheduled"],
                "unscheduled": sheet["unscheduled"],
                "dividers": sheet["dividers"],
                "problems": sheet["problems"],
                "remarks": sheet["remarks"],
            });
            if with_rows {
                let rows: Vec<Value> = list(&committed["rows"])
                    .filter(|row| row["sheet"] == sheet["name"])
                    .map(|row| {
                        json!({
                            "row": row["row"],
                            "number": row["number"],
                            "title": row["title"],
                            "read": row["read"],
                            "offset_ms": row["offset_ms"],
                        })
                    })
                    .collect();
                line["rows"] = Value::Array(rows);
            }
            line
        })
        .collect();
    json!({
        "exercise": committed["exercise"],
        "zero": committed["review"]["zero"],
        "questions": committed["review"]["questions"],
        "sheets": sheets,
    })
}

fn print_text(committed: &Value, task: &Import) {
    let review = &committed["review"];
    match committed["exercise"].as_str() {
        Some(id) => sayln!("Imported “{}” ({id})", text(&review["name"])),
        None => sayln!("Nothing written. “{}” would be imported.", text(&review["name"])),
    }
    if !review["zero"].is_null() {
        sayln!("StartEx: {} ({})", text(&review["zero"]["read"]), text(&review["zero"]["why"]));
    }
    for sheet in list(&review["sheets"]) {
        let hidden = if sheet["hidden"] == true { ", hidden" } else { "" };
        if sheet["taken"] != true {
            sayln!("\n{}: not taken ({}{hidden})", text(&sheet["name"]), text(&sheet["kind"]));
            continue;
        }
        sayln!(
            "\n{}: {} events, {} with a time, {} without, {} dividers{hidden}",
            text(&sheet["name"]),
            sheet["events"],
            sheet["scheduled"],
            sheet["unscheduled"],
            sheet["dividers"]
        );
        for column in list(&sheet["columns"]) {
            let becomes = column["field"].as_str().map_or_else(|| "kept as it is".to_owned(), str::to_owned);
            sayln!("  {}  {} → {becomes}", text(&column["letter"]), text(&column["heading"]));
        }
        for problem in list(&sheet["problems"]) {
            sayln!("  ! {}", text(&problem["why"]));
        }
        if task.rows {
            for row in list(&committed["rows"]).filter(|row| row["sheet"] == sheet["name"]) {
                sayln!("  {}  {}  {}  {}", row["row"], text(&row["read"]), text(&row["number"]), text(&row["title"]));
            }
        }
    }
    for question in list(&review["questions"]) {
        sayln!("\n? {}", text(&question["text"]));
        for option in list(&question["options"]) {
            sayln!("  – {}", text(&option["text"]));
        }
        sayln!(
            "  Until it is answered, {} rows stay unscheduled. Answer it in the review screen.",
            question["row_count"]
        );
    }
}
