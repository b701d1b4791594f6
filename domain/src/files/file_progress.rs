//! Records how many bytes of an upload are durable.

use db::schema::files;
use diesel::prelude::*;

use super::access;
use super::fault::FilesFault;
use super::model::FileStatus;
use crate::kernel::fault::Result;
use crate::kernel::id::FileId;
use crate::kernel::{Actor, Tx};

/// Bytes that came in and are on the disk.
#[derive(Debug, Clone, Copy)]
pub struct FileProgress {
    /// File.
    pub id: FileId,
    /// Where the upload stood.
    pub from: i64,
    /// Where it stands now; not before `from`, not past the promised size.
    pub to: i64,
}

/// Moves the offset if it still stands where the caller began, and gives the new one.
///
/// # Errors
/// `NOT_FOUND`, `OFFSET_MISMATCH`, `FILE_IS_COMPLETE`.
pub fn file_progress(tx: &mut Tx<'_>, actor: &Actor, input: &FileProgress) -> Result<i64> {
    let moved = diesel::update(files::table.find((actor.org, input.id)))
        .filter(files::uploaded_by.eq(actor.user))
        .filter(files::status.eq(FileStatus::Uploading))
        .filter(files::received.eq(input.from))
        .filter(files::byte_size.ge(input.to))
        .set(files::received.eq(input.to.max(input.from)))
        .execute(tx.conn())?;
    if moved == 1 {
        return Ok(input.to.max(input.from));
    }
    let row = access::for_upload(tx.conn(), actor, input.id)?;
    match row.status {
        FileStatus::Complete => Err(FilesFault::FileIsComplete.into()),
        FileStatus::Uploading => Err(FilesFault::OffsetMismatch {
            offset: row.received,
        }
        .into()),
    }
}
