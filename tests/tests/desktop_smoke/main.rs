//! The desktop window as a person uses it, on a display of its own: what only the shell can show to be working.
//! It paints, its file dialogs answer, its commands and notices arrive, and leaving it closes the file in good order.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod window;

use muster_tests::display::Display;
use rust_xlsxwriter::{Format, Workbook};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use window::Window;

/// A list as a planner keeps it: real Excel times, one row without.
fn spreadsheet(path: &Path) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("MSEL").unwrap();
    let time = Format::new().set_num_format("hh:mm");
    for (column, heading) in (0..).zip(["No.", "Time", "Title", "To"]) {
        sheet.write(0, column, heading).unwrap();
    }
    let events = [("STARTEX", Some(540)), ("Smoke at gate B", Some(541)), ("Press asks", None), ("ENDEX", Some(600))];
    for (row, (title, minute)) in (1..).zip(events) {
        sheet.write(row, 0, row).unwrap();
        if let Some(minute) = minute {
            sheet.write_with_format(row, 1, f64::from(minute) / 1440.0, &time).unwrap();
        }
        sheet.write(row, 2, title).unwrap();
        sheet.write(row, 3, "Silver").unwrap();
    }
    book.save(path).unwrap();
}

/// What the `muster` program says, once the window has let go of the file.
fn muster(arguments: &[&str]) -> String {
    let output = Command::new(muster_tests::program::muster().unwrap()).args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn call(workspace: &str, name: &str, request: &Value) -> Value {
    serde_json::from_str(&muster(&["call", name, &request.to_string(), "--workspace", workspace])).unwrap()
}

#[tokio::test]
async fn a_planner_goes_from_a_spreadsheet_to_a_report_and_prints_a_plans_cards_in_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (workspace, list, report) = (place("Quay.muster"), place("list.xlsx"), place("report.pdf"));
    let (cards, papers) = (place("cards.pdf"), place("papers"));
    std::fs::create_dir(&papers).unwrap();
    spreadsheet(Path::new(&list));

    let display = Display::start();
    let window = Window::open(&display, folder.path()).await;

    window.sees("form button[type=submit]").await;
    display.until("the window is painted", || display.colours() > 20);

    window.types("form input", "Quay").await;
    window.clicks("form button[type=submit]").await;
    display.answer_dialog("New workspace", &workspace);
    window.sees("nav [aria-current=page]").await;

    window.goes("#/import").await;
    window.clicks(".drop button").await;
    display.answer_dialog("Import a file", &list);
    window.clicks("[data-action=import-commit]").await;
    window.sees("[data-action=new-run]").await;
    let exercise = window.address().await;
    let exercise = exercise.split('?').next().unwrap();
    window.clicks("[data-action=new-run]").await;

    window.clicks("[data-action=run-start]").await;
    window.clicks("[data-action=run-release]").await;
    // The button to take the release back comes when the journal has it.
    window.sees("[aria-keyshortcuts=T]").await;

    let run = window.address().await;
    window.goes(&format!("{run}/report")).await;
    window.clicks("[data-action=report-pdf]").await;
    display.answer_dialog("After-action report", &report);
    display.until("the report is written", || std::fs::metadata(&report).is_ok_and(|file| file.len() > 0));

    window.goes("#/plans").await;
    window.clicks("[data-action=sample-add]").await;
    window.clicks("[role=gridcell]").await;
    window.presses("\u{e007}").await;
    window.sees("[role=treeitem]").await;
    let plan = window.address().await.replace("/write", "");
    let plan = plan.split('?').next().unwrap();
    window.goes(&format!("{plan}/print")).await;
    window.clicks("[data-action=print-cards]").await;
    display.answer_dialog("Save the cards as PDF", &cards);
    display.until("the cards are written", || std::fs::metadata(&cards).is_ok_and(|file| file.len() > 0));

    window.goes(&format!("{exercise}/print")).await;
    window.clicks("[data-action=save-everything]").await;
    display.answer_dialog("Save everything into a folder", &papers);
    let kept = || std::fs::read_dir(&papers).unwrap().filter_map(|one| one.ok()?.file_name().into_string().ok());
    display.until("the documents are in the folder", || kept().any(|name| name.ends_with(".pdf")));

    window.leave(&display).await;

    assert!(muster(&["verify", &workspace]).starts_with("Whole"));
    let exercises = call(&workspace, "exercise_list", &json!({}));
    assert!(exercises.as_array().unwrap().iter().any(|line| line["events"] == 4), "{exercises}");
    let runs = call(&workspace, "run_list", &json!({}));
    let journal = call(&workspace, "run_journal", &json!({"run": runs[0]["run"]["id"]}));
    let kinds: Vec<&str> = journal.as_array().unwrap().iter().filter_map(|entry| entry["kind"].as_str()).collect();
    // Leaving the window pauses what goes; an unwritten pause would be found as an interruption.
    assert_eq!(kinds, ["created", "started", "released", "paused"], "{journal}");
    for paper in [&report, &cards] {
        let paper = std::fs::read(paper).unwrap();
        assert!(paper.starts_with(b"%PDF-") && paper.len() > 10_000, "{} bytes", paper.len());
    }
}
