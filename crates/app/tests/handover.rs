//! An exercise handed from one workspace to another, edited by hand, and taken back.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

mod desk;

use desk::{Desk, desk};
use muster_app::ErrorCode;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A pack's exercise with its plan, a meeting with its day, a kept picture, and a contact on the staff.
fn designed() -> (Desk, String) {
    let desk = desk();
    let added = desk.call("pack_add", json!({"pack": "stadium-drones", "cut": "half", "overlays": ["pandemic"]}));
    let exercise = added["exercise"].as_str().unwrap().to_owned();
    let meeting = json!({"title": "Initial planning", "day": "2026-03-31", "time": "09:30"});
    desk.call("meeting_create", json!({"home": exercise, "patch": meeting}));
    let picture = [b"\x89PNG\r\n\x1a\n".as_slice(), b"a map"].concat();
    let path = desk.folder.path().join("map.png");
    std::fs::write(&path, picture).unwrap();
    let kept = desk.call("picture_keep", json!({"path": path.to_string_lossy()}));
    let file = json!([{"name": "map.png", "sha256": kept["sha256"]}]);
    desk.call("truth_create", json!({"home": exercise, "patch": {"title": "The quay", "files": file}}));
    let around = desk.call("stakeholder_list", json!({}));
    let contact = around["contacts"].as_array().unwrap().first().cloned();
    let contact = contact.unwrap_or_else(|| {
        let home = around["stakeholders"][0]["id"].clone();
        desk.call("contact_create", json!({"home": home, "patch": {"post": "Duty manager"}}))
    });
    desk.call("staff_create", json!({"home": exercise, "patch": {"name": "Eval 9", "contact_id": contact["id"]}}));
    (desk, exercise)
}

fn package(desk: &Desk, exercise: &str) -> String {
    let path = desk.folder.path().join("out.zip").to_string_lossy().into_owned();
    desk.call("package_save", json!({"exercise": exercise, "path": path}));
    path
}

