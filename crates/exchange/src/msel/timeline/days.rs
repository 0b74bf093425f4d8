//! Days of every kind on one line: dates, dates without a year, day numbers, weekdays, no day at all.

use super::doubts::Rules;
use super::entry::{Entry, List, Order, WrittenDay};
use crate::msel::facts::Facts;
use crate::msel::time::Day;
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// A day on one of the lines that days can stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Line {
    /// Days since 0001-01-01.
    Dated(i64),
    /// Days since the exercise's first.
    Numbered(i64),
    /// No day is said.
    Floating,
    /// A day is said but cannot be placed.
    Lost(Lost),
}

/// Why a day that is written cannot be placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lost {
    /// The day does not exist in its year.
    NoSuchDay,
    /// A weekday that goes back, so that it may be days before or a week after.
    Weekday,
}

/// What places days: the years, and what ties day numbers to dates.
#[derive(Debug, Clone, Copy)]
pub(super) struct Calendar {
    /// A date of the exercise, which gives its year to dates without one.
    pub near: NaiveDate,
    /// Whether that date is a real one, or only stands in because the book has no year.
    pub year_known: bool,
    /// The date of the exercise's first day, if the book or the planner says it.
    pub first_day: Option<i64>,
    /// The weekday of the exercise's first day, if anything says it, Monday being 0.
    pub day_one_weekday: Option<u8>,
}

pub(super) fn day_number(date: NaiveDate) -> i64 {
    i64::from(date.num_days_from_ce())
}

pub(super) fn date_of(day: i64) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(i32::try_from(day).ok()?)
}

/// The date that a written one is in some year, given the order of numbers.
fn exact(day: Day, weekday: Option<u8>, order: Order) -> Day {
    match day {
        Day::Slashed { first, second, year } => {
            let pick = |order| match order {
                Order::DayFirst => (first, second),
                Order::MonthFirst => (second, first),
            };
            let date = |order: Order| {
                year.and_then(|year| NaiveDate::from_ymd_opt(year, u32::from(pick(order).1), u32::from(pick(order).0)))
            };
            // A weekday beside the numbers tells the order.
            let agrees = |order| {
                weekday
                    .zip(date(order))
                    .is_some_and(|(weekday, date)| date.weekday().num_days_from_monday() == u32::from(weekday))
            };
            let other = if order == Order::DayFirst { Order::MonthFirst } else { Order::DayFirst };
            let order = if !agrees(order) && agrees(other) { other } else { order };
            match (date(order), year) {
                (Some(date), _) => Day::Date(date),
                (None, _) => Day::NoYear { day: pick(order).0, month: pick(order).1 },
            }
        }
        other => other,
    }
}

