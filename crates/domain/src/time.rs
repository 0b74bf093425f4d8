//! The three times of an exercise, kept apart by type: exercise time, scenario time, wall time.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! milliseconds {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "number")]
        pub struct $name(pub i64);

        impl $name {
            /// This moment moved by so many milliseconds; stays at the end of the range instead of wrapping.
            pub fn plus(self, milliseconds: i64) -> Self {
                Self(self.0.saturating_add(milliseconds))
            }

            /// Milliseconds from `earlier` to this moment; negative if `earlier` is later.
            pub fn since(self, earlier: Self) -> i64 {
                self.0.saturating_sub(earlier.0)
            }
        }
    )*};
}

milliseconds! {
    /// Milliseconds of exercise time since StartEx. Negative before StartEx (set-up).
    ExerciseOffset,
    /// A real instant: UTC milliseconds since 1970.
    WallTime,
    /// The story's own date and hour, in the story's time zone: milliseconds since 1970-01-01 00:00 there.
    ScenarioTime,
}

/// How fast exercise time passes, in thousandths: 1000 is real time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "u32", into = "u32")]
#[ts(type = "number")]
pub struct Rate(u32);

/// A rate outside 0.1x to 600x.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the rate must lie between 0.1 and 600 times real time")]
pub struct RateOutOfRange;

impl Rate {
    /// As fast as real time.
    pub const REAL_TIME: Self = Self(1000);

    /// A rate in thousandths, from 100 (0.1x) to 600 000 (600x).
    pub fn thousandths(value: u32) -> Result<Self, RateOutOfRange> {
        if (100..=600_000).contains(&value) { Ok(Self(value)) } else { Err(RateOutOfRange) }
    }

    /// A rate as a factor, from 0.1 to 600; rounded to a thousandth.
    pub fn factor(value: f64) -> Result<Self, RateOutOfRange> {
        let thousandths = (value * 1000.0).round();
        // NaN and infinities fail the range test too.
        if (100.0..=600_000.0).contains(&thousandths) {
            Self::thousandths(thousandths as u32)
        } else {
            Err(RateOutOfRange)
        }
    }

    /// The rate in thousandths.
    pub fn get(self) -> u32 {
        self.0
    }

    /// Exercise milliseconds that pass in so many wall milliseconds.
    pub fn exercise_ms(self, wall_ms: i64) -> i64 {
        scaled(wall_ms, i128::from(self.0), 1000)
    }

    /// Wall milliseconds until so many exercise milliseconds have passed, rounded up: never early.
    pub fn wall_ms(self, exercise_ms: i64) -> i64 {
        let rate = i128::from(self.0);
        let product = i128::from(exercise_ms) * 1000;
        let rounded_up = product.div_euclid(rate) + i128::from(product.rem_euclid(rate) != 0);
        clamped(rounded_up)
    }
}

fn scaled(value: i64, by: i128, over: i128) -> i64 {
    clamped((i128::from(value) * by).div_euclid(over))
}

fn clamped(value: i128) -> i64 {
    i64::try_from(value).unwrap_or(if value < 0 { i64::MIN } else { i64::MAX })
}

impl TryFrom<u32> for Rate {
    type Error = RateOutOfRange;
    fn try_from(value: u32) -> Result<Self, Self::Error> {
        Self::thousandths(value)
    }
}

impl From<Rate> for u32 {
    fn from(rate: Rate) -> Self {
        rate.0
    }
}

impl std::fmt::Display for Rate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, rest) = (self.0 / 1000, self.0 % 1000);
        if rest == 0 {
            return write!(f, "{whole}×");
        }
        let digits = format!("{rest:03}");
        write!(f, "{whole}.{}×", digits.trim_end_matches('0'))
    }
}

/// `01:36:00`, `−00:30:00`, `125:00:00`; milliseconds only where there are any.
impl std::fmt::Display for ExerciseOffset {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.0 < 0 {
            f.write_str("\u{2212}")?;
        }
        let ms = self.0.unsigned_abs();
        let (hours, minutes, seconds) = (ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60);
        write!(f, "{hours:02}:{minutes:02}:{seconds:02}")?;
        match ms % 1000 {
            0 => Ok(()),
            rest => write!(f, ".{rest:03}"),
        }
    }
}

impl ScenarioTime {
    /// The story's clock reading, without a zone.
    pub fn naive(self) -> NaiveDateTime {
        DateTime::from_timestamp_millis(self.0).unwrap_or_default().naive_utc()
    }

    /// The scenario time of a date and hour of the story.
    pub fn from_naive(moment: NaiveDateTime) -> Self {
        Self(moment.and_utc().timestamp_millis())
    }

    /// Midnight at the start of this moment's day.
    pub fn day_start(self) -> Self {
        let date: NaiveDate = self.naive().date();
        Self::from_naive(date.and_hms_opt(0, 0, 0).unwrap_or_default())
    }
}

/// `2026-05-16 14:42:00`.
impl std::fmt::Display for ScenarioTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let moment = self.naive();
        write!(
            f,
            "{:04}-{:02}-{:02} {:02}:{:02}:{:02}",
            moment.year(),
            moment.month(),
            moment.day(),
            moment.hour(),
            moment.minute(),
            moment.second()
        )
    }
}

/// ISO 8601 in UTC: `2026-05-16T12:42:00.000Z`.
impl std::fmt::Display for WallTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let moment = DateTime::from_timestamp_millis(self.0).unwrap_or_default();
        write!(f, "{}", moment.format("%Y-%m-%dT%H:%M:%S%.3fZ"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn offsets_read_as_on_a_run_sheet() {
        assert_eq!(ExerciseOffset(5_760_000).to_string(), "01:36:00");
        assert_eq!(ExerciseOffset(-1_800_000).to_string(), "\u{2212}00:30:00");
        assert_eq!(ExerciseOffset(450_000_500).to_string(), "125:00:00.500");
    }

    #[test]
    fn rates_outside_the_range_are_refused() {
        assert_eq!(Rate::factor(0.05), Err(RateOutOfRange));
        assert_eq!(Rate::factor(601.0), Err(RateOutOfRange));
        assert_eq!(Rate::factor(f64::NAN), Err(RateOutOfRange));
        assert_eq!(Rate::factor(0.1).map(Rate::get), Ok(100));
        assert_eq!(Rate::factor(2.5).map(|rate| rate.to_string()), Ok("2.5×".into()));
    }

    proptest! {
        #[test]
        fn waiting_the_wall_time_always_reaches_the_moment(rate in 100u32..=600_000, ms in -1_000_000_000i64..1_000_000_000) {
            let rate = Rate::thousandths(rate).map_err(|e| TestCaseError::fail(e.to_string()))?;
            prop_assert!(rate.exercise_ms(rate.wall_ms(ms)) >= ms);
            prop_assert!(rate.exercise_ms(rate.wall_ms(ms) - 1) < ms);
        }
    }
}
