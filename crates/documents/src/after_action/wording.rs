//! How times, spans and shares read in a report.

use chrono::{DateTime, NaiveDateTime, TimeDelta};
use muster_domain::{ScenarioTime, WallTime};

const BEYOND: &str = "beyond the calendar";

/// Real time as a reader's clock shows it, so many minutes east of UTC.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Zone(pub(crate) i32);

impl Zone {
    /// `UTC+02:00`.
    pub(super) fn name(self) -> String {
        let sign = if self.0 < 0 { '\u{2212}' } else { '+' };
        let minutes = self.0.unsigned_abs();
        match minutes {
            0 => "UTC".to_owned(),
            _ => format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60),
        }
    }

    fn local(self, moment: WallTime) -> Option<NaiveDateTime> {
        DateTime::from_timestamp_millis(moment.0)?.naive_utc().checked_add_signed(TimeDelta::minutes(i64::from(self.0)))
    }

    /// `2026-05-16 14:42:07 UTC+02:00`.
    pub(crate) fn moment(self, moment: WallTime) -> String {
        match self.local(moment) {
            Some(local) => format!("{} {}", local.format("%Y-%m-%d %H:%M:%S"), self.name()),
            None => BEYOND.to_owned(),
        }
    }

    /// `2026-05-16`.
    pub(crate) fn date(self, moment: WallTime) -> String {
        self.local(moment).map_or_else(|| BEYOND.to_owned(), |moment| moment.format("%Y-%m-%d").to_string())
    }

    /// `Sat 14:42:07`.
    pub(super) fn hour(self, moment: WallTime) -> String {
        hour(self.local(moment))
    }

    /// `Saturday 2026-05-16`.
    pub(super) fn day(self, moment: WallTime) -> String {
        day(self.local(moment))
    }
}

/// `Sat 14:42:07` in the story.
pub(crate) fn scenario_hour(moment: ScenarioTime) -> String {
    hour(story(moment))
}

/// `Saturday 2026-05-16` in the story.
pub(crate) fn scenario_day(moment: ScenarioTime) -> String {
    day(story(moment))
}

/// `Saturday 2026-05-16 14:42:07` in the story.
pub(crate) fn scenario_moment(moment: ScenarioTime) -> String {
    match story(moment) {
        Some(moment) => moment.format("%A %Y-%m-%d %H:%M:%S").to_string(),
        None => BEYOND.to_owned(),
    }
}

fn story(moment: ScenarioTime) -> Option<NaiveDateTime> {
    DateTime::from_timestamp_millis(moment.0).map(|moment| moment.naive_utc())
}

fn hour(moment: Option<NaiveDateTime>) -> String {
    moment.map_or_else(|| BEYOND.to_owned(), |moment| moment.format("%a %H:%M:%S").to_string())
}

fn day(moment: Option<NaiveDateTime>) -> String {
    moment.map_or_else(|| BEYOND.to_owned(), |moment| moment.format("%A %Y-%m-%d").to_string())
}

/// `3 h 4 min 27 s`, `0.8 s`, `120 ms`; never rounded to nothing. The sign is the caller's to tell.
pub(crate) fn span(ms: i64) -> String {
    let ms = ms.unsigned_abs();
    if ms < 1_000 {
        return if ms == 0 { "0 s".to_owned() } else { format!("{ms} ms") };
    }
    if ms < 10_000 && !ms.is_multiple_of(1_000) {
        return format!("{}.{} s", ms / 1_000, ms % 1_000 / 100);
    }
    let seconds = ms / 1_000;
    let parts = [(seconds / 86_400, "d"), (seconds / 3_600 % 24, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s")];
    let words: Vec<String> =
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, unit)| format!("{count}\u{a0}{unit}")).collect();
    words.join(" ")
}

/// `27 s late`, `12 s early`, `to the moment`.
pub(super) fn lateness(ms: i64) -> String {
    match ms {
        0 => "to the moment".to_owned(),
        1.. => format!("{} late", span(ms)),
        _ => format!("{} early", span(ms)),
    }
}

/// `88 %`; `None` where nothing was measured, because nothing is not zero.
pub(super) fn share(part: u32, whole: u32) -> Option<String> {
    if whole == 0 {
        return None;
    }
    // Rounded down, so that one late event among a thousand never reads as 100 %.
    Some(format!("{}\u{a0}%", u64::from(part) * 100 / u64::from(whole)))
}

/// `1 event`, `3 events`.
pub(crate) fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_nothing_is_not_a_number() {
        assert_eq!(share(0, 0), None);
        assert_eq!(share(999, 1000).as_deref(), Some("99\u{a0}%"));
        assert_eq!(share(0, 5).as_deref(), Some("0\u{a0}%"));
    }

    #[test]
    fn spans_read_as_people_say_them() {
        assert_eq!(span(0), "0 s");
        assert_eq!(span(120), "120 ms");
        assert_eq!(span(1_800), "1.8 s");
        assert_eq!(span(27_000), "27\u{a0}s");
        assert_eq!(span(11_067_000), "3\u{a0}h 4\u{a0}min 27\u{a0}s");
        assert_eq!(lateness(-12_000), "12\u{a0}s early");
        assert_eq!(lateness(i64::MIN), format!("{} early", span(i64::MIN)));
    }

    #[test]
    fn real_time_is_given_in_the_readers_zone_and_says_so() {
        let moment = WallTime(1_778_935_327_123);
        assert_eq!(Zone(120).moment(moment), "2026-05-16 14:42:07 UTC+02:00");
        assert_eq!(Zone(-210).name(), "UTC\u{2212}03:30");
        assert_eq!(Zone(0).hour(moment), "Sat 12:42:07");
        assert_eq!(Zone(0).day(WallTime(i64::MAX)), "beyond the calendar");
    }
}
