//! What bare numbers and `T+5` count in.

use super::doubts::{Doubt, PlainIs, Setting};
use super::entry::{Entry, List, When};
use super::evidence::{Shown, raw_example, set};
use super::place::is_hhmm;
use crate::msel::time::{DAY, HOUR, MINUTE};

/// What bare numbers and `T+5` count in.
pub(super) fn numbers(shown: &mut Shown, slot: usize, list: &List<'_>, own: &[Entry]) {
    let plains: Vec<f64> =
        own.iter().filter_map(|entry| if let When::Plain(number) = entry.when { Some(number) } else { None }).collect();
    // Without a word on units a fraction is how spreadsheets keep hours.
    let is_count = list.tone.counts() || list.tone.relative;
    let among_clocks = own.iter().any(|entry| matches!(entry.when, When::Clock(_)));
    let heads_hours = (list.tone.may_head_clocks && !among_clocks) || own.iter().any(|entry| entry.minute.is_some());
    let plains: Vec<f64> = plains
        .into_iter()
        .filter(|number| is_count || heads_hours || number.fract() == 0.0 || *number >= 1.0)
        .collect();
    let ties = own.iter().any(|entry| matches!(entry.when, When::Span(span) if span.tied));
    let whole: Vec<i64> = plains.iter().filter(|number| number.fract() == 0.0).map(|number| *number as i64).collect();
    let hhmm = !whole.is_empty() && whole.iter().all(|value| is_hhmm(*value));
    let military_beside =
        own.iter().any(|entry| matches!(entry.when, When::Clock(clock) if !clock.half_unsaid && !clock.elapsed));
    let within_a_day = plains.iter().all(|number| (0.0..=24.0).contains(number));
    let mut o_clock_too = false;
    let plain = if plains.is_empty() {
        PlainIs::Nothing
    } else if is_count || ties {
        PlainIs::Units
    } else if hhmm && whole.iter().any(|value| *value >= 100) {
        PlainIs::Military
    } else if heads_hours {
        o_clock_too = within_a_day;
        PlainIs::Units
    } else if military_beside || whole.len() != plains.len() {
        PlainIs::Nothing
    } else {
        o_clock_too = within_a_day;
        PlainIs::Units
    };
    let counts_plain = plain == PlainIs::Units;
    set(shown, slot, |rules| rules.plain = plain);
    let unit = list.tone.unit.or(heads_hours.then_some(HOUR));
    if let Some(unit) = unit {
        set(shown, slot, |rules| (rules.unit, rules.h_unit) = (unit, if unit == MINUTE { MINUTE } else { HOUR }));
        if counts_plain && o_clock_too {
            hours_or_o_clock(shown, slot, list, own);
        }
        return;
    }
    unit_of_h(shown, slot, list, own);
    let bare: Vec<(usize, i64)> = own
        .iter()
        .enumerate()
        .filter_map(|(at, entry)| match entry.when {
            When::Span(span) => span.bare.filter(|bare| !bare.after_h).map(|bare| (at, bare.value)),
            When::Plain(number) if counts_plain && number.fract() == 0.0 => Some((at, number as i64)),
            _ => None,
        })
        .filter(|(_, value)| *value != 0)
        .collect();
    let Some((at, example)) = bare.first().copied() else { return };
    let Some(written) = own.get(at).map(|entry| raw_example(list, entry, example)) else { return };
    let amount = example.unsigned_abs();
    let side = if example < 0 { "before" } else { "after" };
    let plural = |word: &str| if amount == 1 { format!("{amount} {word}") } else { format!("{amount} {word}s") };
    let mut doubt = Doubt::new(
        format!("unit:{}", list.sheet.name),
        Some(slot),
        format!("“{}” has times such as {written} without a unit. What do they count?", list.sheet.name),
        "has no unit: it may be minutes or hours",
    )
    .option(
        "minutes",
        format!("minutes: {written} is {} {side} StartEx", plural("minute")),
        Setting::Unit(slot, MINUTE),
    )
    .option("hours", format!("hours: {written} is {} {side} StartEx", plural("hour")), Setting::Unit(slot, HOUR));
    if o_clock_too {
        doubt = doubt.option(
            "o_clock",
            format!("the hour of the day: {written} is {example:02}:00"),
            Setting::PlainOClock(slot),
        );
    } else if let Some(unit) = unit_by_order(own, &bare) {
        let (option, word) = if unit == MINUTE { (0, "minutes") } else { (1, "hours") };
        doubt.shown = Some((option, format!("{written} is read in {word}: only so are the rows in order.")));
    }
    shown.doubts.push(doubt);
}

