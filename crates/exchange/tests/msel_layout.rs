//! How sheets are told apart, headings found, columns given to fields, and every row accounted for.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod msel_parts;

use msel_parts::{
    answering, assert_nothing_lost, at, book, list, merged, minutes, n, read, read_with, review, sheet, sheet_of, t,
    texts,
};
use muster_domain::{EventKind, ReleaseMode};
use muster_exchange::book::{Book, Cell, Row, Sheet, Tall, Value};
use muster_exchange::msel::{self, Choices, Field, HeaderChoice, Profile, SheetChoice, SheetKind, ZeroChoice};
use proptest::prelude::*;

/// The letters of some fields on the first sheet.
fn letters(book: &Book, fields: &[Field]) -> Vec<String> {
    let mapping = review(book).sheets[0].mapping();
    fields.iter().map(|field| mapping.get(field).cloned().unwrap_or_default()).collect()
}

#[test]
fn headings_are_found_under_titles_and_key_lines() {
    let rows: &[&[&str]] = &[
        &["Operation Silver Gate"],
        &["Master Scenario Events List"],
        &["Exercise Date:", "May 16, 2026"],
        &[],
        &[
            "Event #",
            "Event Time",
            "Event Description",
            "Responsible Controller",
            "Recipient Player(s)",
            "Expected Outcome",
            "Actual Time",
            "Notes",
        ],
        &["1", "9:00 AM", "STARTEX", "Lead", "All", "Play begins", "9:02 AM", ""],
        &["2", "9:30 AM", "Smoke is reported in the hall", "SimCell", "Fire", "Dispatch", "", "n"],
    ];
    let book = book(vec![texts("MSEL", rows)]);
    let review = review(&book);
    assert_eq!(
        (review.sheets[0].header_row, review.name.as_str(), review.starts_on.as_str()),
        (Some(5), "Operation Silver Gate", "2026-05-16")
    );
    assert_eq!(
        letters(
            &book,
            &[
                Field::Number,
                Field::Time,
                Field::Text,
                Field::Controller,
                Field::Recipient,
                Field::ExpectedAction,
                Field::Notes
            ]
        ),
        ["A", "B", "C", "D", "E", "F", "H"]
    );
    let import = read(&book);
    assert_eq!(minutes(&import), [Some(0), Some(30)]);
    // The actual time is not the plan, and is kept.
    assert!(import.events[0].custom.iter().any(|field| field.name == "Actual Time" && field.value == "9:02 AM"));
    assert_nothing_lost(&book, &import);
}

#[test]
fn headings_are_known_in_french_spanish_and_german() {
    let fields = [
        Field::Number,
        Field::Time,
        Field::Sender,
        Field::Recipient,
        Field::Method,
        Field::Text,
        Field::ExpectedAction,
        Field::Notes,
    ];
    for headings in [
        ["N°", "Heure", "Émetteur", "Destinataire", "Moyen", "Contenu du message", "Réaction attendue", "Observations"],
        [
            "N.º",
            "Hora prevista",
            "Remitente",
            "Destinatario",
            "Medio",
            "Descripción",
            "Acción esperada",
            "Observaciones",
        ],
        ["Lfd. Nr.", "Uhrzeit", "Absender", "Empfänger", "Kanal", "Beschreibung", "Erwartete Reaktion", "Bemerkungen"],
        ["Nº", "Hora", "Remetente", "Destinatário", "Meio", "Descrição", "Ação esperada", "Observações"],
    ] {
        let book = book(vec![texts(
            "1",
            &[
                &headings,
                &["1", "09:00", "a", "b", "Radio", "Une description assez longue du message", "c", "d"],
                &["2", "09:30", "a", "b", "Radio", "Une autre description assez longue", "c", ""],
            ],
        )]);
        assert_eq!(letters(&book, &fields), ["A", "B", "C", "D", "E", "F", "G", "H"], "{headings:?}");
    }
}

