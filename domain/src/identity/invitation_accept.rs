//! Accepts an invitation: the person gets an account and a session.

use db::schema::{accounts, invitations, users};
use diesel::prelude::*;
use serde_json::json;

use super::events::INVITATION_ACCEPTED;
use super::fault::IdentityFault;
use super::model::{AccountRow, InvitationRow, UserRow};
use super::session_create::{SessionStarted, start};
use super::user_create::find_or_create_account;
use crate::events::Event;
use crate::kernel::fault::Result;
use crate::kernel::input::{InputFault, text};
use crate::kernel::{Error, Language, Tx, secret};

/// What the invited person sends.
#[derive(Debug, Clone)]
pub struct InvitationAccept {
    /// The secret of the link.
    pub token: String,
    /// The person's name, at most 100 characters.
    pub name: String,
    /// From [`super::password::hash`]; a guest may do without and sign in by codes.
    pub password_hash: Option<String>,
    /// Language of later mails to the person.
    pub language: Language,
}

/// Accepts the invitation once and starts a session. A person who has an account already keeps its
/// password.
///
/// # Errors
/// `INVALID_INVITATION` when it is unknown, expired, withdrawn or used; `REQUIRED` for a member
/// without a password; errors of input.
pub fn invitation_accept(tx: &mut Tx<'_>, input: &InvitationAccept) -> Result<SessionStarted> {
    let name = text("name", &input.name, 100)?;
    let (invitation, user) =
        open_invitation(tx, &input.token)?.ok_or(IdentityFault::InvalidInvitation)?;
    let now = tx.now();
    let taken = diesel::update(
        invitations::table
            .find((invitation.org_id, invitation.id))
            .filter(invitations::accepted_at.is_null())
            .filter(invitations::revoked_at.is_null()),
    )
    .set(invitations::accepted_at.eq(now))
    .execute(tx.conn())?;
    if taken == 0 {
        return Err(IdentityFault::InvalidInvitation.into());
    }
    let account = AccountRow {
        id: tx.id(),
        email: invitation.email,
        password_hash: input.password_hash.clone(),
        name: name.clone(),
        locale: Some(input.language.as_str().to_owned()),
        created_at: now,
        disabled_at: None,
    };
    let account = find_or_create_account(tx, &account)?;
    let (has_password, is_disabled): (bool, bool) = accounts::table
        .find(account)
        .select((
            accounts::password_hash.is_not_null(),
            accounts::disabled_at.is_not_null(),
        ))
        .first(tx.conn())?;
    if is_disabled {
        return Err(IdentityFault::InvalidInvitation.into());
    }
    if !has_password && !user.role_set().is_guest() {
        return Err(Error::from(InputFault::Required).at(["password"]));
    }
    let waiting = users::table
        .find((invitation.org_id, user.id))
        .filter(users::account_id.is_null());
    let joined = diesel::update(waiting)
        .set((users::account_id.eq(account), users::name.eq(&name)))
        .execute(tx.conn())?;
    if joined == 0 {
        return Err(IdentityFault::InvalidInvitation.into());
    }
    let mut event = Event::of(
        invitation.org_id,
        &INVITATION_ACCEPTED,
        user.id,
        json!({ "invitationId": invitation.id }),
    );
    event.actor = Some(user.id);
    tx.emit(event);
    start(tx, invitation.org_id, user.id)
}

/// The invitation of a link that can still be accepted, with its membership.
pub(super) fn open_invitation(
    tx: &mut Tx<'_>,
    token: &str,
) -> Result<Option<(InvitationRow, UserRow)>> {
    let now = tx.now();
    Ok(invitations::table
        .inner_join(
            users::table.on(users::org_id
                .eq(invitations::org_id)
                .and(users::id.eq(invitations::user_id))),
        )
        .filter(invitations::token_hash.eq(secret::hash(token)))
        .filter(invitations::accepted_at.is_null())
        .filter(invitations::revoked_at.is_null())
        .filter(invitations::expires_at.gt(now))
        .filter(users::disabled_at.is_null())
        .select((InvitationRow::as_select(), UserRow::as_select()))
        .first(tx.conn())
        .optional()?)
}
