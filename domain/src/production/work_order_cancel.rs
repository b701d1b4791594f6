//! Calls a work order off.

use super::access::{Target, for_change};
use super::model::WorkOrderStatus::{Cancelled, InProduction, OnHold, Planned, Released};
use super::store::{enter, require_own, require_status, step};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::WorkOrderId;
use crate::kernel::input::text;
use crate::kernel::{Actor, Tx};

/// Which work order, and why.
#[derive(Debug, Clone)]
pub struct WorkOrderCancel {
    /// The work order, and the version that the caller saw.
    pub target: Target,
    /// Why, 1 to 1,000 characters; internal.
    pub reason: String,
}

/// Cancels the work order.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `WORK_ORDER_MIRRORED`, `WORK_ORDER_NOT_IN_STATE`, `REQUIRED`, `CONFLICT`.
pub fn work_order_cancel(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &WorkOrderCancel,
) -> Result<WorkOrderId> {
    let mut row = for_change(tx, actor, input.target, Permission::WorkOrderManage)?;
    let reason = text("reason", &input.reason, 1_000)?;
    require_own(&row)?;
    require_status(&row, &[Planned, Released, InProduction, OnHold])?;
    let before = row.clone();
    enter(&mut row, Cancelled, tx.now());
    row.reason = Some(reason);
    step(tx, actor, &before, &mut row, Cancelled)?;
    Ok(row.id)
}
