//! Questions asked of procurement. Prices leave only for who may see costs.

use db::conn::MultiBackend;
use db::schema::{
    purchase_order_lines, purchase_orders, purchase_receipt_lines, purchase_receipts,
    purchase_requisition_lines, purchase_requisitions,
};
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::access::{
    orders as visible_orders, requisitions as visible, without_amount, without_estimate,
    without_price,
};
use super::model::{PurchaseOrderStatus, RequisitionStatus};
use super::row::{
    OrderLineRow, OrderRow, ReceiptLineRow, ReceiptRow, RequisitionLineRow, RequisitionRow,
};
use super::settings::{self, Settings};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::{
    LotId, ProjectId, PurchaseOrder, PurchaseOrderId, PurchaseReceiptId, PurchaseRequisition,
    PurchaseRequisitionId, SupplierId, TaskId,
};
use crate::kernel::{Actor, Page, PageArgs};
use crate::page_query;

/// Which requisitions a list shows; every part that is given must hold.
#[derive(Debug, Clone, Default)]
pub struct RequisitionFilter {
    /// In one of these states.
    pub statuses: Option<Vec<RequisitionStatus>>,
    /// For this task.
    pub task: Option<TaskId>,
    /// For this project.
    pub project: Option<ProjectId>,
}

/// Which orders a list shows; every part that is given must hold.
#[derive(Debug, Clone, Default)]
pub struct OrderFilter {
    /// In one of these states.
    pub statuses: Option<Vec<PurchaseOrderStatus>>,
    /// From this supplier.
    pub supplier: Option<SupplierId>,
    /// Of this requisition.
    pub requisition: Option<PurchaseRequisitionId>,
}

fn filtered(
    actor: &Actor,
    filter: &RequisitionFilter,
) -> Result<purchase_requisitions::BoxedQuery<'static, MultiBackend>> {
    let mut query = visible(actor)?;
    if let Some(statuses) = &filter.statuses {
        query = query.filter(purchase_requisitions::status.any_of(statuses));
    }
    if let Some(task) = filter.task {
        query = query.filter(purchase_requisitions::task_id.eq(task));
    }
    if let Some(project) = filter.project {
        query = query.filter(purchase_requisitions::project_id.eq(project));
    }
    Ok(query)
}

/// A page of requisitions, newest first.
///
/// # Errors
/// `FORBIDDEN` without `purchase.read`.
pub fn requisitions(
    conn: &mut Conn,
    actor: &Actor,
    filter: &RequisitionFilter,
    args: &PageArgs<PurchaseRequisition>,
) -> Result<Page<RequisitionRow>> {
    let query = filtered(actor, filter)?.select(RequisitionRow::as_select());
    let rows = page_query!(query, purchase_requisitions::id, args).load(conn)?;
    Ok(Page::of(rows, args).map(|row| without_amount(actor, row)))
}

/// How many requisitions there are.
///
/// # Errors
/// `FORBIDDEN` without `purchase.read`.
pub fn requisitions_count(
    conn: &mut Conn,
    actor: &Actor,
    filter: &RequisitionFilter,
) -> Result<i64> {
    Ok(filtered(actor, filter)?.count().get_result(conn)?)
}

/// The requisitions among these that the actor sees.
///
/// # Errors
/// When the database fails.
pub fn requisitions_by_ids(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[PurchaseRequisitionId],
) -> Result<Vec<RequisitionRow>> {
    if !actor.may(Permission::PurchaseRead) {
        return Ok(Vec::new());
    }
    let rows: Vec<RequisitionRow> = visible(actor)?
        .filter(purchase_requisitions::id.any_of(ids))
        .select(RequisitionRow::as_select())
        .load(conn)?;
    let shown = rows.into_iter().map(|row| without_amount(actor, row));
    Ok(shown.collect())
}

/// The lines of requisitions that the caller has been shown, by their places; at most 200 each.
///
/// # Errors
/// When the database fails.
pub fn requisition_lines(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[PurchaseRequisitionId],
) -> Result<Vec<RequisitionLineRow>> {
    let rows: Vec<RequisitionLineRow> = purchase_requisition_lines::table
        .filter(purchase_requisition_lines::org_id.eq(actor.org))
        .filter(purchase_requisition_lines::requisition_id.any_of(ids))
        .order((
            purchase_requisition_lines::requisition_id.asc(),
            purchase_requisition_lines::position.asc(),
        ))
        .select(RequisitionLineRow::as_select())
        .load(conn)?;
    let shown = rows.into_iter().map(|row| without_estimate(actor, row));
    Ok(shown.collect())
}

fn filtered_orders(
    actor: &Actor,
    filter: &OrderFilter,
) -> Result<purchase_orders::BoxedQuery<'static, MultiBackend>> {
    let mut query = visible_orders(actor)?;
    if let Some(statuses) = &filter.statuses {
        query = query.filter(purchase_orders::status.any_of(statuses));
    }
    if let Some(supplier) = filter.supplier {
        query = query.filter(purchase_orders::supplier_id.eq(supplier));
    }
    if let Some(requisition) = filter.requisition {
        query = query.filter(purchase_orders::requisition_id.eq(requisition));
    }
    Ok(query)
}

