//! Gives up a requisition before anything was ordered.

use serde_json::json;

use super::access::{RequisitionTarget, for_requisition_change};
use super::events::REQUISITION_CANCELLED;
use super::model::RequisitionStatus::{Approved, Cancelled, Draft, Submitted};
use super::store::{emit_requisition, require_requisition, save_requisition};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::PurchaseRequisitionId;
use crate::kernel::input::text;
use crate::kernel::{Actor, Tx};

/// Which requisition, and why.
#[derive(Debug, Clone)]
pub struct PurchaseRequisitionCancel {
    /// The requisition, and the version that the caller saw.
    pub target: RequisitionTarget,
    /// Why, 1 to 1,000 characters.
    pub reason: String,
}

/// Cancels it: who asked for it, or who may approve.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `REQUISITION_NOT_IN_STATE`, `CONFLICT`, errors of input.
pub fn purchase_requisition_cancel(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &PurchaseRequisitionCancel,
) -> Result<PurchaseRequisitionId> {
    let mut row = for_requisition_change(tx, actor, input.target, Permission::PurchaseRequest)?;
    if row.requested_by != actor.user {
        actor.require(Permission::PurchaseApprove)?;
    }
    require_requisition(&row, &[Draft, Submitted, Approved])?;
    let from = row.status;
    row.status = Cancelled;
    row.decided_by = Some(actor.user);
    row.decided_at = Some(tx.now());
    row.decision_note = Some(text("reason", &input.reason, 1_000)?);
    save_requisition(tx, &mut row)?;
    let data = json!({ "from": from, "to": Cancelled });
    emit_requisition(tx, actor, &REQUISITION_CANCELLED, &row, data);
    Ok(row.id)
}
