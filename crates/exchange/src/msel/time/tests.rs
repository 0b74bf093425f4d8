#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use proptest::prelude::*;

fn moment(text: &str) -> Moment {
    match read_text(text) {
        Reading::Moment(moment) => moment,
        other => panic!("{text:?} read as {other:?}"),
    }
}

fn clock(text: &str) -> (i64, i64, i64) {
    let clock = moment(text).clock.unwrap_or_else(|| panic!("{text:?} has no hour"));
    (clock.ms / HOUR, clock.ms / MINUTE % 60, clock.ms / SECOND % 60)
}

fn date(year: i32, month: u32, day: u32) -> Option<Day> {
    NaiveDate::from_ymd_opt(year, month, day).map(Day::Date)
}

fn exact(text: &str) -> i64 {
    let span = moment(text).span.unwrap_or_else(|| panic!("{text:?} is no stretch"));
    assert!(span.bare.is_none(), "{text:?} leaves its unit open");
    i64::from(span.days.unwrap_or(0)) * DAY + span.ms.unwrap_or(0)
}

#[test]
fn hours_of_the_day_are_read_in_every_common_form() {
    for (text, expected) in [
        ("09:30", (9, 30, 0)),
        ("9:30", (9, 30, 0)),
        ("09:30:15", (9, 30, 15)),
        ("9:30 AM", (9, 30, 0)),
        ("9:30 PM", (21, 30, 0)),
        ("9:30pm", (21, 30, 0)),
        ("9:30 p.m.", (21, 30, 0)),
        ("5 PM", (17, 0, 0)),
        ("5PM", (17, 0, 0)),
        ("12:30 AM", (0, 30, 0)),
        ("12 PM", (12, 0, 0)),
        ("0930", (9, 30, 0)),
        ("0930L", (9, 30, 0)),
        ("0930Z", (9, 30, 0)),
        ("0930 hrs", (9, 30, 0)),
        ("0930hrs", (9, 30, 0)),
        ("1330h", (13, 30, 0)),
        ("09h30", (9, 30, 0)),
        ("9h", (9, 0, 0)),
        ("9 h 30", (9, 30, 0)),
        ("13H05", (13, 5, 0)),
        ("9.30", (9, 30, 0)),
        ("09:30 Uhr", (9, 30, 0)),
        ("~09:30", (9, 30, 0)),
        ("approx 0930", (9, 30, 0)),
        ("env. 9h30", (9, 30, 0)),
        ("09:30 (TBC)", (9, 30, 0)),
        ("at 09:30", (9, 30, 0)),
        ("09:00-09:15", (9, 0, 0)),
        ("0900 - 0930", (9, 0, 0)),
        ("0900/0930", (9, 0, 0)),
        ("09:00 to 09:15", (9, 0, 0)),
        ("8:00-9:00 PM", (20, 0, 0)),
        ("11:00 - 1:00 PM", (11, 0, 0)),
        ("noon", (12, 0, 0)),
        ("12 noon", (12, 0, 0)),
        ("24:00", (24, 0, 0)),
        ("Monday 9:30 AM", (9, 30, 0)),
        ("093015", (9, 30, 15)),
        ("930 hrs", (9, 30, 0)),
        ("930am", (9, 30, 0)),
        ("09:30 UTC", (9, 30, 0)),
        ("09:30 CET", (9, 30, 0)),
        ("13:30 PM", (13, 30, 0)),
    ] {
        assert_eq!(clock(text), expected, "{text}");
    }
}