#[test]
fn a_column_s_content_outvotes_its_heading() {
    let book = book(vec![texts(
        "Injects",
        &[
            &["Inject", "Time", "Start", "Message", "Method"],
            &["1", "Morning", "08:00", "Patients arrive", "Phone"],
            &["2", "Morning", "08:20", "More patients arrive", "Phone"],
            &["3", "Afternoon", "13:00", "The power fails", "Radio"],
        ],
    )]);
    assert_eq!(letters(&book, &[Field::Number, Field::Time]), ["A", "C"]);
    let import = read(&book);
    assert_eq!(minutes(&import), [Some(0), Some(20), Some(300)]);
    assert!(import.events[0].custom.iter().any(|field| field.name == "Time" && field.value == "Morning"));
}

#[test]
fn planned_and_actual_exercise_and_scenario_are_told_apart() {
    let groups = vec![
        ["No", "Time", "", "Inject", "", "Distribution", ""].map(t).to_vec(),
        ["", "Planned", "Actual", "Title", "Details", "From", "To"].map(t).to_vec(),
        ["1", "09:00", "09:04", "a", "long text", "x", "y"].map(t).to_vec(),
        ["2", "09:30", "09:44", "b", "long text", "x", "y"].map(t).to_vec(),
    ];
    let mut sheet = sheet("MSEL", groups);
    for cell in &mut sheet.rows[0].cells {
        cell.span = if cell.column == 0 { 1 } else { 2 };
    }
    let two_rows = book(vec![sheet]);
    assert_eq!(review(&two_rows).sheets[0].header_row, Some(2));
    assert_eq!(
        letters(&two_rows, &[Field::Number, Field::Time, Field::Title, Field::Text, Field::Sender, Field::Recipient]),
        ["A", "B", "D", "E", "F", "G"]
    );
    let import = read(&two_rows);
    assert_eq!(minutes(&import), [Some(0), Some(30)]);
    assert_eq!(import.events[0].custom[0].name, "Time Actual");

    let story = book(vec![texts(
        "M",
        &[
            &["#", "Scenario Time", "Exercise Time", "Subject", "Body"],
            &["1", "14 Mar 2027 06:00", "09:00", "a", "x"],
            &["2", "15 Mar 2027 00:00", "09:30", "b", "x"],
        ],
    )]);
    assert_eq!(letters(&story, &[Field::Time, Field::ScenarioTime]), ["C", "B"]);
    assert_eq!(minutes(&read(&story)), [Some(0), Some(30)]);
    assert!(read(&story).events[0].custom.iter().any(|field| field.value == "14 Mar 2027 06:00"));

    let ends = book(vec![texts(
        "M",
        &[
            &["#", "End Time", "Start Time", "Activity", "Lead"],
            &["1", "10:00", "09:00", "a", "x"],
            &["2", "11:00", "10:00", "b", "x"],
        ],
    )]);
    assert_eq!(letters(&ends, &[Field::Time]), ["C"]);
}

#[test]
fn a_list_without_headings_is_read_by_what_its_cells_are() {
    let book = book(vec![texts(
        "Injects",
        &[
            &["1", "09:00", "Alarm", "The alarm rings in the main hall and nobody moves at all", "Fire"],
            &["2", "09:10", "Call", "A caller reports smoke on the second floor of the building", "Police"],
            &["3", "TBD", "Call", "A caller reports smoke again", "Police"],
        ],
    )]);
    assert_eq!(review(&book).sheets[0].header_row, None);
    assert_eq!(letters(&book, &[Field::Number, Field::Time, Field::Title, Field::Text]), ["A", "B", "C", "D"]);
    let import = read(&book);
    assert_eq!(minutes(&import), [Some(0), Some(10), None]);
    assert_eq!(import.events[0].custom[0].name, "Column E");
}

#[test]
fn headings_in_an_unknown_language_are_still_headings() {
    let book = book(vec![texts(
        "Arkusz1",
        &[
            &["Lp", "Czas", "Zdarzenie", "Adresat"],
            &["1", "08:00", "Alarm w hali", "Straz"],
            &["2", "08:30", "Pozar w hali", "Straz"],
            &["3", "09:00", "Koniec akcji", "Straz"],
        ],
    )]);
    assert_eq!(review(&book).sheets[0].header_row, Some(1));
    assert_eq!(minutes(&read(&book)), [Some(0), Some(30), Some(60)]);
    assert!(read(&book).events[0].custom.iter().any(|field| field.name == "Adresat"));
}

