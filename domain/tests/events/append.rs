//! Whoever writes at the same time, the log has no gap and no late comer.

use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use domain::events::{Event, Row, read, verify};
use domain::kernel::{Role, unit};
use serde_json::json;

use super::{HAPPENED, emit, happen, log};
use crate::stage::{Stage, code, each};

const WRITERS: usize = 16;
const TIMES: usize = 20;

/// Follows the log as a client does: always what is behind the last event that it saw.
fn follow(stage: &Stage, from: i64, stop: &AtomicBool) -> Vec<Row> {
    let mut seen: Vec<Row> = Vec::new();
    loop {
        let is_last = stop.load(Ordering::SeqCst);
        let last = seen.last().map_or(from, |row| row.seq);
        let rows = stage
            .read(|conn| read::after(conn, stage.org, last, 7))
            .unwrap();
        if rows.is_empty() && is_last {
            return seen;
        }
        seen.extend(rows);
    }
}

#[test]
fn sixteen_writers_leave_no_gap_and_a_follower_misses_nothing() {
    each(|stage| {
        let from = stage.read(|conn| read::head(conn, stage.org)).unwrap().seq;
        let stop = AtomicBool::new(false);
        let (positions, seen) = thread::scope(|scope| {
            let follower = scope.spawn(|| follow(stage, from, &stop));
            let writers: Vec<_> = (0..WRITERS)
                .map(|n| scope.spawn(move || write(stage, n)))
                .collect();
            let positions: Vec<i64> = writers
                .into_iter()
                .flat_map(|writer| writer.join().unwrap())
                .collect();
            stop.store(true, Ordering::SeqCst);
            (positions, follower.join().unwrap())
        });
        // Each writer appends one, two or three events at a time, and refuses now and then.
        let expected: i64 = (0..TIMES)
            .filter(|n| n % 5 != 4)
            .map(|n| (n % 3 + 1) as i64)
            .sum();
        let expected = expected * WRITERS as i64;
        let wanted: Vec<i64> = (from + 1..=from + expected).collect();
        assert_eq!(seen.iter().map(|row| row.seq).collect::<Vec<_>>(), wanted);
        assert_eq!(
            seen.iter().map(|row| row.id).collect::<HashSet<_>>().len(),
            wanted.len()
        );
        // What a writer was told is the place of its own last event.
        let told: HashSet<i64> = positions.into_iter().collect();
        assert_eq!(told.len(), WRITERS * TIMES / 5 * 4);
        for row in &seen {
            let is_last = row.data.contains("\"last\":true");
            assert_eq!(told.contains(&row.seq), is_last, "{}", row.data);
        }
        let reports = stage.read(verify::verify).unwrap();
        assert!(
            reports.iter().all(|report| report.broken.is_none()),
            "{reports:?}"
        );
    });
}

fn write(stage: &Stage, writer: usize) -> Vec<i64> {
    let mut positions = Vec::new();
    for n in 0..TIMES {
        let actor = stage.actor(Role::Member);
        let done = unit::run(&stage.db.db, &stage.sources, move |tx| {
            let count = n % 3 + 1;
            for i in 1..=count {
                let data = json!({ "writer": writer, "n": n, "last": i == count });
                emit(tx, &actor, data);
            }
            if n % 5 == 4 {
                return Err(domain::kernel::fault::CoreFault::NotFound.into());
            }
            Ok(())
        });
        if n % 5 == 4 {
            assert_eq!(code(done), "NOT_FOUND");
        } else {
            positions.push(done.unwrap().position.unwrap().seq);
        }
    }
    positions
}

#[test]
fn a_refused_use_case_appends_nothing_and_takes_no_number() {
    each(|stage| {
        let before = log(stage).len();
        let actor = stage.actor(Role::Member);
        let refused: domain::kernel::Result<()> = stage.write(move |tx| {
            emit(tx, &actor, json!({}));
            Err(domain::kernel::fault::CoreFault::NotFound.into())
        });
        assert_eq!(code(refused), "NOT_FOUND");
        assert_eq!(log(stage).len(), before);
        happen(stage, 1);
        assert_eq!(log(stage).last().unwrap().seq, before as i64 + 1);
    });
}

#[test]
fn one_transaction_writes_the_log_of_one_organisation() {
    each(|stage| {
        let other = stage.neighbour();
        let (here, there) = (stage.actor(Role::Member), other.actor(Role::Member));
        let before = (log(stage).len(), log(&other).len());
        let mixed = stage.write(move |tx| {
            emit(tx, &here, json!({}));
            emit(tx, &there, json!({}));
            Ok(())
        });
        assert_eq!(code(mixed), "INTERNAL");
        assert_eq!((log(stage).len(), log(&other).len()), before);
    });
}

#[test]
fn each_organisation_counts_for_itself() {
    each(|stage| {
        let other = stage.neighbour();
        let before = log(&other).len();
        happen(stage, 3);
        assert_eq!(log(&other).len(), before);
        for rows in [log(stage), log(&other)] {
            let places = rows.iter().map(|row| row.seq).collect::<Vec<_>>();
            assert_eq!(places, (1..=rows.len() as i64).collect::<Vec<_>>());
            assert_eq!(rows[0].prev_hash, [0; 32]);
            assert!(
                rows.windows(2)
                    .all(|pair| pair[1].prev_hash == pair[0].hash)
            );
        }
    });
}

#[test]
fn an_event_of_an_organisation_without_a_log_is_refused() {
    each(|stage| {
        let mut actor = stage.actor(Role::Member);
        actor.org = stage.sources.id();
        let nowhere = stage.write(move |tx| {
            tx.emit(Event::by(&actor, &HAPPENED, actor.user, json!({})));
            Ok(())
        });
        assert_eq!(code(nowhere), "INTERNAL");
    });
}
