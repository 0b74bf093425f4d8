//! A cell as a reading.

use super::clock::{clock_at, what};
use super::date::day_at;
use super::number::read_number;
use super::pieces::{Piece, What, cut};
use super::relative::{length_at, span_at};
use super::{Clock, Day, HOUR, Moment, Open, Reading, Span, Unread, Zone};
use crate::book::Value;
use crate::msel::vocabulary::{self, Topic};
use crate::msel::words;

/// The longest text that is tried as a time, in bytes.
const LONGEST: usize = 96;

/// What a cell says about time.
pub(in crate::msel) fn read_value(value: &Value) -> Reading {
    match value {
        Value::Text(text) => read_text(text),
        Value::Number { value, shown_as, text } => read_number(*value, *shown_as, text),
        Value::Bool(_) => Reading::Unreadable(Unread::NotATime),
        Value::Error(text) if text.starts_with('=') => Reading::Unreadable(Unread::NotCalculated),
        Value::Error(_) => Reading::Unreadable(Unread::Error),
    }
}

/// What a text says about time.
pub(in crate::msel) fn read_text(text: &str) -> Reading {
    if words::is_blank_mark(text) {
        return Reading::Empty;
    }
    if text.len() > LONGEST {
        return Reading::Unreadable(Unread::NotATime);
    }
    let folded = words::fold(text);
    let bare = folded
        .trim_matches(|mark: char| matches!(mark, '(' | ')' | '[' | ']' | '*' | '"' | '\'' | ' ') && mark != '\'')
        .trim_start_matches('\'');
    if let Some(open) = open_word(bare) {
        return Reading::Open(open);
    }
    if bare.starts_with('#') && bare.len() > 1 && bare.ends_with(['!', '?']) || bare == "#n/a" {
        return Reading::Unreadable(Unread::Error);
    }
    if let Some(number) = plain(bare) {
        return Reading::Plain(number);
    }
    let Some(pieces) = cut(bare) else { return Reading::Unreadable(Unread::NotATime) };
    match moment(&pieces, 0) {
        Ok(moment) if !moment.is_nothing() => Reading::Moment(moment),
        Ok(_) => Reading::Unreadable(Unread::NotATime),
        Err(why) => Reading::Unreadable(why),
    }
}

/// Digits alone, where the column decides what they mean. Four digits with a leading zero can only be an hour.
fn plain(text: &str) -> Option<f64> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_integer = digits == text.len() && (digits <= 3 || digits == 5 || (digits == 4 && !text.starts_with('0')));
    let is_decimal = digits + 1 == text.len() && text.contains('.') && !text.starts_with('.') && !text.ends_with('.');
    if is_integer {
        return text.parse().ok();
    }
    // "9.30" is an hour written with a dot; "0.395833" and "43530.375" are serials.
    let (_, fraction) = text.split_once('.')?;
    (is_decimal && (fraction.len() > 2 || text.starts_with("0."))).then(|| text.parse().ok()).flatten()
}

fn open_word(text: &str) -> Option<Open> {
    let phrase = words::phrase(text);
    [
        (Topic::ToBeDecided, Open::ToBeDecided),
        (Topic::OnDemand, Open::OnDemand),
        (Topic::NotApplicable, Open::NotApplicable),
    ]
    .into_iter()
    .find(|(topic, _)| vocabulary::is(*topic, &phrase))
    .map(|(_, open)| open)
}