#[test]
fn dividers_become_phases_and_events_keep_their_own() {
    let headings = ["No", "Time", "Event", "Description", "From", "To"];
    let event = |number: &str, time: &str| vec![t(number), t(time), t("x"), t("text"), t("a"), t("b")];
    let rows = vec![
        headings.map(t).to_vec(),
        vec![t("PHASE 1: INITIAL RESPONSE")],
        event("1", "09:00"),
        event("2", "09:10"),
        vec![t("1. Evacuation")],
        headings.map(t).to_vec(),
        event("3", "09:20"),
    ];
    let book = book(vec![merged(sheet("MSEL", rows), 2, 6)]);
    let review = review(&book);
    assert_eq!((review.sheets[0].events, review.sheets[0].dividers), (3, 2));
    let import = read(&book);
    let phases: Vec<_> = import.phases.iter().map(|phase| (phase.name.as_str(), phase.events)).collect();
    assert_eq!(phases, [("PHASE 1: INITIAL RESPONSE", 2), ("1. Evacuation", 1)]);
    assert_eq!(at(&import, "MSEL", 7), Some(20));
}

#[test]
fn a_merged_startex_line_is_an_event_and_its_hour_counts() {
    let event = |number: &str, time: &str| vec![t(number), t(time), t("x"), t("text"), t("a"), t("b")];
    let rows = vec![
        ["No", "Time", "Event", "Description", "From", "To"].map(t).to_vec(),
        vec![t("STARTEX 0900")],
        event("1", "09:10"),
        vec![t("ENDEX")],
    ];
    let book = book(vec![merged(merged(sheet("MSEL", rows), 2, 6), 4, 6)]);
    let import = read(&book);
    assert_eq!(minutes(&import), [Some(0), Some(10), None]);
    assert_eq!((import.events[0].title.as_str(), import.events[0].kind), ("STARTEX 0900", EventKind::Administrative));
}

#[test]
fn a_legend_under_the_list_is_named_and_is_no_event() {
    let mut book = list(&[("09:00", "a"), ("09:30", "b"), ("10:00", "c")]);
    for (number, column, text) in [(5, 0, "Legend:"), (6, 0, "Red = media"), (7, 1, "Blue = fire")] {
        book.sheets[0].rows.push(Row {
            number,
            hidden: false,
            cells: vec![Cell { column, span: 1, value: Value::Text(text.into()) }],
        });
    }
    let review = review(&book);
    assert_eq!((review.sheets[0].events, review.sheets[0].dividers), (3, 0));
    let named: Vec<_> = review.sheets[0].problems.iter().map(|problem| (problem.row, problem.raw.as_str())).collect();
    assert_eq!(named, [(5, "Legend:"), (6, "Red = media"), (7, "Blue = fire")]);
}

/// A list of fourteen full rows, with rows of its own under it.
fn with_rows_under(rows: &[&[&str]]) -> Book {
    let headings = ["#", "Time", "Title", "To", "From", "Controller", "Method", "Expected Action"];
    let mut lines = vec![headings.map(t).to_vec()];
    for number in 1..=14 {
        let (time, title) = (format!("09:{number:02}"), format!("Event {number}"));
        lines.push([&number.to_string(), &time, &title, "EOC", "SIM", "C", "Phone", "Act"].map(t).to_vec());
    }
    lines.extend(rows.iter().map(|row| row.iter().map(|text| t(text)).collect()));
    book(vec![sheet("M", lines)])
}

/// Row, title, kind and whether there is a problem, of the events under the fourteen.
fn under(book: &Book) -> Vec<(u32, String, EventKind, bool)> {
    let import = read(book);
    assert_nothing_lost(book, &import);
    assert!(import.events[14..].iter().all(|event| event.offset.is_none()));
    let events = import.events[14..].iter().zip(&import.rows[14..]);
    events.map(|(event, row)| (row.row, event.title.clone(), event.kind, event.problem.is_some())).collect()
}

