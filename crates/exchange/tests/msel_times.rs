//! How times of every written form are put on one clock, and where the importer asks instead of guessing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod msel_parts;

use msel_parts::{answering, at, book, clock, list, minutes, n, read, read_with, review, sheet, shown, t, texts};
use muster_exchange::book::ShownAs;
use muster_exchange::msel::{Choices, SheetChoice, ZeroChoice};

/// The ids of the questions asked about a book.
fn asked(book: &muster_exchange::book::Book) -> Vec<String> {
    review(book).questions.into_iter().map(|question| question.id).collect()
}

#[test]
fn clock_times_count_from_the_start_row_and_may_be_before_it() {
    let book = list(&[
        ("08:00", "Comms check"),
        ("09:00", "STARTEX"),
        ("9:30 AM", "Smoke"),
        ("1330", "Power cut"),
        ("5 PM", "Hotwash"),
    ]);
    assert_eq!(minutes(&read(&book)), [Some(-60), Some(0), Some(30), Some(270), Some(480)]);
    let zero = review(&book).zero.unwrap();
    assert_eq!((zero.row, zero.read.as_str()), (Some(3), "09:00"));
    assert_eq!(zero.alternatives[0].row, 2);
}

#[test]
fn without_a_start_row_the_first_event_is_zero() {
    assert_eq!(minutes(&read(&list(&[("09:15", "Smoke"), ("10:00", "Alarm")]))), [Some(0), Some(45)]);
}

#[test]
fn a_briefing_about_the_start_is_not_the_start() {
    assert_eq!(
        minutes(&read(&list(&[
            ("08:00", "Pre-STARTEX brief"),
            ("09:00", "STARTEX"),
            ("09:05", "STARTEX Situation Brief")
        ]))),
        [Some(-60), Some(0), Some(5)]
    );
}

#[test]
fn what_is_no_time_is_never_midnight() {
    let rows = [
        ("09:00", "a"),
        ("after lunch", "b"),
        ("#REF!", "c"),
        ("25:00", "d"),
        ("NLT 10:00", "e"),
        ("", "f"),
        ("---", "g"),
        ("TBD", "h"),
        ("on demand", "i"),
        ("midnight", "j"),
        ("9:3", "k"),
    ];
    let book = list(&rows);
    let import = read(&book);
    assert_eq!(minutes(&import)[0], Some(0));
    assert!(minutes(&import)[1..].iter().all(Option::is_none));
    // Held ready on purpose is no problem; everything else names the sheet, the row, the column and the text.
    let problems: Vec<u32> = review(&book).sheets[0].problems.iter().map(|problem| problem.row).collect();
    assert_eq!(problems, [3, 4, 5, 6, 9, 11, 12]);
    let lunch = &import.events[1];
    let said = lunch.problem.as_ref().unwrap();
    for part in ["MSEL", "row 3", "column B", "after lunch"] {
        assert!(said.contains(part), "{said}");
    }
    assert_eq!(lunch.source.as_ref().unwrap().raw_time, "after lunch");
}

#[test]
fn a_number_without_a_unit_is_a_question_with_both_readings() {
    let book = list(&[("T+0", "STARTEX"), ("T+5", "a"), ("T+10", "b")]);
    assert_eq!(minutes(&read(&book)), [Some(0), None, None]);
    let questions = review(&book).questions;
    assert_eq!((questions.len(), questions[0].rows.as_slice()), (1, [3, 4].as_slice()));
    let readings: Vec<_> = questions[0].options.iter().map(|option| option.text.as_str()).collect();
    assert_eq!(readings, ["minutes: T+5 is 5 minutes after StartEx", "hours: T+5 is 5 hours after StartEx"]);
    assert_eq!(minutes(&read_with(&book, &answering(&[("unit:MSEL", "minutes")]))), [Some(0), Some(5), Some(10)]);
    assert_eq!(minutes(&read_with(&book, &answering(&[("unit:MSEL", "hours")]))), [Some(0), Some(300), Some(600)]);
    // An answer that nobody offered answers nothing.
    assert_eq!(minutes(&read_with(&book, &answering(&[("unit:MSEL", "weeks")]))), [Some(0), None, None]);
}

