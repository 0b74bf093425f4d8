//! Conditions: what an event waits for.
//!
//! A condition is weighed against what a run's journal adds up to. Its answer is the moment of exercise time from which
//! it holds, so that what waits for it knows when it is due, and so that a clock can say when, never which branch.

use crate::id::{DecisionId, EventId};
use crate::time::ExerciseOffset;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How players answered an event's expected action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Response {
    /// They did it in time.
    Met,
    /// They did it, later than expected.
    Late,
    /// They did not do it.
    NotMet,
    /// Nobody saw.
    NotObserved,
}

/// What an event waits for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "when", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Condition {
    /// Another event was released.
    Released {
        /// Which.
        event: EventId,
    },
    /// Players answered another event in this way. `Met` is also true of an answer that came late.
    Answered {
        /// Which event.
        event: EventId,
        /// How.
        response: Response,
    },
    /// Players decided in this way.
    Decided {
        /// Which decision.
        decision: DecisionId,
        /// The letter of the choice.
        choice: String,
    },
    /// So many of these events were released.
    Count {
        /// Of which.
        events: Vec<EventId>,
        /// How many at least.
        at_least: u32,
    },
    /// So long after something else came true.
    After {
        /// What else.
        of: Box<Condition>,
        /// How long after, in exercise milliseconds.
        #[ts(type = "number")]
        wait_ms: i64,
    },
    /// All of these.
    All {
        /// Which; of none, nothing is waited for.
        of: Vec<Condition>,
    },
    /// One of these.
    Any {
        /// Which; of none, it never holds.
        of: Vec<Condition>,
    },
}

/// Conditions nested deeper than this are refused: nobody could read them.
pub const DEEPEST: usize = 8;

/// What conditions ask of a run.
pub trait Played {
    /// When an event's delivery that stands took place.
    fn released_at(&self, event: EventId) -> Option<ExerciseOffset>;
    /// How and when players answered an event.
    fn answered(&self, event: EventId) -> Option<(Response, ExerciseOffset)>;
    /// How and when players decided.
    fn decided(&self, decision: DecisionId) -> Option<(&str, ExerciseOffset)>;
}

impl Condition {
    /// The moment from which the condition holds, given what was played so far; it may lie ahead. `None` is not yet.
    pub fn holds_from(&self, played: &impl Played) -> Option<ExerciseOffset> {
        match self {
            Self::Released { event } => played.released_at(*event),
            Self::Answered { event, response } => {
                let (given, at) = played.answered(*event)?;
                let holds = given == *response || (*response == Response::Met && given == Response::Late);
                holds.then_some(at)
            }
            Self::Decided { decision, choice } => {
                let (decided, at) = played.decided(*decision)?;
                (decided == choice).then_some(at)
            }
            Self::Count { events, at_least } => {
                let mut moments: Vec<ExerciseOffset> =
                    events.iter().filter_map(|event| played.released_at(*event)).collect();
                moments.sort_unstable();
                match *at_least {
                    0 => Some(ExerciseOffset(i64::MIN)),
                    count => moments.get(count as usize - 1).copied(),
                }
            }
            Self::After { of, wait_ms } => of.holds_from(played).map(|from| from.plus(*wait_ms)),
            Self::All { of } => of
                .iter()
                .try_fold(ExerciseOffset(i64::MIN), |latest, one| one.holds_from(played).map(|from| from.max(latest))),
            Self::Any { of } => of.iter().filter_map(|one| one.holds_from(played)).min(),
        }
    }

    /// Every event it names, and why.
    pub fn events(&self) -> Vec<EventId> {
        let mut found = Vec::new();
        self.walk(&mut |condition| match condition {
            Self::Released { event } | Self::Answered { event, .. } => found.push(*event),
            Self::Count { events, .. } => found.extend(events),
            Self::Decided { .. } | Self::After { .. } | Self::All { .. } | Self::Any { .. } => {}
        });
        found
    }

    /// Every decision it names, with the choice.
    pub fn decisions(&self) -> Vec<(DecisionId, &str)> {
        let mut found = Vec::new();
        self.walk(&mut |condition| {
            if let Self::Decided { decision, choice } = condition {
                found.push((*decision, choice.as_str()));
            }
        });
        found
    }

    /// The same condition of other events and decisions; `None` if any that it names has no counterpart, since half a
    /// condition is another condition.
    pub fn of_others(
        &self,
        event: &impl Fn(EventId) -> Option<EventId>,
        decision: &impl Fn(DecisionId) -> Option<DecisionId>,
    ) -> Option<Self> {
        let all = |of: &[Self]| of.iter().map(|one| one.of_others(event, decision)).collect::<Option<Vec<_>>>();
        Some(match self {
            Self::Released { event: one } => Self::Released { event: event(*one)? },
            Self::Answered { event: one, response } => Self::Answered { event: event(*one)?, response: *response },
            Self::Decided { decision: one, choice } => {
                Self::Decided { decision: decision(*one)?, choice: choice.clone() }
            }
            Self::Count { events, at_least } => Self::Count {
                events: events.iter().map(|one| event(*one)).collect::<Option<Vec<_>>>()?,
                at_least: *at_least,
            },
            Self::After { of, wait_ms } => {
                Self::After { of: Box::new(of.of_others(event, decision)?), wait_ms: *wait_ms }
            }
            Self::All { of } => Self::All { of: all(of)? },
            Self::Any { of } => Self::Any { of: all(of)? },
        })
    }

