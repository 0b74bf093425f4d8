//! How much falls on whom, and how long nothing does.

use crate::event::Event;
use crate::time::ExerciseOffset;
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// The window in which load is counted: ten minutes.
pub const WINDOW_MS: i64 = 600_000;

/// The most that falls on one person or post within a window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Peak {
    /// Whom, as events name them.
    pub who: String,
    /// How many events.
    pub count: u32,
    /// When the first of them comes.
    pub from: ExerciseOffset,
}

/// A time in which nothing reaches players.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Silence {
    /// From when.
    pub from: ExerciseOffset,
    /// Until when.
    pub to: ExerciseOffset,
}

impl Silence {
    /// How long, in exercise milliseconds.
    pub fn ms(self) -> i64 {
        self.to.since(self.from)
    }
}

/// Names in a field that names several, such as `Police, Fire` or `Gold; Silver`.
pub fn names(field: &str) -> impl Iterator<Item = &str> {
    field.split([',', ';', '\n']).map(str::trim).filter(|name| !name.is_empty())
}

/// The heaviest window of each name that `field` gives, heaviest first.
pub fn peaks<'a>(moments: &[(ExerciseOffset, &'a Event)], field: impl Fn(&'a Event) -> &'a str) -> Vec<Peak> {
    let mut by_name: BTreeMap<&str, Vec<ExerciseOffset>> = BTreeMap::new();
    for (at, event) in moments {
        for name in names(field(event)) {
            by_name.entry(name).or_default().push(*at);
        }
    }
    let mut peaks: Vec<Peak> = by_name.into_iter().filter_map(|(who, times)| heaviest(who, times)).collect();
    peaks.sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.who.cmp(&other.who)));
    peaks
}

fn heaviest(who: &str, mut times: Vec<ExerciseOffset>) -> Option<Peak> {
    times.sort_unstable();
    let mut best: Option<(usize, ExerciseOffset)> = None;
    let mut first = 0;
    for (last, at) in times.iter().enumerate() {
        while at.since(times[first]) >= WINDOW_MS {
            first += 1;
        }
        let count = last - first + 1;
        if best.is_none_or(|(most, _)| count > most) {
            best = Some((count, times[first]));
        }
    }
    best.map(|(count, from)| Peak { who: who.to_owned(), count: count as u32, from })
}

/// The longest time between StartEx and `end` in which nothing reaches players.
pub fn longest_silence(moments: &[(ExerciseOffset, &Event)], end: ExerciseOffset) -> Option<Silence> {
    let mut times: Vec<ExerciseOffset> = moments
        .iter()
        .filter(|(at, event)| event.reaches_players() && (0..=end.0).contains(&at.0))
        .map(|(at, _)| *at)
        .collect();
    if times.is_empty() {
        return None;
    }
    times.sort_unstable();
    times.insert(0, ExerciseOffset(0));
    times.push(end);
    let gaps = times.windows(2).map(|pair| Silence { from: pair[0], to: pair[1] });
    gaps.max_by_key(|silence| (silence.ms(), -silence.from.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{EventId, ExerciseId};
    use uuid::Uuid;

    fn event(controller: &str) -> Event {
        Event { controller: controller.into(), ..Event::new(EventId(Uuid::nil()), ExerciseId(Uuid::nil())) }
    }

    #[test]
    fn a_window_of_ten_minutes_slides_over_each_name() {
        let (both, one) = (event("A, B"), event("A"));
        let at = |minutes: i64| ExerciseOffset(minutes * 60_000);
        let moments = [(at(0), &both), (at(9), &one), (at(10), &one), (at(30), &one)];
        let peaks = peaks(&moments, |event| &event.controller);
        assert_eq!(peaks[0], Peak { who: "A".into(), count: 2, from: at(0) });
        assert_eq!(peaks[1], Peak { who: "B".into(), count: 1, from: at(0) });
    }

    #[test]
    fn silence_counts_from_startex_to_the_end() {
        let inject = event("A");
        let at = |minutes: i64| ExerciseOffset(minutes * 60_000);
        let silence = |moments: &[i64], end| {
            let moments: Vec<_> = moments.iter().map(|minute| (at(*minute), &inject)).collect();
            longest_silence(&moments, at(end)).map(|silence| (silence.from.0 / 60_000, silence.to.0 / 60_000))
        };
        assert_eq!(silence(&[10, 15], 60), Some((15, 60)));
        assert_eq!(silence(&[30, 40], 45), Some((0, 30)));
        assert_eq!(silence(&[], 45), None);
    }
}