#[test]
fn another_value_the_order_or_the_heading_settles_the_unit() {
    assert_eq!(
        minutes(&read(&list(&[
            ("T+0", "a"),
            ("T+5", "b"),
            ("T+10", "c"),
            ("T+0:45", "d"),
            ("T+90", "e"),
            ("T-30", "f")
        ]))),
        [Some(0), Some(5), Some(10), Some(45), Some(90), Some(-30)]
    );
    assert_eq!(
        minutes(&read(&list(&[("T+0:45", "a"), ("T+5", "b"), ("T+6:30", "c")]))),
        [Some(45), Some(300), Some(390)]
    );
    let heading = |heading: &str| {
        book(vec![texts(
            "M",
            &[&["#", heading, "Title", "Text"], &["1", "0", "a", "x"], &["2", "5", "b", "x"], &["3", "-10", "c", "x"]],
        )])
    };
    assert_eq!(minutes(&read(&heading("Elapsed (min)"))), [Some(0), Some(5), Some(-10)]);
    assert_eq!(minutes(&read(&heading("Hours from StartEx"))), [Some(0), Some(300), Some(-600)]);
    assert_eq!(minutes(&read(&heading("T+"))), [Some(0), None, None]);
}

#[test]
fn stretches_with_their_units_need_no_question() {
    let book = list(&[
        ("+ 00:05:00", "a"),
        ("- 1 02:00:00", "b"),
        ("T+0:45", "c"),
        ("H+2", "d"),
        ("J+1 H+2 M-5", "e"),
        ("StartEx + 15 min", "f"),
        ("J-60", "g"),
        ("STARTEX", "h"),
        ("T+1h30", "i"),
    ]);
    assert!(asked(&book).is_empty());
    assert_eq!(
        minutes(&read(&book)),
        [
            Some(5),
            Some(-26 * 60),
            Some(45),
            Some(120),
            Some(26 * 60 - 5),
            Some(15),
            Some(-60 * 1440),
            Some(0),
            Some(90)
        ]
    );
}

#[test]
fn zero_beside_signed_stretches_is_the_start() {
    assert_eq!(
        minutes(&read(&list(&[("+00:05:00", "a"), ("00:00:00", "STARTEX"), ("+00:15:00", "b")]))),
        [Some(5), Some(0), Some(15)]
    );
}

#[test]
fn an_hour_among_stretches_is_asked_about() {
    let book = list(&[("T+0", "STARTEX"), ("T+0:30", "a"), ("10:15", "b")]);
    assert_eq!(minutes(&read(&book)), [Some(0), Some(30), None]);
    assert_eq!(asked(&book), ["clock:MSEL"]);
}

#[test]
fn going_back_past_midnight_is_asked_about_and_only_the_rows_after_it_wait() {
    let book = list(&[("22:00", "a"), ("23:50", "b"), ("00:10", "c"), ("01:00", "d")]);
    assert_eq!(minutes(&read(&book)), [Some(0), Some(110), None, None]);
    assert_eq!(
        minutes(&read_with(&book, &answering(&[("turn:MSEL", "next_day")]))),
        [Some(0), Some(110), Some(130), Some(180)]
    );
    assert_eq!(
        minutes(&read_with(&book, &answering(&[("turn:MSEL", "same_day")]))),
        [Some(0), Some(110), Some(-1310), Some(-1260)]
    );
}

#[test]
fn an_afternoon_written_on_the_twelve_hour_clock_is_asked_about() {
    let book = list(&[("9:30", "a"), ("11:45", "b"), ("12:30", "c"), ("1:15", "d"), ("2:00", "e")]);
    assert_eq!(minutes(&read(&book)), [Some(0), Some(135), Some(180), None, None]);
    assert_eq!(
        minutes(&read_with(&book, &answering(&[("turn:MSEL", "afternoon")]))),
        [Some(0), Some(135), Some(180), Some(225), Some(270)]
    );
    assert_eq!(
        minutes(&read(&list(&[("9:30 AM", "a"), ("12:30 PM", "b"), ("1:15", "c"), ("2:00 PM", "d")]))),
        [Some(0), Some(180), None, Some(270)]
    );
    let numbers = book_of_clocks(&["11:30", "12:45", "1:15"]);
    assert_eq!(minutes(&read(&numbers)), [Some(0), Some(75), None]);
}

fn book_of_clocks(hours: &[&str]) -> muster_exchange::book::Book {
    let mut rows = vec![["No", "Time", "Event", "Description"].map(t).to_vec()];
    rows.extend(hours.iter().zip(1..).map(|(hour, number)| vec![n(f64::from(number)), clock(hour), t("x"), t("text")]));
    book(vec![sheet("MSEL", rows)])
}

