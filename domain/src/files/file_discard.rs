//! Gives an unfinished upload up.

use db::schema::files;
use diesel::prelude::*;
use serde_json::json;

use super::access;
use super::events::FILE_DISCARDED;
use super::fault::FilesFault;
use super::model::FileStatus;
use crate::events::Event;
use crate::kernel::fault::Result;
use crate::kernel::id::FileId;
use crate::kernel::{Actor, Tx};

/// Forgets the upload, whose id may then be used again; the caller removes its bytes afterwards.
///
/// # Errors
/// `NOT_FOUND`; `FILE_IS_COMPLETE`, since others may already refer to a complete file.
pub fn file_discard(tx: &mut Tx<'_>, actor: &Actor, id: FileId) -> Result<FileId> {
    let row = access::for_upload(tx.conn(), actor, id)?;
    let gone = diesel::delete(files::table.find((actor.org, id)))
        .filter(files::status.eq(FileStatus::Uploading))
        .execute(tx.conn())?;
    if gone == 0 {
        return Err(FilesFault::FileIsComplete.into());
    }
    tx.emit(Event::by(
        actor,
        &FILE_DISCARDED,
        id,
        json!({ "received": row.received }),
    ));
    Ok(id)
}
