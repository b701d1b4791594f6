//! The binary under test.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::UNIX_EPOCH;

/// `MUSTER_BIN`, else `muster` of the target folder that this test was built into.
pub(super) fn path() -> PathBuf {
    if let Some(path) = std::env::var_os("MUSTER_BIN") {
        return path.into();
    }
    let own = std::env::current_exe().expect("this test's own path");
    let folder = own.ancestors().nth(2).expect("target/debug/deps/test");
    let path = folder.join("muster");
    assert!(
        path.is_file(),
        "{} is not built: run `cargo build -p api`, or set MUSTER_BIN",
        path.display()
    );
    path
}

/// A command of the binary that inherits no setting of whoever runs the tests.
pub(super) fn command(data: &Path, database_url: Option<&str>) -> Command {
    let mut command = Command::new(path());
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("MUSTER_") {
            command.env_remove(name);
        }
    }
    command.env_remove("DATABASE_URL").env("MUSTER_DATA", data);
    if let Some(url) = database_url {
        command.env("DATABASE_URL", url);
    }
    command
}

/// A name that changes with the binary.
pub(super) fn stamp() -> String {
    let meta = path().metadata().expect("the binary");
    let modified = meta.modified().expect("a time");
    let age = modified.duration_since(UNIX_EPOCH).expect("after 1970");
    format!("{}-{}", age.as_nanos(), meta.len())
}
