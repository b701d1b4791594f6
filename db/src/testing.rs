//! Throw-away databases for tests, copied from one migrated template.
//!
//! SQLite always; PostgreSQL when `MUSTER_TEST_POSTGRES` names a server where databases may be
//! created. A test that is given no PostgreSQL says so by [`urls`] returning only SQLite.

use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use diesel::connection::SimpleConnection;

use crate::conn::{Conn, Purpose};
use crate::error::{Error, Result};
use crate::{Database, Settings, migrate};

static NEXT: AtomicU32 = AtomicU32::new(0);

/// A database that ends with its value.
pub struct TestDatabase {
    /// Open handle to it.
    pub db: Database,
    /// Its URL.
    pub url: String,
    _store: Store,
}

/// Where a database lies, to be removed with it.
enum Store {
    Folder { _folder: tempfile::TempDir },
    Server { name: String },
}

impl Drop for Store {
    fn drop(&mut self) {
        let (Self::Server { name }, Ok(server)) = (self, std::env::var("MUSTER_TEST_POSTGRES"))
        else {
            return;
        };
        let dropped = Conn::open(&server, Purpose::Write)
            .and_then(|mut c| Ok(c.batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)"))?));
        if let Err(error) = dropped {
            tracing::debug!(%error, name, "a test database stays");
        }
    }
}

/// Opens a migrated SQLite database in a folder of its own.
///
/// # Errors
/// When the file system or a migration fails.
pub fn sqlite() -> Result<TestDatabase> {
    sqlite_copy(Some(sqlite_template()?))
}

/// Opens a migrated PostgreSQL database, or `None` when no test server is named.
///
/// # Errors
/// When the server refuses or a migration fails.
pub fn postgres() -> Result<Option<TestDatabase>> {
    let Ok(server) = std::env::var("MUSTER_TEST_POSTGRES") else {
        return Ok(None);
    };
    let template = postgres_template(&server)?;
    postgres_copy(&server, template).map(Some)
}

/// Both databases as far as they are there.
///
/// # Errors
/// See [`sqlite`] and [`postgres`].
pub fn each() -> Result<Vec<TestDatabase>> {
    Ok(std::iter::once(sqlite()?).chain(postgres()?).collect())
}

/// Both databases as far as they are there, before the first migration.
///
/// # Errors
/// See [`sqlite`] and [`postgres`].
pub fn each_empty() -> Result<Vec<TestDatabase>> {
    let postgres = std::env::var("MUSTER_TEST_POSTGRES")
        .ok()
        .map(|server| postgres_copy(&server, "template0"))
        .transpose()?;
    Ok(std::iter::once(sqlite_copy(None)?)
        .chain(postgres)
        .collect())
}

fn sqlite_copy(template: Option<&PathBuf>) -> Result<TestDatabase> {
    let folder = tempfile::tempdir().map_err(io)?;
    let path = folder.path().join("muster.sqlite");
    if let Some(template) = template {
        std::fs::copy(template, &path).map_err(io)?;
    }
    let url = format!("sqlite://{}", path.display());
    open(url, Store::Folder { _folder: folder })
}

fn postgres_copy(server: &str, template: &str) -> Result<TestDatabase> {
    let name = format!(
        "t{}_{}",
        std::process::id(),
        NEXT.fetch_add(1, Ordering::Relaxed)
    );
    let mut admin = Conn::open(server, Purpose::Write)?;
    admin.batch_execute(&format!("CREATE DATABASE {name} TEMPLATE {template}"))?;
    open(sibling(server, &name), Store::Server { name })
}

fn open(url: String, store: Store) -> Result<TestDatabase> {
    let db = Database::open(&Settings {
        url: url.clone(),
        pool_size: 4,
    })?;
    Ok(TestDatabase {
        db,
        url,
        _store: store,
    })
}

fn sqlite_template() -> Result<&'static PathBuf> {
    static TEMPLATE: OnceLock<std::result::Result<PathBuf, String>> = OnceLock::new();
    let made = TEMPLATE.get_or_init(|| {
        let path =
            std::env::temp_dir().join(format!("muster-template-{}.sqlite", std::process::id()));
        drop(std::fs::remove_file(&path));
        let url = format!("sqlite://{}", path.display());
        let migrated = migrate::run(&url).and_then(|_| {
            // One file without a write-ahead log can be copied as it is.
            Conn::open(&url, Purpose::Write)?.batch_execute("PRAGMA journal_mode = DELETE")?;
            Ok(())
        });
        migrated.map(|()| path).map_err(|e| e.to_string())
    });
    made.as_ref().map_err(|e| Error::Migration(e.clone()))
}

fn postgres_template(server: &str) -> Result<&'static str> {
    static TEMPLATE: OnceLock<std::result::Result<String, String>> = OnceLock::new();
    let made = TEMPLATE.get_or_init(|| {
        let name = format!("template_{}", std::process::id());
        let make = || -> Result<()> {
            let mut admin = Conn::open(server, Purpose::Write)?;
            admin.batch_execute(&format!("DROP DATABASE IF EXISTS {name}"))?;
            admin.batch_execute(&format!("CREATE DATABASE {name}"))?;
            migrate::run(&sibling(server, &name))?;
            Ok(())
        };
        make().map(|()| name).map_err(|e| e.to_string())
    });
    made.as_deref().map_err(|e| Error::Migration(e.clone()))
}

fn sibling(server: &str, name: &str) -> String {
    match server.rsplit_once('/') {
        Some((head, _)) => format!("{head}/{name}"),
        None => format!("{server}/{name}"),
    }
}

fn io(error: std::io::Error) -> Error {
    Error::Open(error.to_string())
}
