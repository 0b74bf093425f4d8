//! Real event lists, as planners keep them. They stand beside the repository and are not part of it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod msel_parts;

use msel_parts::{DAY, HOUR, MINUTE, assert_nothing_lost, read, review, sheet_of};
use muster_domain::EventKind;
use muster_exchange::book::{Book, open};
use muster_exchange::msel::{Field, Import, Review, SheetKind};

/// The book of a fixture, its review and its events; `None` with a plain message where the fixtures are not there.
fn fixture(name: &str) -> Option<(Book, Review, Import)> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/fixtures/msel").join(name);
    let Ok(bytes) = std::fs::read(&path) else {
        println!("skipped: {} is not here", path.display());
        return None;
    };
    let book = open(name, &bytes).unwrap();
    let (review, import) = (review(&book), read(&book));
    assert_eq!(import.events.len(), import.rows.len());
    assert_eq!(import.events.len() as u32, review.events);
    assert_eq!(import.events.iter().filter(|event| event.offset.is_some()).count() as u32, review.scheduled);
    for (event, row) in import.events.iter().zip(&import.rows) {
        assert_eq!((event.offset.map(|offset| offset.0), &event.number), (row.offset_ms, &row.number));
        assert!(
            event.problem.is_none() || event.offset.is_none(),
            "a problem leaves the event without a time: {event:?}"
        );
    }
    assert_nothing_lost(&book, &import);
    Some((book, review, import))
}

/// Sheet, row, number, title, offset.
fn assert_row(import: &Import, sheet: &str, row: u32, number: &str, title: &str, offset: Option<i64>) {
    let found = import
        .rows
        .iter()
        .find(|read| read.sheet == sheet && read.row == row)
        .unwrap_or_else(|| panic!("no event in row {row} of {sheet}"));
    assert_eq!(
        (found.number.as_str(), found.title.as_str(), found.offset_ms),
        (number, title, offset),
        "row {row} of {sheet}"
    );
}

fn mapping(review: &Review, sheet: &str) -> Vec<(Field, String)> {
    sheet_of(review, sheet).mapping().into_iter().collect()
}

fn letters(expected: &[(Field, &str)]) -> Vec<(Field, String)> {
    let mut expected: Vec<(Field, String)> =
        expected.iter().map(|(field, letter)| (*field, (*letter).to_owned())).collect();
    expected.sort();
    expected
}

#[test]
fn relative_days_without_headings() {
    let Some((_, review, import)) = fixture("relative-days.xlsx") else { return };
    let sheet = sheet_of(&review, "CHECKLIST");
    assert_eq!(
        (sheet.kind, sheet.header_row, sheet.events, sheet.scheduled, sheet.dividers),
        (SheetKind::Events, None, 3, 3, 0)
    );
    assert_eq!(mapping(&review, "CHECKLIST"), letters(&[(Field::Title, "B"), (Field::Time, "C")]));
    assert!(sheet.problems.is_empty() && review.questions.is_empty());
    assert_row(&import, "CHECKLIST", 1, "", "Send an SMS", Some(-60 * DAY));
    assert_row(&import, "CHECKLIST", 2, "", "Send a mail", Some(-30 * DAY));
    assert_row(&import, "CHECKLIST", 3, "", "???", Some(-30 * DAY));
    assert_eq!(import.events[0].source.as_ref().unwrap().raw_time, "J-60");
    assert!(import.events[0].custom.iter().any(|field| field.name == "Column D" && field.value == "team1"));
}

#[test]
fn compound_offsets() {
    let Some((_, review, import)) = fixture("compound-offsets.xlsx") else { return };
    assert_eq!((review.events, review.scheduled), (5, 5));
    for (row, title, offset) in [
        (1, "Send a mail", -DAY),
        (2, "Send an SMS", 0),
        (3, "Send a mail", DAY + 2 * HOUR - 5 * MINUTE),
        (4, "???", 2 * DAY),
        (5, "Send another mail", 3 * DAY),
    ] {
        assert_row(&import, "CHECKLIST", row, "", title, Some(offset));
    }
}

#[test]
fn days_from_the_start_beside_dates() {
    let Some((_, review, import)) = fixture("mixed-relative-absolute.xlsx") else { return };
    let zero = review.zero.as_ref().unwrap();
    assert_eq!((zero.row, zero.read.as_str()), (Some(2), "2024-06-26 09:00"));
    for (row, offset) in [(1, -DAY), (2, 0), (3, DAY), (4, 10 * MINUTE), (5, 5 * MINUTE)] {
        assert_eq!(import.rows[row - 1].offset_ms, Some(offset), "row {row}");
    }
    assert_eq!(import.exercise.starts_on, "2024-06-26");
    assert_eq!(import.exercise.scenario_start.unwrap().to_string(), "2024-06-26 09:00:00");
}

