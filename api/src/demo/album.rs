//! All photos of a company, taken before its story is told.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use domain::kernel::fault::{Result, internal};
use pictures::Shot;

/// Photos by name.
pub(super) struct Album(BTreeMap<&'static str, Vec<u8>>);

impl Album {
    /// Takes the photos with as many hands as the machine has; none sees what another does.
    ///
    /// # Errors
    /// When the encoder refuses.
    pub(super) fn take(shots: &[Shot]) -> Result<Self> {
        let hands = thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let next = AtomicUsize::new(0);
        let taken = Mutex::new(BTreeMap::new());
        let work = || -> Result<()> {
            while let Some(shot) = shots.get(next.fetch_add(1, Ordering::Relaxed)) {
                let photo = shot.take().map_err(|e| internal(&e))?;
                let mut taken = taken
                    .lock()
                    .unwrap_or_else(std::sync::PoisonError::into_inner);
                taken.insert(shot.name(), photo);
            }
            Ok(())
        };
        thread::scope(|scope| {
            let hands: Vec<_> = (0..hands.min(8)).map(|_| scope.spawn(work)).collect();
            hands.into_iter().try_for_each(|hand| {
                hand.join()
                    .map_err(|_panicked| internal(&"a photo of the demo failed"))?
            })
        })?;
        Ok(Self(
            taken
                .into_inner()
                .unwrap_or_else(std::sync::PoisonError::into_inner),
        ))
    }

    /// The photo of a name.
    pub(super) fn photo(&self, name: &str) -> Option<&[u8]> {
        self.0.get(name).map(Vec::as_slice)
    }
}
