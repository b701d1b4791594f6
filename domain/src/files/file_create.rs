//! Starts an upload.

use db::schema::files;
use diesel::prelude::*;

use super::access;
use super::fault::FilesFault;
use super::file_name;
use super::model::{FileRow, FileStatus};
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::FileId;
use crate::kernel::input::{InputFault, range};
use crate::kernel::{Actor, Error, Tx};

/// Most bytes of a file.
pub const MAX_BYTES: i64 = 500_000_000;
/// Most unfinished uploads of a person.
pub const MAX_UNFINISHED: i64 = 500;
/// Most files that a person starts within 24 hours.
pub const MAX_DAY_FILES: i64 = 2000;
/// Most bytes that a person promises within 24 hours.
pub const MAX_DAY_BYTES: i64 = 50_000_000_000;
/// How long an upload may take.
const LIFE_SECONDS: i64 = 24 * 3600;

/// A new upload.
#[derive(Debug, Clone)]
pub struct FileCreate {
    /// Id that the client made.
    pub id: Option<FileId>,
    /// Name, at most 255 characters; folders and unsafe characters are taken out.
    pub name: String,
    /// Size in bytes, 1 to [`MAX_BYTES`].
    pub byte_size: i64,
    /// SHA-256 of the whole file, 64 hex digits.
    pub sha256: String,
}

/// Starts the upload. With an id, the same input again gives the same upload.
///
/// # Errors
/// `FORBIDDEN` for guests without a grant to upload, `OUT_OF_RANGE`, `MALFORMED`, `ID_REUSED`,
/// `TOO_MANY_UPLOADS`, `UPLOAD_QUOTA`.
pub fn file_create(tx: &mut Tx<'_>, actor: &Actor, input: &FileCreate) -> Result<FileId> {
    access::require_upload(actor)?;
    let id = input.id.unwrap_or_else(|| tx.id());
    let now = tx.now();
    let row = FileRow {
        org_id: actor.org,
        id,
        name: file_name::safe(&input.name)?,
        content_type: "application/octet-stream".to_owned(),
        byte_size: range("byteSize", input.byte_size, 1, MAX_BYTES)?,
        sha256: sha256(&input.sha256)?,
        received: 0,
        status: FileStatus::Uploading,
        storage_key: format!("{}/{}", actor.org.uuid(), id.uuid()),
        width: None,
        height: None,
        taken_at: None,
        uploaded_by: actor.user,
        created_at: now,
        expires_at: Some(now.plus_seconds(LIFE_SECONDS)),
        completed_at: None,
    };
    if let Some(known) = known(tx, actor, id)? {
        let same = known.uploaded_by == actor.user
            && known.byte_size == row.byte_size
            && known.sha256 == row.sha256;
        return if same {
            Ok(id)
        } else {
            Err(InputFault::IdReused.into())
        };
    }
    check_quota(tx, actor, row.byte_size)?;
    or_again(
        diesel::insert_into(files::table)
            .values(&row)
            .execute(tx.conn()),
    )?;
    Ok(id)
}

fn known(tx: &mut Tx<'_>, actor: &Actor, id: FileId) -> Result<Option<FileRow>> {
    Ok(files::table
        .find((actor.org, id))
        .select(FileRow::as_select())
        .first(tx.conn())
        .optional()?)
}

/// One query over what the person started within a day, which [`MAX_DAY_FILES`] bounds.
fn check_quota(tx: &mut Tx<'_>, actor: &Actor, byte_size: i64) -> Result<()> {
    let since = tx.now().plus_seconds(-LIFE_SECONDS);
    let recent: Vec<(i64, FileStatus)> = files::table
        .filter(files::org_id.eq(actor.org))
        .filter(files::uploaded_by.eq(actor.user))
        .filter(files::created_at.gt(since))
        .limit(MAX_DAY_FILES)
        .select((files::byte_size, files::status))
        .load(tx.conn())?;
    let unfinished = recent
        .iter()
        .filter(|(_, s)| *s == FileStatus::Uploading)
        .count();
    if i64::try_from(unfinished).unwrap_or(i64::MAX) >= MAX_UNFINISHED {
        return Err(FilesFault::TooManyUploads {
            max: MAX_UNFINISHED,
        }
        .into());
    }
    let bytes: i64 = recent.iter().map(|(size, _)| size).sum();
    let count = i64::try_from(recent.len()).unwrap_or(i64::MAX);
    if count >= MAX_DAY_FILES || bytes + byte_size > MAX_DAY_BYTES {
        let (files, bytes) = (MAX_DAY_FILES, MAX_DAY_BYTES);
        return Err(FilesFault::UploadQuota { files, bytes }.into());
    }
    Ok(())
}

fn sha256(text: &str) -> Result<String> {
    let hex = text.trim().to_ascii_lowercase();
    if hex.len() == 64 && hex.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Ok(hex);
    }
    let expected = "SHA-256 of the whole file as 64 hex digits".to_owned();
    Err(Error::from(InputFault::Malformed { expected }).at(["sha256"]))
}