fn edited(path: &str, change: impl FnOnce(&mut BTreeMap<String, Vec<u8>>)) -> String {
    let mut zip = ZipArchive::new(Cursor::new(std::fs::read(path).unwrap())).unwrap();
    let names: Vec<String> = zip.file_names().map(str::to_owned).collect();
    let mut files = BTreeMap::new();
    for name in names {
        let mut content = Vec::new();
        zip.by_name(&name).unwrap().read_to_end(&mut content).unwrap();
        files.insert(name, content);
    }
    change(&mut files);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in &files {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    let other = format!("{path}.edited.zip");
    std::fs::write(&other, zip.finish().unwrap().into_inner()).unwrap();
    other
}

fn rows(files: &mut BTreeMap<String, Vec<u8>>, file: &str, change: impl FnOnce(&mut Vec<Value>)) {
    let mut list: Vec<Value> = serde_json::from_slice(&files[file]).unwrap();
    change(&mut list);
    files.insert(file.into(), serde_json::to_vec(&list).unwrap());
}

fn whole(desk: &Desk, exercise: &str) -> (Value, Value) {
    let events = desk.call("event_page", json!({"exercise": exercise, "skip": 0, "take": 1000, "sort": "paper"}));
    (desk.call("design_get", json!({"exercise": exercise})), events["events"].clone())
}

fn count(preview: &Value, list: &str, what: &str) -> usize {
    let line = preview["lists"].as_array().unwrap().iter().find(|line| line["list"] == list).unwrap();
    line[what].as_array().map_or_else(|| line[what].as_u64().unwrap() as usize, Vec::len)
}

#[test]
fn an_exercise_goes_into_an_empty_workspace_with_its_identity_and_files() {
    let (from, exercise) = designed();
    let path = package(&from, &exercise);
    let to = desk();
    let preview = to.call("exchange_preview", json!({"path": path}));
    assert_eq!((&preview["kind"], &preview["here"], &preview["files"]), (&json!("package"), &json!(null), &json!(1)));
    assert_eq!(preview["edited"], json!([]));
    let found = |kind: &str| -> Vec<&Value> {
        preview["links"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|link| link["kind"] == kind)
            .map(|link| &link["found"])
            .collect()
    };
    assert!(!found("task").is_empty() && found("task").iter().all(|found| **found == "missing"));
    assert!(!found("stakeholder").is_empty() && found("stakeholder").iter().all(|found| **found == "made"));
    assert_eq!(to.call("exercise_list", json!({})), json!([]), "a preview writes nothing");

    let imported = to.call("exchange_import", json!({"path": path, "sha256": preview["sha256"]}));
    assert_eq!(imported["exercise"], exercise);
    let (before, events) = whole(&from, &exercise);
    let (after, copied) = whole(&to, &exercise);
    assert_eq!(copied.as_array().unwrap().len(), events.as_array().unwrap().len());
    assert_eq!(after["participants"], before["participants"]);
    assert_eq!(after["truths"], before["truths"]);
    assert_eq!(after["exercise"]["plans"], json!([]), "the plan is not here");
    let kept = after["truths"].as_array().unwrap().iter().find(|truth| truth["title"] == "The quay").unwrap();
    to.session.fetch(&to.caller, "attachment", json!({"sha256": kept["files"][0]["sha256"]})).unwrap();
    assert_eq!(to.call("workspace_verify", json!({}))["findings"], json!([]));
    to.call("history_undo", json!({}));
    assert_eq!(to.call("exercise_list", json!({})), json!([]), "one undo takes all of it back");
    assert_eq!(to.call("stakeholder_list", json!({}))["stakeholders"], json!([]));
}

#[test]
fn tasks_are_linked_again_by_their_titles() {
    let (from, exercise) = designed();
    let path = package(&from, &exercise);
    let to = desk();
    to.call("pack_add", json!({"pack": "stadium-drones", "cut": "hour", "overlays": ["pandemic"]}));
    let preview = to.call("exchange_preview", json!({"path": path}));
    for link in
        preview["links"].as_array().unwrap().iter().filter(|link| link["kind"] == "task" || link["kind"] == "plan")
    {
        assert_eq!(link["found"], "title", "{link}");
    }
    let imported = to.call("exchange_import", json!({"path": path}));
    assert_ne!(imported["name"], preview["name"], "two exercises of one name could not be told apart");
    let (before, _) = whole(&from, &exercise);
    let (after, _) = whole(&to, &exercise);
    let tasks = |design: &Value| -> usize {
        design["objectives"].as_array().unwrap().iter().map(|one| one["tasks"].as_array().unwrap().len()).sum()
    };
    assert_eq!(tasks(&after), tasks(&before));
    assert_eq!(
        to.call("exercise_check", json!({"exercise": exercise}))
            .as_array()
            .unwrap()
            .iter()
            .filter(|fact| fact["fact"].as_str().unwrap().contains("task"))
            .count(),
        0
    );
}

#[test]
fn edits_by_hand_are_asked_about_and_merged_row_by_row() {
    let (desk, exercise) = designed();
    let path = package(&desk, &exercise);
    let (design, events) = whole(&desk, &exercise);
    assert_eq!(desk.code("exchange_import", json!({"path": path})), ErrorCode::Invalid, "merge or copy must be said");
    assert_eq!(
        desk.code("exchange_import", json!({"path": path, "mode": "merge"})),
        ErrorCode::NotAllowedNow,
        "there is nothing to change"
    );
    let other = edited(&path, |files| {
        rows(files, "events.json", |events| {
            events[0]["title"] = json!("Changed by hand");
            events.remove(1);
            events.push(json!({"number": "99", "title": "By hand"}));
        });
    });
    let preview = desk.call("exchange_preview", json!({"path": other}));
    assert_eq!(preview["edited"], json!([{"path": "events.json", "edit": "changed"}]));
    let counts = ["new", "changed", "same", "gone"].map(|what| count(&preview, "events", what));
    let all = events.as_array().unwrap().len();
    assert_eq!(counts, [1, 1, all - 2, 1]);
    let merge = |confirm: bool, gone: &str| json!({"path": other, "mode": "merge", "confirm": confirm, "gone": gone});
    assert_eq!(desk.code("exchange_import", merge(false, "keep")), ErrorCode::Ask);
    assert_eq!(whole(&desk, &exercise), (design.clone(), events.clone()));

    desk.call("exchange_import", merge(true, "keep"));
    let (_, merged) = whole(&desk, &exercise);
    assert_eq!(merged.as_array().unwrap().len(), all + 1, "what is only here stays");
    assert!(merged.as_array().unwrap().iter().any(|event| event["title"] == "Changed by hand"));
    desk.call("history_undo", json!({}));
    assert_eq!(whole(&desk, &exercise), (design, events), "one undo takes all of it back");
    desk.call("exchange_import", merge(true, "remove"));
    assert_eq!(whole(&desk, &exercise).1.as_array().unwrap().len(), all);
    assert_eq!(desk.call("workspace_verify", json!({}))["findings"], json!([]));
}

#[test]
fn a_copy_stands_beside_the_exercise_that_is_here() {
    let (desk, exercise) = designed();
    let path = package(&desk, &exercise);
    let before = whole(&desk, &exercise);
    let imported = desk.call("exchange_import", json!({"path": path, "mode": "copy"}));
    assert_ne!(imported["exercise"], exercise);
    assert_eq!(imported["name"], format!("{} (2)", before.0["exercise"]["name"].as_str().unwrap()));
    assert_eq!(whole(&desk, &exercise), before);
    let (_, events) = whole(&desk, imported["exercise"].as_str().unwrap());
    assert_eq!(events.as_array().unwrap().len(), before.1.as_array().unwrap().len());
    // Merging a package whose rows another exercise has would take them away from it.
    desk.call("exercise_delete", json!({"exercise": exercise}));
    desk.call("exchange_import", json!({"path": path}));
    assert_eq!(whole(&desk, &exercise).1, before.1, "deleted and brought back from its package");
}

#[test]
fn rows_that_no_command_would_make_are_refused_with_their_names() {
    let (desk, exercise) = designed();
    let path = package(&desk, &exercise);
    let refuse = |file: &str, field: &str, value: Value, words: &str| {
        let other = edited(&path, |files| rows(files, file, |list| list[0][field] = value));
        let request = json!({"path": other, "mode": "merge", "confirm": true});
        let error = desk.try_call("exchange_import", request).unwrap_err();
        assert!(error.message.contains(words), "{}", error.message);
    };
    refuse("meetings.json", "day", json!("31 March"), "meetings, “Initial planning”: “31 March” is not a day");
    refuse("events.json", "duration_ms", json!(-5), "An event cannot take less than no time.");
    refuse("variables.json", "name", json!("no name"), "variable's name");
    refuse("participants.json", "stakeholder_id", json!("01900000-0000-7000-8000-00000000ffff"), "stakeholder");
}

#[test]
fn meetings_are_a_calendar_and_files_end_as_their_content_asks() {
    let (desk, exercise) = designed();
    let ics = desk.session.fetch(&desk.caller, "exercise_calendar", json!({"exercise": exercise})).unwrap();
    let ics = String::from_utf8(ics).unwrap();
    assert!(ics.starts_with("BEGIN:VCALENDAR\r\n") && ics.contains("DTSTART:20260331T093000\r\n"), "{ics}");
    let path = |name: &str| desk.folder.path().join(name).to_string_lossy().into_owned();
    desk.call("exercise_calendar_save", json!({"exercise": exercise, "path": path("meetings.ics")}));
    assert_eq!(
        desk.code("exercise_calendar_save", json!({"exercise": exercise, "path": path("m.zip")})),
        ErrorCode::Invalid
    );
    assert_eq!(desk.code("package_save", json!({"exercise": exercise, "path": path("p.xlsx")})), ErrorCode::Invalid);
    let empty = desk.call("exercise_create", json!({"name": "Empty"}));
    assert_eq!(
        desk.code("exercise_calendar_save", json!({"exercise": empty["exercise"]["id"], "path": path("e.ics")})),
        ErrorCode::NotAllowedNow
    );
}

#[test]
fn other_programs_files_become_exercises_and_keep_what_they_were_read_from() {
    let desk = desk();
    let scenario = json!({
        "schema_version": "1.0", "title": "Silent pumps", "start_inject_id": "a",
        "participant_teams": [{"id": "ops", "label": "Operations"}],
        "injects": [{"id": "a", "title": "Alarm", "content": "Pump 3 stops.", "target_teams": ["ops"],
            "release_at_minutes": "soon", "theme": "dark"}],
    });
    let path = desk.folder.path().join("scenario.json").to_string_lossy().into_owned();
    std::fs::write(&path, scenario.to_string()).unwrap();
    let preview = desk.call("exchange_preview", json!({"path": path}));
    assert_eq!((&preview["kind"], &preview["name"]), (&json!("iceberg-ttx"), &json!("Silent pumps")));
    assert_eq!(preview["not_carried"], json!([{"what": "injects.theme", "count": 1, "example": "dark"}]));
    assert!(preview["problems"][0]["why"].as_str().unwrap().contains("“soon”"));
    assert_eq!(desk.code("exchange_import", json!({"path": path, "mode": "merge"})), ErrorCode::Invalid);
    let imported = desk.call("exchange_import", json!({"path": path, "called": "Pumps"}));
    let detail = desk.call("exercise_get", json!({"exercise": imported["exercise"]}));
    assert_eq!((&detail["exercise"]["name"], &detail["files"][0]["name"]), (&json!("Pumps"), &json!("scenario.json")));
    let (_, events) = whole(&desk, imported["exercise"].as_str().unwrap());
    assert_eq!((&events[0]["recipient"], &events[0]["offset"]), (&json!("Operations"), &json!(null)));
    assert_eq!(desk.call("stakeholder_list", json!({}))["stakeholders"][0]["name"], "Operations");
    assert_eq!(desk.call("workspace_verify", json!({}))["findings"], json!([]));
    let book = desk.folder.path().join("msel.csv").to_string_lossy().into_owned();
    std::fs::write(&book, "No.,Time,Title\n1,09:00,STARTEX\n").unwrap();
    assert_eq!(desk.call("exchange_preview", json!({"path": book}))["kind"], "spreadsheet");
    assert_eq!(desk.code("exchange_import", json!({"path": book})), ErrorCode::Invalid);
}
