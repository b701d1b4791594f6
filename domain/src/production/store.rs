//! Writes work orders; every change counts the version, so that of two changes of the same state only
//! one is kept.

use db::schema::work_orders;
use db::types::Moment;
use diesel::prelude::*;
use serde_json::{Value, json};

use super::events::ADVANCED;
use super::fault::ProductionFault;
use super::guard::Proofs;
use super::model::WorkOrderStatus;
use super::row::WorkOrderRow;
use crate::events::{Event, EventKind};
use crate::inventory::{LotAnnounce, lot_expect};
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::{Actor, Tx};

/// Saves a work order that was loaded with its version.
pub(super) fn save(tx: &mut Tx<'_>, row: &mut WorkOrderRow) -> Result<()> {
    let seen = row.version;
    row.version += 1;
    let saved = diesel::update(work_orders::table.find((row.org_id, row.id)))
        .filter(work_orders::version.eq(seen))
        .set(&*row)
        .execute(tx.conn())?;
    // Read again when somebody else was quicker.
    if saved == 1 {
        Ok(())
    } else {
        Err(CoreFault::Retry.into())
    }
}

/// Refuses a step of a person on a work order that an ERP moves.
pub(super) fn require_own(row: &WorkOrderRow) -> Result<()> {
    match &row.external_id {
        Some(external_id) => {
            let external_id = external_id.clone();
            Err(ProductionFault::Mirrored { external_id }.into())
        }
        None => Ok(()),
    }
}

/// Refuses a step that does not begin in one of these states.
pub(super) fn require_status(row: &WorkOrderRow, allowed: &[WorkOrderStatus]) -> Result<()> {
    if allowed.contains(&row.status) {
        return Ok(());
    }
    let names: Vec<_> = allowed.iter().map(|status| status.as_str()).collect();
    Err(ProductionFault::NotInState {
        status: row.status.as_str(),
        allowed: names.join(", "),
    }
    .into())
}

/// Brings a work order to a state, with what follows from it alone; nothing is proven or written yet.
pub(super) fn enter(row: &mut WorkOrderRow, to: WorkOrderStatus, now: Moment) {
    if row.status != to {
        if to == WorkOrderStatus::OnHold {
            row.held_status = Some(row.status);
            row.held_at = Some(now);
        } else if row.status == WorkOrderStatus::OnHold {
            (row.held_status, row.held_at, row.reason) = (None, None, None);
            (row.hold_asked_reason, row.hold_asked_by, row.hold_asked_at) = (None, None, None);
        }
        row.status = to;
        row.status_at = now;
    }
    if to.is_released() {
        row.released_at = row.released_at.or(Some(now));
    }
    if to.is_over() {
        // Nothing is left to be held.
        (row.hold_asked_reason, row.hold_asked_by, row.hold_asked_at) = (None, None, None);
    }
    if to.is_made() {
        if row.produced_quantity == 0 {
            row.produced_quantity = row.quantity;
        }
        row.completed_at = row.completed_at.or(Some(now));
        if row.document_number.is_none() {
            let number = row.external_id.as_ref().unwrap_or(&row.code).clone();
            row.document_number = Some(number);
        }
    }
}

/// Announces the lot of what was made, once.
pub(super) fn announce(tx: &mut Tx<'_>, actor: &Actor, row: &mut WorkOrderRow) -> Result<()> {
    if row.status.is_made() && row.lot_id.is_none() {
        let lot = LotAnnounce {
            id: None,
            code: row.code.clone(),
            sku: row.sku_id,
            supplier: row.supplier_id,
            quantity: row.produced_quantity,
            note: None,
        };
        row.lot_id = Some(lot_expect(tx, actor, &lot)?);
    }
    Ok(())
}

/// A step of a person: the proofs are asked for, the lot is announced, and the log says so.
pub(super) fn step(
    tx: &mut Tx<'_>,
    actor: &Actor,
    before: &WorkOrderRow,
    row: &mut WorkOrderRow,
    to: WorkOrderStatus,
) -> Result<()> {
    enter(row, to, tx.now());
    Proofs::of(tx, row)?.check(Some(before), row)?;
    announce(tx, actor, row)?;
    save(tx, row)?;
    emit(tx, actor, &ADVANCED, row, advanced(before.status, row));
    Ok(())
}

/// The data of an event that a work order came to another state.
pub(super) fn advanced(from: WorkOrderStatus, row: &WorkOrderRow) -> Value {
    json!({
        "from": from, "to": row.status, "rawStatus": row.raw_status, "reason": row.reason,
        "producedQuantity": row.produced_quantity, "document": row.document_number,
        "lotId": row.lot_id, "taskId": row.task_id,
    })
}

/// Emits an event of a work order.
pub(super) fn emit(
    tx: &mut Tx<'_>,
    actor: &Actor,
    kind: &'static EventKind,
    row: &WorkOrderRow,
    data: Value,
) {
    tx.emit(Event {
        project: row.project_id,
        ..Event::by(actor, kind, row.id, data)
    });
}
