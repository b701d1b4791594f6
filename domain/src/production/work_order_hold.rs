//! Lets a work order stand still.

use super::access::{Target, for_change};
use super::model::WorkOrderStatus::{InProduction, OnHold, Released};
use super::store::{require_own, require_status, step};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::WorkOrderId;
use crate::kernel::input::text;
use crate::kernel::{Actor, Tx};

/// Which work order, and why.
#[derive(Debug, Clone)]
pub struct WorkOrderHold {
    /// The work order, and the version that the caller saw.
    pub target: Target,
    /// Why, 1 to 1,000 characters; internal.
    pub reason: String,
}

/// Holds the work order.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `WORK_ORDER_MIRRORED`, `WORK_ORDER_NOT_IN_STATE`, `REQUIRED`, `CONFLICT`.
pub fn work_order_hold(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &WorkOrderHold,
) -> Result<WorkOrderId> {
    let mut row = for_change(tx, actor, input.target, Permission::WorkOrderManage)?;
    let reason = text("reason", &input.reason, 1_000)?;
    require_own(&row)?;
    require_status(&row, &[Released, InProduction])?;
    let before = row.clone();
    row.reason = Some(reason);
    step(tx, actor, &before, &mut row, OnHold)?;
    Ok(row.id)
}