/// "Hours" over numbers: so many hours since StartEx, or the hour of the day.
fn hours_or_o_clock(shown: &mut Shown, slot: usize, list: &List<'_>, own: &[Entry]) {
    let plain = |entry: &Entry| if let When::Plain(number) = entry.when { Some(number) } else { None };
    let Some((entry, number)) = own
        .iter()
        .filter_map(|entry| plain(entry).map(|number| (entry, number)))
        .max_by(|(_, one), (_, other)| one.total_cmp(other))
    else {
        return;
    };
    let minute = entry.minute.unwrap_or(0);
    let written = raw_example(list, entry, number as i64);
    let ms = (number * HOUR as f64).round() as i64 + minute;
    let mut doubt = Doubt::new(
        format!("unit:{}", list.sheet.name),
        Some(slot),
        format!("“{}” has numbers such as {written} under a heading of hours. What do they count?", list.sheet.name),
        "may be hours since StartEx or the hour of the day",
    )
    .option(
        "hours",
        format!("hours: {written} is {} h {:02} min after StartEx", ms / HOUR, ms / MINUTE % 60),
        Setting::Unit(slot, HOUR),
    )
    .option(
        "o_clock",
        format!("the hour of the day: {written} is {:02}:{:02}", ms / HOUR, ms / MINUTE % 60),
        Setting::PlainOClock(slot),
    );
    // Nobody plans an exercise for 00:15, 00:30 and 00:45 by fractions of an hour.
    let earliest = own.iter().filter_map(plain).fold(f64::INFINITY, f64::min);
    if own.iter().filter_map(plain).any(|number| number.fract() != 0.0) && earliest < 5.0 {
        doubt.shown = Some((0, format!("{written} is read as hours since StartEx, as the heading says.")));
    }
    shown.doubts.push(doubt);
}

/// H means hours, unless a number such as H+30 makes that doubtful.
fn unit_of_h(shown: &mut Shown, slot: usize, list: &List<'_>, own: &[Entry]) {
    let h: Vec<(usize, i64)> = own
        .iter()
        .enumerate()
        .filter_map(|(at, entry)| match entry.when {
            When::Span(span) if span.days.is_none() => {
                span.bare.filter(|bare| bare.after_h && bare.value != 0).map(|bare| (at, bare.value))
            }
            _ => None,
        })
        .collect();
    // H+30 is hardly hours, and neither is H+5, H+10, H+15.
    let by_fives = h.len() >= 2 && h.iter().all(|(_, value)| value % 5 == 0);
    let Some((at, large)) =
        h.iter().copied().find(|(_, value)| value.abs() >= 24).or_else(|| h.first().copied().filter(|_| by_fives))
    else {
        return;
    };
    let written = own.get(at).map(|entry| raw_example(list, entry, large)).unwrap_or_default();
    let mut doubt = Doubt::new(
        format!("h:{}", list.sheet.name),
        Some(slot),
        format!("What does {written} count on “{}”?", list.sheet.name),
        "may be hours or minutes after H-hour",
    )
    .option("hours", format!("hours: {written} is {} hours from StartEx", large.abs()), Setting::HUnit(slot, HOUR))
    .option(
        "minutes",
        format!("minutes: {written} is {} minutes from StartEx", large.abs()),
        Setting::HUnit(slot, MINUTE),
    );
    if let Some(unit) = unit_by_order(own, &h) {
        let (option, word) = if unit == HOUR { (0, "hours") } else { (1, "minutes") };
        doubt.shown = Some((option, format!("{written} is read in {word}: only so are the rows in order.")));
    }
    shown.doubts.push(doubt);
}

/// The unit that the order of the rows shows: rows without a unit stand among rows that have theirs, and only one unit
/// puts each between its neighbours. `bare` are the rows without, by place.
fn unit_by_order(own: &[Entry], bare: &[(usize, i64)]) -> Option<i64> {
    let (mut in_minutes, mut in_hours) = (0, 0);
    // The row before: its milliseconds if its unit is known, else its number.
    let mut before: Option<Result<i64, i64>> = None;
    for (at, entry) in own.iter().enumerate() {
        let here = match bare.binary_search_by_key(&at, |(place, _)| *place) {
            Ok(found) => bare.get(found).map(|(_, value)| Err(*value)),
            Err(_) => known_stretch(entry).map(Ok),
        };
        let Some(here) = here else { continue };
        if before.is_some_and(|before| before.is_ok() != here.is_ok()) {
            let ms = |stretch: Result<i64, i64>, unit: i64| stretch.unwrap_or_else(|value| value.saturating_mul(unit));
            let goes_back = |unit| before.is_some_and(|before| ms(here, unit) < ms(before, unit));
            in_minutes += usize::from(goes_back(MINUTE));
            in_hours += usize::from(goes_back(HOUR));
        }
        before = Some(here);
    }
    match (in_minutes, in_hours) {
        (0, 1..) => Some(MINUTE),
        (1.., 0) => Some(HOUR),
        _ => None,
    }
}

/// A stretch whose unit is written, in milliseconds.
fn known_stretch(entry: &Entry) -> Option<i64> {
    match entry.when {
        When::Span(span) if span.tied && span.bare.is_none_or(|bare| bare.value == 0) => {
            Some(i64::from(span.days.unwrap_or(0)) * DAY + span.ms.unwrap_or(0))
        }
        _ => None,
    }
}
