//! The text that a number format shows for a number.

use super::ShownAs;
use super::format::{NumberFormat, Piece, Section};
use chrono::{Datelike, NaiveDate, Weekday};

const DAY_MS: f64 = 86_400_000.0;
/// The first serial after 9999-12-31.
const LAST_DAY: f64 = 2_958_466.0;
/// About three thousand years, far beyond any length of time in a spreadsheet and within exact milliseconds.
const LONGEST_DURATION: f64 = 1_000_000.0;
/// More decimal places than this show nothing that is stored.
const MAX_DECIMALS: usize = 30;

impl NumberFormat {
    /// What a person sees for a number; dates are serials in the 1900 system.
    pub fn show(&self, value: f64) -> String {
        let Some((section, unsigned)) = self.section_for(value) else { return general(value) };
        let value = if unsigned { value.abs() } else { value };
        if section.shown_as == ShownAs::Number {
            return number(section, value).unwrap_or_else(|| general(value));
        }
        moment(section, value).unwrap_or_else(|| general(value))
    }

    /// The section that a number is shown by, and whether the sign is the section's own matter.
    fn section_for(&self, value: f64) -> Option<(&Section, bool)> {
        if self.sections.iter().any(|section| section.condition.is_some()) {
            let fits = |section: &&Section| match section.condition {
                Some(condition) => match value.partial_cmp(&condition.than) {
                    Some(std::cmp::Ordering::Less) => condition.less,
                    Some(std::cmp::Ordering::Equal) => condition.equal,
                    Some(std::cmp::Ordering::Greater) => condition.greater,
                    None => false,
                },
                None => true,
            };
            return self.sections.iter().find(fits).map(|section| (section, false));
        }
        let place = match self.sections.len() {
            0 | 1 => 0,
            _ if value < 0.0 => 1,
            3 if value == 0.0 => 2,
            _ => 0,
        };
        self.sections.get(place).map(|section| (section, place == 1))
    }
}

/// A number without a format: all of its fifteen good digits.
pub(super) fn general(value: f64) -> String {
    let size = value.abs();
    if value.trunc() == value && size < 1e15 {
        return (value as i64).to_string();
    }
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    if (1e-9..1e21).contains(&size) { rounded.to_string() } else { format!("{rounded:E}") }
}

fn number(section: &Section, value: f64) -> Option<String> {
    let pieces = &section.pieces;
    if pieces.is_empty() {
        // A number without a section to show it is hidden, and one in an empty format is general.
        return None;
    }
    let digits = pieces.iter().filter(|piece| matches!(piece, Piece::Digit(_))).count();
    let fraction = pieces.windows(2).any(|pair| {
        matches!(
            pair,
            [Piece::Digit(_) | Piece::Literal(' '), Piece::Literal('/')] | [Piece::Literal('/'), Piece::Digit(_)]
        )
    });
    let exponent = pieces.iter().any(|piece| matches!(piece, Piece::Exponent(_)));
    if fraction {
        return None;
    }
    let percents = pieces.iter().filter(|piece| matches!(piece, Piece::Percent)).count();
    let scaled = value.abs() * 100_f64.powi(i32::try_from(percents).ok()?);
    if digits == 0 {
        return Some(without_digits(pieces, value));
    }
    if exponent {
        return Some(scientific(pieces, value));
    }
    let point = pieces.iter().position(|piece| *piece == Piece::Point).unwrap_or(pieces.len());
    let (whole, after) = pieces.split_at(point);
    let last_digit = whole.iter().rposition(|piece| matches!(piece, Piece::Digit(_))).unwrap_or(0);
    let thousands = whole.iter().take(last_digit).any(|piece| *piece == Piece::Comma);
    let scaling = whole.iter().skip(last_digit).filter(|piece| **piece == Piece::Comma).count();
    let decimals = after.iter().filter(|piece| matches!(piece, Piece::Digit(_))).count().min(MAX_DECIMALS);
    let scaled = scaled / 1000_f64.powi(i32::try_from(scaling).ok()?);
    let plain = format!("{:.decimals$}", rounded_half_up(scaled, decimals));
    let (integer, decimal) = plain.split_once('.').unwrap_or((&plain, ""));

    let mut text = String::new();
    if value < 0.0 && plain.bytes().any(|byte| matches!(byte, b'1'..=b'9')) {
        text.push('-');
    }
    text.push_str(&integer_part(whole, integer, thousands));
    if point < pieces.len() {
        text.push_str(&decimal_part(after, decimal));
    }
    Some(text)
}

