//! The after-action report as a Word file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod sample;

use muster_documents::{AfterAction, docx};
use muster_domain::Marking;
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::{Cursor, Read};

/// The parts of the file by name.
fn parts(report: &AfterAction) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx::after_action(report).unwrap())).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().to_owned(), text)
        })
        .collect()
}

fn part(report: &AfterAction, name: &str) -> String {
    parts(report).into_iter().find(|(part, _)| part == name).unwrap_or_else(|| panic!("no part {name}")).1
}

fn assert_well_formed(xml: &str) {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return,
            Event::Text(text) => assert!(!text.as_ref().chars().any(|c| c.is_control() && c != '\n'), "{text:?}"),
            _ => {}
        }
    }
}

/// The document as an outline: one line for each paragraph and each table.
fn outline(xml: &str) -> String {
    let mut reader = Reader::from_str(xml);
    let (mut out, mut depth) = (String::new(), 0usize);
    let (mut style, mut text) = (String::new(), String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return out,
            Event::Start(tag) => match tag.name().as_ref() {
                "w:tbl" => {
                    out.push_str(&format!("{}table\n", "  ".repeat(depth)));
                    depth += 1;
                }
                "w:tr" => {
                    out.push_str(&format!("{}row\n", "  ".repeat(depth)));
                    depth += 1;
                    text.clear();
                }
                "w:p" => {
                    style.clear();
                    text.clear();
                }
                _ => {}
            },
            Event::Empty(tag) => match tag.name().as_ref() {
                "w:pStyle" => style = value(&tag),
                "w:tblHeader" => text.push_str("[heading row]"),
                "w:tblCaption" => out.push_str(&format!("{}named {:?}\n", "  ".repeat(depth), value(&tag))),
                "w:bidi" => text.push_str("[right to left] "),
                "w:rtl" => text.push('«'),
                "w:tab" if tag.attributes().count() == 0 => text.push_str(" → "),
                "w:br" => text.push_str("[page break]"),
                _ => {}
            },
            Event::Text(run) => text.push_str(run.as_ref()),
            Event::GeneralRef(entity) => text.push_str(&format!("&{};", entity.as_ref())),
            Event::End(tag) => match tag.name().as_ref() {
                "w:tbl" | "w:tr" => depth -= 1,
                "w:trPr" if !text.is_empty() => {
                    out.push_str(&format!("{}{}\n", "  ".repeat(depth), std::mem::take(&mut text)))
                }
                "w:p" => out.push_str(&format!("{}{style}: {text}\n", "  ".repeat(depth))),
                _ => {}
            },
            _ => {}
        }
    }
}

fn value(tag: &quick_xml::events::BytesStart<'_>) -> String {
    tag.try_get_attribute("w:val").unwrap().unwrap().value.into_owned()
}

#[test]
fn a_report_has_this_outline() {
    insta::assert_snapshot!(outline(&part(&sample::small(), "word/document.xml")));
}

#[test]
fn every_part_is_well_formed_even_when_users_write_control_characters() {
    let report = sample::filled_with("</w:t> & \"quoted\" 'single' \u{0}\u{8}\u{b}\u{1f}\u{fffe} ]]> \u{feff}<w:p/>");
    for (name, xml) in parts(&report) {
        assert_well_formed(&xml);
        assert!(!xml.contains("<w:p/>"), "{name}");
    }
    assert!(
        part(&report, "word/document.xml")
            .contains("&lt;/w:t&gt; &amp; &quot;quoted&quot; &apos;single&apos; [U+0000][U+0008]")
    );
}

#[test]
fn headings_are_words_own_and_numbered() {
    let styles = part(&sample::ordinary(), "word/styles.xml");
    for name in ["heading 1", "heading 2", "heading 3", "Title", "toc 1"] {
        assert!(styles.contains(&format!("<w:name w:val=\"{name}\" />")), "{name}");
    }
    assert!(styles.contains("<w:lang w:val=\"en\""));
    let document = part(&sample::ordinary(), "word/document.xml");
    assert!(document.contains("TOC \\o &quot;1-2&quot; \\h"), "the contents are a field");
    assert!(part(&sample::ordinary(), "word/_rels/document.xml.rels").contains("numbering.xml"));
}

