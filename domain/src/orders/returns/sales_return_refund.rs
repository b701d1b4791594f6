//! Gives money back for what came back.

use db::schema::sales_returns;
use diesel::prelude::*;
use rust_decimal::Decimal;
use serde_json::json;

use super::model::ReturnStatus::{self, Completed, Received, Refunded};
use super::store::{ReturnTarget, advance, contents, for_step, require_status};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::SalesReturnId;
use crate::kernel::money::minor_units;
use crate::kernel::{Actor, Tx};
use crate::orders::access::for_view;
use crate::orders::events::{RETURN_REFUNDED, UPDATED};
use crate::orders::fault::OrdersFault;
use crate::orders::model::OrderStatus;
use crate::orders::row::SalesOrderRow;
use crate::orders::store::{advance as advance_order, emit, lines, recount, save};

/// Money that goes back.
#[derive(Debug, Clone)]
pub struct SalesReturnRefund {
    /// The return, and the version that the caller saw.
    pub target: ReturnTarget,
    /// In the order's currency.
    pub amount: Decimal,
}

/// Gives the money back; the order is refunded when all of it came back and was refunded.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `SALES_RETURN_NOT_IN_STATE`, `REFUNDED_TOO_MUCH`, `MALFORMED`,
/// `OUT_OF_RANGE`, `CONFLICT`.
pub fn sales_return_refund(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SalesReturnRefund,
) -> Result<SalesReturnId> {
    let mut row = for_step(tx, actor, input.target, Permission::OrderManage)?;
    require_status(&row, &[Received, Completed])?;
    let mut order = for_view(tx.conn(), actor, row.order_id)?;
    let amount = minor_units("amount", input.amount, &order.currency)?;
    let left = order.paid_minor - order.refunded_minor;
    if amount > left {
        let left = order.money(left.max(0)).amount().to_string();
        return Err(OrdersFault::RefundedTooMuch { left }.into());
    }
    row.refunded_minor = amount;
    row.refunded_at = Some(tx.now());
    let data = json!({ "amountMinor": amount, "currency": order.currency });
    let id = advance(tx, actor, &mut row, (&RETURN_REFUNDED, Refunded, data))?;
    let before = order.clone();
    order.refunded_minor += amount;
    order.by_hand = true;
    let data = json!({ "returnId": id, "refundedMinor": order.refunded_minor });
    if order.status != OrderStatus::Refunded && all_back(tx, &order)? {
        order.counted_on = None;
        order.held_from = None;
        order.hold_reason = None;
        advance_order(tx, actor, &mut order, (OrderStatus::Refunded, data))?;
        recount(tx, &before, &order)?;
    } else {
        save(tx, &mut order)?;
        emit(tx, actor, &UPDATED, &order, data);
    }
    Ok(id)
}

/// Whether everything that left is back here and refunded.
fn all_back(tx: &mut Tx<'_>, order: &SalesOrderRow) -> Result<bool> {
    let returns: Vec<super::model::SalesReturnRow> = sales_returns::table
        .filter(sales_returns::org_id.eq(order.org_id))
        .filter(sales_returns::order_id.eq(order.id))
        .filter(sales_returns::status.eq(ReturnStatus::Refunded))
        .select(super::model::SalesReturnRow::as_select())
        .load(tx.conn())?;
    let mut back = 0;
    for one in &returns {
        let (_, goods) = contents(tx, one)?;
        back += goods.iter().map(|goods| goods.quantity).sum::<i64>();
    }
    let bought = lines(tx, order)?;
    let bought: i64 = bought.iter().map(|line| line.quantity).sum();
    Ok(back >= bought)
}
