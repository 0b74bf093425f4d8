//! A block of a spreadsheet pasted into an exercise that is already there.
#![allow(clippy::unwrap_used, clippy::panic)]

use muster_domain::{ExerciseId, ScenarioTime};
use muster_exchange::msel::{Import, Read, TimesAre, read_list, read_times};
use uuid::Uuid;

const MINUTE: i64 = 60_000;

/// 2026-05-16 at 09:00.
fn nine() -> Option<ScenarioTime> {
    let moment = chrono::NaiveDate::from_ymd_opt(2026, 5, 16).and_then(|day| day.and_hms_opt(9, 0, 0));
    moment.map(ScenarioTime::from_naive)
}

fn column(texts: &[&str], start: Option<ScenarioTime>, times: Option<TimesAre>) -> Vec<Option<i64>> {
    match read(texts, start, times) {
        Read::Done(lines) => lines.iter().map(|line| line.offset.map(|offset| offset.0 / 1000)).collect(),
        Read::Asks { example, readings } => panic!("{example}: {readings:?}"),
    }
}

fn read(
    texts: &[&str],
    start: Option<ScenarioTime>,
    times: Option<TimesAre>,
) -> Read<Vec<muster_exchange::msel::LineTime>> {
    let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
    read_times(&texts, start, times)
}

#[test]
fn lengths_from_startex_are_read_without_asking() {
    assert_eq!(
        column(&["T+00:05", "T+1:30:00", "", "T-00:30:00"], None, None),
        [Some(300), Some(5400), None, Some(-1800)]
    );
}

#[test]
fn colons_alone_are_asked_about_and_never_guessed() {
    let Read::Asks { example, readings } = read(&["09:30", "10:15"], nine(), None) else { panic!("read at once") };
    assert_eq!((example.as_str(), readings), ("09:30", vec![TimesAre::Hours, TimesAre::Minutes, TimesAre::Clock]));
    let Read::Asks { readings, .. } = read(&["09:30:00", "10:15:00"], None, None) else { panic!("read at once") };
    assert_eq!(readings, [TimesAre::Hours], "without a start of the story no hour of the day has a place");
    let both = &["09:30", "10:15"];
    assert_eq!(column(both, nine(), Some(TimesAre::Clock)), [Some(1800), Some(4500)]);
    assert_eq!(column(both, nine(), Some(TimesAre::Hours)), [Some(34_200), Some(36_900)]);
    assert_eq!(column(both, None, Some(TimesAre::Minutes)), [Some(570), Some(615)]);
    assert_eq!(column(both, nine(), Some(TimesAre::Unknown)), [None, None]);
    assert_eq!(column(&["09:30:15", "10:15:00"], nine(), Some(TimesAre::Clock)), [Some(1815), Some(4500)]);
    assert_eq!(column(&["0:15", "1:30"], nine(), Some(TimesAre::Hours)), [Some(900), Some(5400)]);
}

#[test]
fn what_cannot_be_read_is_unscheduled_with_its_raw_text() {
    let Read::Done(lines) = read(&["T+5 min", "on demand", "after lunch", "25:99"], nine(), Some(TimesAre::Clock))
    else {
        panic!("asked")
    };
    assert_eq!(lines[0].offset.map(|offset| offset.0), Some(5 * MINUTE));
    assert_eq!((lines[1].offset, &lines[1].problem), (None, &None));
    for (line, raw) in [(&lines[2], "“after lunch”"), (&lines[3], "“25:99”")] {
        assert!(line.offset.is_none() && line.problem.as_ref().unwrap().contains(raw), "{line:?}");
    }
}

#[test]
fn a_date_with_an_hour_has_its_place_only_in_a_story_with_a_start() {
    let both = &["2026-05-16 09:30", "2026-05-17 01:00"];
    assert_eq!(column(both, nine(), None), [Some(1800), Some(57_600)]);
    let Read::Done(lines) = read(both, None, None) else { panic!("asked") };
    assert!(lines.iter().all(|line| line.offset.is_none() && line.problem.as_ref().unwrap().contains("does not say")));
}

fn list(lines: &[&[&str]], start: Option<ScenarioTime>, times: Option<TimesAre>) -> Option<Read<Import>> {
    let lines: Vec<Vec<String>> =
        lines.iter().map(|line| line.iter().map(|text| (*text).to_owned()).collect()).collect();
    read_list(&lines, start, times, &mut Uuid::now_v7, ExerciseId(Uuid::nil()))
}

#[test]
fn a_block_with_headings_is_a_list_of_events() {
    let lines: &[&[&str]] = &[
        &["Inject No.", "Time", "Event", "To"],
        &["5-A", "09:30", "Smoke in the hall", "Fire"],
        &["6", "10:00", "Power cut", "Police"],
    ];
    assert!(matches!(list(lines, nine(), None), Some(Read::Asks { .. })));
    let Some(Read::Done(read)) = list(lines, nine(), Some(TimesAre::Clock)) else { panic!("not a list") };
    let told: Vec<_> =
        read.events.iter().map(|one| (one.number.as_str(), one.offset.unwrap().0, one.recipient.as_str())).collect();
    assert_eq!(told, [("5-A", 30 * MINUTE, "Fire"), ("6", 60 * MINUTE, "Police")]);
    assert_eq!(read.events[0].source.as_ref().unwrap().raw_time, "09:30");
    assert!(list(&[&["Smoke", "Fire"], &["Power cut", "Police"]], nine(), None).is_none());
}

#[test]
fn a_pasted_list_that_names_its_start_counts_from_it() {
    let lines: &[&[&str]] = &[&["No", "Time", "Title"], &["1", "14:00", "STARTEX"], &["2", "14:20", "Smoke"]];
    let Some(Read::Done(read)) = list(lines, None, None) else { panic!("asked") };
    assert_eq!(read.events[1].offset.unwrap().0, 20 * MINUTE);
}
