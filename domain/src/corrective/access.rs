//! Who may see and change nonconformities: members by permission, guests what is shared with them.

use db::Conn;
use db::conn::MultiBackend;
use db::schema::non_conformities;
use diesel::prelude::*;

use super::row::NonConformityRow;
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{NonConformity, NonConformityId};
use crate::kernel::{Actor, GrantAction, Tx};

/// The nonconformities that the actor sees; every list goes through it.
///
/// A supplier's person sees one when it is shared with them and is about their supplier's goods;
/// another guest when it is shared with them.
#[must_use]
pub fn visible(actor: &Actor) -> non_conformities::BoxedQuery<'static, MultiBackend> {
    let query = non_conformities::table
        .filter(non_conformities::org_id.eq(actor.org))
        .into_boxed();
    if actor.may(Permission::NonConformityRead) {
        return query;
    }
    let granted = actor.granted::<NonConformity>(GrantAction::View);
    let query = query.filter(non_conformities::id.eq_any(granted));
    match actor.supplier {
        Some(supplier) => query.filter(non_conformities::supplier_id.eq(supplier)),
        None => query,
    }
}

/// Loads a nonconformity that the actor sees.
///
/// # Errors
/// `NOT_FOUND` for anything else.
pub fn for_view(conn: &mut Conn, actor: &Actor, id: NonConformityId) -> Result<NonConformityRow> {
    visible(actor)
        .filter(non_conformities::id.eq(id))
        .select(NonConformityRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Which nonconformity is to be changed, and what the caller saw of it.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// The nonconformity.
    pub id: NonConformityId,
    /// The version that the caller saw; `None`: whatever it is now.
    pub version: Option<i64>,
}

/// Loads a nonconformity for who may answer it: a guest with the grant `SUBMIT`, or a member or
/// integration with `nonConformity.answer`.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `CONFLICT` for a stale version.
pub fn for_answering(tx: &mut Tx<'_>, actor: &Actor, target: Target) -> Result<NonConformityRow> {
    let row = for_view(tx.conn(), actor, target.id)?;
    if !(actor.is_guest() && actor.is_granted(row.id, GrantAction::Submit)) {
        actor.require(Permission::NonConformityAnswer)?;
    }
    as_seen(row, target)
}

/// Loads a nonconformity for a member with the permission. Guests never have one.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `CONFLICT` for a stale version.
pub fn for_change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    target: Target,
    permission: Permission,
) -> Result<NonConformityRow> {
    let row = for_view(tx.conn(), actor, target.id)?;
    actor.require(permission)?;
    as_seen(row, target)
}

fn as_seen(row: NonConformityRow, target: Target) -> Result<NonConformityRow> {
    let current = row.version;
    match target.version.filter(|version| *version != current) {
        Some(version) => Err(CoreFault::Conflict { version, current }.into()),
        None => Ok(row),
    }
}
