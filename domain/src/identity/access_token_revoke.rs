//! Revokes a token of another system.

use db::schema::access_tokens;
use db::types::Moment;
use diesel::prelude::*;
use serde_json::json;

use super::events::ACCESS_TOKEN_REVOKED;
use super::permission::Permission;
use crate::events::Event;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::AccessTokenId;
use crate::kernel::{Actor, Tx};

/// Revokes the token at once; revoking it again changes nothing.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND`.
pub fn access_token_revoke(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: AccessTokenId,
) -> Result<AccessTokenId> {
    actor.require(Permission::AccessTokenManage)?;
    let token = access_tokens::table.find((actor.org, id));
    let revoked: Option<Moment> = token
        .select(access_tokens::revoked_at)
        .first(tx.conn())
        .optional()?
        .ok_or(CoreFault::NotFound)?;
    if revoked.is_none() {
        let now = tx.now();
        diesel::update(token)
            .set(access_tokens::revoked_at.eq(now))
            .execute(tx.conn())?;
        tx.emit(Event::by(actor, &ACCESS_TOKEN_REVOKED, id, json!({})));
    }
    Ok(id)
}
