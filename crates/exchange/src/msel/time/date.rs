//! Days: ISO dates, `26/06/2024`, `12 May`, `May 12, 2026`, `210912ZAUG11`, `Day 2`.

use super::clock::{what, zone_letter};
use super::pieces::{Piece, What};
use super::{Clock, Day, HOUR, MINUTE, Unread, Zone};
use crate::msel::words;
use chrono::NaiveDate;

/// A day found at a place, perhaps with the hour of a DTG, and the place after it.
pub(super) struct Found {
    pub day: Day,
    pub clock: Option<Clock>,
    pub next: usize,
}

/// Reads a day at a place. `has_clock` says that an hour stands elsewhere in the cell, so a number after a month is a year.
pub(super) fn day_at(pieces: &[Piece<'_>], at: usize) -> Result<Option<Found>, Unread> {
    match what(pieces, at) {
        Some(What::Number { value, digits }) => {
            if let Some(found) = dtg(pieces, at, value, digits)? {
                return Ok(Some(found));
            }
            if let Some(found) = separated(pieces, at, value, digits)? {
                return Ok(Some(found));
            }
            if digits == 8 {
                let day = calendar(value as i32 / 10_000, value / 100 % 100, value % 100)?;
                return Ok(Some(Found { day, clock: None, next: at + 1 }));
            }
            day_month_words(pieces, at, value, digits)
        }
        Some(What::Word(word)) => month_day_words(pieces, at, word),
        _ => Ok(None),
    }
}

fn calendar(year: i32, month: u32, day: u32) -> Result<Day, Unread> {
    if !(1900..=2199).contains(&year) {
        return Err(Unread::NoSuchDay);
    }
    NaiveDate::from_ymd_opt(year, month, day).map(Day::Date).ok_or(Unread::NoSuchDay)
}

fn full_year(value: u32, digits: u8) -> Option<i32> {
    match digits {
        4 if (1900..=2199).contains(&value) => Some(value as i32),
        // A pivot at 80: planners do not date exercises before 1980.
        2 => Some(if value < 80 { 2000 + value as i32 } else { 1900 + value as i32 }),
        _ => None,
    }
}

fn dtg(pieces: &[Piece<'_>], at: usize, value: u32, digits: u8) -> Result<Option<Found>, Unread> {
    let (day, hhmm, mut next) = match (digits, what(pieces, at + 1)) {
        (6, _) => (value / 10_000, value % 10_000, at + 1),
        // `21 0912Z AUG 2011`: told from a date by what follows the four digits.
        (1 | 2, Some(What::Number { value: hhmm, digits: 4 })) if matches!(what(pieces, at + 2), Some(What::Word(word)) if zone_and_month(word).is_some() || zone_letter(word).is_some()) => {
            (value, hhmm, at + 2)
        }
        _ => return Ok(None),
    };
    let mut zone = Zone::Unsaid;
    let mut month = None;
    if let Some(What::Word(word)) = what(pieces, next) {
        if let Some((letter, named)) = zone_and_month(word) {
            zone = letter;
            month = Some(named);
            next += 1;
        } else if let Some(letter) = zone_letter(word) {
            zone = letter;
            next += 1;
            if let Some(What::Word(word)) = what(pieces, next)
                && let Some(named) = words::month(word)
            {
                month = Some(named);
                next += 1;
            }
        }
    }
    let hour_exists = hhmm / 100 <= 23 && hhmm % 100 <= 59 || hhmm == 2400;
    if month.is_none() && zone == Zone::Unsaid {
        // `093000` is an hour with seconds when it cannot be a day with an hour.
        let as_seconds = value / 10_000 <= 23 && value / 100 % 100 <= 59 && value % 100 <= 59;
        let as_day = (1..=31).contains(&day) && hour_exists;
        return if digits == 6 && as_seconds && !as_day {
            Ok(None)
        } else if digits == 6 && as_seconds && as_day {
            Err(Unread::SixDigits)
        } else if digits == 6 && as_day {
            Ok(Some(Found { day: Day::OfMonth(day as u8), clock: Some(military(hhmm, zone)), next }))
        } else {
            Err(Unread::NoSuchHour)
        };
    }
    if !hour_exists {
        return Err(Unread::NoSuchHour);
    }
    if !(1..=31).contains(&day) {
        return Err(Unread::NoSuchDay);
    }
    let Some(month) = month else {
        return Ok(Some(Found { day: Day::OfMonth(day as u8), clock: Some(military(hhmm, zone)), next }));
    };
    if let Some(What::Sign('.' | '-' | '/' | '\'')) = what(pieces, next)
        && matches!(what(pieces, next + 1), Some(What::Number { .. }))
    {
        next += 1;
    }
    let written = match what(pieces, next) {
        Some(What::Number { value, digits }) => {
            next += 1;
            let year = full_year(value, digits).ok_or(Unread::NoSuchDay)?;
            calendar(year, u32::from(month), day)?
        }
        _ => no_year(day, month)?,
    };
    Ok(Some(Found { day: written, clock: Some(military(hhmm, zone)), next }))
}

fn military(hhmm: u32, zone: Zone) -> Clock {
    Clock {
        ms: i64::from(hhmm / 100) * HOUR + i64::from(hhmm % 100) * MINUTE,
        half_unsaid: false,
        zone,
        elapsed: false,
    }
}

/// `aug`, `zaug`, `lsep`: a month, perhaps with a zone letter before it.
fn zone_and_month(word: &str) -> Option<(Zone, u8)> {
    if let Some(month) = words::month(word) {
        return Some((Zone::Unsaid, month));
    }
    let month = words::month(word.get(1..)?)?;
    Some((zone_letter(word.get(..1)?)?, month))
}

fn no_year(day: u32, month: u8) -> Result<Day, Unread> {
    // 2000 is a leap year: 29 February exists in some year.
    match NaiveDate::from_ymd_opt(2000, u32::from(month), day) {
        Some(_) => Ok(Day::NoYear { day: day as u8, month }),
        None => Err(Unread::NoSuchDay),
    }
}

/// Numbers parted by `/`, `-` or `.`.
fn separated(pieces: &[Piece<'_>], at: usize, first: u32, digits: u8) -> Result<Option<Found>, Unread> {
    let Some(What::Sign(mark @ ('/' | '-' | '.'))) = what(pieces, at + 1) else { return Ok(None) };
    let Some(What::Number { value: second, digits: second_digits @ (1 | 2) }) = what(pieces, at + 2) else {
        return Ok(None);
    };
    let third = match (what(pieces, at + 3), what(pieces, at + 4)) {
        (Some(What::Sign(again)), Some(What::Number { value, digits }))
            if again == mark && what(pieces, at + 5) != Some(What::Sign(':')) =>
        {
            Some((value, digits))
        }
        _ => None,
    };
    if digits == 4 {
        let Some((third, 1 | 2)) = third else { return Ok(None) };
        return Ok(Some(Found { day: calendar(first as i32, second, third)?, clock: None, next: at + 5 }));
    }
    if digits > 2 {
        return Ok(None);
    }
    let (year, next) = match third {
        Some((value, digits)) => (Some(full_year(value, digits).ok_or(Unread::NoSuchDay)?), at + 5),
        // Without a third part only a slash says "date"; `12.05.` with its closing dot is the German form.
        None if mark == '/' => (None, at + 3),
        None if mark == '.' && second_digits <= 2 && what(pieces, at + 3) == Some(What::Sign('.')) => (None, at + 4),
        None => return Ok(None),
    };
    let day = if mark == '.' { slashed_as(first, second, year)? } else { slashed(first, second, year)? };
    Ok(Some(Found { day, clock: None, next }))
}

/// Day and month whose order may be open.
fn slashed(first: u32, second: u32, year: Option<i32>) -> Result<Day, Unread> {
    match (first, second) {
        (1..=12, 1..=12) if first != second => {
            // Both orders must exist for the question to make sense; with both at most 12 they do.
            Ok(Day::Slashed { first: first as u8, second: second as u8, year })
        }
        (_, 13..) => slashed_as(second, first, year),
        _ => slashed_as(first, second, year),
    }
}

fn slashed_as(day: u32, month: u32, year: Option<i32>) -> Result<Day, Unread> {
    match year {
        Some(year) => calendar(year, month, day),
        None => no_year(day, u8::try_from(month).map_err(|_| Unread::NoSuchDay)?),
    }
}

/// `12 May 2026`, `12-May-26`, `12th of May`, `12MAY2026`.
fn day_month_words(pieces: &[Piece<'_>], at: usize, day: u32, digits: u8) -> Result<Option<Found>, Unread> {
    if digits > 2 {
        return Ok(None);
    }
    let mut next = at + 1;
    for _ in 0..2 {
        match what(pieces, next) {
            Some(What::Word("st" | "nd" | "rd" | "th" | "er" | "of" | "de" | "do"))
            | Some(What::Sign('-' | '.' | '/' | ',')) => next += 1,
            _ => break,
        }
    }
    let Some(What::Word(word)) = what(pieces, next) else { return Ok(None) };
    let Some(month) = words::month(word) else { return Ok(None) };
    let (year, next) = year_after(pieces, next + 1);
    let day = match year {
        Some(year) => calendar(year, u32::from(month), day)?,
        None => no_year(day, month)?,
    };
    Ok(Some(Found { day, clock: None, next }))
}

/// `May 12, 2026`, `May 12`.
fn month_day_words(pieces: &[Piece<'_>], at: usize, word: &str) -> Result<Option<Found>, Unread> {
    let Some(month) = words::month(word) else { return Ok(None) };
    let mut next = at + 1;
    if let Some(What::Sign('.' | '-')) = what(pieces, next) {
        next += 1;
    }
    let Some(What::Number { value: day, digits: 1 | 2 }) = what(pieces, next) else { return Ok(None) };
    if is_clock_ahead(pieces, next) {
        return Ok(None);
    }
    next += 1;
    if let Some(What::Word("st" | "nd" | "rd" | "th")) = what(pieces, next) {
        next += 1;
    }
    let (year, next) = year_after(pieces, next);
    let day = match year {
        Some(year) => calendar(year, u32::from(month), day)?,
        None => no_year(day, month)?,
    };
    Ok(Some(Found { day, clock: None, next }))
}

/// A year after a day and month, skipping what joins them; the place is unchanged where there is none.
fn year_after(pieces: &[Piece<'_>], at: usize) -> (Option<i32>, usize) {
    let mut next = at;
    for _ in 0..2 {
        match what(pieces, next) {
            Some(What::Word("de" | "of" | "do")) | Some(What::Sign('-' | '/' | ',' | '.' | '\'')) => next += 1,
            _ => break,
        }
    }
    match what(pieces, next) {
        Some(What::Number { value, digits: 4 }) if (1990..=2099).contains(&value) && !is_clock_ahead(pieces, next) => {
            // `12 May 2015` alone is a year; so is it before an hour. Only a zone or "hrs" after it makes it 20:15.
            (Some(value as i32), next + 1)
        }
        Some(What::Number { value, digits: 2 }) if !is_clock_ahead(pieces, next) => (full_year(value, 2), next + 1),
        _ => (None, at),
    }
}

fn is_clock_ahead(pieces: &[Piece<'_>], at: usize) -> bool {
    match what(pieces, at + 1) {
        Some(What::Sign(':')) => true,
        Some(What::Word(word)) => {
            matches!(word, "h" | "am" | "pm" | "hrs" | "hours" | "uhr" | "heures" | "hr" | "z" | "l")
        }
        _ => false,
    }
}
