//! What a plan, an exercise and a run are, and the rules they keep.
//!
//! **Invariant:** nothing here reads a clock, a file or a random source. Time and identities are
//! arguments, so every rule can be tried with any moment and gives the same answer each time.

pub mod carry;
pub mod clock;
pub mod condition;
pub mod event;
mod event_line;
pub mod exercise;
pub mod id;
pub mod journal;
pub mod library;
pub mod marking;
pub mod plan;
pub mod rehearsal;
pub mod run;
pub mod stakeholder;
pub mod text;
pub mod threat;
pub mod time;

pub use condition::{Condition, Response};
pub use event::{ContingencyFor, CustomField, Event, EventKind, EventReview, ReleaseMode, Source};
pub use event_line::EventLine;
pub use exercise::{Exercise, ExerciseType, Phase};
pub use id::{
    ActorId, AgreementId, AnswerId, AssetId, ChecklistItemId, CommentId, ContactId, CopyId, DecisionId,
    DirectoryLineId, EventId, ExerciseId, FormEntryId, GroundTruthId, LevelId, LibraryInjectId, MeetingId, MselViewId,
    NetId, ObjectiveId, ParticipantId, PhaseId, PlanId, ProfileId, ResourceId, ReviewId, RunId, SectionId, SenderId,
    StaffId, StakeholderId, StorylineId, TaskId, VariableId, VersionId,
};
pub use marking::Marking;
pub use plan::{Plan, PlanContent, Section, Task};
pub use text::RichText;
pub use threat::Threat;
pub use time::{ExerciseOffset, Rate, ScenarioTime, WallTime};
