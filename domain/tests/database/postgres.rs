//! What only PostgreSQL does: transactions that meet and run again.

use std::sync::{Arc, Barrier};
use std::thread;

use db::schema::server_secrets;
use db::testing::TestDatabase;
use db::write::{Job, Undo};
use db::{Conn, Error};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use super::notes::{Then, names, send, write};

/// `None` when no server is named: then only SQLite is tested.
fn server() -> Option<TestDatabase> {
    let database = db::testing::postgres().unwrap();
    if database.is_none() {
        eprintln!("MUSTER_TEST_POSTGRES is not set: not run");
    }
    database
}

/// A job of a closure that is told which run this is.
struct Work<F> {
    work: F,
    run: usize,
    answer: Option<std::sync::mpsc::SyncSender<(usize, Result<(), Error>)>>,
}

impl<F: FnMut(&mut Conn, usize) -> QueryResult<()> + Send> Job for Work<F> {
    fn run(&mut self, conn: &mut Conn) -> Result<(), Undo> {
        self.run += 1;
        (self.work)(conn, self.run).map_err(|error| Undo::Failed {
            retryable: Error::from(error).is_retryable(),
        })
    }

    fn done(mut self: Box<Self>, outcome: Result<(), Error>) {
        let answer = self.answer.take().unwrap();
        answer.send((self.run, outcome)).unwrap();
    }
}

/// How often it ran, and how it ended.
fn submit(
    database: &TestDatabase,
    work: impl FnMut(&mut Conn, usize) -> QueryResult<()> + Send + 'static,
) -> (usize, Result<(), Error>) {
    let (answer, done) = std::sync::mpsc::sync_channel(1);
    database.db.submit(Box::new(Work {
        work,
        run: 0,
        answer: Some(answer),
    }));
    done.recv().unwrap()
}

fn touch(conn: &mut Conn, name: &str) -> QueryResult<()> {
    let moved = diesel::update(server_secrets::table.find(name))
        .set(server_secrets::secret.eq(vec![2_u8]))
        .execute(conn)?;
    assert_eq!(moved, 1);
    Ok(())
}

#[test]
fn two_transactions_that_lock_each_other_out_both_end_well() {
    let Some(database) = server() else { return };
    send(&database.db, "a", Then::Keep).outcome().unwrap();
    send(&database.db, "b", Then::Keep).outcome().unwrap();
    let meet = Arc::new(Barrier::new(2));
    let runs: Vec<usize> = thread::scope(|scope| {
        let started: Vec<_> = [["a", "b"], ["b", "a"]]
            .into_iter()
            .map(|order| {
                let (meet, database) = (Arc::clone(&meet), &database);
                scope.spawn(move || {
                    submit(database, move |conn, run| {
                        touch(conn, order[0])?;
                        if run == 1 {
                            meet.wait();
                        }
                        touch(conn, order[1])
                    })
                })
            })
            .collect();
        let ended = started.into_iter().map(|thread| thread.join().unwrap());
        ended
            .map(|(runs, outcome)| outcome.map(|()| runs).unwrap())
            .collect()
    });
    assert!(
        runs.iter().sum::<usize>() >= 3,
        "one of the two ran again: {runs:?}"
    );
}

#[test]
fn a_serialization_failure_runs_again() {
    let Some(database) = server() else { return };
    send(&database.db, "a", Then::Keep).outcome().unwrap();
    let meet = Arc::new(Barrier::new(2));
    let runs: Vec<usize> = thread::scope(|scope| {
        let started: Vec<_> = ["b", "c"]
            .into_iter()
            .map(|name| {
                let (meet, database) = (Arc::clone(&meet), &database);
                scope.spawn(move || {
                    submit(database, move |conn, run| {
                        conn.batch_execute("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE")?;
                        // Both look at the whole table and then add to it: one must look again.
                        let seen: i64 = server_secrets::table.count().get_result(conn)?;
                        if run == 1 {
                            meet.wait();
                        }
                        write(conn, &format!("{name}{seen}")).map(drop)
                    })
                })
            })
            .collect();
        let ended = started.into_iter().map(|thread| thread.join().unwrap());
        ended
            .map(|(runs, outcome)| outcome.map(|()| runs).unwrap_or(1))
            .collect()
    });
    let mut kept = names(&database.db);
    kept.retain(|name| name != "a");
    let counts: Vec<_> = kept.iter().map(|name| name.split_at(1).1).collect();
    // A failure at COMMIT comes too late for the job's own error but runs again all the same.
    assert_eq!(runs.iter().sum::<usize>(), 3, "{kept:?}");
    assert!(counts == ["1", "2"] || counts == ["2", "1"], "{kept:?}");
}

#[test]
fn a_swallowed_failure_is_no_success() {
    let Some(database) = server() else { return };
    send(&database.db, "a", Then::Keep).outcome().unwrap();
    let (runs, outcome) = submit(&database, |conn, _| {
        write(conn, "b")?;
        // The transaction is lost with this, though the job goes on as if it were not.
        drop(write(conn, "a"));
        Ok(())
    });
    assert!(outcome.is_err(), "nothing was kept, so it must not say so");
    assert_eq!(runs, 1);
    assert_eq!(names(&database.db), ["a"]);
    // Each connection of the pool is fit for use.
    for n in 0..8 {
        send(&database.db, &format!("c{n}"), Then::Keep)
            .outcome()
            .unwrap();
    }
}

#[test]
fn retries_end() {
    let Some(database) = server() else { return };
    struct Never(std::sync::mpsc::SyncSender<(usize, Error)>, usize);
    impl Job for Never {
        fn run(&mut self, _: &mut Conn) -> Result<(), Undo> {
            self.1 += 1;
            Err(Undo::Failed { retryable: true })
        }
        fn done(self: Box<Self>, outcome: Result<(), Error>) {
            self.0.send((self.1, outcome.unwrap_err())).unwrap();
        }
    }
    let (answer, done) = std::sync::mpsc::sync_channel(1);
    database.db.submit(Box::new(Never(answer, 0)));
    let (runs, error) = done.recv().unwrap();
    assert_eq!(runs, 6);
    assert!(error.is_retryable());
}
