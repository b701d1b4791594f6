//! Records a payment of an order.

use db::schema::sales_order_payments;
use diesel::prelude::*;
use rust_decimal::Decimal;
use serde_json::json;

use super::access::{Target, for_step};
use super::events::UPDATED;
use super::fault::OrdersFault;
use super::model::OrderStatus::{Created, Paid};
use super::row::SalesOrderPaymentRow;
use super::store::{advance, emit, recount, require_status, save, say_paid};
use crate::identity::Permission;
use crate::identity::days::zone;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::SalesOrderId;
use crate::kernel::input::{at_most, optional_text};
use crate::kernel::money::minor_units;
use crate::kernel::{Actor, Moment, Tx};

/// A payment.
#[derive(Debug, Clone)]
pub struct SalesOrderPay {
    /// The order, and the version that the caller saw.
    pub target: Target,
    /// In the order's currency; `None`: all that is open.
    pub amount: Option<Decimal>,
    /// How, at most 40 characters.
    pub method: Option<String>,
    /// The number of the payment, at most 100 characters; one that was recorded is not again.
    pub reference: Option<String>,
    /// When; `None`: now.
    pub paid_at: Option<Moment>,
}

/// Records the payment; the order is paid when its payments come to all of it.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `ORDER_NOT_IN_STATE`, `PAID_TOO_MUCH`, `MALFORMED`, `TOO_LONG`,
/// `CONFLICT`.
pub fn sales_order_pay(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SalesOrderPay,
) -> Result<SalesOrderId> {
    let mut row = for_step(tx, actor, input.target, Permission::OrderManage)?;
    let method = optional_text("method", input.method.as_deref(), 40)?;
    let reference = optional_text("reference", input.reference.as_deref(), 100)?;
    let payments: Vec<SalesOrderPaymentRow> = sales_order_payments::table
        .filter(sales_order_payments::org_id.eq(actor.org))
        .filter(sales_order_payments::order_id.eq(row.id))
        .order(sales_order_payments::number.asc())
        .select(SalesOrderPaymentRow::as_select())
        .load(tx.conn())?;
    if reference.is_some() && payments.iter().any(|one| one.reference == reference) {
        return Ok(row.id);
    }
    require_status(&row, &[Created])?;
    // One more has to fit.
    at_most("salesOrderId", &payments, 19)?;
    let open = row.goods_minor + row.shipping_minor - row.paid_minor;
    let amount_minor = match input.amount {
        Some(amount) => minor_units("amount", amount, &row.currency)?,
        None => open.max(0),
    };
    if amount_minor > open {
        let open = row.money(open.max(0)).amount().to_string();
        return Err(OrdersFault::PaidTooMuch { open }.into());
    }
    let before = row.clone();
    let paid_at = input.paid_at.unwrap_or_else(|| tx.now());
    let payment = SalesOrderPaymentRow {
        org_id: actor.org,
        order_id: row.id,
        number: payments.last().map_or(1, |one| one.number + 1),
        amount_minor,
        method,
        reference,
        paid_at,
    };
    let insert = diesel::insert_into(sales_order_payments::table).values(&payment);
    or_again(insert.execute(tx.conn()))?;
    row.paid_minor += amount_minor;
    row.paid_at = row.paid_at.or(Some(paid_at));
    row.by_hand = true;
    let data = json!({ "amountMinor": amount_minor, "paidMinor": row.paid_minor });
    if amount_minor < open {
        save(tx, &mut row)?;
        emit(tx, actor, &UPDATED, &row, data);
        return Ok(row.id);
    }
    if row.counted_on.is_none() {
        row.counted_on = Some(zone(tx.conn(), actor.org)?.day(paid_at)?);
    }
    say_paid(tx, actor, &mut row);
    let id = advance(tx, actor, &mut row, (Paid, data))?;
    recount(tx, &before, &row)?;
    Ok(id)
}
