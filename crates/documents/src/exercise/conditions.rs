//! What events wait for, in words.

use super::script::Script;
use super::words::{lines, moment};
use crate::after_action::span;
use crate::paper::Text;
use muster_domain::{Condition, Event, Response};

/// What an event waits for and what it is kept ready for; blank if it waits for nothing but its moment.
pub(super) fn waits(script: &Script, event: &Event) -> Text {
    let waits = event.waits_for.as_ref().map(|condition| format!("Waits: {}", told(script, condition)));
    let ready = event.contingency_for.map(|one| {
        let after = if one.after_ms > 0 { format!(", {} after it was due", span(one.after_ms)) } else { String::new() };
        format!("If the expected action of {} does not come{after}", script.number(one.event))
    });
    lines([ready.unwrap_or_default(), waits.unwrap_or_default()])
}

/// The same for a list of what is held ready: with the moment, where it has one.
pub(super) fn when(script: &Script, event: &Event) -> Text {
    let planned = event.offset.map(|at| format!("Not before {}", moment(Some(at))));
    lines([waits(script, event).0, planned.unwrap_or_default()])
}

fn told(script: &Script, condition: &Condition) -> String {
    match condition {
        Condition::Released { event } => format!("{} is released", script.number(*event)),
        Condition::Answered { event, response } => {
            let number = script.number(*event);
            match response {
                Response::Met => format!("the expected action of {number} was seen"),
                Response::Late => format!("the expected action of {number} came late"),
                Response::NotMet => format!("the expected action of {number} did not come"),
                Response::NotObserved => format!("nobody saw the expected action of {number}"),
            }
        }
        Condition::Decided { decision, choice } => match script.decision(*decision) {
            Some(decision) => format!("\u{201c}{}\u{201d} was decided as {choice}", decision.question.trim()),
            None => format!("[a decision that is gone] was decided as {choice}"),
        },
        Condition::Count { events, at_least } => {
            let numbers: Vec<String> = events.iter().map(|event| script.number(*event)).collect();
            format!("{at_least} of {} are released", numbers.join(", "))
        }
        Condition::After { of, wait_ms } => format!("{} after {}", span(*wait_ms), bracketed(script, of)),
        Condition::All { of } => joined(script, of, " and ", "nothing"),
        Condition::Any { of } => joined(script, of, " or ", "something that never comes"),
    }
}

fn joined(script: &Script, of: &[Condition], with: &str, none: &str) -> String {
    if of.is_empty() {
        return none.to_owned();
    }
    of.iter().map(|one| bracketed(script, one)).collect::<Vec<_>>().join(with)
}

fn bracketed(script: &Script, condition: &Condition) -> String {
    let words = told(script, condition);
    match condition {
        Condition::All { of } | Condition::Any { of } if of.len() > 1 => format!("({words})"),
        _ => words,
    }
}
