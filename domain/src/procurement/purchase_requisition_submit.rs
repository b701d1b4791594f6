//! Submits a draft for approval.

use serde_json::json;

use super::access::{RequisitionTarget, for_requisition_change};
use super::events::REQUISITION_SUBMITTED;
use super::model::RequisitionStatus::{Draft, Submitted};
use super::store::{emit_requisition, require_requisition, save_requisition};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::PurchaseRequisitionId;
use crate::kernel::{Actor, Tx};

/// Submits the draft; from then on who submits it asks for it.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `REQUISITION_NOT_IN_STATE`, `CONFLICT`.
pub fn purchase_requisition_submit(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &RequisitionTarget,
) -> Result<PurchaseRequisitionId> {
    let mut row = for_requisition_change(tx, actor, *input, Permission::PurchaseRequest)?;
    require_requisition(&row, &[Draft])?;
    row.status = Submitted;
    row.requested_by = actor.user;
    row.submitted_at = Some(tx.now());
    save_requisition(tx, &mut row)?;
    emit_requisition(
        tx,
        actor,
        &REQUISITION_SUBMITTED,
        &row,
        json!({ "code": row.code }),
    );
    Ok(row.id)
}
