//! Stops sharing an object with a guest.

use db::schema::grants;
use diesel::prelude::*;
use serde_json::json;

use super::events::GRANT_REVOKED;
use super::model::GrantRow;
use super::permission::Permission;
use crate::events::Event;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::GrantId;
use crate::kernel::{Actor, Tx};

/// Revokes a grant; requests, sockets and file links of it end within a second. Revoking it again
/// changes nothing.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND`.
pub fn grant_revoke(tx: &mut Tx<'_>, actor: &Actor, id: GrantId) -> Result<GrantId> {
    actor.require(Permission::GrantManage)?;
    let row: GrantRow = grants::table
        .find((actor.org, id))
        .select(GrantRow::as_select())
        .first(tx.conn())
        .optional()?
        .ok_or(CoreFault::NotFound)?;
    if row.revoked_at.is_none() {
        let now = tx.now();
        diesel::update(grants::table.find((actor.org, id)))
            .set(grants::revoked_at.eq(now))
            .execute(tx.conn())?;
        tx.emit(Event::by(
            actor,
            &GRANT_REVOKED,
            row.user_id,
            json!({ "grantId": id, "nodeId": row.node() }),
        ));
    }
    Ok(id)
}
