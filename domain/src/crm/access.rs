//! Who may see and change customers and leads: members, never guests.

use db::conn::MultiBackend;
use db::schema::{customers, leads};
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::row::{CustomerRow, LeadRow};
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{CustomerId, LeadId};
use crate::kernel::{Actor, Role, Tx};

/// The leads that the actor sees; every list goes through it.
#[must_use]
pub fn visible(actor: &Actor) -> leads::BoxedQuery<'static, MultiBackend> {
    let query = leads::table
        .filter(leads::org_id.eq(actor.org))
        .into_boxed();
    if actor.may(Permission::LeadRead) {
        return query;
    }
    query.filter(leads::id.any_of::<LeadId>(&[]))
}

/// The customers that the actor sees; every list goes through it.
#[must_use]
pub fn visible_customers(actor: &Actor) -> customers::BoxedQuery<'static, MultiBackend> {
    let query = customers::table
        .filter(customers::org_id.eq(actor.org))
        .into_boxed();
    if actor.may(Permission::CustomerRead) {
        return query;
    }
    query.filter(customers::id.any_of::<CustomerId>(&[]))
}

/// Loads a lead that the actor sees.
///
/// # Errors
/// `NOT_FOUND` for anything else.
pub fn for_view(conn: &mut Conn, actor: &Actor, id: LeadId) -> Result<LeadRow> {
    visible(actor)
        .filter(leads::id.eq(id))
        .select(LeadRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Loads a customer that the actor sees.
///
/// # Errors
/// `NOT_FOUND` for anything else.
pub fn for_customer(conn: &mut Conn, actor: &Actor, id: CustomerId) -> Result<CustomerRow> {
    visible_customers(actor)
        .filter(customers::id.eq(id))
        .select(CustomerRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Which lead is to be changed, and what the caller saw of it.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// The lead.
    pub id: LeadId,
    /// The version that the caller saw; `None`: whatever it is now.
    pub version: Option<i64>,
}

/// Loads a lead for who follows it, who manages leads, or an integration with `lead.work`.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `CONFLICT` for a stale version.
pub fn for_work(tx: &mut Tx<'_>, actor: &Actor, target: Target) -> Result<LeadRow> {
    let row = for_view(tx.conn(), actor, target.id)?;
    actor.require(Permission::LeadWork)?;
    if row.owner_id != Some(actor.user) && !actor.roles.has(Role::Integration) {
        actor.require(Permission::LeadManage)?;
    }
    as_seen(target.version, row.version)?;
    Ok(row)
}

/// Loads a lead for who manages leads.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `CONFLICT` for a stale version.
pub fn for_managing(tx: &mut Tx<'_>, actor: &Actor, target: Target) -> Result<LeadRow> {
    let row = for_view(tx.conn(), actor, target.id)?;
    actor.require(Permission::LeadManage)?;
    as_seen(target.version, row.version)?;
    Ok(row)
}

/// Refuses a version that is not the current one.
pub(super) fn as_seen(seen: Option<i64>, current: i64) -> Result<()> {
    match seen.filter(|version| *version != current) {
        Some(version) => Err(CoreFault::Conflict { version, current }.into()),
        None => Ok(()),
    }
}
