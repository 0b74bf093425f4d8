//! Exporting an exercise and importing the workbook again gives the same events.
#![allow(clippy::unwrap_used, clippy::panic)]

use muster_domain::{
    CustomField, Event, EventId, EventKind, Exercise, ExerciseId, ExerciseOffset, ExerciseType, Marking, ReleaseMode,
    ScenarioTime, Source, WallTime,
};
use muster_exchange::book::{Book, Cell, ShownAs, Value, open};
use muster_exchange::export::{Names, msel_xlsx, written};
use muster_exchange::msel::{Choices, Field, HeaderChoice, Import, SheetChoice, read, review};
use proptest::prelude::*;
use uuid::Uuid;

fn exercise(name: &str, scenario_start: Option<i64>) -> Exercise {
    Exercise {
        exercise_type: ExerciseType::FullScale,
        scenario_start: scenario_start.map(ScenarioTime),
        starts_on: "2026-05-16".into(),
        ends_on: "2026-05-17".into(),
        summary: String::new(),
        ..Exercise::new(ExerciseId(Uuid::nil()), name.into(), Marking::TlpAmber, WallTime(0))
    }
}

fn event() -> Event {
    Event::new(EventId(Uuid::nil()), ExerciseId(Uuid::nil()))
}

fn imported(book: &Book) -> Import {
    read(book, &Choices::default(), &[], &mut Uuid::nil, ExerciseId(Uuid::nil()))
}

fn there_and_back(exercise: &Exercise, events: &[Event]) -> Import {
    imported(&open("list.xlsx", &msel_xlsx(exercise, events, &Names::default()).unwrap()).unwrap())
}

/// Everything of an event that a workbook carries: of its source the time as it was written.
fn carried(event: &Event) -> Event {
    let raw = event.source.as_ref().map(|source| source.raw_time.clone()).filter(|_| event.offset.is_none());
    let source = Some(Source { sheet: String::new(), row: 0, raw_time: raw.unwrap_or_default() });
    Event { source, problem: event.problem.clone().filter(|_| event.offset.is_none()), ..event.clone() }
}

/// Names that other columns have, that mean something elsewhere, or that are hardly names.
fn custom_name() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "Title",
            "title",
            "Time",
            "Scenario time",
            "Number",
            "Problem",
            "Column",
            "Meaning",
            "Written by",
            "",
            " ",
            "Date",
            "Inject No.",
            "(no heading)",
            "=A1",
            "Priority\n(1-5)",
            "StartEx"
        ])
        .prop_map(str::to_owned),
        text(),
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[ -~]{0,20}",
        any::<String>(),
        "[ \t\n\r=+@_x0-9A-F<r>/-]{0,24}",
        prop::sample::select(vec![
            "TBD",
            "n/a",
            "-",
            "—",
            "Phase 2",
            "STARTEX",
            "Legend",
            "0600",
            "1e5",
            "TRUE",
            "  lead and trail  ",
            "a\nb\n",
            "T+5",
            "مرحبا",
            "🚒",
            "_x0041_",
            "<r><t>x</t></r>"
        ])
        .prop_map(str::to_owned),
    ]
}

prop_compose! {
    fn texts()(texts in prop::collection::vec(text(), 14)) -> Vec<String> { texts }
}

prop_compose! {
    fn any_event(names: Vec<String>)(
        texts in texts(),
        kind in prop::sample::select(EventKind::ALL.to_vec()),
        offset in prop::option::weighted(0.8, prop_oneof![-100_000_000_i64..1_000_000_000, (-1_000_i64..10_000).prop_map(|minutes| minutes * 60_000), Just(0), Just(255_611_375_999_999)]),
        automatic in any::<bool>(),
        custom in Just(names.clone()).prop_shuffle().prop_flat_map(|names| {
            let most = names.len();
            (Just(names), prop::collection::vec(text(), most), 0..=most)
        }),
        raw in prop::option::of(prop_oneof![text(), Just("on demand".to_owned()), Just("0:30:00".to_owned())]),
        problem in prop::option::weighted(0.1, "[a-z]{1,10}"),
    ) -> Event {
        let mut texts = texts.into_iter();
        let mut next = || texts.next().unwrap_or_default();
        Event {
            number: next(), phase: next(), storyline: next(), title: next(), text: next(), sender: next(), recipient: next(),
            method: next(), controller: next(), expected_action: next(), location: next(), objective: next(), notes: next(),
            kind,
            offset: offset.map(ExerciseOffset),
            release: if automatic { ReleaseMode::Automatic } else { ReleaseMode::Manual },
            custom: custom.0.into_iter().zip(custom.1).take(custom.2).map(|(name, value)| CustomField { name, value }).collect(),
            source: raw.map(|raw_time| Source { sheet: "MSEL".into(), row: 7, raw_time }),
            problem,
            ..event()
        }
    }
}

fn any_events() -> impl Strategy<Value = Vec<Event>> {
    prop::collection::hash_set(custom_name(), 0..6)
        .prop_map(Vec::from_iter)
        .prop_flat_map(|names| prop::collection::vec(any_event(names), 0..12))
}

