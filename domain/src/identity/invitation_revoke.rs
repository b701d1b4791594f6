//! Withdraws an invitation.

use db::schema::invitations;
use diesel::prelude::*;
use serde_json::json;

use super::events::INVITATION_REVOKED;
use super::fault::IdentityFault;
use super::model::InvitationRow;
use super::permission::Permission;
use crate::events::Event;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::InvitationId;
use crate::kernel::{Actor, Tx};

/// Withdraws the invitation, so that its link opens nothing. Withdrawing it again changes nothing.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND`, `INVITATION_ACCEPTED`: then disable the person.
pub fn invitation_revoke(tx: &mut Tx<'_>, actor: &Actor, id: InvitationId) -> Result<InvitationId> {
    actor.require(Permission::UserInvite)?;
    let row: InvitationRow = invitations::table
        .find((actor.org, id))
        .select(InvitationRow::as_select())
        .first(tx.conn())
        .optional()?
        .ok_or(CoreFault::NotFound)?;
    if row.revoked_at.is_some() {
        return Ok(id);
    }
    let now = tx.now();
    let open = invitations::table
        .find((actor.org, id))
        .filter(invitations::accepted_at.is_null());
    let revoked = diesel::update(open)
        .set(invitations::revoked_at.eq(now))
        .execute(tx.conn())?;
    if revoked == 0 {
        return Err(IdentityFault::InvitationAccepted.into());
    }
    tx.emit(Event::by(
        actor,
        &INVITATION_REVOKED,
        row.user_id,
        json!({ "invitationId": id }),
    ));
    Ok(id)
}
