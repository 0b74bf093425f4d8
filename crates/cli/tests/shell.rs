//! The binary as a person at a shell meets it: exit codes, messages, and one walk from a spreadsheet to a report.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn muster(folder: &Path, arguments: &[&str]) -> Output {
    with_passphrase(folder, arguments, None)
}

fn with_passphrase(folder: &Path, arguments: &[&str], passphrase: Option<&str>) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_muster"));
    command.current_dir(folder).args(arguments).env_remove("MUSTER_PASSPHRASE").stdin(std::process::Stdio::null());
    if let Some(passphrase) = passphrase {
        command.env("MUSTER_PASSPHRASE", passphrase);
    }
    command.output().unwrap()
}

fn done(output: Output) -> String {
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}\n{text}", String::from_utf8_lossy(&output.stderr));
    text
}

fn refused(output: Output, code: i32, words: &str) {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(code), "{said}");
    assert!(said.contains(words), "“{words}” is not in: {said}");
    assert!(output.stdout.is_empty(), "a refusal says nothing on standard output");
}

fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_owned();
    (folder, path)
}

const MSEL: &str = "No.,Time,Title,To,Radio channel\n\
    1,09:00,STARTEX,all,\n\
    2,09:00:30,Smoke seen at gate B,Silver,4\n\
    3,TBD,Press asks,Press officer,\n\
    4,09:01,ENDEX,all,\n";

#[test]
fn a_planner_goes_from_a_spreadsheet_to_a_report() {
    let (_keep, folder) = folder();
    std::fs::write(folder.join("msel.csv"), MSEL).unwrap();
    done(muster(&folder, &["new", "quay.muster"]));
    let dry =
        done(muster(&folder, &["import", "msel.csv", "--workspace", "quay.muster", "--dry-run", "--json", "--rows"]));
    let dry: Value = serde_json::from_str(&dry).unwrap();
    assert_eq!(dry["exercise"], Value::Null);
    let sheet = &dry["sheets"][0];
    assert_eq!((&sheet["kind"], &sheet["header_row"], &sheet["events"]), (&"events".into(), &1.into(), &4.into()));
    assert_eq!((&sheet["scheduled"], &sheet["unscheduled"]), (&3.into(), &1.into()));
    assert_eq!(sheet["rows"][1]["offset_ms"], 30_000);
    assert_eq!(sheet["problems"][0]["raw"], "TBD");
    assert!(
        done(muster(&folder, &["call", "exercise_list", "--workspace", "quay.muster"])).trim() == "[]",
        "a dry run writes nothing"
    );

    done(muster(&folder, &["import", "msel.csv", "--workspace", "quay.muster", "--exercise", "Quay fire"]));
    done(muster(
        &folder,
        &["export", "msel", "--workspace", "quay.muster", "--exercise", "Quay fire", "--out", "out.xlsx"],
    ));
    done(muster(&folder, &["import", "out.xlsx", "--workspace", "quay.muster", "--exercise", "Again"]));

    let lines = done(muster(
        &folder,
        &["run", "--workspace", "quay.muster", "--exercise", "Quay fire", "--rate", "600", "--auto", "--json"],
    ));
    let entries: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let released: Vec<&str> = entries
        .iter()
        .filter(|entry| entry["kind"] == "released")
        .filter_map(|entry| entry["number"].as_str())
        .collect();
    assert_eq!(released, ["1", "2", "4"]);
    assert_eq!(entries.last().unwrap()["kind"], "ended");

    for (name, start) in [("aar.pdf", &b"%PDF"[..]), ("aar.docx", b"PK")] {
        done(muster(&folder, &["report", "aar", "--workspace", "quay.muster", "--out", name]));
        assert!(std::fs::read(folder.join(name)).unwrap().starts_with(start), "{name}");
    }
    assert!(done(muster(&folder, &["verify", "quay.muster"])).starts_with("Whole"));
}