#[test]
fn an_incident_drill_with_phases_and_a_sheet_of_facts() {
    let Some((_, review, import)) = fixture("rail-hazmat-imt.xlsx") else { return };
    let sheet = sheet_of(&review, "MSEL");
    assert_eq!(
        (sheet.header_row, sheet.events, sheet.scheduled, sheet.unscheduled, sheet.dividers),
        (Some(1), 49, 49, 0, 0)
    );
    assert!(sheet.problems.is_empty() && review.questions.is_empty());
    assert_eq!(
        mapping(&review, "MSEL"),
        letters(&[
            (Field::Number, "A"),
            (Field::Phase, "B"),
            (Field::Time, "C"),
            (Field::Title, "D"),
            (Field::Text, "E"),
            (Field::Sender, "F"),
            (Field::Recipient, "G"),
            (Field::Method, "H"),
            (Field::ExpectedAction, "I"),
            (Field::Controller, "K"),
            (Field::Location, "L"),
            (Field::Notes, "M")
        ])
    );
    let facts = sheet_of(&review, "Metadata");
    assert_eq!((facts.kind, facts.taken), (SheetKind::Metadata, false));
    assert_eq!(review.name, "GROUP South MSEL West 1");
    assert_row(&import, "MSEL", 2, "1", "MILL hall participants", Some(0));
    assert_row(&import, "MSEL", 4, "3", "(Radio) MILL Hazmat 2 - Car Tower of Court Track", Some(12 * MINUTE));
    assert_row(&import, "MSEL", 17, "2-1", "MILL hall participants", Some(75 * MINUTE));
    assert_row(&import, "MSEL", 34, "3-1", "MILL hall participants", Some(6 * HOUR + 30 * MINUTE));
    assert_row(&import, "MSEL", 50, "3-17", "Lane PM Gate", Some(7 * HOUR + 30 * MINUTE));
    let phases: Vec<_> = import.phases.iter().map(|phase| (phase.name.as_str(), phase.events)).collect();
    assert_eq!(
        phases,
        [("First Operational Period", 15), ("Second Operational Period", 17), ("Third Operational Period", 17)]
    );
    assert!(
        import
            .events
            .iter()
            .all(|event| event.custom.iter().any(|field| field.name == "Priority" && field.value == "3"))
    );
}

