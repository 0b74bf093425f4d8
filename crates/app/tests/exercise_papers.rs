//! An exercise printed through the command table: who may have what, and where files go.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod desk;

use desk::{Desk, desk};
use muster_app::ErrorCode;
use serde_json::{Value, json};
use std::io::{Cursor, Read};

const SECRET: &str = "Kestrelnest";

/// An exercise with an e-mail, a warning, a call and a red event.
fn exercise(desk: &Desk) -> String {
    let exercise =
        desk.call("exercise_create", json!({"name": "Quay drill"}))["exercise"]["id"].as_str().unwrap().to_owned();
    desk.call("exercise_update", json!({"exercise": exercise, "patch": {"marking": "tlp-green"}}));
    for patch in [
        json!({"number": "1", "title": "Enquiry", "text": "Is it yours?", "method": "E-mail", "offset": 60_000}),
        json!({"number": "2/a", "title": "Warning", "text": "Stay in.", "method": "Public warning", "location": "Quay"}),
        json!({"number": "3", "title": "Call", "text": "Help.", "method": "Telephone"}),
        json!({"number": "4", "title": SECRET, "text": SECRET, "marking": "tlp-red", "method": "E-mail"}),
    ] {
        desk.call("event_create", json!({"exercise": exercise, "patch": patch}));
    }
    exercise
}

fn event(desk: &Desk, exercise: &str, number: &str) -> String {
    let page = desk.call("event_page", json!({"exercise": exercise, "skip": 0, "take": 10}));
    let events = page["events"].as_array().unwrap().iter();
    let mut found = events.filter(|event| event["number"] == number);
    found.next().unwrap()["id"].as_str().unwrap().to_owned()
}

fn fetch(desk: &Desk, name: &str, request: Value) -> Vec<u8> {
    desk.session.fetch(&desk.caller, name, request).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

fn refused(desk: &Desk, name: &str, request: Value) -> muster_app::AppError {
    desk.try_call(name, request).expect_err(name)
}

fn words(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut all).unwrap();
    all
}

#[test]
fn every_document_is_there_in_both_formats_and_leaves_out_what_its_reader_may_not_have() {
    let desk = desk();
    let exercise = exercise(&desk);
    let list = desk.call("document_list", json!({"exercise": exercise}));
    assert_eq!(list.as_array().unwrap().len(), 14);
    for line in list.as_array().unwrap() {
        let document = &line["document"];
        let pdf = fetch(&desk, "report_exercise", json!({"exercise": exercise, "document": document, "format": "pdf"}));
        assert!(pdf.starts_with(b"%PDF"), "{document}");
        let green = json!({"exercise": exercise, "document": document, "format": "docx", "marking": "tlp-green"});
        assert!(!words(&fetch(&desk, "report_exercise", green)).contains(SECRET), "{document}");
    }
    let of = |name: &str| list.as_array().unwrap().iter().find(|line| line["document"] == name).unwrap().clone();
    assert_eq!(of("msel-long")["marking"], "tlp-red", "as high as what is in it");
    assert_eq!(of("explan")["marking"], "tlp-green");
    assert_eq!((&of("explan")["holds"], &of("actor-cards")["holds"]), (&json!(true), &json!(false)));
    let whole =
        fetch(&desk, "report_exercise", json!({"exercise": exercise, "document": "msel-long", "format": "docx"}));
    assert!(words(&whole).contains(SECRET), "without a reader nothing is left out");
    let pages = desk.call("document_pages", json!({"exercise": exercise, "document": "binder"}));
    assert!(pages["pages"].as_u64().unwrap() > 5, "{pages}");
}

