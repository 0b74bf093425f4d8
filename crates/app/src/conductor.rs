//! The run's clock: one thread that sleeps to the next due moment, looks at both clocks on each waking, and
//! releases what the clock releases. It decides *when*, never *which*.

use crate::error::AppError;
use crate::live::CLOCK;
use crate::notice::Topic;
use crate::session::{Shared, State};
use muster_domain::WallTime;
use muster_domain::journal::{About, Deed, Interruption};
use muster_domain::run::RunPhase;
use std::sync::Arc;
use std::time::Duration;

/// How often a going run writes its sign of life, and how long the conductor sleeps at most.
const BEAT: Duration = Duration::from_millis(1000);
/// A difference between the two clocks beyond this is a sleep or a changed clock, not drift.
const TOLERANCE_MS: i64 = 1_000;
/// A waking this much later than asked for is a sleep or a freeze, on systems whose steady clock runs on in it.
const OVERSLEPT: Duration = Duration::from_secs(5);
/// How fast the time of a going run follows the machine's clock where they part by less than [`TOLERANCE_MS`]: as
/// fast as time services slew a clock, one part in two thousand.
const SLEW: i64 = 2_000;

/// What the conductor knew when it last looked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LastLook {
    wall: WallTime,
    steady: Duration,
    beat: Duration,
}

/// While a run goes, time is the steady clock's: its reading and this offset give date and hour. What somebody does
/// to the machine's clock moves exercise time by nothing, and shows once it is more than the tolerance.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Keeper {
    offset_us: i64,
}

impl Keeper {
    fn at(wall: WallTime, steady: Duration) -> Self {
        Self { offset_us: wall.0.saturating_mul(1000).saturating_sub(microseconds(steady)) }
    }

    pub(crate) fn read(self, steady: Duration) -> WallTime {
        WallTime(microseconds(steady).saturating_add(self.offset_us).div_euclid(1000))
    }

    /// Goes a little of the way towards the machine's clock.
    fn follow(self, wall: WallTime, steady: Duration, since: Duration) -> Self {
        let most = microseconds(steady.saturating_sub(since)) / SLEW;
        let apart = Self::at(wall, steady).offset_us.saturating_sub(self.offset_us);
        Self { offset_us: self.offset_us.saturating_add(apart.clamp(-most, most)) }
    }
}

fn microseconds(time: Duration) -> i64 {
    i64::try_from(time.as_micros()).unwrap_or(i64::MAX)
}

impl Shared {
    /// Looks at the clocks, releases what is due by the clock, and says how long to sleep at most.
    pub(crate) fn look(&self, state: &mut State) -> Duration {
        let now = self.look_at_clocks(state);
        self.settle(state, now);
        if state.is_going() {
            self.beat(state, now);
            self.release_due(state, now);
        }
        if state.is_going() {
            return next_waking(state, self.now());
        }
        if state.has_unwritten() { BEAT } else { Duration::MAX }
    }

    /// Finds out what time it is for runs, and stops them where the clocks do not agree.
    fn look_at_clocks(&self, state: &mut State) -> WallTime {
        let (wall, steady) = (self.clock.wall(), self.clock.steady());
        let last = state.last_look;
        let kept = self.keeper().or_else(|| last.map(|last| Keeper::at(last.wall, last.steady)));
        let going = state.is_going();
        let now = match (kept, last) {
            (Some(keeper), Some(last)) => {
                let apart = wall.since(keeper.read(steady));
                let slept = steady.saturating_sub(last.steady).saturating_sub(state.busy);
                match interruption(apart, slept) {
                    Some(cause) if going => {
                        self.keep(Some(Keeper::at(wall, steady)));
                        self.interrupt_going(state, cause, last.wall, wall);
                        wall
                    }
                    // A run that stands sleeps as it likes; but how long it stood is measured on this clock.
                    Some(Interruption::ClockBack) => {
                        self.keep(None);
                        self.clock_back_while_standing(state, keeper.read(steady), wall);
                        wall
                    }
                    _ if going => {
                        let keeper = keeper.follow(wall, steady, last.steady);
                        self.keep(Some(keeper));
                        keeper.read(steady)
                    }
                    _ => {
                        self.keep(None);
                        wall
                    }
                }
            }
            _ => wall,
        };
        let beat = last.map_or(Duration::ZERO, |last| last.beat);
        state.last_look = Some(LastLook { wall: now, steady, beat });
        state.busy = Duration::ZERO;
        now
    }

    fn interrupt_going(&self, state: &mut State, cause: Interruption, alive_until: WallTime, now: WallTime) {
        for live in state.runs.values_mut().filter(|live| live.state.phase == RunPhase::Running) {
            let exercise = live.state.clock.read(alive_until);
            live.interrupt(cause, alive_until, exercise, now);
        }
        state.retry_at = None;
        self.settle(state, now);
    }

    fn clock_back_while_standing(&self, state: &mut State, was: WallTime, now: WallTime) {
        for live in state.runs.values_mut() {
            let stands = match live.state.phase {
                RunPhase::Paused | RunPhase::Interrupted | RunPhase::Emergency => live.state.started,
                RunPhase::Ready | RunPhase::Running | RunPhase::Ended => false,
            };
            if stands && live.fault().is_none() {
                let exercise = live.state.clock.read(was);
                live.interrupt(Interruption::ClockBack, was, exercise, now);
            }
        }
        self.settle(state, now);
    }

