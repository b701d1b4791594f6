//! Which pieces left with which orders.

use db::schema::{sales_orders, serial_numbers, stock_movement_serials, stock_movements};
use db::types::Id;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::row::SalesOrderRow;
use crate::identity::Permission;
use crate::inventory::{SerialRow, StockMovementKind};
use crate::kernel::Actor;
use crate::kernel::fault::Result;
use crate::kernel::id::{EventNode, SalesOrderId, SerialNumberId};

/// Most pieces that are listed of orders at once.
const MAX_PIECES: i64 = 5_000;
/// Most orders that are listed of pieces at once.
const MAX_ORDERS: i64 = 5_000;

/// The pieces that left with orders that the caller has been shown, for those who may see stock.
///
/// # Errors
/// When the database fails.
pub fn serials_of(
    conn: &mut Conn,
    actor: &Actor,
    orders: &[SalesOrderId],
) -> Result<Vec<(SalesOrderId, SerialRow)>> {
    if !actor.may(Permission::StockRead) {
        return Ok(Vec::new());
    }
    let nodes: Vec<Id<EventNode>> = orders.iter().map(|id| Id::new(id.uuid())).collect();
    let rows: Vec<(Option<Id<EventNode>>, SerialRow)> = stock_movement_serials::table
        .inner_join(
            stock_movements::table.on(stock_movements::org_id
                .eq(stock_movement_serials::org_id)
                .and(stock_movements::id.eq(stock_movement_serials::movement_id))),
        )
        .inner_join(
            serial_numbers::table.on(serial_numbers::org_id
                .eq(stock_movement_serials::org_id)
                .and(serial_numbers::id.eq(stock_movement_serials::serial_id))),
        )
        .filter(stock_movements::org_id.eq(actor.org))
        .filter(stock_movements::subject_id.any_of(&nodes))
        .filter(stock_movements::kind.eq(StockMovementKind::Shipment))
        .order((
            stock_movements::subject_id.asc(),
            serial_numbers::serial.asc(),
        ))
        .limit(MAX_PIECES)
        .select((stock_movements::subject_id, SerialRow::as_select()))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .filter_map(|(node, row)| Some((SalesOrderId::new(node?.uuid()), row)))
        .collect())
}

/// The orders with which pieces left, as far as the actor sees orders; the first one first.
///
/// # Errors
/// When the database fails.
pub fn orders_of(
    conn: &mut Conn,
    actor: &Actor,
    serials: &[SerialNumberId],
) -> Result<Vec<(SerialNumberId, SalesOrderRow)>> {
    if !actor.may(Permission::OrderRead) {
        return Ok(Vec::new());
    }
    Ok(stock_movement_serials::table
        .inner_join(
            stock_movements::table.on(stock_movements::org_id
                .eq(stock_movement_serials::org_id)
                .and(stock_movements::id.eq(stock_movement_serials::movement_id))),
        )
        .inner_join(
            sales_orders::table.on(sales_orders::org_id
                .eq(stock_movements::org_id)
                .and(stock_movements::subject_id.eq(sales_orders::id.nullable()))),
        )
        .filter(stock_movement_serials::org_id.eq(actor.org))
        .filter(stock_movement_serials::serial_id.any_of(serials))
        .filter(stock_movements::kind.eq(StockMovementKind::Shipment))
        .order((
            stock_movement_serials::serial_id.asc(),
            stock_movements::at.asc(),
            stock_movements::id.asc(),
        ))
        .limit(MAX_ORDERS)
        .select((
            stock_movement_serials::serial_id,
            SalesOrderRow::as_select(),
        ))
        .load(conn)?)
}