/// What is stored as 0.125 and shown with two places is 0.13 in a spreadsheet, where the plain rule is to even.
fn rounded_half_up(value: f64, decimals: usize) -> f64 {
    let shift = 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
    if value * shift >= 1e15 {
        return value;
    }
    let shifted = value * shift;
    // 1.005 is stored a little below itself, and a spreadsheet shows 1.01 for it.
    (shifted * (1.0 + 2.0 * f64::EPSILON)).round() / shift
}

fn without_digits(pieces: &[Piece], value: f64) -> String {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Literal(literal) => text.push(*literal),
            Piece::General => text.push_str(&general(value)),
            Piece::Percent => text.push('%'),
            Piece::Comma => text.push(','),
            Piece::Point => text.push('.'),
            _ => {}
        }
    }
    text
}

/// The digits before the point, laid over their places from the right; the first place takes all that are left.
fn integer_part(pieces: &[Piece], integer: &str, thousands: bool) -> String {
    let mut digits: Vec<char> = integer.trim_start_matches('0').chars().collect();
    let mut reversed = String::new();
    let mut shown = 0;
    let first_place = pieces.iter().position(|piece| matches!(piece, Piece::Digit(_)));
    let mut push = |reversed: &mut String, digit: char| {
        if thousands && shown > 0 && shown % 3 == 0 {
            reversed.push(',');
        }
        shown += 1;
        reversed.push(digit);
    };
    for (at, piece) in pieces.iter().enumerate().rev() {
        match piece {
            Piece::Digit(place) => {
                match (digits.pop(), place) {
                    (Some(digit), _) => push(&mut reversed, digit),
                    (None, '0') => push(&mut reversed, '0'),
                    (None, '?') => reversed.push(' '),
                    (None, _) => {}
                }
                if first_place == Some(at) {
                    while let Some(digit) = digits.pop() {
                        push(&mut reversed, digit);
                    }
                }
            }
            Piece::Literal(literal) => reversed.push(*literal),
            Piece::Percent => reversed.push('%'),
            _ => {}
        }
    }
    let mut text: String = reversed.chars().rev().collect();
    if first_place.is_none() {
        text.push_str(digits.iter().collect::<String>().as_str());
    }
    text
}

fn decimal_part(pieces: &[Piece], decimal: &str) -> String {
    let mut text = String::from(".");
    let mut digits = decimal.chars();
    for piece in pieces {
        match piece {
            Piece::Digit(place) => {
                let digit = digits.next().unwrap_or('0');
                let only_zeros_left = digit == '0' && digits.as_str().bytes().all(|byte| byte == b'0');
                match place {
                    '#' if only_zeros_left => {}
                    '?' if only_zeros_left => text.push(' '),
                    _ => text.push(digit),
                }
            }
            Piece::Literal(literal) => text.push(*literal),
            Piece::Percent => text.push('%'),
            _ => {}
        }
    }
    text
}

fn scientific(pieces: &[Piece], value: f64) -> String {
    let decimals = pieces
        .iter()
        .skip_while(|piece| **piece != Piece::Point)
        .take_while(|piece| !matches!(piece, Piece::Exponent(_)))
        .filter(|piece| matches!(piece, Piece::Digit(_)))
        .count()
        .min(MAX_DECIMALS);
    let plain = format!("{value:.decimals$e}");
    let (mantissa, exponent) = plain.split_once('e').unwrap_or((&plain, "0"));
    let sign = if exponent.starts_with('-') { "-" } else { "+" };
    format!("{mantissa}E{sign}{:0>2}", exponent.trim_start_matches('-'))
}

