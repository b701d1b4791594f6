//! What is there.

use std::collections::HashMap;

use db::schema::{lots, purchase_order_lines, skus, stock_levels, stock_totals};
use db::types::Moment;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use crate::identity::Permission;
use crate::inventory::{LotStatus, StockLevelRow, StockTotalRow};
use crate::kernel::Actor;
use crate::kernel::fault::Result;
use crate::kernel::id::SkuId;

/// What the organisation has of a SKU, over all warehouses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stock {
    /// Pieces.
    pub on_hand: i64,
    /// Pieces of these that are held or lie where they are not available.
    pub blocked: i64,
    /// Pieces that are promised.
    pub reserved: i64,
    /// Pieces still to come of purchase orders, and of lots that are announced.
    pub incoming: i64,
    /// When on hand, blocked or reserved last changed; `None` when there never was anything.
    pub at: Option<Moment>,
}

impl Stock {
    /// Pieces that can be promised; below zero when more is promised than can be given.
    #[must_use]
    pub const fn available(&self) -> i64 {
        self.on_hand - self.blocked - self.reserved
    }
}

/// The stock of SKUs for those who may see it; nothing for others. A SKU of which there never was
/// anything has zeros.
///
/// # Errors
/// When the database fails.
pub fn stock_of(conn: &mut Conn, actor: &Actor, ids: &[SkuId]) -> Result<HashMap<SkuId, Stock>> {
    if !actor.may(Permission::StockRead) {
        return Ok(HashMap::new());
    }
    let totals: Vec<StockTotalRow> = stock_totals::table
        .filter(stock_totals::org_id.eq(actor.org))
        .filter(stock_totals::sku_id.any_of(ids))
        .select(StockTotalRow::as_select())
        .load(conn)?;
    let incoming: Vec<(SkuId, i64)> = lots::table
        .filter(lots::org_id.eq(actor.org))
        .filter(lots::sku_id.any_of(ids))
        .filter(lots::status.eq(LotStatus::Announced))
        .select((lots::sku_id, lots::quantity))
        .load(conn)?;
    // What is ordered stands to the right of here, as a table: nobody tells this context of it.
    let ordered: Vec<(SkuId, i64)> = purchase_order_lines::table
        .filter(purchase_order_lines::org_id.eq(actor.org))
        .filter(purchase_order_lines::sku_id.any_of(ids))
        .filter(purchase_order_lines::outstanding.gt(0))
        .select((
            purchase_order_lines::sku_id,
            purchase_order_lines::outstanding,
        ))
        .load(conn)?;
    let mut all: HashMap<SkuId, Stock> = ids.iter().map(|id| (*id, Stock::default())).collect();
    for row in totals {
        let stock = all.entry(row.sku_id).or_default();
        stock.on_hand += row.on_hand;
        stock.blocked += row.blocked;
        stock.reserved += row.reserved;
        stock.at = stock.at.max(Some(row.updated_at));
    }
    for (sku, pieces) in incoming.into_iter().chain(ordered) {
        all.entry(sku).or_default().incoming += pieces;
    }
    Ok(all)
}

/// Most places that are listed of one SKU.
const MAX_LEVELS: i64 = 500;

/// What lies where of a SKU, for those who may see it; nothing for others.
///
/// # Errors
/// When the database fails.
pub fn levels_of(conn: &mut Conn, actor: &Actor, ids: &[SkuId]) -> Result<Vec<StockLevelRow>> {
    if !actor.may(Permission::StockRead) {
        return Ok(Vec::new());
    }
    Ok(stock_levels::table
        .filter(stock_levels::org_id.eq(actor.org))
        .filter(stock_levels::sku_id.any_of(ids))
        .filter(stock_levels::on_hand.ne(0))
        .order((
            stock_levels::sku_id.asc(),
            stock_levels::location_id.asc(),
            stock_levels::lot_key.asc(),
        ))
        .limit(MAX_LEVELS * i64::try_from(ids.len()).unwrap_or(1))
        .select(StockLevelRow::as_select())
        .load(conn)?)
}

/// The SKUs of which less is available than their reorder point says.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn below_reorder_point(conn: &mut Conn, actor: &Actor) -> Result<Vec<SkuId>> {
    actor.require(Permission::StockRead)?;
    let points: Vec<(SkuId, i64)> = skus::table
        .filter(skus::org_id.eq(actor.org))
        .filter(skus::reorder_point.is_not_null())
        .select((skus::id, skus::reorder_point.assume_not_null()))
        .load(conn)?;
    let totals: Vec<StockTotalRow> = stock_totals::table
        .inner_join(
            skus::table.on(skus::org_id
                .eq(stock_totals::org_id)
                .and(skus::id.eq(stock_totals::sku_id))),
        )
        .filter(stock_totals::org_id.eq(actor.org))
        .filter(skus::reorder_point.is_not_null())
        .select(StockTotalRow::as_select())
        .load(conn)?;
    let mut available: HashMap<SkuId, i64> = HashMap::new();
    for row in totals {
        *available.entry(row.sku_id).or_default() += row.available();
    }
    let is_below = |(id, point): (SkuId, i64)| {
        let pieces = available.get(&id).copied().unwrap_or_default();
        (pieces < point).then_some(id)
    };
    Ok(points.into_iter().filter_map(is_below).collect())
}
