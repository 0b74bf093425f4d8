//! Where time comes from: the machine, or a test.

use muster_domain::WallTime;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// Two clocks side by side. They drift apart when the machine sleeps or somebody sets its clock.
pub trait Clock: Send + Sync {
    /// The machine's date and hour.
    fn wall(&self) -> WallTime;
    /// Time since some fixed moment, which nobody can set.
    fn steady(&self) -> Duration;
}

/// The machine's clocks.
pub struct MachineClock {
    began: Instant,
}

impl Default for MachineClock {
    fn default() -> Self {
        Self { began: Instant::now() }
    }
}

impl Clock for MachineClock {
    fn wall(&self) -> WallTime {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        WallTime(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }

    fn steady(&self) -> Duration {
        self.began.elapsed()
    }
}

/// Clocks that stand until told to move, so that a day of play takes no time.
pub struct HandClock {
    hands: Mutex<(i64, Duration)>,
}

impl HandClock {
    /// Clocks that stand at this instant.
    pub fn at(wall: WallTime) -> Self {
        Self { hands: Mutex::new((wall.0, Duration::ZERO)) }
    }

    /// Lets time pass on both clocks.
    pub fn pass(&self, milliseconds: u64) {
        let mut hands = self.hands.lock().unwrap_or_else(PoisonError::into_inner);
        hands.0 += milliseconds as i64;
        hands.1 += Duration::from_millis(milliseconds);
    }

    /// Moves the date and hour alone, as sleep or somebody's hand does.
    pub fn set_forward(&self, milliseconds: i64) {
        self.hands.lock().unwrap_or_else(PoisonError::into_inner).0 += milliseconds;
    }
}

impl Clock for HandClock {
    fn wall(&self) -> WallTime {
        WallTime(self.hands.lock().unwrap_or_else(PoisonError::into_inner).0)
    }

    fn steady(&self) -> Duration {
        self.hands.lock().unwrap_or_else(PoisonError::into_inner).1
    }
}
