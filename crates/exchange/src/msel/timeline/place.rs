//! Each row's time on the line of days, under given rules.

use super::days::{self, Calendar, Line, Lost};
use super::doubts::{ClockIs, DayOfHours, ListRules, PlainIs, Rules, Turn, TwoPartIs};
use super::entry::{Entry, When};
use crate::msel::time::{self, Clock, DAY, HOUR, MINUTE, Open, Span, Unread, Zone};

/// Where a row's time stands before StartEx is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Stand {
    /// No time, on purpose or not.
    Open(Option<Open>),
    /// So long after StartEx.
    Relative(i64),
    /// On a line of days: the day and milliseconds into it.
    At { line: Line, ms: i64 },
    /// Not to be read without guessing.
    Bad(Why),
}

/// Where an event stands from StartEx.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::msel) enum Outcome {
    /// At an offset, in milliseconds.
    Scheduled(i64),
    /// No time, on purpose or not.
    Open(Option<Open>),
    /// Not to be read without guessing.
    Bad(Why),
    /// It hangs on the doubt of this index.
    Asked(usize),
}

/// Why a row has no time although something is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::msel) enum Why {
    /// The time cell is no time.
    Unreadable(Unread),
    /// A day without an hour.
    DayOnly,
    /// The day cell is no day.
    NoDay,
    /// The day does not exist.
    NoSuchDay,
    /// A weekday that goes back.
    WeekdayBack,
    /// A bare number without a meaning.
    BareNumber,
    /// A length that does not say from when.
    Length,
    /// An hour without a day in an exercise of several days.
    WhichDay,
    /// A stretch since StartEx beside a later day.
    StretchOnADay,
    /// The hour and the stretch beside it disagree.
    SaysTwoThings,
    /// The time is beyond what an exercise can last.
    TooFar,
    /// The row may be no event.
    Apart,
}

impl Why {
    /// The reason in a sentence's end, after the raw text.
    pub(in crate::msel) fn text(self) -> &'static str {
        match self {
            Self::Unreadable(why) => why.why(),
            Self::DayOnly => "is a day without an hour",
            Self::NoDay => "has a day that cannot be read",
            Self::NoSuchDay => "names a day that does not exist",
            Self::WeekdayBack => "names a weekday that may be before or a week after the rows above",
            Self::BareNumber => "is a bare number that may be several things",
            Self::Length => "is a length of time that does not say from when",
            Self::WhichDay => "is an hour without a day, and the exercise has several days",
            Self::StretchOnADay => "counts from a start beside a later day, so it may count from the day's start",
            Self::SaysTwoThings => "gives an hour and a stretch since StartEx that do not agree",
            Self::TooFar => "is too far from StartEx to be meant",
            Self::Apart => {
                "stands apart from the other rows, so it may be an event or a note; it is kept without a time"
            }
        }
    }
}

/// The hour a row writes, as its list's rules read it.
pub(super) enum Hour {
    Clock(Clock),
    Since(i64),
    None,
}

/// The hour of an entry under its list's rules; stretches and plain numbers included.
pub(super) fn hour(entry: &Entry, rules: &ListRules) -> Result<Hour, Why> {
    Ok(match entry.when {
        When::Open(_) => Hour::None,
        When::Unreadable(why) => return Err(Why::Unreadable(why)),
        When::UnreadableDay => return Err(Why::NoDay),
        When::DayOnly => return Err(Why::DayOnly),
        When::Apart => return Err(Why::Apart),
        When::Clock(clock)
            if entry.day.is_nothing() && clock.zone == Zone::Unsaid && rules.clock == ClockIs::SinceStart =>
        {
            Hour::Since(clock.ms)
        }
        When::Clock(clock) => Hour::Clock(clock),
        When::Span(span) => Hour::Since(span_ms(span, rules)?),
        When::Plain(number) => plain(number, entry.minute, rules)?,
    })
}

fn span_ms(span: Span, rules: &ListRules) -> Result<i64, Why> {
    if !span.tied && !rules.lengths_from_start {
        return Err(Why::Length);
    }
    let days = i64::from(span.days.unwrap_or(0)) * DAY;
    let part = match (span.two_part, span.bare) {
        (Some(two), _) if rules.two_part == TwoPartIs::MinutesSeconds && span.days.is_none() => {
            two.sign * (two.first * MINUTE + two.second * time::SECOND)
        }
        (_, Some(bare)) => bare.value.saturating_mul(if bare.after_h { rules.h_unit } else { rules.unit }),
        _ => span.ms.unwrap_or(0),
    };
    Ok(days.saturating_add(part))
}

