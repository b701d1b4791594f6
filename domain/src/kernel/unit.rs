//! A unit of work: a use case as the database kit's writer runs it.

use std::sync::Arc;
use std::sync::mpsc::sync_channel;

use db::write::{Job, Undo};
use db::{Conn, Database};

use super::fault::{CoreFault, Error, Result};
use super::sources::Sources;
use super::tx::Tx;
use crate::events::Position;

/// What a use case gave, once it is durable.
#[derive(Debug, Clone)]
pub struct Committed<T> {
    /// The use case's outcome.
    pub value: T,
    /// Position of its last event; `None` when it emitted none.
    pub position: Option<Position>,
}

/// A use case with its result and who waits for it.
struct Unit<T, F> {
    sources: Arc<Sources>,
    work: F,
    outcome: Option<Result<Committed<T>>>,
    reply: Box<dyn FnOnce(Result<Committed<T>>) + Send>,
}

impl<T, F> Job for Unit<T, F>
where
    T: Send,
    F: FnMut(&mut Tx<'_>) -> Result<T> + Send,
{
    fn run(&mut self, conn: &mut Conn) -> std::result::Result<(), Undo> {
        let mut tx = Tx::new(conn, &self.sources);
        let outcome = (self.work)(&mut tx).and_then(|value| {
            let position = tx.flush()?;
            Ok(Committed { value, position })
        });
        let undo = match &outcome {
            Ok(_) => Ok(()),
            Err(error) if error.is_retryable() => Err(Undo::Failed { retryable: true }),
            Err(_) => Err(Undo::Refused),
        };
        self.outcome = Some(outcome);
        undo
    }

    fn done(self: Box<Self>, committed: db::Result<()>) {
        let result = match (committed, self.outcome) {
            (Ok(()), Some(outcome)) => outcome,
            (Ok(()), None) => Err(CoreFault::Internal.into()),
            (Err(error), _) => Err(error.into()),
        };
        (self.reply)(result);
    }
}

/// Hands a use case to the database; `reply` is called when its commit is durable or it failed.
///
/// Blocks the caller on PostgreSQL, returns at once on SQLite (see [`Database::submit_blocks`]).
pub fn submit<T: Send + 'static>(
    db: &Database,
    sources: Arc<Sources>,
    work: impl FnMut(&mut Tx<'_>) -> Result<T> + Send + 'static,
    reply: impl FnOnce(Result<Committed<T>>) + Send + 'static,
) {
    db.submit(Box::new(Unit {
        sources,
        work,
        outcome: None,
        reply: Box::new(reply),
    }));
}

/// Runs a use case and waits for its durable commit; for the command line, seeds and tests.
///
/// # Errors
/// The use case's refusal, or that the database failed.
pub fn run<T: Send + 'static>(
    db: &Database,
    sources: &Arc<Sources>,
    work: impl FnMut(&mut Tx<'_>) -> Result<T> + Send + 'static,
) -> Result<Committed<T>> {
    let (reply, answer) = sync_channel(1);
    submit(db, Arc::clone(sources), work, move |result| {
        drop(reply.send(result));
    });
    answer
        .recv()
        .map_err(|_gone| Error::from(CoreFault::Unavailable))?
}
