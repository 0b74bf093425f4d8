//! Hours of the day: `09:30`, `9:30 am`, `0930L`, `09h30`, `9.30`, `0912Z`.

use super::pieces::{Piece, What};
use super::{Clock, HOUR, MINUTE, SECOND, Unread, Zone};

/// Reads an hour at a place; gives it with the place after it, `Ok(None)` if there is none.
pub(super) fn clock_at(pieces: &[Piece<'_>], at: usize) -> Result<Option<(Clock, usize)>, Unread> {
    let Some(What::Number { value, digits }) = what(pieces, at) else { return Ok(None) };
    match (what(pieces, at + 1), digits) {
        (Some(What::Sign(':')), 1 | 2) => with_minutes(pieces, at, value, digits),
        (Some(What::Word(word)), 1 | 2) if is_hour_word(word) => Ok(Some(french(pieces, at, value)?)),
        (Some(What::Word(word)), 1..=4) if half(pieces, at + 1, word).is_some() => {
            let (hour, minute) = if digits <= 2 { (value, 0) } else { (value / 100, value % 100) };
            finish(pieces, at + 1, hour, minute, 0, digits == 4 && hour > 12).map(Some)
        }
        (Some(What::Word("noon" | "midday")), 2) if value == 12 => finish(pieces, at + 2, 12, 0, 0, true).map(Some),
        (Some(What::Sign('.')), 1 | 2) => dotted(pieces, at, value),
        (_, 4) => military(pieces, at, value),
        (_, 6) => with_seconds(pieces, at, value),
        (Some(What::Word("hrs" | "hours" | "h" | "uhr" | "l" | "z")), 3) => military(pieces, at, value),
        _ => Ok(None),
    }
}

/// What stands at a place.
pub(super) fn what<'t>(pieces: &[Piece<'t>], at: usize) -> Option<What<'t>> {
    pieces.get(at).map(|piece| piece.what)
}

