//! A run's clock: the stretches in which it ran. Exercise time is their sum and nothing else.

use crate::time::{ExerciseOffset, Rate, WallTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One uninterrupted stretch of play at one rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Stretch {
    /// Real instant at which it began.
    pub wall_start: WallTime,
    /// Real instant at which it ended; `None` while it lasts.
    pub wall_end: Option<WallTime>,
    /// Exercise time at which it began.
    pub exercise_start: ExerciseOffset,
    /// Exercise time at which it ended; `None` while it lasts.
    pub exercise_end: Option<ExerciseOffset>,
    /// How fast exercise time passed.
    pub rate: Rate,
}

/// What a screen needs to draw the clock by itself until the next change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Anchor {
    /// Exercise time at `wall`.
    pub exercise: ExerciseOffset,
    /// The real instant at which `exercise` was read.
    pub wall: WallTime,
    /// How fast exercise time passes while running.
    pub rate: Rate,
    /// Whether it passes at all.
    pub running: bool,
}

/// The clock of a run: closed stretches, at most one open, and jumps between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunClock {
    stretches: Vec<Stretch>,
    /// Exercise time while no stretch is open.
    standing: ExerciseOffset,
    rate: Rate,
}

impl Default for RunClock {
    fn default() -> Self {
        Self { stretches: Vec::new(), standing: ExerciseOffset(0), rate: Rate::REAL_TIME }
    }
}

impl RunClock {
    /// Exercise time at a real instant. An instant before the open stretch began reads as its beginning.
    pub fn read(&self, wall: WallTime) -> ExerciseOffset {
        match self.open() {
            Some(open) => open.exercise_start.plus(open.rate.exercise_ms(wall.since(open.wall_start).max(0))),
            None => self.standing,
        }
    }

    /// The stretch that lasts, if the clock runs.
    pub fn open(&self) -> Option<&Stretch> {
        self.stretches.last().filter(|stretch| stretch.wall_end.is_none())
    }

    /// Every stretch so far, in order.
    pub fn stretches(&self) -> &[Stretch] {
        &self.stretches
    }

    /// The rate now, or the one the next stretch will have.
    pub fn rate(&self) -> Rate {
        self.rate
    }

    /// Exercise milliseconds that passed while the clock ran; what a jump passed over was not played.
    pub fn played(&self, wall: WallTime) -> i64 {
        let ends = self.stretches.iter().map(|stretch| stretch.exercise_end.unwrap_or_else(|| self.read(wall)));
        self.stretches
            .iter()
            .zip(ends)
            .fold(0, |sum: i64, (stretch, end)| sum.saturating_add(end.since(stretch.exercise_start).max(0)))
    }

    /// Real milliseconds in which the clock ran.
    pub fn ran(&self, wall: WallTime) -> i64 {
        self.stretches.iter().fold(0, |sum: i64, stretch| {
            sum.saturating_add(stretch.wall_end.unwrap_or(wall).since(stretch.wall_start).max(0))
        })
    }

    /// Whether time passes.
    pub fn is_running(&self) -> bool {
        self.open().is_some()
    }

    /// What a screen needs to draw the clock.
    pub fn anchor(&self, wall: WallTime) -> Anchor {
        Anchor { exercise: self.read(wall), wall, rate: self.rate, running: self.is_running() }
    }

    /// Opens a stretch at this instant and rate.
    pub fn run(&mut self, wall: WallTime, rate: Rate) {
        let at = self.read(wall);
        self.stop(wall, at);
        self.rate = rate;
        self.stretches.push(Stretch { wall_start: wall, wall_end: None, exercise_start: at, exercise_end: None, rate });
    }

    /// Closes the open stretch with the exercise time that was journaled for this instant.
    pub fn stop(&mut self, wall: WallTime, exercise: ExerciseOffset) {
        if let Some(open) = self.stretches.last_mut().filter(|stretch| stretch.wall_end.is_none()) {
            // The machine's clock may have been set back meanwhile; a stretch never ends before it began.
            open.wall_end = Some(wall.max(open.wall_start));
            open.exercise_end = Some(exercise);
        }
        self.standing = exercise;
    }

    /// Puts exercise time elsewhere; a running clock runs on from there.
    pub fn jump(&mut self, wall: WallTime, from: ExerciseOffset, to: ExerciseOffset) {
        let running = self.is_running();
        self.stop(wall, from);
        self.standing = to;
        if running {
            self.run(wall, self.rate);
        }
    }

    /// Sets the rate for the next stretch without opening one.
    pub fn set_rate(&mut self, rate: Rate) {
        self.rate = rate;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]
    use super::*;

    fn at(clock: &RunClock, wall: i64) -> i64 {
        clock.read(WallTime(wall)).0
    }

    #[test]
    fn a_pause_adds_nothing_to_exercise_time() {
        let mut clock = RunClock::default();
        clock.run(WallTime(1_000), Rate::REAL_TIME);
        clock.stop(WallTime(6_000), ExerciseOffset(5_000));
        assert_eq!(at(&clock, 100_000), 5_000);
        clock.run(WallTime(100_000), Rate::REAL_TIME);
        assert_eq!(at(&clock, 101_000), 6_000);
    }

    #[test]
    fn a_new_rate_leaves_the_past_alone() {
        let mut clock = RunClock::default();
        clock.run(WallTime(0), Rate::REAL_TIME);
        clock.run(WallTime(10_000), Rate::thousandths(60_000).expect("in range"));
        assert_eq!(at(&clock, 10_000), 10_000);
        assert_eq!(at(&clock, 11_000), 70_000);
    }

    #[test]
    fn what_was_jumped_over_was_not_played() {
        let mut clock = RunClock::default();
        clock.stop(WallTime(0), ExerciseOffset(-45_000));
        clock.run(WallTime(0), Rate::REAL_TIME);
        clock.jump(WallTime(10_000), ExerciseOffset(-35_000), ExerciseOffset(60_000));
        clock.stop(WallTime(15_000), ExerciseOffset(65_000));
        assert_eq!((clock.played(WallTime(99_000)), clock.ran(WallTime(99_000))), (15_000, 15_000));
    }

    #[test]
    fn a_stretch_never_ends_before_it_began() {
        let mut clock = RunClock::default();
        clock.run(WallTime(10_000), Rate::REAL_TIME);
        clock.stop(WallTime(-3_600_000), ExerciseOffset(5_000));
        assert_eq!(clock.stretches()[0].wall_end, Some(WallTime(10_000)));
    }

    #[test]
    fn a_jump_moves_the_clock_and_it_runs_on() {
        let mut clock = RunClock::default();
        clock.run(WallTime(0), Rate::REAL_TIME);
        clock.jump(WallTime(1_000), ExerciseOffset(1_000), ExerciseOffset(60_000));
        assert_eq!(at(&clock, 2_000), 61_000);
        assert_eq!(clock.stretches().len(), 2);
    }
}