#[test]
fn a_row_out_of_order_is_read_as_written_and_remarked_on() {
    let book = list(&[("13:15", "STARTEX"), ("14:00", "a"), ("11:50 AM", "b"), ("14:05", "c")]);
    assert_eq!(minutes(&read(&book)), [Some(0), Some(45), Some(-85), Some(50)]);
    assert!(review(&book).sheets[0].remarks.iter().any(|remark| remark.row == Some(4)));
}

#[test]
fn strands_that_stand_under_each_other_are_no_new_day() {
    let rows: &[&[&str]] = &[
        &["No", "Storyline", "Time", "Event", "Text"],
        &["1", "Cyber", "09:00", "a", "x"],
        &["2", "Cyber", "17:00", "b", "x"],
        &["3", "Media", "09:30", "c", "x"],
    ];
    assert_eq!(minutes(&read(&book(vec![texts("M", rows)]))), [Some(0), Some(480), Some(30)]);
}

#[test]
fn local_and_zulu_hours_need_the_distance_between_them() {
    let dtg = |hours: &[&str]| {
        let mut rows: Vec<Vec<&str>> = vec![vec!["Serial", "DTG", "Event", "From", "To"]];
        rows.extend(hours.iter().map(|hour| vec!["1", *hour, "x", "a", "b"]));
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        book(vec![texts("MEL", &rows)])
    };
    // Z throughout is simply the exercise's clock.
    assert_eq!(
        minutes(&read(&dtg(&["210900ZAUG2011", "210912ZAUG11", "21 0930Z AUG 2011", "220015ZAUG2011"]))),
        [Some(0), Some(12), Some(30), Some(915)]
    );
    let mixed = dtg(&["210900ZAUG2011", "211145LAUG2011"]);
    assert_eq!(minutes(&read(&mixed)), [Some(0), None]);
    assert_eq!(minutes(&read_with(&mixed, &answering(&[("zone", "utc+2")]))), [Some(0), Some(45)]);
    // Other letters than Z and L say their distance themselves.
    assert_eq!(minutes(&read(&dtg(&["210900ZAUG2011", "211145BAUG2011"]))), [Some(0), Some(45)]);
    // One moment in two zones is one moment.
    assert_eq!(minutes(&read(&dtg(&["1300Z / 0900L", "1315Z / 0915L"]))), [Some(0), Some(15)]);
}

#[test]
fn day_and_month_are_told_apart_by_the_column_or_asked_about() {
    let dated = |dates: [&str; 2]| {
        book(vec![texts(
            "M",
            &[
                &["No", "Date", "Time", "Title", "Text"],
                &["1", dates[0], "09:00", "a", "x"],
                &["2", dates[1], "10:00", "b", "x"],
            ],
        )])
    };
    assert_eq!(minutes(&read(&dated(["05/06/2026", "05/13/2026"]))), [Some(0), Some(7 * 1440 + 60)]);
    assert_eq!(minutes(&read(&dated(["05/06/2026", "13/06/2026"]))), [Some(0), Some(8 * 1440 + 60)]);
    let open = dated(["05/06/2026", "05/07/2026"]);
    assert_eq!((minutes(&read(&open)), asked(&open)), (vec![Some(0), None], vec!["order:M".to_owned()]));
    assert_eq!(minutes(&read_with(&open, &answering(&[("order:M", "month_first")]))), [Some(0), Some(1440 + 60)]);
    // On one and the same date the distance is the same either way; only the story's date is open.
    let same = dated(["05/06/2026", "05/06/2026"]);
    assert_eq!((minutes(&read(&same)), asked(&same)), (vec![Some(0), Some(60)], vec!["order:M".to_owned()]));
    assert_eq!(read(&same).exercise.scenario_start, None);
    assert_eq!(read_with(&same, &answering(&[("order:M", "day_first")])).exercise.starts_on, "2026-06-05");
}

#[test]
fn dates_without_a_year_take_it_from_those_that_have_one() {
    let rows = |first: &str, second: &str| {
        texts(
            "A",
            &[
                &["No", "Date", "Time", "Title", "Text"],
                &["1", first, "22:00", "a", "x"],
                &["2", second, "02:00", "b", "x"],
            ],
        )
    };
    let other = texts("B", &[&["No", "Date", "Time", "Title", "Text"], &["3", "1 January 2027", "10:00", "c", "x"]]);
    let import = read(&book(vec![rows("31 Dec", "1 Jan"), other]));
    assert_eq!(minutes(&import), [Some(0), Some(240), Some(720)]);
    assert_eq!(import.exercise.starts_on, "2026-12-31");
    // Without any year the distances hold, and the story has no date.
    let alone = read(&book(vec![rows("12 May", "13 May")]));
    assert_eq!((minutes(&alone), alone.exercise.scenario_start), (vec![Some(0), Some(240)], None));
    let february = book(vec![rows("28 Feb", "1 Mar")]);
    assert_eq!((minutes(&read(&february)), asked(&february)), (vec![Some(0), None], vec!["leap".to_owned()]));
}

