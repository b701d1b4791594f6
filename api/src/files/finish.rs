//! The end of an upload: its bytes are read, judged, kept, and only then it is a file.

use std::sync::Arc;

use domain::files::{self, FileRow, FileStatus};
use domain::kernel::Actor;
use domain::kernel::fault::{CoreFault, Error, FaultKind, Result};

use super::inspect::inspect;
use super::{Turn, on_disk};
use crate::app::App;

/// Completes an upload whose bytes are all there; for any other nothing happens. A crash in between
/// leaves it as it was, and the next request for it comes here again.
///
/// # Errors
/// `HASH_MISMATCH`, `UNSUPPORTED_FILE_TYPE`, `FILE_TOO_LARGE`: then the upload is discarded.
pub(crate) async fn finish(
    app: &App,
    actor: &Arc<Actor>,
    row: &FileRow,
    _turn: &Turn,
) -> Result<()> {
    if row.status == FileStatus::Complete || row.received < row.byte_size {
        return Ok(());
    }
    let unavailable = |_closed| Error::from(CoreFault::Unavailable);
    let checking = app.files.checks.acquire().await.map_err(unavailable)?;
    let inspected = row.clone();
    let found = on_disk(app, move |store| {
        inspect(&store.received(&inspected.storage_key)?, &inspected)
    })
    .await?;
    drop(checking);
    if let Err(error) = found.check(row) {
        // Only what is wrong with the bytes ends the upload.
        if error.kind() == FaultKind::Invalid {
            discard(app, actor, row).await?;
        }
        return Err(error);
    }
    let key = row.storage_key.clone();
    on_disk(app, move |store| store.keep(&key)).await?;
    let actor = Arc::clone(actor);
    app.write(move |tx| files::file_complete(tx, &actor, &found))
        .await?;
    Ok(())
}

/// Forgets an unfinished upload, then removes its bytes.
///
/// # Errors
/// `FILE_IS_COMPLETE`.
pub(crate) async fn discard(app: &App, actor: &Arc<Actor>, row: &FileRow) -> Result<()> {
    let (actor, id, key) = (Arc::clone(actor), row.id, row.storage_key.clone());
    app.write(move |tx| files::file_discard(tx, &actor, id))
        .await?;
    on_disk(app, move |store| store.discard(&key)).await
}