    /// Stops what goes, because nothing can be journaled.
    fn stand_unwritten(&self, state: &mut State, now: WallTime, error: &AppError) {
        for live in state.runs.values_mut().filter(|live| live.state.phase == RunPhase::Running) {
            let exercise = live.state.clock.read(now);
            live.interrupt(Interruption::NotWritten, now, exercise, now);
        }
        state.retry_at = Some(self.clock.steady() + BEAT);
        self.troubled(state, Some(error));
    }

    /// Journals what could not be journaled before, once a second at most.
    fn settle(&self, state: &mut State, now: WallTime) {
        let steady = self.clock.steady();
        if state.glance || !state.has_unwritten() || state.retry_at.is_some_and(|at| steady < at) {
            return;
        }
        let State { workspace: Some(workspace), runs, .. } = state else { return };
        let mut failed = None;
        for live in runs.values_mut() {
            if let Err(error) = live.settle(workspace, now) {
                failed = Some(error);
            }
        }
        state.retry_at = failed.is_some().then(|| steady + BEAT);
        if failed.is_none() {
            self.announce(state, &[Topic::Run, Topic::Journal]);
        }
        self.troubled(state, failed.as_ref());
    }

    /// Says what is wrong, once, and that it is over, once.
    pub(crate) fn troubled(&self, state: &mut State, error: Option<&AppError>) {
        let trouble = error.map(|error| {
            let help = error.help.as_deref().map(|help| format!(" {help}")).unwrap_or_default();
            format!(
                "The run stands, because its journal cannot be written: {} What was journaled before is kept; what is \
                 done now is written as soon as it can be.{help}",
                ended(&error.message)
            )
        });
        if trouble == state.trouble {
            return;
        }
        state.to_log.extend(trouble.clone());
        state.trouble = trouble;
        self.announce(state, &[Topic::Workspace, Topic::Run]);
    }

    fn beat(&self, state: &mut State, now: WallTime) {
        let steady = self.clock.steady();
        let Some(look) = &mut state.last_look else { return };
        if look.beat != Duration::ZERO && steady.saturating_sub(look.beat) < BEAT {
            return;
        }
        look.beat = steady.max(Duration::from_nanos(1));
        let State { workspace: Some(workspace), runs, .. } = state else { return };
        let mut beats = runs.values().filter(|live| live.state.phase == RunPhase::Running);
        let beaten = beats.try_for_each(|live| workspace.beat(live.run.id, now, live.state.clock.read(now)));
        match beaten {
            Ok(()) => self.troubled(state, None),
            Err(error) => self.stand_unwritten(state, now, &error.into()),
        }
    }

    fn release_due(&self, state: &mut State, now: WallTime) {
        let State { workspace: Some(workspace), runs, .. } = state else { return };
        let mut released = false;
        let mut failed = None;
        for live in runs.values_mut().filter(|live| live.state.phase == RunPhase::Running) {
            let at = live.state.clock.read(now);
            let deeds: Vec<Deed> = live
                .state
                .due_by_clock(live.events(), at)
                .into_iter()
                .map(|event| Deed::Released {
                    about: About::of(event),
                    actual: at,
                    late_ms: live.state.planned(event).map(|planned| at.since(planned)),
                    automatic: true,
                    odd: String::new(),
                })
                .collect();
            if deeds.is_empty() {
                continue;
            }
            match live.write(workspace, CLOCK, now, deeds) {
                Ok(_) => released = true,
                // Nothing was announced; the events are still due when the run goes on.
                Err(error) => failed = Some(error),
            }
        }
        if released {
            self.announce(state, &[Topic::Run, Topic::Journal]);
        }
        if let Some(error) = failed {
            self.stand_unwritten(state, now, &error);
        }
    }
}

fn ended(sentence: &str) -> String {
    format!("{}.", sentence.trim_end_matches('.'))
}

fn interruption(apart_ms: i64, slept: Duration) -> Option<Interruption> {
    if apart_ms < -TOLERANCE_MS {
        Some(Interruption::ClockBack)
    } else if apart_ms > TOLERANCE_MS || slept > BEAT + OVERSLEPT {
        Some(Interruption::SleptOrClockForward)
    } else {
        None
    }
}

fn next_waking(state: &State, now: WallTime) -> Duration {
    let due = state
        .runs
        .values()
        .filter(|live| live.state.phase == RunPhase::Running)
        .filter_map(|live| {
            let next = live.state.next_by_clock(live.events())?;
            let wait = live.state.rate().wall_ms(next.since(live.state.clock.read(now)).max(0));
            Some(Duration::from_millis(wait.unsigned_abs()))
        })
        .min();
    due.map_or(BEAT, |wait| wait.min(BEAT))
}

/// Runs the conductor until the session is dropped.
pub(crate) fn start(shared: &Arc<Shared>) -> std::io::Result<()> {
    let shared = Arc::downgrade(shared);
    std::thread::Builder::new().name("conductor".into()).spawn(move || {
        while let Some(shared) = shared.upgrade() {
            let mut state = shared.lock_to_wait();
            if state.ended {
                return;
            }
            let sleep = shared.look(&mut state);
            let mut to_log = std::mem::take(&mut state.to_log);
            // Whoever reads the log may have stopped reading; no command may wait for them.
            let state = if to_log.is_empty() {
                state
            } else {
                drop(state);
                to_log.drain(..).for_each(|line| tracing::error!("{line}"));
                shared.lock_to_wait()
            };
            // With nothing going the thread still wakes now and then, to see whether anybody needs it.
            let sleep = sleep.min(Duration::from_secs(5));
            drop(shared.wait(state, sleep));
        }
    })?;
    Ok(())
}
