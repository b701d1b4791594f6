//! Begins to make what was released.

use super::access::{Target, for_change};
use super::model::WorkOrderStatus;
use super::store::{require_own, require_status, step};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::WorkOrderId;
use crate::kernel::{Actor, Tx};

/// Starts production.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `WORK_ORDER_MIRRORED`, `WORK_ORDER_NOT_IN_STATE`, `CONFLICT`.
pub fn work_order_start(tx: &mut Tx<'_>, actor: &Actor, input: &Target) -> Result<WorkOrderId> {
    let mut row = for_change(tx, actor, *input, Permission::WorkOrderManage)?;
    require_own(&row)?;
    require_status(&row, &[WorkOrderStatus::Released])?;
    let before = row.clone();
    step(tx, actor, &before, &mut row, WorkOrderStatus::InProduction)?;
    Ok(row.id)
}
