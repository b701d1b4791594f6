//! Lets a work order into production.

use super::access::{Target, for_change};
use super::model::WorkOrderStatus;
use super::store::{require_own, require_status, step};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::WorkOrderId;
use crate::kernel::{Actor, Tx};

/// Releases the work order.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `WORK_ORDER_MIRRORED`, `WORK_ORDER_NOT_IN_STATE`, `SAMPLE_NOT_SEALED`, `CONFLICT`.
pub fn work_order_release(tx: &mut Tx<'_>, actor: &Actor, input: &Target) -> Result<WorkOrderId> {
    let mut row = for_change(tx, actor, *input, Permission::WorkOrderManage)?;
    require_own(&row)?;
    require_status(&row, &[WorkOrderStatus::Planned])?;
    let before = row.clone();
    step(tx, actor, &before, &mut row, WorkOrderStatus::Released)?;
    Ok(row.id)
}
