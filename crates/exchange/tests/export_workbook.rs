//! The exported workbook: what a planner sees, and that nothing in it is anything but what was meant.
#![allow(clippy::unwrap_used, clippy::panic)]

use muster_domain::exercise::ScenarioPhase;
use muster_domain::{
    CustomField, Event, EventId, Exercise, ExerciseId, ExerciseOffset, ExerciseType, Marking, ReleaseMode,
    ScenarioTime, Source, WallTime,
};
use muster_exchange::book::{Book, ShownAs, Value, open};
use muster_exchange::export::{Column, ExportError, Names, msel_xlsx, written};
use std::io::Read;

const ID: &str = "0190a000-0000-7000-8000-000000000000";

fn exercise() -> Exercise {
    Exercise {
        exercise_type: ExerciseType::Functional,
        scenario_start: Some(ScenarioTime(1_778_918_400_000)),
        starts_on: "2026-05-16".into(),
        ends_on: String::new(),
        summary: "A drone over the quay.\nThen another.".into(),
        ..Exercise::new(
            ID.parse::<ExerciseId>().unwrap(),
            "Harbour Lights".into(),
            Marking::TlpGreen,
            WallTime(1_770_000_000_000),
        )
    }
}

fn event(number: &str) -> Event {
    let mut event = Event::new(ID.parse::<EventId>().unwrap(), ID.parse::<ExerciseId>().unwrap());
    event.number = number.into();
    event
}

fn at(number: &str, ms: i64) -> Event {
    Event { offset: Some(ExerciseOffset(ms)), ..event(number) }
}

fn exported(events: &[Event]) -> (Vec<u8>, Book) {
    let bytes = msel_xlsx(&exercise(), events, &Names::default()).unwrap();
    let book = open("list.xlsx", &bytes).unwrap();
    (bytes, book)
}

