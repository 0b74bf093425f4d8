//! What stands on the set pages: every script shaped, every user's text as it was written, nothing cut off.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::AfterAction;
use crate::pdf::AFTER_ACTION;
use crate::sample;
use muster_domain::Marking;
use typst::layout::{Abs, Point};
use typst::text::TextItem;

fn set_report(report: &AfterAction) -> SetPages {
    set(AFTER_ACTION, &report.paper()).unwrap()
}

/// Every text on every page, with the place of its left end.
fn texts(pages: &SetPages) -> Vec<(Point, TextItem)> {
    fn walk(frame: &Frame, origin: Point, found: &mut Vec<(Point, TextItem)>) {
        for (position, item) in frame.items() {
            let place = origin + *position;
            match item {
                FrameItem::Group(group) => {
                    walk(&group.frame, place + Point::new(group.transform.tx, group.transform.ty), found);
                }
                FrameItem::Text(text) => found.push((place, text.clone())),
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    for page in pages.document.pages() {
        walk(&page.frame, Point::zero(), &mut found);
    }
    found
}

fn written(pages: &SetPages) -> String {
    texts(pages).iter().map(|(_, text)| text.text.as_str()).collect::<Vec<_>>().join(" ").replace('\u{200b}', "")
}

fn assert_inside_the_margins(pages: &SetPages) {
    let margin = Abs::mm(10.0);
    let right = pages.document.pages()[0].frame.width() - margin;
    let bottom = pages.document.pages()[0].frame.height() - Abs::mm(5.0);
    for (place, text) in texts(pages) {
        assert!(place.x >= margin, "{:?} starts {:?} from the edge", text.text, place.x);
        assert!((margin..=bottom).contains(&place.y), "{:?} stands at {:?}", text.text, place.y);
        assert!(
            place.x + text.width() <= right,
            "{:?} of {:?} from {:?} ends at {:?}",
            text.text,
            text.size,
            place.x,
            place.x + text.width()
        );
    }
}

#[test]
fn a_report_becomes_this_content() {
    let refused = BTreeSet::new();
    let (content, unprintable) = content::of(&sample::small().paper(), Fonts::shipped().unwrap(), &refused);
    assert!(unprintable.is_empty());
    insta::assert_snapshot!(serde_json::to_string_pretty(&content).unwrap());
}

#[test]
fn latin_cyrillic_greek_arabic_and_hebrew_are_all_printed() {
    let pages = set_report(&sample::ordinary());
    let written = written(&pages);
    for text in ["steward at gate C", "второй дрон над", "Ο χειριστής εντοπίστηκε", "Sat 14:10:04", "TLP:AMBER"]
    {
        assert!(written.contains(text), "{text}");
    }
    // Arabic is cut into words by its spaces when it is shaped.
    for word in ["بلاغ", "القطاع", "غرفة", "דיווח"] {
        assert!(written.contains(word), "{word}");
    }
    assert!(pages.unprintable.is_empty());
}

#[test]
fn arabic_letters_are_joined_and_run_from_right_to_left() {
    let mut report = sample::empty();
    report.exercise = "سسس".into();
    let pages = set_report(&report);
    let (_, word) = texts(&pages).into_iter().find(|(_, text)| text.text == "سسس").unwrap();
    let forms: BTreeSet<u16> = word.glyphs.iter().map(|glyph| glyph.id).collect();
    assert_eq!(forms.len(), 3, "the same letter has an initial, a medial and a final form");
    let order: Vec<usize> = word.glyphs.iter().map(|glyph| glyph.range().start).collect();
    assert!(order.is_sorted_by(|left, right| left > right), "the last letter stands leftmost: {order:?}");
}

#[test]
fn brackets_in_arabic_open_on_the_right() {
    let mut report = sample::empty();
    report.exercise = "(س)".into();
    let pages = set_report(&report);
    let found = texts(&pages);
    let line: Vec<&(Point, TextItem)> =
        found.iter().filter(|(_, text)| "(س)".contains(text.text.as_str()) && text.size.to_pt() > 17.0).collect();
    let glyphs: Vec<(u16, u16)> = line
        .iter()
        .flat_map(|(_, text)| {
            let nominal = |text: &TextItem, at: usize| {
                let character = text.text[at..].chars().next().unwrap();
                text.font.ttf().glyph_index(character).unwrap().0
            };
            text.glyphs.iter().map(move |glyph| (glyph.id, nominal(text, glyph.range().start)))
        })
        .collect();
    assert_eq!(glyphs.len(), 3);
    assert_ne!(glyphs[0].0, glyphs[0].1, "the bracket that closes is drawn as its mirror image");
    assert_ne!(glyphs[2].0, glyphs[2].1, "and so is the one that opens");
}

#[test]
fn what_users_write_is_never_markup() {
    let hostile = "#panic() $x$ @ref <label> `raw` = heading *bold* _it_ \\ // no";
    let pages = set_report(&sample::filled_with(hostile));
    let written = written(&pages);
    for text in ["#panic()", "$x$", "@ref", "<label>", "`raw`", "= heading", "*bold*", "_it_", "//"] {
        assert!(written.contains(text), "{text}");
    }
    let headings = |pages: &SetPages| texts(pages).iter().filter(|(_, text)| text.size.to_pt() == 12.5).count();
    assert_eq!(headings(&pages), headings(&set_report(&sample::ordinary())), "no heading came of it");
    assert_inside_the_margins(&pages);
}

#[test]
fn nothing_runs_off_the_page_however_long() {
    for text in ["W".repeat(300), "Wortungetüm".repeat(40), "A title that does not end ".repeat(20), "كلمة".repeat(80)]
    {
        assert_inside_the_margins(&set_report(&sample::filled_with(&text)));
    }
}

#[test]
fn a_word_of_ten_thousand_letters_is_printed_whole() {
    let mut report = sample::empty();
    report.summary = "Ж".repeat(10_000);
    let pages = set_report(&report);
    assert_eq!(written(&pages).matches('Ж').count(), 10_000);
    assert_inside_the_margins(&pages);
}

#[test]
fn ordinary_and_empty_reports_stay_inside_the_margins() {
    assert_inside_the_margins(&set_report(&sample::ordinary()));
    assert_inside_the_margins(&set_report(&sample::empty()));
    assert_inside_the_margins(&set_report(&sample::large(90, 20)));
}

#[test]
fn a_character_that_no_font_has_is_shown_as_its_code_and_reported() {
    let mut report = sample::empty();
    report.summary = "meet at 会 or 会, bell \u{7}, mark \u{e000}".into();
    let pages = set_report(&report);
    let written = written(&pages);
    assert!(written.contains("meet at [U+4F1A] or [U+4F1A], bell [U+0007], mark [U+E000]"), "{written}");
    assert!(written.contains("[U+4F1A] × 2"), "the last page lists them");
    assert_eq!(pages.unprintable, BTreeMap::from([('\u{7}', 1), ('会', 2), ('\u{e000}', 1)]));
}

#[test]
fn marks_on_letters_of_another_script_are_still_printed() {
    let mut report = sample::empty();
    report.summary = "x\u{651}y ж\u{64b} \u{5e9}\u{651} a\u{200d}b \u{202e}c\u{202c} \u{301}".into();
    for (_, text) in texts(&set_report(&report)) {
        assert!(text.glyphs.iter().all(|glyph| glyph.id != 0), "{:?}", text.text);
    }
}

#[test]
fn a_character_refused_when_it_was_set_is_shown_as_its_code_the_next_time() {
    let mut report = sample::empty();
    report.summary = "a\u{301}".into();
    let refused = BTreeSet::from(['\u{301}']);
    let (content, unprintable) = content::of(&report.paper(), Fonts::shipped().unwrap(), &refused);
    assert!(content.to_string().contains("a[U+0301]"));
    assert_eq!(unprintable, BTreeMap::from([('\u{301}', 1)]));
}

#[test]
fn every_page_carries_the_marking_twice() {
    for marking in [Marking::TlpRed, Marking::TlpAmberStrict, Marking::National("VS-NfD".into())] {
        let mut report = sample::ordinary();
        let label = marking.label().to_owned();
        report.marking = marking;
        let pages = set_report(&report);
        let big =
            texts(&pages).iter().filter(|(_, text)| text.text == label.as_str() && text.size.to_pt() >= 12.0).count();
        assert_eq!(big, pages.document.pages().len() * 2, "{label}");
    }
}

#[test]
fn a_template_reaches_neither_files_nor_packages() {
    let fonts = Fonts::shipped().unwrap();
    for source in
        ["#read(\"/etc/hostname\")", "#read(\"../Cargo.toml\")", "#import \"@preview/cetz:0.3.0\"", "#datetime.today()"]
    {
        let template = Template { name: "try.typ", source };
        let outcome = compile(fonts, template, b"{}".to_vec(), &[]);
        assert!(matches!(outcome, Err(DocumentError::Typesetting(_))), "{source}");
    }
}

mod plans {
    use super::*;
    use crate::pdf::PLAN;
    use crate::plan_sample;

    fn set_plan(edition: &crate::PlanEdition) -> SetPages {
        set(PLAN, &edition.paper()).unwrap()
    }

    #[test]
    fn everything_in_a_plan_is_on_its_pages_and_inside_the_margins() {
        let pages = set_plan(&plan_sample::approved());
        let written = written(&pages);
        for text in [
            "Quay plan",
            "Version 2",
            "TLP:GREEN",
            "Gate C added",
            "3 of 12",
            "Base plan",
            "T1",
            "Device",
            "already done",
            "A second device",
            "The ground",
            "to be checked",
            "[1]",
            "Guide 7",
            "no longer in the workspace",
            "Raise the alarm",
            "Do not touch it.",
            "Radio 1",
            "Barriers",
            "0100 2",
            "not written yet",
            "critical path",
            "15",
        ] {
            assert!(written.contains(text), "{text}");
        }
        assert_inside_the_margins(&pages);
    }

    #[test]
    fn nothing_of_a_plan_runs_off_the_page_however_long() {
        for text in ["W".repeat(300), "A title that does not end ".repeat(20), "كلمة".repeat(80)] {
            assert_inside_the_margins(&set_plan(&plan_sample::filled_with(&text)));
        }
    }

    #[test]
    fn hostile_text_is_on_the_page_as_it_was_written() {
        let written = written(&set_plan(&plan_sample::filled_with("#panic() $x$ @ref <script> `raw` = heading")));
        for text in ["#panic()", "$x$", "@ref", "<script>", "`raw`", "= heading"] {
            assert!(written.contains(text), "{text}");
        }
    }

    #[test]
    fn a_plan_becomes_this_paper() {
        let mut edition = plan_sample::approved();
        edition.content.sections.truncate(1);
        insta::assert_snapshot!(serde_json::to_string_pretty(&edition.paper().chapters).unwrap());
    }
}