#[test]
fn an_exercise_marked_above_its_reader_is_not_printed() {
    let desk = desk();
    let exercise = exercise(&desk);
    desk.call("exercise_update", json!({"exercise": exercise, "patch": {"marking": "tlp-amber"}}));
    let request = json!({"exercise": exercise, "document": "explan", "format": "pdf", "marking": "tlp-green"});
    let error = desk.session.fetch(&desk.caller, "report_exercise", request).expect_err("refused");
    assert_eq!(error.code, ErrorCode::NotAllowedNow);
    assert!(error.message.contains("TLP:AMBER"), "{error}");
}

#[test]
fn a_document_goes_to_a_file_whose_ending_says_what_it_is() {
    let desk = desk();
    let exercise = exercise(&desk);
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let saved = desk
        .call("report_exercise_save", json!({"exercise": exercise, "document": "explan", "path": path("plan.pdf")}));
    assert_eq!(saved["bytes"].as_u64().unwrap(), std::fs::metadata(path("plan.pdf")).unwrap().len());
    let error = refused(
        &desk,
        "report_exercise_save",
        json!({"exercise": exercise, "document": "explan", "path": path("plan.txt")}),
    );
    assert!(error.message.contains(".docx"), "{error}");
    assert!(!std::path::Path::new(&path("plan.txt")).exists());
}

#[test]
fn an_event_is_drawn_as_its_method_asks_or_as_is_chosen() {
    let desk = desk();
    let exercise = exercise(&desk);
    let mail = event(&desk, &exercise, "1");
    let view = desk.call("event_rendering", json!({"event": mail}));
    assert_eq!((&view["follows"], &view["rendering"]["kind"]), (&json!("email"), &json!("email")));
    let chosen = desk.call("event_rendering", json!({"event": mail, "kind": "social"}));
    assert_eq!((&chosen["follows"], &chosen["rendering"]["kind"]), (&json!("email"), &json!("social")));
    assert!(chosen["rendering"]["body"].as_str().unwrap().starts_with("EXERCISE"));
    let file = String::from_utf8(fetch(&desk, "event_rendering_file", json!({"event": mail}))).unwrap();
    assert!(file.contains("X-Exercise: yes"), "{file}");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("warning.xml").to_string_lossy().into_owned();
    desk.call("event_rendering_save", json!({"event": mail, "kind": "warning", "path": path}));
    assert!(std::fs::read_to_string(&path).unwrap().contains("<status>Exercise</status>"));
    let error = refused(&desk, "event_rendering_save", json!({"event": mail, "path": path}));
    assert!(error.message.contains(".eml"), "an e-mail is no warning: {error}");
    let call = event(&desk, &exercise, "3");
    let error = refused(&desk, "event_rendering_save", json!({"event": call, "path": path}));
    assert!(error.message.contains("no file of its own"), "{error}");
}

#[test]
fn everything_goes_into_a_folder() {
    let desk = desk();
    let exercise = exercise(&desk);
    let folder = tempfile::tempdir().unwrap();
    let into = |name: &str, marking: Value| {
        let path = folder.path().join(name).to_string_lossy().into_owned();
        let request = json!({"exercise": exercise, "folder": path, "marking": marking});
        let saved = desk.call("export_documents_save", request);
        let files = saved.as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap().to_owned());
        let name = |path: String| std::path::Path::new(&path).file_name().unwrap().to_string_lossy().into_owned();
        files.map(name).collect::<Vec<_>>()
    };
    let all = into("all", Value::Null);
    for name in
        ["explan.pdf", "explan.docx", "binder.pdf", "msel.xlsx", "inject-1.eml", "inject-2-a.xml", "inject-4.eml"]
    {
        assert!(all.contains(&name.to_owned()), "{name} in {all:?}");
    }
    assert!(!all.iter().any(|name| name.starts_with("actor-cards")), "nothing empty: {all:?}");
    let green = into("green", json!("tlp-green"));
    assert!(green.contains(&"inject-1.eml".to_owned()) && !green.contains(&"inject-4.eml".to_owned()), "{green:?}");
    assert!(!green.contains(&"msel.xlsx".to_owned()), "a spreadsheet knows no readers");
}