/// A page of orders, newest first.
///
/// # Errors
/// `FORBIDDEN` without `purchase.read`.
pub fn orders(
    conn: &mut Conn,
    actor: &Actor,
    filter: &OrderFilter,
    args: &PageArgs<PurchaseOrder>,
) -> Result<Page<OrderRow>> {
    let query = filtered_orders(actor, filter)?.select(OrderRow::as_select());
    let rows = page_query!(query, purchase_orders::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many orders there are.
///
/// # Errors
/// `FORBIDDEN` without `purchase.read`.
pub fn orders_count(conn: &mut Conn, actor: &Actor, filter: &OrderFilter) -> Result<i64> {
    Ok(filtered_orders(actor, filter)?.count().get_result(conn)?)
}

/// The orders among these that the actor sees.
///
/// # Errors
/// When the database fails.
pub fn orders_by_ids(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[PurchaseOrderId],
) -> Result<Vec<OrderRow>> {
    if !actor.may(Permission::PurchaseRead) {
        return Ok(Vec::new());
    }
    Ok(visible_orders(actor)?
        .filter(purchase_orders::id.any_of(ids))
        .select(OrderRow::as_select())
        .load(conn)?)
}

/// The orders of requisitions that the caller has been shown, oldest first; at most 1,000 over all.
///
/// # Errors
/// When the database fails.
pub fn orders_of(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[PurchaseRequisitionId],
) -> Result<Vec<OrderRow>> {
    let wanted: Vec<Option<PurchaseRequisitionId>> = ids.iter().map(|id| Some(*id)).collect();
    Ok(visible_orders(actor)?
        .filter(purchase_orders::requisition_id.any_of(&wanted))
        .order(purchase_orders::id.asc())
        .limit(1_000)
        .select(OrderRow::as_select())
        .load(conn)?)
}

/// The orders among those that the actor sees with which lots came.
///
/// # Errors
/// When the database fails.
pub fn orders_of_lots(
    conn: &mut Conn,
    actor: &Actor,
    lots: &[LotId],
) -> Result<Vec<(LotId, OrderRow)>> {
    if !actor.may(Permission::PurchaseRead) {
        return Ok(Vec::new());
    }
    Ok(purchase_receipt_lines::table
        .inner_join(
            purchase_receipts::table.on(purchase_receipts::org_id
                .eq(purchase_receipt_lines::org_id)
                .and(purchase_receipts::id.eq(purchase_receipt_lines::receipt_id))),
        )
        .inner_join(
            purchase_orders::table.on(purchase_orders::org_id
                .eq(purchase_receipts::org_id)
                .and(purchase_orders::id.eq(purchase_receipts::order_id))),
        )
        .filter(purchase_receipt_lines::org_id.eq(actor.org))
        .filter(purchase_receipt_lines::lot_id.any_of(lots))
        .select((purchase_receipt_lines::lot_id, OrderRow::as_select()))
        .load(conn)?)
}

/// The lines of orders that the caller has been shown, by their places; at most 200 each.
///
/// # Errors
/// When the database fails.
pub fn order_lines(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[PurchaseOrderId],
) -> Result<Vec<OrderLineRow>> {
    let rows: Vec<OrderLineRow> = purchase_order_lines::table
        .filter(purchase_order_lines::org_id.eq(actor.org))
        .filter(purchase_order_lines::order_id.any_of(ids))
        .order((
            purchase_order_lines::order_id.asc(),
            purchase_order_lines::position.asc(),
        ))
        .select(OrderLineRow::as_select())
        .load(conn)?;
    let shown = rows.into_iter().map(|row| without_price(actor, row));
    Ok(shown.collect())
}

/// The receipts of orders that the caller has been shown, oldest first; at most 1,000 over all.
///
/// # Errors
/// When the database fails.
pub fn receipts(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[PurchaseOrderId],
) -> Result<Vec<ReceiptRow>> {
    Ok(purchase_receipts::table
        .filter(purchase_receipts::org_id.eq(actor.org))
        .filter(purchase_receipts::order_id.any_of(ids))
        .order((
            purchase_receipts::order_id.asc(),
            purchase_receipts::number.asc(),
        ))
        .limit(1_000)
        .select(ReceiptRow::as_select())
        .load(conn)?)
}

/// The lines of receipts that the caller has been shown, by their places; at most 200 each.
///
/// # Errors
/// When the database fails.
pub fn receipt_lines(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[PurchaseReceiptId],
) -> Result<Vec<ReceiptLineRow>> {
    Ok(purchase_receipt_lines::table
        .filter(purchase_receipt_lines::org_id.eq(actor.org))
        .filter(purchase_receipt_lines::receipt_id.any_of(ids))
        .order((
            purchase_receipt_lines::receipt_id.asc(),
            purchase_receipt_lines::position.asc(),
        ))
        .select(ReceiptLineRow::as_select())
        .load(conn)?)
}

/// The organisation's limits.
///
/// # Errors
/// `FORBIDDEN` without `purchase.approve`.
pub fn settings(conn: &mut Conn, actor: &Actor) -> Result<Settings> {
    actor.require(Permission::PurchaseApprove)?;
    settings::of(conn, actor.org)
}
