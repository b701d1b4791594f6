//! Shares what follows from an object with the guests of a supplier who see that object already.

use db::schema::{grants, users};
use db::types::Id;
use diesel::prelude::*;
use serde_json::json;

use super::authenticate::MAX_GRANTS;
use super::events::GRANT_ADDED;
use super::model::GrantRow;
use crate::events::Event;
use crate::kernel::fault::Result;
use crate::kernel::id::{EventNode, Node, OrganizationId, SupplierId, UserId};
use crate::kernel::{GrantAction, Tx};

/// What follows from what.
#[derive(Debug, Clone, Copy)]
pub struct GrantFollow<'a> {
    /// The organisation.
    pub org: OrganizationId,
    /// The object that is shared already.
    pub from: Node,
    /// The object that follows from it.
    pub to: Node,
    /// Whose guests see it too.
    pub supplier: SupplierId,
    /// What they may do with it.
    pub actions: &'a [GrantAction],
}

/// Gives every guest of the supplier who sees `from` a grant on `to`, as long as the one on `from`
/// lasts. Who ever had one on `to` keeps what was decided then; who has too many gets none.
///
/// # Errors
/// When the database fails.
pub fn grant_follow(tx: &mut Tx<'_>, follow: &GrantFollow<'_>) -> Result<()> {
    let known = holders(tx, follow, follow.to)?;
    let now = tx.now();
    let live =
        |grant: &GrantRow| grant.revoked_at.is_none() && grant.expires_at.is_none_or(|at| at > now);
    let mut given: Vec<UserId> = known.iter().map(|grant| grant.user_id).collect();
    let mut seen = holders(tx, follow, follow.from)?;
    seen.retain(live);
    // The one that lasts longest first: it decides.
    seen.sort_by_key(|grant| std::cmp::Reverse(grant.expires_at.map_or(i64::MAX, |at| at.0)));
    for grant in seen {
        if given.contains(&grant.user_id) || is_full(tx, follow.org, grant.user_id)? {
            continue;
        }
        given.push(grant.user_id);
        give(tx, follow, &grant)?;
    }
    Ok(())
}

/// All grants, also past ones, that guests of the supplier have or had on an object.
fn holders(tx: &mut Tx<'_>, follow: &GrantFollow<'_>, node: Node) -> Result<Vec<GrantRow>> {
    let guests = users::table
        .filter(users::org_id.eq(follow.org))
        .filter(users::supplier_id.eq(follow.supplier))
        .filter(users::disabled_at.is_null())
        .select(users::id);
    Ok(grants::table
        .filter(grants::org_id.eq(follow.org))
        .filter(grants::node_type.eq(node.prefix))
        .filter(grants::node_id.eq(Id::<EventNode>::new(node.uuid)))
        .filter(grants::user_id.eq_any(guests))
        .order(grants::id.asc())
        .select(GrantRow::as_select())
        .load(tx.conn())?)
}

fn is_full(tx: &mut Tx<'_>, org: OrganizationId, user: UserId) -> Result<bool> {
    let now = tx.now();
    let held = grants::table
        .filter(grants::org_id.eq(org))
        .filter(grants::user_id.eq(user))
        .filter(grants::revoked_at.is_null())
        .filter(grants::expires_at.is_null().or(grants::expires_at.gt(now)))
        .count()
        .get_result::<i64>(tx.conn())?;
    Ok(held >= MAX_GRANTS)
}

fn give(tx: &mut Tx<'_>, follow: &GrantFollow<'_>, from: &GrantRow) -> Result<()> {
    let row = GrantRow {
        org_id: follow.org,
        id: tx.id(),
        user_id: from.user_id,
        node_type: follow.to.prefix.to_owned(),
        node_id: Id::new(follow.to.uuid),
        actions: follow
            .actions
            .iter()
            .fold(GrantAction::View.bit(), |bits, action| bits | action.bit()),
        granted_by: None,
        created_at: tx.now(),
        expires_at: from.expires_at,
        revoked_at: None,
    };
    diesel::insert_into(grants::table)
        .values(&row)
        .execute(tx.conn())?;
    let data = json!({ "grantId": row.id, "nodeId": follow.to, "actions": row.action_list() });
    tx.emit(Event::of(follow.org, &GRANT_ADDED, row.user_id, data));
    Ok(())
}
