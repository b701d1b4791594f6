//! One writer for each upload: who comes back after a broken connection takes over from a writer
//! that does not know yet that its client has gone.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Mutex as AsyncMutex, Notify, OwnedMutexGuard};

/// How long the earlier writer may take to put down what it has.
const PATIENCE: Duration = Duration::from_secs(10);

/// The uploads that somebody writes to now.
#[derive(Default)]
pub(crate) struct Slots {
    held: Mutex<HashMap<String, Arc<Slot>>>,
}

#[derive(Default)]
struct Slot {
    turn: Arc<AsyncMutex<()>>,
    leave: Notify,
}

/// The right to write to an upload until it is dropped.
pub(crate) struct Turn {
    // Dropped before the place, which looks whether anybody else is there.
    _turn: OwnedMutexGuard<()>,
    place: Place,
}

struct Place {
    slots: Arc<Slots>,
    key: String,
    slot: Arc<Slot>,
}

impl Slots {
    /// Waits for the turn at an upload after asking who has it to leave; `None` when that takes
    /// longer than 10 s.
    pub(crate) async fn take(self: &Arc<Self>, key: &str) -> Option<Turn> {
        let slot = {
            let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(held.entry(key.to_owned()).or_default())
        };
        let place = Place {
            slots: Arc::clone(self),
            key: key.to_owned(),
            slot,
        };
        place.slot.leave.notify_waiters();
        let turn = Arc::clone(&place.slot.turn).lock_owned();
        let turn = tokio::time::timeout(PATIENCE, turn).await.ok()?;
        Some(Turn { _turn: turn, place })
    }
}

impl Turn {
    /// Resolves when somebody else wants the turn.
    pub(crate) async fn asked_to_leave(&self) {
        self.place.slot.leave.notified().await;
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut held = self
            .slots
            .held
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        // The map's and this one: nobody else waits.
        if Arc::strong_count(&self.slot) == 2 {
            held.remove(&self.key);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Slots;

    #[tokio::test]
    async fn the_second_takes_over_and_nothing_stays() {
        let slots = Arc::new(Slots::default());
        let first = slots.take("a").await.unwrap();
        let other = slots.take("b").await.unwrap();
        let coming = tokio::spawn({
            let slots = Arc::clone(&slots);
            async move { slots.take("a").await.is_some() }
        });
        first.asked_to_leave().await;
        drop(first);
        assert!(coming.await.unwrap());
        drop(other);
        assert!(slots.held.lock().unwrap().is_empty());
    }
}
