//! Taking an event elsewhere: a duplicate, another exercise, the library. What it names there must be there.

use crate::event::Event;
use crate::exercise::content::variables_in;
use crate::exercise::{Decision, Objective, Variable};
use crate::id::{DecisionId, EventId, ExerciseId, ObjectiveId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, HashSet};
use ts_rs::TS;

/// Something of an event that could not be taken along.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "left", rename_all = "kebab-case")]
pub enum Left {
    /// An objective that the exercise does not have.
    Objective {
        /// What it was called.
        name: String,
    },
    /// What it waited for: an event that was not taken along, or a decision that the exercise does not have.
    WaitsFor,
    /// What it was kept ready for.
    ContingencyFor,
    /// A variable of its texts that the exercise does not have. The texts were taken along as they stand.
    Variable {
        /// Its name.
        name: String,
    },
}

/// What an event finds where it goes: counterparts of what it names.
#[derive(Debug, Default)]
pub struct Arrival {
    events: HashMap<EventId, EventId>,
    objectives: HashMap<ObjectiveId, ObjectiveId>,
    decisions: HashMap<DecisionId, DecisionId>,
    variables: HashSet<String>,
    names: BTreeMap<String, String>,
}

impl Arrival {
    /// Where these objectives, decisions, variables and events are. `named` says what objectives and decisions of elsewhere
    /// were called: one of the same words takes their place.
    pub fn new(
        objectives: &[Objective],
        decisions: &[Decision],
        variables: &[Variable],
        events: impl IntoIterator<Item = EventId>,
        named: BTreeMap<String, String>,
    ) -> Self {
        let mut arrival = Self {
            events: events.into_iter().map(|id| (id, id)).collect(),
            objectives: objectives.iter().map(|one| (one.id, one.id)).collect(),
            decisions: decisions.iter().map(|one| (one.id, one.id)).collect(),
            variables: variables.iter().map(|one| one.name.clone()).collect(),
            names: named,
        };
        for (id, name) in &arrival.names {
            if let Some(here) = objectives.iter().find(|one| !name.is_empty() && one.statement == *name)
                && let Ok(id) = id.parse()
            {
                arrival.objectives.entry(id).or_insert(here.id);
            }
            if let Some(here) = decisions.iter().find(|one| !name.is_empty() && one.question == *name)
                && let Ok(id) = id.parse()
            {
                arrival.decisions.entry(id).or_insert(here.id);
            }
        }
        arrival
    }

    /// This event is there as that one.
    pub fn came_as(&mut self, was: EventId, is: EventId) {
        self.events.insert(was, is);
    }

    /// The event as it is there, every field of it, and what could not be taken along.
    pub fn take(&self, event: &Event, id: EventId, exercise_id: ExerciseId) -> (Event, Vec<Left>) {
        let mut left = Vec::new();
        let mut taken = Event { id, exercise_id, ..event.clone() };
        taken.objectives.clear();
        for objective in &event.objectives {
            match self.objectives.get(objective) {
                Some(here) => taken.objectives.push(*here),
                None => {
                    let name = self.names.get(&objective.to_string()).cloned().unwrap_or_default();
                    left.push(Left::Objective { name });
                }
            }
        }
        let event_of = |id: EventId| self.events.get(&id).copied();
        let decision_of = |id: DecisionId| self.decisions.get(&id).copied();
        if let Some(condition) = &event.waits_for {
            taken.waits_for = condition.of_others(&event_of, &decision_of);
            if taken.waits_for.is_none() {
                left.push(Left::WaitsFor);
            }
        }
        if let Some(contingency) = &mut taken.contingency_for {
            match event_of(contingency.event) {
                Some(here) => contingency.event = here,
                None => {
                    taken.contingency_for = None;
                    left.push(Left::ContingencyFor);
                }
            }
        }
        let mut unknown: Vec<&str> = event.texts().into_iter().flat_map(|text| variables_in(text)).collect();
        unknown.retain(|name| !self.variables.contains(*name));
        unknown.sort_unstable();
        unknown.dedup();
        left.extend(unknown.into_iter().map(|name| Left::Variable { name: name.to_owned() }));
        (taken, left)
    }
}
