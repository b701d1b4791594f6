//! What quality does when something has happened.

use super::sampling_state::catch_up;
use crate::events::Row;
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::SamplingState;

/// Keeps sampling states from the log. An event that is in the state already changes nothing.
///
/// # Errors
/// When the database fails, or `RETRY` when somebody else does the same at this moment.
pub fn react(tx: &mut Tx<'_>, row: &Row) -> Result<()> {
    match row
        .subject()
        .and_then(|node| node.downcast::<SamplingState>())
    {
        Some(id) if row.kind != super::events::SWITCHED.name => {
            catch_up(tx, row.org_id, id)?;
            Ok(())
        }
        _ => Ok(()),
    }
}
