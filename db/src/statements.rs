//! Counts SQL statements, so that tests can prove that a page does not ask once per row.

use std::cell::Cell;
use std::sync::atomic::{AtomicU64, Ordering};

use diesel::connection::{Connection, InstrumentationEvent};

use crate::conn::Conn;

static STATEMENTS: AtomicU64 = AtomicU64::new(0);

thread_local! {
    static OF_THREAD: Cell<u64> = const { Cell::new(0) };
}

/// Statements that the calling thread has sent since it started, transaction control included:
/// other threads of the process do not disturb this count.
#[must_use]
pub fn statement_count_of_thread() -> u64 {
    OF_THREAD.get()
}

/// Statements that this process has sent since it started, transaction control included.
#[must_use]
pub fn statement_count() -> u64 {
    STATEMENTS.load(Ordering::Relaxed)
}

/// Takes the last statement of the calling thread out of the count: the pool sent it, not a use case.
pub(crate) fn uncount() {
    STATEMENTS.fetch_sub(1, Ordering::Relaxed);
    OF_THREAD.set(OF_THREAD.get().saturating_sub(1));
}

pub(crate) fn count_on(conn: &mut Conn) {
    fn count(event: InstrumentationEvent<'_>) {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            STATEMENTS.fetch_add(1, Ordering::Relaxed);
            OF_THREAD.set(OF_THREAD.get() + 1);
            tracing::trace!(target: "muster::sql", %query);
        }
    }
    match conn {
        Conn::Sqlite(c) => c.set_instrumentation(count),
        Conn::Postgres(c) => c.set_instrumentation(count),
    }
}