#[test]
fn one_sheet_per_day_is_one_exercise() {
    let day = |name: &str, hours: [&str; 2]| {
        texts(name, &[&["No", "Time", "Title", "Text"], &["1", hours[0], "a", "x"], &["2", hours[1], "b", "x"]])
    };
    let numbered = read(&book(vec![day("Day 1", ["09:00", "17:00"]), day("Day 2", ["08:00", "12:30"])]));
    assert_eq!(minutes(&numbered), [Some(0), Some(480), Some(23 * 60), Some(27 * 60 + 30)]);
    let phases: Vec<_> = numbered.phases.iter().map(|phase| (phase.name.as_str(), phase.events)).collect();
    assert_eq!(phases, [("Day 1", 2), ("Day 2", 2)]);
    let dated = read(&book(vec![day("Monday 11 May 2026", ["09:00", "17:00"]), day("12 May", ["08:00", "12:30"])]));
    assert_eq!(minutes(&dated), [Some(0), Some(480), Some(23 * 60), Some(27 * 60 + 30)]);
    assert_eq!((dated.exercise.starts_on.as_str(), dated.exercise.ends_on.as_str()), ("2026-05-11", "2026-05-12"));
}

#[test]
fn days_come_from_columns_dividers_weekdays_and_the_row_above() {
    let rows = |rows: &[&[&str]]| minutes(&read(&book(vec![texts("M", rows)])));
    assert_eq!(
        rows(&[
            &["No", "Day", "Time", "Title", "Text"],
            &["1", "1", "09:00", "a", "x"],
            &["2", "2", "08:00", "b", "x"],
            &["3", "Day 3", "08:00", "c", "x"],
            &["4", "4", "", "d", "x"]
        ]),
        [Some(0), Some(1380), Some(2820), None]
    );
    assert_eq!(
        rows(&[
            &["No", "Jour", "Heure", "Titre", "Texte"],
            &["1", "J-1", "17h00", "a", "x"],
            &["2", "J", "09h00", "Début de l'exercice", "x"],
            &["3", "J+1", "08h00", "c", "x"]
        ]),
        [Some(-960), Some(0), Some(1380)]
    );
    assert_eq!(
        rows(&[
            &["No", "Time", "Title", "Text"],
            &["DAY 1 – Tuesday 12 May 2026"],
            &["1", "09:00", "a", "x"],
            &["2", "23:30", "b", "x"],
            &["DAY 2 – Wednesday 13 May 2026"],
            &["3", "06:00", "c", "x"]
        ]),
        [Some(0), Some(870), Some(1260)]
    );
    assert_eq!(
        rows(&[
            &["No", "When", "Title", "Text"],
            &["1", "Monday 9:30 AM", "a", "x"],
            &["2", "Tuesday 8:00 AM", "b", "x"],
            &["3", "Monday 10:00 AM", "c", "x"]
        ]),
        [Some(0), Some(1350), None]
    );
    assert_eq!(
        rows(&[
            &["No", "Date", "Time", "Title", "Text"],
            &["1", "12 May 2026", "22:00", "a", "x"],
            &["2", "", "23:00", "b", "x"],
            &["3", "13 May 2026", "01:00", "c", "x"],
            &["4", "", "02:00", "d", "x"]
        ]),
        [Some(0), Some(60), Some(180), Some(240)]
    );
    assert_eq!(
        rows(&[
            &["No", "When", "Title", "Text"],
            &["1", "D-Day 08:00", "STARTEX", "x"],
            &["2", "D+1 09:00", "b", "x"],
            &["3", "Day 3 0600", "c", "x"],
            &["4", "H+2", "d", "x"]
        ]),
        [Some(0), Some(25 * 60), Some(46 * 60), Some(120)]
    );
}

#[test]
fn a_stretch_beside_a_later_day_is_not_joined_in_silence() {
    let day = |name: &str| texts(name, &[&["No", "Time", "Title", "Text"], &["1", "T+0:30", "a", "x"]]);
    assert_eq!(minutes(&read(&book(vec![day("Day 1"), day("Day 2")]))), [Some(30), None]);
}

