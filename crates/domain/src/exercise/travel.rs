//! Whether controllers can be where events want them.

use super::fact::Fact;
use super::load::names;
use crate::event::Event;
use crate::time::ExerciseOffset;
use std::collections::BTreeMap;

/// Controllers who are to be in two places at once, or who cannot get from one to the next in time.
pub(super) fn moves(timed: &[(ExerciseOffset, &Event)], travel_min: Option<u32>) -> Vec<Fact> {
    let mut by_name: BTreeMap<&str, Vec<(ExerciseOffset, &Event)>> = BTreeMap::new();
    for (at, event) in timed.iter().filter(|(_, event)| !event.location.trim().is_empty()) {
        for name in names(&event.controller) {
            by_name.entry(name).or_default().push((*at, event));
        }
    }
    let travel_ms = i64::from(travel_min.unwrap_or(0)) * 60_000;
    let mut facts = Vec::new();
    for (who, stops) in by_name {
        for pair in stops.windows(2) {
            let ((at, here), (then, there)) = (pair[0], pair[1]);
            if here.location.trim().eq_ignore_ascii_case(there.location.trim()) {
                continue;
            }
            let between = then.since(at.plus(here.duration_ms.unwrap_or(0).max(0)));
            let events = [here.id, there.id];
            if between < 0 || then == at {
                facts.push(Fact::InTwoPlaces { who: who.to_owned(), events });
            } else if between < travel_ms {
                let minutes = u32::try_from(between / 60_000).unwrap_or(0);
                facts.push(Fact::TravelTooShort { who: who.to_owned(), events, minutes });
            }
        }
    }
    facts
}
