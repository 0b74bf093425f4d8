//! An exercise as a whole: the design with all that belongs to it.

use super::planning::{ChecklistItem, Meeting, Participant, Staff};
use super::scenario::{Actor, Decision, GroundTruth, ScenarioPhase, Sender, Storyline, Variable};
use super::{Exercise, Objective, StoryLeg, story};
use crate::event::Event;
use crate::id::{EventId, TaskId};
use crate::time::{ExerciseOffset, ScenarioTime};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use ts_rs::TS;

/// An exercise's design without its events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Design {
    /// The exercise.
    pub exercise: Exercise,
    /// What it is to show.
    pub objectives: Vec<Objective>,
    /// Organisations that take part.
    pub participants: Vec<Participant>,
    /// Planning and control staff.
    pub staff: Vec<Staff>,
    /// Planning meetings.
    pub meetings: Vec<Meeting>,
    /// Checklists.
    pub checklist: Vec<ChecklistItem>,
    /// Chapters of the scenario.
    pub phases: Vec<ScenarioPhase>,
    /// Strands of the scenario.
    pub storylines: Vec<Storyline>,
    /// Facts that stay constant.
    pub truths: Vec<GroundTruth>,
    /// Who messages come from.
    pub senders: Vec<Sender>,
    /// Words that texts take from one place.
    pub variables: Vec<Variable>,
    /// Role players.
    pub actors: Vec<Actor>,
    /// Decisions that branches wait for.
    pub decisions: Vec<Decision>,
}

/// Hands the names of a design's lists to a macro, between what stands before and behind them here:
/// `with_lists_of_design!(put!(events,))` is `put!(events, objectives, participants, ...)`. In this order rows name only
/// rows that come before them.
///
/// [`Design::of`] is written with it, so that a list that is not named here does not compile; what reads, writes or
/// compares a whole design is written with it too, and so forgets none.
#[macro_export]
macro_rules! with_lists_of_design {
    ($then:ident!($($before:tt)*) $($behind:tt)*) => {
        $then!(
            $($before)* objectives, participants, staff, meetings, checklist, phases, storylines, truths, senders,
            variables, actors, decisions $($behind)*
        )
    };
}

impl Design {
    /// A design of nothing but its exercise.
    pub fn of(exercise: Exercise) -> Self {
        macro_rules! empty {
            ($($list:ident),+) => { Self { exercise, $($list: Vec::new()),+ } };
        }
        with_lists_of_design!(empty!())
    }

    /// The story's clock.
    pub fn story(&self) -> Vec<StoryLeg> {
        story::story_legs(self.exercise.scenario_start, &self.phases)
    }

    /// The story's date and hour at a moment of exercise time.
    pub fn story_time(&self, at: ExerciseOffset) -> Option<ScenarioTime> {
        story::story_time(&self.story(), at)
    }

    /// Critical tasks that its objectives take from plans.
    pub fn tasks(&self) -> HashSet<TaskId> {
        self.objectives.iter().flat_map(|objective| objective.tasks.iter().copied()).collect()
    }

    /// A text with the values of variables in the place of their names. Unknown names stay as they stand.
    pub fn filled(&self, text: &str) -> String {
        fill(text, |name| self.variables.iter().find(|one| one.name == name).map(|one| one.value.as_str()))
    }

    /// An event as players and controllers get it: with its variables filled in.
    pub fn filled_event(&self, event: &Event) -> Event {
        let mut filled = event.clone();
        for text in filled.texts_mut() {
            if text.contains(OPEN) {
                *text = self.filled(text);
            }
        }
        filled
    }
}

const OPEN: &str = "{{";
const CLOSE: &str = "}}";

/// The names between double braces in a text, in order.
pub fn variables_in(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once(OPEN) {
        let Some((name, after)) = after.split_once(CLOSE) else { break };
        // Braces that hold more than a name are braces.
        if is_name(name.trim()) {
            names.push(name.trim());
        }
        rest = after;
    }
    names
}

/// Whether a text can be a variable's name.
pub fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_'))
}

fn fill<'a>(text: &str, value: impl Fn(&str) -> Option<&'a str>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(OPEN) {
        filled.push_str(before);
        match after.split_once(CLOSE) {
            Some((name, behind)) => {
                match value(name.trim()) {
                    Some(value) => filled.push_str(value),
                    None => {
                        filled.push_str(OPEN);
                        filled.push_str(name);
                        filled.push_str(CLOSE);
                    }
                }
                rest = behind;
            }
            None => {
                filled.push_str(OPEN);
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

/// Events by their identity.
pub(crate) fn by_id(events: &[Event]) -> HashMap<EventId, &Event> {
    events.iter().map(|event| (event.id, event)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_are_filled_and_what_is_unknown_stays() {
        let value = |name: &str| (name == "stadium").then_some("Riverside Park");
        assert_eq!(
            fill("At {{stadium}}, {{ stadium }} and {{gate}}.", value),
            "At Riverside Park, Riverside Park and {{gate}}."
        );
        assert_eq!(fill("open {{stadium", value), "open {{stadium");
        assert_eq!(fill("{{}} }} {{", value), "{{}} }} {{");
    }

    #[test]
    fn only_names_count_as_variables() {
        assert_eq!(variables_in("{{a}} {{b c}} {{d-1}} {{"), ["a", "d-1"]);
    }
}