#[test]
fn days_are_read_in_every_common_form() {
    for (text, expected) in [
        ("26/06/2024 09h00", date(2024, 6, 26)),
        ("2024-06-26", date(2024, 6, 26)),
        ("2024-06-26T09:30:00Z", date(2024, 6, 26)),
        ("2024-06-26T09:30+02:00", date(2024, 6, 26)),
        ("210912AUG2011", date(2011, 8, 21)),
        ("210912ZAUG11", date(2011, 8, 21)),
        ("21 0912Z AUG 2011", date(2011, 8, 21)),
        ("210912Z AUG 11", date(2011, 8, 21)),
        ("210912LAUG2011", date(2011, 8, 21)),
        ("12 May 2026", date(2026, 5, 12)),
        ("May 12, 2026", date(2026, 5, 12)),
        ("12-May-26", date(2026, 5, 12)),
        ("12MAY2026", date(2026, 5, 12)),
        ("12 mai 2026 à 9h", date(2026, 5, 12)),
        ("12 de mayo de 2026", date(2026, 5, 12)),
        ("Tuesday, 12 May 2026 09:30", date(2026, 5, 12)),
        ("12.05.2026 09:00", date(2026, 5, 12)),
        ("6/26/24 9:30 AM", date(2024, 6, 26)),
        ("09:30 12 May 2026", date(2026, 5, 12)),
        ("20240626", date(2024, 6, 26)),
        ("2024/06/26 09:30", date(2024, 6, 26)),
        ("21 AUG 0912", Some(Day::NoYear { day: 21, month: 8 })),
        ("12 May", Some(Day::NoYear { day: 12, month: 5 })),
        ("12-May", Some(Day::NoYear { day: 12, month: 5 })),
        ("May 12 9:30", Some(Day::NoYear { day: 12, month: 5 })),
        ("05/06/2026", Some(Day::Slashed { first: 5, second: 6, year: Some(2026) })),
        ("12/05 09:00", Some(Day::Slashed { first: 12, second: 5, year: None })),
        ("Day 2", Some(Day::Numbered(1))),
        ("Jour 2 09h00", Some(Day::Numbered(1))),
        ("D+1 09:00", Some(Day::Numbered(1))),
        ("J-1 14:00", Some(Day::Numbered(-1))),
        ("J2 09:00", Some(Day::Numbered(1))),
        ("Day Two 0900", Some(Day::Numbered(1))),
        ("D-Day 09:00", Some(Day::Numbered(0))),
        ("Jour J 09h00", Some(Day::Numbered(0))),
        ("210912Z", Some(Day::OfMonth(21))),
    ] {
        assert_eq!(moment(text).day, expected, "{text}");
    }
    assert_eq!(clock("210912AUG2011"), (9, 12, 0));
    assert_eq!(clock("21 AUG 0912"), (9, 12, 0));
    assert_eq!(clock("21 0912Z AUG 2011"), (9, 12, 0));
    assert_eq!(clock("26/06/2024 09h00"), (9, 0, 0));
    assert_eq!(clock("D+1 0900"), (9, 0, 0));
    assert_eq!(clock("20240626T0930"), (9, 30, 0));
    assert_eq!(clock("12 May 1330"), (13, 30, 0));
}

#[test]
fn stretches_since_the_start_are_read() {
    for (text, expected) in [
        ("T+0:45", 45 * MINUTE),
        ("+ 00:05:00", 5 * MINUTE),
        ("- 1 02:00:00", -(DAY + 2 * HOUR)),
        ("J+1 H+2 M-5", DAY + 2 * HOUR - 5 * MINUTE),
        ("J-60", -60 * DAY),
        ("J", 0),
        ("H", 0),
        ("T0", 0),
        ("T+90min", 90 * MINUTE),
        ("T + 2 hours", 2 * HOUR),
        ("T+1h30", 90 * MINUTE),
        ("T+1H30M", 90 * MINUTE),
        ("StartEx + 15 min", 15 * MINUTE),
        ("STARTEX", 0),
        ("Start Ex + 1:30", 90 * MINUTE),
        ("D+1", DAY),
        ("D+1 H+2", DAY + 2 * HOUR),
        ("D+1H+2", DAY + 2 * HOUR),
        ("T−0:30", -30 * MINUTE),
        ("H+0130", 90 * MINUTE),
        ("M+5", 5 * MINUTE),
        ("T+01:30:15", 90 * MINUTE + 15 * SECOND),
        ("+15 min", 15 * MINUTE),
        ("15 min before StartEx", -15 * MINUTE),
        ("30 minutes after STARTEX", 30 * MINUTE),
        ("E+1.5h", 90 * MINUTE),
        ("T+45'", 45 * MINUTE),
        ("T plus 5 minutes", 5 * MINUTE),
        ("T+1d 02:00", 26 * HOUR),
        ("D-Day", 0),
        ("Jour J", 0),
        ("T+0:00 - T+0:15", 0),
    ] {
        assert_eq!(exact(text), expected, "{text}");
    }
    for (text, value, after_h) in [
        ("T+5", 5, false),
        ("T-30", -30, false),
        ("E+10", 10, false),
        ("H+2", 2, true),
        ("T0+5", 5, false),
        ("+45", 45, false),
        ("T+5-T+10", 5, false),
        ("StartEx+20", 20, false),
    ] {
        let span = moment(text).span.unwrap();
        assert_eq!(span.bare, Some(Bare { value, after_h }), "{text}");
        assert!(span.ms.is_none(), "{text}");
    }
    assert_eq!(moment("T+45:00").span.unwrap().two_part, Some(TwoPart { first: 45, second: 0, sign: 1 }));
    assert!(!moment("15 min").span.unwrap().tied);
}

