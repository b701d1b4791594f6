//! Takes a shift out of the roster.

use db::schema::shifts;
use diesel::prelude::*;
use serde_json::json;

use super::read::shift_by_id;
use super::store::lock;
use crate::events::Event;
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::ShiftId;
use crate::kernel::{Actor, Tx};
use crate::projects::events::SHIFT_REMOVED;

/// Which shift.
#[derive(Debug, Clone, Copy)]
pub struct ShiftRemove {
    /// The shift.
    pub shift: ShiftId,
}

/// Takes it out.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`.
pub fn shift_remove(tx: &mut Tx<'_>, actor: &Actor, input: &ShiftRemove) -> Result<ShiftId> {
    let row = shift_by_id(tx.conn(), actor, input.shift)?;
    actor.require(Permission::ProjectManage)?;
    lock(tx, actor.org, row.user_id)?;
    let gone = diesel::delete(shifts::table.find((actor.org, row.id))).execute(tx.conn())?;
    if gone == 1 {
        let data = json!({
            "channelId": row.channel_id, "userId": row.user_id, "role": row.role,
            "startsAt": row.starts_at.0, "endsAt": row.ends_at.0,
        });
        tx.emit(Event::by(actor, &SHIFT_REMOVED, row.id, data));
    }
    Ok(row.id)
}
