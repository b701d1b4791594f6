//! Takes in one report of a work order.

use super::report::{WorkOrderReported, WorkOrderUpsert};
use super::work_orders_upsert::work_orders_upsert;
use crate::kernel::fault::{Result, internal};
use crate::kernel::{Actor, Tx};

/// Takes in the report.
///
/// # Errors
/// `FORBIDDEN`, `RETRY`; what is refused of the report stands in the answer.
pub fn work_order_upsert(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &WorkOrderUpsert,
) -> Result<WorkOrderReported> {
    let mut answers = work_orders_upsert(tx, actor, std::slice::from_ref(input))?;
    answers
        .pop()
        .ok_or_else(|| internal(&"one report has one answer"))
}
