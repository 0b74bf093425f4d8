//! Plans, cards and forms as files: what they say to readers, to screen readers and to other programs.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod plan_sample;

use muster_documents::cards::{self, CardOrder, CardSize, ContactSize};
use muster_documents::forms::{self, Answer, BlockKind, FilledForm, Form, FormBlock, FormColumn};
use muster_documents::{PlanEdition, docx, html, pdf};
use muster_domain::Marking;
use plan_sample as sample;
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::json;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

fn parts(edition: &PlanEdition) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx::plan(edition).unwrap())).unwrap();
    let count = archive.len();
    let part = |index| {
        let mut part = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        (part.name().to_owned(), bytes)
    };
    (0..count).map(part).collect()
}

fn part(edition: &PlanEdition, name: &str) -> String {
    let found = parts(edition).into_iter().find(|(part, _)| part == name).unwrap_or_else(|| panic!("no part {name}"));
    String::from_utf8(found.1).unwrap()
}

fn assert_well_formed(xml: &str) {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    while reader.read_event().unwrap() != Event::Eof {}
}

#[test]
fn a_plan_as_pdf_says_what_it_is_to_readers_and_archives() {
    let printed = pdf::plan(&sample::approved()).unwrap();
    for text in [
        "/MarkInfo<</Marked true",
        "/Lang(en)",
        "/S/TH/",
        "/S/Figure/",
        "/S/LI/",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:part>2</pdfaid:part>",
        "Quay plan \u{b7} Version 2",
        "The ground from above",
    ] {
        assert!(contains(&printed.bytes, text), "{text}");
    }
    assert_eq!(printed, pdf::plan(&sample::approved()).unwrap(), "the same plan is the same file");
}

#[test]
fn a_plan_as_word_has_words_own_headings_lists_boxes_and_pictures() {
    let edition = sample::approved();
    for (name, bytes) in parts(&edition) {
        if name.ends_with(".xml") || name.ends_with(".rels") {
            assert_well_formed(&String::from_utf8(bytes).unwrap());
        }
    }
    let document = part(&edition, "word/document.xml");
    for text in [
        "TOC \\o &quot;1-3&quot; \\h",
        "w:val=\"Heading2\"",
        "<w:pageBreakBefore",
        "descr=\"The ground from above\"",
        "<w:vMerge w:val=\"restart\"",
        "<w:gridSpan w:val=\"2\"",
        "<w:tblHeader/>",
        "A second device may be there.",
        "(to be checked)",
        "(no longer in the workspace)",
        "Guide 7",
        "Version 2",
        "3 of 12",
    ] {
        assert!(document.contains(text), "{text}");
    }
    let numbering = part(&edition, "word/numbering.xml");
    for text in ["\u{2610}", "\u{2612}", "T%1.%2", "<w:startOverride w:val=\"3\""] {
        assert!(numbering.contains(text), "{text}");
    }
    let (_, picture) = sample::picture();
    assert!(parts(&edition).iter().any(|(name, bytes)| name.starts_with("word/media/") && *bytes == *picture));
    assert!(part(&edition, "word/footer1.xml").contains("NUMPAGES"));
}

