//! The after-action report as a PDF file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod sample;

use muster_documents::pdf;
use proptest::prelude::*;
use std::process::Command;

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn the_pdf_says_what_it_is_to_readers_and_archives() {
    let printed = pdf::after_action(&sample::ordinary()).unwrap();
    assert!(printed.bytes.starts_with(b"%PDF-1.7"));
    for text in [
        "/MarkInfo<</Marked true",
        "/DisplayDocTitle true",
        "/Lang(en)",
        "/S/TH/",
        "/S/Figure/",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:part>2</pdfaid:part>",
        "Match day 4 \u{b7} After-action report",
        "Stadium safety board",
        "Muster 0.1.0",
    ] {
        assert!(contains(&printed.bytes, text), "{text}");
    }
}

#[test]
fn the_same_report_gives_the_same_file() {
    let first = pdf::after_action(&sample::small()).unwrap();
    assert_eq!(first, pdf::after_action(&sample::small()).unwrap());
}

#[test]
fn an_empty_report_is_still_a_report() {
    let printed = pdf::after_action(&sample::empty()).unwrap();
    assert!(printed.pages >= 3);
    assert!(printed.unprintable.is_empty());
}

#[test]
fn other_programs_read_the_text_back() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.pdf");
    std::fs::write(&file, pdf::after_action(&sample::ordinary()).unwrap().bytes).unwrap();
    let Ok(read) = Command::new("pdftotext").arg("-layout").arg(&file).arg("-").output() else {
        eprintln!("SKIPPED other_programs_read_the_text_back: pdftotext is not installed (Debian: poppler-utils)");
        return;
    };
    assert!(read.status.success());
    let text = String::from_utf8(read.stdout).unwrap();
    for expected in [
        "First sighting reported by a steward at",
        "Рация: второй дрон над северной",
        "Ο χειριστής εντοπίστηκε στο χώρο",
        "مراقب الجنوب",
        "דיווח על עצם חשוד (שני) ליד השער",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "Page 1 of",
    ] {
        assert!(text.contains(expected), "{expected} is missing from:\n{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn any_text_can_be_printed(text in "\\PC{0,40}|(?s).{0,40}|[\u{590}-\u{6ff}\u{300}-\u{36f}a-z \\[\\]()]{0,40}") {
        let mut report = sample::small();
        report.title = text.clone();
        report.timeline[0].title = text.clone();
        report.journal[0].detail = text.clone();
        report.notes[0].text = text;
        prop_assert!(pdf::after_action(&report).is_ok());
    }
}
