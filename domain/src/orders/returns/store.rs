//! Loads and writes returns.

use db::schema::{sales_return_goods, sales_return_lines, sales_returns};
use diesel::prelude::*;
use serde_json::{Value, json};

use super::model::{ReturnStatus, SalesReturnGoodsRow, SalesReturnLineRow, SalesReturnRow};
use super::read::for_view;
use crate::events::{Event, EventKind};
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::SalesReturnId;
use crate::kernel::{Actor, Tx};
use crate::orders::fault::OrdersFault;

/// The return that a step is about.
#[derive(Debug, Clone, Copy)]
pub struct ReturnTarget {
    /// The return.
    pub id: SalesReturnId,
    /// The version that the caller saw; `None`: whatever it is now.
    pub version: Option<i64>,
}

/// Loads a return for a step that needs `permission`.
pub(super) fn for_step(
    tx: &mut Tx<'_>,
    actor: &Actor,
    target: ReturnTarget,
    permission: Permission,
) -> Result<SalesReturnRow> {
    let row = for_view(tx.conn(), actor, target.id)?;
    actor.require(permission)?;
    let current = row.version;
    match target.version.filter(|version| *version != current) {
        Some(version) => Err(CoreFault::Conflict { version, current }.into()),
        None => Ok(row),
    }
}

/// Refuses a step that does not begin in one of these states.
pub(super) fn require_status(row: &SalesReturnRow, allowed: &[ReturnStatus]) -> Result<()> {
    if allowed.contains(&row.status) {
        return Ok(());
    }
    let names: Vec<_> = allowed.iter().map(|status| status.as_str()).collect();
    let (status, allowed) = (row.status.as_str(), names.join(", "));
    Err(OrdersFault::ReturnNotInState { status, allowed }.into())
}

/// Saves a return that was loaded with its version, and says what happened.
pub(super) fn advance(
    tx: &mut Tx<'_>,
    actor: &Actor,
    row: &mut SalesReturnRow,
    (kind, to, mut data): (&'static EventKind, ReturnStatus, Value),
) -> Result<SalesReturnId> {
    let (seen, from) = (row.version, row.status);
    row.status = to;
    row.version += 1;
    let saved = diesel::update(sales_returns::table.find((row.org_id, row.id)))
        .filter(sales_returns::version.eq(seen))
        .set(&*row)
        .execute(tx.conn())?;
    // Read again when somebody else was quicker.
    if saved == 0 {
        return Err(CoreFault::Retry.into());
    }
    if let Value::Object(map) = &mut data {
        map.insert("from".to_owned(), json!(from));
        map.insert("to".to_owned(), json!(to));
        map.insert("orderId".to_owned(), json!(row.order_id));
    }
    tx.emit(Event::by(actor, kind, row.id, data));
    Ok(row.id)
}

/// The lines of a return and the goods of it that arrived.
pub(super) fn contents(
    tx: &mut Tx<'_>,
    row: &SalesReturnRow,
) -> Result<(Vec<SalesReturnLineRow>, Vec<SalesReturnGoodsRow>)> {
    let lines = sales_return_lines::table
        .filter(sales_return_lines::org_id.eq(row.org_id))
        .filter(sales_return_lines::return_id.eq(row.id))
        .order(sales_return_lines::number.asc())
        .select(SalesReturnLineRow::as_select())
        .load(tx.conn())?;
    let goods = sales_return_goods::table
        .filter(sales_return_goods::org_id.eq(row.org_id))
        .filter(sales_return_goods::return_id.eq(row.id))
        .order(sales_return_goods::position.asc())
        .select(SalesReturnGoodsRow::as_select())
        .load(tx.conn())?;
    Ok((lines, goods))
}

/// Writes the goods of a return in the place of those before.
pub(super) fn write_goods(
    tx: &mut Tx<'_>,
    row: &SalesReturnRow,
    mut goods: Vec<SalesReturnGoodsRow>,
) -> Result<()> {
    diesel::delete(
        sales_return_goods::table
            .filter(sales_return_goods::org_id.eq(row.org_id))
            .filter(sales_return_goods::return_id.eq(row.id)),
    )
    .execute(tx.conn())?;
    for (position, one) in (0..).zip(&mut goods) {
        one.position = position;
    }
    Ok(db::insert_all!(
        tx.conn(),
        sales_return_goods::table,
        goods
    )?)
}
