//! The client of one request or socket.

use std::net::IpAddr;
use std::sync::{Arc, PoisonError, RwLock};

use domain::kernel::fault::{CoreFault, Result};
use domain::kernel::{Actor, Language};

/// Who is calling, in which language; shared by everything that one operation does.
#[derive(Clone)]
pub(crate) struct Caller {
    inner: Arc<Inner>,
}

struct Inner {
    actor: RwLock<Option<Arc<Actor>>>,
    bearer: Option<String>,
    language: Language,
    address: Option<IpAddr>,
}

impl Caller {
    /// A client that has shown its proof, or nobody.
    pub(crate) fn new(
        actor: Option<Actor>,
        bearer: Option<String>,
        language: Language,
        address: Option<IpAddr>,
    ) -> Self {
        Self {
            inner: Arc::new(Inner {
                actor: RwLock::new(actor.map(Arc::new)),
                bearer,
                language,
                address,
            }),
        }
    }

    /// The same client with an actor of its own, for one operation: what the operation learns about
    /// its actor (it signs in, a grant is revoked) touches no other operation of the socket.
    pub(crate) fn fork(&self) -> Self {
        Self {
            inner: Arc::new(Inner {
                actor: RwLock::new(self.known()),
                bearer: self.inner.bearer.clone(),
                language: self.inner.language,
                address: self.inner.address,
            }),
        }
    }

    /// Who acts.
    ///
    /// # Errors
    /// `UNAUTHENTICATED` for an anonymous client.
    pub(crate) fn actor(&self) -> Result<Arc<Actor>> {
        self.known()
            .ok_or_else(|| CoreFault::Unauthenticated.into())
    }

    /// Who acts, if anybody is signed in.
    pub(crate) fn known(&self) -> Option<Arc<Actor>> {
        let actor = self
            .inner
            .actor
            .read()
            .unwrap_or_else(PoisonError::into_inner);
        actor.clone()
    }

    /// Replaces the actor by what it may do now.
    pub(crate) fn renew(&self, actor: Arc<Actor>) {
        *self
            .inner
            .actor
            .write()
            .unwrap_or_else(PoisonError::into_inner) = Some(actor);
    }

    /// The proof, to look again.
    pub(crate) fn bearer(&self) -> Option<&str> {
        self.inner.bearer.as_deref()
    }

    /// Language of messages.
    pub(crate) fn language(&self) -> Language {
        self.inner.language
    }

    /// Address of the client as text, for attempt limits.
    pub(crate) fn peer(&self) -> String {
        self.inner
            .address
            .map_or_else(|| "unknown".to_owned(), |a| a.to_string())
    }
}
