//! Whom to tell of something: people as they are now, without a session.

use db::Conn;
use db::schema::{grants, users};
use db::types::{Id, Moment};
use diesel::prelude::*;

use super::authenticate::live_grants;
use super::model::UserRow;
use crate::kernel::fault::Result;
use crate::kernel::id::{EventNode, Node, OrganizationId, UserId};
use crate::kernel::{Actor, GrantAction, Role, Roles};

/// Most people that one event is told to.
pub const MOST: i64 = 200;

/// A person with the rights of this moment; `None` for an integration, and when it is disabled.
///
/// # Errors
/// When the database fails.
pub fn person(
    conn: &mut Conn,
    now: Moment,
    org: OrganizationId,
    user: UserId,
) -> Result<Option<Actor>> {
    let row: Option<UserRow> = users::table
        .find((org, user))
        .filter(users::disabled_at.is_null())
        .select(UserRow::as_select())
        .first(conn)
        .optional()?;
    let Some(row) = row.filter(|row| !row.role_set().has(Role::Integration)) else {
        return Ok(None);
    };
    let roles = row.role_set();
    let (grants, _) = if roles.is_guest() {
        live_grants(conn, now, org, user)?
    } else {
        (Vec::new(), None)
    };
    Ok(Some(Actor {
        org,
        user,
        session: None,
        roles,
        supplier: row.supplier_id,
        grants,
        scopes: Vec::new(),
        expires_at: now,
        is_server: false,
    }))
}

/// Members with a role, at most [`MOST`].
///
/// # Errors
/// When the database fails.
pub fn with_role(conn: &mut Conn, org: OrganizationId, role: Role) -> Result<Vec<UserId>> {
    // Neither database's dialect of bit operators is the other's, so divide.
    let bit = Roles::of(&[role]).0;
    Ok(users::table
        .filter(users::org_id.eq(org))
        .filter(users::disabled_at.is_null())
        .filter((users::roles / bit - users::roles / (bit * 2) * 2_i64).eq(1_i64))
        .order(users::id.asc())
        .limit(MOST)
        .select(users::id)
        .load(conn)?)
}

/// Guests who may act on an object so, at most [`MOST`].
///
/// # Errors
/// When the database fails.
pub fn guests_of(
    conn: &mut Conn,
    now: Moment,
    org: OrganizationId,
    node: Node,
    action: GrantAction,
) -> Result<Vec<UserId>> {
    let rows: Vec<(UserId, i64)> = grants::table
        .filter(grants::org_id.eq(org))
        .filter(grants::node_type.eq(node.prefix))
        .filter(grants::node_id.eq(Id::<EventNode>::new(node.uuid)))
        .filter(grants::revoked_at.is_null())
        .filter(grants::expires_at.is_null().or(grants::expires_at.gt(now)))
        .order(grants::user_id.asc())
        .limit(MOST)
        .select((grants::user_id, grants::actions))
        .load(conn)?;
    let mut ids: Vec<UserId> = rows
        .into_iter()
        .filter(|(_, actions)| actions & action.bit() != 0)
        .map(|(user, _)| user)
        .collect();
    ids.dedup();
    Ok(ids)
}
