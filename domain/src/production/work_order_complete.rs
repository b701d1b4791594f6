//! Ends production: everything was made, and its lot is announced.

use super::access::{Target, for_change};
use super::model::WorkOrderStatus;
use super::store::{require_own, require_status, step};
use super::work_order_create::MAX_QUANTITY;
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::WorkOrderId;
use crate::kernel::input::{optional_text, range};
use crate::kernel::{Actor, Tx};

/// What was made.
#[derive(Debug, Clone)]
pub struct WorkOrderComplete {
    /// The work order, and the version that the caller saw.
    pub target: Target,
    /// Pieces in all, 1 to 1,000,000,000; `None`: as told last, else as wanted.
    pub quantity: Option<i64>,
    /// Number of the paper, at most 100 characters; `None`: the code of the work order.
    pub document: Option<String>,
}

/// Completes the work order and announces its lot.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `WORK_ORDER_MIRRORED`, `WORK_ORDER_NOT_IN_STATE`,
/// `FIRST_ARTICLE_NOT_PASSED`, `ALREADY_EXISTS` for the code of the lot, `CONFLICT`, errors of input.
pub fn work_order_complete(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &WorkOrderComplete,
) -> Result<WorkOrderId> {
    let mut row = for_change(tx, actor, input.target, Permission::WorkOrderManage)?;
    require_own(&row)?;
    require_status(&row, &[WorkOrderStatus::InProduction])?;
    let before = row.clone();
    row.document_number = optional_text("documentNumber", input.document.as_deref(), 100)?;
    if let Some(quantity) = input.quantity {
        row.produced_quantity = range("quantity", quantity, 1, MAX_QUANTITY)?;
    }
    step(tx, actor, &before, &mut row, WorkOrderStatus::Completed)?;
    Ok(row.id)
}