/// Whether a stretch can mean an offset in some unit.
pub(super) fn agrees(span: Span, offset: i64) -> bool {
    let days = i64::from(span.days.unwrap_or(0)) * DAY;
    match span.bare {
        Some(bare) => [MINUTE, HOUR].iter().any(|unit| days.saturating_add(bare.value.saturating_mul(*unit)) == offset),
        None => {
            days.saturating_add(span.ms.unwrap_or(0)) == offset
                || span
                    .two_part
                    .is_some_and(|two| two.sign * (two.first * MINUTE + two.second * time::SECOND) == offset)
        }
    }
}

fn plain(number: f64, minute: Option<i64>, rules: &ListRules) -> Result<Hour, Why> {
    let minutes = minute.unwrap_or(0);
    let whole = (number.fract() == 0.0 && number.abs() < 1e9).then_some(number as i64);
    match (rules.plain, whole) {
        (PlainIs::Military, Some(value)) if is_hhmm(value) => {
            Ok(Hour::Clock(Clock::certain(value / 100 * HOUR + value % 100 * MINUTE)))
        }
        (PlainIs::OClock, Some(value @ 0..=24)) => Ok(Hour::Clock(Clock::certain(value * HOUR + minutes))),
        (PlainIs::OClock, None) if (0.0..24.0).contains(&number) => {
            Ok(Hour::Clock(Clock::certain((number * HOUR as f64).round() as i64)))
        }
        (PlainIs::Units, Some(value)) => Ok(Hour::Since(value.saturating_mul(rules.unit).saturating_add(minutes))),
        (PlainIs::Units, None) if number.abs() < 1e6 => Ok(Hour::Since((number * rules.unit as f64).round() as i64)),
        // A fraction of a day, as spreadsheets keep hours.
        (_, None) if (0.0..1.0).contains(&number) => Ok(Hour::Clock(Clock::certain(time::ms_of_fraction(number)))),
        _ => Err(Why::BareNumber),
    }
}

/// Whether a number is hours and minutes.
pub(super) fn is_hhmm(value: i64) -> bool {
    (0..=2400).contains(&value) && value % 100 < 60
}

/// Milliseconds of the local day, whatever zone the hour is written in.
pub(super) fn local_ms(clock: Clock, rules: &Rules) -> i64 {
    match clock.zone {
        Zone::Unsaid | Zone::Local => clock.ms,
        Zone::Utc(minutes) => clock.ms + i64::from(rules.local_offset - minutes) * MINUTE,
    }
}

/// Places every entry. `turns` marks the entries where an ordered list goes back.
pub(super) fn stands(entries: &[Entry], turns: &[bool], rules: &Rules, calendar: &Calendar) -> Vec<Stand> {
    let mut stands = Vec::with_capacity(entries.len());
    let mut walk = Walk::default();
    for (entry, turns_here) in entries.iter().zip(turns) {
        stands.push(walk.step(entry, *turns_here, rules, calendar));
    }
    settle_floating(entries, &mut stands, rules, calendar);
    stands
}

/// What carries over from row to row down a list.
#[derive(Default)]
struct Walk {
    stretch: u32,
    days_on: i64,
    afternoon: bool,
    weekday: Option<(i64, u8)>,
    first_date: Option<i64>,
}

impl Walk {
    fn is_later_day(&mut self, entry: &Entry, rules: &Rules, calendar: &Calendar) -> bool {
        match days::line(entry.day, rules.list(entry.list).order, calendar) {
            Line::Numbered(day) => day > 0,
            Line::Dated(day) => day > *self.first_date.get_or_insert(day),
            Line::Floating | Line::Lost(_) => false,
        }
    }

