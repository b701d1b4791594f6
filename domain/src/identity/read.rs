//! Questions asked of identity.

use db::conn::MultiBackend;
use db::schema::{departments, grants, invitations, organizations, sessions, suppliers, users};
use db::types::Moment;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::membership;
use super::model::{DepartmentRow, GrantRow, InvitationRow, OrganizationRow, SupplierRow, UserRow};
use super::permission::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::{
    AccountId, DepartmentId, GrantId, GrantNode, OrganizationId, SessionId, Supplier, SupplierId,
    User, UserId,
};
use crate::kernel::{Actor, Page, PageArgs, Role, Roles};
use crate::page_query;

/// The actor's organisation.
///
/// # Errors
/// When the database fails.
pub fn organization(conn: &mut Conn, id: OrganizationId) -> Result<OrganizationRow> {
    Ok(organizations::table
        .find(id)
        .select(OrganizationRow::as_select())
        .first(conn)?)
}

/// An organisation by its short name.
///
/// # Errors
/// When the database fails.
pub fn organization_by_slug(conn: &mut Conn, slug: &str) -> Result<Option<OrganizationRow>> {
    Ok(organizations::table
        .filter(organizations::slug.eq(slug))
        .select(OrganizationRow::as_select())
        .first(conn)
        .optional()?)
}

/// Members by id, whoever asks: names of people stand on everything that they did.
///
/// # Errors
/// When the database fails.
pub fn users_by_ids(conn: &mut Conn, org: OrganizationId, ids: &[UserId]) -> Result<Vec<UserRow>> {
    Ok(users::table
        .filter(users::org_id.eq(org))
        .filter(users::id.any_of(ids))
        .select(UserRow::as_select())
        .load(conn)?)
}

/// Suppliers by id.
///
/// # Errors
/// When the database fails.
pub fn suppliers_by_ids(
    conn: &mut Conn,
    org: OrganizationId,
    ids: &[SupplierId],
) -> Result<Vec<SupplierRow>> {
    Ok(suppliers::table
        .filter(suppliers::org_id.eq(org))
        .filter(suppliers::id.any_of(ids))
        .select(SupplierRow::as_select())
        .load(conn)?)
}

/// Departments by id.
///
/// # Errors
/// When the database fails.
pub fn departments_by_ids(
    conn: &mut Conn,
    org: OrganizationId,
    ids: &[DepartmentId],
) -> Result<Vec<DepartmentRow>> {
    Ok(departments::table
        .filter(departments::org_id.eq(org))
        .filter(departments::id.any_of(ids))
        .select(DepartmentRow::as_select())
        .load(conn)?)
}

/// All departments, by name; an organisation has at most 500.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn departments(conn: &mut Conn, actor: &Actor) -> Result<Vec<DepartmentRow>> {
    actor.require(Permission::UserRead)?;
    Ok(departments::table
        .filter(departments::org_id.eq(actor.org))
        .order((departments::name.asc(), departments::id.asc()))
        .limit(500)
        .select(DepartmentRow::as_select())
        .load(conn)?)
}

