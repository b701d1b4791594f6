//! Says that an order has arrived.

use db::schema::sales_order_shipments;
use diesel::prelude::*;
use serde_json::json;

use super::access::{Target, for_step};
use super::model::OrderStatus::{Delivered, Shipped};
use super::store::{advance, require_status};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::SalesOrderId;
use crate::kernel::{Actor, Tx};

/// Says that all that left has arrived.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `ORDER_NOT_IN_STATE`, `CONFLICT`.
pub fn sales_order_deliver(tx: &mut Tx<'_>, actor: &Actor, input: &Target) -> Result<SalesOrderId> {
    let mut row = for_step(tx, actor, *input, Permission::OrderFulfil)?;
    require_status(&row, &[Shipped])?;
    let now = tx.now();
    diesel::update(
        sales_order_shipments::table
            .filter(sales_order_shipments::org_id.eq(actor.org))
            .filter(sales_order_shipments::order_id.eq(row.id))
            .filter(sales_order_shipments::delivered_at.is_null()),
    )
    .set(sales_order_shipments::delivered_at.eq(now))
    .execute(tx.conn())?;
    row.delivered_at = row.delivered_at.or(Some(now));
    advance(tx, actor, &mut row, (Delivered, json!({})))
}
