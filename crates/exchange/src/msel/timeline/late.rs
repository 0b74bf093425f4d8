//! Doubts that show only once the rows are placed.

use super::days::{self, Calendar, Line};
use super::doubts::{Doubt, Rules, Setting};
use super::entry::{Entry, List};
use super::place::Stand;
use super::say::{at_text, date_text};
use super::zero;
use crate::msel::choices::Choices;
use crate::msel::facts::Facts;
use chrono::Datelike;
use std::collections::BTreeMap;

/// Doubts that show only once the rows are placed: what joins day numbers to dates, stretches to hours, and leap years.
pub(super) fn late_doubts(
    entries: &[Entry],
    lists: &[List<'_>],
    stands: &[Stand],
    rules: &Rules,
    calendar: &Calendar,
    facts: &Facts,
    choices: &Choices,
) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    let mut dates: BTreeMap<i64, usize> = BTreeMap::new();
    let mut numbered = false;
    for (index, stand) in stands.iter().enumerate() {
        match stand {
            Stand::At { line: Line::Dated(day), .. } => {
                dates.entry(*day).or_insert(index);
            }
            Stand::At { line: Line::Numbered(_), .. } => numbered = true,
            _ => {}
        }
    }
    if numbered && !dates.is_empty() {
        let mut doubt = Doubt::new(
            "day1".into(),
            None,
            "Some rows have dates and some have day numbers. Which date is Day 1?".into(),
            "has a day number, and no date in the book says which day that is",
        );
        let shown: Vec<i64> = dates.keys().copied().take(3).chain(dates.keys().next().map(|first| first - 1)).collect();
        for day in shown {
            if let Some(date) = days::date_of(day) {
                doubt = doubt.option(
                    &date.to_string(),
                    format!("Day 1 is {}", date_text(date, calendar)),
                    Setting::DayOne(day),
                );
            }
        }
        doubts.push(doubt);
    }
    weekday_doubt(entries, calendar, &mut doubts);
    let zero_is_open = choices.zero.is_none()
        && facts.startex.is_none()
        && zero::start_row(entries, stands, |stand| matches!(stand, Stand::At { .. })).is_none();
    if zero_is_open
        && stands.contains(&Stand::Relative(0))
        && stands.iter().any(|stand| matches!(stand, Stand::At { .. }))
    {
        let mut doubt = Doubt::new(
            "join".into(),
            None,
            "Some rows count from StartEx and some have an hour. Which hour is StartEx?".into(),
            "is an hour beside rows that count from StartEx, whose hour is not written",
        );
        let at: Vec<usize> =
            (0..entries.len()).filter(|index| matches!(stands.get(*index), Some(Stand::At { .. }))).take(3).collect();
        for index in at {
            if let (Some(entry), Some(Stand::At { line, ms })) = (entries.get(index), stands.get(index)) {
                let sheet = lists.get(entry.list).map(|list| list.sheet.name.as_str()).unwrap_or_default();
                doubt = doubt.option(
                    &format!("{sheet}:{}", entry.row),
                    format!("StartEx is {}, as in row {} of “{sheet}”", at_text(*line, *ms, calendar), entry.row),
                    Setting::Zero(index),
                );
            }
        }
        // One candidate alone is still a guess: "an hour before it" stands for all others.
        if doubt.options.len() == 1
            && let Some(entry) = stands.iter().position(|stand| *stand == Stand::Relative(0))
        {
            doubt = doubt.option(
                "none",
                "another: leave the rows with an hour without a time, and set StartEx by hand".into(),
                Setting::Zero(entry),
            );
        }
        doubts.push(doubt);
    }
    leap_doubt(&dates, calendar, rules, &mut doubts);
    doubts
}

/// Weekdays beside day numbers need the weekday of one of these.
fn weekday_doubt(entries: &[Entry], calendar: &Calendar, doubts: &mut Vec<Doubt>) {
    if calendar.day_one_weekday.is_some() || calendar.year_known || calendar.first_day.is_some() {
        return;
    }
    let days = || entries.iter().map(|entry| entry.day);
    let weekday = days().find_map(|day| day.weekday.filter(|_| day.numbered.is_none() && day.date.is_none()));
    let Some(weekday) = weekday.filter(|_| days().any(|day| day.numbered.is_some())) else { return };
    let name = days::weekday_name(weekday);
    let mut doubt = Doubt::new(
        "weekday".into(),
        None,
        format!("Some rows have day numbers and some have weekdays. Which day is {name}?"),
        &format!("hangs on which day of the exercise {name} is"),
    );
    for number in 1..=7u8 {
        let of_day_one = (weekday + 8 - number) % 7;
        doubt = doubt.option(
            &format!("day_{number}"),
            format!("{name} is Day {number}"),
            Setting::DayOneWeekday(of_day_one),
        );
    }
    doubts.push(doubt);
}

/// Without a year, days on both sides of the end of February are one day further apart in a leap year.
fn leap_doubt(dates: &BTreeMap<i64, usize>, calendar: &Calendar, rules: &Rules, doubts: &mut Vec<Doubt>) {
    if calendar.year_known {
        return;
    }
    let month_days: Vec<(u32, u32)> =
        dates.keys().filter_map(|day| days::date_of(*day)).map(|date| (date.month(), date.day())).collect();
    let before = month_days.iter().any(|(month, _)| *month <= 2);
    let after = month_days.iter().any(|(month, _)| (3..=8).contains(month));
    if before && after {
        let doubt = Doubt::new(
            "leap".into(),
            None,
            "The dates have no year and stand on both sides of the end of February. Is it a leap year?".into(),
            "stands across the end of February in a year that is not written",
        )
        .option("no", "no: 28 February is followed by 1 March".into(), Setting::StandInYear(rules.stand_in_year))
        .option("yes", "yes: 28 February is followed by 29 February".into(), Setting::StandInYear(2004));
        doubts.push(doubt);
    }
}
