//! Ends an order: nothing more is expected of it.

use db::schema::purchase_order_lines;
use diesel::prelude::*;
use serde_json::json;

use super::access::{OrderTarget, for_order_change};
use super::events::ORDER_CLOSED;
use super::model::PurchaseOrderStatus::{Cancelled, Closed, Ordered, PartiallyReceived, Received};
use super::store::{emit_order, follow_orders, require_order, save_order};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::PurchaseOrderId;
use crate::kernel::input::{InputFault, optional_text};
use crate::kernel::{Actor, Error, Tx};

/// Which order, and why.
#[derive(Debug, Clone)]
pub struct PurchaseOrderClose {
    /// The order, and the version that the caller saw.
    pub target: OrderTarget,
    /// Why, at most 1,000 characters; required while something is still to come.
    pub reason: Option<String>,
}

/// Closes the order; before anything arrived it is cancelled.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PURCHASE_ORDER_NOT_IN_STATE`, `REQUIRED` about `reason`, `CONFLICT`.
pub fn purchase_order_close(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &PurchaseOrderClose,
) -> Result<PurchaseOrderId> {
    let mut row = for_order_change(tx, actor, input.target, Permission::PurchaseOrder)?;
    require_order(&row, &[Ordered, PartiallyReceived, Received])?;
    let reason = optional_text("reason", input.reason.as_deref(), 1_000)?;
    if row.status != Received && reason.is_none() {
        return Err(Error::from(InputFault::Required).at(["reason"]));
    }
    let from = row.status;
    row.status = if from == Ordered { Cancelled } else { Closed };
    row.closed_reason = reason;
    save_order(tx, &mut row)?;
    let lines = purchase_order_lines::table
        .filter(purchase_order_lines::org_id.eq(actor.org))
        .filter(purchase_order_lines::order_id.eq(row.id));
    diesel::update(lines)
        .set(purchase_order_lines::outstanding.eq(0_i64))
        .execute(tx.conn())?;
    let data = json!({ "from": from, "to": row.status, "reason": row.closed_reason });
    emit_order(tx, actor, &ORDER_CLOSED, &row, data);
    if let Some(id) = row.requisition_id {
        follow_orders(tx, actor, id)?;
    }
    Ok(row.id)
}
