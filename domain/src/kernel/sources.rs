//! Where time and randomness come from, so that tests and the demo own them.

use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};

use db::types::{Id, Kind, Moment};
use uuid::Uuid;

use super::random::SplitMix64;

/// Time and randomness of a process.
#[derive(Debug)]
pub struct Sources {
    clock: Clock,
    random: Random,
}

#[derive(Debug)]
enum Clock {
    System,
    Fixed(AtomicI64),
}

#[derive(Debug)]
enum Random {
    System,
    /// The demo's ids are the same on every machine.
    Seeded(Mutex<SplitMix64>),
}

impl Sources {
    /// The machine's clock and randomness.
    #[must_use]
    pub const fn system() -> Self {
        Self {
            clock: Clock::System,
            random: Random::System,
        }
    }

    /// A clock that stands still until it is moved, and repeatable ids.
    #[must_use]
    pub const fn fixed(now: Moment, seed: u64) -> Self {
        Self {
            clock: Clock::Fixed(AtomicI64::new(now.0)),
            random: Random::Seeded(Mutex::new(SplitMix64::new(seed))),
        }
    }

    /// Moves a fixed clock; a system clock does not move.
    pub fn advance_seconds(&self, seconds: i64) {
        if let Clock::Fixed(micros) = &self.clock {
            micros.fetch_add(seconds.saturating_mul(1_000_000), Ordering::Relaxed);
        }
    }

    /// The time now.
    #[must_use]
    pub fn now(&self) -> Moment {
        match &self.clock {
            Clock::Fixed(micros) => Moment(micros.load(Ordering::Relaxed)),
            #[expect(
                clippy::disallowed_methods,
                reason = "the one place that reads the clock"
            )]
            Clock::System => Moment(chrono::Utc::now().timestamp_micros()),
        }
    }

    /// Fills bytes that nobody can guess (repeatable ones when seeded).
    pub fn fill(&self, bytes: &mut [u8]) {
        match &self.random {
            Random::System => {
                if let Err(error) = getrandom::fill(bytes) {
                    // Going on with guessable secrets would be worse than stopping.
                    tracing::error!(%error, "the system gives no randomness");
                    std::process::abort();
                }
            }
            Random::Seeded(state) => {
                let mut state = state
                    .lock()
                    .unwrap_or_else(std::sync::PoisonError::into_inner);
                for chunk in bytes.chunks_mut(8) {
                    let word = state.next().to_le_bytes();
                    for (byte, random) in chunk.iter_mut().zip(word) {
                        *byte = random;
                    }
                }
            }
        }
    }

    /// A new UUIDv7 id of this moment.
    #[must_use]
    pub fn id<K: Kind>(&self) -> Id<K> {
        let mut random = [0; 10];
        self.fill(&mut random);
        let millis = u64::try_from(self.now().0 / 1000).unwrap_or_default();
        Id::new(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }

    /// A random UUID without a time, for secrets' sake.
    #[must_use]
    pub fn uuid(&self) -> Uuid {
        let mut random = [0; 16];
        self.fill(&mut random);
        uuid::Builder::from_random_bytes(random).into_uuid()
    }
}
