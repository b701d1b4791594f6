//! Shares an object with a guest.

use db::schema::grants;
use db::types::{Id, Moment};
use diesel::prelude::*;
use serde_json::json;

use super::access;
use super::authenticate::MAX_GRANTS;
use super::events::GRANT_ADDED;
use super::fault::IdentityFault;
use super::model::GrantRow;
use super::permission::Permission;
use crate::events::Event;
use crate::kernel::fault::Result;
use crate::kernel::id::{GrantId, Node, SupplierId, UserId};
use crate::kernel::input::{InputFault, range};
use crate::kernel::{Actor, Error, GrantAction, Tx};

/// Longest time that something is shared for.
const MAX_DAYS: i64 = 730;

/// What to share with whom.
#[derive(Debug, Clone)]
pub struct GrantAdd {
    /// A guest.
    pub user: UserId,
    /// A sample, an inspection or another object that can be shared.
    pub node: Node,
    /// What the guest may do; `VIEW` is always included.
    pub actions: Vec<GrantAction>,
    /// Until when; `None`: until revoked. At most two years ahead.
    pub expires_at: Option<Moment>,
}

/// Shares the object.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND`, `NOT_A_GUEST`, `OTHER_SUPPLIER`, `INVALID_EXPIRY`, `REQUIRED` without actions,
/// `OUT_OF_RANGE` past 1,000 shared objects.
pub fn grant_add(tx: &mut Tx<'_>, actor: &Actor, input: &GrantAdd) -> Result<GrantId> {
    actor.require(Permission::GrantManage)?;
    let user = access::for_user(tx, actor, input.user)?;
    if !user.role_set().is_guest() {
        return Err(IdentityFault::NotAGuest.into());
    }
    share(tx, actor, input, user.supplier_id)
}

/// Shares the object with somebody who is known to be a guest, of that supplier if of any.
pub(super) fn share(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &GrantAdd,
    guest_of: Option<SupplierId>,
) -> Result<GrantId> {
    access::shareable(tx, actor, input.node, guest_of)?;
    if input.actions.is_empty() {
        return Err(Error::from(InputFault::Required).at(["actions"]));
    }
    let now = tx.now();
    if input
        .expires_at
        .is_some_and(|at| at <= now || at > now.plus_seconds(MAX_DAYS * 24 * 3600))
    {
        return Err(IdentityFault::InvalidExpiry { max_days: MAX_DAYS }.into());
    }
    let held = grants::table
        .filter(grants::org_id.eq(actor.org))
        .filter(grants::user_id.eq(input.user))
        .filter(grants::revoked_at.is_null())
        .filter(grants::expires_at.is_null().or(grants::expires_at.gt(now)))
        .count()
        .get_result::<i64>(tx.conn())?;
    range("nodeId", held + 1, 1, MAX_GRANTS)?;
    let row = GrantRow {
        org_id: actor.org,
        id: tx.id(),
        user_id: input.user,
        node_type: input.node.prefix.to_owned(),
        node_id: Id::new(input.node.uuid),
        actions: input
            .actions
            .iter()
            .fold(GrantAction::View.bit(), |bits, action| bits | action.bit()),
        granted_by: Some(actor.user),
        created_at: now,
        expires_at: input.expires_at,
        revoked_at: None,
    };
    diesel::insert_into(grants::table)
        .values(&row)
        .execute(tx.conn())?;
    tx.emit(Event::by(
        actor,
        &GRANT_ADDED,
        input.user,
        json!({ "grantId": row.id, "nodeId": input.node, "actions": row.action_list() }),
    ));
    Ok(row.id)
}
