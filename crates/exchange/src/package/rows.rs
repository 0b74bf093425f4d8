//! The rows of an exercise, each kind a file.

use muster_domain::exercise::{
    Actor, ChecklistItem, Decision, GroundTruth, Meeting, Objective, Participant, ScenarioPhase, Sender, Staff,
    Storyline, Variable,
};
use muster_domain::{Event, EventId, Exercise, ExerciseId, Marking, WallTime};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

/// A kind of row.
pub trait Row: Serialize + DeserializeOwned + Clone + PartialEq {
    /// An unwritten one; what a file does not say of a row is as here.
    fn blank() -> Self;
}

impl Row for Exercise {
    fn blank() -> Self {
        Self::new(ExerciseId(Uuid::nil()), String::new(), Marking::default(), WallTime(0))
    }
}

impl Row for Event {
    fn blank() -> Self {
        Self::new(EventId(Uuid::nil()), ExerciseId(Uuid::nil()))
    }
}

impl Row for Actor {
    fn blank() -> Self {
        Self { people: 1, ..Self::default() }
    }
}

impl Row for Meeting {
    fn blank() -> Self {
        Self { minutes: 60, ..Self::default() }
    }
}

macro_rules! plain {
    ($($kind:ty),+ $(,)?) => {$(
        impl Row for $kind {
            fn blank() -> Self {
                Self::default()
            }
        }
    )+};
}

plain!(Objective, Participant, Staff, ChecklistItem, ScenarioPhase, Storyline, GroundTruth, Sender, Variable, Decision);

/// What people call a row: its number and its title, as far as it has them.
pub fn called(row: &Value) -> String {
    const SHOWN: usize = 80;
    let text = |field: &&str| row.get(*field).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty());
    let number = ["number"].iter().find_map(text);
    let title = ["title", "name", "statement", "question", "role", "text", "real"].iter().find_map(text);
    let whole = [number, title].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    if whole.chars().count() <= SHOWN {
        return whole;
    }
    whole.chars().take(SHOWN).chain(['…']).collect()
}
