//! Shuts a person out, and lets them in again.

use db::schema::{invitations, users};
use db::types::Moment;
use diesel::prelude::*;
use serde_json::json;

use super::access;
use super::events::{USER_DISABLED, USER_ENABLED};
use super::fault::IdentityFault;
use super::model::UserRow;
use super::permission::Permission;
use super::role_rules::check_reach;
use super::session_end;
use crate::events::Event;
use crate::kernel::fault::Result;
use crate::kernel::id::UserId;
use crate::kernel::{Actor, Tx};

/// Ends every session, socket and file link of a member, guest or integration in this organisation
/// within a second, withdraws its open invitation and lets it in no more. What it did stays under
/// its name. Disabling it again changes nothing.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND`, `ROLE_TOO_HIGH`, `NOT_YOURSELF`.
pub fn user_disable(tx: &mut Tx<'_>, actor: &Actor, id: UserId) -> Result<UserId> {
    let user = for_locking(tx, actor, id)?;
    if user.disabled_at.is_some() {
        return Ok(id);
    }
    let now = tx.now();
    set_disabled(tx, actor, id, Some(now))?;
    session_end::end_all(tx, actor.org, id)?;
    let open = invitations::table
        .filter(invitations::org_id.eq(actor.org))
        .filter(invitations::user_id.eq(id))
        .filter(invitations::accepted_at.is_null())
        .filter(invitations::revoked_at.is_null());
    diesel::update(open)
        .set(invitations::revoked_at.eq(now))
        .execute(tx.conn())?;
    tx.emit(Event::by(actor, &USER_DISABLED, id, json!({})));
    Ok(id)
}

/// Lets a disabled person sign in again. Enabling it again changes nothing.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND`, `ROLE_TOO_HIGH`.
pub fn user_enable(tx: &mut Tx<'_>, actor: &Actor, id: UserId) -> Result<UserId> {
    let user = for_locking(tx, actor, id)?;
    if user.disabled_at.is_some() {
        set_disabled(tx, actor, id, None)?;
        tx.emit(Event::by(actor, &USER_ENABLED, id, json!({})));
    }
    Ok(id)
}

fn for_locking(tx: &mut Tx<'_>, actor: &Actor, id: UserId) -> Result<UserRow> {
    actor.require(Permission::UserManage)?;
    let user = access::for_user(tx, actor, id)?;
    check_reach(actor, &user)?;
    if id == actor.user {
        return Err(IdentityFault::NotYourself.into());
    }
    Ok(user)
}

fn set_disabled(tx: &mut Tx<'_>, actor: &Actor, id: UserId, at: Option<Moment>) -> Result<()> {
    diesel::update(users::table.find((actor.org, id)))
        .set(users::disabled_at.eq(at))
        .execute(tx.conn())?;
    Ok(())
}
