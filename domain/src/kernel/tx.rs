//! The transaction as a use case sees it.

use db::Conn;
use db::types::{Id, Kind, Moment};

use super::fault::Result;
use super::sources::Sources;
use crate::events::Position;
use crate::events::{Event, append};

/// A running transaction with its time, ids and the events that it will append.
pub struct Tx<'t> {
    conn: &'t mut Conn,
    sources: &'t Sources,
    now: Moment,
    pending: Vec<Event>,
}

impl<'t> Tx<'t> {
    /// Starts a unit of work on a connection whose transaction is already open.
    #[must_use]
    pub fn new(conn: &'t mut Conn, sources: &'t Sources) -> Self {
        let now = sources.now();
        Self {
            conn,
            sources,
            now,
            pending: Vec::new(),
        }
    }

    /// The connection, for the queries of a use case.
    pub fn conn(&mut self) -> &mut Conn {
        self.conn
    }

    /// The one time of this transaction.
    #[must_use]
    pub const fn now(&self) -> Moment {
        self.now
    }

    /// Time and randomness.
    #[must_use]
    pub const fn sources(&self) -> &Sources {
        self.sources
    }

    /// A new id.
    #[must_use]
    pub fn id<K: Kind>(&self) -> Id<K> {
        self.sources.id()
    }

    /// Keeps an event to be appended as the last statements before commit.
    pub fn emit(&mut self, event: Event) {
        self.pending.push(event);
    }

    /// Runs work and undoes it, to learn how it would end.
    ///
    /// # Errors
    /// When the database fails; the work's own refusal is the inner result.
    pub fn rehearse<T>(
        &mut self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<Result<T>> {
        db::write::begin_rehearsal(self.conn)?;
        let outcome = work(&mut Tx::new(self.conn, self.sources));
        db::write::end_rehearsal(self.conn)?;
        Ok(outcome)
    }

    /// Appends the kept events and returns the position of the last one.
    ///
    /// # Errors
    /// When the log cannot be written.
    pub fn flush(self) -> Result<Option<Position>> {
        append(self.conn, self.sources, self.now, &self.pending)
    }
}
