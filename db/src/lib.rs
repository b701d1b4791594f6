//! Muster's database kit: one text for SQLite and PostgreSQL.
//!
//! Owns connections, the single writer with group commit, migrations, column types and the table
//! definitions. It knows table and column names, and no business rule.

mod any_of;
pub mod backup;
pub mod conn;
mod dialect;
pub mod error;
pub mod migrate;
pub mod read;
pub mod schema;
pub mod search;
#[cfg(feature = "testing")]
pub mod testing;
mod total;
pub mod types;
pub mod write;

mod database;
mod statements;

pub use any_of::AnyOfExpression;
pub use conn::Conn;
pub use database::{Database, Settings};
pub use error::{Error, Result};
pub use statements::{statement_count, statement_count_of_thread};
pub use total::{Total, total};
