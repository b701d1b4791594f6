#![allow(
    missing_docs,
    reason = "the MultiConnection derive writes items without documentation"
)]
//! One connection type over both databases.

use diesel::connection::{Connection, SimpleConnection};
use diesel::pg::PgConnection;
use diesel::sqlite::SqliteConnection;

use crate::error::{Error, Result};
use crate::statements;

/// A connection to whichever database `DATABASE_URL` names.
#[derive(diesel::MultiConnection)]
pub enum Conn {
    /// PostgreSQL 13 or newer.
    Postgres(PgConnection),
    /// The bundled SQLite.
    Sqlite(SqliteConnection),
}

/// What a connection is for; readers are opened so that they cannot write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Reads only; on PostgreSQL also transactions that say `READ WRITE`.
    Read,
    /// Reads and writes.
    Write,
}

/// Which product stands behind a URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Product {
    /// The bundled SQLite.
    Sqlite,
    /// PostgreSQL.
    Postgres,
}

impl Product {
    /// Reads the product from a URL's scheme: `sqlite://path` or `postgres://…`.
    ///
    /// # Errors
    /// Names the schemes that are allowed.
    pub fn of(url: &str) -> Result<Self> {
        if url.starts_with("sqlite://") {
            Ok(Self::Sqlite)
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            Ok(Self::Postgres)
        } else {
            Err(Error::Open(
                "DATABASE_URL must start with sqlite:// or postgres://".to_owned(),
            ))
        }
    }
}

impl Conn {
    /// Opens a connection and sets it up for its purpose.
    ///
    /// # Errors
    /// When the database cannot be reached or refuses the settings.
    pub fn open(url: &str, purpose: Purpose) -> Result<Self> {
        let mut conn = match Product::of(url)? {
            Product::Sqlite => {
                let path = url.trim_start_matches("sqlite://");
                Self::Sqlite(SqliteConnection::establish(path).map_err(open_error)?)
            }
            Product::Postgres => Self::Postgres(PgConnection::establish(url).map_err(open_error)?),
        };
        conn.set_up(purpose)?;
        statements::count_on(&mut conn);
        Ok(conn)
    }

    /// Which product this connection talks to.
    #[must_use]
    pub fn product(&self) -> Product {
        match self {
            Self::Sqlite(_) => Product::Sqlite,
            Self::Postgres(_) => Product::Postgres,
        }
    }

    fn set_up(&mut self, purpose: Purpose) -> Result<()> {
        match self {
            // FULL: an answer leaves only after its commit is on the disk.
            Self::Sqlite(conn) => {
                conn.batch_execute(
                    "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; \
                     PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
                     PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY; \
                     PRAGMA journal_size_limit = 67108864;",
                )?;
                conn.batch_execute(match purpose {
                    Purpose::Read => "PRAGMA query_only = ON;",
                    // 32 MB of the journal go into the file at once, not 4: under many writes the
                    // writer would do little else.
                    Purpose::Write => "PRAGMA wal_autocheckpoint = 8000;",
                })?;
            }
            Self::Postgres(conn) => {
                conn.batch_execute(
                    "SET TIME ZONE 'UTC'; SET statement_timeout = '15s'; \
                     SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '30s';",
                )?;
                if purpose == Purpose::Read {
                    conn.batch_execute("SET default_transaction_read_only = on;")?;
                }
            }
        }
        Ok(())
    }
}

fn open_error(error: diesel::ConnectionError) -> Error {
    Error::Open(error.to_string())
}