/// A date, an hour or a length of time; `None` if the number is none that could be shown so.
fn moment(section: &Section, value: f64) -> Option<String> {
    let with_date = matches!(section.shown_as, ShownAs::Date | ShownAs::DateTime);
    let limit = if with_date { LAST_DAY } else { LONGEST_DURATION };
    if value.abs() >= limit || (with_date && value < 0.0) {
        return None;
    }
    let total = (value.abs() * DAY_MS).round() as i64;
    let total = rounded_to_shown(section, total);
    let (days, within_day) = (total / 86_400_000, total % 86_400_000);
    let (hour, minute, second, ms) =
        (within_day / 3_600_000, within_day / 60_000 % 60, within_day / 1000 % 60, within_day % 1000);
    let (year, month, day, weekday) = calendar(days)?;
    let half_days = section.pieces.iter().any(|piece| matches!(piece, Piece::HalfDay { .. }));

    let mut text = String::new();
    if value < 0.0 && total != 0 {
        text.push('-');
    }
    let padded = |number: i64, places: usize| format!("{number:0>places$}", places = places.min(12));
    for piece in &section.pieces {
        match *piece {
            Piece::Literal(literal) => text.push(literal),
            Piece::Digit(digit) => text.push(digit),
            Piece::Point => text.push('.'),
            Piece::Comma => text.push(','),
            Piece::Percent => text.push('%'),
            Piece::General | Piece::Exponent(_) => {}
            Piece::Year(1 | 2) => text.push_str(&padded(year % 100, 2)),
            Piece::Year(_) => text.push_str(&padded(year, 4)),
            Piece::BuddhistYear(1 | 2) => text.push_str(&padded((year + 543) % 100, 2)),
            Piece::BuddhistYear(_) => text.push_str(&padded(year + 543, 4)),
            Piece::Month(run @ (1 | 2)) => text.push_str(&padded(month, run)),
            Piece::Month(run) => {
                text.push_str(name(&MONTHS, month - 1, if run == 5 { Some(1) } else { (run == 3).then_some(3) }))
            }
            Piece::Day(run) => text.push_str(&padded(day, run)),
            Piece::Weekday(run) => text.push_str(name(&WEEKDAYS, weekday, (run == 3).then_some(3))),
            Piece::Hour(run) if half_days => text.push_str(&padded((hour + 11) % 12 + 1, run.min(2))),
            Piece::Hour(run) => text.push_str(&padded(hour, run.min(2))),
            Piece::Minute(run) => text.push_str(&padded(minute, run)),
            Piece::Second(run) => text.push_str(&padded(second, run.min(2))),
            Piece::SecondFraction(digits) => {
                let fraction = format!("{ms:03}{:0>width$}", "", width = digits.saturating_sub(3).min(12));
                text.push('.');
                text.push_str(fraction.get(..digits.min(fraction.len())).unwrap_or(&fraction));
            }
            Piece::HalfDay { short } => {
                let half = if hour < 12 { "AM" } else { "PM" };
                text.push_str(half.get(..if short { 1 } else { 2 }).unwrap_or(half));
            }
            Piece::ElapsedHours(run) => text.push_str(&padded(total / 3_600_000, run)),
            Piece::ElapsedMinutes(run) => text.push_str(&padded(total / 60_000, run)),
            Piece::ElapsedSeconds(run) => text.push_str(&padded(total / 1000, run)),
        }
    }
    Some(text)
}

/// Seconds are rounded to the places shown; minutes and hours are not rounded up by hidden seconds.
fn rounded_to_shown(section: &Section, ms: i64) -> i64 {
    let seconds = section.pieces.iter().any(|piece| matches!(piece, Piece::Second(_) | Piece::ElapsedSeconds(_)));
    let places = section.pieces.iter().find_map(|piece| match piece {
        Piece::SecondFraction(digits) => Some(*digits),
        _ => None,
    });
    let unit = match (seconds, places.unwrap_or(0)) {
        (false, _) | (true, 3..) => 1,
        (true, 2) => 10,
        (true, 1) => 100,
        (true, _) => 1000,
    };
    (ms + unit / 2) / unit * unit
}