    fn step(&mut self, entry: &Entry, turns_here: bool, rules: &Rules, calendar: &Calendar) -> Stand {
        let list = rules.list(entry.list);
        if entry.stretch != self.stretch {
            (self.stretch, self.days_on, self.afternoon) = (entry.stretch, 0, false);
        }
        if let When::Open(open) = entry.when {
            return Stand::Open(open);
        }
        let clock = match hour(entry, &list) {
            Err(why) => return Stand::Bad(why),
            Ok(Hour::None) => return Stand::Open(None),
            Ok(Hour::Since(ms)) => {
                // On a later day less than a day after "the start" may count from that day's own start.
                let is_short = (0..DAY).contains(&ms);
                return if is_short && entry.day_beside && self.is_later_day(entry, rules, calendar) {
                    Stand::Bad(Why::StretchOnADay)
                } else {
                    Stand::Relative(ms)
                };
            }
            Ok(Hour::Clock(clock)) => clock,
        };
        if turns_here {
            match list.turn {
                Turn::NextDay => (self.days_on, self.afternoon) = (self.days_on + i64::from(!entry.own_day), false),
                Turn::Afternoon if clock.half_unsaid && !self.afternoon => self.afternoon = true,
                // The second time hours go back, the afternoon is over.
                Turn::Afternoon => (self.days_on, self.afternoon) = (self.days_on + i64::from(!entry.own_day), false),
                Turn::AsWritten => {}
            }
        }
        let mut ms = local_ms(clock, rules);
        if self.afternoon && clock.half_unsaid && clock.ms < 12 * HOUR {
            ms += 12 * HOUR;
        }
        let line = match self.line(entry, rules, calendar) {
            Line::Dated(day) => Line::Dated(day + self.days_on),
            Line::Numbered(day) => Line::Numbered(day + self.days_on),
            Line::Floating => {
                ms += self.days_on * DAY;
                Line::Floating
            }
            Line::Lost(Lost::NoSuchDay) => return Stand::Bad(Why::NoSuchDay),
            Line::Lost(Lost::Weekday) => return Stand::Bad(Why::WeekdayBack),
        };
        Stand::At { line, ms }
    }

    fn line(&mut self, entry: &Entry, rules: &Rules, calendar: &Calendar) -> Line {
        let line = days::line(entry.day, rules.list(entry.list).order, calendar);
        let Some(weekday) = entry.day.weekday.filter(|_| line == Line::Floating) else { return line };
        if calendar.year_known || calendar.first_day.is_some() {
            let near = calendar.first_day.unwrap_or_else(|| days::day_number(calendar.near));
            return Line::Dated(days::weekday_near(weekday, near));
        }
        if let Some(of_day_one) = calendar.day_one_weekday {
            return Line::Numbered(days::weekday_after(weekday, of_day_one));
        }
        match days::next_weekday(weekday, self.weekday) {
            Ok(day) => {
                self.weekday = Some((day, weekday));
                Line::Numbered(day)
            }
            Err(lost) => Line::Lost(lost),
        }
    }
}

/// Hours without a day, where other rows have one, are on the day that the list's rules give them, or on none.
fn settle_floating(entries: &[Entry], stands: &mut [Stand], rules: &Rules, calendar: &Calendar) {
    let is_on_a_day = |stand: &Stand| matches!(stand, Stand::At { line: Line::Dated(_) | Line::Numbered(_), .. });
    if !stands.iter().any(is_on_a_day) {
        return;
    }
    let days: Vec<Option<Line>> = (0..rules.lists.len())
        .map(|slot| match rules.list(slot).day_of_hours {
            DayOfHours::Unsaid => None,
            DayOfHours::Numbered(day) => {
                Some(calendar.first_day.map_or(Line::Numbered(day), |first| Line::Dated(first + day)))
            }
            DayOfHours::First => calendar.first_day.map(Line::Dated),
            DayOfHours::Beside { entry, shift } => match stands.get(entry) {
                Some(Stand::At { line: Line::Dated(day), .. }) => Some(Line::Dated(day + shift)),
                Some(Stand::At { line: Line::Numbered(day), .. }) => Some(Line::Numbered(day + shift)),
                _ => None,
            },
        })
        .collect();
    for (stand, entry) in stands.iter_mut().zip(entries) {
        if let Stand::At { line: Line::Floating, ms } = *stand {
            *stand = match days.get(entry.list).copied().flatten() {
                Some(line) => Stand::At { line, ms },
                None => Stand::Bad(Why::WhichDay),
            };
        }
    }
}
