//! The pool of connections: readers on SQLite, everything on PostgreSQL. What is not a transaction
//! of the write path cannot write on either.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use r2d2::ManageConnection;

use crate::conn::{Conn, Product, Purpose};
use crate::error::{Error, Result};
use crate::statements::uncount;

/// Makes connections by URL scheme; diesel's derived manager would try each backend in turn, and
/// SQLite accepts any string as a file name.
#[derive(Debug)]
pub(crate) struct Manager {
    url: String,
    born: Instant,
    /// When a connection answered last, in milliseconds since `born`; [`NEVER`] before the first.
    answered: AtomicU64,
}

/// How long an answer of one connection vouches for all: asking before each read would double the
/// statements of a page.
const VOUCHED_MILLIS: u64 = 1000;
/// No connection has answered yet.
const NEVER: u64 = u64::MAX;

impl ManageConnection for Manager {
    type Connection = Conn;
    type Error = Error;

    fn connect(&self) -> Result<Conn> {
        Conn::open(&self.url, Purpose::Read)
    }

    fn is_valid(&self, conn: &mut Conn) -> Result<()> {
        let now = u64::try_from(self.born.elapsed().as_millis()).unwrap_or(NEVER);
        let answered = self.answered.load(Ordering::Relaxed);
        if answered != NEVER && now.saturating_sub(answered) < VOUCHED_MILLIS {
            return Ok(());
        }
        let alive = conn.batch_execute("SELECT 1");
        uncount();
        alive?;
        self.answered.store(now, Ordering::Relaxed);
        Ok(())
    }

    fn has_broken(&self, _: &mut Conn) -> bool {
        std::thread::panicking()
    }
}

pub(crate) fn pool(url: &str, product: Product, size: u32) -> Result<r2d2::Pool<Manager>> {
    let manager = Manager {
        url: url.to_owned(),
        born: Instant::now(),
        answered: AtomicU64::new(NEVER),
    };
    Ok(r2d2::Pool::builder()
        .max_size(size)
        .min_idle(Some(1))
        .test_on_check_out(product == Product::Postgres)
        .connection_timeout(Duration::from_secs(5))
        .build(manager)?)
}
