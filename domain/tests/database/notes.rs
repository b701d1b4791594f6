//! Jobs that write one row each, into a table that nothing else in these tests uses.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use db::schema::server_secrets;
use db::write::{Job, Undo};
use db::{Conn, Database, Error};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;

/// What a note does behind its row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Then {
    Keep,
    Refuse,
    Panic,
    /// As a full disk does: the whole transaction is gone.
    EndTransaction,
}

/// Keeps the writer at its place until it is let go.
pub struct Gate {
    pub reached: Receiver<()>,
    pub go: SyncSender<()>,
}

/// The other end of a [`Gate`].
pub struct Stop {
    reached: SyncSender<()>,
    go: Receiver<()>,
}

pub struct Note {
    name: String,
    then: Then,
    stop: Option<Stop>,
    runs: Arc<AtomicUsize>,
    answer: Box<dyn FnOnce(Result<(), Error>) + Send>,
}

impl Job for Note {
    fn run(&mut self, conn: &mut Conn) -> Result<(), Undo> {
        self.runs.fetch_add(1, Ordering::SeqCst);
        write(conn, &self.name).map_err(|_why| Undo::Refused)?;
        if let Some(stop) = self.stop.take() {
            stop.reached.send(()).unwrap();
            stop.go.recv().unwrap();
        }
        match self.then {
            Then::Keep => Ok(()),
            Then::Refuse => Err(Undo::Refused),
            Then::Panic => panic!("the note panics, as it was told to"),
            Then::EndTransaction => {
                conn.batch_execute("ROLLBACK").unwrap();
                Ok(())
            }
        }
    }

    fn done(self: Box<Self>, outcome: Result<(), Error>) {
        (self.answer)(outcome);
    }
}

/// A submitted note.
pub struct Sent {
    pub runs: Arc<AtomicUsize>,
    pub answer: Receiver<Result<(), Error>>,
}

impl Sent {
    pub fn runs(&self) -> usize {
        self.runs.load(Ordering::SeqCst)
    }

    pub fn outcome(&self) -> Result<(), Error> {
        self.answer.recv().expect("every job is answered")
    }
}

pub fn send(db: &Database, name: &str, then: Then) -> Sent {
    let (reply, answer) = sync_channel(1);
    let runs = Arc::new(AtomicUsize::new(0));
    db.submit(Box::new(Note {
        name: name.to_owned(),
        then,
        stop: None,
        runs: Arc::clone(&runs),
        answer: Box::new(move |outcome| reply.send(outcome).unwrap()),
    }));
    Sent { runs, answer }
}

/// Submits a note that says how it ended by calling `answer`.
pub fn send_with(
    db: &Database,
    name: &str,
    answer: impl FnOnce(Result<(), Error>) + Send + 'static,
) {
    db.submit(Box::new(Note {
        name: name.to_owned(),
        then: Then::Keep,
        stop: None,
        runs: Arc::default(),
        answer: Box::new(answer),
    }));
}

/// Submits a note that waits inside its transaction.
pub fn gate(db: &Database, name: &str) -> (Gate, Sent) {
    let (reached_tx, reached) = sync_channel(1);
    let (go, go_rx) = sync_channel(1);
    let (reply, answer) = sync_channel(1);
    db.submit(Box::new(Note {
        name: name.to_owned(),
        then: Then::Keep,
        stop: Some(Stop {
            reached: reached_tx,
            go: go_rx,
        }),
        runs: Arc::default(),
        answer: Box::new(move |outcome| reply.send(outcome).unwrap()),
    }));
    let sent = Sent {
        runs: Arc::default(),
        answer,
    };
    (Gate { reached, go }, sent)
}

pub fn write(conn: &mut Conn, name: &str) -> QueryResult<usize> {
    diesel::insert_into(server_secrets::table)
        .values((
            server_secrets::name.eq(name),
            server_secrets::secret.eq(vec![1_u8]),
            server_secrets::created_at.eq(db::types::Moment(0)),
        ))
        .execute(conn)
}

/// The notes that a reader sees, by name.
pub fn names(db: &Database) -> Vec<String> {
    db.read(|conn| -> db::Result<_> {
        Ok(server_secrets::table
            .select(server_secrets::name)
            .order(server_secrets::name)
            .load(conn)?)
    })
    .unwrap()
}