fn two_digits(pieces: &[Piece<'_>], at: usize) -> Option<u32> {
    match what(pieces, at) {
        Some(What::Number { value, digits: 2 }) => Some(value),
        _ => None,
    }
}

fn with_minutes(pieces: &[Piece<'_>], at: usize, hour: u32, digits: u8) -> Result<Option<(Clock, usize)>, Unread> {
    let Some(minute) = two_digits(pieces, at + 2) else { return Ok(None) };
    let (mut next, mut ms) = (at + 3, 0);
    if what(pieces, next) == Some(What::Sign(':')) {
        let Some(second) = two_digits(pieces, next + 1) else { return Err(Unread::NotATime) };
        if second > 59 {
            return Err(Unread::NoSuchHour);
        }
        ms = i64::from(second) * SECOND;
        next += 2;
        // Fractions of a second, as ISO 8601 writes them.
        if let (Some(What::Sign('.' | ',')), Some(What::Number { value, digits })) =
            (what(pieces, next), what(pieces, next + 1))
            && pieces.get(next).is_some_and(|piece| piece.glued)
        {
            ms += (f64::from(value) * 1000.0 / 10f64.powi(i32::from(digits))).round() as i64;
            next += 2;
        }
    }
    let (mut clock, next) = finish(pieces, next, hour, minute, ms, digits == 2 && hour == 0)?;
    // A leading zero before noon is how a 24-hour list is written, yet "01:15" after "12:30" is seen too: it stays open.
    if hour == 0 || hour > 12 {
        clock.half_unsaid = false;
    }
    Ok(Some((clock, next)))
}

fn french(pieces: &[Piece<'_>], at: usize, hour: u32) -> Result<(Clock, usize), Unread> {
    let (mut next, mut minute) = (at + 2, 0);
    let spaced_word = pieces.get(at + 1).is_some_and(|piece| !piece.glued);
    if let Some(What::Number { value, digits: 2 }) = what(pieces, next)
        && (pieces.get(next).is_some_and(|piece| piece.glued)
            || spaced_word
            || what(pieces, at + 1) == Some(What::Word("h")))
    {
        minute = value;
        next += 1;
        if let Some(What::Word("min" | "mn" | "m")) = what(pieces, next) {
            next += 1;
        }
    }
    let (mut clock, next) = finish(pieces, next, hour, minute, 0, true)?;
    clock.half_unsaid = false;
    Ok((clock, next))
}

fn dotted(pieces: &[Piece<'_>], at: usize, hour: u32) -> Result<Option<(Clock, usize)>, Unread> {
    let Some(minute) = two_digits(pieces, at + 2) else { return Ok(None) };
    // A third part makes it a date: 12.05.26.
    if what(pieces, at + 3) == Some(What::Sign('.')) || hour > 24 || minute > 59 {
        return Ok(None);
    }
    finish(pieces, at + 3, hour, minute, 0, hour == 0 || hour > 12).map(Some)
}

fn military(pieces: &[Piece<'_>], at: usize, value: u32) -> Result<Option<(Clock, usize)>, Unread> {
    let (hour, minute) = (value / 100, value % 100);
    if hour > 24 || minute > 59 || (hour == 24 && minute > 0) {
        return Ok(None);
    }
    let (mut clock, mut next) = finish(pieces, at + 1, hour, minute, 0, true)?;
    clock.half_unsaid = false;
    if let Some(What::Word("hrs" | "hr" | "hours" | "h" | "hs" | "uhr" | "heures" | "horas")) = what(pieces, next) {
        next += 1;
    }
    if clock.zone == Zone::Unsaid
        && let Some(What::Word(word)) = what(pieces, next)
        && let Some(zone) = zone_letter(word).or_else(|| zone_name(word))
    {
        // "0912 A 0930": a spaced single letter other than Z and L may be a word of its own.
        if pieces.get(next).is_some_and(|piece| piece.glued) || word.len() > 1 || matches!(word, "z" | "l") {
            clock.zone = zone;
            next += 1;
        }
    }
    Ok(Some((clock, next)))
}

/// `093015`, where the caller has made sure that it is no day with an hour.
fn with_seconds(pieces: &[Piece<'_>], at: usize, value: u32) -> Result<Option<(Clock, usize)>, Unread> {
    let second = value % 100;
    if second > 59 {
        return Err(Unread::NoSuchHour);
    }
    finish(pieces, at + 1, value / 10_000, value / 100 % 100, i64::from(second) * SECOND, true).map(Some)
}

/// Adds AM/PM and a zone after the digits, and refuses hours that do not exist.
fn finish(
    pieces: &[Piece<'_>],
    at: usize,
    hour: u32,
    minute: u32,
    ms: i64,
    certain: bool,
) -> Result<(Clock, usize), Unread> {
    if hour > 24 || minute > 59 || (hour == 24 && (minute > 0 || ms > 0)) {
        return Err(Unread::NoSuchHour);
    }
    let mut clock = Clock {
        ms: i64::from(hour) * HOUR + i64::from(minute) * MINUTE + ms,
        half_unsaid: !certain && (1..=12).contains(&hour),
        zone: Zone::Unsaid,
        elapsed: false,
    };
    let mut next = at;
    if let Some(What::Word(word)) = what(pieces, next)
        && let Some((afternoon, after)) = half(pieces, next, word)
    {
        clock.ms = match (afternoon, hour) {
            (true, 1..=11) => clock.ms + 12 * HOUR,
            (false, 12) => clock.ms - 12 * HOUR,
            (false, 13..) => return Err(Unread::HalfContradicts),
            _ => clock.ms,
        };
        clock.half_unsaid = false;
        next = after;
    }
    if let Some(What::Word("hrs" | "hr" | "hours" | "uhr" | "heures" | "horas" | "hs")) = what(pieces, next) {
        next += 1;
    }
    match what(pieces, next) {
        Some(What::Word("z")) => (clock.zone, next) = (Zone::Utc(0), next + 1),
        Some(What::Word("l")) => (clock.zone, next) = (Zone::Local, next + 1),
        Some(What::Word(word)) => {
            if let Some(zone) = zone_name(word) {
                (clock.zone, next) = (zone, next + 1);
            }
        }
        Some(What::Sign(sign @ ('+' | '-'))) if pieces.get(next).is_some_and(|piece| piece.glued) => {
            if let Some((minutes, after)) = iso_offset(pieces, next + 1, sign) {
                clock.zone = Zone::Utc(if sign == '-' { -minutes } else { minutes });
                next = after;
            }
        }
        _ => {}
    }
    Ok((clock, next))
}

fn iso_offset(pieces: &[Piece<'_>], at: usize, sign: char) -> Option<(i16, usize)> {
    let hours = i16::try_from(two_digits(pieces, at)?).ok().filter(|hours| *hours <= 14)?;
    let minutes = i16::try_from(two_digits(pieces, at + 2)?).ok().filter(|minutes| *minutes <= 59)?;
    if what(pieces, at + 1) != Some(What::Sign(':')) || !pieces.get(at)?.glued {
        return None;
    }
    // `09:00-09:30` is a range: an offset behind zero is believed after an ISO date's T only.
    let after_iso_date = pieces.iter().take(at).any(|piece| piece.what == What::Word("t"));
    let after_seconds = what(pieces, at.checked_sub(3)?) == Some(What::Sign(':'))
        && what(pieces, at.checked_sub(5)?) == Some(What::Sign(':'));
    (after_iso_date || (sign == '+' && after_seconds)).then_some((hours * 60 + minutes, at + 3))
}

/// AM or PM at a place: whether it is after noon, and the place after it.
fn half(pieces: &[Piece<'_>], at: usize, word: &str) -> Option<(bool, usize)> {
    let afternoon = match word {
        "am" | "a" => false,
        "pm" | "p" => true,
        _ => return None,
    };
    if word.len() == 2 {
        return Some((afternoon, at + 1));
    }
    // "a.m." and "p. m."
    if what(pieces, at + 1) == Some(What::Sign('.')) && what(pieces, at + 2) == Some(What::Word("m")) {
        let next = at + 3;
        return Some((afternoon, if what(pieces, next) == Some(What::Sign('.')) { next + 1 } else { next }));
    }
    // "9:30a" at the very end.
    (pieces.get(at).is_some_and(|piece| piece.glued) && at + 1 == pieces.len()).then_some((afternoon, at + 1))
}

fn is_hour_word(word: &str) -> bool {
    matches!(word, "h" | "hr" | "hrs" | "heure" | "heures" | "uhr" | "hs")
}

/// Military zone letters, A (one hour ahead of UTC) to Z; J is local like L in exercise lists.
pub(super) fn zone_letter(word: &str) -> Option<Zone> {
    let mut letters = word.bytes();
    let (Some(letter), None) = (letters.next(), letters.next()) else { return None };
    Some(match letter {
        b'z' => Zone::Utc(0),
        b'l' | b'j' => Zone::Local,
        b'a'..=b'i' => Zone::Utc(i16::from(letter - b'a' + 1) * 60),
        b'k' => Zone::Utc(600),
        b'm' => Zone::Utc(720),
        b'n'..=b'y' => Zone::Utc(-i16::from(letter - b'n' + 1) * 60),
        _ => return None,
    })
}

fn zone_name(word: &str) -> Option<Zone> {
    Some(match word {
        "utc" | "gmt" | "zulu" | "wet" => Zone::Utc(0),
        "local" | "lt" | "loc" => Zone::Local,
        "cet" | "mez" | "bst" | "west" => Zone::Utc(60),
        "cest" | "mesz" | "eet" => Zone::Utc(120),
        "eest" => Zone::Utc(180),
        "edt" => Zone::Utc(-240),
        "est" | "cdt" => Zone::Utc(-300),
        "cst" | "mdt" => Zone::Utc(-360),
        "mst" | "pdt" => Zone::Utc(-420),
        "pst" => Zone::Utc(-480),
        _ => return None,
    })
}
