//! Places for connections that stay open (sockets and event streams): few for each client, bounded for the process.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use super::refusal::{Code, Refusal};

/// Counts open connections.
#[derive(Clone, Debug)]
pub(crate) struct Places {
    taken: Arc<Mutex<Taken>>,
    total: usize,
    per_key: usize,
}

#[derive(Debug, Default)]
struct Taken {
    total: usize,
    by_key: HashMap<u128, usize>,
}

impl Places {
    /// At most `total` connections, at most `per_key` for one client.
    pub(crate) fn new(total: usize, per_key: usize) -> Self {
        Self {
            taken: Arc::default(),
            total,
            per_key,
        }
    }

    /// Takes a place, given back when the value is dropped.
    ///
    /// # Errors
    /// `OVERLOADED` when the process is full, `TOO_MANY_OPERATIONS` when the client is.
    pub(crate) fn take(&self, key: u128) -> Result<Place, Refusal> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        if taken.total >= self.total {
            let wait = Duration::from_secs(5);
            return Err(Refusal::new(Code::Overloaded).retry_after(wait));
        }
        let of_key = taken.by_key.entry(key).or_default();
        if *of_key >= self.per_key {
            let detail = format!("At most {} open connections for one client.", self.per_key);
            return Err(Refusal::because(Code::TooManyOperations, detail));
        }
        *of_key += 1;
        taken.total += 1;
        Ok(Place {
            taken: Arc::clone(&self.taken),
            key,
        })
    }
}

/// A place of one connection.
#[derive(Debug)]
pub(crate) struct Place {
    taken: Arc<Mutex<Taken>>,
    key: u128,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.total = taken.total.saturating_sub(1);
        let left = taken
            .by_key
            .get(&self.key)
            .map_or(0, |count| count.saturating_sub(1));
        if left == 0 {
            taken.by_key.remove(&self.key);
        } else {
            taken.by_key.insert(self.key, left);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_come_back() {
        let places = Places::new(3, 2);
        let first = places.take(1).unwrap();
        let _second = places.take(1).unwrap();
        assert_eq!(places.take(1).unwrap_err().code, Code::TooManyOperations);
        let _third = places.take(2).unwrap();
        assert_eq!(places.take(3).unwrap_err().code, Code::Overloaded);
        drop(first);
        places.take(1).unwrap();
    }
}
