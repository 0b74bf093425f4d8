//! Renumbering: an explicit act with a report, since numbers are on everyone's paper.

use super::TOPICS;
use crate::Result;
use crate::error::AppError;
use crate::session::Act;
use muster_domain::{Event, EventId, ExerciseId};
use muster_store::Workspace;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use ts_rs::TS;

/// Events to number anew.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "EventRenumber", optional_fields)]
pub struct Renumber {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Which of its events, in the order in which they are numbered.
    pub events: Vec<EventId>,
    /// The first number: `1`, `5-A`, `INJ-001`. What counts up is its last stretch of digits, or else its last letter.
    pub first: String,
    /// How far it counts up from one to the next; 1 if absent.
    pub step: Option<u32>,
    /// Say what would become of each number, and write nothing.
    pub dry_run: Option<bool>,
}

/// What became, or would become, of the numbers.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "EventsRenumbered")]
pub struct Renumbered {
    /// Every event with its old and new number, in order.
    pub lines: Vec<RenumberLine>,
    /// New numbers that other events of the exercise have already; with any, nothing is renumbered.
    pub taken: Vec<String>,
}

/// An event's old and new number.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RenumberLine {
    /// The event.
    pub event: EventId,
    /// Its title.
    pub title: String,
    /// Its number before.
    pub from: String,
    /// Its number after.
    pub to: String,
}

/// Numbers events anew, all in one undoable step.
pub fn renumber(act: &Act<'_>, request: Renumber) -> Result<Renumbered> {
    let step = request.step.unwrap_or(1).max(1);
    let Some(series) = Series::of(request.first.trim()) else {
        return Err(AppError::invalid(
            "first",
            format!("“{}” has no digit or letter at its end to count up.", request.first),
        )
        .help("Begin with a number such as 1, 5-A or INJ-001."));
    };
    let mut state = act.state();
    let workspace = state.workspace()?;
    let chosen: HashSet<EventId> = request.events.iter().copied().collect();
    let others: HashSet<String> = workspace
        .events(request.exercise)?
        .into_iter()
        .filter(|event| !chosen.contains(&event.id))
        .map(|event| event.number)
        .collect();
    let mut renumbered = Renumbered { lines: Vec::with_capacity(request.events.len()), taken: Vec::new() };
    let mut changed: Vec<Event> = Vec::new();
    for (place, id) in (0_u32..).zip(&request.events) {
        let mut event = workspace.one::<Event>(*id)?;
        if event.exercise_id != request.exercise {
            return Err(AppError::invalid("events", "These events are not all of one exercise."));
        }
        let to = series.at(place.saturating_mul(step));
        if others.contains(&to) {
            renumbered.taken.push(to.clone());
        }
        let (title, from) = (event.title.clone(), std::mem::replace(&mut event.number, to.clone()));
        if from != to {
            changed.push(event);
        }
        renumbered.lines.push(RenumberLine { event: *id, title, from, to });
    }
    if request.dry_run.unwrap_or(false) || changed.is_empty() {
        return Ok(renumbered);
    }
    if let Some(number) = renumbered.taken.first() {
        return Err(AppError::invalid("first", format!("Another event has the number {number} already."))
            .help("No number was changed. Begin elsewhere, or number all events."));
    }
    let detail = match renumbered.lines.as_slice() {
        [first, .., last] => format!("{} … {}", first.to, last.to),
        lines => lines.first().map(|line| line.to.clone()).unwrap_or_default(),
    };
    let label = act.label("event_renumber", detail, &TOPICS);
    act.change(&mut state, &label, &TOPICS, |tx| {
        Ok(changed.iter().try_for_each(|event| Workspace::replace(tx, event))?)
    })?;
    Ok(renumbered)
}

/// A series of numbers that begins with a given one.
struct Series {
    before: String,
    counts: Counts,
    after: String,
}

enum Counts {
    /// From this number on, with at least so many digits.
    Digits { first: u64, width: usize },
    /// From this letter on; after Z comes AA.
    Letters { first: u64, capital: bool },
}

impl Series {
    fn of(first: &str) -> Option<Self> {
        let letters: Vec<char> = first.chars().collect();
        let text = |letters: &[char]| letters.iter().collect::<String>();
        let last = letters.iter().rposition(char::is_ascii_alphanumeric)?;
        // 5-A counts by its letter, 5A too; A5 by its digits; a word such as “Inject” does not count.
        let is_digit = letters[last].is_ascii_digit();
        let begins = letters[..=last]
            .iter()
            .rposition(|letter| letter.is_ascii_digit() != is_digit || !letter.is_ascii_alphanumeric());
        let begins = begins.map_or(0, |at| at + 1);
        let run = text(&letters[begins..=last]);
        let counts = if is_digit {
            Counts::Digits { first: run.parse().ok()?, width: run.len() }
        } else if run.len() <= 2 {
            let value =
                run.bytes().fold(0_u64, |sum, letter| sum * 26 + u64::from(letter.to_ascii_lowercase() - b'a' + 1));
            Counts::Letters { first: value - 1, capital: letters[last].is_ascii_uppercase() }
        } else {
            return None;
        };
        Some(Self { before: text(&letters[..begins]), counts, after: text(&letters[last + 1..]) })
    }

    fn at(&self, place: u32) -> String {
        let count = match self.counts {
            Counts::Digits { first, width } => format!("{:0width$}", first.saturating_add(u64::from(place))),
            Counts::Letters { first, capital } => {
                let mut left = first + u64::from(place) + 1;
                let mut letters = Vec::new();
                while left > 0 {
                    left -= 1;
                    let letter = char::from(b'a' + u8::try_from(left % 26).unwrap_or_default());
                    letters.push(if capital { letter.to_ascii_uppercase() } else { letter });
                    left /= 26;
                }
                letters.iter().rev().collect()
            }
        };
        format!("{}{count}{}", self.before, self.after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_count_up_as_people_write_them() {
        let series = |first: &str, step: u32| {
            Series::of(first).map(|series| (0..3).map(|place| series.at(place * step)).collect::<Vec<_>>().join(" "))
        };
        for (first, step, all) in [
            ("1", 1, "1 2 3"),
            ("010", 10, "010 020 030"),
            ("INJ-099", 1, "INJ-099 INJ-100 INJ-101"),
            ("5-A", 1, "5-A 5-B 5-C"),
            ("5y", 1, "5y 5z 5aa"),
            ("(7)", 1, "(7) (8) (9)"),
            ("A5", 2, "A5 A7 A9"),
        ] {
            assert_eq!(series(first, step).as_deref(), Some(all), "{first}");
        }
        for first in ["", "-", "Inject", "99999999999999999999999"] {
            assert_eq!(series(first, 1), None, "{first}");
        }
    }
}
