//! Changes a warehouse, or puts it away.

use db::schema::{stock_totals, warehouses};
use diesel::prelude::*;
use serde_json::json;

use super::model::{StockTotalRow, WarehouseRow};
use super::place;
use crate::events::Event;
use crate::inventory::access;
use crate::inventory::events::WAREHOUSE_UPDATED;
use crate::inventory::fault::InventoryFault;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::WarehouseId;
use crate::kernel::input::text;
use crate::kernel::{Actor, Tx};

/// What to change; `None` leaves a field as it is.
#[derive(Debug, Clone)]
pub struct WarehouseUpdate {
    /// The warehouse.
    pub warehouse: WarehouseId,
    /// The version that the caller saw.
    pub version: Option<i64>,
    /// At most 200 characters.
    pub name: Option<String>,
    /// Whether more may be taken out and promised than is there.
    pub allows_negative: Option<bool>,
    /// No longer used.
    pub archived: Option<bool>,
}

/// Changes the warehouse; without a change nothing is written.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `CONFLICT`, `STOCK_NEGATIVE`, `PLACE_NOT_EMPTY`, errors of input.
pub fn warehouse_update(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &WarehouseUpdate,
) -> Result<WarehouseId> {
    access::for_warehouse_update(tx.conn(), actor, input.warehouse)?;
    place::close_warehouse(tx, actor.org, input.warehouse)?;
    let old = access::for_warehouse_update(tx.conn(), actor, input.warehouse)?;
    let current = old.version;
    if let Some(version) = input.version.filter(|seen| *seen != current) {
        return Err(CoreFault::Conflict { version, current }.into());
    }
    let mut new = old.clone();
    if let Some(name) = &input.name {
        new.name = text("name", name, 200)?;
    }
    new.allows_negative = input.allows_negative.unwrap_or(old.allows_negative);
    new.archived = input.archived.unwrap_or(old.archived);
    if new == old {
        return Ok(old.id);
    }
    check(tx, &old, &new)?;
    new.version += 1;
    let saved = diesel::update(warehouses::table.find((new.org_id, new.id)))
        .filter(warehouses::version.eq(current))
        .set(&new)
        .execute(tx.conn())?;
    if saved == 0 {
        return Err(CoreFault::Retry.into());
    }
    let data = json!({
        "name": new.name, "allowsNegative": new.allows_negative, "archived": new.archived,
    });
    tx.emit(Event::by(actor, &WAREHOUSE_UPDATED, new.id, data));
    Ok(new.id)
}

/// Whether what is there allows the change.
fn check(tx: &mut Tx<'_>, old: &WarehouseRow, new: &WarehouseRow) -> Result<()> {
    let forbids = old.allows_negative && !new.allows_negative;
    let closes = !old.archived && new.archived;
    if !forbids && !closes {
        return Ok(());
    }
    let totals: Vec<StockTotalRow> = stock_totals::table
        .filter(stock_totals::org_id.eq(old.org_id))
        .filter(stock_totals::warehouse_id.eq(old.id))
        .filter(stock_totals::on_hand.ne(0).or(stock_totals::reserved.ne(0)))
        .select(StockTotalRow::as_select())
        .load(tx.conn())?;
    if closes && !totals.is_empty() {
        let place = old.code.clone();
        return Err(InventoryFault::PlaceNotEmpty { place }.into());
    }
    let below = totals.iter().filter(|total| total.on_hand < total.reserved);
    let skus = i64::try_from(below.count()).unwrap_or(i64::MAX);
    if forbids && skus > 0 {
        return Err(InventoryFault::StockNegative { skus }.into());
    }
    Ok(())
}