#[test]
fn serials_and_fractions_are_dates_and_hours() {
    let rows = vec![
        ["No", "Date", "Time", "Title", "Text"].map(t).to_vec(),
        vec![n(1.0), n(43530.0), n(0.375), t("a"), t("x")],
        vec![n(2.0), n(43531.0), n(600.0), t("b"), t("x")],
        vec![
            n(3.0),
            shown(43532.0, ShownAs::Date, "08/03/2019"),
            shown(0.5, ShownAs::Time, "12:00 PM"),
            t("c"),
            t("x"),
        ],
        vec![n(4.0), n(43532.0), n(9.3), t("d"), t("x")],
    ];
    let import = read(&book(vec![sheet("M", rows)]));
    assert_eq!(minutes(&import), [Some(0), Some(21 * 60), Some(51 * 60), None]);
    assert_eq!(import.exercise.starts_on, "2019-03-06");
}

#[test]
fn lengths_of_time_count_from_the_start() {
    let rows = |first: f64| {
        let length = |value: f64| shown(value / 24.0, ShownAs::Duration, "x");
        book(vec![sheet(
            "M",
            vec![
                ["No", "Time", "Title", "Text"].map(t).to_vec(),
                vec![n(1.0), length(first), t("a"), t("x")],
                vec![n(2.0), length(26.0), t("b"), t("x")],
            ],
        )])
    };
    assert_eq!(minutes(&read(&rows(0.0))), [Some(0), Some(1560)]);
    // Without a zero among them they may be hours of the day that a spreadsheet shows as lengths.
    assert_eq!(asked(&rows(9.0)), ["clock:M"]);
}

#[test]
fn an_hour_and_a_stretch_in_one_cell_must_agree() {
    assert_eq!(
        minutes(&read(&list(&[("09:00\n(T+0)", "STARTEX"), ("09:30 (T+30)", "a"), ("10:00 (T+45)", "b")]))),
        [Some(0), Some(30), None]
    );
}

#[test]
fn ranges_and_approximate_times_are_planned_for_their_start_with_a_remark() {
    let book = list(&[("09:00-09:15", "a"), ("~09:30", "b"), ("10:00 (TBC)", "c"), ("8:00-9:00 PM", "d")]);
    assert_eq!(minutes(&read(&book)), [Some(0), Some(30), Some(60), Some(660)]);
    let rows: Vec<_> = review(&book).sheets[0].remarks.iter().filter_map(|remark| remark.row).collect();
    assert_eq!(rows, [2, 3, 4, 5]);
}

#[test]
fn the_planner_can_say_what_startex_is() {
    let book = list(&[("08:00", "Brief"), ("09:00", "Go"), ("09:30", "Smoke")]);
    let with = |zero| minutes(&read_with(&book, &Choices { zero: Some(zero), ..Choices::default() }));
    assert_eq!(with(ZeroChoice::Row { sheet: "MSEL".into(), row: 3 }), [Some(-60), Some(0), Some(30)]);
    assert_eq!(with(ZeroChoice::At("08:30".into())), [Some(-30), Some(30), Some(60)]);
    assert_eq!(with(ZeroChoice::At("gibberish".into())), [Some(0), Some(60), Some(90)]);
}

#[test]
fn a_sheet_without_a_day_beside_several_days_waits_for_one() {
    let day = |name: &str| texts(name, &[&["No", "Time", "Title", "Text"], &["1", "09:00", "a", "x"]]);
    let book = book(vec![day("Day 1"), day("Day 2"), day("Media")]);
    assert_eq!(at(&read(&book), "Media", 2), None);
    let mut choices = Choices::default();
    choices.sheets.insert("Media".into(), SheetChoice { day: Some("Day 2".into()), ..SheetChoice::default() });
    assert_eq!(at(&read_with(&book, &choices), "Media", 2), Some(1440));
}

#[test]
fn a_startex_stated_above_the_list_is_zero() {
    let rows: &[&[&str]] = &[
        &["Exercise Blue Gate"],
        &["StartEx:", "09:00"],
        &["Exercise date:", "12 May 2026"],
        &["No", "Time", "Title", "Text"],
        &["1", "08:30", "a", "x"],
        &["2", "09:30", "b", "x"],
    ];
    let import = read(&book(vec![texts("M", rows)]));
    assert_eq!(minutes(&import), [Some(-30), Some(30)]);
    assert_eq!(
        (import.exercise.name.as_str(), import.exercise.scenario_start.unwrap().to_string().as_str()),
        ("Exercise Blue Gate", "2026-05-12 09:00:00")
    );
}

