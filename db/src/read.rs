//! The pool of connections: readers on SQLite, everything on PostgreSQL.

use std::time::Duration;

use diesel::connection::SimpleConnection;
use r2d2::ManageConnection;

use crate::conn::{Conn, Purpose};
use crate::error::{Error, Result};

/// Makes connections by URL scheme; diesel's derived manager would try each backend in turn, and
/// SQLite accepts any string as a file name.
#[derive(Debug)]
pub(crate) struct Manager {
    pub(crate) url: String,
    pub(crate) purpose: Purpose,
}

impl ManageConnection for Manager {
    type Connection = Conn;
    type Error = Error;

    fn connect(&self) -> Result<Conn> {
        Conn::open(&self.url, self.purpose)
    }

    fn is_valid(&self, conn: &mut Conn) -> Result<()> {
        Ok(conn.batch_execute("SELECT 1")?)
    }

    fn has_broken(&self, _: &mut Conn) -> bool {
        std::thread::panicking()
    }
}

pub(crate) fn pool(url: &str, purpose: Purpose, size: u32) -> Result<r2d2::Pool<Manager>> {
    let manager = Manager {
        url: url.to_owned(),
        purpose,
    };
    Ok(r2d2::Pool::builder()
        .max_size(size)
        .min_idle(Some(1))
        .test_on_check_out(purpose == Purpose::Write)
        .connection_timeout(Duration::from_secs(5))
        .build(manager)?)
}
