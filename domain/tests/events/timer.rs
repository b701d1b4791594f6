//! Work that is due: once, in its time, and what fails comes again later.

use std::thread;

use db::schema::server_secrets;
use db::types::Moment;
use diesel::prelude::*;
use domain::events::timer::{Due, Timer, due, fire, hasten, put_off, set};
use domain::kernel::Tx;
use domain::kernel::fault::{CoreFault, Result};
use domain::kernel::id::{OrganizationId, TaskId};
use uuid::Uuid;

use crate::stage::{Stage, code, each};

const TIMER: Timer = Timer {
    name: "test.due",
    fire: note,
};
const FAILS: Timer = Timer {
    name: "test.due",
    fire: |tx, org, id| note(tx, org, id).and(Err(CoreFault::Internal.into())),
};

/// Leaves a row an object; a second one is refused by the table itself.
fn note(tx: &mut Tx<'_>, org: OrganizationId, id: Uuid) -> Result<()> {
    let now = tx.now();
    diesel::insert_into(server_secrets::table)
        .values((
            server_secrets::name.eq(format!("{org}-{id}")),
            server_secrets::secret.eq(vec![1_u8]),
            server_secrets::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

fn done(stage: &Stage) -> i64 {
    let count = |conn: &mut db::Conn| Ok(server_secrets::table.count().get_result(conn)?);
    stage.read(count).unwrap()
}

fn put(stage: &Stage, id: TaskId, at: Option<Moment>) {
    let org = stage.org;
    stage
        .write(move |tx| set(tx, org, TIMER.name, id, at))
        .unwrap();
}

fn waiting(stage: &Stage) -> Vec<Due> {
    let now = stage.sources.now();
    stage.read(|conn| due(conn, now, 10)).unwrap()
}

fn ahead(stage: &Stage, seconds: i64) -> Option<Moment> {
    Some(stage.sources.now().plus_seconds(seconds))
}

#[test]
fn it_is_done_once_at_the_last_time_that_was_set() {
    each(|stage| {
        let (before, id) = (done(stage), stage.sources.id());
        put(stage, id, ahead(stage, 60));
        put(stage, id, ahead(stage, 90));
        stage.sources.advance_seconds(89);
        assert!(waiting(stage).is_empty());
        stage.sources.advance_seconds(1);
        let all = waiting(stage);
        assert_eq!(all.len(), 1);
        // Eight servers find it at the same moment.
        thread::scope(|scope| {
            for _ in 0..8 {
                let due = all[0].clone();
                scope.spawn(move || stage.write(move |tx| fire(tx, &TIMER, &due)).unwrap());
            }
        });
        assert_eq!((done(stage), waiting(stage).len()), (before + 1, 0));
        // A clock that goes back finds nothing more to do.
        stage.sources.advance_seconds(-3_600);
        stage.sources.advance_seconds(7_200);
        assert!(waiting(stage).is_empty());
    });
}

#[test]
fn what_was_set_anew_or_taken_away_is_not_done() {
    each(|stage| {
        let (before, id) = (done(stage), stage.sources.id());
        put(stage, id, ahead(stage, 0));
        let stale = waiting(stage).remove(0);
        put(stage, id, ahead(stage, 60));
        stage.write(move |tx| fire(tx, &TIMER, &stale)).unwrap();
        put(stage, id, None);
        stage.sources.advance_seconds(61);
        assert_eq!((done(stage), waiting(stage).len()), (before, 0));
    });
}

#[test]
fn what_fails_leaves_nothing_and_comes_again_later() {
    each(|stage| {
        let (before, id) = (done(stage), stage.sources.id());
        put(stage, id, ahead(stage, 0));
        for wait in [10, 20, 40] {
            let due = waiting(stage).remove(0);
            let job = due.clone();
            let refused = stage.write(move |tx| fire(tx, &FAILS, &job));
            assert_eq!(code(refused), "INTERNAL");
            stage
                .write(move |tx| put_off(tx, &due, "it failed"))
                .unwrap();
            assert_eq!(done(stage), before);
            stage.sources.advance_seconds(wait - 1);
            assert!(waiting(stage).is_empty());
            stage.sources.advance_seconds(1);
        }
        let due = waiting(stage).remove(0);
        stage.write(move |tx| fire(tx, &TIMER, &due)).unwrap();
        assert_eq!(done(stage), before + 1);
    });
}

#[test]
fn it_is_brought_forward_but_never_put_off() {
    each(|stage| {
        let id: TaskId = stage.sources.id();
        let forward = |seconds| {
            let (org, at) = (stage.org, stage.sources.now().plus_seconds(seconds));
            stage
                .write(move |tx| hasten(tx, org, TIMER.name, id, at))
                .unwrap();
        };
        let is_due = |seconds| {
            let at = stage.sources.now().plus_seconds(seconds);
            !stage.read(|conn| due(conn, at, 10)).unwrap().is_empty()
        };
        forward(90);
        assert!(!is_due(89) && is_due(90));
        forward(120);
        assert!(!is_due(89) && is_due(90));
        forward(60);
        assert!(!is_due(59) && is_due(60));
        // Of many at once none fails, and one row is left.
        thread::scope(|scope| {
            for seconds in 0..8 {
                scope.spawn(move || forward(seconds));
            }
        });
        stage.sources.advance_seconds(1);
        assert_eq!(waiting(stage).len(), 1);
    });
}
