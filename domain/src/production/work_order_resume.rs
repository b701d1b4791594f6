//! Lets a work order go on, or takes back that a hold was asked for.

use serde_json::json;

use super::access::{Target, for_change};
use super::events::HOLD_WITHDRAWN;
use super::model::WorkOrderStatus;
use super::store::{emit, require_own, require_status, save, step};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::WorkOrderId;
use crate::kernel::{Actor, Tx};

/// Lets a work order that is held go on where it was; of one that is not held yet the request for
/// it is taken back, also of one that an ERP moves.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `WORK_ORDER_MIRRORED`, `WORK_ORDER_NOT_IN_STATE`, `SAMPLE_NOT_SEALED`,
/// `CONFLICT`.
pub fn work_order_resume(tx: &mut Tx<'_>, actor: &Actor, input: &Target) -> Result<WorkOrderId> {
    let mut row = for_change(tx, actor, *input, Permission::WorkOrderHold)?;
    if row.status != WorkOrderStatus::OnHold && row.hold_asked_at.is_some() {
        (row.hold_asked_reason, row.hold_asked_by, row.hold_asked_at) = (None, None, None);
        save(tx, &mut row)?;
        emit(
            tx,
            actor,
            &HOLD_WITHDRAWN,
            &row,
            json!({ "status": row.status }),
        );
        return Ok(row.id);
    }
    actor.require(Permission::WorkOrderManage)?;
    require_own(&row)?;
    require_status(&row, &[WorkOrderStatus::OnHold])?;
    let before = row.clone();
    let to = row.held_status.unwrap_or(WorkOrderStatus::Planned);
    step(tx, actor, &before, &mut row, to)?;
    Ok(row.id)
}
