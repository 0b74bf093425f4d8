//! An exercise's documents as files: what they say, to whom, and what is never in them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod exercise_sample;

use exercise_sample as sample;
use muster_documents::paper::{Block, Cell, Chapter, Paper, Row};
use muster_documents::{DocumentKind, ExerciseEdition, docx, pdf};
use muster_domain::exercise::Design;
use muster_domain::{Event, Marking};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::io::{Cursor, Read};

/// A word that stands nowhere else.
const SECRET: &str = "Kestrelnest";
/// Documents for those who may know nothing of the scenario.
const FOR_PLAYERS: [DocumentKind; 4] =
    [DocumentKind::Explan, DocumentKind::PlayerHandout, DocumentKind::Feedback, DocumentKind::ExtentOfPlay];

/// All the words of a Word file, its properties too.
fn word_text(edition: &ExerciseEdition, kind: DocumentKind) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx::exercise(edition, kind).unwrap())).unwrap();
    let mut all = String::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        if part.name().ends_with(".xml") {
            part.read_to_string(&mut all).unwrap();
        }
    }
    all
}

/// The words of a PDF, a page each, read by another program; `None` where it is not installed.
fn pdf_pages(edition: &ExerciseEdition, kind: DocumentKind) -> Option<Vec<String>> {
    let printed = pdf::exercise(edition, kind).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("document.pdf");
    std::fs::write(&file, &printed.bytes).unwrap();
    let Ok(read) = std::process::Command::new("pdftotext").arg("-layout").arg(&file).arg("-").output() else {
        eprintln!("SKIPPED the words of the PDF: pdftotext is not installed (Debian: poppler-utils)");
        return None;
    };
    assert!(read.status.success());
    let text = String::from_utf8_lossy(&read.stdout).into_owned();
    let pages: Vec<String> = text.split('\u{c}').map(str::to_owned).take(printed.pages).collect();
    assert_eq!(pages.len(), printed.pages);
    Some(pages)
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

/// A thing in which every text is this word, as far as its type takes any; and how many are.
fn worded<T: Serialize + DeserializeOwned>(thing: &T, word: &str) -> (T, usize) {
    fn places(value: &Value, at: &str, found: &mut Vec<String>) {
        match value {
            Value::String(_) => found.push(at.to_owned()),
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(place, one)| places(one, &format!("{at}/{place}"), found));
            }
            Value::Object(fields) => fields.iter().for_each(|(name, one)| places(one, &format!("{at}/{name}"), found)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    let mut value = serde_json::to_value(thing).unwrap();
    let mut found = Vec::new();
    places(&value, "", &mut found);
    let mut changed = 0;
    for place in found {
        let mut tried = value.clone();
        *tried.pointer_mut(&place).unwrap() = Value::String(word.to_owned());
        // Identities, kinds and letters of choices take no other word.
        if serde_json::from_value::<T>(tried.clone()).is_ok() {
            value = tried;
            changed += 1;
        }
    }
    (serde_json::from_value(value).unwrap(), changed)
}

/// The match day with the secret word in every text of its scenario and its events.
fn secret() -> (Design, Vec<Event>) {
    let mut design = sample::design();
    // What players may read does not name the scenario's variables here.
    design.exercise.venue = "Riverside Park".into();
    design.exercise.summary = SECRET.into();
    let mut count = 0;
    macro_rules! all {
        ($($field:ident),*) => {$(
            for one in &mut design.$field {
                let (made, changed) = worded(one, SECRET);
                *one = made;
                count += changed;
            }
        )*};
    }
    all!(phases, storylines, truths, senders, variables, actors, decisions);
    assert!(count > 40, "{count}");
    let events: Vec<Event> = sample::events().iter().map(|event| worded(event, SECRET).0).collect();
    assert!(events.iter().all(|event| event.text == SECRET && event.title == SECRET && event.hint == SECRET));
    (design, events)
}

#[test]
fn documents_for_players_of_operations_hold_no_scenario_and_no_event() {
    let (design, events) = secret();
    let edition = sample::edition(&design, &events, None);
    for kind in FOR_PLAYERS {
        assert!(!word_text(&edition, kind).contains(SECRET), "{kind:?} as Word");
        assert!(!contains(&pdf::exercise(&edition, kind).unwrap().bytes, SECRET), "{kind:?} as PDF");
        if let Some(pages) = pdf_pages(&edition, kind) {
            let text = pages.concat();
            assert!(text.contains("Match day 4") && !text.contains(SECRET), "{kind:?}");
        }
    }
    for kind in DocumentKind::ALL.into_iter().filter(|kind| !FOR_PLAYERS.contains(kind)) {
        assert!(word_text(&edition, kind).contains(SECRET), "{kind:?} is made of the scenario");
    }
}

#[test]
fn who_plays_which_part_is_not_in_the_exercise_plan() {
    let edition = sample::full();
    for kind in [DocumentKind::Explan, DocumentKind::PlayerHandout] {
        assert!(!word_text(&edition, kind).contains("Drone pilot"), "{kind:?}");
    }
    assert!(word_text(&edition, DocumentKind::Handbook).contains("Drone pilot"));
}

#[test]
fn what_is_marked_above_the_reader_is_in_no_file() {
    let edition = sample::edition(&sample::design(), &sample::events(), Some(&Marking::TlpGreen));
    for kind in DocumentKind::ALL {
        assert!(!word_text(&edition, kind).contains(SECRET), "{kind:?}");
        assert_eq!(edition.marking(kind), Marking::TlpGreen, "{kind:?}");
        if let Some(pages) = pdf_pages(&edition, kind) {
            assert!(!pages.concat().contains(SECRET), "{kind:?}");
        }
    }
    let whole = sample::full();
    assert!(word_text(&whole, DocumentKind::MselLong).contains(SECRET));
    assert_eq!(whole.marking(DocumentKind::MselLong), Marking::TlpRed);
    assert_eq!(whole.marking(DocumentKind::Explan), Marking::TlpGreen);
    assert_eq!(whole.marking(DocumentKind::EvaluationGuides), Marking::TlpGreen, "no guide watches the red event");
}

#[test]
fn an_event_left_out_is_named_by_nothing_that_points_to_it() {
    let mut events = sample::events();
    events[1].marking = Some(Marking::TlpRed);
    let edition = sample::edition(&sample::design(), &events, Some(&Marking::TlpGreen));
    let words = word_text(&edition, DocumentKind::Binder);
    assert!(words.contains("[not in this edition]") && !words.contains("First sighting"));
}

#[test]
fn every_page_bears_the_marking_its_number_and_that_it_is_an_exercise() {
    for edition in [sample::full(), sample::empty()] {
        for kind in DocumentKind::ALL {
            let Some(pages) = pdf_pages(&edition, kind) else { continue };
            let marking = edition.marking(kind);
            for (place, page) in pages.iter().enumerate() {
                assert!(page.contains("EXERCISE"), "{kind:?} page {place}: {page}");
                assert!(page.matches(marking.label()).count() >= 2, "{kind:?} page {place}: {page}");
                assert!(page.contains(&format!("Page {} of {}", place + 1, pages.len())), "{kind:?}: {page}");
            }
        }
    }
}

#[test]
fn every_page_of_a_word_file_bears_them_too() {
    let edition = sample::full();
    for kind in DocumentKind::ALL {
        let mut archive = zip::ZipArchive::new(Cursor::new(docx::exercise(&edition, kind).unwrap())).unwrap();
        for name in ["word/header1.xml", "word/footer1.xml"] {
            let mut part = String::new();
            archive.by_name(name).unwrap().read_to_string(&mut part).unwrap();
            assert!(part.contains("EXERCISE"), "{kind:?} {name}");
            assert!(part.contains(edition.marking(kind).label()), "{kind:?} {name}");
        }
    }
}

#[test]
fn variables_are_filled_in_everywhere() {
    let edition = sample::full();
    for kind in DocumentKind::ALL {
        assert!(!word_text(&edition, kind).contains("{{"), "{kind:?}");
    }
    assert!(word_text(&edition, DocumentKind::Explan).contains("Riverside Park, Halden-on-Sallow"));
}

#[test]
fn how_a_casualty_is_to_be_triaged_stands_on_the_controllers_copy_only() {
    let edition = sample::full();
    let players = word_text(&edition, DocumentKind::ActorCards);
    assert!(players.contains("Ankle swollen") && players.contains("NORTH STAR"));
    assert!(!players.contains("Triage") && !players.contains("help soon"));
    assert!(word_text(&edition, DocumentKind::ActorCardsControl).contains("urgent: help soon"));
}

#[test]
fn the_situation_manual_holds_nothing_that_is_for_controllers() {
    let edition = sample::full();
    let words = word_text(&edition, DocumentKind::SitMan);
    assert!(words.contains("A drone hovers over the east stand") && words.contains("Does the match go on?"));
    for event in sample::events() {
        let for_control = [&event.hint, &event.if_asked, &event.notes, &event.expected_action, &event.evaluator];
        for text in for_control.into_iter().filter(|text| !text.is_empty()) {
            assert!(!words.contains(text.as_str()), "{text}");
        }
    }
    assert!(!words.contains("Is anybody dealing with the drone?"), "what is held ready is not told");
    assert!(!words.contains("pilot stands in car park 2"), "the ground truth is the control cell's");
}

#[test]
fn the_binder_holds_all_that_a_control_cell_needs() {
    let words = word_text(&sample::full(), DocumentKind::Binder);
    for text in [
        "NORTH STAR",
        "Channel 12",
        "Radios checked",
        "StartEx",
        "Does the match go on?",
        "nothing waits for it",
        "Police ask",
        "If the expected action of 2 does not come, 5\u{a0}min after it was due",
        "pilot stands in car park 2",
        "Young, out of breath",
        "urgent: help soon",
        "released",
        "Log sheet 4",
        "Second match",
    ] {
        assert!(words.contains(text), "{text}");
    }
}

#[test]
fn a_guide_gives_an_evaluator_tasks_times_events_and_ratings() {
    let words = word_text(&sample::full(), DocumentKind::EvaluationGuides);
    for text in [
        "Operational Coordination",
        "Tell the police and the air traffic service",
        "\u{2264} 5 min",
        "to be checked",
        "Event control tells the police",
        "Performed without challenges",
        "Unable to be performed",
        "HSEEP",
    ] {
        assert!(words.contains(text), "{text}");
    }
}

/// What stands under a heading, or that nothing does.
fn assert_written(kind: DocumentKind, chapter: &Chapter) {
    assert!(!chapter.blocks.is_empty() || !chapter.sections.is_empty(), "{kind:?}: {} is empty", chapter.heading.0);
    for block in &chapter.blocks {
        match block {
            Block::Table(table) => assert!(!table.rows.is_empty(), "{kind:?}: {}", chapter.heading.0),
            Block::Facts(facts) => assert!(facts.iter().all(|fact| !fact.value.is_blank()), "{kind:?}"),
            _ => {}
        }
    }
    chapter.sections.iter().for_each(|section| assert_written(kind, section));
}

#[test]
fn nothing_empty_is_printed() {
    for edition in [sample::full(), sample::empty()] {
        for kind in DocumentKind::ALL {
            let paper = edition.paper(kind);
            assert!(!paper.chapters.is_empty());
            paper.chapters.iter().chain(&paper.front).for_each(|chapter| assert_written(kind, chapter));
            assert!(paper.cover.iter().all(|fact| !fact.value.is_blank()), "{kind:?}");
        }
    }
    let empty = sample::empty();
    for kind in [DocumentKind::MselShort, DocumentKind::InjectCards, DocumentKind::EvaluationGuides] {
        assert!(!empty.holds(kind), "{kind:?}");
    }
    assert!(empty.holds(DocumentKind::Explan) && empty.holds(DocumentKind::Binder));
}

#[test]
fn tables_are_as_wide_as_their_page() {
    fn tables(chapter: &Chapter, see: &mut dyn FnMut(&muster_documents::paper::Table)) {
        for block in &chapter.blocks {
            if let Block::Table(table) = block {
                see(table);
            }
        }
        chapter.sections.iter().for_each(|section| tables(section, see));
    }
    for kind in DocumentKind::ALL {
        let paper = sample::full().paper(kind);
        let wide = match paper.setting {
            muster_documents::paper::Setting::Exercise(sheet) if sheet.landscape => 746.0,
            _ => 481.0,
        };
        for chapter in &paper.chapters {
            tables(chapter, &mut |table| {
                let sum: f64 = table.columns.iter().map(|column| column.width).sum();
                assert!((sum - wide).abs() < 0.01, "{kind:?} {}: {sum}", table.name.0);
                assert!(table.rows.iter().filter_map(Row::cells).all(|cells| cells.len() == table.columns.len()));
            });
        }
    }
}

/// A document's words, a line each.
fn outline(paper: &Paper) -> String {
    fn cell(cell: &Cell) -> String {
        [&cell.main.0, &cell.sub.0, &cell.warning.0]
            .into_iter()
            .filter(|text| !text.trim().is_empty())
            .map(|text| text.replace('\n', " / "))
            .collect::<Vec<_>>()
            .join(" // ")
    }
    fn block(out: &mut Vec<String>, one: &Block) {
        match one {
            Block::Prose(text) | Block::Remark(text) | Block::Alert(text) => out.push(text.0.replace('\n', " / ")),
            Block::Facts(facts) => {
                out.extend(facts.iter().map(|fact| format!("{}: {}", fact.label.0, fact.value.0).replace('\n', " / ")));
            }
            Block::Table(table) => {
                let headings: Vec<&str> = table.columns.iter().map(|column| column.heading.0.as_str()).collect();
                out.push(format!("[{}] {}", table.name.0, headings.join(" | ")));
                for row in &table.rows {
                    out.push(match row {
                        Row::Divider(text) => format!("== {}", text.0),
                        Row::Blank(_) => "| ____".to_owned(),
                        Row::Cells(cells) => {
                            format!("| {}", cells.iter().map(cell).collect::<Vec<_>>().join(" | "))
                        }
                        Row::Task(task) => format!("| {}", task.cells.iter().map(cell).collect::<Vec<_>>().join(" | ")),
                    });
                }
            }
            Block::Paragraph(line) => out.push(line.words()),
            Block::List(list) => {
                for item in &list.items {
                    let mut inner = Vec::new();
                    item.blocks.iter().for_each(|one| block(&mut inner, one));
                    out.push(format!("- {}", inner.join(" / ")));
                }
            }
            Block::Cards(cards) => {
                for card in &cards.cards {
                    out.push(format!("<{}> {} <{}> ({})", card.number.0, card.title.0, card.tag.0, card.foot.0));
                    card.blocks.iter().for_each(|one| block(out, one));
                }
            }
            Block::Drawn(drawn) => {
                out.push(format!("{{{}: {} {}}}", drawn.kind, drawn.word.0, drawn.stamp.0));
                for line in &drawn.lines {
                    out.push(format!("  {:?} {} {}", line.piece, line.label.0, line.text.0.replace('\n', " / ")));
                }
            }
            Block::Blanks(blanks) => out.push(format!("{blanks:?}")),
            Block::Lines(count) => out.push(format!("{count} lines")),
            Block::Picture(picture) => out.push(format!("picture of {}", picture.alternative.0)),
            other => out.push(format!("{other:?}")),
        }
    }
    fn chapter(out: &mut Vec<String>, one: &Chapter, depth: usize) {
        out.push(format!("{} {}", "#".repeat(depth), one.heading.0));
        one.blocks.iter().for_each(|one| block(out, one));
        one.sections.iter().for_each(|section| chapter(out, section, depth + 1));
    }
    let mut out = vec![format!("{} \u{b7} {} \u{b7} {}", paper.kicker.0, paper.title.0, paper.subject.0)];
    out.extend(paper.cover.iter().map(|fact| format!("{}: {}", fact.label.0, fact.value.0)));
    paper.front.iter().chain(&paper.chapters).for_each(|one| chapter(&mut out, one, 1));
    // The very long call stands once.
    let cut = |line: String| match line.char_indices().nth(600) {
        Some((at, _)) => format!("{}\u{2026}", &line[..at]),
        None => line,
    };
    out.into_iter().map(cut).collect::<Vec<_>>().join("\n")
}

#[test]
fn each_document_says_this() {
    for kind in DocumentKind::ALL {
        insta::assert_snapshot!(format!("exercise_{}", kind.key()), outline(&sample::full().paper(kind)));
    }
}

#[test]
fn a_thousand_events_are_listed_and_the_list_has_contents() {
    let edition = sample::large(1000);
    let paper = edition.paper(DocumentKind::MselShort);
    assert!(matches!(paper.setting, muster_documents::paper::Setting::Exercise(sheet) if sheet.cover));
    let printed = pdf::exercise(&edition, DocumentKind::MselShort).unwrap();
    assert!(printed.pages > 30 && printed.unprintable.is_empty(), "{}", printed.pages);
    if let Some(pages) = pdf_pages(&edition, DocumentKind::MselShort) {
        assert!(pages[1].contains("Contents"), "{}", pages[1]);
        assert!(pages.concat().contains("1000"));
    }
}

const HOSTILE: &str =
    "#import \"x\" $x$ @ref <label> `raw` = h *b* <script>alert(1)</script> ' </w:t> ]]> \u{0}\u{7} \u{4f1a} {{x}} {{";

#[test]
fn what_users_write_is_never_markup() {
    let (mut design, events) = secret();
    design.exercise = worded(&design.exercise, HOSTILE).0;
    macro_rules! all {
        ($($field:ident),*) => {$( for one in &mut design.$field { *one = worded(one, HOSTILE).0; } )*};
    }
    all!(objectives, participants, staff, meetings, checklist, phases, truths, senders, variables, actors, decisions);
    let events: Vec<Event> = events.iter().map(|event| worded(event, HOSTILE).0).collect();
    let edition = sample::edition(&design, &events, None);
    for kind in DocumentKind::ALL {
        let words = word_text(&edition, kind);
        assert!(words.contains("&lt;script&gt;") && !words.contains("<script>"), "{kind:?}");
        pdf::exercise(&edition, kind).unwrap_or_else(|error| panic!("{kind:?}: {error}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]
    #[test]
    fn any_text_prints(text in "\\PC{0,60}", number in "\\PC{0,20}") {
        let mut events = sample::events();
        for event in &mut events {
            event.title.clone_from(&text);
            event.number.clone_from(&number);
            event.read_aloud.clone_from(&text);
        }
        let edition = sample::edition(&sample::design(), &events, None);
        for kind in [DocumentKind::InjectCards, DocumentKind::MselLong] {
            prop_assert!(pdf::exercise(&edition, kind).is_ok());
            prop_assert!(docx::exercise(&edition, kind).is_ok());
        }
    }
}
