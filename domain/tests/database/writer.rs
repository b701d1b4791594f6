//! Many jobs share a commit and none can harm another.

use std::sync::mpsc::sync_channel;
use std::thread;

use db::write::QUEUE;
use db::{Database, Error, Settings};

use super::notes::{Then, gate, names, send, send_with};

#[test]
fn a_job_that_fails_undoes_only_itself_under_sixteen_writers() {
    for database in db::testing::each().unwrap() {
        let db = &database.db;
        thread::scope(|scope| {
            for writer in 0..16 {
                scope.spawn(move || {
                    for n in 0..60 {
                        let name = format!("{writer:02}-{n:02}");
                        let then = match n % 10 {
                            3 => Then::Refuse,
                            7 => Then::Panic,
                            _ => Then::Keep,
                        };
                        let outcome = send(db, &name, then).outcome();
                        match then {
                            // Answered, so a reader sees it.
                            Then::Keep => assert!(names(db).contains(&name), "{outcome:?}"),
                            // The job itself keeps why it refused.
                            Then::Refuse => outcome.unwrap(),
                            _ => assert!(matches!(outcome, Err(Error::Panicked)), "{outcome:?}"),
                        }
                    }
                });
            }
        });
        let kept = names(db);
        assert_eq!(kept.len(), 16 * 48);
        assert!(!kept.iter().any(|n| n.ends_with('3') || n.ends_with('7')));
    }
}

#[test]
fn jobs_that_wait_share_one_commit_and_are_answered_behind_it() {
    let database = db::testing::sqlite().unwrap();
    let db = &database.db;
    let (first, _first_sent) = gate(db, "first");
    first.reached.recv().unwrap();
    // These two wait while the first holds the writer, so they make the next group.
    let (seen, seen_at_answer) = sync_channel(1);
    let reader = db.clone();
    send_with(db, "a", move |_| seen.send(names(&reader)).unwrap());
    let (second, second_sent) = gate(db, "b");
    first.go.send(()).unwrap();
    second.reached.recv().unwrap();
    assert_eq!(names(db), ["first"]);
    assert!(
        seen_at_answer.try_recv().is_err(),
        "answered before the commit"
    );
    second.go.send(()).unwrap();
    assert_eq!(seen_at_answer.recv().unwrap(), ["a", "b", "first"]);
    second_sent.outcome().unwrap();
}

#[test]
fn a_lost_transaction_is_run_again_job_by_job() {
    let database = db::testing::sqlite().unwrap();
    let db = &database.db;
    let (first, _first_sent) = gate(db, "first");
    first.reached.recv().unwrap();
    let before = send(db, "before", Then::Keep);
    let culprit = send(db, "culprit", Then::EndTransaction);
    let behind = send(db, "behind", Then::Keep);
    first.go.send(()).unwrap();
    before.outcome().unwrap();
    behind.outcome().unwrap();
    culprit.outcome().unwrap_err();
    assert_eq!(names(db), ["before", "behind", "first"]);
    assert_eq!(before.runs(), 2, "once in the group, once alone");
}

#[test]
fn one_job_more_than_the_queue_holds_is_refused() {
    let database = db::testing::sqlite().unwrap();
    let db = &database.db;
    let (first, _first_sent) = gate(db, "first");
    first.reached.recv().unwrap();
    let waiting: Vec<_> = (0..QUEUE)
        .map(|n| send(db, &format!("{n}"), Then::Keep))
        .collect();
    let one_more = send(db, "one more", Then::Keep).outcome();
    assert!(matches!(one_more, Err(Error::Busy)), "{one_more:?}");
    first.go.send(()).unwrap();
    waiting.iter().for_each(|sent| sent.outcome().unwrap());
    send(db, "later", Then::Keep).outcome().unwrap();
    assert_eq!(names(db).len(), QUEUE + 2);
}

#[test]
fn an_answer_that_panics_does_not_stop_the_writer() {
    for database in db::testing::each().unwrap() {
        send_with(&database.db, "a", |_| panic!("the answer panics"));
        send(&database.db, "b", Then::Keep).outcome().unwrap();
        assert_eq!(names(&database.db), ["a", "b"]);
    }
}

#[test]
fn who_lets_go_of_the_file_has_finished_its_jobs() {
    let database = db::testing::sqlite().unwrap();
    let url = database.url.clone();
    let folder = tempfile_of(&url);
    let settings = Settings {
        url: format!("sqlite://{folder}/again.sqlite"),
        pool_size: 1,
    };
    db::migrate::run(&settings.url).unwrap();
    for round in 0..20 {
        let db = Database::open(&settings).expect("the lock was given back");
        let sent: Vec<_> = (0..10)
            .map(|n| send(&db, &format!("{round}-{n}"), Then::Keep))
            .collect();
        drop(db);
        for one in sent {
            one.answer.try_recv().expect("answered by now").unwrap();
        }
    }
}

fn tempfile_of(url: &str) -> &str {
    let path = url.trim_start_matches("sqlite://");
    path.rsplit_once('/').unwrap().0
}