/// As after an import: places in a row.
fn settled(mut events: Vec<Event>) -> Vec<Event> {
    for (position, event) in (0..).zip(&mut events) {
        event.position = position;
    }
    events
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn an_exported_list_comes_back_the_same(
        events in any_events().prop_map(settled),
        name in "\\PC{0,40}",
        start in prop::option::of(-5_000_000_000_000_i64..250_000_000_000_000),
    ) {
        let exercise = exercise(&name, start);
        let import = there_and_back(&exercise, &events);
        let back: Vec<Event> = import.events.iter().map(carried).collect();
        let sent: Vec<Event> = events.iter().map(carried).collect();
        prop_assert_eq!(back, sent);
        prop_assert_eq!(import.exercise.name, name);
        prop_assert_eq!(import.exercise.scenario_start, exercise.scenario_start);
        prop_assert_eq!(import.exercise.starts_on, exercise.starts_on);
        prop_assert_eq!(import.rows.len(), events.len());
    }

    #[test]
    fn what_came_back_is_exported_the_same_again(events in any_events()) {
        let exercise = exercise("Harbour Lights", Some(0));
        let once = there_and_back(&exercise, &events).events;
        let twice = there_and_back(&exercise, &once).events;
        prop_assert_eq!(once, twice);
    }
}

#[test]
fn custom_fields_without_a_value_are_kept() {
    let field = |name: &str, value: &str| CustomField { name: name.into(), value: value.into() };
    let events = [
        Event { number: "1".into(), custom: vec![field("Priority", "1"), field("Radio", "")], ..event() },
        Event { number: "2".into(), custom: vec![field("Radio", "Ch 7")], ..event() },
    ];
    let back = there_and_back(&exercise("x", None), &events).events;
    assert_eq!(back[0].custom, [field("Priority", "1"), field("Radio", "")]);
    assert_eq!(back[1].custom, [field("Radio", "Ch 7")]);
}

#[test]
fn what_stood_in_place_of_a_time_is_kept() {
    let source = |raw: &str| Some(Source { sheet: "MSEL".into(), row: 5, raw_time: raw.into() });
    let events = [
        Event { title: "Second caller".into(), kind: EventKind::Contingency, source: source("on demand"), ..event() },
        Event { title: "Smoke".into(), offset: Some(ExerciseOffset(1_800_000)), source: source("0930L"), ..event() },
        Event { title: "Rain".into(), source: source("N/A"), ..event() },
    ];
    let once = there_and_back(&exercise("x", None), &events).events;
    let raw = |events: &[Event]| -> Vec<String> {
        events.iter().map(|event| event.source.as_ref().unwrap().raw_time.clone()).collect()
    };
    assert_eq!(raw(&once), ["on demand", "0930L", "N/A"]);
    assert_eq!(raw(&there_and_back(&exercise("x", None), &once).events), ["on demand", "0930L", "N/A"]);
}

#[test]
fn fields_keep_their_order_although_no_event_has_them_all() {
    let event = |names: &[&str]| {
        let custom = names.iter().map(|name| CustomField { name: (*name).into(), value: "x".into() }).collect();
        Event { number: "1".into(), custom, ..event() }
    };
    let events = [event(&["D"]), event(&["A"]), event(&["A", "B"]), event(&["B", "D"]), event(&["C", "D"])];
    let back = there_and_back(&exercise("x", None), &events).events;
    for (sent, back) in events.iter().zip(&back) {
        assert_eq!(sent.custom, back.custom);
    }
    // Events that contradict each other keep each its own order.
    let events = [event(&["A", "B", "C"]), event(&["C", "B", "A"])];
    let back = there_and_back(&exercise("x", None), &events).events;
    for (sent, back) in events.iter().zip(&back) {
        assert_eq!(sent.custom, back.custom);
    }
}

#[test]
fn every_custom_field_keeps_its_value_whatever_its_name() {
    let names = ["Title", "Time", "", "Priority", "Priority", "Release", "Date"];
    let custom: Vec<CustomField> = names
        .iter()
        .enumerate()
        .map(|(place, name)| CustomField { name: (*name).into(), value: format!("value {place}") })
        .collect();
    let events = [Event { title: "Gate".into(), custom: custom.clone(), ..event() }];
    let back = there_and_back(&exercise("x", Some(0)), &events).events;
    assert_eq!((back[0].title.as_str(), &back[0].custom), ("Gate", &custom));
}

/// A list of three events, as a planner has it open.
fn opened() -> Book {
    let events: Vec<Event> = [Some(-600_000), Some(0), None]
        .into_iter()
        .zip(["Set-up", "Smoke", "Second caller"])
        .map(|(ms, title)| Event { title: title.into(), offset: ms.map(ExerciseOffset), ..event() })
        .collect();
    open("list.xlsx", &msel_xlsx(&exercise("Harbour Lights", Some(0)), &events, &Names::default()).unwrap()).unwrap()
}

fn time_column(book: &Book) -> u32 {
    book.sheets[0].rows[0].cells.iter().find(|cell| cell.value == Value::Text("Time".into())).unwrap().column
}

