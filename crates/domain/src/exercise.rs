//! Exercises: the design that a run plays.

use crate::id::ExerciseId;
use crate::marking::Marking;
use crate::time::{ExerciseOffset, ScenarioTime, WallTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The kind of exercise, after HSEEP's discussion-based and operations-based families.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ExerciseType {
    /// Orients people to plans and policies.
    Seminar,
    /// Produces a document together.
    Workshop,
    /// Talks a scenario through.
    #[default]
    Tabletop,
    /// Structured play with rules.
    Game,
    /// One function or capability, for real.
    Drill,
    /// Command and coordination, field simulated.
    Functional,
    /// Command and field, for real.
    FullScale,
}

impl ExerciseType {
    /// Every type, in the order menus show them.
    pub const ALL: [Self; 7] =
        [Self::Seminar, Self::Workshop, Self::Tabletop, Self::Game, Self::Drill, Self::Functional, Self::FullScale];

    /// The words for this type in documents.
    pub fn label(self) -> &'static str {
        match self {
            Self::Seminar => "seminar",
            Self::Workshop => "workshop",
            Self::Tabletop => "tabletop exercise",
            Self::Game => "game",
            Self::Drill => "drill",
            Self::Functional => "functional exercise",
            Self::FullScale => "full-scale exercise",
        }
    }
}

/// An exercise's design, without its events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Exercise {
    /// Identity.
    pub id: ExerciseId,
    /// Its name, unique by eye only.
    pub name: String,
    /// The kind of exercise.
    pub exercise_type: ExerciseType,
    /// The story's date and hour at StartEx; `None` while not settled.
    pub scenario_start: Option<ScenarioTime>,
    /// First real day of the exercise, as `YYYY-MM-DD`; empty while not settled.
    pub starts_on: String,
    /// Last real day of the exercise, as `YYYY-MM-DD`; empty while not settled.
    pub ends_on: String,
    /// Who may see it.
    pub marking: Marking,
    /// The scenario in a paragraph.
    pub summary: String,
    /// When it was made.
    pub created_at: WallTime,
}

impl Exercise {
    /// The story's date and hour at an offset, if the story's start is known.
    pub fn scenario_time(&self, offset: ExerciseOffset) -> Option<ScenarioTime> {
        self.scenario_start.map(|start| start.plus(offset.0))
    }
}

/// A chapter of the scenario, in order; events name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Phase {
    /// Its name, as events carry it.
    pub name: String,
    /// How many events carry it.
    pub events: u32,
}
