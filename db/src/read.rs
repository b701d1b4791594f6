//! The pool of connections: readers on SQLite, everything on PostgreSQL. What is not a transaction
//! of the write path cannot write on either.

use std::time::Duration;

use diesel::connection::SimpleConnection;
use r2d2::ManageConnection;

use crate::conn::{Conn, Product, Purpose};
use crate::error::{Error, Result};

/// Makes connections by URL scheme; diesel's derived manager would try each backend in turn, and
/// SQLite accepts any string as a file name.
#[derive(Debug)]
pub(crate) struct Manager {
    pub(crate) url: String,
}

impl ManageConnection for Manager {
    type Connection = Conn;
    type Error = Error;

    fn connect(&self) -> Result<Conn> {
        Conn::open(&self.url, Purpose::Read)
    }

    fn is_valid(&self, conn: &mut Conn) -> Result<()> {
        Ok(conn.batch_execute("SELECT 1")?)
    }

    fn has_broken(&self, _: &mut Conn) -> bool {
        std::thread::panicking()
    }
}

pub(crate) fn pool(url: &str, product: Product, size: u32) -> Result<r2d2::Pool<Manager>> {
    let manager = Manager {
        url: url.to_owned(),
    };
    Ok(r2d2::Pool::builder()
        .max_size(size)
        .min_idle(Some(1))
        .test_on_check_out(product == Product::Postgres)
        .connection_timeout(Duration::from_secs(5))
        .build(manager)?)
}
