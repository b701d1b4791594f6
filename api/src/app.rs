//! The running server: the one place where async meets the blocking database.
#![expect(
    clippy::disallowed_methods,
    reason = "the one place that blocks threads, and bounds how many"
)]

use std::path::PathBuf;
use std::sync::Arc;

use db::{Conn, Database};
use domain::events::idempotency::{Once, once};
use domain::kernel::fault::{CoreFault, Error, Result, internal};
use domain::kernel::unit::{self, Committed};
use domain::kernel::{Sources, Tx};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::sync::{Semaphore, oneshot, watch};

use crate::config::Documents;
use crate::denials::Denials;
use crate::files::{Files, Links};
use crate::hub::Hub;
use crate::receipt_key::ReceiptKey;
use crate::session_token::SessionTokens;

/// Password hashes at once: each takes 19 MiB and a core for tens of milliseconds.
const HASHES: usize = 4;
/// Computations for an answer at once: each takes a core for up to some seconds.
const COMPUTATIONS: usize = 2;

/// Handle to the server; cheap to clone.
#[derive(Clone)]
pub(crate) struct App {
    inner: Arc<Inner>,
}

/// What the server holds.
pub(crate) struct Inner {
    /// The database.
    pub(crate) db: Database,
    /// Time and randomness.
    pub(crate) sources: Arc<Sources>,
    /// The doorbell.
    pub(crate) hub: Hub,
    /// Access tokens.
    pub(crate) tokens: SessionTokens,
    /// Signs receipts.
    pub(crate) receipts: ReceiptKey,
    /// Who may send free documents.
    pub(crate) documents: Documents,
    /// Address under which people reach the server, without a slash at the end.
    pub(crate) public_url: String,
    /// Salts of the demo's passwords, which open nothing on a server that is no demo.
    pub(crate) closed_salts: Vec<String>,
    /// The bytes of files.
    pub(crate) files: Arc<Files>,
    /// What was refused and is not written yet.
    pub(crate) denials: Denials,
    /// Bounds password hashing.
    pub(crate) hashes: Semaphore,
    /// Bounds what is computed for an answer.
    computations: Arc<Semaphore>,
    /// Turns to true when the server stops.
    pub(crate) draining: watch::Sender<bool>,
}

impl std::ops::Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.inner
    }
}

/// How to start.
pub(crate) struct Start {
    /// The opened database.
    pub(crate) db: Database,
    /// Who may send free documents.
    pub(crate) documents: Documents,
    /// Address under which people reach the server.
    pub(crate) public_url: String,
    /// What links to files begin with: the same address, or nothing when it is not known.
    pub(crate) link_base: String,
    /// Folder for files.
    pub(crate) data: PathBuf,
    /// Salts of passwords that open nothing.
    pub(crate) closed_salts: Vec<String>,
}

impl App {
    /// Loads the installation's secrets; blocks the calling thread.
    ///
    /// # Errors
    /// When the database fails.
    pub(crate) fn start(start: Start) -> Result<Self> {
        let sources = Arc::new(Sources::system());
        let tokens = unit::run(&start.db, &sources, SessionTokens::load)?.value;
        let receipts = unit::run(&start.db, &sources, ReceiptKey::load)?.value;
        let public_url = start.public_url.trim_end_matches('/').to_owned();
        let base = start.link_base.trim_end_matches('/').to_owned();
        let links = unit::run(&start.db, &sources, move |tx| Links::load(tx, &base))?.value;
        let files = Files::open(&start.data, links).map_err(|e| internal(&e))?;
        Ok(Self {
            inner: Arc::new(Inner {
                db: start.db,
                sources,
                hub: Hub::default(),
                tokens,
                receipts,
                documents: start.documents,
                public_url,
                closed_salts: start.closed_salts,
                files: Arc::new(files),
                denials: Denials::default(),
                hashes: Semaphore::new(HASHES),
                computations: Arc::new(Semaphore::new(COMPUTATIONS)),
                draining: watch::Sender::new(false),
            }),
        })
    }

    /// Runs a read on a blocking thread.
    ///
    /// # Errors
    /// The closure's error, or `UNAVAILABLE`.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let db = self.db.clone();
        tokio::task::spawn_blocking(move || db.read(work))
            .await
            .map_err(|panicked| internal(&panicked))?
    }

    /// Runs a read that wants a [`Tx`] (to authorise like a write does), without writing anything.
    ///
    /// # Errors
    /// The closure's error, or `UNAVAILABLE`.
    pub(crate) async fn look<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let sources = Arc::clone(&self.sources);
        self.read(move |conn| work(&mut Tx::new(conn, &sources)))
            .await
    }

    /// Runs a use case in a transaction, answers when its commit is durable, and wakes the readers.
    ///
    /// # Errors
    /// The use case's refusal, or `UNAVAILABLE`.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        work: impl FnMut(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<Committed<T>> {
        let (reply, answer) = oneshot::channel();
        let reply = move |result| drop(reply.send(result));
        let (db, sources) = (self.db.clone(), Arc::clone(&self.sources));
        if db.submit_blocks() {
            tokio::task::spawn_blocking(move || unit::submit(&db, sources, work, reply));
        } else {
            unit::submit(&db, sources, work, reply);
        }
        let committed = answer
            .await
            .map_err(|_gone| Error::from(CoreFault::Unavailable))??;
        if let Some(position) = &committed.position {
            self.hub.ring(position.org);
        }
        Ok(committed)
    }

    /// As [`App::write`]; with a key, a repeated request gets the first one's outcome.
    ///
    /// # Errors
    /// As [`App::write`], and `IDEMPOTENCY_KEY_REUSED`.
    pub(crate) async fn write_once<T: Serialize + DeserializeOwned + Send + 'static>(
        &self,
        key: Option<Once>,
        mut work: impl FnMut(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<Committed<T>> {
        match key {
            None => self.write(work).await,
            Some(key) => self.write(move |tx| once(tx, &key, |tx| work(tx))).await,
        }
    }

    /// Runs work on a blocking thread; the caller bounds how much of it there is.
    ///
    /// # Errors
    /// `INTERNAL` when it panicked.
    pub(crate) async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T> {
        let done = tokio::task::spawn_blocking(work).await;
        done.map_err(|panicked| internal(&panicked))
    }

    /// Runs a computation for an answer, a few at a time: also one that nobody waits for any more
    /// keeps its place until it is done.
    ///
    /// # Errors
    /// `UNAVAILABLE` while the server stops, `INTERNAL` when it panicked.
    pub(crate) async fn compute<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T> {
        let place = Arc::clone(&self.computations)
            .acquire_owned()
            .await
            .map_err(|_closed| Error::from(CoreFault::Unavailable))?;
        self.blocking(move || {
            let done = work();
            drop(place);
            done
        })
        .await
    }

    /// Runs CPU work that is heavy by design (password hashing), a few at a time.
    ///
    /// # Errors
    /// The closure's error, or `UNAVAILABLE` while the server stops.
    pub(crate) async fn hash<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Sources) -> T + Send + 'static,
    ) -> Result<T> {
        let permit = self
            .hashes
            .acquire()
            .await
            .map_err(|_closed| Error::from(CoreFault::Unavailable))?;
        let sources = Arc::clone(&self.sources);
        let done = self.blocking(move || work(&sources)).await;
        drop(permit);
        done
    }
}