#[test]
fn links_lead_to_bookmarks_that_are_there() {
    let document = part(&sample::approved(), "word/document.xml");
    let anchors = document.split("w:anchor=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let mut count = 0;
    for anchor in anchors {
        assert!(document.contains(&format!("w:name=\"{anchor}\"")), "{anchor}");
        count += 1;
    }
    assert!(count > 5, "{count}");
}

#[test]
fn a_plan_as_html_is_one_file_that_asks_nobody_for_anything() {
    let page = html::plan(&sample::approved(), Some("Gate supervisor"));
    for wrong in ["http://", "https://", "src=\"//", "@import", "url(", " style=\"", "onclick", "<link", "<iframe"] {
        assert!(!page.contains(wrong), "{wrong}");
    }
    for text in [
        "default-src 'none'; style-src 'sha256-",
        "data-role=\"Gate supervisor\"",
        "src=\"data:image/png;base64,",
        "<td data-label=\"Task\" dir=\"auto\">Raise the alarm",
        "data-phase=\"Alert\" data-roles=\"Gate supervisor&#10;Harbour\"",
        "<a href=\"#section-4\">",
        "id=\"section-4\"",
        "colspan=\"2\"",
        "rowspan=\"2\"",
        "critical path",
        "TLP:GREEN",
    ] {
        assert!(page.contains(text), "{text} in {page}");
    }
}

#[test]
fn the_script_and_the_style_are_those_the_policy_allows() {
    use base64::Engine;
    let page = html::plan(&sample::approved(), None);
    for (tag, end) in [("<style>", "</style>"), ("<script>", "</script>")] {
        let text = page.split(tag).nth(1).unwrap().split(end).next().unwrap();
        let hex = muster_domain::journal::sha256_hex(text.as_bytes());
        let bytes: Vec<u8> =
            (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect();
        let hash = base64::engine::general_purpose::STANDARD.encode(bytes);
        assert!(page.contains(&format!("'sha256-{hash}'")), "{tag}");
        assert_eq!(page.matches(tag).count(), 1);
    }
}

const HOSTILE: &str = "#import \"x\" $x$ @ref <label> `raw` = h *b* <script>alert(1)</script> \" onload=x ' </w:t> ]]> \u{0}\u{7} 会 {{x}}";

#[test]
fn what_users_write_is_only_ever_characters() {
    let edition = sample::filled_with(HOSTILE);
    let page = html::plan(&edition, Some(HOSTILE));
    assert_eq!(page.matches("<script>").count(), 1, "its own");
    assert!(!page.contains("\" onload"));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && page.contains("[U+0000]"));
    for (name, bytes) in parts(&edition) {
        if name.ends_with(".xml") {
            let xml = String::from_utf8(bytes).unwrap();
            assert_well_formed(&xml);
            assert!(!xml.contains("<script>"), "{name}");
        }
    }
    pdf::plan(&edition).unwrap();
    cards::action_cards(&edition, &CardOrder::default()).unwrap();
    cards::contact_cards(&edition, ContactSize::A4).unwrap();
    cards::contact_cards(&edition, ContactSize::Wallet).unwrap();
}

#[test]
fn an_empty_plan_is_still_a_document() {
    let mut content = sample::content();
    content.sections.clear();
    content.tasks.clear();
    content.levels.clear();
    content.directory.clear();
    content.nets.clear();
    content.resources.clear();
    content.plan.title.clear();
    content.plan.scope.clear();
    let edition = sample::edition(content);
    assert!(pdf::plan(&edition).unwrap().pages >= 3);
    assert!(part(&edition, "word/document.xml").contains("Nothing is written in this plan yet."));
    assert!(html::plan(&edition, None).contains("Untitled plan"));
    assert_eq!(cards::action_cards(&edition, &CardOrder::default()).unwrap().pages, 1);
    assert_eq!(cards::contact_cards(&edition, ContactSize::Wallet).unwrap().pages, 1);
}

#[test]
fn a_picture_that_cannot_be_shown_says_so_in_its_place_and_costs_nothing_else() {
    let mut edition = sample::approved();
    for bytes in edition.pictures.values_mut() {
        *bytes = std::sync::Arc::new(bytes[..bytes.len() / 2].to_vec());
    }
    let why = "This picture is damaged";
    assert!(html::plan(&edition, None).contains(why));
    assert!(part(&edition, "word/document.xml").contains(why));
    pdf::plan(&edition).unwrap();
    edition.pictures.clear();
    assert!(html::plan(&edition, None).contains("no longer in the workspace"));
}

#[test]
fn what_is_left_out_is_in_no_file() {
    const SECRET: &str = "Kestrelnest";
    let mut content = sample::content();
    content.sections[1].hidden = true;
    content.sections[1].title = SECRET.into();
    content.sections[1].body = sample::body(&json!([sample::words(SECRET)]));
    content.sections[2].marking = Some(Marking::TlpRed);
    content.sections[2].title = SECRET.into();
    content.tasks[0].section_id = Some(sample::section_id(2));
    content.tasks[0].title = SECRET.into();
    content.tasks[0].role = SECRET.into();
    // A text that stays shows the task, and what it last showed.
    let field = json!({"of": "task", "id": sample::task_id(1), "show": "title"});
    content.sections[0].body.content.extend(
        sample::body(
            &json!([{"type": "paragraph", "content": [{"type": "field", "attrs": {"field": field, "last": SECRET}}]}]),
        )
        .content,
    );
    content.fields.push(muster_domain::plan::FieldValue {
        field: serde_json::from_value(field).unwrap(),
        text: SECRET.into(),
        source: String::new(),
        to_check: false,
        missing: false,
    });
    let whole = sample::edition(content.for_everybody());
    assert!(html::plan(&whole, None).contains(SECRET), "who may see it does");
    assert_eq!(whole.marking(), Marking::TlpRed, "what is marked higher marks the whole");
    let edition =
        PlanEdition { reader: Some(Marking::TlpGreen), ..sample::edition(content.for_reader(&Marking::TlpGreen)) };
    assert!(!html::plan(&edition, None).contains(SECRET));
    for (name, bytes) in parts(&edition) {
        assert!(!contains(&bytes, SECRET), "{name}");
    }
    assert!(!format!("{:?}", edition.paper()).contains(SECRET), "what every format prints");
    assert!(!cards::roles(&edition).contains(&SECRET.to_owned()));
    assert_eq!(edition.marking(), Marking::TlpGreen);
}

#[test]
fn a_card_bears_the_marking_of_what_it_says_and_no_higher_one() {
    let mut edition = sample::large(4, 40);
    let deep = edition.content.sections.iter_mut().find(|section| section.parent_id.is_some()).unwrap();
    deep.marking = Some(Marking::TlpRed);
    let red = deep.id;
    let of = |wanted: bool| edition.content.tasks.iter().filter(move |task| (task.section_id == Some(red)) == wanted);
    let inside = of(true).next().unwrap();
    let outside = &muster_domain::Task { after: Vec::new(), ..of(false).next().unwrap().clone() };
    assert_eq!(edition.marking_of(&[inside]), Marking::TlpRed);
    assert_eq!(edition.marking_of(&[outside]), edition.content.plan.marking);
    assert_eq!(edition.marking_of(&[outside, inside]), Marking::TlpRed);
    let behind = muster_domain::Task { after: vec![inside.id], ..outside.clone() };
    assert_eq!(edition.marking_of(&[&behind]), Marking::TlpRed, "it names the task before it");
}

#[test]
fn a_post_with_many_tasks_gets_as_many_cards_as_it_needs() {
    let edition = sample::large(4, 40);
    let one = |role: &str, size, sheets| {
        cards::action_cards(&edition, &CardOrder { size, sheets, role: Some(role.into()) }).unwrap().pages
    };
    assert_eq!(cards::roles(&edition).len(), 40);
    let mut busy = edition.clone();
    busy.content.tasks.iter_mut().for_each(|task| task.role = "Runner".into());
    let cards = |size, sheets| cards::action_cards(&busy, &CardOrder { size, sheets, role: None }).unwrap().pages;
    let a6 = cards(CardSize::A6, false);
    assert!(a6 > 8, "{a6}");
    assert_eq!(cards(CardSize::A6, true), a6.div_ceil(4));
    let a5 = cards(CardSize::A5, false);
    assert!(a5 < a6);
    assert_eq!(cards(CardSize::A5, true), a5.div_ceil(2));
    assert!(one("Post 3", CardSize::A6, false) >= 1);
}

fn form_of(kinds: &[BlockKind]) -> Form {
    let block = |kind: &BlockKind| FormBlock {
        number: "1".into(),
        label: "What".into(),
        hint: "How".into(),
        kind: *kind,
        lines: 3,
        options: vec!["Yes".into(), "No".into()],
        fill: "nets".into(),
        width: forms::BlockWidth::Half,
        columns: vec![
            FormColumn { label: "Function".into(), width: 1.0 },
            FormColumn { label: "Channel".into(), width: 2.0 },
        ],
        rows: 4,
    };
    Form {
        key: "try".into(),
        title: "Try".into(),
        code: "T 1".into(),
        purpose: String::new(),
        source: "Here".into(),
        edition: String::new(),
        note: String::new(),
        orientation: forms::Orientation::Portrait,
        blocks: kinds.iter().map(block).collect(),
    }
}

#[test]
fn a_form_is_printed_blank_filled_and_with_anything_in_it() {
    let kinds = [
        BlockKind::Line,
        BlockKind::Text,
        BlockKind::Check,
        BlockKind::Choice,
        BlockKind::Table,
        BlockKind::Instruction,
    ];
    let form = form_of(&kinds);
    let content = sample::content();
    let known = forms::Known { plan: Some(&content), ..forms::Known::default() };
    let from_plan = forms::filled(&form, &known);
    assert_eq!(from_plan.get(&4), Some(&Answer::Rows(vec![vec!["Command".into(), "Radio 1".into()]])));
    let long = "W".repeat(3_000);
    let anything = BTreeMap::from([
        (0, Answer::Words(HOSTILE.into())),
        (1, Answer::Words(long.clone())),
        (2, Answer::Ticked(true)),
        (3, Answer::Words("Yes".into())),
        (4, Answer::Rows(vec![vec![long], vec![], vec![HOSTILE.into(), "b".into(), "too many".into()]])),
    ]);
    for answers in [BTreeMap::new(), from_plan, anything] {
        let filled = FilledForm {
            form: &form,
            answers,
            marking: Some(Marking::National(HOSTILE.into())),
            plan: HOSTILE.into(),
            organisation: HOSTILE.into(),
            prepared_at: sample::NOW,
            software: "Muster".into(),
        };
        assert!(forms::form(&filled).unwrap().bytes.starts_with(b"%PDF"));
    }
}

#[test]
fn every_shipped_form_can_be_printed() {
    for file in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/reference/forms")).unwrap() {
        let path = file.unwrap().path();
        let form: Form = toml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let filled = FilledForm {
            form: &form,
            answers: BTreeMap::new(),
            marking: None,
            plan: String::new(),
            organisation: String::new(),
            prepared_at: sample::NOW,
            software: "Muster".into(),
        };
        let printed = forms::form(&filled).unwrap();
        assert!(printed.pages <= 3 && printed.unprintable.is_empty(), "{}: {}", path.display(), printed.pages);
    }
}

#[test]
fn five_hundred_sections_and_two_thousand_tasks_are_printed() {
    let edition = sample::large(500, 2_000);
    assert!(html::plan(&edition, None).len() > 1_000_000);
    docx::plan(&edition).unwrap();
    assert!(pdf::plan(&edition).unwrap().pages > 200);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn any_text_can_be_printed(text in "\\PC{1,40}|(?s).{1,40}|[\u{590}-\u{6ff}\u{300}-\u{36f}a-z \\[\\]()]{1,40}") {
        let edition = sample::filled_with(&text);
        prop_assert!(pdf::plan(&edition).is_ok());
        prop_assert!(cards::action_cards(&edition, &CardOrder::default()).is_ok());
        for (name, bytes) in parts(&edition) {
            if name.ends_with(".xml") {
                assert_well_formed(&String::from_utf8(bytes).unwrap());
            }
        }
    }
}
