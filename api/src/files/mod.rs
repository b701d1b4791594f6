//! The bytes of files: where they lie, what they are, who writes them now, small pictures of them.
//!
//! The rows that say whose they are belong to `domain::files`.

mod deposit;
mod exif;
mod finish;
mod inspect;
mod link;
mod slots;
mod store;
mod thumbnail;

use std::io;
use std::path::Path;
use std::sync::Arc;

use domain::kernel::fault::{CoreFault, Error, Result, internal};
use tokio::sync::Semaphore;

pub(crate) use deposit::deposit;
pub(crate) use finish::{discard, finish};
pub(crate) use link::{Links, Shown};
pub(crate) use slots::{Slots, Turn};
pub(crate) use store::Store;
pub(crate) use thumbnail::{WIDTHS, has_preview, rounded};

use crate::app::App;

/// Finished uploads that are read and hashed at once.
const CHECKS: usize = 2;
/// Images that are decoded at once; each may take 256 MB for a moment.
const DECODERS: usize = 2;
/// Requests that may wait for a decoder; one more is told to come back.
const WAITING: usize = 64;

/// What the server needs to keep files.
pub(crate) struct Files {
    /// Where the bytes lie.
    pub(crate) store: Store,
    /// Signs and checks links.
    pub(crate) links: Links,
    /// Who writes which upload in this process.
    pub(crate) slots: Arc<Slots>,
    checks: Semaphore,
    decoders: Semaphore,
    waiting: Semaphore,
}

impl Files {
    /// Opens the store below the data folder.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub(crate) fn open(data: &Path, links: Links) -> io::Result<Self> {
        Ok(Self {
            store: Store::open(data)?,
            links,
            slots: Arc::default(),
            checks: Semaphore::new(CHECKS),
            decoders: Semaphore::new(DECODERS),
            waiting: Semaphore::new(WAITING),
        })
    }
}

/// Runs work on the disk on a blocking thread.
///
/// # Errors
/// `INTERNAL` when the disk refuses; the reason stands in the log.
pub(crate) async fn on_disk<T: Send + 'static>(
    app: &App,
    work: impl FnOnce(&Store) -> io::Result<T> + Send + 'static,
) -> Result<T> {
    let files = Arc::clone(&app.files);
    app.blocking(move || work(&files.store))
        .await?
        .map_err(|e| internal(&e))
}

/// The small picture of a file, made when it is asked for the first time.
///
/// # Errors
/// `FILE_NO_PREVIEW`, `UNAVAILABLE` while too many wait.
pub(crate) async fn thumbnail(app: &App, key: &str, width: u32) -> Result<std::fs::File> {
    let (files, wanted) = (Arc::clone(&app.files), key.to_owned());
    let there = app.blocking(move || files.store.thumbnail(&wanted, width));
    if let Ok(file) = there.await? {
        return Ok(file);
    }
    let unavailable = || Error::from(CoreFault::Unavailable);
    let files = Arc::clone(&app.files);
    let _waiting = files.waiting.try_acquire().map_err(|_full| unavailable())?;
    let _decoder = files
        .decoders
        .acquire()
        .await
        .map_err(|_closed| unavailable())?;
    let (files, wanted) = (Arc::clone(&app.files), key.to_owned());
    app.blocking(move || thumbnail::make(&files.store, &wanted, width))
        .await?
}
