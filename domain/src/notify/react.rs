//! What people are told when something has happened, and when they are reminded next.

use super::tell::tell;
use super::{reminder, told};
use crate::events::Row;
use crate::kernel::Tx;
use crate::kernel::fault::Result;

/// Days after which nobody is told any more: news that old is none, and a reader that begins with an
/// old log would fill every inbox.
const NEWS_DAYS: i64 = 7;

/// Sets the reminder of what the event is about, and tells those whom it concerns. Reading the same
/// event again changes nothing.
///
/// # Errors
/// When the database fails, or `RETRY` when somebody else does the same at this moment.
pub fn react(tx: &mut Tx<'_>, row: &Row) -> Result<()> {
    reminder::follow(tx, row)?;
    if row.at < tx.now().plus_seconds(-NEWS_DAYS * 24 * 3600) {
        return Ok(());
    }
    let all = told::of(tx, row)?;
    tell(tx, row, &all)
}