#[test]
fn a_full_scale_exercise_on_many_sheets() {
    let Some((_, review, import)) = fixture("stadium-full-scale.xlsx") else { return };
    let seen: Vec<_> = review
        .sheets
        .iter()
        .map(|sheet| {
            (
                sheet.name.as_str(),
                sheet.kind == SheetKind::Events,
                sheet.taken,
                sheet.events,
                sheet.scheduled,
                sheet.dividers,
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            ("Iteration #1", true, true, 79, 79, 0),
            ("New Iteration #2", true, true, 79, 79, 0),
            ("Iteration #2", true, false, 80, 0, 0),
            ("MISC", true, true, 9, 9, 0),
            ("FIRE", true, true, 36, 36, 0),
            ("POLICE", true, true, 31, 31, 0),
            ("CLUB", true, true, 16, 16, 0),
            ("ACTORS", false, false, 0, 0, 0),
        ]
    );
    assert!(review.sheets.iter().all(|sheet| sheet.problems.is_empty()) && review.questions.is_empty());
    assert_eq!(
        mapping(&review, "Iteration #1"),
        letters(&[
            (Field::Number, "A"),
            (Field::Time, "B"),
            (Field::Kind, "C"),
            (Field::Title, "D"),
            (Field::Method, "E"),
            (Field::Sender, "F"),
            (Field::Controller, "G"),
            (Field::Recipient, "H"),
            (Field::Text, "I"),
            (Field::ExpectedAction, "J"),
            (Field::Notes, "M")
        ])
    );
    assert_eq!(sheet_of(&review, "MISC").mapping().get(&Field::Notes).map(String::as_str), Some("K"));
    let zero = review.zero.as_ref().unwrap();
    assert_eq!((zero.sheet.as_deref(), zero.row, zero.read.as_str()), (Some("Iteration #1"), Some(2), "11:00"));
    assert!(
        zero.alternatives
            .iter()
            .any(|other| other.sheet == "New Iteration #2" && other.row == 2 && other.read == "13:15")
    );
    assert_row(&import, "Iteration #1", 2, "1", "STARTEX", Some(0));
    assert_row(&import, "Iteration #1", 7, "6", "Level / Smoke Station", Some(4 * MINUTE));
    assert_row(&import, "Iteration #1", 80, "79", "ENDEX", Some(HOUR));
    // The second play keeps its hour of the day: 13:15 is two hours and a quarter after 11:00.
    assert_row(&import, "New Iteration #2", 2, "1", "STARTEX", Some(135 * MINUTE));
    assert_row(&import, "New Iteration #2", 78, "77", "Hill Area Route", Some(50 * MINUTE));
    assert!(
        sheet_of(&review, "New Iteration #2").remarks.iter().any(|remark| remark.row == Some(78)),
        "11:50 between 14:00 and 14:05 deserves a look"
    );
    assert!(sheet_of(&review, "New Iteration #2").remarks.iter().any(|remark| remark.text.contains("another play")));
    assert_row(&import, "MISC", 2, "", "Fan Movement", Some(HOUR));
    assert_row(&import, "FIRE", 37, "", "BLOCK Station", Some(2 * HOUR + 35 * MINUTE));
    assert_row(&import, "POLICE", 8, "", "Incident Command", Some(75 * MINUTE));
    let contingency = import
        .events
        .iter()
        .find(|event| event.source.as_ref().unwrap().sheet == "POLICE" && event.source.as_ref().unwrap().row == 8)
        .unwrap();
    assert_eq!(
        (contingency.kind, contingency.sender.as_str(), contingency.method.as_str()),
        (EventKind::Contingency, "SimCell", "Radio")
    );
    // Dashes are how this planner writes "nothing".
    assert!(import.events.iter().all(|event| event.sender != "---" && event.notes != "---"));
    // "Player Action" says more than Muster's kinds do, so the planner's word is kept beside the kind.
    assert!(
        import.events[3].kind == EventKind::ExpectedAction
            && import.events[3].custom.iter().any(|field| field.name == "EVENT TYPE" && field.value == "Player Action")
    );
}

#[test]
fn a_winter_storm_without_any_times() {
    let Some((_, review, import)) = fixture("winter-storm.xlsx") else { return };
    let sheet = sheet_of(&review, "Sheet1");
    assert_eq!(
        (sheet.header_row, sheet.events, sheet.scheduled, sheet.unscheduled, sheet.dividers),
        (Some(1), 83, 0, 83, 0)
    );
    assert_eq!(
        mapping(&review, "Sheet1"),
        letters(&[
            (Field::Number, "A"),
            (Field::Day, "B"),
            (Field::Title, "C"),
            (Field::Recipient, "D"),
            (Field::Sender, "E"),
            (Field::Controller, "F"),
            (Field::Method, "G"),
            (Field::Kind, "H"),
            (Field::Text, "I"),
            (Field::ExpectedAction, "J"),
            (Field::Notes, "K")
        ])
    );
    assert_eq!((review.zero.as_ref(), review.questions.len()), (None, 0));
    // The merged line in row 4 is an event with its number; the contingent injects keep theirs.
    assert_row(&import, "Sheet1", 4, "3", "STARTEX", None);
    assert_row(&import, "Sheet1", 7, "5-A", "MARKET JOC Block request", None);
    assert_row(&import, "Sheet1", 79, "75", "Road/ Bridge Closures", None);
    // The lines right under the last event may be a legend or events: they are kept, and somebody must look at them.
    let under_the_list: Vec<_> =
        sheet.problems.iter().map(|problem| (problem.row, problem.column.as_str(), problem.raw.as_str())).collect();
    assert_eq!(
        under_the_list,
        [
            (80, "J", "MSEL Block Desk"),
            (81, "J", "Actual Square from Tower 2011 Winter Storm"),
            (82, "J", "Yard for exercise north"),
            (83, "J", "Contingent Inject"),
            (84, "J", "Route South")
        ]
    );
    for (row, text) in under_the_list.iter().map(|(row, _, text)| (*row, *text)) {
        assert_row(&import, "Sheet1", row, "", text, None);
    }
    assert!(import.events[78..].iter().all(|event| event.problem.is_some()));
    assert!(import.events[..78].iter().all(|event| event.problem.is_none()));
    for name in ["Sheet2", "Sheet3"] {
        assert_eq!(sheet_of(&review, name).kind, SheetKind::Empty);
    }
}
