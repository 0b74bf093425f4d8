//! What a plan, an exercise and a run are, and the rules they keep.
//!
//! **Invariant:** nothing here reads a clock, a file or a random source. Time and identities are
//! arguments, so every rule can be tried with any moment and gives the same answer each time.

pub mod clock;
pub mod event;
pub mod exercise;
pub mod id;
pub mod journal;
pub mod marking;
pub mod run;
pub mod time;

pub use event::{CustomField, Event, EventKind, ReleaseMode, Source};
pub use exercise::{Exercise, ExerciseType, Phase};
pub use id::{EventId, ExerciseId, ProfileId, RunId};
pub use marking::Marking;
pub use time::{ExerciseOffset, Rate, ScenarioTime, WallTime};
