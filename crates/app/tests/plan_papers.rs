//! Plans printed through the command table: who may have what, and where files go.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod desk;

use desk::{Desk, desk};
use muster_app::ErrorCode;
use serde_json::{Value, json};
use std::io::{Cursor, Read};

const SECRET: &str = "Kestrelnest";

fn text(words: &str) -> Value {
    json!({"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": words}]}]})
}

/// A plan with an open, a hidden and a red section, a task beside each.
fn plan(desk: &Desk) -> String {
    let plan = desk.call("plan_create", json!({"title": "Quay"}))["plan"]["id"].as_str().unwrap().to_owned();
    desk.call("plan_update", json!({"plan": plan, "marking": "tlp-green"}));
    for (title, change) in [
        ("Alarm".to_owned(), json!({})),
        (format!("{SECRET} hidden"), json!({"hidden": true})),
        (format!("{SECRET} red"), json!({"marking": "tlp-red"})),
    ] {
        let section = desk.call("section_create", json!({"plan": plan, "title": title}))["section"]["id"].clone();
        let mut update = json!({ "section": section });
        update.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        desk.call("section_update", update);
        desk.call("section_write", json!({"section": section, "body": text(&title)}));
        let patch = json!({"title": title, "role": format!("{title} post"), "section_id": section, "target_min": 5});
        desk.call("task_create", json!({"home": plan, "patch": patch}));
    }
    plan
}

