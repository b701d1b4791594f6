//! Writes requisitions and orders; every change counts the version, so that of two changes of the same
//! state only one is kept.

use db::schema::{
    purchase_order_lines, purchase_orders, purchase_requisition_lines, purchase_requisitions,
};
use diesel::prelude::*;
use serde_json::{Value, json};

use super::events::REQUISITION_MOVED;
use super::fault::ProcurementFault;
use super::model::{PurchaseOrderStatus, RequisitionStatus};
use super::row::{OrderLineRow, OrderRow, RequisitionLineRow, RequisitionRow};
use crate::events::{Event, EventKind};
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{PurchaseOrderId, PurchaseRequisitionId};
use crate::kernel::{Actor, Tx};
use crate::projects;

/// Refuses a step that does not begin in one of these states.
pub(super) fn require_requisition(
    row: &RequisitionRow,
    allowed: &[RequisitionStatus],
) -> Result<()> {
    if allowed.contains(&row.status) {
        return Ok(());
    }
    let names: Vec<_> = allowed.iter().map(|status| status.as_str()).collect();
    let (status, allowed) = (row.status.as_str(), names.join(", "));
    Err(ProcurementFault::RequisitionNotInState { status, allowed }.into())
}

/// Refuses a step that does not begin in one of these states.
pub(super) fn require_order(row: &OrderRow, allowed: &[PurchaseOrderStatus]) -> Result<()> {
    if allowed.contains(&row.status) {
        return Ok(());
    }
    let names: Vec<_> = allowed.iter().map(|status| status.as_str()).collect();
    let (status, allowed) = (row.status.as_str(), names.join(", "));
    Err(ProcurementFault::OrderNotInState { status, allowed }.into())
}

/// Saves a requisition that was loaded with its version.
pub(super) fn save_requisition(tx: &mut Tx<'_>, row: &mut RequisitionRow) -> Result<()> {
    let seen = row.version;
    row.version += 1;
    let saved = diesel::update(purchase_requisitions::table.find((row.org_id, row.id)))
        .filter(purchase_requisitions::version.eq(seen))
        .set(&*row)
        .execute(tx.conn())?;
    once(saved)
}

/// Saves an order that was loaded with its version.
pub(super) fn save_order(tx: &mut Tx<'_>, row: &mut OrderRow) -> Result<()> {
    let seen = row.version;
    row.version += 1;
    let saved = diesel::update(purchase_orders::table.find((row.org_id, row.id)))
        .filter(purchase_orders::version.eq(seen))
        .set(&*row)
        .execute(tx.conn())?;
    once(saved)
}

/// Asks for another run when somebody else was quicker.
fn once(saved: usize) -> Result<()> {
    match saved {
        1 => Ok(()),
        _ => Err(CoreFault::Retry.into()),
    }
}

/// The lines of a requisition, by their places.
pub(super) fn requisition_lines(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: PurchaseRequisitionId,
) -> Result<Vec<RequisitionLineRow>> {
    Ok(purchase_requisition_lines::table
        .filter(purchase_requisition_lines::org_id.eq(actor.org))
        .filter(purchase_requisition_lines::requisition_id.eq(id))
        .order(purchase_requisition_lines::position.asc())
        .select(RequisitionLineRow::as_select())
        .load(tx.conn())?)
}

/// The lines of an order, by their places.
pub(super) fn order_lines(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: PurchaseOrderId,
) -> Result<Vec<OrderLineRow>> {
    Ok(purchase_order_lines::table
        .filter(purchase_order_lines::org_id.eq(actor.org))
        .filter(purchase_order_lines::order_id.eq(id))
        .order(purchase_order_lines::position.asc())
        .select(OrderLineRow::as_select())
        .load(tx.conn())?)
}

/// Brings a requisition to where its orders are, and tells when that is somewhere else.
pub(super) fn follow_orders(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: PurchaseRequisitionId,
) -> Result<()> {
    use RequisitionStatus::{Closed, Ordered, PartiallyReceived, Received};
    let mut row: RequisitionRow = purchase_requisitions::table
        .find((actor.org, id))
        .select(RequisitionRow::as_select())
        .first(tx.conn())?;
    let lines = requisition_lines(tx, actor, id)?;
    let open = purchase_orders::table
        .filter(purchase_orders::org_id.eq(actor.org))
        .filter(purchase_orders::requisition_id.eq(id))
        .filter(purchase_orders::status.ne_all(vec![
            PurchaseOrderStatus::Closed,
            PurchaseOrderStatus::Cancelled,
        ]))
        .count()
        .get_result::<i64>(tx.conn())?;
    let to = if open == 0 {
        Closed
    } else if lines.iter().all(|line| line.received >= line.quantity) {
        Received
    } else if lines.iter().any(|line| line.received > 0) {
        PartiallyReceived
    } else {
        Ordered
    };
    let from = row.status;
    row.status = to;
    // Its version counts each order and receipt, also those that move it nowhere.
    save_requisition(tx, &mut row)?;
    if from != to {
        emit_requisition(
            tx,
            actor,
            &REQUISITION_MOVED,
            &row,
            json!({ "from": from, "to": to }),
        );
    }
    Ok(())
}

/// Emits an event of a requisition.
pub(super) fn emit_requisition(
    tx: &mut Tx<'_>,
    actor: &Actor,
    kind: &'static EventKind,
    row: &RequisitionRow,
    data: Value,
) {
    tx.emit(Event {
        project: row.project_id,
        ..Event::by(actor, kind, row.id, data)
    });
}

/// Emits an event of an order.
pub(super) fn emit_order(
    tx: &mut Tx<'_>,
    actor: &Actor,
    kind: &'static EventKind,
    row: &OrderRow,
    data: Value,
) {
    tx.emit(Event {
        project: row.project_id,
        ..Event::by(actor, kind, row.id, data)
    });
}

/// An optional day of an input.
pub(super) fn day(field: &str, text: Option<&str>) -> Result<Option<String>> {
    text.map(|text| projects::day(field, text)).transpose()
}
