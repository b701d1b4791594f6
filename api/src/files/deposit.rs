//! Bytes that are at hand become a file as by an upload, without its requests: for the demo.

use std::io::Write;

use domain::files::{self, FileCreate, FileProgress};
use domain::kernel::fault::{Result, internal};
use domain::kernel::id::FileId;
use domain::kernel::{Actor, Tx};
use sha2::{Digest, Sha256};

use super::Store;
use super::inspect::inspect;

/// Stores the bytes and completes their file. Again with the same id, as after a crash in front of
/// the commit, it writes the same blob again.
///
/// # Errors
/// What the use cases of an upload refuse; `INTERNAL` when the disk does.
pub(crate) fn deposit(
    tx: &mut Tx<'_>,
    actor: &Actor,
    store: &Store,
    name: &str,
    bytes: &[u8],
) -> Result<FileId> {
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let create = FileCreate {
        id: None,
        name: name.to_owned(),
        byte_size: size,
        sha256: hex::encode(Sha256::digest(bytes)),
    };
    let id = files::file_create(tx, actor, &create)?;
    let row = files::access::for_upload(tx.conn(), actor, id)?;
    let written = store.resume(&row.storage_key, 0).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_data()
    });
    written.map_err(|e| internal(&e))?;
    let step = FileProgress {
        id,
        from: 0,
        to: size,
    };
    files::file_progress(tx, actor, &step)?;
    let row = files::access::for_upload(tx.conn(), actor, id)?;
    let found = store
        .received(&row.storage_key)
        .and_then(|path| inspect(&path, &row))
        .map_err(|e| internal(&e))?;
    found.check(&row)?;
    store.keep(&row.storage_key).map_err(|e| internal(&e))?;
    files::file_complete(tx, actor, &found)
}
