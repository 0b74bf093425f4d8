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
pub mod plan;
pub mod run;
pub mod stakeholder;
pub mod text;
pub mod threat;
pub mod time;

pub use event::{CustomField, Event, EventKind, ReleaseMode, Source};
pub use exercise::{Exercise, ExerciseType, Phase};
pub use id::{
    AgreementId, AnswerId, AssetId, CommentId, ContactId, CopyId, DirectoryLineId, EventId, ExerciseId, FormEntryId,
    LevelId, NetId, PlanId, ProfileId, ResourceId, ReviewId, RunId, SectionId, StakeholderId, TaskId, VersionId,
};
pub use marking::Marking;
pub use plan::{Plan, PlanContent, Section, Task};
pub use text::RichText;
pub use threat::Threat;
pub use time::{ExerciseOffset, Rate, ScenarioTime, WallTime};
