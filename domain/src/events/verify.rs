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
    let orgs: Vec<OrganizationId> = event_heads::table
        .select(event_heads::org_id)
        .order(event_heads::org_id)
        .load(conn)?;
    orgs.into_iter().map(|org| chain(conn, org)).collect()
}

fn chain(conn: &mut Conn, org: OrganizationId) -> Result<Report> {
    let mut report = Report {
        org,
        events: 0,
        broken: None,
    };
    let mut prev = vec![0; 32];
    loop {
        // The head first: what is appended meanwhile is behind it, and read in the next round.
        let head: (i64, Vec<u8>) = event_heads::table
            .find(org)
            .select((event_heads::seq, event_heads::hash))
            .first(conn)?;
        let rows = read::after(conn, org, report.events, BATCH)?;
        if rows.is_empty() {
            if head != (report.events, prev) {
                report.broken = Some((report.events + 1, "the log ends before its head"));
            }
            return Ok(report);
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
}
