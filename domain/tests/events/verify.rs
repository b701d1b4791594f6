//! Nobody changes the past unseen.

use db::conn::{Conn, Purpose};
use db::schema::{event_heads, events};
use db::types::{Id, Moment};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use domain::events::Row;
use domain::events::verify::verify;
use domain::kernel::id::{EventNode, OrganizationId};

use super::{happen, log};
use crate::stage::each;

/// The event that is tampered with; the log has a few before and behind it.
const SEQ: i64 = 12;

type Tampering = fn(&mut Conn, OrganizationId);

/// `set!(column = value)`: that column of that event.
macro_rules! set {
    ($column:ident = $value:expr) => {
        |conn, org| {
            let changed = diesel::update(events::table.find((org, SEQ)))
                .set(events::$column.eq($value))
                .execute(conn)
                .unwrap();
            assert_eq!(changed, 1);
        }
    };
}

fn nobody() -> Id<EventNode> {
    Id::new(uuid::Uuid::from_u128(7))
}

fn delete(conn: &mut Conn, org: OrganizationId, from: i64, to: i64) {
    let rows = events::table
        .filter(events::org_id.eq(org))
        .filter(events::seq.between(from, to));
    diesel::delete(rows).execute(conn).unwrap();
}

fn place(conn: &mut Conn, org: OrganizationId, from: i64, to: i64) {
    diesel::update(events::table.find((org, from)))
        .set(events::seq.eq(to))
        .execute(conn)
        .unwrap();
}

/// Changes an event and gives it the hash that belongs to its new content.
fn forge(conn: &mut Conn, org: OrganizationId) {
    let mut row: Row = events::table
        .find((org, SEQ))
        .select(Row::as_select())
        .first(conn)
        .unwrap();
    row.data = r#"{"n":99}"#.to_owned();
    diesel::update(events::table.find((org, SEQ)))
        .set((events::data.eq(&row.data), events::hash.eq(row.chained())))
        .execute(conn)
        .unwrap();
}

const CASES: [(&str, Tampering, i64, &str); 17] = [
    ("id", set!(id = nobody()), SEQ, "changed"),
    ("kind", set!(kind = "test.happened2"), SEQ, "changed"),
    ("subject type", set!(subject_type = "org"), SEQ, "changed"),
    ("subject", set!(subject_id = nobody()), SEQ, "changed"),
    ("project", set!(project_id = Some(nobody())), SEQ, "changed"),
    ("actor", set!(actor_id = Some(nobody())), SEQ, "changed"),
    ("no actor", set!(actor_id = None::<Id<EventNode>>), SEQ, "changed"),
    ("time", set!(at = Moment(1)), SEQ, "changed"),
    ("data", set!(data = r#"{"n":99}"#), SEQ, "changed"),
    ("hash", set!(hash = vec![1; 32]), SEQ, "changed"),
    ("link", set!(prev_hash = vec![1; 32]), SEQ, "follow"),
    ("content with a hash of its own", forge, SEQ + 1, "follow"),
    ("missing", |c, org| delete(c, org, SEQ, SEQ), SEQ, "missing"),
    ("first missing", |c, org| delete(c, org, 1, 1), 1, "missing"),
    (
        "end cut off",
        |c, org| delete(c, org, SEQ, i64::MAX),
        SEQ,
        "ends",
    ),
    (
        "reordered",
        |conn, org| {
            place(conn, org, SEQ, 1_000);
            place(conn, org, SEQ + 1, SEQ);
            place(conn, org, 1_000, SEQ + 1);
        },
        SEQ,
        "follow",
    ),
    (
        "another head",
        |conn, org| {
            diesel::update(event_heads::table.find(org))
                .set(event_heads::hash.eq(vec![1; 32]))
                .execute(conn)
                .unwrap();
        },
        0,
        "ends",
    ),
];

#[test]
fn every_change_of_the_past_is_found() {
    each(|stage| {
        let other = stage.neighbour();
        happen(stage, 15);
        let length = log(stage).len() as i64;
        assert!(length > SEQ + 2);
        let mut conn = Conn::open(&stage.db.url, Purpose::Write).unwrap();
        for (name, tamper, seq, what) in CASES {
            conn.batch_execute("BEGIN").unwrap();
            tamper(&mut conn, stage.org);
            let reports = verify(&mut conn).unwrap();
            conn.batch_execute("ROLLBACK").unwrap();
            let report = reports.iter().find(|r| r.org == stage.org).unwrap();
            let (found, text) = report
                .broken
                .unwrap_or_else(|| panic!("{name} is not seen"));
            let seq = if seq == 0 { length + 1 } else { seq };
            assert_eq!(found, seq, "{name}: {text}");
            assert!(text.contains(what), "{name}: {text}");
            // The neighbour's log is its own.
            let fine = reports.iter().find(|r| r.org == other.org).unwrap();
            assert_eq!(fine.broken, None, "{name}");
        }
        let reports = verify(&mut conn).unwrap();
        assert!(reports.iter().all(|report| report.broken.is_none()));
        assert_eq!(reports.iter().map(|r| r.events).max(), Some(length));
    });
}
