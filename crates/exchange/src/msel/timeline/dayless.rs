//! Hours without a day in an exercise where other rows have one: rows above the first that names a day, and lists that
//! name none.

use super::days::{self, Calendar, Line};
use super::doubts::{DayOfHours, Doubt, Setting};
use super::entry::{Entry, List, When};
use super::place::{Stand, Why};
use super::say::day_text;

/// Different days that a list without any may be on; more are not shown.
const SHOWN: usize = 5;

/// The doubts on hours without a day. A day said later says nothing of the rows above it, but that they are not after it.
pub(super) fn doubts(entries: &[Entry], lists: &[List<'_>], stands: &[Stand], calendar: &Calendar) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    let all_days = distinct_days(stands);
    for (slot, list) in lists.iter().enumerate() {
        let own = || entries.iter().enumerate().zip(stands).filter(|((_, entry), _)| entry.list == slot);
        let Some(((_, floating), _)) = own().find(|(_, stand)| **stand == Stand::Bad(Why::WhichDay)) else { continue };
        let labelled = own().find_map(|((index, entry), stand)| day_of(stand).map(|line| (index, entry, line)));
        doubts.push(match labelled {
            Some((index, entry, line)) => {
                above(slot, list, own().map(|((_, entry), _)| entry), index, entry, line, calendar)
            }
            None => on_its_own(slot, list, floating, entries, lists, &all_days, calendar),
        });
    }
    doubts
}

fn day_of(stand: &Stand) -> Option<Line> {
    match stand {
        Stand::At { line: line @ (Line::Dated(_) | Line::Numbered(_)), .. } => Some(*line),
        _ => None,
    }
}

/// The days there are, each with the first entry on it.
fn distinct_days(stands: &[Stand]) -> Vec<(Line, usize)> {
    let mut found: Vec<(Line, usize)> = Vec::new();
    for (index, stand) in stands.iter().enumerate() {
        if let Some(line) = day_of(stand)
            && found.len() < SHOWN
            && !found.iter().any(|(known, _)| *known == line)
        {
            found.push((line, index));
        }
    }
    found.sort_by_key(|(line, _)| *line);
    found
}

/// A day, so many days after a row's own, by the name that the row gives it.
fn name(entry: &Entry, line: Line, shift: i64, calendar: &Calendar) -> String {
    match (line, entry.day.weekday) {
        (Line::Numbered(_), Some(weekday)) if entry.day.numbered.is_none() => {
            let shifted = (i64::from(weekday) + shift).rem_euclid(7);
            days::weekday_name(u8::try_from(shifted).unwrap_or(weekday)).to_owned()
        }
        (Line::Dated(day), _) => day_text(Line::Dated(day + shift), calendar),
        (Line::Numbered(day), _) => day_text(Line::Numbered(day + shift), calendar),
        (Line::Floating | Line::Lost(_), _) => String::new(),
    }
}

/// Rows above the first one of their list that names a day.
fn above<'e>(
    slot: usize,
    list: &List<'_>,
    own: impl Iterator<Item = &'e Entry>,
    index: usize,
    first: &Entry,
    line: Line,
    calendar: &Calendar,
) -> Doubt {
    let sheet = &list.sheet.name;
    let here = name(first, line, 0, calendar);
    let mut options: Vec<(&str, String, DayOfHours)> = vec![
        (
            "day_before",
            format!("the day before: {}", name(first, line, -1, calendar)),
            DayOfHours::Beside { entry: index, shift: -1 },
        ),
        ("same_day", format!("the same day: {here}"), DayOfHours::Beside { entry: index, shift: 0 }),
    ];
    let shown = if let Some(start) = calendar.first_day.filter(|start| line >= Line::Dated(*start)) {
        options.insert(
            0,
            ("first_day", format!("the first day: {}", day_text(Line::Dated(start), calendar)), DayOfHours::First),
        );
        // Later hours above the first day's own row may be those of the day before.
        line > Line::Dated(start) || are_before(own, first)
    } else if matches!(line, Line::Numbered(2..)) && first.day.numbered.is_some() {
        options.insert(0, ("first_day", "the first day: Day 1".to_owned(), DayOfHours::Numbered(0)));
        false
    } else if line == Line::Numbered(1) && first.day.numbered.is_some() {
        true
    } else if first.start.is_some() && are_before(own, first) {
        // The day stands in the row of StartEx, and the rows above it lead up to that hour.
        options.swap(0, 1);
        true
    } else {
        false
    };
    let mut doubt = Doubt::new(
        format!("day:{sheet}"),
        Some(slot),
        format!(
            "The rows above row {} of “{sheet}” have an hour and no day, and row {} is on {here}. Which day are they on?",
            first.row, first.row
        ),
        "hangs on which day the hours without one are on",
    );
    let said = options.first().map(|(_, text, _)| text.clone()).unwrap_or_default();
    for (id, text, day) in options {
        doubt = doubt.option(id, text, Setting::DayOfHours(slot, day));
    }
    if shown {
        let text = format!("The rows above row {} have an hour and no day; they are taken to be on {said}.", first.row);
        doubt.shown = Some((0, text));
    }
    doubt
}

/// Whether the hours of all rows above one are before its own.
fn are_before<'e>(own: impl Iterator<Item = &'e Entry>, row: &Entry) -> bool {
    let When::Clock(limit) = row.when else { return false };
    own.take_while(|entry| entry.at < row.at).all(|entry| match entry.when {
        When::Clock(clock) => clock.ms <= limit.ms,
        _ => true,
    })
}

/// A list that names no day beside lists that do.
fn on_its_own(
    slot: usize,
    list: &List<'_>,
    floating: &Entry,
    entries: &[Entry],
    lists: &[List<'_>],
    all_days: &[(Line, usize)],
    calendar: &Calendar,
) -> Doubt {
    let sheet = &list.sheet.name;
    let mut doubt = Doubt::new(
        format!("day:{sheet}"),
        Some(slot),
        format!(
            "“{sheet}” has hours without a day, as in row {}, and other sheets have days. Which day are they on?",
            floating.row
        ),
        "hangs on which day the hours without one are on",
    );
    for (line, index) in all_days {
        let Some(entry) = entries.get(*index) else { continue };
        let other = lists.get(entry.list).map(|list| list.sheet.name.as_str()).unwrap_or_default();
        doubt = doubt.option(
            &format!("{other}:{}", entry.row),
            format!("{}, as in row {} of “{other}”", name(entry, *line, 0, calendar), entry.row),
            Setting::DayOfHours(slot, DayOfHours::Beside { entry: *index, shift: 0 }),
        );
    }
    if let [(line, index)] = all_days
        && let Some(entry) = entries.get(*index)
    {
        doubt = doubt.option(
            "day_before",
            format!("the day before: {}", name(entry, *line, -1, calendar)),
            Setting::DayOfHours(slot, DayOfHours::Beside { entry: *index, shift: -1 }),
        );
        if calendar.first_day.is_some_and(|day| Line::Dated(day) == *line) {
            let text = format!(
                "Its hours have no day; they are taken to be on {}, the only day of the exercise.",
                name(entry, *line, 0, calendar)
            );
            doubt.shown = Some((0, text));
        }
    }
    doubt
}
