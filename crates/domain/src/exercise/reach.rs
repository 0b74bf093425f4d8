//! Which events can ever be reached, and which wait for each other in a ring.

use super::Decision;
use crate::condition::Condition;
use crate::event::Event;
use crate::id::{DecisionId, EventId};
use std::collections::{HashMap, HashSet};

/// What cannot be reached.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reach {
    /// Events that wait for each other, each ring in order.
    pub rings: Vec<Vec<EventId>>,
    /// Events outside such rings that can never be reached.
    pub never: Vec<EventId>,
}

/// Events whose answer a condition waits for.
pub fn answers(condition: &Condition) -> Vec<EventId> {
    let mut found = Vec::new();
    condition.walk(&mut |one| {
        if let Condition::Answered { event, .. } = one {
            found.push(*event);
        }
    });
    found
}

/// Which events of a list can never be reached, whatever players do.
pub fn reach(events: &[Event], decisions: &[Decision]) -> Reach {
    let in_play = || events.iter().filter(|event| event.is_in_play());
    let mut reached: HashSet<EventId> =
        in_play().filter(|event| event.waits_for.is_none()).map(|event| event.id).collect();
    let by_id: HashMap<DecisionId, &Decision> = decisions.iter().map(|decision| (decision.id, decision)).collect();
    let mut waiting: Vec<&Event> = in_play().filter(|event| event.waits_for.is_some()).collect();
    loop {
        let before = waiting.len();
        let now: Vec<EventId> = {
            let event = |id: EventId| reached.contains(&id);
            let choice = |id: DecisionId, key: &str| {
                by_id.get(&id).is_some_and(|decision| {
                    decision.choices.iter().any(|choice| choice.key == key)
                        && decision.event_id.is_none_or(|asked| reached.contains(&asked))
                })
            };
            let holds = |one: &&&Event| one.waits_for.as_ref().is_some_and(|waits| waits.reachable(&event, &choice));
            waiting.iter().filter(holds).map(|event| event.id).collect()
        };
        reached.extend(now);
        waiting.retain(|event| !reached.contains(&event.id));
        if waiting.len() == before {
            break;
        }
    }
    rings_among(&waiting, &by_id)
}

/// Sorts what cannot be reached into rings and what hangs behind them or on nothing.
fn rings_among(waiting: &[&Event], decisions: &HashMap<DecisionId, &Decision>) -> Reach {
    let unreached: HashSet<EventId> = waiting.iter().map(|event| event.id).collect();
    let next: HashMap<EventId, Vec<EventId>> = waiting
        .iter()
        .map(|event| {
            let condition = event.waits_for.as_ref();
            let asked = condition.map(Condition::decisions).unwrap_or_default();
            let asking = asked.iter().filter_map(|(id, _)| decisions.get(id)?.event_id);
            let mut named: Vec<EventId> = condition.map(Condition::events).unwrap_or_default();
            named.extend(asking);
            named.retain(|id| unreached.contains(id));
            (event.id, named)
        })
        .collect();
    let mut in_rings: HashSet<EventId> = HashSet::new();
    let mut rings = Vec::new();
    for event in waiting {
        if in_rings.contains(&event.id) {
            continue;
        }
        if let Some(ring) = ring_through(event.id, &next) {
            in_rings.extend(&ring);
            rings.push(ring);
        }
    }
    let never = waiting.iter().map(|event| event.id).filter(|id| !in_rings.contains(id)).collect();
    Reach { rings, never }
}

/// The shortest way from an event back to itself.
fn ring_through(start: EventId, next: &HashMap<EventId, Vec<EventId>>) -> Option<Vec<EventId>> {
    let mut from: HashMap<EventId, EventId> = HashMap::new();
    let mut seen: Vec<EventId> = vec![start];
    let mut place = 0;
    while let Some(at) = seen.get(place).copied() {
        for to in next.get(&at).into_iter().flatten().copied() {
            if to == start {
                let mut ring = vec![at];
                while let Some(before) = ring.last().and_then(|id| from.get(id)) {
                    ring.push(*before);
                }
                ring.reverse();
                return Some(ring);
            }
            if to != start && !from.contains_key(&to) {
                from.insert(to, at);
                seen.push(to);
            }
        }
        place += 1;
    }
    None
}