/// A page of members, newest first, by part of name or address and by role.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn users(
    conn: &mut Conn,
    actor: &Actor,
    search: Option<&str>,
    role: Option<Role>,
    args: &PageArgs<User>,
) -> Result<Page<UserRow>> {
    let query = matching_users(actor, search, role)?.select(UserRow::as_select());
    let rows = page_query!(query, users::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many members [`users`] lists.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn users_count(
    conn: &mut Conn,
    actor: &Actor,
    search: Option<&str>,
    role: Option<Role>,
) -> Result<i64> {
    Ok(matching_users(actor, search, role)?
        .count()
        .get_result(conn)?)
}

type UserQuery = users::BoxedQuery<'static, MultiBackend>;

fn matching_users(actor: &Actor, search: Option<&str>, role: Option<Role>) -> Result<UserQuery> {
    actor.require(Permission::UserRead)?;
    let mut query = users::table
        .filter(users::org_id.eq(actor.org))
        .into_boxed();
    if let Some(pattern) = search.map(contains) {
        query = query.filter(
            users::name
                .like(pattern.clone())
                .escape('!')
                .or(users::email
                    .is_not_null()
                    .and(users::email.assume_not_null().like(pattern).escape('!'))),
        );
    }
    if let Some(role) = role {
        // Neither database's dialect of bit operators is the other's, so divide.
        let bit = Roles::of(&[role]).0;
        query = query.filter((users::roles / bit - users::roles / (bit * 2) * 2_i64).eq(1_i64));
    }
    Ok(query)
}

/// A page of suppliers, newest first, by part of name or code.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn suppliers(
    conn: &mut Conn,
    actor: &Actor,
    search: Option<&str>,
    args: &PageArgs<Supplier>,
) -> Result<Page<SupplierRow>> {
    let query = matching_suppliers(actor, search)?.select(SupplierRow::as_select());
    let rows = page_query!(query, suppliers::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many suppliers [`suppliers`] lists.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn suppliers_count(conn: &mut Conn, actor: &Actor, search: Option<&str>) -> Result<i64> {
    Ok(matching_suppliers(actor, search)?
        .count()
        .get_result(conn)?)
}

fn matching_suppliers(
    actor: &Actor,
    search: Option<&str>,
) -> Result<suppliers::BoxedQuery<'static, MultiBackend>> {
    actor.require(Permission::SupplierRead)?;
    let mut query = suppliers::table
        .filter(suppliers::org_id.eq(actor.org))
        .into_boxed();
    if let Some(pattern) = search.map(contains) {
        query = query.filter(
            suppliers::name
                .like(pattern.clone())
                .escape('!')
                .or(suppliers::code.like(pattern).escape('!')),
        );
    }
    Ok(query)
}

/// The organisations that the actor's account may switch to, the present one among them, by name;
/// at most 100.
///
/// # Errors
/// When the database fails.
pub fn own_organizations(conn: &mut Conn, actor: &Actor) -> Result<Vec<OrganizationRow>> {
    let account: Option<AccountId> = users::table
        .find((actor.org, actor.user))
        .select(users::account_id)
        .first(conn)?;
    let memberships = match account {
        Some(account) if actor.is_guest() => membership::as_guest(conn, account)?,
        Some(account) => membership::all(conn, account)?,
        None => Vec::new(),
    };
    let ids: Vec<_> = memberships.into_iter().map(|m| m.org).collect();
    Ok(organizations::table
        .filter(organizations::id.any_of(&ids))
        .order((organizations::name.asc(), organizations::id.asc()))
        .select(OrganizationRow::as_select())
        .load(conn)?)
}

/// A page of what was shared with a guest, newest first, ended ones too.
///
/// # Errors
/// `FORBIDDEN` for those who neither manage grants nor are the guest.
pub fn grants(
    conn: &mut Conn,
    actor: &Actor,
    user: UserId,
    args: &PageArgs<GrantNode>,
) -> Result<Page<GrantRow>> {
    let query = grants_of(actor, user)?.select(GrantRow::as_select());
    let rows = page_query!(query, grants::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many grants [`grants`] lists.
///
/// # Errors
/// As [`grants`].
pub fn grants_count(conn: &mut Conn, actor: &Actor, user: UserId) -> Result<i64> {
    Ok(grants_of(actor, user)?.count().get_result(conn)?)
}

fn grants_of(actor: &Actor, user: UserId) -> Result<grants::BoxedQuery<'static, MultiBackend>> {
    if user != actor.user {
        actor.require(Permission::GrantManage)?;
    }
    Ok(grants::table
        .filter(grants::org_id.eq(actor.org))
        .filter(grants::user_id.eq(user))
        .into_boxed())
}

/// Invitations of these members that were neither accepted nor withdrawn; expired ones too.
///
/// # Errors
/// When the database fails.
pub fn open_invitations(
    conn: &mut Conn,
    org: OrganizationId,
    users: &[UserId],
) -> Result<Vec<InvitationRow>> {
    Ok(invitations::table
        .filter(invitations::org_id.eq(org))
        .filter(invitations::user_id.any_of(users))
        .filter(invitations::accepted_at.is_null())
        .filter(invitations::revoked_at.is_null())
        .select(InvitationRow::as_select())
        .load(conn)?)
}

/// A grant of the actor's organisation.
///
/// # Errors
/// When the database fails.
pub fn grant(conn: &mut Conn, org: OrganizationId, id: GrantId) -> Result<Option<GrantRow>> {
    Ok(grants::table
        .find((org, id))
        .select(GrantRow::as_select())
        .first(conn)
        .optional()?)
}

/// A `LIKE` pattern for "contains", its wildcards escaped by `!`, at most 100 characters.
#[must_use]
pub fn contains(text: &str) -> String {
    let mut pattern = String::from("%");
    for c in text.trim().chars().take(100) {
        if matches!(c, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

/// Sessions that ended since a moment, at most 1,000.
///
/// # Errors
/// When the database fails.
pub fn sessions_ended_since(conn: &mut Conn, since: Moment) -> Result<Vec<SessionId>> {
    Ok(sessions::table
        .filter(sessions::ended_at.ge(since))
        .order(sessions::ended_at.desc())
        .limit(1000)
        .select(sessions::id)
        .load(conn)?)
}

/// Active members who can be given work, of one department or all, by id behind `after`, at most
/// `limit`: no guests, no integrations.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn workers(
    conn: &mut Conn,
    actor: &Actor,
    department: Option<DepartmentId>,
    after: Option<UserId>,
    limit: i64,
) -> Result<Vec<UserRow>> {
    actor.require(Permission::UserRead)?;
    let mut query = users::table
        .filter(users::org_id.eq(actor.org))
        .filter(users::disabled_at.is_null())
        .into_boxed();
    for role in [Role::Supplier, Role::Collaborator, Role::Integration] {
        let bit = Roles::of(&[role]).0;
        query = query.filter((users::roles / bit - users::roles / (bit * 2) * 2_i64).eq(0_i64));
    }
    if let Some(department) = department {
        query = query.filter(users::department_id.eq(department));
    }
    if let Some(after) = after {
        query = query.filter(users::id.gt(after));
    }
    Ok(query
        .order(users::id.asc())
        .limit(limit)
        .select(UserRow::as_select())
        .load(conn)?)
}
