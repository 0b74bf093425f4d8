//! One written time, before anything around it is known: what its own cell says, and no more.
//!
//! Reading is strict: a text with a single word or sign that has no place in a time is not a time. What a value
//! leaves open (minutes or hours, day or month first) stays open here, and is settled later by its column or the planner.

mod clock;
mod date;
mod note;
mod number;
mod pieces;
mod read;
mod relative;
#[cfg(test)]
mod tests;

pub(super) use note::{DayNote, day_in};
pub(super) use number::{date_of_serial, dated, ms_of_fraction};
pub(super) use read::{read_text, read_value};

use chrono::NaiveDate;

/// Milliseconds in a second.
pub(super) const SECOND: i64 = 1000;
/// Milliseconds in a minute.
pub(super) const MINUTE: i64 = 60 * SECOND;
/// Milliseconds in an hour.
pub(super) const HOUR: i64 = 60 * MINUTE;
/// Milliseconds in a day.
pub(super) const DAY: i64 = 24 * HOUR;

/// What one cell says about time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Reading {
    /// Nothing, or a mark for nothing such as `---`.
    Empty,
    /// A word that says the event has no fixed time.
    Open(Open),
    /// A bare number, whose meaning its column decides.
    Plain(f64),
    /// A day, an hour, a stretch since StartEx, or several of them.
    Moment(Moment),
    /// None of these.
    Unreadable(Unread),
}

/// Words in the place of a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Open {
    /// Still to be decided: `TBD`, `à définir`.
    ToBeDecided,
    /// Held ready on purpose: `on demand`, `as needed`, `contingency`.
    OnDemand,
    /// No time applies: `N/A`.
    NotApplicable,
}

/// Why a cell is not a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unread {
    /// It has words or signs that no time has.
    NotATime,
    /// A formula's error.
    Error,
    /// A formula whose result was never worked out.
    NotCalculated,
    /// The hour or minute does not exist.
    NoSuchHour,
    /// The day does not exist.
    NoSuchDay,
    /// Six digits that are a day with an hour, or an hour with seconds.
    SixDigits,
    /// "Midnight" starts or ends the day.
    Midnight,
    /// AM with an hour after noon.
    HalfContradicts,
}

impl Unread {
    /// The reason in a sentence's end, after the raw text.
    pub(super) fn why(self) -> &'static str {
        match self {
            Self::NotATime => "is not a time that can be read without guessing",
            Self::Error => "is a formula's error, not a time",
            Self::NotCalculated => {
                "is a formula without its result: open the workbook in a spreadsheet program, save it, and import it again"
            }
            Self::NoSuchHour => "names an hour that does not exist",
            Self::NoSuchDay => "names a day that does not exist",
            Self::SixDigits => "may be a day with an hour or an hour with seconds",
            Self::Midnight => "may be the start or the end of the day",
            Self::HalfContradicts => "gives a morning mark to an hour after noon",
        }
    }
}

/// The parts of a written time that were found.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Moment {
    /// The day, if one is written.
    pub day: Option<Day>,
    /// The weekday, Monday being 0, if one is written.
    pub weekday: Option<u8>,
    /// The hour, if one is written.
    pub clock: Option<Clock>,
    /// The stretch since StartEx, if one is written.
    pub span: Option<Span>,
    /// The stretch written beside an hour, `09:30 (T+30)`, to be checked against it.
    pub also: Option<Span>,
    /// Remarks to pass on.
    pub remark: Remark,
}

/// What else the cell says about its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Remark {
    /// "About", "~": the time is approximate.
    pub about: bool,
    /// A range, of which the start was taken.
    pub range: bool,
    /// "TBC": still to be confirmed.
    pub unconfirmed: bool,
}

/// A written day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    /// A full date.
    Date(NaiveDate),
    /// A day and month without a year.
    NoYear { day: u8, month: u8 },
    /// Two numbers that are day and month in an order not known, perhaps with a year.
    Slashed { first: u8, second: u8, year: Option<i32> },
    /// A day of the exercise counted from 0: `Day 1` and `D+0` are 0.
    Numbered(i32),
    /// A day of an unnamed month, as in a DTG cut short.
    OfMonth(u8),
}

/// A written hour of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    /// Milliseconds since midnight; a day or more for hours written past 24.
    pub ms: i64,
    /// Whether it could be meant twelve hours later, like `1:15` in an afternoon list.
    pub half_unsaid: bool,
    /// The zone it is written in.
    pub zone: Zone,
    /// Whether the spreadsheet shows it as a length of time (`[h]:mm`).
    pub elapsed: bool,
}

/// The zone an hour is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zone {
    /// None written: local.
    Unsaid,
    /// Written as local (`L`).
    Local,
    /// Minutes ahead of UTC; `Z` is 0.
    Utc(i16),
}

/// A stretch since StartEx (negative before it).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Span {
    /// Whole days, from `D+1`, `J-60`.
    pub days: Option<i32>,
    /// The part whose unit is known.
    pub ms: Option<i64>,
    /// A number whose unit is not written, from `T+5`.
    pub bare: Option<Bare>,
    /// The numbers of `45:00`, which `ms` takes for hours and minutes and its column may show to be minutes and seconds.
    pub two_part: Option<TwoPart>,
    /// Whether a sign or a word ties it to StartEx; a mere `15 min` does not say from when.
    pub tied: bool,
}

/// A number of minutes or hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bare {
    /// The number with its sign.
    pub value: i64,
    /// Whether the letter before it is H, which means hours unless its column says otherwise.
    pub after_h: bool,
}

/// Two numbers with a colon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TwoPart {
    /// Before the colon.
    pub first: i64,
    /// After the colon.
    pub second: i64,
    /// 1 or -1.
    pub sign: i64,
}

impl Moment {
    /// Whether nothing was found.
    pub(super) fn is_nothing(&self) -> bool {
        self.day.is_none() && self.weekday.is_none() && self.clock.is_none() && self.span.is_none()
    }

    /// Whether it names a day and nothing else.
    pub(super) fn is_day_only(&self) -> bool {
        (self.day.is_some() || self.weekday.is_some()) && self.clock.is_none() && self.span.is_none()
    }
}

impl Clock {
    /// An hour that is certain.
    pub(super) fn certain(ms: i64) -> Self {
        Self { ms, half_unsaid: false, zone: Zone::Unsaid, elapsed: false }
    }
}
