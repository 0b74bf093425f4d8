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
fn nothing_is_written_over_a_workspace_or_under_a_false_ending() {
    let (_keep, folder) = folder();
    std::fs::write(folder.join("msel.csv"), MSEL).unwrap();
    done(muster(&folder, &["new", "quay.muster"]));
    done(muster(&folder, &["new", "other.xlsx.muster"]));
    std::fs::rename(folder.join("other.xlsx.muster"), folder.join("other.xlsx")).unwrap();
    done(muster(&folder, &["import", "msel.csv", "--workspace", "quay.muster", "--exercise", "Harbour"]));
    let export = |out: &str| {
        muster(&folder, &["export", "msel", "--workspace", "quay.muster", "--exercise", "Harbour", "--out", out])
    };
    let before = std::fs::read(folder.join("quay.muster")).unwrap();
    refused(export("quay.muster"), 1, ".xlsx");
    refused(export("quay.muster.lock"), 1, ".xlsx");
    refused(export("list.csv"), 1, ".xlsx");
    refused(export("other.xlsx"), 1, "workspace");
    assert_eq!(std::fs::read(folder.join("quay.muster")).unwrap(), before);
    done(export("list.xlsx"));
    done(export("list.xlsx"));
}

#[test]
fn a_passphrase_is_set_from_the_environment_and_never_from_an_argument() {
    let (_keep, folder) = folder();
    done(muster(&folder, &["new", "quay.muster"]));
    let in_an_argument = r#"{"current":null,"new":"open sesame"}"#;
    let call = &["call", "workspace_passphrase", in_an_argument, "--workspace", "quay.muster"];
    refused(muster(&folder, call), 2, "argument");
    let change = |current: Option<&str>, new: Option<&str>, more: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_muster"));
        command.current_dir(&folder).arg("passphrase").arg("quay.muster").args(more);
        command.env_remove("MUSTER_PASSPHRASE").stdin(std::process::Stdio::null());
        command.envs(current.map(|text| ("MUSTER_PASSPHRASE", text)));
        command.envs(new.map(|text| ("MUSTER_NEW_PASSPHRASE", text)));
        command.output().unwrap()
    };
    refused(change(None, None, &[]), 2, "MUSTER_NEW_PASSPHRASE");
    done(change(None, Some("open sesame"), &[]));
    refused(muster(&folder, &["verify", "quay.muster"]), 1, "passphrase");
    let wrong = with_passphrase(&folder, &["verify", "quay.muster"], Some("sesame"));
    assert!(!String::from_utf8_lossy(&wrong.stderr).contains("sqlcipher"), "only Muster's own words");
    refused(wrong, 1, "does not open this workspace.");
    done(change(Some("open sesame"), Some("closed"), &[]));
    done(change(Some("closed"), None, &["--remove"]));
    done(muster(&folder, &["verify", "quay.muster"]));
}

#[test]
fn an_exercise_goes_out_as_a_package_and_comes_back_told_by_its_content() {
    let (_keep, folder) = folder();
    std::fs::write(folder.join("msel.csv"), MSEL).unwrap();
    done(muster(&folder, &["new", "quay.muster"]));
    done(muster(&folder, &["new", "other.muster"]));
    done(muster(&folder, &["import", "msel.csv", "--workspace", "quay.muster", "--exercise", "Quay fire"]));
    let export = |what: &str, out: &str| {
        muster(&folder, &["export", what, "--workspace", "quay.muster", "--exercise", "Quay fire", "--out", out])
    };
    done(export("package", "quay.zip"));
    refused(export("calendar", "quay.ics"), 1, "has a day");
    let import =
        |more: &[&str]| muster(&folder, &[&["import", "quay.zip", "--workspace", "other.muster"], more].concat());
    let said = done(import(&["--dry-run"]));
    assert!(
        said.starts_with("Nothing written. “Quay fire” would be imported (package).") && said.contains("events: 4 new")
    );
    assert_eq!(done(muster(&folder, &["call", "exercise_list", "--workspace", "other.muster"])).trim(), "[]");
    assert!(done(import(&[])).starts_with("Imported “Quay fire”"));
    refused(import(&[]), 1, "merge");
    refused(import(&["--as", "merge"]), 1, "nothing to change");
    assert!(done(import(&["--as", "copy"])).starts_with("Imported “Quay fire (2)”"));
    refused(import(&["--rows"]), 2, "spreadsheets");
    std::fs::write(folder.join("table.md"), "| Time | Title |\n| --- | --- |\n| T+0:10 | Smoke |\n").unwrap();
    let table = &["import", "table.md", "--workspace", "other.muster", "--json"];
    let imported: Value = serde_json::from_str(&done(muster(&folder, table))).unwrap();
    assert_eq!(imported["name"], "table");
    std::fs::write(folder.join("what.json"), "{\"a\": 1}").unwrap();
    refused(muster(&folder, &["import", "what.json", "--workspace", "other.muster"]), 1, "not known here");
}

