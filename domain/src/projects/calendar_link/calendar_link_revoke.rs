//! Ends the secret address of a member's calendar.

use db::schema::calendar_links;
use diesel::prelude::*;
use serde_json::json;

use super::events::CALENDAR_LINK_REVOKED;
use super::require_own_tasks;
use crate::events::Event;
use crate::kernel::fault::Result;
use crate::kernel::id::UserId;
use crate::kernel::{Actor, Tx};

/// Ends the address at once; without one nothing happens.
///
/// # Errors
/// `FORBIDDEN` for guests and integrations.
pub fn calendar_link_revoke(tx: &mut Tx<'_>, actor: &Actor) -> Result<UserId> {
    require_own_tasks(actor)?;
    let ended =
        diesel::delete(calendar_links::table.find((actor.org, actor.user))).execute(tx.conn())?;
    if ended > 0 {
        tx.emit(Event::by(
            actor,
            &CALENDAR_LINK_REVOKED,
            actor.user,
            json!({}),
        ));
    }
    Ok(actor.user)
}
