//! Who may see and change what is bought: members by permission, guests never.

use db::Conn;
use db::conn::MultiBackend;
use db::schema::{purchase_orders, purchase_requisitions};
use diesel::prelude::*;

use super::model::RequisitionStatus;
use super::row::{OrderLineRow, OrderRow, RequisitionLineRow, RequisitionRow};
use super::settings;
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{PurchaseOrderId, PurchaseRequisitionId};
use crate::kernel::{Actor, Tx};

/// The requisitions that the actor sees; every list goes through it.
///
/// # Errors
/// `FORBIDDEN`.
pub fn requisitions(
    actor: &Actor,
) -> Result<purchase_requisitions::BoxedQuery<'static, MultiBackend>> {
    actor.require(Permission::PurchaseRead)?;
    Ok(purchase_requisitions::table
        .filter(purchase_requisitions::org_id.eq(actor.org))
        .into_boxed())
}

/// The orders that the actor sees; every list goes through it.
///
/// # Errors
/// `FORBIDDEN`.
pub fn orders(actor: &Actor) -> Result<purchase_orders::BoxedQuery<'static, MultiBackend>> {
    actor.require(Permission::PurchaseRead)?;
    Ok(purchase_orders::table
        .filter(purchase_orders::org_id.eq(actor.org))
        .into_boxed())
}

/// Loads a requisition that the actor sees, with its amount as it is stored.
pub(super) fn requisition(
    conn: &mut Conn,
    actor: &Actor,
    id: PurchaseRequisitionId,
) -> Result<RequisitionRow> {
    purchase_requisitions::table
        .find((actor.org, id))
        .select(RequisitionRow::as_select())
        .first(conn)
        .optional()?
        .filter(|_| actor.may(Permission::PurchaseRead))
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Loads an order that the actor sees.
///
/// # Errors
/// `NOT_FOUND` for anything else.
pub fn for_order(conn: &mut Conn, actor: &Actor, id: PurchaseOrderId) -> Result<OrderRow> {
    purchase_orders::table
        .find((actor.org, id))
        .select(OrderRow::as_select())
        .first(conn)
        .optional()?
        .filter(|_| actor.may(Permission::PurchaseRead))
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Loads a requisition that the actor sees.
///
/// # Errors
/// `NOT_FOUND` for anything else.
pub fn for_requisition(
    conn: &mut Conn,
    actor: &Actor,
    id: PurchaseRequisitionId,
) -> Result<RequisitionRow> {
    Ok(without_amount(actor, requisition(conn, actor, id)?))
}

/// Whether more than the organisation's limit, or nobody knows how much, is asked for: then only who
/// holds `purchase.approveAny` approves it.
///
/// # Errors
/// When the database fails.
pub fn is_above_limit(conn: &mut Conn, row: &RequisitionRow) -> Result<bool> {
    let limit = settings::of(conn, row.org_id)?.manager_limit_minor;
    Ok(row.amount_minor.is_none_or(|amount| amount > limit))
}

/// The requisitions of others that the actor may approve now; `None` for who approves nothing.
///
/// # Errors
/// When the database fails.
pub fn to_approve(
    conn: &mut Conn,
    actor: &Actor,
) -> Result<Option<purchase_requisitions::BoxedQuery<'static, MultiBackend>>> {
    use purchase_requisitions as r;
    if !actor.may(Permission::PurchaseApprove) {
        return Ok(None);
    }
    let query = requisitions(actor)?
        .filter(r::status.eq(RequisitionStatus::Submitted))
        .filter(r::requested_by.ne(actor.user));
    if actor.may(Permission::PurchaseApproveAny) {
        return Ok(Some(query));
    }
    let limit = settings::of(conn, actor.org)?.manager_limit_minor;
    Ok(Some(query.filter(r::amount_minor.le(limit))))
}

/// Which requisition is to be changed, and what the caller saw of it.
#[derive(Debug, Clone, Copy)]
pub struct RequisitionTarget {
    /// The requisition.
    pub requisition: PurchaseRequisitionId,
    /// The version that the caller saw; `None`: whatever it is now.
    pub version: Option<i64>,
}

/// Which order is to be changed, and what the caller saw of it.
#[derive(Debug, Clone, Copy)]
pub struct OrderTarget {
    /// The order.
    pub order: PurchaseOrderId,
    /// The version that the caller saw; `None`: whatever it is now.
    pub version: Option<i64>,
}

/// Loads a requisition for who holds the permission.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `CONFLICT` for a stale version.
pub fn for_requisition_change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    target: RequisitionTarget,
    permission: Permission,
) -> Result<RequisitionRow> {
    let row = requisition(tx.conn(), actor, target.requisition)?;
    actor.require(permission)?;
    as_seen(target.version, row.version)?;
    Ok(row)
}

/// Loads an order for who holds the permission.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `CONFLICT` for a stale version.
pub fn for_order_change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    target: OrderTarget,
    permission: Permission,
) -> Result<OrderRow> {
    let row = for_order(tx.conn(), actor, target.order)?;
    actor.require(permission)?;
    as_seen(target.version, row.version)?;
    Ok(row)
}

fn as_seen(seen: Option<i64>, current: i64) -> Result<()> {
    match seen.filter(|version| *version != current) {
        Some(version) => Err(CoreFault::Conflict { version, current }.into()),
        None => Ok(()),
    }
}

/// The row as the actor may see it.
pub(crate) fn without_amount(actor: &Actor, mut row: RequisitionRow) -> RequisitionRow {
    if !actor.may(Permission::CostRead) {
        row.amount_minor = None;
    }
    row
}

/// The line as the actor may see it.
pub(super) fn without_estimate(actor: &Actor, mut row: RequisitionLineRow) -> RequisitionLineRow {
    if !actor.may(Permission::CostRead) {
        row.price_minor = None;
    }
    row
}

/// The line as the actor may see it.
pub(super) fn without_price(actor: &Actor, mut row: OrderLineRow) -> OrderLineRow {
    if !actor.may(Permission::CostRead) {
        row.price_minor = 0;
    }
    row
}
