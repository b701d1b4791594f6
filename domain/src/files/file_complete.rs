//! Finishes an upload whose bytes are all there.

use db::schema::files;
use db::types::Moment;
use diesel::prelude::*;
use serde_json::json;

use super::events::FILE_UPLOADED;
use super::fault::FilesFault;
use super::model::{FileRow, FileStatus};
use super::taken::Taken;
use super::{access, file_name, file_types};
use crate::events::Event;
use crate::identity;
use crate::kernel::fault::Result;
use crate::kernel::id::FileId;
use crate::kernel::{Actor, Tx};

/// What the bytes in the store turned out to be.
#[derive(Debug, Clone)]
pub struct FileComplete {
    /// File.
    pub id: FileId,
    /// SHA-256 of the bytes, 64 lower-case hex digits.
    pub sha256: String,
    /// MIME type found from the bytes; `None`: unknown.
    pub content_type: Option<String>,
    /// Width in pixels as shown.
    pub width: Option<i64>,
    /// Height in pixels as shown.
    pub height: Option<i64>,
    /// When a photo was taken, by its EXIF data.
    pub taken: Option<Taken>,
}

impl FileComplete {
    /// Whether these bytes are what was promised, and of what type.
    ///
    /// # Errors
    /// `FILE_INCOMPLETE`, `HASH_MISMATCH`, `UNSUPPORTED_FILE_TYPE`, `FILE_TOO_LARGE`.
    pub fn check(&self, row: &FileRow) -> Result<&'static file_types::FileType> {
        check(row, self)
    }
}

/// Makes the file usable. Again for a complete file is the same success.
///
/// A refusal changes nothing: the caller discards the upload when the bytes are at fault.
///
/// # Errors
/// `NOT_FOUND`, `FILE_INCOMPLETE`, `HASH_MISMATCH`, `UNSUPPORTED_FILE_TYPE`, `FILE_TOO_LARGE`.
pub fn file_complete(tx: &mut Tx<'_>, actor: &Actor, input: &FileComplete) -> Result<FileId> {
    let row = access::for_upload(tx.conn(), actor, input.id)?;
    if row.status == FileStatus::Complete {
        return Ok(row.id);
    }
    let found = check(&row, input)?;
    let taken_at = match input.taken {
        Some(taken) => {
            let org = identity::read::organization(tx.conn(), actor.org)?;
            taken.moment(&org.time_zone)
        }
        None => None,
    };
    let now = tx.now();
    let changed = diesel::update(files::table.find((actor.org, row.id)))
        .filter(files::status.eq(FileStatus::Uploading))
        .set((
            files::status.eq(FileStatus::Complete),
            files::name.eq(file_name::with_ending(&row.name, found.endings)),
            files::content_type.eq(found.content_type),
            files::width.eq(input.width),
            files::height.eq(input.height),
            files::taken_at.eq(taken_at),
            files::expires_at.eq(None::<Moment>),
            files::completed_at.eq(now),
        ))
        .execute(tx.conn())?;
    if changed == 1 {
        tx.emit(Event::by(
            actor,
            &FILE_UPLOADED,
            row.id,
            json!({
                "byteSize": row.byte_size,
                "contentType": found.content_type,
                "sha256": row.sha256,
            }),
        ));
    }
    Ok(row.id)
}

fn check(row: &FileRow, input: &FileComplete) -> Result<&'static file_types::FileType> {
    if row.received != row.byte_size {
        let id = row.id.to_string();
        return Err(FilesFault::FileIncomplete { id }.into());
    }
    if row.sha256 != input.sha256 {
        let (promised, found) = (row.sha256.clone(), input.sha256.clone());
        return Err(FilesFault::HashMismatch { promised, found }.into());
    }
    let found = input
        .content_type
        .as_deref()
        .and_then(file_types::find)
        .ok_or_else(|| FilesFault::UnsupportedFileType {
            allowed: file_types::endings(),
        })?;
    if row.byte_size > found.max_bytes {
        let max_bytes = found.max_bytes;
        return Err(FilesFault::FileTooLarge { max_bytes }.into());
    }
    Ok(found)
}