#[test]
fn a_list_that_counts_from_startex_takes_its_date_and_hour_from_the_lines_above() {
    let rows: &[&[&str]] = &[
        &["StartEx:", "09:00"],
        &["Exercise date:", "12 May 2026"],
        &["No", "Time", "Title", "Text"],
        &["1", "T+0:00", "a", "x"],
        &["2", "T+0:45", "b", "x"],
    ];
    let import = read(&book(vec![texts("M", rows)]));
    assert_eq!(minutes(&import), [Some(0), Some(45)]);
    assert_eq!(import.exercise.scenario_start.unwrap().to_string(), "2026-05-12 09:00:00");
}

#[test]
fn a_day_and_month_with_a_dot_in_a_column_of_dates_is_no_hour() {
    let rows: &[&[&str]] = &[
        &["Nr.", "Datum", "Uhrzeit", "Titel", "Beschreibung"],
        &["1", "12.05", "09:00", "a", "x"],
        &["2", "13.05.", "09:00", "b", "x"],
        &["3", "13.05", "", "c", "x"],
        &["4", "10:00", "09:00", "d", "x"],
    ];
    assert_eq!(minutes(&read(&book(vec![texts("M", rows)]))), [Some(0), Some(1440), None, None]);
}

/// Rows of number, time and title.
fn timed(times: &[&str]) -> muster_exchange::book::Book {
    headed("Time", times)
}

fn headed(heading: &str, times: &[&str]) -> muster_exchange::book::Book {
    let mut rows = vec![["No", heading, "Title"].map(t).to_vec()];
    rows.extend(
        times.iter().zip(1..).map(|(time, number)| vec![n(f64::from(number)), t(time), t("Something happens")]),
    );
    book(vec![sheet("MSEL", rows)])
}

#[test]
fn a_day_said_later_does_not_move_the_rows_above_it() {
    for later in [["D+1 09:00", "D+1 10:00"], ["Day 2 09:00", "Day 2 10:00"], ["J+1 09h00", "J+1 10h00"]] {
        let book = timed(&["09:00", "10:00", "11:00", later[0], later[1]]);
        assert_eq!(
            minutes(&read(&book)),
            [Some(0), Some(60), Some(120), Some(1440), Some(1500)],
            "rows above D+1 are on D: {later:?}"
        );
        assert!(review(&book).sheets[0].remarks.iter().any(|remark| remark.text.contains("Day 1")));
        // The planner may know better.
        let same = read_with(&book, &answering(&[("day:MSEL", "same_day")]));
        assert_eq!(minutes(&same), [Some(0), Some(60), Some(120), Some(0), Some(60)]);
    }
    let several = timed(&["09:00", "D+1 09:00", "D+2 09:00"]);
    assert_eq!(minutes(&read(&several)), [Some(0), Some(1440), Some(2880)]);
}

#[test]
fn which_day_hours_are_on_above_a_date_or_a_weekday_is_asked() {
    for (later, before, same) in [
        ("2 Jul 0900", "the day before: 1 July", "the same day: 2 July"),
        ("27/06/2024 09:00", "the day before: 2024-06-26", "the same day: 2024-06-27"),
        ("Tuesday 09:00", "the day before: Monday", "the same day: Tuesday"),
    ] {
        let book = timed(&["0900", "1000", later]);
        let review = review(&book);
        assert!(review.scheduled < 3 && review.starts_on.is_empty());
        let question = &review.questions[0];
        let readings: Vec<_> = question.options.iter().map(|option| option.text.as_str()).collect();
        assert_eq!((question.id.as_str(), readings), ("day:MSEL", vec![before, same]));
        let with = |answer| minutes(&read_with(&book, &answering(&[("day:MSEL", answer)])));
        let gap = |found: Vec<Option<i64>>| found[2].unwrap() - found[0].unwrap();
        assert_eq!((gap(with("day_before")), gap(with("same_day"))), (1440, 0), "{later}");
    }
    // Before "Day 3" stands Day 1 or Day 2.
    assert_eq!(review(&timed(&["09:00", "Day 3 09:00"])).questions[0].options.len(), 3);
}

