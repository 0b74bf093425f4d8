//! Numbers as spreadsheets store time: fractions of a day, serial dates.

use super::{Clock, DAY, Day, Moment, Reading, SECOND, Unread, Zone};
use crate::book::ShownAs;
use chrono::{Days, NaiveDate};

/// Serials outside these are not believed to be dates: 1954 to 2119.
const DATES: std::ops::RangeInclusive<f64> = 20_000.0..=80_000.0;

/// The date of a serial in the 1900 system, if it is one that an exercise could have.
pub(in crate::msel) fn date_of_serial(serial: f64) -> Option<NaiveDate> {
    if !DATES.contains(&serial) {
        return None;
    }
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(serial.floor() as u64))
}

/// Milliseconds of the day in a serial's fraction. Spreadsheets keep 11:00 as 0.458333, so a few milliseconds beside a whole
/// second are an error of rounding.
pub(in crate::msel) fn ms_of_fraction(serial: f64) -> i64 {
    let ms = (serial.fract() * DAY as f64).round() as i64;
    let nearest = (ms + SECOND / 2) / SECOND * SECOND;
    if (ms - nearest).abs() <= 40 { nearest } else { ms }
}

/// A number cell as a reading; `text` is what the sheet shows.
pub(super) fn read_number(value: f64, shown_as: ShownAs, text: &str) -> Reading {
    if !value.is_finite() {
        return Reading::Unreadable(Unread::NotATime);
    }
    match shown_as {
        ShownAs::Number => Reading::Plain(value),
        ShownAs::Date => dated(value, ms_of_fraction(value) != 0, text),
        ShownAs::DateTime => dated(value, true, text),
        ShownAs::Time if value >= 0.0 => match date_of_serial(value) {
            Some(_) => dated(value, true, text),
            // A serial past one day is an hour typed past 24:00.
            None if value < 60.0 => clock(value.floor() as i64 * DAY + ms_of_fraction(value), text, false),
            None => Reading::Unreadable(Unread::NotATime),
        },
        // A length is kept to the millisecond: nothing says that it was meant to be whole seconds.
        ShownAs::Duration if (0.0..3_000_000.0).contains(&value) => {
            clock((value * DAY as f64).round() as i64, text, true)
        }
        ShownAs::Time | ShownAs::Duration => Reading::Unreadable(Unread::NotATime),
    }
}

/// A serial with a date in it, as a reading.
pub(in crate::msel) fn dated(value: f64, with_hour: bool, text: &str) -> Reading {
    let Some(date) = date_of_serial(value) else {
        // A time of day in a cell formatted as a date.
        return if (0.0..1.0).contains(&value) && value > 0.0 {
            clock(ms_of_fraction(value), text, false)
        } else {
            Reading::Unreadable(Unread::NoSuchDay)
        };
    };
    let ms = ms_of_fraction(value);
    let hour = with_hour.then(|| Clock::certain(ms));
    Reading::Moment(Moment { day: Some(Day::Date(date)), clock: hour, ..Moment::default() })
}

fn clock(ms: i64, text: &str, elapsed: bool) -> Reading {
    // What the sheet shows decides: "1:15" leaves the half of the day open, "1:15 PM" and "13:15" do not.
    let lower = text.trim().to_ascii_lowercase();
    let leading = lower.bytes().take_while(u8::is_ascii_digit).count();
    let hour = ms / super::HOUR;
    let says_half = lower.contains("am") || lower.contains("pm") || lower.contains("a.m") || lower.contains("p.m");
    let half_unsaid = !elapsed && (1..=12).contains(&hour) && !says_half && leading <= 2;
    Reading::Moment(Moment { clock: Some(Clock { ms, half_unsaid, zone: Zone::Unsaid, elapsed }), ..Moment::default() })
}
