//! The doorbell: wakes who reads the log.
//!
//! It carries no truth. Readers always read the log; a lost ring costs them one poll interval.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use domain::kernel::id::{OrganizationId, SessionId};
use tokio::sync::{Notify, broadcast};

/// How long a reader waits at most before it looks by itself, since another process may write.
pub(crate) const POLL: Duration = Duration::from_millis(500);
/// Ended sessions that a slow socket may miss before it looks by itself.
const ENDED_BACKLOG: usize = 1024;

/// Rings when an organisation's log has grown and when sessions end.
pub(crate) struct Hub {
    bells: Mutex<HashMap<OrganizationId, Arc<Notify>>>,
    any: Notify,
    ended: broadcast::Sender<SessionId>,
}

impl Default for Hub {
    fn default() -> Self {
        Self {
            bells: Mutex::default(),
            any: Notify::new(),
            ended: broadcast::Sender::new(ENDED_BACKLOG),
        }
    }
}

impl Hub {
    /// Wakes the readers of an organisation's log.
    pub(crate) fn ring(&self, org: OrganizationId) {
        self.bell(org).notify_waiters();
        self.any.notify_one();
    }

    /// The bell of an organisation; there are as many as organisations.
    pub(crate) fn bell(&self, org: OrganizationId) -> Arc<Notify> {
        let mut bells = self.bells.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(bells.entry(org).or_default())
    }

    /// Waits until any log has grown, at most [`POLL`].
    pub(crate) async fn any(&self) {
        drop(tokio::time::timeout(POLL, self.any.notified()).await);
    }

    /// Tells that a session has ended.
    pub(crate) fn session_ended(&self, session: SessionId) {
        // Nobody listens when no socket is open.
        drop(self.ended.send(session));
    }

    /// Hears of sessions that end from now on.
    pub(crate) fn ended_sessions(&self) -> broadcast::Receiver<SessionId> {
        self.ended.subscribe()
    }
}
