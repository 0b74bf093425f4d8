//! The story's clock: scenario time, mapped piecewise from exercise time.

use super::ScenarioPhase;
use crate::time::{ExerciseOffset, Rate, ScenarioTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// From here on the story reads so and goes so fast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StoryLeg {
    /// Exercise time at which the leg begins.
    pub from: ExerciseOffset,
    /// The story's date and hour there.
    pub story: ScenarioTime,
    /// How fast the story goes against exercise time.
    pub rate: Rate,
}

/// The legs that an exercise's start and its phases make, in order; empty if the story has no date.
pub fn story_legs(start: Option<ScenarioTime>, phases: &[ScenarioPhase]) -> Vec<StoryLeg> {
    let mut turns: Vec<&ScenarioPhase> = phases
        .iter()
        .filter(|phase| phase.starts.is_some() && (phase.story.is_some() || phase.rate.is_some()))
        .collect();
    turns.sort_by_key(|phase| (phase.starts, phase.position));
    let first = start.map(|story| StoryLeg { from: ExerciseOffset(0), story, rate: Rate::REAL_TIME });
    let mut legs: Vec<StoryLeg> = first.into_iter().collect();
    for phase in turns {
        let from = phase.starts.unwrap_or_default();
        let story = phase.story.or_else(|| story_time(&legs, from));
        let rate = phase.rate.or_else(|| legs.last().map(|leg| leg.rate)).unwrap_or(Rate::REAL_TIME);
        if let Some(story) = story {
            // A turn at the very start takes the place of the start.
            legs.retain(|leg| leg.from < from);
            legs.push(StoryLeg { from, story, rate });
        }
    }
    legs
}

/// The story's date and hour at a moment of exercise time. Before the first leg it goes in real time up to it.
pub fn story_time(legs: &[StoryLeg], at: ExerciseOffset) -> Option<ScenarioTime> {
    match legs.iter().rev().find(|leg| leg.from <= at) {
        Some(leg) => Some(leg.story.plus(leg.rate.exercise_ms(at.since(leg.from)))),
        None => legs.first().map(|leg| leg.story.plus(at.since(leg.from))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RichText;
    use crate::id::{ExerciseId, PhaseId};
    use uuid::Uuid;

    fn phase(position: i64, starts: i64, story: Option<i64>, rate: Option<u32>) -> ScenarioPhase {
        ScenarioPhase {
            id: PhaseId(Uuid::from_u128(position as u128)),
            exercise_id: ExerciseId(Uuid::nil()),
            position,
            name: String::new(),
            narrative: RichText::default(),
            starts: Some(ExerciseOffset(starts)),
            story: story.map(ScenarioTime),
            rate: rate.and_then(|rate| Rate::thousandths(rate).ok()),
        }
    }

    #[test]
    fn the_story_starts_jumps_and_changes_its_pace() {
        let phases = [phase(0, 60_000, Some(1_000_000), Some(10_000)), phase(1, 120_000, None, Some(1_000))];
        let legs = story_legs(Some(ScenarioTime(0)), &phases);
        let at = |ms: i64| story_time(&legs, ExerciseOffset(ms)).map(|story| story.0);
        assert_eq!(at(-5_000), Some(-5_000));
        assert_eq!(at(59_999), Some(59_999));
        assert_eq!(at(60_000), Some(1_000_000));
        assert_eq!(at(61_000), Some(1_010_000));
        assert_eq!(at(120_000), Some(1_600_000));
        assert_eq!(at(121_000), Some(1_601_000));
    }

    #[test]
    fn a_story_without_a_date_has_none_until_a_phase_gives_one() {
        assert_eq!(story_time(&story_legs(None, &[phase(0, 0, None, Some(2_000))]), ExerciseOffset(0)), None);
        let legs = story_legs(None, &[phase(0, 10_000, Some(50_000), None)]);
        assert_eq!(story_time(&legs, ExerciseOffset(0)), Some(ScenarioTime(40_000)));
    }
}