#[test]
fn a_title_under_the_list_is_an_event() {
    let book = with_rows_under(&[
        &[],
        &["", "", "Contingency: second device"],
        &["", "", "Contingency: suspect calls the press"],
        &["", "", "Late call"],
    ]);
    assert_eq!(
        under(&book),
        [
            (17, "Contingency: second device".into(), EventKind::Contingency, false),
            (18, "Contingency: suspect calls the press".into(), EventKind::Contingency, false),
            (19, "Late call".into(), EventKind::Inject, true),
        ]
    );
}

#[test]
fn a_text_under_the_list_in_any_column_is_kept_and_named() {
    let book = with_rows_under(&[
        &["", "", "", "", "", "", "", "Contingent inject: second device"],
        &["", "", "", "PD: seal the road"],
        &["Total", "14"],
        &["Prepared by J. Smith"],
        &["PHASE 4: RECOVERY"],
    ]);
    assert_eq!(
        under(&book),
        [
            (16, "Contingent inject: second device".into(), EventKind::Contingency, true),
            (17, "PD: seal the road".into(), EventKind::Administrative, true),
            (18, "Total".into(), EventKind::Administrative, true),
            (19, "Prepared by J. Smith".into(), EventKind::Administrative, true),
            (20, "PHASE 4: RECOVERY".into(), EventKind::Administrative, true),
        ]
    );
    let problem = &review(&book).sheets[0].problems[0];
    assert_eq!((problem.row, problem.column.as_str()), (16, "H"));
    assert!(problem.why.contains("may be an event or a note"), "{}", problem.why);
}

#[test]
fn one_text_in_the_first_column_is_an_event_or_a_heading_as_the_planner_says() {
    let book = with_rows_under(&[&["C1 Second device at gate 3"], &["C2 Suspect calls the press"], &["ENDEX"]]);
    assert_eq!(
        under(&book),
        [
            (16, "C1 Second device at gate 3".into(), EventKind::Inject, true),
            (17, "C2 Suspect calls the press".into(), EventKind::Inject, true),
            (18, "ENDEX".into(), EventKind::Administrative, false),
        ]
    );
    let question = &review(&book).questions[0];
    assert_eq!((question.id.as_str(), question.rows.as_slice()), ("alone:M", [16, 17].as_slice()));
    let readings: Vec<_> = question.options.iter().map(|option| option.text.as_str()).collect();
    assert_eq!(
        readings,
        [
            "events: “C1 Second device at gate 3” is an event without a time",
            "headings: the rows under it belong to the phase “C1 Second device at gate 3”"
        ]
    );
    let events = read_with(&book, &answering(&[("alone:M", "events")]));
    assert_eq!((events.events.len(), events.events[15].problem.as_ref()), (17, None));
    let headings = read_with(&book, &answering(&[("alone:M", "headings")]));
    assert_eq!(headings.events.len(), 15);
    assert_eq!(headings.events[14].phase, "C1 Second device at gate 3 – C2 Suspect calls the press");
}

#[test]
fn a_title_alone_between_the_others_is_asked_about_where_titles_come_first() {
    let rows: &[&[&str]] = &[
        &["Title", "Time", "To", "Method"],
        &["Call", "09:00", "PD", "Phone"],
        &["Second device found"],
        &["Evacuate", "09:30", "PD", "Radio"],
        &["Move casualties to the triage point"],
        &["End", "10:00", "All", "Radio"],
    ];
    let book = book(vec![texts("M", rows)]);
    let import = read(&book);
    assert_eq!(minutes(&import), [Some(0), None, Some(30), None, Some(60)]);
    assert!(import.phases.is_empty());
    assert_eq!(review(&book).questions[0].rows, [3, 5]);
    assert_eq!(read_with(&book, &answering(&[("alone:M", "headings")])).phases.len(), 2);
}

