//! The epoch of a log: another one after a backup was restored.

use db::schema::event_heads;
use diesel::prelude::*;

use crate::kernel::Tx;
use crate::kernel::fault::Result;

/// Gives every log a new epoch, so that cursors from after the backup are answered
/// `RESYNC_REQUIRED` instead of silence.
///
/// # Errors
/// When the database fails.
pub fn renew(tx: &mut Tx<'_>) -> Result<usize> {
    let mut epoch = [0; 8];
    tx.sources().fill(&mut epoch);
    Ok(diesel::update(event_heads::table)
        .set(event_heads::epoch.eq(i64::from_be_bytes(epoch)))
        .execute(tx.conn())?)
}
