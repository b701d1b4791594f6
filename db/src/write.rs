//! Writes: one writer with group commit on SQLite, a pooled transaction on PostgreSQL.
//!
//! The writer takes the jobs that wait (at most 256), runs each in a savepoint of one transaction
//! and tells them all when that transaction is on the disk, so that many use cases share one sync
//! and a failing one does not touch its neighbours. A full disk or an I/O error can roll back the
//! outer transaction as well: then each job of the group runs again in a transaction of its own.

use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread;

use diesel::connection::SimpleConnection;

use crate::conn::Conn;
use crate::error::{Error, Result};

/// Most jobs that share one commit.
const GROUP: usize = 256;
/// Most jobs that may wait; one more is refused with [`Error::Busy`].
const QUEUE: usize = 4096;
/// How often a PostgreSQL transaction runs when others get in its way.
const ATTEMPTS: u32 = 6;

/// The job wants its own changes undone; it keeps the reason itself.
#[derive(Debug)]
pub enum Undo {
    /// The use case refused; running it again gives the same answer.
    Refused,
    /// The database failed under it; whether it may run again is the error's to say.
    Failed {
        /// Whether another run may succeed.
        retryable: bool,
    },
}

/// A unit of work that may run more than once and keeps its own result.
pub trait Job: Send {
    /// Does the work; an `Err` undoes exactly this job's changes.
    ///
    /// # Errors
    /// See [`Undo`].
    fn run(&mut self, conn: &mut Conn) -> std::result::Result<(), Undo>;
    /// Called once, after the commit is durable or when the job could not be committed.
    fn done(self: Box<Self>, outcome: Result<()>);
}

pub(crate) struct Writer {
    queue: SyncSender<Box<dyn Job>>,
}

impl Writer {
    pub(crate) fn start(conn: Conn) -> Result<Self> {
        let (queue, jobs) = sync_channel(QUEUE);
        thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || serve(conn, &jobs))
            .map_err(|e| Error::Open(e.to_string()))?;
        Ok(Self { queue })
    }

    pub(crate) fn submit(&self, job: Box<dyn Job>) {
        match self.queue.try_send(job) {
            Ok(()) => {}
            Err(TrySendError::Full(job)) => job.done(Err(Error::Busy)),
            Err(TrySendError::Disconnected(job)) => job.done(Err(Error::Stopped)),
        }
    }
}

fn serve(mut conn: Conn, jobs: &Receiver<Box<dyn Job>>) {
    while let Ok(first) = jobs.recv() {
        let mut group = vec![first];
        while group.len() < GROUP {
            match jobs.try_recv() {
                Ok(job) => group.push(job),
                Err(_) => break,
            }
        }
        if commit_group(&mut conn, &mut group).is_ok() {
            for job in group {
                job.done(Ok(()));
            }
        } else {
            tracing::warn!(jobs = group.len(), "group commit failed, running singly");
            for mut job in group {
                let outcome = commit_group(&mut conn, std::slice::from_mut(&mut job));
                job.done(outcome);
            }
        }
    }
}

/// Runs jobs in savepoints of one transaction; on error nothing of the group is kept.
fn commit_group(conn: &mut Conn, group: &mut [Box<dyn Job>]) -> Result<()> {
    conn.batch_execute("BEGIN IMMEDIATE")?;
    let outcome = group
        .iter_mut()
        .try_for_each(|job| run_in_savepoint(conn, job.as_mut()))
        .and_then(|()| Ok(conn.batch_execute("COMMIT")?));
    if outcome.is_err() {
        // The failure may already have ended the transaction, so this may fail too.
        if let Err(error) = conn.batch_execute("ROLLBACK") {
            tracing::debug!(%error, "rollback after a failed group");
        }
    }
    outcome
}

fn run_in_savepoint(conn: &mut Conn, job: &mut dyn Job) -> Result<()> {
    conn.batch_execute("SAVEPOINT job")?;
    match job.run(conn) {
        Ok(()) => conn.batch_execute("RELEASE job")?,
        Err(_) => conn.batch_execute("ROLLBACK TO job; RELEASE job")?,
    }
    Ok(())
}

/// Runs one job on PostgreSQL, again when a serialization failure or deadlock undid it.
pub(crate) fn run_pooled(conn: &mut Conn, mut job: Box<dyn Job>) {
    let mut outcome = Ok(());
    for attempt in 1..=ATTEMPTS {
        outcome = attempt_once(conn, job.as_mut());
        match &outcome {
            Err(error) if error.is_retryable() && attempt < ATTEMPTS => {
                tracing::debug!(%error, attempt, "transaction runs again");
            }
            _ => break,
        }
    }
    job.done(outcome);
}

fn attempt_once(conn: &mut Conn, job: &mut dyn Job) -> Result<()> {
    conn.batch_execute("BEGIN ISOLATION LEVEL READ COMMITTED")?;
    match job.run(conn) {
        Ok(()) => Ok(conn.batch_execute("COMMIT")?),
        Err(undo) => {
            conn.batch_execute("ROLLBACK")?;
            match undo {
                Undo::Failed { retryable: true } => {
                    Err(Error::Diesel(diesel::result::Error::DatabaseError(
                        diesel::result::DatabaseErrorKind::SerializationFailure,
                        Box::new("the transaction may be run again".to_owned()),
                    )))
                }
                _ => Ok(()),
            }
        }
    }
}
