//! Asks whoever moves a work order to let it stand still.

use serde_json::json;

use super::access::for_change;
use super::events::HOLD_REQUESTED;
use super::fault::ProductionFault;
use super::model::WorkOrderStatus::{InProduction, Planned, Released};
use super::store::{emit, require_status, save};
use super::work_order_hold::WorkOrderHold;
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::WorkOrderId;
use crate::kernel::input::text;
use crate::kernel::{Actor, Tx};

/// Asks for a hold: the work order goes on until its owner holds it.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `WORK_ORDER_NOT_IN_STATE`, `HOLD_ALREADY_REQUESTED`, `REQUIRED`,
/// `CONFLICT`.
pub fn work_order_hold_request(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &WorkOrderHold,
) -> Result<WorkOrderId> {
    let mut row = for_change(tx, actor, input.target, Permission::WorkOrderHold)?;
    let reason = text("reason", &input.reason, 1_000)?;
    require_status(&row, &[Planned, Released, InProduction])?;
    if row.hold_asked_at.is_some() {
        return Err(ProductionFault::HoldAsked.into());
    }
    row.hold_asked_reason = Some(reason.clone());
    row.hold_asked_by = Some(actor.user);
    row.hold_asked_at = Some(tx.now());
    save(tx, &mut row)?;
    let data = json!({ "status": row.status, "reason": reason });
    emit(tx, actor, &HOLD_REQUESTED, &row, data);
    Ok(row.id)
}
