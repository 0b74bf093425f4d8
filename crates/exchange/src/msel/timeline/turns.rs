//! Where hours go back down a list that is otherwise in order: the next day, the afternoon, or a row out of order.

use super::doubts::{ClockIs, Doubt, PlainIs, Setting, Turn};
use super::entry::{Entry, List, When};
use super::evidence::Shown;
use super::place::{self, Hour};
use super::say::hour_text;
use crate::msel::time::{Clock, HOUR};
use std::ops::Range;

/// Marks the entries of one list where hours go back, and asks about them.
pub(super) fn turns(shown: &mut Shown, slot: usize, list: &List<'_>, entries: &[Entry], range: Range<usize>) {
    let rules = shown.rules.list(slot);
    let mut clocks: Vec<(usize, Clock)> = Vec::new();
    let (mut writes_24, mut pads) = (false, true);
    for index in range {
        let Some(entry) = entries.get(index) else { continue };
        if matches!(entry.when, When::Plain(_)) && rules.plain != PlainIs::Military {
            continue;
        }
        if let Ok(Hour::Clock(clock)) = place::hour(entry, &rules)
            && (rules.clock == ClockIs::TimeOfDay || !entry.day.is_nothing())
        {
            let style = style(list, entry);
            writes_24 |= clock.ms >= 13 * HOUR && !clock.half_unsaid && !style.says_half;
            pads &= style.pads || clock.ms >= 10 * HOUR;
            clocks.push((index, clock));
        }
    }
    let mut first: Option<(usize, usize)> = None;
    let (mut any_afternoon, mut any_next_day) = (false, false);
    let mut highest: Option<(usize, i64)> = None;
    let mut stretch = 0;
    for (place, (index, clock)) in clocks.iter().enumerate() {
        let Some(entry) = entries.get(*index) else { continue };
        if entry.stretch != stretch {
            (stretch, highest) = (entry.stretch, None);
        }
        let Some((high, high_ms)) = highest else {
            highest = Some((*index, clock.ms));
            continue;
        };
        if clock.ms >= high_ms {
            highest = Some((*index, clock.ms));
            continue;
        }
        let drop = high_ms - clock.ms;
        let gap_if_afternoon = clock.ms + 12 * HOUR - high_ms;
        let may_be_afternoon =
            clock.half_unsaid && !writes_24 && clock.ms < 12 * HOUR && (0..=6 * HOUR).contains(&gap_if_afternoon);
        let returns = clocks
            .iter()
            .skip(place + 1)
            .take(3)
            .take_while(|(later, _)| entries.get(*later).is_some_and(|later| later.stretch == stretch))
            .any(|(_, later)| later.ms >= high_ms);
        let regroups = entries.get(high).is_some_and(|above| above.section != entry.section);
        let next_day = !entry.own_day && (drop >= 12 * HOUR || (drop >= 6 * HOUR && !returns && !regroups));
        // "09:05" is how a 24-hour list writes the morning; it may be the afternoon only where the order is broken anyway.
        let afternoon = may_be_afternoon && drop > HOUR && (!pads || next_day);
        if next_day || afternoon {
            if let Some(mark) = shown.turns.get_mut(*index) {
                *mark = true;
            }
            first.get_or_insert((high, *index));
            any_afternoon |= afternoon;
            any_next_day |= next_day;
            highest = Some((*index, clock.ms));
        } else {
            shown.out_of_order.push((*index, high));
        }
    }
    let Some((high, index)) = first else { return };
    let text = |index: usize| {
        clocks.iter().find(|(known, _)| *known == index).map(|(_, clock)| hour_text(clock.ms)).unwrap_or_default()
    };
    let later = clocks
        .iter()
        .find(|(known, _)| *known == index)
        .map(|(_, clock)| hour_text(clock.ms + 12 * HOUR))
        .filter(|_| any_afternoon);
    shown.doubts.push(turn_doubt(slot, list, &text(high), &text(index), later, any_next_day));
}

/// How an hour is written.
struct Style {
    /// With AM or PM.
    says_half: bool,
    /// With a leading zero.
    pads: bool,
}

fn style(list: &List<'_>, entry: &Entry) -> Style {
    let cell = list
        .layout
        .column(crate::msel::field::Field::Time)
        .and_then(|column| list.sheet.rows.get(entry.at).and_then(|row| crate::msel::cells::cell(row, column.index)));
    let text = cell.map(|cell| crate::msel::cells::text_of(&cell.value)).unwrap_or_default();
    Style { says_half: text.contains(['p', 'P']), pads: text.trim_start().starts_with('0') }
}

/// The options of a turn, most likely first.
fn turn_doubt(
    slot: usize,
    list: &List<'_>,
    before: &str,
    here: &str,
    afternoon: Option<String>,
    next_day: bool,
) -> Doubt {
    let mut doubt = Doubt::new(
        format!("turn:{}", list.sheet.name),
        Some(slot),
        format!("On “{}” {here} comes after {before}. Is it later, or is the list out of order?", list.sheet.name),
        "comes after a later hour, so it may be later (the next day, or the afternoon) or out of order",
    );
    if let Some(afternoon) = afternoon {
        doubt = doubt.option(
            "afternoon",
            format!("the afternoon: {here} is {afternoon}"),
            Setting::Turn(slot, Turn::Afternoon),
        );
    }
    if next_day {
        doubt = doubt.option(
            "next_day",
            format!("the next day: {here} is on the day after {before}"),
            Setting::Turn(slot, Turn::NextDay),
        );
    }
    doubt.option(
        "same_day",
        format!("the same day, out of order: {here} is before {before}"),
        Setting::Turn(slot, Turn::AsWritten),
    )
}