#[test]
fn hours_that_lead_up_to_a_dated_startex_are_on_its_day() {
    let rows: &[&[&str]] = &[
        &["No", "Time", "Title"],
        &["1", "08:00", "Comms check"],
        &["2", "26/06/2024 09:00", "STARTEX"],
        &["3", "09:30", "Smoke"],
    ];
    assert_eq!(minutes(&read(&book(vec![texts("M", rows)]))), [Some(-60), Some(0), Some(30)]);
}

#[test]
fn hours_above_the_first_date_are_on_the_stated_first_day() {
    let rows: &[&[&str]] = &[
        &["Exercise date:", "26 June 2024"],
        &["No", "Time", "Title", "Text"],
        &["1", "09:00", "a", "x"],
        &["2", "27/06/2024 08:00", "b", "x"],
    ];
    assert_eq!(minutes(&read(&book(vec![texts("M", rows)]))), [Some(0), Some(23 * 60)]);
}

#[test]
fn a_date_without_an_hour_is_never_midnight() {
    let date = |value: f64| shown(value, ShownAs::DateTime, "2024-06-26 0:00:00");
    let rows = vec![
        ["Date", "Time", "Title"].map(t).to_vec(),
        vec![date(45469.0), clock("09:00"), t("a")],
        vec![date(45469.0), None, t("b")],
        vec![date(45469.0), t("TBD"), t("c")],
        vec![date(45469.0), clock("10:00"), t("d")],
    ];
    let import = read(&book(vec![sheet("M", rows)]));
    assert_eq!(minutes(&import), [Some(0), None, None, Some(60)]);
    assert!(import.events[1].problem.as_ref().unwrap().contains("is a day without an hour"));
    // The same in a column of dates that a program formats with an hour.
    let rows = vec![
        ["No", "Date/Time", "Title"].map(t).to_vec(),
        vec![n(1.0), date(45469.0), t("Alarm in the hall")],
        vec![n(2.0), date(45470.0), t("Alarm in the yard")],
    ];
    assert_eq!(minutes(&read(&book(vec![sheet("M", rows)]))), [None, None]);
}

#[test]
fn a_day_still_to_be_decided_is_not_the_day_of_the_row_above() {
    let rows: &[&[&str]] = &[
        &["Day", "Time", "Title"],
        &["Day 1", "09:00", "a"],
        &["TBD", "10:00", "b"],
        &["N/A", "09:30", "c"],
        &["on demand", "11:00", "d"],
        &["Day 2", "08:00", "e"],
        &["", "09:00", "f"],
    ];
    let book = book(vec![texts("M", rows)]);
    let import = read(&book);
    assert_eq!(minutes(&import), [Some(0), None, None, None, Some(1380), Some(1440)]);
    let problems: Vec<u32> = review(&book).sheets[0].problems.iter().map(|problem| problem.row).collect();
    assert_eq!(problems, [3, 4]);
    assert_eq!(import.events[1].source.as_ref().unwrap().raw_time, "TBD 10:00");
}

#[test]
fn large_numbers_do_not_settle_the_unit() {
    for times in [["T+0", "T+12", "T+60"], ["+0", "+24", "+72"], ["T+0", "T+6", "T+96"]] {
        let book = timed(&times);
        assert_eq!((minutes(&read(&book)), asked(&book)), (vec![Some(0), None, None], vec!["unit:MSEL".to_owned()]));
        assert!(minutes(&read_with(&book, &answering(&[("unit:MSEL", "hours")])))[2] >= Some(3600));
    }
    assert_eq!(asked(&timed(&["H+30", "H+60", "H+90"])), ["h:MSEL"]);
}

#[test]
fn an_answer_is_obeyed_although_the_order_shows_another_unit() {
    let book = list(&[("T+0", "a"), ("T+5", "b"), ("T+0:45", "c"), ("T+90", "d")]);
    assert_eq!(minutes(&read(&book)), [Some(0), Some(5), Some(45), Some(90)]);
    assert!(review(&book).sheets[0].remarks.iter().any(|remark| remark.text.contains("is read in minutes")));
    let hours = answering(&[("unit:MSEL", "hours")]);
    assert_eq!(minutes(&read_with(&book, &hours)), [Some(0), Some(300), Some(45), Some(5400)]);
    let question = &muster_exchange::msel::review(&book, &hours, &[]).questions[0];
    assert_eq!(question.answer.as_deref(), Some("hours"));
}