    /// Calls for this condition and for all within it.
    pub fn walk<'a>(&'a self, see: &mut impl FnMut(&'a Self)) {
        see(self);
        match self {
            Self::After { of, .. } => of.walk(see),
            Self::All { of } | Self::Any { of } => of.iter().for_each(|one| one.walk(see)),
            Self::Released { .. } | Self::Answered { .. } | Self::Decided { .. } | Self::Count { .. } => {}
        }
    }

    /// Whether it is nested deeper than [`DEEPEST`].
    pub fn too_deep(&self) -> bool {
        fn depth(condition: &Condition) -> usize {
            1 + match condition {
                Condition::After { of, .. } => depth(of),
                Condition::All { of } | Condition::Any { of } => of.iter().map(depth).max().unwrap_or(0),
                Condition::Released { .. }
                | Condition::Answered { .. }
                | Condition::Decided { .. }
                | Condition::Count { .. } => 0,
            }
        }
        depth(self) > DEEPEST
    }

    /// Whether it could come true if these events can be released and answered, and these choices can be made.
    pub fn reachable(&self, event: &impl Fn(EventId) -> bool, choice: &impl Fn(DecisionId, &str) -> bool) -> bool {
        match self {
            Self::Released { event: one } | Self::Answered { event: one, .. } => event(*one),
            Self::Decided { decision, choice: key } => choice(*decision, key),
            Self::Count { events, at_least } => events.iter().filter(|one| event(**one)).count() >= *at_least as usize,
            Self::After { of, .. } => of.reachable(event, choice),
            Self::All { of } => of.iter().all(|one| one.reachable(event, choice)),
            Self::Any { of } => of.iter().any(|one| one.reachable(event, choice)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;
    use uuid::Uuid;

    #[derive(Default)]
    struct Script {
        released: HashMap<EventId, i64>,
        answered: HashMap<EventId, (Response, i64)>,
        decided: HashMap<DecisionId, (&'static str, i64)>,
    }

    impl Played for Script {
        fn released_at(&self, event: EventId) -> Option<ExerciseOffset> {
            self.released.get(&event).map(|at| ExerciseOffset(*at))
        }
        fn answered(&self, event: EventId) -> Option<(Response, ExerciseOffset)> {
            self.answered.get(&event).map(|(response, at)| (*response, ExerciseOffset(*at)))
        }
        fn decided(&self, decision: DecisionId) -> Option<(&str, ExerciseOffset)> {
            self.decided.get(&decision).map(|(choice, at)| (*choice, ExerciseOffset(*at)))
        }
    }

    fn event(number: u128) -> EventId {
        EventId(Uuid::from_u128(number))
    }

    fn released(number: u128) -> Condition {
        Condition::Released { event: event(number) }
    }

    #[test]
    fn and_takes_the_latest_moment_and_or_the_earliest() {
        let script = Script { released: HashMap::from([(event(1), 10), (event(2), 30)]), ..Script::default() };
        let all = Condition::All { of: vec![released(1), released(2)] };
        let any = Condition::Any { of: vec![released(1), released(2), released(3)] };
        assert_eq!(all.holds_from(&script), Some(ExerciseOffset(30)));
        assert_eq!(any.holds_from(&script), Some(ExerciseOffset(10)));
        assert_eq!(Condition::All { of: vec![released(1), released(3)] }.holds_from(&script), None);
        assert_eq!(Condition::Any { of: vec![] }.holds_from(&script), None);
    }

    #[test]
    fn a_wait_holds_from_a_moment_ahead() {
        let script = Script { released: HashMap::from([(event(1), 10)]), ..Script::default() };
        let after = Condition::After { of: Box::new(released(1)), wait_ms: 600_000 };
        assert_eq!(after.holds_from(&script), Some(ExerciseOffset(600_010)));
    }

    #[test]
    fn a_count_holds_from_the_release_that_makes_it_full() {
        let script = Script { released: HashMap::from([(event(1), 50), (event(2), 20)]), ..Script::default() };
        let count = |at_least| Condition::Count { events: vec![event(1), event(2), event(3)], at_least };
        assert_eq!(count(1).holds_from(&script), Some(ExerciseOffset(20)));
        assert_eq!(count(2).holds_from(&script), Some(ExerciseOffset(50)));
        assert_eq!(count(3).holds_from(&script), None);
    }

    #[test]
    fn a_late_answer_is_an_answer_but_one_in_time_is_not_late() {
        let late = Script { answered: HashMap::from([(event(1), (Response::Late, 9))]), ..Script::default() };
        let met = Script { answered: HashMap::from([(event(1), (Response::Met, 9))]), ..Script::default() };
        let asks = |response| Condition::Answered { event: event(1), response };
        assert_eq!(asks(Response::Met).holds_from(&late), Some(ExerciseOffset(9)));
        assert_eq!(asks(Response::Late).holds_from(&met), None);
        assert_eq!(asks(Response::NotMet).holds_from(&met), None);
    }

    #[test]
    fn a_decision_holds_for_the_choice_that_was_made() {
        let decision = DecisionId(Uuid::from_u128(7));
        let script = Script { decided: HashMap::from([(decision, ("B", 4))]), ..Script::default() };
        let asks = |choice: &str| Condition::Decided { decision, choice: choice.into() };
        assert_eq!(asks("A").holds_from(&script), None);
        assert_eq!(asks("B").holds_from(&script), Some(ExerciseOffset(4)));
    }
}