/// An exercise whose set-up begins half an hour before StartEx.
fn with_set_up(folder: &Path) {
    std::fs::write(
        folder.join("msel.csv"),
        "No.,Time,Title,To\n1,T-0:30,Radios,all\n2,T+0:00,STARTEX,all\n3,T+0:30,Smoke,Silver\n",
    )
    .unwrap();
    done(muster(folder, &["new", "quay.muster"]));
    done(muster(folder, &["import", "msel.csv", "--workspace", "quay.muster", "--exercise", "Quay"]));
}

const RUN: [&str; 5] = ["run", "--workspace", "quay.muster", "--exercise", "Quay"];

fn run(folder: &Path, more: &[&str]) -> Output {
    muster(folder, &[&RUN[..], more].concat())
}

fn entries(output: Output) -> Vec<Value> {
    done(output).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn call(folder: &Path, name: &str, request: Value) -> Value {
    let text = done(muster(folder, &["call", name, &request.to_string(), "--workspace", "quay.muster"]));
    serde_json::from_str(&text).unwrap()
}

#[test]
fn automatic_play_begins_with_the_set_up_and_from_says_otherwise() {
    let (_keep, folder) = folder();
    with_set_up(&folder);
    let first = call(
        &folder,
        "event_page",
        serde_json::json!({
        "exercise": call(&folder, "exercise_list", Value::Null)[0]["exercise"]["id"], "skip": 0, "take": 9}),
    );
    let earliest = first["events"].as_array().unwrap().iter().filter_map(|event| event["offset"].as_i64()).min();
    assert!(earliest < Some(0), "{first}");
    let played = entries(run(&folder, &["--auto", "--rate", "600", "--json"]));
    let started = played.iter().find(|entry| entry["kind"] == "started").unwrap();
    assert_eq!(started["exercise"].as_i64(), earliest);
    let ended = played.last().unwrap();
    assert_eq!((&ended["kind"], &ended["reason"]), (&"ended".into(), &"every scheduled event was delivered".into()));

    let output = run(&folder, &["--auto", "--rate", "600", "--json", "--from", "-0:00:10"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let played = entries(output);
    assert_eq!(played.iter().find(|entry| entry["kind"] == "started").unwrap()["exercise"], -10_000);
    let paused = played.last().unwrap();
    assert_eq!(paused["kind"], "paused", "a run with an event on hold is not over");
    assert!(paused["reason"].as_str().unwrap().contains("1 on hold"), "{paused}");
    assert!(said.contains("1 on hold") && said.contains("--resume"), "{said}");
}

#[test]
fn a_rate_out_of_range_is_wrong_use_and_makes_no_run() {
    let (_keep, folder) = folder();
    with_set_up(&folder);
    for rate in ["601", "0", "fast"] {
        refused(run(&folder, &["--rate", rate]), 2, "rate");
    }
    refused(run(&folder, &["--from", "45"]), 2, "hours and minutes");
    assert_eq!(call(&folder, "run_list", Value::Null), serde_json::json!([]));
}

#[test]
fn going_on_prefers_the_run_that_began() {
    let (_keep, folder) = folder();
    with_set_up(&folder);
    let output = run(&folder, &[]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && said.contains("--auto") && said.contains("wait for a controller"), "{said}");
    let exercise = call(&folder, "exercise_list", Value::Null)[0]["exercise"]["id"].clone();
    let junk = call(&folder, "run_create", serde_json::json!({"exercise": exercise}))["run"]["id"].clone();
    let output = run(&folder, &["--resume", "--auto", "--rate", "600", "--json"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("2 runs"));
    let played = entries(output);
    assert_eq!(played.first().unwrap()["kind"], "automatic_set");
    assert!(played.iter().all(|entry| entry["run_id"] != junk));
    let released: Vec<&str> = played
        .iter()
        .filter(|entry| entry["kind"] == "released")
        .filter_map(|entry| entry["number"].as_str())
        .collect();
    assert_eq!(released, ["3"], "what was overdue is left to people");
}

#[cfg(unix)]
#[test]
fn a_run_that_is_asked_to_stop_is_paused_in_good_order() {
    use std::io::{BufRead, BufReader};
    let (_keep, folder) = folder();
    with_set_up(&folder);
    for signal in ["INT", "TERM", "HUP", "the reader leaves"] {
        let mut program = Command::new(env!("CARGO_BIN_EXE_muster"))
            .current_dir(&folder)
            .args([&RUN[..], &["--auto", "--json", "--rate", "600"]].concat())
            .env_remove("MUSTER_PASSPHRASE")
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(program.stdout.take().unwrap()).lines();
        while !lines.next().unwrap().unwrap().contains("\"started\"") {}
        if signal == "the reader leaves" {
            drop(lines);
        } else {
            let sent = Command::new("kill").args([&format!("-{signal}"), &program.id().to_string()]).status().unwrap();
            assert!(sent.success());
            lines.for_each(drop);
        }
        assert!(program.wait().unwrap().success(), "{signal}");
        let latest = call(&folder, "run_list", Value::Null)[0].clone();
        assert_eq!(latest["phase"], "paused", "{signal}");
        let left: Vec<String> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.starts_with("quay.muster"))
            .collect();
        assert_eq!(left, ["quay.muster"], "{signal}: one file is left");
    }
}

#[cfg(unix)]
#[test]
fn a_write_protected_workspace_is_verified_reported_and_looked_at() {
    use std::os::unix::fs::PermissionsExt;
    let (_keep, folder) = folder();
    with_set_up(&folder);
    done(run(&folder, &["--auto", "--rate", "600"]));
    let guarded = folder.join("archive");
    std::fs::create_dir(&guarded).unwrap();
    std::fs::rename(folder.join("quay.muster"), guarded.join("quay.muster")).unwrap();
    std::fs::set_permissions(guarded.join("quay.muster"), PermissionsExt::from_mode(0o444)).unwrap();
    std::fs::set_permissions(&guarded, PermissionsExt::from_mode(0o555)).unwrap();
    let file = "archive/quay.muster";
    assert!(done(muster(&folder, &["verify", file])).starts_with("Whole"));
    done(muster(&folder, &["report", "aar", "--workspace", file, "--out", "aar.docx"]));
    done(muster(&folder, &["call", "run_list", "--workspace", file]));
    // Whoever may write everywhere, as root may, is not refused.
    let probe = std::fs::OpenOptions::new().write(true).open(guarded.join("quay.muster"));
    if probe.is_err() {
        let output = muster(&folder, &["run", "--workspace", file, "--exercise", "Quay"]);
        refused(output, 1, "can only be read");
    }
    std::fs::set_permissions(&guarded, PermissionsExt::from_mode(0o755)).unwrap();
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

#[test]
fn an_exercise_goes_onto_paper_document_by_document_or_all_at_once() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().to_owned();
    done(muster(&folder, &["new", "match.muster", "--sample", "stadium"]));
    let report = |document: &str, out: &str, more: &[&str]| {
        let mut arguments = vec!["report", "exercise", "--workspace", "match.muster", "--exercise", "Match day 4"];
        arguments.extend(["--document", document, "--out", out]);
        arguments.extend(more);
        muster(&folder, &arguments)
    };
    done(report("explan", "explan.pdf", &[]));
    done(report("msel-long", "msel.docx", &[]));
    assert!(std::fs::read(folder.join("explan.pdf")).unwrap().starts_with(b"%PDF"));
    assert!(std::fs::read(folder.join("msel.docx")).unwrap().starts_with(b"PK"));
    refused(report("explan", "explan.txt", &[]), 1, ".docx");
    refused(report("novel", "novel.pdf", &[]), 2, "explan");
    refused(report("explan", "low.pdf", &["--marking", "tlp-green"]), 1, "TLP:AMBER");
    let all = ["export", "documents", "--workspace", "match.muster", "--exercise", "Match day 4", "--out", "paper"];
    let said = done(muster(&folder, &all));
    assert!(said.contains("binder.pdf") && said.contains("msel.xlsx"), "{said}");
    assert!(folder.join("paper/inject-cards.docx").exists());
    assert!(!folder.join("paper/actor-cards.pdf").exists(), "the sample has no role players");
}