/// Finds what places days, under some rules.
pub(super) fn calendar(entries: &[Entry], lists: &[List<'_>], facts: &Facts, rules: &Rules) -> Calendar {
    let order_of = |list: usize| rules.list(list).order;
    let full = |written: WrittenDay, order| match exact(written.date?, written.weekday, order) {
        Day::Date(date) => Some(date),
        _ => None,
    };
    let first_order = order_of(0);
    let stated = facts.date.and_then(|day| match exact(day, None, first_order) {
        Day::Date(date) => Some(date),
        _ => None,
    });
    let near =
        rules.first_date.or_else(|| entries.iter().find_map(|entry| full(entry.day, order_of(entry.list)))).or(stated);
    let stand_in = NaiveDate::from_ymd_opt(rules.stand_in_year, 1, 1).unwrap_or_default();
    let year_known = near.is_some();
    let near = near.or_else(|| {
        // Without any year the first date stands in the stand-in year and the others stand near it.
        entries.iter().find_map(|entry| match exact(entry.day.date?, entry.day.weekday, order_of(entry.list)) {
            Day::NoYear { day, month } => {
                NaiveDate::from_ymd_opt(rules.stand_in_year, u32::from(month), u32::from(day))
            }
            _ => None,
        })
    });
    let mut calendar = Calendar { near: near.unwrap_or(stand_in), year_known, first_day: None, day_one_weekday: None };
    calendar.first_day = rules
        .first_date
        .map(day_number)
        .or_else(|| tied(entries, lists, rules, &calendar))
        .or(rules.day_one)
        .or(stated.map(day_number));
    if calendar.first_day.is_none()
        && let Some(Day::NoYear { day, month }) = facts.date
    {
        calendar.first_day = nearest(&calendar, day, month).map(day_number);
    }
    calendar.day_one_weekday = rules.day_one_weekday.or_else(|| {
        entries.iter().find_map(|entry| {
            let (weekday, numbered) = (entry.day.weekday?, entry.day.numbered?);
            u8::try_from((i32::from(weekday) - numbered).rem_euclid(7)).ok()
        })
    });
    calendar
}

/// The date of day 0, from a row, a section or a sheet that gives both a day number and a date.
fn tied(entries: &[Entry], lists: &[List<'_>], rules: &Rules, calendar: &Calendar) -> Option<i64> {
    let both = |day: WrittenDay, list: usize| {
        let numbered = day.numbered?;
        match dated(day, rules.list(list).order, calendar) {
            Some(Line::Dated(date)) => Some(date - i64::from(numbered)),
            _ => None,
        }
    };
    entries.iter().find_map(|entry| both(entry.day, entry.list)).or_else(|| {
        lists.iter().enumerate().find_map(|(slot, list)| {
            both(WrittenDay { date: list.day.date, numbered: list.day.numbered, weekday: list.day.weekday }, slot)
        })
    })
}

/// The line and place of a row's day, weekdays apart.
pub(super) fn line(day: WrittenDay, order: Order, calendar: &Calendar) -> Line {
    if let Some(line) = dated(day, order, calendar) {
        return line;
    }
    if let Some(numbered) = day.numbered {
        let numbered = i64::from(numbered);
        return calendar.first_day.map_or(Line::Numbered(numbered), |first| Line::Dated(first + numbered));
    }
    Line::Floating
}

fn dated(day: WrittenDay, order: Order, calendar: &Calendar) -> Option<Line> {
    let found = match exact(day.date?, day.weekday, order) {
        Day::Date(date) => Some(date),
        Day::NoYear { day, month } => nearest(calendar, day, month),
        Day::OfMonth(of_month) => nearest_of_month(calendar, of_month),
        Day::Slashed { .. } | Day::Numbered(_) => None,
    };
    Some(found.map_or(Line::Lost(Lost::NoSuchDay), |date| Line::Dated(day_number(date))))
}

/// The day and month in the year that brings them nearest to a known date.
fn nearest(calendar: &Calendar, day: u8, month: u8) -> Option<NaiveDate> {
    let year = calendar.near.year();
    (year - 1..=year + 1)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, u32::from(month), u32::from(day)))
        .min_by_key(|date| (*date - calendar.near).num_days().abs())
}

fn nearest_of_month(calendar: &Calendar, of_month: u8) -> Option<NaiveDate> {
    let middle = calendar.near;
    let around = [middle.checked_sub_days(Days::new(31)), Some(middle), middle.checked_add_days(Days::new(31))];
    around
        .into_iter()
        .flatten()
        .filter_map(|month| month.with_day(u32::from(of_month)))
        .min_by_key(|date| (*date - middle).num_days().abs())
}

/// A weekday on the line, counted from the row above: the same day or up to three days on.
pub(super) fn next_weekday(weekday: u8, before: Option<(i64, u8)>) -> Result<i64, Lost> {
    let Some((day, from)) = before else { return Ok(0) };
    match (i64::from(weekday) - i64::from(from)).rem_euclid(7) {
        ahead @ 0..=3 => Ok(day + ahead),
        _ => Err(Lost::Weekday),
    }
}

/// How many days after Day 1 a weekday comes first, given Day 1's.
pub(super) fn weekday_after(weekday: u8, of_day_one: u8) -> i64 {
    (i64::from(weekday) - i64::from(of_day_one)).rem_euclid(7)
}

/// A weekday as the date nearest to a known one.
pub(super) fn weekday_near(weekday: u8, near: i64) -> i64 {
    let of_near = date_of(near).map_or(0, |date| i64::from(date.weekday().num_days_from_monday()));
    let ahead = (i64::from(weekday) - of_near).rem_euclid(7);
    // A week of play begins with its known day more often than it ends with it.
    if ahead <= 5 { near + ahead } else { near + ahead - 7 }
}

/// The weekday's name.
pub(super) fn weekday_name(weekday: u8) -> &'static str {
    match Weekday::try_from(weekday) {
        Ok(Weekday::Mon) => "Monday",
        Ok(Weekday::Tue) => "Tuesday",
        Ok(Weekday::Wed) => "Wednesday",
        Ok(Weekday::Thu) => "Thursday",
        Ok(Weekday::Fri) => "Friday",
        Ok(Weekday::Sat) => "Saturday",
        _ => "Sunday",
    }
}