#[test]
fn zones_are_kept_apart() {
    let zone = |text: &str| moment(text).clock.unwrap().zone;
    assert_eq!(zone("0912L"), Zone::Local);
    assert_eq!(zone("0912Z"), Zone::Utc(0));
    assert_eq!(zone("0912"), Zone::Unsaid);
    assert_eq!(zone("210912BAUG11"), Zone::Utc(120));
    assert_eq!(zone("2024-06-26T09:30:00+02:00"), Zone::Utc(120));
    assert_eq!(zone("2024-06-26T09:30:00-05:00"), Zone::Utc(-300));
    assert_eq!(zone("09:30 EST"), Zone::Utc(-300));
}

#[test]
fn words_without_a_time_are_known() {
    for text in ["", "  ", "---", "–", "..."] {
        assert_eq!(read_text(text), Reading::Empty, "{text:?}");
    }
    for (text, open) in [
        ("TBD", Open::ToBeDecided),
        ("tbd.", Open::ToBeDecided),
        ("À définir", Open::ToBeDecided),
        ("on demand", Open::OnDemand),
        ("As needed", Open::OnDemand),
        ("CONTINGENCY", Open::OnDemand),
        ("N/A", Open::NotApplicable),
        ("n/a", Open::NotApplicable),
        ("(on demand)", Open::OnDemand),
        ("Si besoin", Open::OnDemand),
    ] {
        assert_eq!(read_text(text), Reading::Open(open), "{text:?}");
    }
}

#[test]
fn what_is_no_time_is_never_read_as_one() {
    for text in [
        "after lunch",
        "25:00",
        "09:75",
        "midnight",
        "NLT 0930",
        "by 09:30",
        "31/02/2026",
        "13:30 AM",
        "#REF!",
        "soon",
        "Phase 2",
        "5 or 10",
        "T+5 PM",
        "3rd inject",
        "1,5",
        "09:30 player",
        "T+x",
        "210912",
        "9:3",
        "one hour later",
        "???",
        "+",
        "T+",
        "12/13/14/15",
        "10 min after inject 4",
        "5 victims",
        "Gate 12",
        "A-12",
        "5-A",
        "2-10",
        "Room 101",
        "1st",
        "99:99",
        "32 May",
        "250912ZAUG",
        "999999",
    ] {
        let reading = read_text(text);
        let fine = match reading {
            Reading::Unreadable(_) => true,
            // A date-time group without its year is still a day and an hour.
            Reading::Moment(moment) => text == "250912ZAUG" && moment.day.is_some(),
            _ => false,
        };
        assert!(fine, "{text:?} read as {reading:?}");
    }
}

#[test]
fn bare_digits_wait_for_their_column() {
    for (text, value) in [("600", 600.0), ("5", 5.0), ("1330", 1330.0), ("43530", 43530.0), ("0.395833", 0.395833)] {
        assert_eq!(read_text(text), Reading::Plain(value), "{text}");
    }
}

#[test]
fn spreadsheet_numbers_are_read_by_what_their_format_shows() {
    use crate::book::{ShownAs, Value};
    let number =
        |value: f64, shown_as: ShownAs, text: &str| read_value(&Value::Number { value, shown_as, text: text.into() });
    let Reading::Moment(eleven) = number(0.458_333_333_333_333, ShownAs::Time, "11:00 AM") else { panic!() };
    assert_eq!(eleven.clock, Some(Clock::certain(11 * HOUR)));
    let Reading::Moment(quarter) = number(0.052_083_333, ShownAs::Time, "1:15") else { panic!() };
    assert!(quarter.clock.unwrap().half_unsaid);
    let Reading::Moment(stamp) = number(43530.375, ShownAs::DateTime, "06/03/2019 09:00") else { panic!() };
    assert_eq!((stamp.day, stamp.clock), (date(2019, 3, 6), Some(Clock::certain(9 * HOUR))));
    let Reading::Moment(past) = number(1.006_944_444, ShownAs::Time, "00:10") else { panic!() };
    assert_eq!(past.clock.unwrap().ms, 24 * HOUR + 10 * MINUTE);
    assert_eq!(number(600.0, ShownAs::Number, "600"), Reading::Plain(600.0));
    assert_eq!(number(f64::NAN, ShownAs::Number, ""), Reading::Unreadable(Unread::NotATime));
}

