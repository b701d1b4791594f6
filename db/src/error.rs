//! What can go wrong below the business rules.

/// Result of a database operation.
pub type Result<T> = std::result::Result<T, Error>;

/// A failure of the database or of the way to it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The statement failed.
    #[error(transparent)]
    Diesel(#[from] diesel::result::Error),
    /// No connection could be had in time.
    #[error("no database connection: {0}")]
    Pool(#[from] r2d2::Error),
    /// The connection could not be opened or set up.
    #[error("cannot open the database: {0}")]
    Open(String),
    /// More writes wait than the queue holds (4,096); try again later.
    #[error("too many writes are waiting")]
    Busy,
    /// The writer has stopped because the server is shutting down.
    #[error("the writer has stopped")]
    Stopped,
    /// The job panicked; nothing of it was kept.
    #[error("the job panicked")]
    Panicked,
    /// Another process serves this SQLite file.
    #[error("another process uses {0}: stop it first, or use PostgreSQL for several processes")]
    Locked(String),
    /// A migration failed or is missing.
    #[error("migration: {0}")]
    Migration(String),
}

impl Error {
    /// Whether the same transaction may succeed when it is run again (PostgreSQL only).
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        use diesel::result::{DatabaseErrorKind, Error as E};
        match self {
            Self::Diesel(E::DatabaseError(DatabaseErrorKind::SerializationFailure, _)) => true,
            // Diesel keeps the message but not the code of a deadlock, and a server may speak Chinese.
            Self::Diesel(E::DatabaseError(_, info)) => ["deadlock", "死锁"]
                .iter()
                .any(|word| info.message().contains(word)),
            _ => false,
        }
    }
}
