use super::*;
use crate::condition::Condition;
use crate::event::{ContingencyFor, EventKind, EventReview};
use crate::exercise::scenario::Choice;
use crate::id::ExerciseId;

const MINUTE: i64 = 60_000;

fn event(number: u128, minute: Option<i64>) -> Event {
    Event {
        offset: minute.map(|minute| ExerciseOffset(minute * MINUTE)),
        position: number as i64,
        ..Event::new(EventId(Uuid::from_u128(number)), ExerciseId(Uuid::nil()))
    }
}

fn decision(number: u128, asked_by: Option<u128>, within: i64, choices: &[&str]) -> Decision {
    Decision {
        id: DecisionId(Uuid::from_u128(number)),
        exercise_id: ExerciseId(Uuid::nil()),
        position: 0,
        question: String::new(),
        by: String::new(),
        choices: choices.iter().map(|key| Choice { key: (*key).into(), label: String::new() }).collect(),
        event_id: asked_by.map(|event| EventId(Uuid::from_u128(event))),
        within_ms: Some(within * MINUTE),
    }
}

fn fired(branch: &Branch) -> Vec<(u128, i64)> {
    branch.firings.iter().map(|firing| (firing.event.0.as_u128(), firing.at.0 / MINUTE)).collect()
}

#[test]
fn what_waits_fires_when_it_holds_and_never_before_its_own_moment() {
    let after = |number| Condition::Released { event: EventId(Uuid::from_u128(number)) };
    let first = event(1, Some(10));
    let early = Event { waits_for: Some(after(1)), ..event(2, Some(5)) };
    let late = Event { waits_for: Some(after(1)), ..event(3, Some(20)) };
    let wait = Condition::After { of: Box::new(after(3)), wait_ms: 5 * MINUTE };
    let chained = Event { waits_for: Some(wait), ..event(4, None) };
    let rehearsal = rehearse(&[chained, late, early, first], &[], &[], &[Players::DoAll]);
    assert_eq!(fired(&rehearsal.branches[0]), [(1, 10), (2, 10), (3, 20), (4, 25)]);
    assert_eq!((rehearsal.never, rehearsal.complete), (vec![], true));
}

#[test]
fn every_choice_is_a_branch_of_its_own() {
    let decided =
        |choice: &str| Some(Condition::Decided { decision: DecisionId(Uuid::from_u128(9)), choice: choice.into() });
    let asks = event(1, Some(0));
    let events = [
        asks,
        Event { waits_for: decided("A"), ..event(2, None) },
        Event { waits_for: decided("B"), ..event(3, Some(30)) },
        Event { waits_for: decided("C"), ..event(4, None) },
    ];
    let decisions = [decision(9, Some(1), 10, &["A", "B"])];
    let rehearsal = rehearse(&events, &decisions, &[], &[Players::DoAll]);
    assert_eq!(rehearsal.branches.len(), 2);
    assert_eq!(fired(&rehearsal.branches[0]), [(1, 0), (2, 10)]);
    assert_eq!(fired(&rehearsal.branches[1]), [(1, 0), (3, 30)]);
    assert_eq!(rehearsal.never, [events[3].id]);
    assert_eq!(rehearsal.ends, Some((ExerciseOffset(10 * MINUTE), ExerciseOffset(30 * MINUTE))));
    let given = [Chosen { decision: decisions[0].id, choice: "B".into() }];
    assert_eq!(rehearse(&events, &decisions, &given, &[Players::DoAll]).branches.len(), 1);
}

#[test]
fn a_contingency_comes_where_players_do_nothing() {
    let asks =
        Event { expected_action: "Call the police".into(), expected_within_ms: Some(5 * MINUTE), ..event(1, Some(0)) };
    let ready = Event {
        kind: EventKind::Contingency,
        contingency_for: Some(ContingencyFor { event: asks.id, after_ms: 2 * MINUTE }),
        ..event(2, None)
    };
    let by_hand = Event { kind: EventKind::Contingency, ..event(3, None) };
    let events = [asks, ready, by_hand];
    let rehearsal = rehearse(&events, &[], &[], &[Players::DoAll, Players::DoNothing]);
    assert_eq!(fired(&rehearsal.branches[0]), [(1, 0)]);
    assert_eq!(fired(&rehearsal.branches[1]), [(1, 0), (2, 7)]);
    assert_eq!(rehearsal.branches[1].firings[1].cause, Cause::Contingency);
    assert_eq!((rehearsal.never, rehearsal.by_hand), (vec![], vec![events[2].id]));
}

#[test]
fn what_was_put_off_does_not_fire_and_is_not_missed() {
    let events = [Event { review: EventReview::Deferred, ..event(1, Some(0)) }, event(2, Some(1))];
    let rehearsal = rehearse(&events, &[], &[], &[Players::DoAll]);
    assert_eq!(fired(&rehearsal.branches[0]), [(2, 1)]);
    assert_eq!(rehearsal.never, []);
}

#[test]
fn a_ring_of_conditions_ends_and_says_what_never_fires() {
    let after = |number| Some(Condition::Released { event: EventId(Uuid::from_u128(number)) });
    let events =
        [Event { waits_for: after(2), ..event(1, Some(0)) }, Event { waits_for: after(1), ..event(2, Some(0)) }];
    let rehearsal = rehearse(&events, &[], &[], &[Players::DoAll, Players::DoNothing]);
    assert_eq!(rehearsal.never.len(), 2);
}

#[test]
fn too_many_branches_are_cut_and_said() {
    let decisions: Vec<Decision> = (1..=10).map(|number| decision(number, None, 1, &["A", "B"])).collect();
    let rehearsal = rehearse(&[event(1, Some(0))], &decisions, &[], &[Players::DoAll]);
    assert_eq!((rehearsal.branches.len(), rehearsal.complete), (MOST_BRANCHES, false));
}