fn fetch(desk: &Desk, name: &str, request: Value) -> Vec<u8> {
    desk.session.fetch(&desk.caller, name, request).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

fn refused(desk: &Desk, name: &str, request: Value) -> muster_app::AppError {
    desk.session.fetch(&desk.caller, name, request).expect_err(name)
}

/// All the words of a file: a Word file unpacked, a PDF read by another program where there is one.
fn words(format: &str, bytes: &[u8]) -> Option<String> {
    match format {
        "docx" => {
            let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
            let mut all = Vec::new();
            for index in 0..archive.len() {
                archive.by_index(index).unwrap().read_to_end(&mut all).unwrap();
            }
            Some(String::from_utf8_lossy(&all).into_owned())
        }
        "pdf" => {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("plan.pdf");
            std::fs::write(&file, bytes).unwrap();
            let read = std::process::Command::new("pdftotext").arg(&file).arg("-").output().ok()?;
            assert!(!String::from_utf8_lossy(bytes).contains(SECRET) || bytes.is_empty());
            Some(String::from_utf8_lossy(&read.stdout).into_owned())
        }
        _ => Some(String::from_utf8(bytes.to_vec()).unwrap()),
    }
}

#[test]
fn what_is_hidden_or_marked_above_the_reader_is_not_in_the_file() {
    let desk = desk();
    let plan = plan(&desk);
    for format in ["pdf", "docx", "html"] {
        let green = fetch(&desk, "report_plan", json!({"plan": plan, "format": format, "marking": "tlp-green"}));
        if let Some(words) = words(format, &green) {
            assert!(words.contains("Alarm") && !words.contains(SECRET), "{format}");
        } else {
            eprintln!("SKIPPED the words of the PDF: pdftotext is not installed (Debian: poppler-utils)");
        }
    }
    let whole = fetch(&desk, "report_plan", json!({"plan": plan, "format": "html"}));
    let whole = String::from_utf8(whole).unwrap();
    assert!(whole.contains(&format!("{SECRET} red")), "without a reader nothing is left out for its marking");
    assert!(!whole.contains(&format!("{SECRET} hidden")), "what is hidden always is");
    assert!(whole.contains("TLP:RED"), "and the whole is marked as high as what is in it");
    for (name, request) in [
        ("report_cards", json!({"plan": plan, "marking": "tlp-green"})),
        ("report_contacts", json!({"plan": plan, "marking": "tlp-green"})),
        ("report_form", json!({"form": "ics-201", "plan": plan, "marking": "tlp-green"})),
    ] {
        let bytes = fetch(&desk, name, request);
        assert!(bytes.starts_with(b"%PDF"), "{name}");
        assert!(words("pdf", &bytes).is_none_or(|words| !words.contains(SECRET)), "{name}");
    }
    desk.call("plan_update", json!({"plan": plan, "marking": "tlp-amber"}));
    let error = refused(&desk, "report_plan", json!({"plan": plan, "format": "pdf", "marking": "tlp-green"}));
    assert_eq!(error.code, ErrorCode::NotAllowedNow);
    assert!(error.message.contains("TLP:AMBER"), "{error}");
}

#[test]
fn a_version_is_printed_as_it_was_approved_and_a_draft_says_that_it_is_one() {
    let desk = desk();
    let plan = plan(&desk);
    let page = |request: Value| String::from_utf8(fetch(&desk, "report_plan", request)).unwrap();
    assert!(page(json!({"plan": plan, "format": "html"})).contains("DRAFT"));
    let approve = json!({"plan": plan, "signatures": [{"name": "A. Vidal", "function": "Harbour master"}], "changes": "", "confirm": true});
    let approved = desk.call("plan_approve", approve);
    let version = page(json!({"plan": plan, "format": "html", "version": 1}));
    assert!(version.contains("Version 1") && version.contains("A. Vidal") && !version.contains("DRAFT"));
    assert!(version.contains(approved["latest"]["sha256"].as_str().unwrap()));
    let error = refused(&desk, "report_plan", json!({"plan": plan, "format": "pdf", "version": 7}));
    assert_eq!(error.code, ErrorCode::NotFound);
    assert!(page(json!({"plan": plan, "format": "html"})).contains("Version 1 is in force"));
}

#[test]
fn a_card_is_for_a_post_that_has_tasks() {
    let desk = desk();
    let plan = plan(&desk);
    assert!(
        fetch(&desk, "report_cards", json!({"plan": plan, "role": "alarm POST", "size": "a5", "sheets": false}))
            .starts_with(b"%PDF")
    );
    let error = refused(&desk, "report_cards", json!({"plan": plan, "role": "Captain"}));
    assert_eq!(error.field.as_deref(), Some("role"));
    assert!(error.help.unwrap().contains("Alarm post"));
    // A post of a section that the reader may not have is no post of this edition.
    let hidden = json!({"plan": plan, "role": format!("{SECRET} red post"), "marking": "tlp-green"});
    let error = refused(&desk, "report_cards", hidden);
    assert!(!error.help.unwrap().contains(SECRET));
}

#[test]
fn a_form_is_filled_from_the_plan_and_by_hand() {
    let desk = desk();
    let plan = plan(&desk);
    let forms = desk.call("form_list", json!({}));
    for form in forms.as_array().unwrap() {
        let key = &form["key"];
        assert!(fetch(&desk, "report_form", json!({ "form": key })).starts_with(b"%PDF"), "{key}");
        assert!(fetch(&desk, "report_form", json!({"form": key, "plan": plan})).starts_with(b"%PDF"), "{key}");
    }
    let filled = json!({"form": "methane", "answers": {"1": "Gate 4", "5": "Declared", "12": true}});
    let bytes = fetch(&desk, "report_form", filled);
    assert!(words("pdf", &bytes).is_none_or(|words| words.contains("Gate 4")));
    assert_eq!(
        refused(&desk, "report_form", json!({"form": "methane", "answers": {"99": "x"}})).field.as_deref(),
        Some("answers")
    );
    assert_eq!(refused(&desk, "report_form", json!({"form": "absent"})).field.as_deref(), Some("form"));
}

#[test]
fn a_document_is_never_written_over_a_workspace() {
    let desk = desk();
    let plan = plan(&desk);
    let before = std::fs::read(&desk.path).unwrap();
    let disguised = desk.folder.path().join("other.pdf");
    std::fs::write(&disguised, b"SQLite format 3\0and more").unwrap();
    let link = desk.folder.path().join("link.pdf");
    #[cfg(unix)]
    std::os::unix::fs::symlink(&desk.path, &link).unwrap();
    for path in [desk.path.clone(), disguised.to_string_lossy().into_owned(), link.to_string_lossy().into_owned()] {
        for name in ["report_plan_save", "report_cards_save", "report_contacts_save"] {
            assert_eq!(desk.code(name, json!({"plan": plan, "path": path})), ErrorCode::Invalid, "{name} {path}");
        }
        assert_eq!(desk.code("report_form_save", json!({"form": "methane", "path": path})), ErrorCode::Invalid);
    }
    assert_eq!(std::fs::read(&desk.path).unwrap(), before);
    for name in ["plan.pdf", "plan.docx", "plan.html"] {
        let path = desk.folder.path().join(name).to_string_lossy().into_owned();
        assert!(desk.call("report_plan_save", json!({"plan": plan, "path": path}))["bytes"].as_u64().unwrap() > 1_000);
    }
    assert_eq!(desk.code("report_plan_save", json!({"plan": plan, "path": "plan.txt"})), ErrorCode::Invalid);
}