#[test]
fn rows_under_a_text_that_may_be_a_heading_wait_for_the_day_it_names() {
    let rows: &[&[&str]] =
        &[&["No", "Time", "Title", "Text"], &["1", "09:00", "a", "x"], &["Flood on Day 2"], &["2", "08:00", "b", "x"]];
    let book = book(vec![texts("M", rows)]);
    assert_eq!(minutes(&read(&book)), [Some(0), None, None]);
    assert_eq!(minutes(&read_with(&book, &answering(&[("alone:M", "headings")]))), [Some(0), Some(23 * 60)]);
}

#[test]
fn a_time_merged_over_several_rows_is_the_time_of_each() {
    let rows: &[&[&str]] = &[
        &["Time", "Title", "Recipient"],
        &["09:00", "A", "x"],
        &["", "B", "y"],
        &["", "C", "z"],
        &["10:00", "D", "x"],
    ];
    let mut sheet = texts("M", rows);
    sheet.tall = vec![Tall { column: 0, first: 2, last: 4 }];
    let import = read(&book(vec![sheet]));
    assert_eq!(minutes(&import), [Some(0), Some(0), Some(0), Some(60)]);
    assert_eq!(import.events[2].source.as_ref().unwrap().raw_time, "09:00");
}

#[test]
fn titles_that_end_in_numbers_are_titles_where_nothing_else_is_one() {
    let mut rows = vec![["Time", "Event", "To"].map(t).to_vec()];
    rows.extend((0..10).map(|at| vec![t(&format!("09:{:02}", at * 5)), t(&format!("Fire {}", at * 5)), t("PD")]));
    let book = book(vec![sheet("M", rows)]);
    assert_eq!(letters(&book, &[Field::Time, Field::Title, Field::Recipient]), ["A", "B", "C"]);
    assert_eq!(read(&book).rows.len(), 10);
}

#[test]
fn letters_that_had_to_be_guessed_are_shown_to_the_planner() {
    let mut sheet = texts("M", &[&["No", "Time", "Title", "Text"], &["1", "09:00", "Âçðûâ", "x"]]);
    sheet.letters_guessed = true;
    let review = review(&book(vec![sheet]));
    assert!(review.sheets[0].remarks[0].text.contains("Are they right in “Âçðûâ”?"), "{:?}", review.sheets[0].remarks);
}

#[test]
fn choices_that_mean_nothing_are_told_with_their_field() {
    let book = list(&[("09:00", "a"), ("TBD", "b")]);
    let refused = |choices: Choices| choices.check(&book).unwrap_err();
    let sheet =
        |name: &str, choice: SheetChoice| Choices { sheets: [(name.into(), choice)].into(), ..Choices::default() };
    let zero = |zero| Choices { zero: Some(zero), ..Choices::default() };
    for (field, choices) in [
        ("first_date", Choices { first_date: Some("garbage".into()), ..Choices::default() }),
        ("zero", zero(ZeroChoice::At("nonsense".into()))),
        ("zero", zero(ZeroChoice::Row { sheet: "MSEL".into(), row: 99 })),
        ("zero", zero(ZeroChoice::Row { sheet: "Nowhere".into(), row: 2 })),
        ("sheets", sheet("Nowhere", SheetChoice::default())),
        ("sheets", sheet("MSEL", SheetChoice { header: Some(HeaderChoice::Row(99)), ..SheetChoice::default() })),
        ("sheets", sheet("MSEL", SheetChoice { columns: [("7".into(), None)].into(), ..SheetChoice::default() })),
        ("sheets", sheet("MSEL", SheetChoice { day: Some("someday".into()), ..SheetChoice::default() })),
    ] {
        assert_eq!(refused(choices.clone()).field, field, "{choices:?}");
    }
    assert!(zero(ZeroChoice::At("Day 1 09:00".into())).check(&book).is_ok());
    let without_effect =
        |choices: Choices| choices.check_effect(&msel::review(&book, &choices, &[])).map_err(|bad| bad.field);
    assert_eq!(without_effect(zero(ZeroChoice::Row { sheet: "MSEL".into(), row: 3 })), Err("zero"));
    assert_eq!(without_effect(zero(ZeroChoice::Row { sheet: "MSEL".into(), row: 2 })), Ok(()));
}

