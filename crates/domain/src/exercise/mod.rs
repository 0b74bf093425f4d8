//! Exercises: the design that a run plays.

pub mod checks;
pub mod content;
pub mod fact;
pub mod load;
pub mod objective;
pub mod planning;
pub mod proposal;
pub mod reach;
pub mod rendering;
pub mod scenario;
pub mod story;
mod travel;
pub mod warning;

pub use content::Design;
pub use fact::Fact;
pub use objective::Objective;
pub use planning::{ChecklistItem, Meeting, Participant, Staff};
pub use rendering::{Rendering, RenderingKind};
pub use scenario::{Actor, AttachedFile, Choice, Decision, GroundTruth, ScenarioPhase, Sender, Storyline, Variable};
pub use story::{StoryLeg, story_legs, story_time};

use crate::id::{ExerciseId, PlanId};
use crate::marking::Marking;
use crate::threat::Threat;
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

/// How far an exercise goes: the elements of HSEEP's scope that are no field of their own. The type is the fifth.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Scope {
    /// Who takes part, up to which level.
    pub participation: String,
    /// How long it takes.
    pub duration: String,
    /// Where it takes place.
    pub location: String,
    /// What is exercised and what is not.
    pub parameters: String,
}

/// What keeps people safe while an exercise is played.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Safety {
    /// The word that stops play for a real emergency.
    pub code_word: String,
    /// Where nobody plays.
    pub no_play: String,
    /// Whom to call for a real emergency, and how.
    pub real_contact: String,
    /// What else must be minded: weapons, drones, traffic, weather, medical cover.
    pub rules: String,
}

/// What the designer wants of the list; `None` is not looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    /// The longest time in which nothing reaches players, in minutes.
    pub silence_min: Option<u32>,
    /// The most that one controller delivers within ten minutes.
    pub per_controller: Option<u32>,
    /// The most that reaches one player within ten minutes.
    pub per_player: Option<u32>,
    /// How long it takes to get from one place to another, in minutes.
    pub travel_min: Option<u32>,
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
    /// Who pays for it and asks for it.
    pub sponsor: String,
    /// Where it takes place, in a line.
    pub venue: String,
    /// How far it goes.
    pub scope: Scope,
    /// What keeps people safe.
    pub safety: Safety,
    /// The threats it is about.
    pub threats: Vec<Threat>,
    /// The plans it exercises.
    pub plans: Vec<PlanId>,
    /// When play is to end; `None` while not settled.
    pub ends: Option<ExerciseOffset>,
    /// What the designer wants of the list.
    pub wanted: Wanted,
    /// Questions for the talk after play, one a line.
    pub debrief: String,
    /// When it was made.
    pub created_at: WallTime,
}

impl Exercise {
    /// An unwritten exercise.
    pub fn new(id: ExerciseId, name: String, marking: Marking, created_at: WallTime) -> Self {
        Self {
            id,
            name,
            exercise_type: ExerciseType::default(),
            scenario_start: None,
            starts_on: String::new(),
            ends_on: String::new(),
            marking,
            summary: String::new(),
            sponsor: String::new(),
            venue: String::new(),
            scope: Scope::default(),
            safety: Safety::default(),
            threats: Vec::new(),
            plans: Vec::new(),
            ends: None,
            wanted: Wanted::default(),
            debrief: String::new(),
            created_at,
        }
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