/// Puts a value into a row's time.
fn set_time(book: &mut Book, row: usize, value: Value) {
    let column = time_column(book);
    let cells = &mut book.sheets[0].rows[row].cells;
    cells.retain(|cell| cell.column != column);
    cells.push(Cell { column, span: 1, value });
    cells.sort_by_key(|cell| cell.column);
}

#[test]
fn a_time_that_a_planner_changed_is_read_as_the_column_says() {
    let mut book = opened();
    set_time(&mut book, 1, Value::Text("T-0:45".into()));
    set_time(&mut book, 2, Value::Number { value: 0.0625, shown_as: ShownAs::Time, text: "1:30".into() });
    let offsets: Vec<_> = imported(&book).events.iter().map(|event| event.offset.map(|offset| offset.0)).collect();
    assert_eq!(offsets, [Some(-2_700_000), Some(5_400_000), None]);
}

#[test]
fn a_time_that_cannot_be_read_is_a_problem_with_its_place() {
    let mut book = opened();
    for (row, value) in [
        (1, Value::Text("after lunch".into())),
        (2, Value::Number { value: 5.0, shown_as: ShownAs::Number, text: "5".into() }),
    ] {
        set_time(&mut book, row, value);
    }
    let import = imported(&book);
    assert!(import.events.iter().all(|event| event.offset.is_none()));
    let problem = import.events[0].problem.clone().unwrap();
    assert!(
        problem.contains("Harbour Lights") && problem.contains("row 2, column B") && problem.contains("after lunch"),
        "{problem}"
    );
    assert_eq!(import.events[2].problem, None);
    let review = review(&book, &Choices::default(), &[]);
    assert_eq!((review.events, review.scheduled, review.sheets[0].problems.len()), (3, 0, 2));
}

#[test]
fn a_row_and_a_column_that_a_planner_added_are_kept() {
    let mut book = opened();
    let sheet = &mut book.sheets[0];
    let cell = |column, text: &str| Cell { column, span: 1, value: Value::Text(text.into()) };
    sheet.rows[0].cells.push(cell(40, "Checked by"));
    sheet.rows[1].cells.push(cell(40, "AB"));
    let mut row = sheet.rows[3].clone();
    row.number = 9;
    row.cells = vec![cell(3, "phone call"), cell(50, "loose note")];
    sheet.rows.push(row);
    let import = imported(&book);
    assert_eq!(import.events.len(), 4);
    assert_eq!(import.events[0].custom, [CustomField { name: "Checked by".into(), value: "AB".into() }]);
    let kept: Vec<_> =
        import.events[3].custom.iter().map(|field| (field.name.as_str(), field.value.as_str())).collect();
    assert_eq!(kept, [("Kind", "phone call"), ("Column AY", "loose note")]);
}

#[test]
fn the_review_shows_what_the_import_reads() {
    let book = opened();
    let review = review(&book, &Choices::default(), &[]);
    let import = imported(&book);
    assert!(review.questions.is_empty());
    assert_eq!((review.events, review.scheduled, review.unscheduled), (3, 2, 1));
    assert_eq!(review.name, "Harbour Lights");
    assert_eq!(review.sheets.iter().map(|sheet| sheet.taken).collect::<Vec<_>>(), [true, false]);
    let shown: Vec<_> = review.sheets[0]
        .first_rows
        .iter()
        .map(|row| (row.row, row.title.clone(), row.offset, row.read.clone()))
        .collect();
    let read: Vec<_> = import
        .rows
        .iter()
        .map(|row| (row.row, row.title.clone(), row.offset_ms.map(ExerciseOffset), row.read.clone()))
        .collect();
    assert_eq!(shown, read);
    assert_eq!(review.sheets[0].mapping().get(&Field::Time).map(String::as_str), Some("B"));
}

#[test]
fn a_planner_s_own_decisions_are_obeyed_instead() {
    let book = opened();
    let header = SheetChoice { header: Some(HeaderChoice::None), ..SheetChoice::default() };
    let choices = Choices { sheets: [(book.sheets[0].name.clone(), header)].into(), ..Choices::default() };
    assert_eq!(review(&book, &choices, &[]).sheets[0].header_row, None);
    let (only, missing) = Choices::only_sheets(&book, &["Harbour Lights".to_owned()]);
    assert!(missing.is_empty());
    assert_eq!(review(&book, &only, &[]).sheets[0].why, review(&book, &Choices::default(), &[]).sheets[0].why);
}

#[test]
fn facts_about_the_exercise_come_back() {
    let sent = Exercise {
        marking: Marking::National("VS-NfD".into()),
        summary: "Line one.\nLine two.".into(),
        ..exercise("Harbour Lights", Some(-3_000_000_000_500))
    };
    let book = open("list.xlsx", &msel_xlsx(&sent, &[], &Names::default()).unwrap()).unwrap();
    let about = written(&book).unwrap().about;
    assert_eq!((about.marking, about.exercise_type, about.summary), (sent.marking, sent.exercise_type, sent.summary));
    assert_eq!((about.scenario_start, about.ends_on), (sent.scenario_start, sent.ends_on));
}
