//! Offsets as an exported list writes them, and as a planner may have changed them there.

use crate::book::{ShownAs, Value};
use muster_domain::ExerciseOffset;

const DAY: f64 = 86_400_000.0;

/// The offset that a cell of the column "Time" holds; `None` if it holds anything but a length of time.
///
/// A number is one if its format shows hours: a spreadsheet gives 1:45 typed into a new row the format of an hour of the
/// day, and the column says that it is counted from StartEx.
pub(super) fn offset(value: &Value) -> Option<ExerciseOffset> {
    match value {
        Value::Number { value, shown_as: ShownAs::Duration | ShownAs::Time, .. } if value.abs() < 3e6 => {
            Some(ExerciseOffset((value * DAY).round() as i64))
        }
        Value::Text(text) => from_text(text.trim()),
        _ => None,
    }
}

/// `T-00:30:00`, `T+1:30:00.500`, `1:30:00`, and `1:30`, which is hours and minutes as in the rest of the column.
pub(super) fn from_text(text: &str) -> Option<ExerciseOffset> {
    let rest = text.strip_prefix(['T', 't']).unwrap_or(text).trim_start();
    let (sign, rest) = match rest.chars().next()? {
        '-' | '\u{2212}' | '\u{2013}' => (-1, rest.trim_start_matches(['-', '\u{2212}', '\u{2013}'])),
        '+' => (1, rest.trim_start_matches('+')),
        _ if rest.len() == text.len() => (1, rest),
        _ => return None,
    };
    let pieces: Vec<&str> = rest.trim().split(':').collect();
    let (hours, minutes, seconds) = match pieces.as_slice() {
        [hours, minutes] => (*hours, *minutes, "0"),
        [hours, minutes, seconds] => (*hours, *minutes, *seconds),
        _ => return None,
    };
    let (whole, fraction) = seconds.split_once('.').unwrap_or((seconds, ""));
    let number = |digits: &str, longest: usize| -> Option<i64> {
        let plain = (1..=longest).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        if plain { digits.parse().ok() } else { None }
    };
    let ms = if fraction.is_empty() { 0 } else { number(&format!("{fraction:0<3}"), 3)? };
    let (hours, minutes, seconds) = (number(hours, 9)?, number(minutes, 2)?, number(whole, 2)?);
    (minutes < 60 && seconds < 60).then(|| ExerciseOffset(sign * (((hours * 60 + minutes) * 60 + seconds) * 1000 + ms)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_time_are_read_and_nothing_else() {
        for (text, ms) in [
            ("T-00:30:00", -1_800_000),
            ("T-00:00:00.001", -1),
            ("T+1:30:00.5", 5_400_500),
            ("t - 0:10", -600_000),
            ("\u{2212}00:30:00", -1_800_000),
            ("1:45", 6_300_000),
            ("125:00:00", 450_000_000),
        ] {
            assert_eq!(from_text(text), Some(ExerciseOffset(ms)), "{text}");
        }
        for text in
            ["T 1:00", "T+5", "45", "1:75", "1:00 PM", "soon", "T-", "", "1:2:3:4", "1:00:00.1234", "99999999999:00"]
        {
            assert_eq!(from_text(text), None, "{text}");
        }
    }
}