/// Year, month, day and weekday (0 is Sunday) of a serial's whole days, with the 29 February 1900 that never was.
fn calendar(days: i64) -> Option<(i64, i64, i64, i64)> {
    if days == 0 {
        return Some((1900, 1, 0, 6));
    }
    if days == 60 {
        return Some((1900, 2, 29, 3));
    }
    let epoch = NaiveDate::from_ymd_opt(1899, 12, if days < 60 { 31 } else { 30 })?;
    let date = epoch.checked_add_signed(chrono::TimeDelta::try_days(days)?)?;
    let weekday = match date.weekday() {
        Weekday::Sun => 0,
        Weekday::Mon => 1,
        Weekday::Tue => 2,
        Weekday::Wed => 3,
        Weekday::Thu => 4,
        Weekday::Fri => 5,
        Weekday::Sat => 6,
    };
    Some((i64::from(date.year()), i64::from(date.month()), i64::from(date.day()), weekday))
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

fn name(names: &[&'static str], place: i64, letters: Option<usize>) -> &'static str {
    let name = usize::try_from(place).ok().and_then(|place| names.get(place)).copied().unwrap_or_default();
    letters.and_then(|letters| name.get(..letters)).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(code: &str, value: f64) -> String {
        NumberFormat::parse(code).show(value)
    }

    #[test]
    fn a_time_is_shown_as_in_the_spreadsheet() {
        assert_eq!(shown("h:mm", 0.5625), "13:30");
        assert_eq!(shown("hh:mm", 0.25), "06:00");
        assert_eq!(shown("hhmm", 0.25), "0600");
        assert_eq!(shown("[$-409]h:mm\\ AM/PM;@", 0.5625), "1:30 PM");
        assert_eq!(shown("h:mm AM/PM", 0.0), "12:00 AM");
        assert_eq!(shown("h:mm:ss", 0.9999999), "0:00:00");
        assert_eq!(shown("[h]:mm", 1.5), "36:00");
        assert_eq!(shown("[h]:mm:ss.000", 0.5 / 86_400.0), "0:00:00.500");
        assert_eq!(shown("mm:ss.0", 0.75 / 86_400.0), "00:00.8");
        assert_eq!(shown("[mm]:ss", 0.5), "720:00");
        assert_eq!(shown("[h]:mm", -0.5), "-12:00");
        assert_eq!(shown("h \"h\" mm", 0.5625), "13 h 30");
    }

    #[test]
    fn a_date_is_shown_as_in_the_spreadsheet() {
        assert_eq!(shown("yyyy-mm-dd", 46_158.0), "2026-05-16");
        assert_eq!(shown("yyyy-mm-dd hh:mm", 46_158.562_5), "2026-05-16 13:30");
        assert_eq!(shown("dddd, d mmmm yyyy", 46_158.0), "Saturday, 16 May 2026");
        assert_eq!(shown("ddd d-mmm-yy", 46_158.0), "Sat 16-May-26");
        assert_eq!(shown("d/m/yy", 1.0), "1/1/00");
        assert_eq!(shown("yyyy-mm-dd", 60.0), "1900-02-29");
        assert_eq!(shown("yyyy-mm-dd", 61.0), "1900-03-01");
        assert_eq!(shown("yyyy-mm-dd", 1e300), "1E300");
        assert_eq!(shown("yyyy-mm-dd", -1.0), "-1");
    }

    #[test]
    fn a_number_is_shown_as_in_the_spreadsheet() {
        assert_eq!(shown("General", 600.0), "600");
        assert_eq!(shown("General", 0.1 + 0.2), "0.3");
        assert_eq!(shown("0000", 600.0), "0600");
        assert_eq!(shown("00\":\"00", 1330.0), "13:30");
        assert_eq!(shown("00\\:00", 12345.0), "123:45");
        assert_eq!(shown("0%", 0.256), "26%");
        assert_eq!(shown("0.00%", 0.256), "25.60%");
        assert_eq!(shown("#,##0.00", 1_234_567.891), "1,234,567.89");
        assert_eq!(shown("#,##0.00;[Red](#,##0.00)", -5.0), "(5.00)");
        assert_eq!(shown("0.0", -5.25), "-5.3");
        assert_eq!(shown("0", -0.2), "0");
        assert_eq!(shown("0.##", 2.5), "2.5");
        assert_eq!(shown("#", 0.0), "");
        assert_eq!(shown("0.00E+00", 12_345.0), "1.23E+04");
        assert_eq!(shown("\"T+\"0", 45.0), "T+45");
        assert_eq!(shown("0\" min\"", 45.0), "45 min");
        assert_eq!(shown("0,", 12_345.0), "12");
        assert_eq!(shown("[<10]\"few\";\"many\"", 3.0), "few");
        assert_eq!(shown("[<10]\"few\";\"many\"", 30.0), "many");
        assert_eq!(shown("# ?/?", 0.5), "0.5");
    }

    proptest! {
        #[test]
        fn any_code_shows_any_number_without_ado(code in "[ymdhsegab0#?.,%@;\\[\\]\"\\\\_*AMP/ <>=$é-]{0,40}", value in proptest::num::f64::ANY) {
            let shown = NumberFormat::parse(&code).show(value);
            prop_assert!(shown.len() < 4_000, "{} bytes", shown.len());
        }

        #[test]
        fn every_minute_of_the_day_reads_back(minute in 0u32..1440) {
            let text = shown("hh:mm", f64::from(minute) / 1440.0);
            prop_assert_eq!(text, format!("{:02}:{:02}", minute / 60, minute % 60));
        }
    }
}
