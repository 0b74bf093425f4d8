//! Stretches since StartEx: `T+5`, `T+0:45`, `+ 00:05:00`, `- 1 02:00:00`, `J+1 H+2 M-5`, `StartEx + 15 min`.

use super::clock::what;
use super::pieces::{Piece, What};
use super::{Bare, DAY, HOUR, MINUTE, SECOND, Span, TwoPart, Unread};
use crate::msel::words;

/// What a stretch is counted from or in, by the letter before its sign.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letter {
    /// T, E, StartEx, or no letter: the unit must be written or asked for.
    Start,
    /// H: hours.
    Hours,
    /// D or J: days.
    Days,
    /// M: minutes.
    Minutes,
}

/// Reads a stretch at a place, adding to one read before (`J+1` then `H+2`); gives the place after it.
pub(super) fn span_at(pieces: &[Piece<'_>], at: usize, before: Option<Span>) -> Result<Option<(Span, usize)>, Unread> {
    let (letter, sign_at, zero_when_alone) = match what(pieces, at) {
        Some(What::Sign('+' | '-')) if at == 0 => (Letter::Start, at, false),
        Some(What::Word(word)) => match prefix(pieces, at, word) {
            Some(prefix) => prefix,
            None => return Ok(None),
        },
        _ => return Ok(None),
    };
    let Some((sign, after)) = sign_of(pieces, sign_at) else {
        // "T", "T0", "H-hour", "J", "StartEx": the start itself, if nothing that changes it follows.
        let alone = zero_when_alone && before.is_none();
        let span = match letter {
            Letter::Days => Span { days: Some(0), tied: true, ..Span::default() },
            _ => Span { ms: Some(0), tied: true, ..Span::default() },
        };
        return Ok(alone.then_some((span, sign_at)));
    };
    let Some((part, next)) = magnitude(pieces, after, letter, sign)? else { return Ok(None) };
    match before {
        None => Ok(Some((part, next))),
        Some(before) => add(before, part).map(|sum| Some((sum, next))),
    }
}

/// Reads a length without a sign, such as `15 min` or `1 day 2 hours`, perhaps followed by "before StartEx".
pub(super) fn length_at(pieces: &[Piece<'_>], at: usize) -> Result<Option<(Span, usize)>, Unread> {
    let Some((ms, mut next)) = with_units(pieces, at) else { return Ok(None) };
    let mut span = Span { ms: Some(ms), ..Span::default() };
    if let Some(What::Word(word)) = what(pieces, next) {
        let sign = match word {
            "after" | "apres" | "despues" | "nach" | "from" | "into" | "depois" => 1,
            "before" | "avant" | "antes" | "vor" | "prior" => -1,
            _ => return Ok(Some((span, next))),
        };
        next += 1;
        while let Some(What::Word("le" | "la" | "the" | "l" | "del" | "de" | "du" | "to")) = what(pieces, next) {
            next += 1;
        }
        let rest: String = pieces
            .iter()
            .skip(next)
            .filter_map(|piece| if let What::Word(word) = piece.what { Some(word) } else { None })
            .collect::<Vec<_>>()
            .join(" ");
        let names_start =
            matches!(rest.as_str(), "start" | "exercise start" | "play" | "debut" | "inicio" | "t" | "h hour")
                || words::startex(&rest) == Some(words::StartExMark::Is);
        if !names_start {
            return Err(Unread::NotATime);
        }
        span = Span { ms: Some(sign * ms), tied: true, ..Span::default() };
        next = pieces.len();
    }
    Ok(Some((span, next)))
}

/// The letter or words before a sign: what they mean, where the sign is, and whether alone they are the start itself.
fn prefix(pieces: &[Piece<'_>], at: usize, word: &str) -> Option<(Letter, usize, bool)> {
    let next = what(pieces, at + 1);
    let (letter, mut after) = match word {
        "t" | "e" | "x" | "ex" | "startex" | "start" | "debex" | "comex" | "s" | "inex" => (Letter::Start, at + 1),
        "h" => (Letter::Hours, at + 1),
        "d" | "j" => (Letter::Days, at + 1),
        "m" => (Letter::Minutes, at + 1),
        "jour" | "dia" | "tag" if matches!(next, Some(What::Word("j" | "d" | "x"))) => (Letter::Days, at + 2),
        "heure" if next == Some(What::Word("h")) => (Letter::Hours, at + 2),
        _ => return None,
    };
    if word == "start" {
        match what(pieces, after) {
            Some(What::Word("ex")) => after += 1,
            Some(What::Sign('-')) if what(pieces, after + 1) == Some(What::Word("ex")) => after += 2,
            _ => {}
        }
    }
    // "T0 + 5", "H0", "E=0"
    if letter != Letter::Minutes
        && matches!(what(pieces, after), Some(What::Number { value: 0, digits: 1 }))
        && pieces.get(after).is_some_and(|piece| piece.glued)
    {
        after += 1;
    } else if what(pieces, after) == Some(What::Sign('='))
        && matches!(what(pieces, after + 1), Some(What::Number { value: 0, .. }))
    {
        after += 2;
    }
    // "D-Day", "H-Hour"
    if what(pieces, after) == Some(What::Sign('-'))
        && matches!(what(pieces, after + 1), Some(What::Word("day" | "hour" | "heure" | "zero" | "tag" | "time")))
    {
        after += 2;
    } else if matches!(what(pieces, after), Some(What::Word("hour" | "zero")))
        && matches!(letter, Letter::Hours | Letter::Start)
    {
        after += 1;
    }
    let alone = match word {
        "t" | "h" | "d" | "j" | "startex" | "debex" | "comex" | "jour" | "dia" | "tag" | "inex" | "heure" => true,
        "start" => after > at + 1 || after == pieces.len(),
        _ => after > at + 1,
    };
    // "J2" and "T5" are names, not the start.
    let alone = alone
        && !(matches!(what(pieces, after), Some(What::Number { .. }))
            && pieces.get(after).is_some_and(|piece| piece.glued));
    Some((letter, after, alone && letter != Letter::Minutes))
}

fn sign_of(pieces: &[Piece<'_>], at: usize) -> Option<(i64, usize)> {
    match what(pieces, at)? {
        What::Sign('+') | What::Word("plus" | "mas") => Some((1, at + 1)),
        What::Sign('-') | What::Word("minus" | "moins" | "menos") => Some((-1, at + 1)),
        _ => None,
    }
}

fn number(pieces: &[Piece<'_>], at: usize) -> Option<(i64, u8)> {
    match what(pieces, at)? {
        What::Number { value, digits } => Some((i64::from(value), digits)),
        _ => None,
    }
}

fn magnitude(pieces: &[Piece<'_>], at: usize, letter: Letter, sign: i64) -> Result<Option<(Span, usize)>, Unread> {
    let Some((value, digits)) = number(pieces, at) else { return Ok(None) };
    let tied = |span: Span| Span { tied: true, ..span };
    if letter == Letter::Days {
        let days = i32::try_from(sign * value).map_err(|_| Unread::NoSuchDay)?;
        if digits > 4 || what(pieces, at + 1) == Some(What::Sign(':')) {
            return Err(Unread::NotATime);
        }
        let mut next = at + 1;
        if let Some(What::Word("day" | "days" | "jours" | "jour" | "dias" | "dia")) = what(pieces, next) {
            next += 1;
        }
        return Ok(Some((tied(Span { days: Some(days), ..Span::default() }), next)));
    }
    // `1 02:00:00`: days, then hours. A gap parts them, or the first number would be the hour.
    if letter == Letter::Start
        && let (Some((_, 1 | 2)), Some(What::Sign(':'))) = (number(pieces, at + 1), what(pieces, at + 2))
        && !pieces.get(at + 1).is_some_and(|piece| piece.glued)
    {
        let Some((ms, _, next)) = colons(pieces, at + 1)? else { return Err(Unread::NotATime) };
        return Ok(Some((tied(Span { ms: Some(sign * (value * DAY + ms)), ..Span::default() }), next)));
    }
    if what(pieces, at + 1) == Some(What::Sign(':')) {
        let Some((ms, two_part, next)) = colons(pieces, at)? else { return Err(Unread::NotATime) };
        let two_part = two_part.map(|(first, second)| TwoPart { first, second, sign });
        return Ok(Some((tied(Span { ms: Some(sign * ms), two_part, ..Span::default() }), next)));
    }
    if let Some((ms, next)) = with_units(pieces, at) {
        return Ok(Some((tied(Span { ms: Some(sign * ms), ..Span::default() }), next)));
    }
    // `H+0130`, `T+0045`: four digits that begin with 0 are hours and minutes.
    if digits == 4 && value < 1000 && value % 100 < 60 {
        return Ok(Some((
            tied(Span { ms: Some(sign * (value / 100 * HOUR + value % 100 * MINUTE)), ..Span::default() }),
            at + 1,
        )));
    }
    if digits > 5 || matches!(what(pieces, at + 1), Some(What::Sign('.' | ',' | '/'))) {
        return Err(Unread::NotATime);
    }
    let span = match letter {
        Letter::Minutes => Span { ms: Some(sign * value * MINUTE), ..Span::default() },
        Letter::Hours => Span { bare: Some(Bare { value: sign * value, after_h: true }), ..Span::default() },
        Letter::Start | Letter::Days => {
            Span { bare: Some(Bare { value: sign * value, after_h: false }), ..Span::default() }
        }
    };
    Ok(Some((tied(span), at + 1)))
}

/// `0:45`, `00:05:00`: milliseconds, the two numbers where there are but two, and the place after.
type Colons = (i64, Option<(i64, i64)>, usize);

fn colons(pieces: &[Piece<'_>], at: usize) -> Result<Option<Colons>, Unread> {
    let (Some((first, first_digits)), Some((second, 2))) = (number(pieces, at), number(pieces, at + 2)) else {
        return Ok(None);
    };
    if second > 59 || first_digits > 8 {
        return Err(Unread::NoSuchHour);
    }
    if what(pieces, at + 3) == Some(What::Sign(':')) {
        let Some((third @ 0..=59, 2)) = number(pieces, at + 4) else { return Err(Unread::NoSuchHour) };
        let ms = first * HOUR + second * MINUTE + third * SECOND;
        if let (Some(What::Sign('.')), Some((thousandths, 3))) = (what(pieces, at + 5), number(pieces, at + 6)) {
            return Ok(Some((ms + thousandths, None, at + 7)));
        }
        return Ok(Some((ms, None, at + 5)));
    }
    Ok(Some((first * HOUR + second * MINUTE, Some((first, second)), at + 3)))
}

/// Numbers each with its unit: `1h30`, `2 days 4 hours`, `45'`, `1.5h`.
fn with_units(pieces: &[Piece<'_>], at: usize) -> Option<(i64, usize)> {
    let (mut total, mut next, mut last) = (0i64, at, i64::MAX);
    while let Some((value, digits)) = number(pieces, next) {
        let (mut amount, mut unit_at) = (value as f64, next + 1);
        if let (Some(What::Sign('.' | ',')), Some((fraction, places))) =
            (what(pieces, next + 1), number(pieces, next + 2))
        {
            amount += fraction as f64 / 10f64.powi(i32::from(places));
            unit_at = next + 3;
        }
        let unit = match what(pieces, unit_at) {
            // `H+2 M-5`: a letter before a sign begins the next part.
            Some(What::Word(word))
                if matches!(what(pieces, unit_at + 1), Some(What::Sign('+' | '-')))
                    && word.len() == 1
                    && number(pieces, unit_at + 2).is_some() =>
            {
                None
            }
            Some(What::Word(word)) => unit(word),
            Some(What::Sign('\'')) => Some(MINUTE),
            Some(What::Sign('"')) => Some(SECOND),
            _ => None,
        };
        match unit {
            Some(unit) if unit < last && digits <= 5 => {
                total += (amount * unit as f64).round() as i64;
                (last, next) = (unit, unit_at + 1);
            }
            // `1h30`: the minutes carry no unit of their own.
            None if last == HOUR
                && value < 60
                && unit_at == next + 1
                && pieces.get(next).is_some_and(|piece| piece.glued) =>
            {
                return Some((total + value * MINUTE, next + 1));
            }
            // `1 day 02:00`
            None if last == DAY && what(pieces, next + 1) == Some(What::Sign(':')) => {
                let (ms, _, after) = colons(pieces, next).ok().flatten()?;
                return Some((total + ms, after));
            }
            _ => break,
        }
        while let Some(What::Word("and" | "et" | "y" | "und")) | Some(What::Sign(',')) = what(pieces, next) {
            if number(pieces, next + 1).is_none() {
                break;
            }
            next += 1;
        }
    }
    (next > at).then_some((total, next))
}

/// Milliseconds in a unit of time. `pm` and `am` are not among them.
fn unit(word: &str) -> Option<i64> {
    Some(match word {
        "s" | "sec" | "secs" | "second" | "seconds" | "seconde" | "secondes" | "segundo" | "segundos" | "sek" => SECOND,
        "m" | "min" | "mins" | "mn" | "minute" | "minutes" | "minuto" | "minutos" | "minuten" => MINUTE,
        "h" | "hr" | "hrs" | "hour" | "hours" | "heure" | "heures" | "hora" | "horas" | "std" | "stunde"
        | "stunden" => HOUR,
        "d" | "day" | "days" | "j" | "jour" | "jours" | "dia" | "dias" | "tag" | "tage" => DAY,
        "w" | "week" | "weeks" | "semaine" | "semaines" | "semana" | "semanas" => 7 * DAY,
        _ => return None,
    })
}

fn add(before: Span, part: Span) -> Result<Span, Unread> {
    // After whole days an H is plainly hours: `J+1 H+2`.
    let known = |span: &Span| match (span.ms, span.bare) {
        (ms, None) => Some(ms.unwrap_or(0)),
        (ms, Some(bare)) if bare.after_h => Some(ms.unwrap_or(0) + bare.value * HOUR),
        _ => None,
    };
    if part.days.is_some() {
        return Err(Unread::NotATime);
    }
    match (known(&before), known(&part)) {
        (Some(first), Some(second)) => {
            Ok(Span { days: before.days, ms: Some(first + second), tied: true, ..Span::default() })
        }
        _ => Err(Unread::NotATime),
    }
}
