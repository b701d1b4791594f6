//! The database as the rest of the server sees it: read, write, nothing else.

use std::fs::File;
use std::sync::Arc;

use crate::conn::{Conn, Product, Purpose};
use crate::error::{Error, Result};
use crate::read::{Manager, pool};
use crate::write::{Job, Writer, run_pooled};

/// How to open a database.
#[derive(Debug, Clone)]
pub struct Settings {
    /// `sqlite://path` or `postgres://…`.
    pub url: String,
    /// Most connections that this process holds for reading (on PostgreSQL for everything).
    pub pool_size: u32,
}

/// A handle to the database; cheap to clone.
#[derive(Clone)]
pub struct Database {
    inner: Arc<Inner>,
}

struct Inner {
    product: Product,
    url: String,
    pool: r2d2::Pool<Manager>,
    writer: Option<Writer>,
    /// Held as long as this process serves the SQLite file; dropped behind the writer.
    _lock: Option<File>,
}

impl Database {
    /// Opens the pool and, on SQLite, the writer; takes the lock of the SQLite file.
    ///
    /// # Errors
    /// When the database cannot be reached or another process serves the same SQLite file.
    pub fn open(settings: &Settings) -> Result<Self> {
        let product = Product::of(&settings.url)?;
        let (writer, lock) = match product {
            Product::Sqlite => {
                let lock = lock_file(&settings.url)?;
                let conn = Conn::open(&settings.url, Purpose::Write)?;
                (Some(Writer::start(conn)?), Some(lock))
            }
            Product::Postgres => (None, None),
        };
        Ok(Self {
            inner: Arc::new(Inner {
                product,
                url: settings.url.clone(),
                pool: pool(&settings.url, product, settings.pool_size)?,
                writer,
                _lock: lock,
            }),
        })
    }

    /// Which product stands behind this handle.
    #[must_use]
    pub fn product(&self) -> Product {
        self.inner.product
    }

    /// The URL that it was opened with.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.inner.url
    }

    /// Runs a read on a pooled connection; blocks the calling thread.
    ///
    /// # Errors
    /// The closure's error, or that no connection could be had.
    pub fn read<T, E: From<Error>>(
        &self,
        work: impl FnOnce(&mut Conn) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let mut conn = self.inner.pool.get().map_err(Error::from)?;
        work(&mut conn)
    }

    /// Runs a job in a transaction and tells it when the commit is durable.
    ///
    /// On SQLite it only queues the job; on PostgreSQL it blocks the calling thread until done.
    pub fn submit(&self, job: Box<dyn Job>) {
        match &self.inner.writer {
            Some(writer) => writer.submit(job),
            None => match self.inner.pool.get() {
                Ok(mut conn) => run_pooled(&mut conn, job),
                Err(error) => job.done(Err(error.into())),
            },
        }
    }

    /// Whether [`Database::submit`] blocks its caller.
    #[must_use]
    pub fn submit_blocks(&self) -> bool {
        self.inner.writer.is_none()
    }
}

fn lock_file(url: &str) -> Result<File> {
    let path = format!("{}.lock", url.trim_start_matches("sqlite://"));
    let file = File::create(&path).map_err(|e| Error::Open(format!("{path}: {e}")))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(std::fs::TryLockError::WouldBlock) => Err(Error::Locked(path)),
        Err(std::fs::TryLockError::Error(e)) => Err(Error::Open(format!("{path}: {e}"))),
    }
}
