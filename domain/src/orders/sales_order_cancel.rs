//! Calls an order off that has not left.

use serde_json::json;

use super::access::for_step;
use super::fault::OrdersFault;
use super::model::Fulfilment;
use super::model::OrderStatus::{Allocated, Cancelled, Created, OnHold, Packed, Paid, Picking};
use super::picks::clear_all;
use super::row::SalesOrderRow;
use super::sales_order_hold::SalesOrderReasoned;
use super::store::{advance, recount, require_status};
use crate::identity::Permission;
use crate::inventory::reservation_release;
use crate::kernel::fault::Result;
use crate::kernel::id::SalesOrderId;
use crate::kernel::input::text;
use crate::kernel::{Actor, Tx};

/// Calls the order off, and releases what is reserved for it.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `ORDER_NOT_IN_STATE`, `ORDER_SHIPPED`, `REQUIRED`, `TOO_LONG`,
/// `CONFLICT`.
pub fn sales_order_cancel(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SalesOrderReasoned,
) -> Result<SalesOrderId> {
    let mut row = for_step(tx, actor, input.target, Permission::OrderManage)?;
    require_status(&row, &[Created, Paid, Allocated, Picking, Packed, OnHold])?;
    if row.fulfilment == Fulfilment::Shipped {
        return Err(OrdersFault::Shipped.into());
    }
    let reason = text("reason", &input.reason, 1_000)?;
    let before = row.clone();
    let pieces = give_back(tx, actor, &mut row)?;
    row.counted_on = None;
    row.held_from = None;
    row.hold_reason = None;
    let data = json!({ "reason": reason, "releasedPieces": pieces });
    let id = advance(tx, actor, &mut row, (Cancelled, data))?;
    recount(tx, &before, &row)?;
    Ok(id)
}

/// Releases what is reserved for an order and forgets what was picked; how many pieces.
pub(super) fn give_back(tx: &mut Tx<'_>, actor: &Actor, row: &mut SalesOrderRow) -> Result<i64> {
    if row.fulfilment != Fulfilment::Reserved {
        return Ok(0);
    }
    let pieces = reservation_release(tx, actor, row.id)?;
    clear_all(tx, row)?;
    row.fulfilment = Fulfilment::None;
    Ok(pieces)
}
