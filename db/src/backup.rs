//! Copies of the embedded database.

use std::path::Path;

use diesel::connection::SimpleConnection;

use crate::conn::{Conn, Product, Purpose};
use crate::error::{Error, Result};

/// Writes a consistent copy of a SQLite database while it is being used.
///
/// # Errors
/// When the target exists, the disk is full, or the database is PostgreSQL (use `pg_dump`).
pub fn copy(url: &str, target: &Path) -> Result<()> {
    if Product::of(url)? == Product::Postgres {
        return Err(Error::Open("back PostgreSQL up with pg_dump".to_owned()));
    }
    if target.exists() {
        return Err(Error::Open(format!("{} exists already", target.display())));
    }
    let text = target.display().to_string().replace('\'', "''");
    // VACUUM INTO writes, so the connection may not be opened as a reader.
    Ok(Conn::open(url, Purpose::Write)?.batch_execute(&format!("VACUUM INTO '{text}'"))?)
}
