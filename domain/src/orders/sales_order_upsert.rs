//! Takes in one report of an order.

use super::sales_orders_upsert::{OrderReported, Sent, sales_orders_take};
use crate::kernel::fault::{Result, internal};
use crate::kernel::{Actor, Tx};

/// Takes in the report.
///
/// # Errors
/// `FORBIDDEN`, `RETRY`; what is refused of the report stands in the answer.
pub fn sales_order_upsert(tx: &mut Tx<'_>, actor: &Actor, input: &Sent) -> Result<OrderReported> {
    let mut answers = sales_orders_take(tx, actor, std::slice::from_ref(input))?;
    answers
        .pop()
        .ok_or_else(|| internal(&"one report has one answer"))
}