#[test]
fn short_rows_under_a_reserve_heading_are_events() {
    let mut book = list(&[("09:00", "a"), ("09:30", "b")]);
    let rows = &mut book.sheets[0].rows;
    rows.push(Row {
        number: 4,
        hidden: false,
        cells: vec![Cell { column: 0, span: 6, value: Value::Text("CONTINGENCY INJECTS".into()) }],
    });
    rows.push(Row {
        number: 5,
        hidden: false,
        cells: vec![Cell { column: 2, span: 1, value: Value::Text("Backup call".into()) }],
    });
    rows.push(Row {
        number: 6,
        hidden: false,
        cells: vec![Cell { column: 2, span: 1, value: Value::Text("Another call".into()) }],
    });
    let import = read(&book);
    assert_eq!(minutes(&import), [Some(0), Some(30), None, None]);
    assert_eq!(import.events[3].phase, "CONTINGENCY INJECTS");
    assert!(import.events[3].problem.is_none(), "held ready on purpose");
}

#[test]
fn sheets_are_told_apart_and_hidden_ones_are_offered() {
    let events: &[&[&str]] = &[
        &["No", "Time", "Event", "Description", "To"],
        &["1", "09:00", "a", "x", "y"],
        &["2", "09:30", "b", "x", "y"],
    ];
    let hidden = Sheet { hidden: true, ..texts("Old", events) };
    let book = book(vec![
        texts("Read me", &[&["This workbook holds the list."], &["Please do not edit it."]]),
        texts("MSEL", events),
        texts("Info", &[&["Exercise name", "Blue Gate"], &["Place", "Port"], &["Author", "Planning cell"]]),
        texts("Lists", &[&["Type", "Method"], &["Inject", "Phone"], &["Admin", "Email"]]),
        texts(
            "Contacts",
            &[&["Name", "Agency", "Phone", "Email"], &["A", "Fire", "1", "a"], &["B", "Police", "2", "b"]],
        ),
        texts("Empty", &[]),
        hidden,
    ]);
    let review = review(&book);
    let kinds: Vec<_> = review.sheets.iter().map(|sheet| (sheet.kind, sheet.taken)).collect();
    assert_eq!(
        kinds,
        [
            (SheetKind::Notes, false),
            (SheetKind::Events, true),
            (SheetKind::Metadata, false),
            (SheetKind::Lookup, false),
            (SheetKind::Lookup, false),
            (SheetKind::Empty, false),
            (SheetKind::Events, false)
        ]
    );
    assert_eq!(review.name, "Blue Gate");
    assert_eq!(sheet_of(&review, "Old").events, 2);
    let (choices, missing) = Choices::only_sheets(&book, &["Old".into(), "Nowhere".into()]);
    assert_eq!(missing, ["Nowhere"]);
    assert!(read_with(&book, &choices).rows.iter().all(|row| row.sheet == "Old"));
}

#[test]
fn unknown_columns_become_custom_fields_with_names_of_their_own() {
    let book = book(vec![texts(
        "M",
        &[&["No", "Time", "Title", "Severity", "Severity", ""], &["1", "09:00", "a", "high", "3", "loose"]],
    )]);
    let import = read(&book);
    let custom: Vec<_> =
        import.events[0].custom.iter().map(|field| (field.name.as_str(), field.value.as_str())).collect();
    assert_eq!(custom, [("Severity", "high"), ("Severity (2)", "3"), ("Column F", "loose")]);
}

#[test]
fn a_cell_far_down_in_a_column_of_its_own_is_kept() {
    let mut rows: Vec<(String, String)> =
        (0..600).map(|at| (format!("{:02}:{:02}", 8 + at / 60, at % 60), format!("event {at}"))).collect();
    rows.truncate(600);
    let rows: Vec<(&str, &str)> = rows.iter().map(|(time, title)| (time.as_str(), title.as_str())).collect();
    let mut book = list(&rows);
    book.sheets[0].rows[550].cells.push(Cell { column: 30, span: 1, value: Value::Text("late remark".into()) });
    let import = read(&book);
    assert_eq!(
        import.events[549].custom,
        [muster_domain::CustomField { name: "Column AE".into(), value: "late remark".into() }]
    );
}

