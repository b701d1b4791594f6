//! Backup and restore of the embedded database with its files.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use db::conn::Product;
use domain::events::epoch;
use domain::kernel::unit::run;

use super::Outcome;
use super::people::open;
use crate::config::Config;

/// Arguments of `muster backup` and `muster restore`.
#[derive(Args)]
pub(super) struct BackupArgs {
    /// Folder of the backup.
    folder: PathBuf,
}

/// The database's name in a data folder and in a backup.
const DATABASE: &str = "muster.sqlite";
/// The files' folder in a data folder and in a backup.
const FILES: &str = "files";

/// Copies database and files while the server runs.
pub(super) fn backup(config: &Config, args: &BackupArgs) -> Outcome {
    std::fs::create_dir_all(&args.folder)?;
    db::backup::copy(&config.url(), &args.folder.join(DATABASE))?;
    // After the database: files only ever join, so every file that the copy names is there.
    let files = copy_folder(&config.data.join(FILES), &args.folder.join(FILES))?;
    println!("{}: database and {files} files", args.folder.display());
    Ok(ExitCode::SUCCESS)
}

/// Puts a backup into an empty data folder and gives its logs a new epoch.
pub(super) fn restore(config: &Config, args: &BackupArgs) -> Outcome {
    let url = config.url();
    let target = match Product::of(&url)? {
        Product::Sqlite => PathBuf::from(url.trim_start_matches("sqlite://")),
        Product::Postgres => return Err("restore PostgreSQL with pg_restore".into()),
    };
    if target.exists() {
        return Err(format!(
            "{} exists already: restore into an empty data folder",
            target.display()
        )
        .into());
    }
    std::fs::create_dir_all(&config.data)?;
    std::fs::copy(args.folder.join(DATABASE), &target)?;
    let files = copy_folder(&args.folder.join(FILES), &config.data.join(FILES))?;
    let (db, sources) = open(config)?;
    run(&db, &sources, epoch::renew)?;
    println!("{}: database and {files} files", config.data.display());
    Ok(ExitCode::SUCCESS)
}

fn copy_folder(from: &Path, to: &Path) -> std::io::Result<u64> {
    if !from.exists() {
        return Ok(0);
    }
    std::fs::create_dir_all(to)?;
    let mut copied = 0;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copied += copy_folder(&entry.path(), &target)?;
        } else {
            match std::fs::copy(entry.path(), target) {
                Ok(_) => copied += 1,
                // An upload that ended meanwhile.
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
    }
    Ok(copied)
}
