//! Reactions to the log: each event once, whoever runs them, and a bad one stops nobody.

use std::thread;

use db::schema::{parked_events, reader_cursors, server_secrets};
use diesel::prelude::*;
use domain::events::reader::{Reader, advance, behind, park};
use domain::events::{Row, read};
use domain::kernel::fault::{CoreFault, Result};
use domain::kernel::id::OrganizationId;
use domain::kernel::{Role, Tx};
use serde_json::json;

use super::{emit, happen, log};
use crate::stage::{Stage, code, each};

const READER: Reader = Reader {
    name: "test",
    react,
};

/// Leaves a row an event; a second one of the same event is refused by the table itself.
fn react(tx: &mut Tx<'_>, row: &Row) -> Result<()> {
    note(tx, &format!("{}-{:04}", row.org_id, row.seq))?;
    if row.data.contains("poison") {
        return Err(CoreFault::Internal.into());
    }
    Ok(())
}

fn note(tx: &mut Tx<'_>, name: &str) -> Result<()> {
    let now = tx.now();
    diesel::insert_into(server_secrets::table)
        .values((
            server_secrets::name.eq(name),
            server_secrets::secret.eq(vec![1_u8]),
            server_secrets::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// The events that were reacted to, in order.
fn handled(stage: &Stage) -> Vec<i64> {
    let names: Vec<String> = stage
        .read(|conn| {
            Ok(server_secrets::table
                .select(server_secrets::name)
                .order(server_secrets::name)
                .load(conn)?)
        })
        .unwrap();
    let prefix = format!("{}-", stage.org);
    let own = names.iter().filter_map(|name| name.strip_prefix(&prefix));
    own.map(|seq| seq.parse().unwrap()).collect()
}

fn turn(stage: &Stage, limit: i64) -> Result<usize> {
    let org = stage.org;
    stage.write(move |tx| advance(tx, &READER, org, limit))
}

fn waiting(stage: &Stage) -> Vec<(OrganizationId, i64)> {
    stage.read(|conn| behind(conn, &READER)).unwrap()
}

fn everything(stage: &Stage) -> Vec<i64> {
    log(stage).iter().map(|row| row.seq).collect()
}

#[test]
fn a_reader_handles_the_log_from_its_start_in_steps() {
    each(|stage| {
        let other = stage.neighbour();
        happen(stage, 5);
        assert_eq!(waiting(stage).len(), 2);
        assert!(waiting(stage).contains(&(stage.org, 1)));
        while turn(stage, 4).unwrap() > 0 {}
        assert_eq!(handled(stage), everything(stage));
        assert!(handled(&other).is_empty());
        assert_eq!(waiting(stage), [(other.org, 1)]);
        happen(stage, 2);
        let next = everything(stage).len() as i64 - 1;
        assert!(waiting(stage).contains(&(stage.org, next)));
        assert_eq!(turn(stage, 100).unwrap(), 2);
        assert_eq!(turn(stage, 100).unwrap(), 0);
        assert_eq!(handled(stage), everything(stage));
    });
}

#[test]
fn processes_that_read_at_once_handle_each_event_once() {
    each(|stage| {
        happen(stage, 40);
        let head = stage.read(|conn| read::head(conn, stage.org)).unwrap().seq;
        thread::scope(|scope| {
            for _ in 0..6 {
                scope.spawn(|| {
                    while !waiting(stage).is_empty() {
                        // On PostgreSQL the slower one is sent back; nothing else may go wrong.
                        match turn(stage, 3) {
                            Ok(_) => {}
                            refused => assert_eq!(code(refused), "RETRY"),
                        }
                    }
                });
            }
        });
        assert_eq!(handled(stage), (1..=head).collect::<Vec<_>>());
    });
}

#[test]
fn a_reaction_that_fails_leaves_nothing_until_its_event_is_set_aside() {
    each(|stage| {
        happen(stage, 2);
        let actor = stage.actor(Role::Member);
        stage
            .write(move |tx| {
                emit(tx, &actor, json!({ "poison": true }));
                Ok(())
            })
            .unwrap();
        happen(stage, 2);
        let events = log(stage);
        let poison = events
            .iter()
            .find(|r| r.data.contains("poison"))
            .unwrap()
            .seq;
        // In one step with the good ones nothing is kept.
        assert_eq!(code(turn(stage, 100)), "INTERNAL");
        assert!(handled(stage).is_empty());
        for _ in 1..poison {
            assert_eq!(turn(stage, 1).unwrap(), 1);
        }
        assert_eq!(code(turn(stage, 1)), "INTERNAL");
        assert_eq!(handled(stage), (1..poison).collect::<Vec<_>>());
        let org = stage.org;
        // Of two processes that give up on it at once, one sets it aside and the other nothing.
        for _ in 0..2 {
            stage
                .write(move |tx| park(tx, &READER, (org, poison), 5, "it fails"))
                .unwrap();
        }
        assert_eq!(turn(stage, 100).unwrap(), 2);
        let mut expected = everything(stage);
        expected.retain(|seq| *seq != poison);
        assert_eq!(handled(stage), expected);
        let parked: Vec<(OrganizationId, String, i64, i64, String)> = stage
            .read(|conn| {
                Ok(parked_events::table
                    .select((
                        parked_events::org_id,
                        parked_events::reader,
                        parked_events::seq,
                        parked_events::attempts,
                        parked_events::error,
                    ))
                    .load(conn)?)
            })
            .unwrap();
        let expected = (org, "test".to_owned(), poison, 5, "it fails".to_owned());
        assert_eq!(parked, [expected]);
    });
}

#[test]
fn the_cursor_and_the_effect_commit_together() {
    each(|stage| {
        happen(stage, 3);
        let org = stage.org;
        let refused: Result<()> = stage.write(move |tx| {
            assert_eq!(advance(tx, &READER, org, 2)?, 2);
            Err(CoreFault::NotFound.into())
        });
        assert_eq!(code(refused), "NOT_FOUND");
        let cursors =
            stage.read(|conn| Ok(reader_cursors::table.count().get_result::<i64>(conn)?));
        assert_eq!(cursors.unwrap(), 0);
        assert!(handled(stage).is_empty());
    });
}
