//! Holds an order, and lets it go on.

use serde_json::json;

use super::access::{Target, for_step};
use super::model::OrderStatus::{Allocated, Created, OnHold, Packed, Paid, Picking};
use super::store::{advance, require_status};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::SalesOrderId;
use crate::kernel::input::text;
use crate::kernel::{Actor, Tx};

/// A step with an order that needs a reason.
#[derive(Debug, Clone)]
pub struct SalesOrderReasoned {
    /// The order, and the version that the caller saw.
    pub target: Target,
    /// Why, 1 to 1,000 characters.
    pub reason: String,
}

/// Holds the order; what is reserved and picked stays so.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `ORDER_NOT_IN_STATE`, `REQUIRED`, `TOO_LONG`, `CONFLICT`.
pub fn sales_order_hold(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SalesOrderReasoned,
) -> Result<SalesOrderId> {
    let mut row = for_step(tx, actor, input.target, Permission::OrderManage)?;
    require_status(&row, &[Created, Paid, Allocated, Picking, Packed])?;
    let reason = text("reason", &input.reason, 1_000)?;
    row.held_from = Some(row.status);
    row.hold_reason = Some(reason.clone());
    advance(tx, actor, &mut row, (OnHold, json!({ "reason": reason })))
}

/// Lets the order go on where it stood.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `ORDER_NOT_IN_STATE`, `REQUIRED`, `TOO_LONG`, `CONFLICT`.
pub fn sales_order_release(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SalesOrderReasoned,
) -> Result<SalesOrderId> {
    let mut row = for_step(tx, actor, input.target, Permission::OrderManage)?;
    require_status(&row, &[OnHold])?;
    let reason = text("reason", &input.reason, 1_000)?;
    let to = row.behind_hold();
    row.held_from = None;
    row.hold_reason = None;
    advance(tx, actor, &mut row, (to, json!({ "reason": reason })))
}