/// A cell of the list by the column's heading and the event's place.
fn cell(book: &Book, heading: &str, place: usize) -> Option<Value> {
    let rows = &book.sheets[0].rows;
    let column = rows[0].cells.iter().find(|cell| cell.value == Value::Text(heading.into())).unwrap().column;
    let row = rows.iter().find(|row| row.number as usize == place + 2)?;
    row.cells.iter().find(|cell| cell.column == column).map(|cell| cell.value.clone())
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn offsets_are_lengths_of_time_and_negative_ones_are_texts() {
    let (_, book) =
        exported(&[at("1", 0), at("2", 5_760_000), at("3", 450_000_500), at("4", -1_800_000), at("5", -1), event("6")]);
    let number = |value: f64, text: &str| Some(Value::Number { value, shown_as: ShownAs::Duration, text: text.into() });
    assert_eq!(cell(&book, "Time", 0), number(0.0, "0:00:00"));
    assert_eq!(cell(&book, "Time", 1), number(5_760_000.0 / 86_400_000.0, "1:36:00"));
    assert_eq!(cell(&book, "Time", 2), number(450_000_500.0 / 86_400_000.0, "125:00:00.500"));
    assert_eq!(cell(&book, "Time", 3), Some(Value::Text("T-00:30:00".into())));
    assert_eq!(cell(&book, "Time", 4), Some(Value::Text("T-00:00:00.001".into())));
    assert_eq!(cell(&book, "Time", 5), None);
}

#[test]
fn the_story_s_hour_is_a_real_date() {
    let (_, book) = exported(&[at("1", 5_760_000), event("2")]);
    let Some(Value::Number { shown_as, text, .. }) = cell(&book, "Scenario time", 0) else { panic!("no date") };
    assert_eq!((shown_as, text.as_str()), (ShownAs::DateTime, "2026-05-16 09:36:00"));
    assert_eq!(cell(&book, "Scenario time", 1), None);
    let without =
        msel_xlsx(&Exercise { scenario_start: None, ..exercise() }, &[at("1", 0)], &Names::default()).unwrap();
    let book = open("list.xlsx", &without).unwrap();
    assert!(!book.sheets[0].rows[0].cells.iter().any(|cell| cell.value == Value::Text("Scenario time".into())));
}

#[test]
fn the_story_turns_in_the_list_where_a_phase_turns_it() {
    let turn = ScenarioPhase {
        starts: Some(ExerciseOffset(3_600_000)),
        story: Some(ScenarioTime(1_779_004_800_000)),
        ..ScenarioPhase::default()
    };
    let names = Names { phases: vec![turn], ..Names::default() };
    let events = [at("1", 0), at("2", 3_660_000)];
    let book = open("list.xlsx", &msel_xlsx(&exercise(), &events, &names).unwrap()).unwrap();
    let read = |place| match cell(&book, "Scenario time", place) {
        Some(Value::Number { text, .. }) => text,
        other => panic!("{other:?}"),
    };
    assert_eq!([read(0), read(1)], ["2026-05-16 08:00:00", "2026-05-17 08:01:00"]);
}

#[test]
fn no_text_is_ever_a_formula() {
    let hostile = [
        "=1+1",
        "=HYPERLINK(\"http://x\",\"y\")",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "{=1}",
        "http://example.org",
        "<r>x</r>",
        "<r><t>x</t></r>",
        "_x0041_",
        "_x0041\u{1}",
        " lead and trail ",
        "a\nb",
        "\u{0}\u{1F}\u{FFFF}",
        "é😀",
        "0600",
        "1e5",
        "TRUE",
        "#REF!",
    ];
    let events: Vec<Event> =
        hostile.iter().map(|text| Event { title: (*text).into(), text: (*text).into(), ..event(text) }).collect();
    let (bytes, book) = exported(&events);
    for (place, text) in hostile.iter().enumerate() {
        for heading in ["Number", "Title", "Text"] {
            assert_eq!(cell(&book, heading, place), Some(Value::Text((*text).into())), "{heading} {text:?}");
        }
    }
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(!sheet.contains("<f>") && !sheet.contains("<hyperlink"));
}

#[test]
fn plain_numbers_sort_as_numbers() {
    let (_, book) = exported(&[event("14"), event("014"), event("5-A"), event("4294967296")]);
    assert!(matches!(cell(&book, "Number", 0), Some(Value::Number { value: 14.0, .. })));
    for (place, number) in [(1, "014"), (2, "5-A"), (3, "4294967296")] {
        assert_eq!(cell(&book, "Number", place), Some(Value::Text(number.into())));
    }
}

#[test]
fn the_sheet_is_ready_to_print_and_to_filter() {
    let exercise = Exercise { marking: Marking::National("VS & NfD".into()), name: "Q&A".into(), ..exercise() };
    let bytes = msel_xlsx(&exercise, &[at("1", 0), at("2", 1)], &Names::default()).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    for piece in [
        "state=\"frozen\"",
        "<autoFilter ref=\"A1:Q3\"",
        "orientation=\"landscape\"",
        "fitToPage=\"1\"",
        "fitToHeight=\"0\"",
        "<oddHeader>&amp;LQ&amp;&amp;A&amp;C&amp;\"-,Bold\"VS &amp;&amp; NfD</oddHeader>",
        "<oddFooter>&amp;C&amp;\"-,Bold\"VS &amp;&amp; NfD&amp;R&amp;P / &amp;N</oddFooter>",
    ] {
        assert!(sheet.contains(piece), "{piece} is not in {sheet}");
    }
    let workbook = part(&bytes, "xl/workbook.xml");
    assert!(workbook.contains("_xlnm.Print_Titles") && workbook.contains("'Q&amp;A'!$1:$1"), "{workbook}");
    assert!(part(&bytes, "xl/styles.xml").contains("wrapText=\"1\""));
}

#[test]
fn the_same_exercise_gives_the_same_bytes() {
    assert_eq!(
        msel_xlsx(&exercise(), &[at("1", 0)], &Names::default()).unwrap(),
        msel_xlsx(&exercise(), &[at("1", 0)], &Names::default()).unwrap()
    );
}

#[test]
fn a_text_too_long_for_a_cell_is_refused_by_name() {
    let most = "x".repeat(32_767);
    let (_, book) = exported(&[Event { text: most.clone(), ..event("1") }]);
    assert_eq!(cell(&book, "Text", 0), Some(Value::Text(most.clone())));
    let error =
        msel_xlsx(&exercise(), &[event("1"), Event { notes: format!("{most}é"), ..event("5-A") }], &Names::default())
            .unwrap_err();
    assert!(matches!(&error, ExportError::TextTooLong { length: 32_768, .. }));
    assert!(error.to_string().contains("The Notes of event 5-A has 32768 characters"), "{error}");
    let custom = CustomField { name: "Radio log".into(), value: format!("{most}😀") };
    let error = msel_xlsx(
        &exercise(),
        &[Event { custom: vec![custom], title: "Gates".into(), ..event("") }],
        &Names::default(),
    )
    .unwrap_err();
    assert!(error.to_string().contains("Radio log") && error.to_string().contains("“Gates”"), "{error}");
    let error = msel_xlsx(&Exercise { summary: most + "y", ..exercise() }, &[], &Names::default()).unwrap_err();
    assert!(error.to_string().contains("summary"), "{error}");
}

#[test]
fn escapes_in_a_full_cell_still_fit_or_are_still_true() {
    let full = format!("{}_x0041_", "x".repeat(32_760));
    let (_, book) = exported(&[Event { text: full.clone(), ..event("1") }]);
    assert_eq!(cell(&book, "Text", 0), Some(Value::Text(full)));
}

#[test]
fn an_offset_beyond_the_year_9999_is_refused_by_name() {
    for ms in [i64::MIN, i64::MAX, -300_000_000_000_000] {
        let error = msel_xlsx(&exercise(), &[at("9", ms)], &Names::default()).unwrap_err();
        assert!(matches!(error, ExportError::TooFar { .. }) && error.to_string().contains("event 9"), "{error}");
    }
}

#[test]
fn an_exercise_without_events_is_its_headings() {
    let (_, book) = exported(&[]);
    assert_eq!(book.sheets[0].rows.len(), 1);
    assert!(written(&book).is_some());
}

#[test]
fn a_workbook_knows_its_own_columns_whatever_their_names() {
    let names = ["Title", "Time", "", "Priority", "Priority", " spaced ", "Column", "two\nlines", "Written by"];
    let custom = names.iter().map(|name| CustomField { name: (*name).into(), value: format!("of {name}") }).collect();
    let source = Some(Source { sheet: "MSEL".into(), row: 2, raw_time: "soon".into() });
    let bare = vec![CustomField { name: "Priority".into(), value: String::new() }];
    let (_, book) = exported(&[
        Event { custom, source, problem: Some("“soon” is no time".into()), ..event("1") },
        Event { custom: bare, ..event("2") },
    ]);
    let own = written(&book).unwrap();
    assert_eq!((own.sheet, own.header_row), (0, 1));
    let columns: Vec<Column> = own.columns.iter().map(|(_, column)| column.clone()).collect();
    // The event has nothing in what comes after Release, up to its problem.
    let place = |column| Column::OWN.iter().position(|own| *own == column).unwrap();
    let mut expected = Column::OWN.to_vec();
    expected.drain(place(Column::Duration)..place(Column::Problem));
    expected.extend(names.iter().enumerate().map(|(place, name)| Column::Custom {
        name: (*name).into(),
        occurrence: names[..place].iter().filter(|other| *other == name).count(),
    }));
    assert_eq!(columns, expected);
    assert_eq!(own.about.name, "Harbour Lights");
    assert_eq!(own.about.exercise_type, ExerciseType::Functional);
    assert_eq!(own.about.marking, Marking::TlpGreen);
    assert_eq!(own.about.scenario_start, Some(ScenarioTime(1_778_918_400_000)));
    assert_eq!(own.about.starts_on, "2026-05-16");
    assert_eq!(own.about.summary, "A drone over the quay.\nThen another.");
}

#[test]
fn columns_that_were_moved_added_or_removed_are_found_again() {
    let (_, mut book) = exported(&[Event { release: ReleaseMode::Automatic, ..at("1", 0) }]);
    let sheet = &mut book.sheets[0];
    sheet.name = "Renamed".into();
    for row in &mut sheet.rows {
        row.number += 2;
        for cell in &mut row.cells {
            cell.column = (cell.column * 7) % 31 + 1;
        }
        row.cells.sort_by_key(|cell| cell.column);
    }
    sheet.rows[0].cells.retain(|cell| cell.value != Value::Text("Location".into()));
    let own = written(&book).unwrap();
    assert_eq!(own.header_row, 3);
    let row = &book.sheets[0].rows[0];
    for (column, meaning) in &own.columns {
        let heading = row.cells.iter().find(|cell| cell.column == *column).unwrap();
        assert_eq!(heading.value, Value::Text(meaning.heading().into()));
    }
    assert_eq!(own.columns.len(), 16);
}

#[test]
fn other_books_are_not_taken_for_muster_s() {
    let (_, mut book) = exported(&[at("1", 0)]);
    book.sheets[1].rows.remove(0);
    assert_eq!(written(&book), None);
    let (_, mut book) = exported(&[at("1", 0)]);
    book.sheets[0].rows.remove(0);
    assert_eq!(written(&book), None);
    assert_eq!(written(&open("a.csv", b"Number;Time;Title\n1;10:00;x\n").unwrap()), None);
}
