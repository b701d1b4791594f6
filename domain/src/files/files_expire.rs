//! Ends uploads that were not finished in time.

use db::schema::files;
use diesel::prelude::*;
use serde_json::json;

use super::events::FILE_EXPIRED;
use super::model::{FileRow, FileStatus};
use crate::events::Event;
use crate::kernel::Tx;
use crate::kernel::fault::Result;

/// Most uploads that end in one transaction.
const BATCH: i64 = 100;

/// Forgets up to 100 expired uploads of one organisation and gives their storage keys, whose bytes
/// the caller then removes; an empty list when there are no more. For the server's own timer.
///
/// # Errors
/// When the database fails.
pub fn files_expire(tx: &mut Tx<'_>) -> Result<Vec<String>> {
    let now = tx.now();
    let expired: Vec<FileRow> = files::table
        .filter(files::expires_at.lt(now))
        .filter(files::status.eq(FileStatus::Uploading))
        .order(files::expires_at.asc())
        .limit(BATCH)
        .select(FileRow::as_select())
        .load(tx.conn())?;
    // One transaction writes events of one organisation only.
    let Some(org) = expired.first().map(|row| row.org_id) else {
        return Ok(Vec::new());
    };
    let mut keys = Vec::new();
    for row in expired.into_iter().filter(|row| row.org_id == org) {
        let gone = diesel::delete(files::table.find((row.org_id, row.id)))
            .filter(files::status.eq(FileStatus::Uploading))
            .execute(tx.conn())?;
        if gone == 1 {
            tx.emit(Event::of(
                org,
                &FILE_EXPIRED,
                row.id,
                json!({ "received": row.received }),
            ));
            keys.push(row.storage_key);
        }
    }
    Ok(keys)
}
