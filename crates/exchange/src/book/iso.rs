//! Dates that a workbook writes as ISO 8601 instead of as a number.

use super::ShownAs;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};

/// The serial in the 1900 system and what it is; `None` if the text is no date or hour, or before 1900.
pub(super) fn serial(text: &str) -> Option<(f64, ShownAs)> {
    let text = text.trim_end_matches('Z');
    if let Ok(date) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
        return Some((day(date)?, ShownAs::Date));
    }
    for form in ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M"] {
        if let Ok(moment) = NaiveDateTime::parse_from_str(text, form) {
            return Some((day(moment.date())? + fraction(moment.time()), ShownAs::DateTime));
        }
    }
    for form in ["%H:%M:%S%.f", "%H:%M"] {
        if let Ok(time) = NaiveTime::parse_from_str(text.trim_start_matches('T'), form) {
            return Some((fraction(time), ShownAs::Time));
        }
    }
    None
}

/// Whole days in the 1900 system, which has a 29 February 1900.
fn day(date: NaiveDate) -> Option<f64> {
    let days = date.signed_duration_since(NaiveDate::from_ymd_opt(1899, 12, 30)?).num_days();
    let days = if days < 61 { days - 1 } else { days };
    (1..2_958_466).contains(&days).then_some(days as f64)
}

fn fraction(time: NaiveTime) -> f64 {
    (f64::from(time.num_seconds_from_midnight()) + f64::from(time.nanosecond()) / 1e9) / 86_400.0
}
