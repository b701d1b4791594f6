//! Who may see and change work orders: members by permission, guests what is shared with them.

use db::conn::MultiBackend;
use db::schema::work_orders;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::row::WorkOrderRow;
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{WorkOrder, WorkOrderId};
use crate::kernel::{Actor, GrantAction, Tx};

/// The work orders that the actor sees; every list goes through it.
///
/// A supplier's person sees one when it is shared with them and is their supplier's; another guest
/// when it is shared with them.
#[must_use]
pub fn visible(actor: &Actor) -> work_orders::BoxedQuery<'static, MultiBackend> {
    let query = work_orders::table
        .filter(work_orders::org_id.eq(actor.org))
        .into_boxed();
    if actor.may(Permission::WorkOrderRead) {
        return query;
    }
    let granted = actor.granted::<WorkOrder>(GrantAction::View);
    let query = query.filter(work_orders::id.any_of(&granted));
    match actor.supplier {
        Some(supplier) => query.filter(work_orders::supplier_id.eq(supplier)),
        None => query,
    }
}

/// Loads a work order that the actor sees, as it is stored.
///
/// # Errors
/// `NOT_FOUND` for anything else.
pub fn for_view(conn: &mut Conn, actor: &Actor, id: WorkOrderId) -> Result<WorkOrderRow> {
    visible(actor)
        .filter(work_orders::id.eq(id))
        .select(WorkOrderRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// A work order as the actor may see it: guests learn what is to be made, not what for, nor why it
/// stands still.
#[must_use]
pub fn shown(actor: &Actor, row: WorkOrderRow) -> WorkOrderRow {
    if actor.may(Permission::WorkOrderRead) {
        return row;
    }
    WorkOrderRow {
        external_id: None,
        source: None,
        raw_status: None,
        project_id: None,
        task_id: None,
        lot_id: None,
        note: None,
        hold_asked_reason: None,
        hold_asked_by: None,
        hold_asked_at: None,
        reason: None,
        ..row
    }
}

/// Which work order is to be changed, and what the caller saw of it.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// The work order.
    pub order: WorkOrderId,
    /// The version that the caller saw; `None`: whatever it is now.
    pub version: Option<i64>,
}

/// Loads a work order for who holds the permission. Guests never do.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `CONFLICT` for a stale version.
pub fn for_change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    target: Target,
    permission: Permission,
) -> Result<WorkOrderRow> {
    let row = for_view(tx.conn(), actor, target.order)?;
    actor.require(permission)?;
    as_seen(target.version, row.version)?;
    Ok(row)
}

/// Loads a work order for who tells of its progress: a guest with the grant `SUBMIT`, or who holds
/// `workOrder.manage`.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`.
pub fn for_progress(tx: &mut Tx<'_>, actor: &Actor, id: WorkOrderId) -> Result<WorkOrderRow> {
    let row = for_view(tx.conn(), actor, id)?;
    if !(actor.is_guest() && actor.is_granted(id, GrantAction::Submit)) {
        actor.require(Permission::WorkOrderManage)?;
    }
    Ok(row)
}

/// Refuses a version that is not the current one.
pub(super) fn as_seen(seen: Option<i64>, current: i64) -> Result<()> {
    match seen.filter(|version| *version != current) {
        Some(version) => Err(CoreFault::Conflict { version, current }.into()),
        None => Ok(()),
    }
}
