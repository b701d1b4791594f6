//! Counts SQL statements, so that tests can prove that a page does not ask once per row.

use std::sync::atomic::{AtomicU64, Ordering};

use diesel::connection::{Connection, InstrumentationEvent};

use crate::conn::Conn;

static STATEMENTS: AtomicU64 = AtomicU64::new(0);

/// Statements that this process has sent since it started, transaction control left out.
#[must_use]
pub fn statement_count() -> u64 {
    STATEMENTS.load(Ordering::Relaxed)
}

pub(crate) fn count_on(conn: &mut Conn) {
    fn count(event: InstrumentationEvent<'_>) {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            STATEMENTS.fetch_add(1, Ordering::Relaxed);
            tracing::trace!(target: "muster::sql", %query);
        }
    }
    match conn {
        Conn::Sqlite(c) => c.set_instrumentation(count),
        Conn::Postgres(c) => c.set_instrumentation(count),
    }
}
