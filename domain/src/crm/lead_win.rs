//! Wins a lead: it became an order.

use db::schema::{leads, sales_orders};
use diesel::prelude::*;
use serde_json::json;

use super::access::{Target, for_work};
use super::events::WON;
use super::fault::CrmFault;
use super::model::LeadStatus;
use super::row::LeadRow;
use super::store::{advance, require_status};
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{CustomerId, LeadId, SalesOrderId};
use crate::kernel::{Actor, Error, Tx};

/// A lead and the order that it became.
#[derive(Debug, Clone)]
pub struct LeadWin {
    /// The lead, and the version that the caller saw.
    pub target: Target,
    /// The order.
    pub order: SalesOrderId,
}

/// Wins the lead; it is worth what the order is, and its customer is the order's.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `LEAD_NOT_IN_STATE`, `ORDER_NOT_FOR_LEAD`, `CONFLICT`.
pub fn lead_win(tx: &mut Tx<'_>, actor: &Actor, input: &LeadWin) -> Result<LeadId> {
    let mut row = for_work(tx, actor, input.target)?;
    require_status(&row, &[LeadStatus::Opportunity])?;
    let order = order(tx, actor, input.order)?;
    if order.status == "CANCELLED" || is_taken(tx, &row, input.order)? {
        return Err(CrmFault::OrderNotForLead.into());
    }
    row.order_id = Some(input.order);
    row.amount_minor = Some(order.goods_minor);
    row.currency = order.currency;
    row.customer_id = order.customer_id.or(row.customer_id);
    let data = json!({
        "orderId": input.order, "amountMinor": row.amount_minor, "currency": row.currency,
    });
    advance(tx, &mut row, LeadStatus::Won, (Some(actor), &WON, data))
}

/// What a lead takes over of its order.
#[derive(Queryable, Selectable)]
#[diesel(table_name = sales_orders)]
struct Order {
    status: String,
    goods_minor: i64,
    currency: String,
    customer_id: Option<CustomerId>,
}

fn order(tx: &mut Tx<'_>, actor: &Actor, id: SalesOrderId) -> Result<Order> {
    let found: Option<Order> = sales_orders::table
        .find((actor.org, id))
        .select(Order::as_select())
        .first(tx.conn())
        .optional()?;
    found
        .filter(|_| actor.may(Permission::OrderRead))
        .ok_or_else(|| Error::from(CoreFault::NotFound).at(["orderId"]))
}

fn is_taken(tx: &mut Tx<'_>, row: &LeadRow, order: SalesOrderId) -> Result<bool> {
    let others = leads::table
        .filter(leads::org_id.eq(row.org_id))
        .filter(leads::order_id.eq(order))
        .filter(leads::id.ne(row.id))
        .count();
    Ok(others.get_result::<i64>(tx.conn())? > 0)
}
