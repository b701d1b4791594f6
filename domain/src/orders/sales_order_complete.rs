//! Ends an order that has arrived.

use serde_json::json;

use super::access::{Target, for_step};
use super::model::OrderStatus::{Completed, Delivered};
use super::store::{advance, require_status};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::SalesOrderId;
use crate::kernel::{Actor, Tx};

/// Ends the order.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `ORDER_NOT_IN_STATE`, `CONFLICT`.
pub fn sales_order_complete(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &Target,
) -> Result<SalesOrderId> {
    let mut row = for_step(tx, actor, *input, Permission::OrderManage)?;
    require_status(&row, &[Delivered])?;
    advance(tx, actor, &mut row, (Completed, json!({})))
}
