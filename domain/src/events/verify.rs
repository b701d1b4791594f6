//! Finds changed, missing and reordered events.

use db::Conn;
use db::schema::event_heads;
use diesel::prelude::*;

use super::read;
use crate::kernel::fault::Result;
use crate::kernel::id::OrganizationId;

/// What a check of one organisation's chain found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Organisation.
    pub org: OrganizationId,
    /// Events that were read.
    pub events: i64,
    /// The first place that is wrong: its sequence number and what is wrong.
    pub broken: Option<(i64, &'static str)>,
}

/// Rows read at a time.
const BATCH: i64 = 1000;

/// Recomputes the chain of every organisation.
///
/// # Errors
/// When the database fails.
pub fn verify(conn: &mut Conn) -> Result<Vec<Report>> {
    let heads: Vec<(OrganizationId, i64, Vec<u8>)> = event_heads::table
        .select((event_heads::org_id, event_heads::seq, event_heads::hash))
        .order(event_heads::org_id)
        .load(conn)?;
    heads
        .into_iter()
        .map(|(org, seq, hash)| chain(conn, org, seq, &hash))
        .collect()
}

fn chain(conn: &mut Conn, org: OrganizationId, last: i64, head: &[u8]) -> Result<Report> {
    let mut report = Report {
        org,
        events: 0,
        broken: None,
    };
    let mut prev = vec![0; 32];
    loop {
        let rows = read::after(conn, org, report.events, BATCH)?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            let expected = report.events + 1;
            let wrong = if row.seq != expected {
                Some("an event is missing")
            } else if row.prev_hash != prev {
                Some("it does not follow the event before")
            } else if row.hash != row.chained() {
                Some("its content was changed")
            } else {
                None
            };
            if let Some(what) = wrong {
                report.broken = Some((expected, what));
                return Ok(report);
            }
            report.events = row.seq;
            prev = row.hash;
        }
    }
    if report.events != last || prev != head {
        report.broken = Some((report.events + 1, "the log ends before its head"));
    }
    Ok(report)
}
