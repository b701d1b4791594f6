//! Asks to take goods of an order back.

use db::schema::{sales_return_lines, sales_returns};
use diesel::prelude::*;
use serde_json::json;

use super::model::{ReturnStatus, SalesReturnLineRow, SalesReturnRow};
use super::shipped::{announced, require};
use crate::events::Event;
use crate::identity::Permission;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{SalesOrderId, SalesReturnId};
use crate::kernel::input::{InputFault, at_most, range, text};
use crate::kernel::{Actor, Error, Tx};
use crate::orders::access::for_view;
use crate::orders::events::RETURN_REQUESTED;
use crate::orders::fault::OrdersFault;
use crate::orders::row::SalesOrderRow;
use crate::orders::store::lines;

/// Goods that a customer wants to send back.
#[derive(Debug, Clone)]
pub struct SalesReturnRequest {
    /// Id that the client made.
    pub id: Option<SalesReturnId>,
    /// The order.
    pub order: SalesOrderId,
    /// 1 to 100.
    pub lines: Vec<ReturnLine>,
    /// Why, 1 to 1,000 characters.
    pub reason: String,
}

/// Pieces of a line of the order.
#[derive(Debug, Clone)]
pub struct ReturnLine {
    /// The line of the order.
    pub number: i64,
    /// Pieces, 1 or more.
    pub quantity: i64,
}

/// Asks for the return. With an id, a repeat is the same success.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `ORDER_NOT_SHIPPED`, `ORDER_LINE_UNKNOWN`, `RETURNED_TOO_MANY`,
/// `REPEATED`, `ID_REUSED`, errors of input.
pub fn sales_return_request(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SalesReturnRequest,
) -> Result<SalesReturnId> {
    let order = for_view(tx.conn(), actor, input.order).map_err(|e| e.at(["salesOrderId"]))?;
    actor.require(Permission::OrderManage)?;
    if let Some(known) = known(tx, actor, input)? {
        let is_same = known.order_id == order.id && known.reason == input.reason.trim();
        return is_same
            .then_some(known.id)
            .ok_or(InputFault::IdReused.into());
    }
    require(&order)?;
    let reason = text("reason", &input.reason, 1_000)?;
    if input.lines.is_empty() {
        return Err(Error::from(InputFault::Required).at(["lines"]));
    }
    at_most("lines", &input.lines, 100)?;
    let id = input.id.unwrap_or_else(|| tx.id());
    let rows = checked(tx, &order, id, &input.lines)?;
    // Two requests at once would announce the same pieces twice: one of them reads again.
    crate::orders::store::save(tx, &mut order.clone())?;
    let row = SalesReturnRow {
        org_id: actor.org,
        id,
        order_id: order.id,
        status: ReturnStatus::Requested,
        reason,
        decision_reason: None,
        decided_by: None,
        decided_at: None,
        refunded_minor: 0,
        refunded_at: None,
        requested_by: actor.user,
        requested_at: tx.now(),
        version: 1,
    };
    let insert = diesel::insert_into(sales_returns::table).values(&row);
    or_again(insert.execute(tx.conn()))?;
    let told: Vec<_> = rows
        .iter()
        .map(|row| json!({ "number": row.number, "quantity": row.quantity }))
        .collect();
    db::insert_all!(tx.conn(), sales_return_lines::table, rows)?;
    let data = json!({ "orderId": order.id, "lines": told });
    tx.emit(Event {
        project: order.project_id,
        ..Event::by(actor, &RETURN_REQUESTED, id, data)
    });
    Ok(id)
}

/// The return that the client made this id for before.
fn known(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SalesReturnRequest,
) -> Result<Option<SalesReturnRow>> {
    let Some(id) = input.id else { return Ok(None) };
    Ok(sales_returns::table
        .find((actor.org, id))
        .select(SalesReturnRow::as_select())
        .first(tx.conn())
        .optional()?)
}

/// The lines, none of them of more than was bought and is not on its way back already.
fn checked(
    tx: &mut Tx<'_>,
    order: &SalesOrderRow,
    id: SalesReturnId,
    given: &[ReturnLine],
) -> Result<Vec<SalesReturnLineRow>> {
    let bought = lines(tx, order)?;
    let before = announced(tx, order, None)?;
    let mut rows: Vec<SalesReturnLineRow> = Vec::with_capacity(given.len());
    for (place, line) in given.iter().enumerate() {
        let at = |error: Error, field: &str| {
            error.at(["lines".to_owned(), place.to_string(), field.to_owned()])
        };
        let number = line.number;
        let asked = bought.iter().find(|one| one.number == number);
        let Some((asked, sku_id)) = asked.and_then(|one| one.sku_id.map(|sku| (one, sku))) else {
            return Err(at(OrdersFault::NoSuchLine { number }.into(), "number"));
        };
        if rows.iter().any(|row| row.number == number) {
            let value = number.to_string();
            return Err(at(InputFault::Repeated { value }.into(), "number"));
        }
        range("quantity", line.quantity, 1, i64::from(i32::MAX)).map_err(|e| at(e, "quantity"))?;
        let left = asked.quantity - before.get(&number).copied().unwrap_or_default();
        if line.quantity > left {
            let refused = OrdersFault::ReturnedTooMany { number, left };
            return Err(at(refused.into(), "quantity"));
        }
        rows.push(SalesReturnLineRow {
            org_id: order.org_id,
            return_id: id,
            number,
            sku_id,
            quantity: line.quantity,
        });
    }
    Ok(rows)
}
