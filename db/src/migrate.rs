//! Brings a database to the newest shape.

use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use crate::conn::{Conn, Purpose};
use crate::error::{Error, Result};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// Runs the migrations that are missing and returns their names, oldest first.
///
/// # Errors
/// The first failing migration; those before it stay.
pub fn run(url: &str) -> Result<Vec<String>> {
    let done = match Conn::open(url, Purpose::Write)? {
        Conn::Sqlite(mut conn) => conn
            .run_pending_migrations(SQLITE)
            .map(|v| v.iter().map(ToString::to_string).collect()),
        Conn::Postgres(mut conn) => conn
            .run_pending_migrations(POSTGRES)
            .map(|v| v.iter().map(ToString::to_string).collect()),
    };
    done.map_err(|e| Error::Migration(e.to_string()))
}

/// Whether migrations are missing.
///
/// # Errors
/// When the database cannot be asked.
pub fn is_pending(url: &str) -> Result<bool> {
    let pending = match Conn::open(url, Purpose::Write)? {
        Conn::Sqlite(mut conn) => conn.has_pending_migration(SQLITE),
        Conn::Postgres(mut conn) => conn.has_pending_migration(POSTGRES),
    };
    pending.map_err(|e| Error::Migration(e.to_string()))
}
