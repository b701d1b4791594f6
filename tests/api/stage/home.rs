//! Installations: a data folder and a database that end with their value.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use db::{Conn, conn::Purpose};
use diesel::connection::SimpleConnection;
use tempfile::TempDir;

use super::binary;

/// A database product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Database {
    /// The embedded one.
    Sqlite,
    /// The server that `MUSTER_TEST_POSTGRES` names.
    Postgres,
}

impl Database {
    /// SQLite, and PostgreSQL when `MUSTER_TEST_POSTGRES` is set.
    pub(crate) fn all() -> Vec<Self> {
        if postgres_server().is_some() {
            vec![Self::Sqlite, Self::Postgres]
        } else {
            println!("MUSTER_TEST_POSTGRES is not set: only on SQLite");
            vec![Self::Sqlite]
        }
    }
}

/// What a command of the binary said.
pub(crate) struct Said {
    /// Exit code 0.
    pub(crate) ok: bool,
    /// Standard output.
    pub(crate) out: String,
    /// Standard error.
    pub(crate) err: String,
}

/// One installation.
pub(crate) struct Home {
    folder: TempDir,
    /// Name of the PostgreSQL database.
    name: Option<String>,
}

impl Home {
    /// With the demo's organisations, people and story.
    pub(crate) fn seeded(database: Database) -> Self {
        let home = Self::folder();
        match database {
            Database::Sqlite => {
                copy(&sqlite_template().join("data"), &home.data());
                home
            }
            // Files of the demo lie in the data folder, rows in the database.
            Database::Postgres => {
                let (template, files) = postgres_template();
                copy(files, &home.data());
                home.with_database(&format!("TEMPLATE {template}"))
            }
        }
    }

    /// With nothing in it.
    pub(crate) fn empty(database: Database) -> Self {
        match database {
            Database::Sqlite => Self::folder(),
            Database::Postgres => Self::folder().with_database(""),
        }
    }

    /// The same again, of an installation that nobody uses now.
    pub(crate) fn duplicate(&self) -> Self {
        let home = Self::folder();
        copy(&self.data(), &home.data());
        match &self.name {
            None => home,
            Some(own) => home.with_database(&format!("TEMPLATE {own}")),
        }
    }

    fn folder() -> Self {
        let folder = tempfile::Builder::new().prefix("muster-api-").tempdir();
        Self {
            folder: folder.expect("a temporary folder"),
            name: None,
        }
    }

    fn with_database(mut self, like: &str) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("api_{}_{number}", std::process::id());
        on_postgres(&format!("CREATE DATABASE {name} {like}"));
        self.name = Some(name);
        self
    }

    /// The folder of the installation.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The data folder.
    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// `DATABASE_URL`, unless it is the embedded database in the data folder.
    pub(crate) fn database_url(&self) -> Option<String> {
        self.name.as_deref().map(sibling)
    }

    /// Runs a command of the binary on this installation.
    pub(crate) fn muster(&self, arguments: &[&str], input: &str) -> Said {
        let mut command = binary::command(&self.data(), self.database_url().as_deref());
        let mut child = command
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary runs");
        let mut stdin = child.stdin.take().expect("a pipe");
        // It may end without reading.
        drop(stdin.write_all(input.as_bytes()));
        drop(stdin);
        let done = child.wait_with_output().expect("an end");
        Said {
            ok: done.status.success(),
            out: String::from_utf8(done.stdout).expect("UTF-8"),
            err: String::from_utf8(done.stderr).expect("UTF-8"),
        }
    }

    /// Changes the database behind the server's back.
    pub(crate) fn sql(&self, text: &str) {
        let embedded = || format!("sqlite://{}", self.data().join("muster.sqlite").display());
        let url = self.database_url().unwrap_or_else(embedded);
        let mut conn = Conn::open(&url, Purpose::Write).expect("the database opens");
        conn.batch_execute(text).expect("SQL that runs");
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        if let Some(name) = &self.name {
            on_postgres(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        }
    }
}

/// A folder with the seeded embedded database, made once for a binary and kept for the next run.
fn sqlite_template() -> &'static Path {
    static TEMPLATE: OnceLock<PathBuf> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let kept = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let path = kept.join(format!("api-template-{}", binary::stamp()));
        if path.is_dir() {
            return path;
        }
        forget_old(kept);
        let home = Home::folder();
        seed(&home);
        // Whole at once: another run may make the same one.
        let part = tempfile::tempdir_in(kept).expect("a temporary folder");
        copy(&home.data(), &part.path().join("data"));
        if std::fs::rename(part.path(), &path).is_err() {
            assert!(path.is_dir(), "{} cannot be made", path.display());
        }
        path
    })
}

fn forget_old(kept: &Path) {
    for entry in kept.read_dir().expect("a folder").flatten() {
        let name = entry.file_name();
        if name.to_string_lossy().starts_with("api-template-") {
            drop(std::fs::remove_dir_all(entry.path()));
        }
    }
}

/// A seeded PostgreSQL database and the data folder that belongs to it, made once a run.
fn postgres_template() -> &'static (String, PathBuf) {
    static TEMPLATE: OnceLock<(String, PathBuf)> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let home = Home::empty(Database::Postgres);
        seed(&home);
        let name = home.name.clone().expect("PostgreSQL");
        let data = home.data();
        // Kept for as long as the run; the peer goes with its databases.
        std::mem::forget(home);
        (name, data)
    })
}

fn seed(home: &Home) {
    let said = home.muster(&["seed", "demo", "--people-only"], "");
    assert!(said.ok, "seeding: {}", said.err);
}

fn postgres_server() -> Option<String> {
    std::env::var("MUSTER_TEST_POSTGRES").ok()
}

fn on_postgres(text: &str) {
    let server = postgres_server().expect("MUSTER_TEST_POSTGRES");
    let mut conn = Conn::open(&server, Purpose::Write).expect("PostgreSQL answers");
    conn.batch_execute(text).expect("SQL that runs");
}

fn sibling(name: &str) -> String {
    let server = postgres_server().expect("MUSTER_TEST_POSTGRES");
    let (head, _) = server.rsplit_once('/').expect("postgres://…/database");
    format!("{head}/{name}")
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in from.read_dir().expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a copy");
        }
    }
}