proptest! {
    #[test]
    fn no_text_can_break_the_reader(text in "\\PC{0,60}") {
        let _ = read_text(&text);
    }

    #[test]
    fn no_heap_of_time_signs_can_break_the_reader(text in "[0-9TtHhJjDdMmZzLl:+\\-/. apAPZ]{0,40}") {
        let _ = read_text(&text);
    }

    #[test]
    fn a_text_without_digits_names_no_hour_but_noon_and_no_stretch_but_the_start(text in "[a-zA-Z +\\-/:.]{0,24}") {
        if let Reading::Moment(moment) = read_text(&text) {
            prop_assert!(moment.clock.is_none_or(|clock| clock.ms == 12 * HOUR), "{}", text);
            if let Some(span) = moment.span {
                prop_assert_eq!((span.days.unwrap_or(0), span.ms.unwrap_or(0), span.bare), (0, 0, None), "{}", text);
            }
        }
    }

    #[test]
    fn an_hour_survives_every_way_of_writing_it(hour in 0i64..24, minute in 0i64..60) {
        let (half, twelve) = (if hour < 12 { "AM" } else { "PM" }, if hour % 12 == 0 { 12 } else { hour % 12 });
        for text in [
            format!("{hour:02}:{minute:02}"), format!("{hour}:{minute:02}"), format!("{hour:02}:{minute:02}:00"), format!("{twelve}:{minute:02} {half}"), format!("{hour:02}{minute:02}L"),
            format!("{hour:02}{minute:02} hrs"), format!("{hour}h{minute:02}"), format!("Monday {twelve}:{minute:02} {half}"), format!("{hour:02}{minute:02}Z"), format!("21{hour:02}{minute:02}ZAUG11"),
            format!("2026-05-16T{hour:02}:{minute:02}"), format!("26/06/2024 {hour:02}h{minute:02}"), format!("D+1 {hour:02}:{minute:02}"), format!("Day 2 {hour:02}{minute:02}"),
        ] {
            let read = match read_text(&text) { Reading::Moment(moment) => moment.clock.map(|clock| clock.ms), _ => None };
            prop_assert_eq!(read, Some(hour * HOUR + minute * MINUTE), "{}", text);
        }
    }

    #[test]
    fn a_stretch_survives_every_way_of_writing_it(negative: bool, hours in 0i64..24, minutes in 0i64..60) {
        let sign = if negative { '-' } else { '+' };
        let expected = if negative { -1 } else { 1 } * (hours * HOUR + minutes * MINUTE);
        for text in [
            format!("T{sign}{hours}:{minutes:02}"), format!("{sign} {hours:02}:{minutes:02}:00"), format!("T {sign} {hours}h{minutes:02}"), format!("StartEx {sign} {hours} h {minutes} min"),
            format!("{sign} 0 {hours:02}:{minutes:02}:00"), format!("J{sign}0 H{sign}{hours} M{sign}{minutes}"), format!("E{sign}{} min", hours * 60 + minutes),
        ] {
            let read = match read_text(&text) { Reading::Moment(Moment { span: Some(span), .. }) => Some(i64::from(span.days.unwrap_or(0)) * DAY + span.ms.unwrap_or(0)), _ => None };
            prop_assert_eq!(read, Some(expected), "{}", text);
        }
    }

    #[test]
    fn a_date_survives_every_way_of_writing_it(days in 0i64..20_000) {
        let date = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap() + chrono::Days::new(days as u64);
        for format in ["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d-%b-%Y", "%d%b%Y", "%d.%m.%Y", "%Y%m%d", "%A %d %B %Y", "%d0912Z%b%Y", "%d 0912Z %b %Y"] {
            let text = date.format(format).to_string();
            let read = match read_text(&text) { Reading::Moment(moment) => moment.day, _ => None };
            prop_assert_eq!(read, Some(Day::Date(date)), "{}", text);
        }
    }
}
