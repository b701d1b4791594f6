//! Writes: one writer with group commit on SQLite, a pooled transaction on PostgreSQL.
//!
//! The writer takes the jobs that wait (at most 256), runs each in a savepoint of one transaction
//! and tells them all when that transaction is on the disk, so that many use cases share one sync
//! and a failing one does not touch its neighbours. A full disk or an I/O error can roll back the
//! outer transaction as well: then each job of the group runs again in a transaction of its own.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread::{self, JoinHandle};

use diesel::connection::SimpleConnection;

use crate::conn::Conn;
use crate::error::{Error, Result};

/// Most jobs that share one commit.
const GROUP: usize = 256;
/// Most jobs that may wait; one more is refused with [`Error::Busy`].
pub const QUEUE: usize = 4096;
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
    /// Does the work; an `Err` or a panic undoes exactly this job's changes.
    ///
    /// # Errors
    /// See [`Undo`].
    fn run(&mut self, conn: &mut Conn) -> std::result::Result<(), Undo>;
    /// Called once, after the commit is durable or when the job could not be committed.
    fn done(self: Box<Self>, outcome: Result<()>);
}

/// The one thread that writes to a SQLite file.
pub(crate) struct Writer {
    queue: Option<SyncSender<Box<dyn Job>>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    pub(crate) fn start(conn: Conn) -> Result<Self> {
        let (queue, jobs) = sync_channel(QUEUE);
        let thread = thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || serve(conn, &jobs))
            .map_err(|e| Error::Open(e.to_string()))?;
        Ok(Self {
            queue: Some(queue),
            thread: Some(thread),
        })
    }

    pub(crate) fn submit(&self, job: Box<dyn Job>) {
        match self.queue.as_ref().map(|queue| queue.try_send(job)) {
            Some(Err(TrySendError::Full(job))) => job.done(Err(Error::Busy)),
            Some(Err(TrySendError::Disconnected(job))) => job.done(Err(Error::Stopped)),
            Some(Ok(())) | None => {}
        }
    }
}

impl Drop for Writer {
    /// Waits for the jobs that were taken, so that the file is at rest when its lock is given back.
    fn drop(&mut self) {
        drop(self.queue.take());
        // A job's answer may hold the last handle; the writer cannot wait for itself.
        if let Some(thread) = self
            .thread
            .take()
            .filter(|t| t.thread().id() != thread::current().id())
            && thread.join().is_err()
        {
            tracing::error!("the writer ended by a panic");
        }
    }
}

/// A job of the group that is being committed.
struct Entry {
    job: Box<dyn Job>,
    panicked: bool,
}

impl Entry {
    fn new(job: Box<dyn Job>) -> Self {
        Self {
            job,
            panicked: false,
        }
    }

    fn answer(self, outcome: Result<()>) {
        let outcome = match outcome {
            Ok(()) if self.panicked => Err(Error::Panicked),
            other => other,
        };
        answer(self.job, outcome);
    }
}

fn serve(mut conn: Conn, jobs: &Receiver<Box<dyn Job>>) {
    while let Ok(first) = jobs.recv() {
        let mut group = vec![Entry::new(first)];
        while group.len() < GROUP {
            match jobs.try_recv() {
                Ok(job) => group.push(Entry::new(job)),
                Err(_) => break,
            }
        }
        if commit_group(&mut conn, &mut group).is_ok() {
            for entry in group {
                entry.answer(Ok(()));
            }
        } else {
            tracing::warn!(jobs = group.len(), "group commit failed, running singly");
            for mut entry in group {
                let outcome = commit_group(&mut conn, std::slice::from_mut(&mut entry));
                entry.answer(outcome);
            }
        }
    }
}

/// Runs jobs in savepoints of one transaction; on error nothing of the group is kept.
fn commit_group(conn: &mut Conn, group: &mut [Entry]) -> Result<()> {
    conn.batch_execute("BEGIN IMMEDIATE")?;
    let outcome = group
        .iter_mut()
        .try_for_each(|entry| run_in_savepoint(conn, entry))
        .and_then(|()| Ok(conn.batch_execute("COMMIT")?));
    if outcome.is_err() {
        // The failure may already have ended the transaction, so this may fail too.
        if let Err(error) = conn.batch_execute("ROLLBACK") {
            tracing::debug!(%error, "rollback after a failed group");
        }
    }
    outcome
}

fn run_in_savepoint(conn: &mut Conn, entry: &mut Entry) -> Result<()> {
    conn.batch_execute("SAVEPOINT job")?;
    let ran = run(conn, entry.job.as_mut());
    entry.panicked = ran.is_none();
    match ran {
        Some(Ok(())) => conn.batch_execute("RELEASE job")?,
        Some(Err(_)) | None => conn.batch_execute("ROLLBACK TO job; RELEASE job")?,
    }
    Ok(())
}

/// Begins work inside a transaction that [`end_rehearsal`] undoes, whatever came of it.
///
/// # Errors
/// When the database fails.
pub fn begin_rehearsal(conn: &mut Conn) -> Result<()> {
    Ok(conn.batch_execute("SAVEPOINT rehearsal")?)
}

/// Undoes everything since [`begin_rehearsal`]; the transaction goes on.
///
/// # Errors
/// When the database fails.
pub fn end_rehearsal(conn: &mut Conn) -> Result<()> {
    Ok(conn.batch_execute("ROLLBACK TO SAVEPOINT rehearsal; RELEASE SAVEPOINT rehearsal")?)
}

/// Runs a job; `None` when it panicked. A defect in one use case must not stop all writing.
fn run(conn: &mut Conn, job: &mut dyn Job) -> Option<std::result::Result<(), Undo>> {
    catch_unwind(AssertUnwindSafe(|| job.run(conn))).ok()
}

/// Tells a job how it ended.
fn answer(job: Box<dyn Job>, outcome: Result<()>) {
    if catch_unwind(AssertUnwindSafe(|| job.done(outcome))).is_err() {
        tracing::error!("the answer of a job panicked");
    }
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
    answer(job, outcome);
}

fn attempt_once(conn: &mut Conn, job: &mut dyn Job) -> Result<()> {
    conn.batch_execute("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")?;
    match run(conn, job) {
        // PostgreSQL answers COMMIT of a failed transaction as if it were well, and undoes it; the
        // statement before it fails then, and with it the whole batch.
        Some(Ok(())) => {
            let committed = conn.batch_execute("SELECT 1; COMMIT");
            if committed.is_err() {
                roll_back(conn);
            }
            Ok(committed?)
        }
        Some(Err(undo)) => {
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
        None => {
            roll_back(conn);
            Err(Error::Panicked)
        }
    }
}

/// Leaves no open transaction to the next user of the connection.
fn roll_back(conn: &mut Conn) {
    if let Err(error) = conn.batch_execute("ROLLBACK") {
        tracing::debug!(%error, "rollback after a failed transaction");
    }
}
