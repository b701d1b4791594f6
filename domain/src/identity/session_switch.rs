//! Works in another organisation of the same person.

use db::schema::{accounts, users};
use diesel::prelude::*;

use super::fault::IdentityFault;
use super::membership;
use super::session_create::{SessionStarted, start};
use crate::kernel::fault::Result;
use crate::kernel::id::AccountId;
use crate::kernel::{Actor, Tx};

/// Starts a session of the actor's account in the organisation with this short name; the present
/// session stays. Guests switch to where they are guests too: a sign-in by code must not open more.
///
/// # Errors
/// `NO_MEMBERSHIP`, also for integrations, which have no account.
pub fn session_switch(
    tx: &mut Tx<'_>,
    actor: &Actor,
    organization: &str,
) -> Result<SessionStarted> {
    let account: AccountId = users::table
        .inner_join(accounts::table.on(users::account_id.eq(accounts::id.nullable())))
        .filter(users::org_id.eq(actor.org))
        .filter(users::id.eq(actor.user))
        .filter(accounts::disabled_at.is_null())
        .select(accounts::id)
        .first(tx.conn())
        .optional()?
        .ok_or(IdentityFault::NoMembership)?;
    let memberships = if actor.is_guest() {
        membership::as_guest(tx.conn(), account)?
    } else {
        membership::all(tx.conn(), account)?
    };
    let chosen = membership::choose(memberships, Some(organization))?;
    start(tx, chosen.org, chosen.user)
}
