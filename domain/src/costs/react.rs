//! What costs do when something has happened.

use super::events::RATE_SET;
use super::labour::{Which, book};
use crate::events::Row;
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::{TimeEntryId, User};
use crate::projects::events::TIME_LOGGED;

/// Books logged time once, and anew when the rate of its day is another one. Reading the same event
/// again changes nothing.
///
/// # Errors
/// When the database fails, or `RETRY` when somebody else books the same at this moment.
pub fn react(tx: &mut Tx<'_>, row: &Row) -> Result<()> {
    if row.kind == TIME_LOGGED.name {
        #[derive(serde::Deserialize)]
        #[serde(rename_all = "camelCase")]
        struct Logged {
            time_entry_id: TimeEntryId,
        }
        let logged: Logged = serde_json::from_str(&row.data)?;
        return book(tx, row.org_id, &Which::One(logged.time_entry_id));
    }
    if row.kind == RATE_SET.name
        && let Some(user) = row.subject().and_then(|node| node.downcast::<User>())
    {
        #[derive(serde::Deserialize)]
        #[serde(rename_all = "camelCase")]
        struct Set {
            valid_from: String,
        }
        let set: Set = serde_json::from_str(&row.data)?;
        return book(tx, row.org_id, &Which::From(user, set.valid_from));
    }
    Ok(())
}
