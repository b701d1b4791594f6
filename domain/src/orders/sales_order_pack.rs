//! Packs an order of which everything is picked.

use serde_json::json;

use super::access::{Target, for_step};
use super::model::OrderStatus::{Packed, Picking};
use super::picks::Picks;
use super::store::{advance, require_status};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::SalesOrderId;
use crate::kernel::{Actor, Tx};

/// Packs the order.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `ORDER_NOT_IN_STATE`, `NOT_ALL_PICKED`, `CONFLICT`.
pub fn sales_order_pack(tx: &mut Tx<'_>, actor: &Actor, input: &Target) -> Result<SalesOrderId> {
    let mut row = for_step(tx, actor, *input, Permission::OrderFulfil)?;
    require_status(&row, &[Picking])?;
    Picks::read(tx, &row)?.complete()?;
    advance(tx, actor, &mut row, (Packed, json!({})))
}
