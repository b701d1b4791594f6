//! Ends a work order that nothing follows any more.

use super::access::{Target, for_change};
use super::model::WorkOrderStatus;
use super::store::{require_own, require_status, step};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::WorkOrderId;
use crate::kernel::{Actor, Tx};

/// Closes the work order.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `WORK_ORDER_MIRRORED`, `WORK_ORDER_NOT_IN_STATE`, `CONFLICT`.
pub fn work_order_close(tx: &mut Tx<'_>, actor: &Actor, input: &Target) -> Result<WorkOrderId> {
    let mut row = for_change(tx, actor, *input, Permission::WorkOrderManage)?;
    require_own(&row)?;
    require_status(&row, &[WorkOrderStatus::Completed])?;
    let before = row.clone();
    step(tx, actor, &before, &mut row, WorkOrderStatus::Closed)?;
    Ok(row.id)
}