#[test]
fn every_table_of_records_repeats_its_heading_row() {
    let document = part(&sample::ordinary(), "word/document.xml");
    let captions = document.matches("<w:tblCaption").count();
    assert_eq!(captions, 7, "clock, people, chart, events, decisions, observations, journal");
    assert_eq!(document.matches("<w:tblHeader/>").count(), captions);
}

#[test]
fn a_column_without_any_roles_is_left_out() {
    let mut report = sample::ordinary();
    assert!(part(&report, "word/document.xml").contains(">Role<"));
    report.people.iter_mut().for_each(|person| person.role.clear());
    assert!(!part(&report, "word/document.xml").contains(">Role<"));
}

#[test]
fn the_marking_stands_in_header_and_footer() {
    let mut report = sample::ordinary();
    for (name, xml) in [
        ("word/header1.xml", part(&report, "word/header1.xml")),
        ("word/footer1.xml", part(&report, "word/footer1.xml")),
    ] {
        assert!(xml.contains("TLP:AMBER"), "{name}");
        assert!(xml.contains("FFC000") && xml.contains("w:fill=\"000000\""), "{name} has FIRST's colours");
    }
    let footer = part(&report, "word/footer1.xml");
    assert!(footer.contains("PAGE") && footer.contains("NUMPAGES"));
    report.marking = Marking::National("Nur für den Dienstgebrauch".into());
    assert!(part(&report, "word/header1.xml").contains("Nur für den Dienstgebrauch"));
}

#[test]
fn the_file_states_its_title_author_and_date() {
    let core = part(&sample::ordinary(), "docProps/core.xml");
    for text in [
        "<dc:title>Match day 4 · After-action report</dc:title>",
        "<dc:creator>Stadium safety board</dc:creator>",
        "2026-05-17T13:00:00Z",
    ] {
        assert!(core.contains(text), "{text}");
    }
}

#[test]
fn word_brings_the_contents_up_to_date_on_opening() {
    let settings = part(&sample::ordinary(), "word/settings.xml");
    assert!(settings.contains("<w:updateFields w:val=\"true\"/>"), "{settings}");
}

#[test]
fn what_a_record_lacks_is_said_first_and_last() {
    let mut report = sample::ordinary();
    report.chain.broken = vec!["entry 50 cannot be read".into()];
    report.chain.unproven = 11;
    let document = part(&report, "word/document.xml");
    assert!(document.contains("What is wrong with it stands in the last chapter"));
    assert!(document.contains("The record is not as it was written: entry 50 cannot be read."));
    assert!(document.contains("11 entries from the first bad one on stand in the file and not in this report"));
    assert!(!document.contains("the chain is whole"));
    report.chain.broken.clear();
    report.chain.entries = 1;
    assert!(part(&report, "word/document.xml").contains("The only entry of the journal was checked"));
}

#[test]
fn the_clock_and_the_notes_say_why_and_on_what() {
    let document = part(&sample::ordinary(), "word/document.xml");
    for words in ["Play began at a rate of 1×", "Ambulance crew changes over", "on event 3 · Рация", "not needed"]
    {
        assert!(document.contains(words), "{words}");
    }
}

#[test]
fn the_same_report_gives_the_same_file() {
    assert_eq!(parts(&sample::small()), parts(&sample::small()));
}

#[test]
fn every_fact_of_the_pdf_is_in_the_word_file() {
    let report = sample::ordinary();
    let document = part(&report, "word/document.xml");
    for row in &report.timeline {
        assert!(
            row.title
                .split(['(', ')'])
                .all(|piece| document.contains(piece.split(" سؤال").next().unwrap_or_default().trim())),
            "{}",
            row.title
        );
    }
    for row in &report.journal {
        assert!(document.contains(&row.exercise_time.to_string()), "entry {}", row.seq);
    }
    assert!(document.contains(&report.chain.head));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_gives_a_file_that_can_be_read(text in "(?s).{0,60}") {
        let mut report = sample::small();
        report.title = text.clone();
        report.organisation = text.clone();
        report.marking = Marking::National(text.clone());
        report.journal[0].detail = text;
        for (_, xml) in parts(&report) {
            assert_well_formed(&xml);
        }
    }
}
