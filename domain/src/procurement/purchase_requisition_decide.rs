//! Approves or rejects a requisition.

use serde_json::json;

use super::access::{RequisitionTarget, for_requisition_change, is_above_limit};
use super::events::{REQUISITION_APPROVED, REQUISITION_REJECTED};
use super::fault::ProcurementFault;
use super::model::RequisitionDecision;
use super::model::RequisitionStatus::{Approved, Rejected, Submitted};
use super::store::{emit_requisition, require_requisition, save_requisition};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::PurchaseRequisitionId;
use crate::kernel::input::{InputFault, optional_text};
use crate::kernel::{Actor, Error, Tx};

/// A decision.
#[derive(Debug, Clone)]
pub struct PurchaseRequisitionDecide {
    /// The requisition, and the version that the caller saw.
    pub target: RequisitionTarget,
    /// What is decided.
    pub decision: RequisitionDecision,
    /// Why, at most 1,000 characters; required for a rejection.
    pub note: Option<String>,
}

/// Decides about it: nobody about their own; up to the organisation's limit who holds
/// `purchase.approve`, above it and where the amount is not known who holds `purchase.approveAny`.
/// Rejecting needs no limit.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `REQUISITION_NOT_IN_STATE`, `OWN_REQUISITION`, `ABOVE_APPROVAL_LIMIT`,
/// `REQUIRED` about `note`, `CONFLICT`, `TOO_LONG`.
pub fn purchase_requisition_decide(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &PurchaseRequisitionDecide,
) -> Result<PurchaseRequisitionId> {
    let mut row = for_requisition_change(tx, actor, input.target, Permission::PurchaseApprove)?;
    require_requisition(&row, &[Submitted])?;
    if row.requested_by == actor.user {
        return Err(ProcurementFault::OwnRequisition.into());
    }
    let note = optional_text("note", input.note.as_deref(), 1_000)?;
    let (status, kind) = match input.decision {
        RequisitionDecision::Approve => (Approved, &REQUISITION_APPROVED),
        RequisitionDecision::Reject => (Rejected, &REQUISITION_REJECTED),
    };
    if status == Rejected && note.is_none() {
        return Err(Error::from(InputFault::Required).at(["note"]));
    }
    let is_free = actor.may(Permission::PurchaseApproveAny);
    if status == Approved && !is_free && is_above_limit(tx.conn(), &row)? {
        return Err(ProcurementFault::AboveLimit.into());
    }
    row.status = status;
    row.decided_by = Some(actor.user);
    row.decided_at = Some(tx.now());
    row.decision_note = note;
    save_requisition(tx, &mut row)?;
    let data = json!({ "from": Submitted, "to": status, "taskId": row.task_id });
    emit_requisition(tx, actor, kind, &row, data);
    Ok(row.id)
}
