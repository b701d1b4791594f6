//! Writes orders; every change counts the version, so that of two changes of the same state only one
//! is kept.

use db::schema::{sales_order_lines, sales_orders};
use diesel::prelude::*;
use serde_json::{Value, json};

use super::events::{ADVANCED, PAID};
use super::fault::OrdersFault;
use super::model::OrderStatus;
use super::row::{SalesOrderLineRow, SalesOrderRow};
use super::sales::Changes;
use crate::events::{Event, EventKind};
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::SalesOrderId;
use crate::kernel::{Actor, Tx};

/// Refuses a step that does not begin in one of these states.
pub(super) fn require_status(row: &SalesOrderRow, allowed: &[OrderStatus]) -> Result<()> {
    if allowed.contains(&row.status) {
        return Ok(());
    }
    let names: Vec<_> = allowed.iter().map(|status| status.as_str()).collect();
    Err(OrdersFault::NotInState {
        status: row.status.as_str(),
        allowed: names.join(", "),
    }
    .into())
}

/// Saves an order that was loaded with its version.
pub(super) fn save(tx: &mut Tx<'_>, row: &mut SalesOrderRow) -> Result<()> {
    let seen = row.version;
    row.version += 1;
    let saved = diesel::update(sales_orders::table.find((row.org_id, row.id)))
        .filter(sales_orders::version.eq(seen))
        .set(&*row)
        .execute(tx.conn())?;
    // Read again when somebody else was quicker.
    if saved == 1 {
        Ok(())
    } else {
        Err(CoreFault::Retry.into())
    }
}

/// Brings an order to a state by a step of somebody here, saves it and says so: `data` goes with
/// `from` and `to`.
pub(super) fn advance(
    tx: &mut Tx<'_>,
    actor: &Actor,
    row: &mut SalesOrderRow,
    (to, mut data): (OrderStatus, Value),
) -> Result<SalesOrderId> {
    let from = row.status;
    row.by_hand = true;
    if from != to {
        row.status = to;
        row.status_at = tx.now();
    }
    save(tx, row)?;
    if let Value::Object(map) = &mut data {
        map.insert("from".to_owned(), json!(from));
        map.insert("to".to_owned(), json!(to));
    }
    emit(tx, actor, &ADVANCED, row, data);
    Ok(row.id)
}

/// The lines of an order, in order.
pub(super) fn lines(tx: &mut Tx<'_>, row: &SalesOrderRow) -> Result<Vec<SalesOrderLineRow>> {
    Ok(sales_order_lines::table
        .filter(sales_order_lines::org_id.eq(row.org_id))
        .filter(sales_order_lines::order_id.eq(row.id))
        .order(sales_order_lines::number.asc())
        .select(SalesOrderLineRow::as_select())
        .load(tx.conn())?)
}

/// Writes to what was sold what a step changed.
pub(super) fn recount(
    tx: &mut Tx<'_>,
    before: &SalesOrderRow,
    after: &SalesOrderRow,
) -> Result<()> {
    if before.counted_on == after.counted_on {
        return Ok(());
    }
    let lines = lines(tx, after)?;
    let mut sales = Changes::default();
    sales.add(before, &lines, -1);
    sales.add(after, &lines, 1);
    sales.write(tx, after.org_id)
}

/// Says once that an order is paid.
pub(super) fn say_paid(tx: &mut Tx<'_>, actor: &Actor, row: &mut SalesOrderRow) {
    if row.is_paid {
        return;
    }
    row.is_paid = true;
    let data = json!({
        "paidMinor": row.paid_minor, "goodsMinor": row.goods_minor, "currency": row.currency,
        "channelId": row.channel_id, "projectId": row.project_id, "paidAt": row.paid_at,
    });
    emit(tx, actor, &PAID, row, data);
}

/// Emits an event of an order, which belongs to the project that sold it.
pub(super) fn emit(
    tx: &mut Tx<'_>,
    actor: &Actor,
    kind: &'static EventKind,
    row: &SalesOrderRow,
    data: Value,
) {
    tx.emit(Event {
        project: row.project_id,
        ..Event::by(actor, kind, row.id, data)
    });
}