#[test]
fn a_unit_in_the_heading_decides() {
    assert_eq!(minutes(&read(&headed("Time (hours)", &["T+12", "T+24", "T+60"]))), [Some(720), Some(1440), Some(3600)]);
    let numbers = |heading: &str, values: &[f64]| {
        let mut rows = vec![["No", heading, "Title"].map(t).to_vec()];
        rows.extend(
            values.iter().zip(1..).map(|(value, at)| vec![n(f64::from(at)), n(*value), t("Something happens")]),
        );
        book(vec![sheet("MSEL", rows)])
    };
    for heading in ["Hours from StartEx", "Hours", "Elapsed (h)"] {
        assert_eq!(minutes(&read(&numbers(heading, &[0.25, 0.5, 0.75]))), [Some(15), Some(30), Some(45)], "{heading}");
        assert_eq!(
            minutes(&read(&numbers(heading, &[0.0, 0.5, 1.0, 1.5, 2.0]))),
            [Some(0), Some(30), Some(60), Some(90), Some(120)],
            "{heading}"
        );
    }
    let seconds: Vec<_> = read(&numbers("Minutes", &[0.5, 0.75])).rows.iter().map(|row| row.offset_ms).collect();
    assert_eq!(seconds, [Some(30_000), Some(45_000)]);
    // "Hours" heads hours of the day as well.
    assert_eq!(asked(&numbers("Hours", &[9.0, 10.0, 14.0])), ["unit:MSEL"]);
    assert_eq!(minutes(&read(&numbers("Hours", &[900.0, 1030.0, 1400.0]))), [Some(0), Some(90), Some(300)]);
}

#[test]
fn a_weekday_beside_day_numbers_is_asked_about() {
    let rows: &[&[&str]] = &[
        &["No", "Day", "Time", "Title"],
        &["1", "Day 1", "0900", "a"],
        &["2", "D+1", "1000", "b"],
        &["3", "Tuesday", "09:00", "c"],
    ];
    let weekday = book(vec![texts("S", rows)]);
    assert_eq!(
        (minutes(&read(&weekday)), asked(&weekday)),
        (vec![Some(0), Some(1500), None], vec!["weekday".to_owned()])
    );
    let third = read_with(&weekday, &answering(&[("weekday", "day_3")]));
    assert_eq!(minutes(&third), [Some(0), Some(1500), Some(2880)]);
    // A row that has both settles it.
    let rows: &[&[&str]] = &[
        &["No", "Time", "Title", "Text"],
        &["DAY 1 – Monday"],
        &["1", "09:00", "a", "x"],
        &["Tuesday"],
        &["2", "09:00", "b", "x"],
    ];
    assert_eq!(minutes(&read(&book(vec![texts("S", rows)]))), [Some(0), Some(1440)]);
}

#[test]
fn am_and_pm_in_a_column_of_their_own_are_part_of_the_time() {
    let rows: &[&[&str]] = &[
        &["Time", "AM/PM", "Title"],
        &["9:00", "AM", "a"],
        &["12:15", "PM", "b"],
        &["11:00", "PM", "c"],
        &["13:00", "AM", "d"],
        &["10:00 AM", "PM", "e"],
    ];
    let import = read(&book(vec![texts("M", rows)]));
    assert_eq!(minutes(&import), [Some(0), Some(195), Some(840), None, None]);
    assert_eq!(import.events[2].custom[0].value, "PM");
}

#[test]
fn minutes_in_a_column_of_their_own_are_part_of_the_time() {
    let rows: &[&[&str]] = &[
        &["No", "Hour", "Minute", "Title"],
        &["1", "9", "0", "Alarm in the hall"],
        &["2", "9", "30", "Smoke in the hall"],
        &["3", "13", "5", "Power cut"],
    ];
    let book = book(vec![texts("M", rows)]);
    assert_eq!(minutes(&read(&book)), [None, None, None]);
    assert_eq!(minutes(&read_with(&book, &answering(&[("unit:M", "o_clock")]))), [Some(0), Some(30), Some(245)]);
    assert_eq!(minutes(&read_with(&book, &answering(&[("unit:M", "hours")]))), [Some(540), Some(570), Some(785)]);
}

#[test]
fn a_formula_that_was_never_worked_out_is_no_error() {
    let formula = Some(muster_exchange::book::Value::Error("=TIME(9,0,0)".into()));
    let mut rows = vec![["No", "Time", "Title"].map(t).to_vec(), vec![n(1.0), t("09:00"), t("Alarm in the hall")]];
    rows.push(vec![n(2.0), formula, t("Smoke in the hall")]);
    let said = read(&book(vec![sheet("M", rows)])).events[1].problem.clone().unwrap();
    assert!(said.contains("is a formula without its result") && !said.contains("error"), "{said}");
}
