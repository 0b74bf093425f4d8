//! Times as a planner reads them.

use super::days::{self, Calendar, Line};
use crate::msel::time::{DAY, HOUR, MINUTE};
use chrono::NaiveDate;

/// `09:30`, with seconds and milliseconds only where there are any.
pub(super) fn hour_text(ms: i64) -> String {
    let within = ms.rem_euclid(DAY);
    let mut text = format!("{:02}:{:02}", within / HOUR, within / MINUTE % 60);
    if within % MINUTE != 0 {
        text.push_str(&format!(":{:02}", within / 1000 % 60));
    }
    if within % 1000 != 0 {
        text.push_str(&format!(".{:03}", within % 1000));
    }
    text
}

pub(super) fn date_text(date: NaiveDate, calendar: &Calendar) -> String {
    if calendar.year_known { date.to_string() } else { date.format("%-d %B").to_string() }
}

pub(super) fn at_text(line: Line, ms: i64, calendar: &Calendar) -> String {
    let (days_on, hour) = (ms.div_euclid(DAY), hour_text(ms));
    match line {
        Line::Dated(day) => match days::date_of(day + days_on) {
            Some(date) => format!("{} {hour}", date_text(date, calendar)),
            None => hour,
        },
        Line::Numbered(day) if day + days_on >= 0 => format!("Day {} {hour}", day + days_on + 1),
        Line::Numbered(day) => format!("D{} {hour}", day + days_on),
        Line::Floating | Line::Lost(_) if days_on == 0 => hour,
        Line::Floating | Line::Lost(_) => format!("{hour} ({days_on:+} day)"),
    }
}

/// A day alone: `26 June`, `Day 2`.
pub(super) fn day_text(line: Line, calendar: &Calendar) -> String {
    match line {
        Line::Dated(day) => days::date_of(day).map(|date| date_text(date, calendar)).unwrap_or_default(),
        Line::Numbered(day) if day >= 0 => format!("Day {}", day + 1),
        Line::Numbered(day) => format!("D{day}"),
        Line::Floating | Line::Lost(_) => String::new(),
    }
}

pub(super) fn relative_text(ms: i64) -> String {
    let offset = muster_domain::ExerciseOffset(ms).to_string();
    if ms < 0 { format!("T{offset}") } else { format!("T+{offset}") }
}
