//! The facts that checks of an exercise find.

use super::load::{Peak, Silence};
use crate::id::{DecisionId, EventId, ObjectiveId, PhaseId, TaskId, VariableId};
use serde::Serialize;
use ts_rs::TS;

/// Something to see to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "fact", rename_all = "kebab-case")]
#[ts(rename = "ExerciseFact")]
pub enum Fact {
    /// There is no objective.
    NoObjective,
    /// No event serves an objective.
    ObjectiveWithoutEvent {
        /// The objective.
        objective: ObjectiveId,
    },
    /// An objective says nothing.
    ObjectiveWithoutWords {
        /// The objective.
        objective: ObjectiveId,
    },
    /// An objective takes no critical task from a plan.
    ObjectiveWithoutTask {
        /// The objective.
        objective: ObjectiveId,
    },
    /// An objective takes a critical task that no event calls for.
    TaskNeverTested {
        /// The objective.
        objective: ObjectiveId,
        /// The task.
        task: TaskId,
    },
    /// An inject does not say what players are expected to do.
    WithoutExpectedAction {
        /// The event.
        event: EventId,
    },
    /// Nobody is to deliver an event.
    WithoutController {
        /// The event.
        event: EventId,
    },
    /// An inject goes to nobody.
    WithoutRecipient {
        /// The event.
        event: EventId,
    },
    /// An event has no title.
    WithoutTitle {
        /// The event.
        event: EventId,
    },
    /// Several events bear the same number.
    SameNumber {
        /// They, in order.
        events: Vec<EventId>,
    },
    /// The time of an event could not be read and nobody has settled it.
    TimeUnread {
        /// The event.
        event: EventId,
    },
    /// An event that reaches players comes before StartEx or after EndEx.
    OutsidePlay {
        /// The event.
        event: EventId,
    },
    /// More falls on a controller within ten minutes than is wanted.
    ControllerOverloaded {
        /// Whom, how many, when.
        peak: Peak,
        /// The most that is wanted.
        most: u32,
    },
    /// More reaches a player within ten minutes than is wanted.
    PlayerOverloaded {
        /// Whom, how many, when.
        peak: Peak,
        /// The most that is wanted.
        most: u32,
    },
    /// A controller is to be in two places at once.
    InTwoPlaces {
        /// Whom, as events name them.
        who: String,
        /// The events, in order.
        events: [EventId; 2],
    },
    /// A controller cannot get from one place to the next in time.
    TravelTooShort {
        /// Whom, as events name them.
        who: String,
        /// The events, in order.
        events: [EventId; 2],
        /// Minutes there are.
        minutes: u32,
    },
    /// Nothing reaches players for longer than is wanted.
    Silent {
        /// From when to when.
        silence: Silence,
    },
    /// Events wait for each other in a ring.
    WaitsInARing {
        /// In order.
        events: Vec<EventId>,
    },
    /// What an event waits for can never come true.
    NeverReached {
        /// The event.
        event: EventId,
    },
    /// An event waits for an answer to an event that expects none.
    WaitsForNoAnswer {
        /// The event that waits.
        event: EventId,
        /// The event that expects nothing.
        asked: EventId,
    },
    /// An event waits for a thing that is gone.
    WaitsForNothing {
        /// The event.
        event: EventId,
    },
    /// No event waits for one of the choices of a decision.
    ChoiceWithoutBranch {
        /// The decision.
        decision: DecisionId,
        /// The letter of the choice.
        choice: String,
    },
    /// A decision has fewer than two choices.
    DecisionWithoutChoice {
        /// The decision.
        decision: DecisionId,
    },
    /// A contingency inject is kept ready for nothing that is named.
    ContingencyWithoutTrigger {
        /// The event.
        event: EventId,
    },
    /// What players read before play gives something of the scenario away.
    ScenarioInPlayerText {
        /// Where: `objective`, `scope`, `safety` or `venue`.
        place: &'static str,
        /// What gives it away.
        words: String,
    },
    /// An event may be seen by fewer than the exercise it stands in.
    MarkingAboveReader {
        /// The event.
        event: EventId,
    },
    /// A text names a variable that does not exist.
    VariableUnknown {
        /// The event.
        event: EventId,
        /// The name.
        name: String,
    },
    /// A variable has a name that texts cannot use, or one that another has.
    VariableMisnamed {
        /// The variable.
        variable: VariableId,
    },
    /// An event comes from somebody whom the simulated world does not know.
    SenderUnknown {
        /// The event.
        event: EventId,
    },
    /// The story goes back from one phase to the next.
    StoryGoesBack {
        /// The later phase.
        phase: PhaseId,
    },
    /// An event lies outside the time of the phase it names.
    OutsidePhase {
        /// The event.
        event: EventId,
        /// The phase.
        phase: PhaseId,
    },
}
