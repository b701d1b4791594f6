//! From a proof to an [`Actor`]: sessions and integrations' tokens.

use db::Conn;
use db::schema::{access_tokens, grants, sessions, users};
use db::types::Moment;
use diesel::prelude::*;

use super::model::{GrantRow, UserRow};
use super::permission::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{OrganizationId, SessionId, UserId};
use crate::kernel::{Actor, Grant, Role, Roles, secret};

/// Most grants that are read for a guest; more cannot be given (see `grant_add`).
pub(super) const MAX_GRANTS: i64 = 1000;

/// The actor of a session that is still open, with roles and grants as they are now.
///
/// # Errors
/// `UNAUTHENTICATED` when the session has ended or its member was disabled.
pub fn by_session(conn: &mut Conn, now: Moment, id: SessionId) -> Result<Actor> {
    let (user, expires_at): (UserRow, Moment) = sessions::table
        .inner_join(
            users::table.on(users::org_id
                .eq(sessions::org_id)
                .and(users::id.eq(sessions::user_id))),
        )
        .filter(sessions::id.eq(id))
        .filter(sessions::ended_at.is_null())
        .filter(sessions::expires_at.gt(now))
        .filter(users::disabled_at.is_null())
        .select((UserRow::as_select(), sessions::expires_at))
        .first(conn)
        .optional()?
        .ok_or(CoreFault::Unauthenticated)?;
    let roles = Roles(user.roles);
    let (grants, next_expiry) = if roles.is_guest() {
        live_grants(conn, now, user.org_id, user.id)?
    } else {
        (Vec::new(), None)
    };
    Ok(Actor {
        org: user.org_id,
        user: user.id,
        session: Some(id),
        roles,
        supplier: user.supplier_id,
        grants,
        scopes: Vec::new(),
        expires_at: next_expiry.map_or(expires_at, |expiry| expiry.min(expires_at)),
        is_server: false,
    })
}

/// A member by itself, for who was proven in another way and reads on the member's behalf: it holds for
/// this moment only.
///
/// # Errors
/// `UNAUTHENTICATED` when there is none, or it was disabled.
pub fn by_member(conn: &mut Conn, now: Moment, org: OrganizationId, user: UserId) -> Result<Actor> {
    let row: UserRow = users::table
        .find((org, user))
        .filter(users::disabled_at.is_null())
        .select(UserRow::as_select())
        .first(conn)
        .optional()?
        .ok_or(CoreFault::Unauthenticated)?;
    let roles = Roles(row.roles);
    let grants = match roles.is_guest() {
        true => live_grants(conn, now, org, user)?.0,
        false => Vec::new(),
    };
    Ok(Actor {
        org,
        user,
        session: None,
        roles,
        supplier: row.supplier_id,
        grants,
        scopes: Vec::new(),
        expires_at: now,
        is_server: false,
    })
}

/// The actor of an integration's token.
///
/// # Errors
/// `UNAUTHENTICATED` when the token is unknown, expired or revoked.
pub fn by_access_token(conn: &mut Conn, now: Moment, token: &str) -> Result<Actor> {
    by_token_hash(conn, now, secret::hash(token))
}

/// The actor of an integration that was proven before, as far as its token still holds.
///
/// # Errors
/// `UNAUTHENTICATED` when its token has expired or was revoked.
pub fn by_integration(
    conn: &mut Conn,
    now: Moment,
    org: OrganizationId,
    user: UserId,
) -> Result<Actor> {
    let hash: Option<Vec<u8>> = access_tokens::table
        .filter(access_tokens::org_id.eq(org))
        .filter(access_tokens::user_id.eq(user))
        .filter(access_tokens::revoked_at.is_null())
        .order(access_tokens::expires_at.desc())
        .select(access_tokens::token_hash)
        .first(conn)
        .optional()?;
    by_token_hash(conn, now, hash.ok_or(CoreFault::Unauthenticated)?)
}

fn by_token_hash(conn: &mut Conn, now: Moment, hash: Vec<u8>) -> Result<Actor> {
    let (org, user, scopes, expires_at): (OrganizationId, UserId, String, Moment) =
        access_tokens::table
            .inner_join(
                users::table.on(users::org_id
                    .eq(access_tokens::org_id)
                    .and(users::id.eq(access_tokens::user_id))),
            )
            .filter(access_tokens::token_hash.eq(hash))
            .filter(access_tokens::revoked_at.is_null())
            .filter(access_tokens::expires_at.gt(now))
            .filter(users::disabled_at.is_null())
            .select((
                access_tokens::org_id,
                access_tokens::user_id,
                access_tokens::scopes,
                access_tokens::expires_at,
            ))
            .first(conn)
            .optional()?
            .ok_or(CoreFault::Unauthenticated)?;
    Ok(Actor {
        org,
        user,
        session: None,
        roles: Roles::of(&[Role::Integration]),
        supplier: None,
        grants: Vec::new(),
        scopes: scopes
            .split(' ')
            .filter_map(|s| s.parse::<Permission>().ok())
            .collect(),
        expires_at,
        is_server: false,
    })
}

/// What is shared with a guest now, and when the first of it ends.
pub(super) fn live_grants(
    conn: &mut Conn,
    now: Moment,
    org: OrganizationId,
    user: UserId,
) -> Result<(Vec<Grant>, Option<Moment>)> {
    let rows: Vec<GrantRow> = grants::table
        .filter(grants::org_id.eq(org))
        .filter(grants::user_id.eq(user))
        .filter(grants::revoked_at.is_null())
        .filter(grants::expires_at.is_null().or(grants::expires_at.gt(now)))
        .limit(MAX_GRANTS)
        .select(GrantRow::as_select())
        .load(conn)?;
    let next_expiry = rows.iter().filter_map(|row| row.expires_at).min();
    let grants = rows
        .iter()
        .filter_map(|row| {
            Some(Grant {
                node: row.node()?,
                actions: row.actions,
            })
        })
        .collect();
    Ok((grants, next_expiry))
}