#[test]
fn kinds_and_release_are_read_and_the_planner_s_words_kept() {
    let book = book(vec![texts(
        "M",
        &[
            &["No", "Time", "Type", "Title", "Text", "Release"],
            &["1", "09:00", "Contingency Inject", "a", "x", "automatic"],
            &["2", "09:10", "Simulation", "b", "x", "manual"],
        ],
    )]);
    let import = read(&book);
    assert_eq!((import.events[0].kind, import.events[1].kind), (EventKind::Contingency, EventKind::Inject));
    assert_eq!((import.events[0].release, import.events[1].release), (ReleaseMode::Automatic, ReleaseMode::Manual));
    assert_eq!(import.events[1].custom[0].value, "Simulation");
    assert!(review(&book).sheets[0].remarks.iter().any(|remark| remark.text.contains("Simulation")));
}

#[test]
fn the_planner_s_choices_go_before_everything() {
    let book = list(&[("09:00", "a"), ("09:30", "b")]);
    let mut choices = Choices { name: Some("Night Watch".into()), ..Choices::default() };
    let columns =
        [("C".to_owned(), Some(Field::Notes)), ("D".to_owned(), Some(Field::Title)), ("E".to_owned(), None)].into();
    choices.sheets.insert("MSEL".into(), SheetChoice { columns, ..SheetChoice::default() });
    let import = read_with(&book, &choices);
    let event = &import.events[0];
    assert_eq!(
        (import.exercise.name.as_str(), event.notes.as_str(), event.title.as_str()),
        ("Night Watch", "a", "What the players see and hear")
    );
    assert_eq!(event.custom[0].name, "From");
    choices.sheets.insert("MSEL".into(), SheetChoice { header: Some(HeaderChoice::None), ..SheetChoice::default() });
    assert_eq!(read_with(&book, &choices).events.len(), 3, "the headings are a row like any other then");
    choices.sheets.insert("MSEL".into(), SheetChoice { take: Some(false), ..SheetChoice::default() });
    assert!(read_with(&book, &choices).events.is_empty());
}

#[test]
fn a_kept_mapping_is_applied_when_its_headings_return() {
    let rows: &[&[&str]] = &[
        &["Quoi", "Qui", "Quand", "Remarque"],
        &["Alarme", "Pompiers", "09:00", "r"],
        &["Appel", "Police", "09:30", "r"],
    ];
    let first = book(vec![texts("A", rows)]);
    let mut choices = Choices::default();
    let columns =
        [("A".to_owned(), Some(Field::Text)), ("B".to_owned(), Some(Field::Controller)), ("D".to_owned(), None)].into();
    choices.sheets.insert(
        "A".into(),
        SheetChoice { take: Some(true), header: Some(HeaderChoice::Row(1)), columns, ..SheetChoice::default() },
    );
    let profile = Profile::of(&msel::review(&first, &choices, &[]), "Crisis cell");
    let second = book(vec![texts("B", rows)]);
    let review = msel::review(&second, &Choices::default(), std::slice::from_ref(&profile));
    assert_eq!(review.sheets[0].profile.as_deref(), Some("Crisis cell"));
    let mapping = review.sheets[0].mapping();
    assert_eq!(
        (
            mapping.get(&Field::Text).map(String::as_str),
            mapping.get(&Field::Controller).map(String::as_str),
            mapping.get(&Field::Notes)
        ),
        (Some("A"), Some("B"), None)
    );
    let other = msel::review(&list(&[("09:00", "a"), ("09:30", "b")]), &Choices::default(), &[profile]);
    assert_eq!(other.sheets[0].profile, None);
}

