//! Accepts an invitation: the person gets an account and a session.

use db::schema::{invitations, users};
use diesel::prelude::*;
use serde_json::json;

use super::events::INVITATION_ACCEPTED;
use super::fault::IdentityFault;
use super::model::InvitationRow;
use super::session_create::{SessionStarted, start};
use super::user_create::find_or_create_account;
use crate::events::Event;
use crate::kernel::fault::Result;
use crate::kernel::input::text;
use crate::kernel::{Tx, secret};

/// What the invited person sends.
#[derive(Debug, Clone)]
pub struct InvitationAccept {
    /// The secret of the link.
    pub token: String,
    /// The person's name, at most 100 characters.
    pub name: String,
    /// From [`super::password::hash`].
    pub password_hash: String,
}

/// Accepts the invitation once and starts a session. A person who has an account already keeps its
/// password.
///
/// # Errors
/// `INVALID_INVITATION` when it is unknown, expired, withdrawn or used; errors of input.
pub fn invitation_accept(tx: &mut Tx<'_>, input: &InvitationAccept) -> Result<SessionStarted> {
    let name = text("name", &input.name, 100)?;
    let now = tx.now();
    let invitation: InvitationRow = invitations::table
        .filter(invitations::token_hash.eq(secret::hash(&input.token)))
        .filter(invitations::accepted_at.is_null())
        .filter(invitations::revoked_at.is_null())
        .filter(invitations::expires_at.gt(now))
        .select(InvitationRow::as_select())
        .first(tx.conn())
        .optional()?
        .ok_or(IdentityFault::InvalidInvitation)?;
    let taken = diesel::update(
        invitations::table
            .find((invitation.org_id, invitation.id))
            .filter(invitations::accepted_at.is_null()),
    )
    .set(invitations::accepted_at.eq(now))
    .execute(tx.conn())?;
    if taken == 0 {
        return Err(IdentityFault::InvalidInvitation.into());
    }
    let account = find_or_create_account(tx, &invitation.email, &name, Some(&input.password_hash))?;
    diesel::update(users::table.find((invitation.org_id, invitation.user_id)))
        .set((users::account_id.eq(account), users::name.eq(&name)))
        .execute(tx.conn())?;
    let mut event = Event::of(
        invitation.org_id,
        &INVITATION_ACCEPTED,
        invitation.user_id,
        json!({ "invitationId": invitation.id }),
    );
    event.actor = Some(invitation.user_id);
    tx.emit(event);
    start(tx, invitation.org_id, invitation.user_id)
}
