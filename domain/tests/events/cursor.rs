//! A position belongs to one log, and a client that holds another is told so.

use db::conn::{Conn, Purpose};
use db::schema::{event_heads, events};
use diesel::prelude::*;
use domain::events::{Cursor, Position, epoch, read};

use super::{happen, log};
use crate::stage::{Stage, code, each};

fn head(stage: &Stage) -> Position {
    stage.read(|conn| read::head(conn, stage.org)).unwrap()
}

fn resume(stage: &Stage, position: &Position) -> domain::kernel::Result<i64> {
    let cursor = Cursor::from(position);
    stage.read(|conn| cursor.resume(conn, stage.org))
}

#[test]
fn a_position_travels_as_a_cursor() {
    each(|stage| {
        let position = head(stage);
        let cursor = Cursor::from(&position);
        assert_eq!(cursor.0.len(), 54);
        assert_eq!(cursor.position(), Some(position));
        for bad in ["", "x", "====", &cursor.0[1..], &format!("{}A", cursor.0)] {
            let refused = stage.read(|conn| Cursor(bad.to_owned()).resume(conn, stage.org));
            assert_eq!(code(refused), "RESYNC_REQUIRED", "{bad}");
        }
    });
}

#[test]
fn a_client_goes_on_behind_any_event_and_from_the_start() {
    each(|stage| {
        happen(stage, 3);
        for row in log(stage) {
            let position = Position {
                seq: row.seq,
                hash: row.hash[..8].try_into().unwrap(),
                ..head(stage)
            };
            assert_eq!(resume(stage, &position).unwrap(), row.seq);
        }
        let start = Position {
            seq: 0,
            hash: [0; 8],
            ..head(stage)
        };
        assert_eq!(resume(stage, &start).unwrap(), 0);
    });
}

#[test]
fn a_position_of_another_log_needs_a_resync() {
    each(|stage| {
        happen(stage, 3);
        let other = stage.neighbour();
        let now = head(stage);
        let strangers = [
            head(&other),
            Position {
                seq: now.seq + 1,
                ..now.clone()
            },
            Position {
                seq: -1,
                ..now.clone()
            },
            Position {
                seq: i64::MAX,
                ..now.clone()
            },
            Position {
                seq: now.seq - 1,
                ..now.clone()
            },
            Position {
                hash: [9; 8],
                ..now.clone()
            },
            Position {
                epoch: now.epoch.wrapping_add(1),
                ..now.clone()
            },
            Position {
                seq: 0,
                ..now.clone()
            },
        ];
        for stranger in &strangers {
            assert_eq!(
                code(resume(stage, stranger)),
                "RESYNC_REQUIRED",
                "{stranger:?}"
            );
        }
        assert_eq!(resume(stage, &now).unwrap(), now.seq);
    });
}

#[test]
fn a_restored_backup_is_noticed() {
    each(|stage| {
        happen(stage, 2);
        let before = head(stage);
        happen(stage, 3);
        let lost = head(stage);
        // The backup was made before the last three events.
        let mut conn = Conn::open(&stage.db.url, Purpose::Write).unwrap();
        let late = events::table
            .filter(events::org_id.eq(stage.org))
            .filter(events::seq.gt(before.seq));
        diesel::delete(late).execute(&mut conn).unwrap();
        let hash: Vec<u8> = events::table
            .find((stage.org, before.seq))
            .select(events::hash)
            .first(&mut conn)
            .unwrap();
        diesel::update(event_heads::table.find(stage.org))
            .set((event_heads::seq.eq(before.seq), event_heads::hash.eq(hash)))
            .execute(&mut conn)
            .unwrap();
        stage.write(|tx| epoch::renew(tx)).unwrap();
        // The log grows again past the place that the client stands at.
        happen(stage, 5);
        assert_eq!(code(resume(stage, &lost)), "RESYNC_REQUIRED");
        assert_eq!(code(resume(stage, &before)), "RESYNC_REQUIRED");
        assert_eq!(resume(stage, &head(stage)).unwrap(), before.seq + 5);
    });
}