#[test]
fn fields_are_written_in_json_as_the_event_s_own_fields_are() {
    assert_eq!(serde_json::to_value(Field::ExpectedAction).unwrap(), "expected_action");
    let mapping = serde_json::to_value(review(&list(&[("09:00", "a"), ("09:30", "b")])).sheets[0].mapping()).unwrap();
    assert_eq!(
        mapping,
        serde_json::json!({"number": "A", "time": "B", "title": "C", "text": "D", "sender": "E", "recipient": "F"})
    );
}

/// Cells that real sheets mix: times, words, numbers, marks, long texts.
fn cell() -> impl Strategy<Value = Option<Value>> {
    prop_oneof![
        3 => Just(None),
        2 => "[A-Za-z ,.]{1,40}".prop_map(|text| Some(Value::Text(text))),
        1 => prop_oneof![Just("T+5"), Just("09:30"), Just("TBD"), Just("---"), Just("Day 2"), Just("PHASE 1"), Just("STARTEX"), Just("Time"), Just("Title"), Just("Legend"), Just("J+1 H+2"), Just("26/06/2024 09h00"), Just("23:50"), Just("0010"), Just("1:15")].prop_map(t),
        1 => (0.0..50_000.0f64).prop_map(n),
        1 => "\\PC{0,20}".prop_map(|text| t(&text)),
        1 => Just(Some(Value::Error("#REF!".into()))),
        1 => any::<bool>().prop_map(|truth| Some(Value::Bool(truth))),
    ]
}

fn any_sheet() -> impl Strategy<Value = Sheet> {
    (
        prop_oneof![Just("MSEL"), Just("Day 1"), Just("Day 2"), Just("x")],
        proptest::collection::vec(proptest::collection::vec(cell(), 0..9), 0..24),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(name, mut rows, hidden, headed)| {
            if headed {
                rows.insert(0, ["No", "Time", "Title", "Description", "From", "To", "Day", "Notes"].map(t).to_vec());
            }
            Sheet { hidden, ..sheet(name, rows) }
        })
}

proptest! {
    #[test]
    fn no_book_breaks_the_importer_and_no_cell_of_an_event_is_lost(sheets in proptest::collection::vec(any_sheet(), 0..4)) {
        let mut book = book(sheets);
        // A workbook's sheets have different names.
        for (at, sheet) in book.sheets.iter_mut().enumerate() {
            sheet.name = format!("{} {}", sheet.name, "abcd".get(at..=at).unwrap_or("z"));
        }
        let review = review(&book);
        let import = read(&book);
        prop_assert_eq!(import.events.len() as u32, review.events);
        prop_assert_eq!(review.scheduled + review.unscheduled, review.events);
        prop_assert_eq!(import.events.iter().filter(|event| event.offset.is_some()).count() as u32, review.scheduled);
        for event in &import.events {
            prop_assert!(event.offset.is_none() || event.problem.is_none());
        }
        // Nothing is asked that no answer could settle.
        for question in &review.questions {
            prop_assert!(question.options.len() >= 2 && question.answer.is_none());
        }
        assert_nothing_lost(&book, &import);
    }

    #[test]
    fn answering_every_question_leaves_none_open(times in proptest::collection::vec(prop_oneof![Just("T+5"), Just("T+0"), Just("23:50"), Just("00:10"), Just("1:15"), Just("12:30"), Just("05/06/2026 09:00"), Just("0912Z"), Just("0930L"), Just("T+45:00"), Just("15 min"), Just("H+30"), Just("D+1 09:00"), Just("12 Feb 08:00"), Just("3 Mar 08:00")], 2..14), pick in 0usize..3) {
        let rows: Vec<(&str, &str)> = times.iter().map(|time| (*time, "event")).collect();
        let book = list(&rows);
        let mut choices = Choices::default();
        for _ in 0..6 {
            let review = msel::review(&book, &choices, &[]);
            for question in review.questions.iter().filter(|question| question.answer.is_none()) {
                let option = &question.options[pick % question.options.len()];
                choices.answers.insert(question.id.clone(), option.id.clone());
            }
        }
        let review = msel::review(&book, &choices, &[]);
        prop_assert!(review.questions.iter().all(|question| question.answer.is_some()), "{:?}", review.questions);
        prop_assert_eq!(review.events as usize, rows.len());
    }
}
