//! The run's clock: one thread that sleeps to the next due moment, looks at both clocks on each waking, and
//! releases what the clock releases. It decides *when*, never *which*.

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
/// A waking this much later than asked for is a sleep, on systems whose steady clock runs on in sleep.
const OVERSLEPT: Duration = Duration::from_secs(30);

/// What the conductor knew when it last looked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LastLook {
    wall: WallTime,
    steady: Duration,
    beat: Duration,
}

impl Shared {
    /// Looks at the clocks, releases what is due by the clock, and says how long to sleep at most.
    pub(crate) fn look(&self, state: &mut State) -> Duration {
        let (now, steady) = (self.clock.wall(), self.clock.steady());
        let last = state.last_look.replace(LastLook { wall: now, steady, beat: steady });
        if !state.is_going() {
            return Duration::MAX;
        }
        if let Some(last) = last
            && let Some(cause) = interruption(last, now, steady)
        {
            self.interrupt_all(state, cause, last.wall, now);
            return Duration::MAX;
        }
        if let Some(last) = last
            && steady.saturating_sub(last.beat) < BEAT
            && let Some(look) = &mut state.last_look
        {
            look.beat = last.beat;
        } else {
            self.beat(state, now);
        }
        self.release_due(state, now);
        next_waking(state, self.clock.wall())
    }

    fn interrupt_all(&self, state: &mut State, cause: Interruption, alive_until: WallTime, now: WallTime) {
        let State { workspace: Some(workspace), runs, trouble, .. } = state else { return };
        for live in runs.values_mut().filter(|live| live.state.phase == RunPhase::Running) {
            let exercise = live.state.clock.read(alive_until);
            if let Err(error) = live.interrupt(workspace, cause, alive_until, exercise, now) {
                *trouble = Some(in_trouble("A gap in the run could not be journaled", &error));
            }
        }
        self.announce(state, &[Topic::Run, Topic::Journal]);
    }

    fn beat(&self, state: &mut State, now: WallTime) {
        let State { workspace: Some(workspace), runs, trouble, .. } = state else { return };
        let mut beats = runs.values().filter(|live| live.state.phase == RunPhase::Running);
        let beaten = beats.try_for_each(|live| workspace.beat(live.run.id, now, live.state.clock.read(now)));
        let was = trouble.take();
        *trouble = beaten.err().map(|error| in_trouble("The run's sign of life could not be written", &error));
        if *trouble != was {
            self.announce(state, &[Topic::Workspace]);
        }
    }

    fn release_due(&self, state: &mut State, now: WallTime) {
        let State { workspace: Some(workspace), runs, trouble, .. } = state else { return };
        let mut released = false;
        for live in runs.values_mut().filter(|live| live.state.phase == RunPhase::Running) {
            let at = live.state.clock.read(now);
            let deeds: Vec<Deed> = live
                .state
                .due_by_clock(live.events(), at)
                .into_iter()
                .map(|event| Deed::Released {
                    about: About::of(event),
                    actual: at,
                    late_ms: event.offset.map(|planned| at.since(planned)),
                    automatic: true,
                    odd: String::new(),
                })
                .collect();
            if deeds.is_empty() {
                continue;
            }
            match live.write(workspace, CLOCK, now, deeds) {
                Ok(_) => released = true,
                // Nothing was announced; the events are still due and the next look tries again.
                Err(error) => *trouble = Some(in_trouble("A due release could not be journaled", &error)),
            }
        }
        if released {
            self.announce(state, &[Topic::Run, Topic::Journal]);
        }
    }
}

fn in_trouble(what: &str, error: &dyn std::fmt::Display) -> String {
    tracing::error!(%error, "{what}");
    format!("{what}: {error}")
}

fn interruption(last: LastLook, now: WallTime, steady: Duration) -> Option<Interruption> {
    let slept = steady.saturating_sub(last.steady);
    let by_wall = now.since(last.wall);
    let by_steady = i64::try_from(slept.as_millis()).unwrap_or(i64::MAX);
    if by_wall - by_steady < -TOLERANCE_MS {
        Some(Interruption::ClockBack)
    } else if by_wall - by_steady > TOLERANCE_MS || slept > BEAT + OVERSLEPT {
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
            let mut state = shared.lock();
            if state.ended {
                return;
            }
            let sleep = shared.look(&mut state);
            // With nothing going the thread still wakes now and then, to see whether anybody needs it.
            let sleep = sleep.min(Duration::from_secs(5));
            drop(shared.wait(state, sleep));
        }
    })?;
    Ok(())
}
