//! Identities: UUIDv7 keys, one type for each kind of thing so that they cannot be mixed up.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )*};
}

ids! {
    /// An exercise.
    ExerciseId,
    /// A row of an exercise's MSEL.
    EventId,
    /// One timed play of an exercise.
    RunId,
    /// A kept import mapping.
    ProfileId,
    /// A plan.
    PlanId,
    /// A section of a plan.
    SectionId,
    /// A critical task of a plan.
    TaskId,
    /// An activation level of a plan.
    LevelId,
    /// A line of a plan's directory.
    DirectoryLineId,
    /// A line of a plan's communications table.
    NetId,
    /// An approved version of a plan.
    VersionId,
    /// A review of a plan.
    ReviewId,
    /// An answer in a review.
    AnswerId,
    /// A comment on a plan's text.
    CommentId,
    /// A copy of a plan that somebody holds.
    CopyId,
    /// A form that was filled in.
    FormEntryId,
    /// An organisation with a part to play.
    StakeholderId,
    /// A person or post of a stakeholder.
    ContactId,
    /// A site, or an asset on one.
    AssetId,
    /// Something that tasks need.
    ResourceId,
    /// An agreement with a stakeholder.
    AgreementId,
    /// An objective of an exercise.
    ObjectiveId,
    /// An organisation that takes part in an exercise.
    ParticipantId,
    /// Somebody of an exercise's planning or control staff.
    StaffId,
    /// A meeting in which an exercise is planned.
    MeetingId,
    /// A point of an exercise's checklists.
    ChecklistItemId,
    /// A chapter of a scenario.
    PhaseId,
    /// A strand of a scenario.
    StorylineId,
    /// A fact of a scenario that stays constant.
    GroundTruthId,
    /// Who messages of a scenario appear to come from.
    SenderId,
    /// A word that texts of a scenario take from one place.
    VariableId,
    /// A part that a role player plays.
    ActorId,
    /// A choice that players make.
    DecisionId,
    /// An event of the library.
    LibraryInjectId,
    /// A kept way to look at an MSEL.
    MselViewId,
}