#[test]
fn wrong_use_is_2_and_a_refusal_is_1() {
    let (_keep, folder) = folder();
    assert_eq!(muster(&folder, &["nonsense"]).status.code(), Some(2));
    assert_eq!(muster(&folder, &["import"]).status.code(), Some(2));
    refused(muster(&folder, &["call", "no_such_command"]), 2, "no_such_command");
    refused(muster(&folder, &["call", "app_state", "{not json"]), 2, "JSON");
    refused(muster(&folder, &["verify", "absent.muster"]), 1, "no file");
    std::fs::write(folder.join("words.muster"), "only words").unwrap();
    refused(muster(&folder, &["verify", "words.muster"]), 1, "not a Muster workspace");
    done(muster(&folder, &["new", "quay.muster"]));
    refused(muster(&folder, &["new", "quay.muster"]), 1, "already");
    refused(muster(&folder, &["run", "--workspace", "quay.muster", "--exercise", "None"]), 1, "no exercise");
    refused(muster(&folder, &["report", "aar", "--workspace", "quay.muster", "--out", "a.pdf"]), 1, "no run");
    std::fs::write(folder.join("book.xlsx"), b"%PDF-1.7 not a book").unwrap();
    refused(muster(&folder, &["import", "book.xlsx", "--workspace", "quay.muster"]), 1, "PDF");
}

#[test]
fn a_passphrase_comes_from_the_environment_only() {
    let (_keep, folder) = folder();
    done(with_passphrase(&folder, &["new", "quay.muster", "--sample", "stadium"], Some("correct horse")));
    refused(muster(&folder, &["verify", "quay.muster"]), 1, "MUSTER_PASSPHRASE");
    refused(with_passphrase(&folder, &["verify", "quay.muster"], Some("wrong")), 1, "does not open");
    done(with_passphrase(&folder, &["verify", "quay.muster"], Some("correct horse")));
    assert_eq!(muster(&folder, &["new", "x.muster", "--passphrase", "p"]).status.code(), Some(2));
}

#[test]
fn the_command_table_is_printed_as_json() {
    let (_keep, folder) = folder();
    let table: Value = serde_json::from_str(&done(muster(&folder, &["commands"]))).unwrap();
    let calls = table["calls"].as_array().unwrap();
    assert!(calls.iter().any(|line| line["name"] == "event_update"));
    for line in calls.iter().chain(table["fetches"].as_array().unwrap()) {
        for key in ["name", "what", "request", "reply"] {
            assert!(!line[key].as_str().unwrap().is_empty(), "{line}");
        }
        assert!(!line["roles"].as_array().unwrap().is_empty(), "{line}");
    }
}

#[test]
fn a_plan_is_printed_for_desks_phones_and_pockets() {
    let (_keep, folder) = folder();
    done(muster(&folder, &["new", "quay.muster"]));
    refused(
        muster(&folder, &["report", "plan", "--workspace", "quay.muster", "--plan", "Quay", "--out", "a.pdf"]),
        1,
        "it has none",
    );
    for title in ["Quay plan", "Quay fire plan"] {
        let request = format!("{{\"title\": \"{title}\", \"template\": \"threats/hoax\"}}");
        done(muster(&folder, &["call", "plan_create", &request, "--workspace", "quay.muster"]));
    }
    let plan = |name: &str, out: &str| {
        muster(&folder, &["report", "plan", "--workspace", "quay.muster", "--plan", name, "--out", out])
    };
    for (name, out, start) in
        [("Quay plan", "a.pdf", &b"%PDF"[..]), ("fire", "a.docx", b"PK"), ("FIRE", "a.html", b"<!doctype html>")]
    {
        done(plan(name, out));
        assert!(std::fs::read(folder.join(out)).unwrap().starts_with(start), "{out}");
    }
    refused(plan("quay", "b.pdf"), 1, "several plans");
    refused(plan("absent", "b.pdf"), 1, "no plan");
    refused(plan("fire", "b.txt"), 1, ".docx");
    refused(plan("fire", "quay.muster"), 1, "ending");
    let fire = |what: &str, more: &[&str]| {
        let mut arguments = vec!["report", what, "--workspace", "quay.muster", "--plan", "fire", "--out", "c.pdf"];
        arguments.extend(more);
        muster(&folder, &arguments)
    };
    refused(fire("plan", &["--version", "3"]), 1, "no version 3");
    refused(fire("plan", &["--marking", "tlp-grren"]), 2, "no TLP label");
    refused(fire("plan", &["--marking", "tlp-clear"]), 1, "TLP:AMBER");
    refused(fire("cards", &["--role", "Captain"]), 1, "Captain");
    done(fire("cards", &["--size", "a5", "--pages"]));
    done(fire("contacts", &["--size", "wallet"]));
    done(fire("form", &["--form", "ics-205"]));
    done(muster(&folder, &["report", "form", "--form", "methane", "--out", "d.pdf"]));
    refused(muster(&folder, &["report", "form", "--form", "absent", "--out", "d.pdf"]), 1, "no form");
}