fn moment(pieces: &[Piece<'_>], depth: u8) -> Result<Moment, Unread> {
    let mut found = Moment::default();
    let mut at = 0;
    while let Some(here) = what(pieces, at) {
        let settled = found.clock.is_some() || found.span.is_some();
        if settled
            && is_range_mark(here)
            && let Some(end) = range_end(pieces.get(at + 1..).unwrap_or_default(), depth)
        {
            let says_half =
                pieces.iter().skip(at).any(|piece| matches!(piece.what, What::Word("am" | "pm" | "p" | "m")));
            if says_half {
                take_half_from_end(&mut found, &end);
            }
            found.remark.range = !take_local(&mut found, &end);
            found.remark.unconfirmed |= end.remark.unconfirmed;
            return finished(found);
        }
        // Lengths come before days and hours only when a stretch is open: "J+1 H+2 M-5".
        let may_be_span = found.clock.is_none() || (found.span.is_none() && matches!(here, What::Word(_)));
        if may_be_span && let Some((span, next)) = span_at(pieces, at, found.span)? {
            found.span = Some(span);
            at = next.max(at + 1);
            continue;
        }
        if found.day.is_none()
            && let Some(day) = day_at(pieces, at)?
        {
            found.day = Some(day.day);
            if let Some(clock) = day.clock {
                found.clock = Some(clock);
            }
            at = day.next;
            if what(pieces, at) == Some(What::Word("t")) {
                at += 1;
            }
            continue;
        }
        match here {
            What::Number { .. } => {
                if found.clock.is_none()
                    && let Some((clock, next)) = clock_at(pieces, at)?
                {
                    found.clock = Some(clock);
                    at = next;
                } else if found.is_nothing()
                    && let Some((span, next)) = length_at(pieces, at)?
                {
                    found.span = Some(span);
                    at = next;
                } else {
                    return Err(Unread::NotATime);
                }
            }
            What::Word(word) => at = take_word(pieces, at, word, &mut found)?,
            What::Sign('~') => (found.remark.about, at) = (true, at + 1),
            What::Sign(',' | ';' | '(' | ')' | '[' | ']' | '@' | '|' | '*' | '.') => at += 1,
            What::Sign('-' | '/' | ':') if !found.is_nothing() && found.clock.is_none() && at + 1 < pieces.len() => {
                at += 1
            }
            What::Sign('-' | '/') if found.clock.is_some() && found.day.is_none() && at + 1 < pieces.len() => at += 1,
            What::Sign(_) => return Err(Unread::NotATime),
        }
    }
    finished(found)
}

/// A word that is neither a month nor a letter before a sign.
fn take_word(pieces: &[Piece<'_>], at: usize, word: &str, found: &mut Moment) -> Result<usize, Unread> {
    match word {
        "day" | "jour" | "dia" | "tag" | "giorno" if found.day.is_none() => {
            let mut next = at + 1;
            if let Some(What::Sign('#' | '-')) = what(pieces, next) {
                next += 1;
            }
            let number = match what(pieces, next) {
                Some(What::Number { value, digits: 1..=3 }) => i32::try_from(value).ok(),
                Some(What::Word(word)) => words::small_number(word),
                _ => None,
            };
            found.day = Some(Day::Numbered(number.ok_or(Unread::NotATime)? - 1));
            return Ok(next + 1);
        }
        // "J2 09:00", "D2": the second day.
        "d" | "j" if found.day.is_none() && pieces.get(at + 1).is_some_and(|piece| piece.glued) => {
            if let Some(What::Number { value: value @ 1..=99, digits: 1 | 2 }) = what(pieces, at + 1) {
                found.day = Some(Day::Numbered(value as i32 - 1));
                return Ok(at + 2);
            }
            return Err(Unread::NotATime);
        }
        "noon" | "midday" | "midi" | "mediodia" | "mittag" | "mittags" => {
            // "12 noon" was read as 12 already; the word only confirms it.
            match found.clock {
                None => found.clock = Some(Clock::certain(12 * HOUR)),
                Some(clock) if clock.ms == 12 * HOUR => found.clock = Some(Clock { half_unsaid: false, ..clock }),
                Some(_) => return Err(Unread::NotATime),
            }
            return Ok(at + 1);
        }
        "midnight" | "minuit" | "medianoche" | "mitternacht" => return Err(Unread::Midnight),
        "approx" | "approximately" | "about" | "around" | "circa" | "ca" | "c" | "env" | "environ" | "vers"
        | "hacia" | "aprox" | "aproximadamente" | "sobre" | "gegen" | "etwa" | "est" | "roughly" | "appx" => {
            found.remark.about = true;
            return Ok(at + 1);
        }
        "tbc" | "tentative" | "provisional" | "unconfirmed" | "confirmer" | "confirmar" => {
            found.remark.unconfirmed = true;
            return Ok(at + 1);
        }
        "at" | "a" | "on" | "le" | "the" | "um" | "el" | "las" | "los" | "am" | "den" | "date" | "time" | "heure"
        | "hora" | "from" | "de" | "du" | "of" | "local" | "hrs" | "h" | "as" | "h." | "dtg" => return Ok(at + 1),
        _ => {}
    }
    if let Some(weekday) = words::weekday(word) {
        if found.weekday.is_some_and(|before| before != weekday) {
            return Err(Unread::NotATime);
        }
        found.weekday = Some(weekday);
        return Ok(at + 1);
    }
    Err(Unread::NotATime)
}

fn is_range_mark(piece: What<'_>) -> bool {
    matches!(
        piece,
        What::Sign('-' | '/')
            | What::Word(
                "to" | "a" | "bis" | "until" | "till" | "au" | "hasta" | "ate" | "and" | "et" | "thru" | "through"
            )
    )
}

/// The end of a range, if what follows the mark is a moment of its own.
fn range_end(pieces: &[Piece<'_>], depth: u8) -> Option<Moment> {
    if depth > 0 || pieces.is_empty() {
        return None;
    }
    if let [only] = pieces
        && let What::Number { .. } = only.what
        && clock_at(pieces, 0).ok().flatten().is_none()
    {
        return Some(Moment::default());
    }
    moment(pieces, depth + 1).ok().filter(|end| end.clock.is_some() || end.span.is_some())
}

/// "1300Z / 0900L": one moment in two zones, of which the local one is the exercise's. Gives whether it is that.
fn take_local(found: &mut Moment, end: &Moment) -> bool {
    let (Some(start), Some(other)) = (found.clock, end.clock) else { return false };
    let is_local = |clock: Clock| !matches!(clock.zone, Zone::Utc(_));
    if start.zone == other.zone
        || (!is_local(start) && !is_local(other))
        || other.zone == Zone::Unsaid
        || start.zone == Zone::Unsaid
    {
        return false;
    }
    if is_local(other) {
        found.clock = Some(other);
        found.day = end.day.or(found.day);
    }
    true
}

/// "8:00-9:00 PM": the start's half of the day is that which puts it before the end within half a day.
fn take_half_from_end(found: &mut Moment, end: &Moment) {
    let (Some(start), Some(end)) = (found.clock, end.clock) else { return };
    if start.half_unsaid && !end.half_unsaid {
        let later = (start.ms + 12 * HOUR) % (24 * HOUR);
        let gap = |from: i64| (end.ms - from).rem_euclid(24 * HOUR);
        let ms = if gap(later) < gap(start.ms) { later } else { start.ms };
        found.clock = Some(Clock { ms, half_unsaid: false, ..start });
    }
}

/// Joins parts that belong together, and refuses those that contradict each other.
fn finished(mut found: Moment) -> Result<Moment, Unread> {
    let Some(span) = found.span else { return Ok(found) };
    if found.clock.is_none() && found.day.is_none() && found.weekday.is_none() {
        return Ok(found);
    }
    match span {
        // "D+1 09:00" is an hour of a numbered day, not a stretch.
        Span { days: Some(days), ms: None, bare: None, two_part: None, .. } if found.day.is_none() => {
            found.day = Some(Day::Numbered(days));
            found.span = None;
            Ok(found)
        }
        // "09:30 (T+30)" says one thing twice.
        _ if found.clock.is_some() && span.tied => {
            found.also = found.span.take();
            Ok(found)
        }
        _ => Err(Unread::NotATime),
    }
}
