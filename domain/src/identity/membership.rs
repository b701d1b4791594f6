//! The organisations that an account belongs to.

use db::Conn;
use db::schema::{organizations, users};
use diesel::prelude::*;

use super::fault::IdentityFault;
use crate::kernel::Roles;
use crate::kernel::fault::Result;
use crate::kernel::id::{AccountId, OrganizationId, UserId};

/// Most organisations of one account that are looked at.
const MAX: i64 = 100;

/// An organisation that a person may work in.
pub(super) struct Membership {
    pub(super) org: OrganizationId,
    pub(super) user: UserId,
    slug: String,
    roles: Roles,
}

/// The memberships that may sign in, the one that was joined first in front.
pub(super) fn all(conn: &mut Conn, account: AccountId) -> Result<Vec<Membership>> {
    let rows: Vec<(OrganizationId, UserId, String, i64)> = users::table
        .inner_join(organizations::table.on(organizations::id.eq(users::org_id)))
        .filter(users::account_id.eq(account))
        .filter(users::disabled_at.is_null())
        .order((users::created_at.asc(), users::id.asc()))
        .limit(MAX)
        .select((users::org_id, users::id, organizations::slug, users::roles))
        .load(conn)?;
    let membership = |(org, user, slug, roles)| Membership {
        org,
        user,
        slug,
        roles: Roles(roles),
    };
    Ok(rows.into_iter().map(membership).collect())
}

/// As [`all`], those as a guest only: what proves little opens little.
pub(super) fn as_guest(conn: &mut Conn, account: AccountId) -> Result<Vec<Membership>> {
    let mut memberships = all(conn, account)?;
    memberships.retain(|membership| membership.roles.is_guest());
    Ok(memberships)
}

/// The membership in the organisation with this short name, or the first.
///
/// # Errors
/// `NO_MEMBERSHIP`.
pub(super) fn choose(
    memberships: Vec<Membership>,
    organization: Option<&str>,
) -> Result<Membership> {
    memberships
        .into_iter()
        .find(|membership| organization.is_none_or(|slug| membership.slug == slug))
        .ok_or_else(|| IdentityFault::NoMembership.into())
}
