//! What bare numbers and `T+5` count in.

use super::doubts::{Doubt, PlainIs, Setting};
use super::entry::{Entry, List, When};
use super::evidence::{Shown, raw_example, set};
use super::place::is_hhmm;
use crate::msel::time::{DAY, HOUR, MINUTE};

/// What bare numbers and `T+5` count in.
pub(super) fn numbers(shown: &mut Shown, slot: usize, list: &List<'_>, own: &[Entry]) {
    let plains: Vec<f64> = own
        .iter()
        .filter_map(|entry| if let When::Plain(number) = entry.when { Some(number) } else { None })
        .filter(|number| number.fract() == 0.0 || *number >= 1.0)
        .collect();
    let ties = own.iter().any(|entry| matches!(entry.when, When::Span(span) if span.tied));
    let whole: Vec<i64> = plains.iter().filter(|number| number.fract() == 0.0).map(|number| *number as i64).collect();
    let hhmm = !whole.is_empty() && whole.iter().all(|value| is_hhmm(*value));
    let military_beside =
        own.iter().any(|entry| matches!(entry.when, When::Clock(clock) if !clock.half_unsaid && !clock.elapsed));
    let is_count = list.tone.unit.is_some() || list.tone.relative || ties;
    let mut o_clock_too = false;
    let plain = if plains.is_empty() {
        PlainIs::Nothing
    } else if is_count {
        PlainIs::Units
    } else if hhmm && whole.iter().any(|value| *value >= 100) {
        PlainIs::Military
    } else if military_beside || whole.len() != plains.len() {
        PlainIs::Nothing
    } else {
        o_clock_too = whole.iter().all(|value| (0..=24).contains(value));
        PlainIs::Units
    };
    let counts_plain = plain == PlainIs::Units;
    set(shown, slot, |rules| rules.plain = plain);
    if let Some(unit) = list.tone.unit {
        set(shown, slot, |rules| (rules.unit, rules.h_unit) = (unit, if unit == MINUTE { MINUTE } else { HOUR }));
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
    if !o_clock_too && let Some((unit, because)) = unit_by_order(own, counts_plain, &bare) {
        set(shown, slot, |rules| rules.unit = unit);
        let word = if unit == MINUTE { "minutes" } else { "hours" };
        shown.settled.push((slot, format!("{written} is read in {word}: {because}.")));
        return;
    }
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
    if let Some((unit, _)) = unit_by_order(own, false, &h) {
        set(shown, slot, |rules| rules.h_unit = unit);
        return;
    }
    let written = own.get(at).map(|entry| raw_example(list, entry, large)).unwrap_or_default();
    let doubt = Doubt::new(
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
    shown.doubts.push(doubt);
}

/// The unit that the rows' order or the size of a number shows.
fn unit_by_order(own: &[Entry], counts_plain: bool, bare: &[(usize, i64)]) -> Option<(i64, &'static str)> {
    let descents = |unit: i64| {
        let mut before = i64::MIN;
        let mut descents = 0;
        for (at, entry) in own.iter().enumerate() {
            let value = match entry.when {
                When::Span(span) if span.bare.is_none() && span.tied => {
                    i64::from(span.days.unwrap_or(0)) * DAY + span.ms.unwrap_or(0)
                }
                When::Span(_) | When::Plain(_) => match bare.iter().find(|(index, _)| *index == at) {
                    Some((_, value)) => value.saturating_mul(unit),
                    None if matches!(entry.when, When::Plain(number) if counts_plain && number == 0.0)
                        || matches!(entry.when, When::Span(span) if span.bare.is_some_and(|bare| bare.value == 0)) =>
                    {
                        0
                    }
                    None => continue,
                },
                _ => continue,
            };
            descents += usize::from(value < before);
            before = value;
        }
        descents
    };
    // Looking the bare numbers up row by row is quadratic in them; the first ones show the order as well as all do.
    let few = bare.len() <= 400;
    let (in_minutes, in_hours) = if few { (descents(MINUTE), descents(HOUR)) } else { (0, 0) };
    match (in_minutes, in_hours) {
        (0, 1..) => return Some((MINUTE, "only so are the rows in order")),
        (1.., 0) => return Some((HOUR, "only so are the rows in order")),
        _ => {}
    }
    // Sixty and more that is no whole number of days is not counted in hours.
    bare.iter()
        .any(|(_, value)| value.abs() >= 60 && value % 24 != 0)
        .then_some((MINUTE, "the column goes too far for hours"))
}
