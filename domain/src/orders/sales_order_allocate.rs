//! Reserves the goods of an order.

use std::collections::BTreeMap;

use db::schema::{sales_order_allocations, stock_reservations, stock_totals};
use db::types::Id;
use db::{AnyOfExpression, insert_all};
use diesel::prelude::*;
use serde_json::json;

use super::access::{Target, for_step};
use super::fault::OrdersFault;
use super::model::Fulfilment;
use super::model::OrderStatus::{Allocated, Paid};
use super::row::SalesOrderAllocationRow;
use super::store::{advance, lines, require_status};
use crate::identity::Permission;
use crate::inventory::{ReservationLine, StockTotalRow, reservation_place};
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{EventNode, Node, SalesOrderId, SkuId, WarehouseId};
use crate::kernel::{Actor, Tx};

/// An order whose goods are to be reserved.
#[derive(Debug, Clone)]
pub struct SalesOrderAllocate {
    /// The order, and the version that the caller saw.
    pub target: Target,
    /// Where; `None`: one that has everything, or else for each article the one with most of it.
    pub warehouse: Option<WarehouseId>,
}

/// Reserves all goods of the order, or nothing.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `ORDER_NOT_IN_STATE`, `ORDER_SKU_UNKNOWN`, `INSUFFICIENT_STOCK`,
/// `PLACE_ARCHIVED`, `CONFLICT`.
pub fn sales_order_allocate(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SalesOrderAllocate,
) -> Result<SalesOrderId> {
    let mut row = for_step(tx, actor, input.target, Permission::OrderFulfil)?;
    require_status(&row, &[Paid])?;
    let mut wanted: BTreeMap<SkuId, i64> = BTreeMap::new();
    for line in lines(tx, &row)? {
        let Some(sku) = line.sku_id else {
            let (number, code) = (line.number, line.code);
            return Err(OrdersFault::SkuUnknown { number, code }.into());
        };
        *wanted.entry(sku).or_default() += line.quantity;
    }
    let warehouse = match input.warehouse {
        Some(warehouse) => Some(warehouse),
        None => with_everything(tx, actor, &wanted)?,
    };
    let reserved: Vec<ReservationLine> = wanted
        .iter()
        .map(|(sku, quantity)| ReservationLine {
            sku: *sku,
            quantity: *quantity,
            warehouse,
        })
        .collect();
    reservation_place(tx, actor, row.id, &reserved)?;
    let node = Id::<EventNode>::new(Node::from(row.id).uuid);
    let places: Vec<(SkuId, WarehouseId, i64)> = stock_reservations::table
        .filter(stock_reservations::org_id.eq(actor.org))
        .filter(stock_reservations::subject_id.eq(node))
        .select((
            stock_reservations::sku_id,
            stock_reservations::warehouse_id,
            stock_reservations::quantity,
        ))
        .load(tx.conn())?;
    let allocations: Vec<_> = places
        .into_iter()
        .map(|(sku_id, warehouse_id, quantity)| SalesOrderAllocationRow {
            org_id: actor.org,
            order_id: row.id,
            sku_id,
            warehouse_id,
            quantity,
        })
        .collect();
    or_again(insert_all!(
        tx.conn(),
        sales_order_allocations::table,
        allocations
    ))?;
    row.fulfilment = Fulfilment::Reserved;
    let data = json!({ "warehouseId": warehouse });
    advance(tx, actor, &mut row, (Allocated, data))
}

/// The warehouse that has everything, the one with most to spare first; `None` when none has.
fn with_everything(
    tx: &mut Tx<'_>,
    actor: &Actor,
    wanted: &BTreeMap<SkuId, i64>,
) -> Result<Option<WarehouseId>> {
    let skus: Vec<SkuId> = wanted.keys().copied().collect();
    let totals: Vec<StockTotalRow> = stock_totals::table
        .filter(stock_totals::org_id.eq(actor.org))
        .filter(stock_totals::sku_id.any_of(&skus))
        .select(StockTotalRow::as_select())
        .load(tx.conn())?;
    let mut fits: BTreeMap<WarehouseId, (usize, i64)> = BTreeMap::new();
    for total in totals {
        let spare = total.available() - wanted.get(&total.sku_id).copied().unwrap_or_default();
        if spare >= 0 {
            let fit = fits.entry(total.warehouse_id).or_default();
            fit.0 += 1;
            fit.1 += spare;
        }
    }
    Ok(fits
        .into_iter()
        .filter(|(_, (skus, _))| *skus == wanted.len())
        .max_by_key(|(_, (_, spare))| *spare)
        .map(|(warehouse, _)| warehouse))
}
