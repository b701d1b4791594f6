//! Opens a count.

use std::collections::BTreeSet;

use db::schema::stock_counts;
use diesel::prelude::*;
use serde_json::json;

use super::model::{StockCountRow, StockCountStatus};
use super::{overlap, store};
use crate::catalog;
use crate::events::Event;
use crate::identity::Permission;
use crate::inventory::access;
use crate::inventory::events::STOCK_COUNT_OPENED;
use crate::inventory::fault::InventoryFault;
use crate::kernel::fault::{CoreFault, Result, or_again};
use crate::kernel::id::{LocationId, SkuId, StockCountId, WarehouseId};
use crate::kernel::input::{InputFault, at_most, optional_text};
use crate::kernel::{Actor, Error, Tx};

/// Most articles that a count is limited to.
const MAX_SKUS: usize = 200;

/// A count to open.
#[derive(Debug, Clone)]
pub struct StockCountOpen {
    /// Id that the client made.
    pub id: Option<StockCountId>,
    /// All of this warehouse; not needed with a location.
    pub warehouse: Option<WarehouseId>,
    /// Only this location.
    pub location: Option<LocationId>,
    /// Only these articles, at most 200; none: all.
    pub skus: Vec<SkuId>,
    /// Remark, at most 1,000 characters.
    pub note: Option<String>,
}

/// Opens the count.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `REQUIRED` without a place, `PLACE_ARCHIVED`, `STOCK_COUNT_OPEN` when a
/// part of it is being counted, `ID_REUSED`, `TOO_LONG`.
pub fn stock_count_open(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &StockCountOpen,
) -> Result<StockCountId> {
    actor.require(Permission::StockMove)?;
    let warehouse_id = place(tx, actor, input)?;
    let row = StockCountRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        code: String::new(),
        status: StockCountStatus::Open,
        warehouse_id,
        location_id: input.location,
        sku_ids: serde_json::to_string(&skus(tx, actor, &input.skus)?)?,
        note: optional_text("note", input.note.as_deref(), 1000)?,
        reason: None,
        movement_id: None,
        opened_by: actor.user,
        opened_at: tx.now(),
        closed_by: None,
        closed_at: None,
        version: 1,
    };
    if input.id.is_some()
        && let Some(known) = access::count(tx.conn(), actor, row.id)?
    {
        let same = (known.warehouse_id, known.location_id, &known.sku_ids)
            == (row.warehouse_id, row.location_id, &row.sku_ids);
        return same.then_some(row.id).ok_or(InputFault::IdReused.into());
    }
    overlap::refuse(tx, &row)?;
    let row = StockCountRow {
        code: store::next_code(tx, actor.org)?,
        ..row
    };
    let insert = diesel::insert_into(stock_counts::table).values(&row);
    or_again(insert.execute(tx.conn()))?;
    let data = json!({
        "code": row.code, "warehouseId": row.warehouse_id, "locationId": row.location_id,
    });
    tx.emit(Event::by(actor, &STOCK_COUNT_OPENED, row.id, data));
    Ok(row.id)
}

/// The warehouse of the place that is counted.
fn place(tx: &mut Tx<'_>, actor: &Actor, input: &StockCountOpen) -> Result<WarehouseId> {
    let location = match input.location {
        Some(id) => {
            let row =
                access::for_location(tx.conn(), actor, id).map_err(|e| e.at(["locationId"]))?;
            if row.archived {
                return Err(
                    Error::from(InventoryFault::PlaceArchived { place: row.code })
                        .at(["locationId"]),
                );
            }
            Some(row.warehouse_id)
        }
        None => None,
    };
    let field = ["warehouseId"];
    let id = match (input.warehouse, location) {
        (None, None) => return Err(Error::from(InputFault::Required).at(field)),
        (Some(id), Some(of)) if id != of => return Err(Error::from(CoreFault::NotFound).at(field)),
        (Some(id), _) | (None, Some(id)) => id,
    };
    let row = access::for_warehouse(tx.conn(), actor, id).map_err(|e| e.at(field))?;
    if row.archived {
        return Err(Error::from(InventoryFault::PlaceArchived { place: row.code }).at(field));
    }
    Ok(id)
}

/// The articles that it is limited to, each once and in order.
fn skus(tx: &mut Tx<'_>, actor: &Actor, given: &[SkuId]) -> Result<BTreeSet<SkuId>> {
    at_most("skuIds", given, MAX_SKUS)?;
    let wanted: BTreeSet<SkuId> = given.iter().copied().collect();
    let ids: Vec<SkuId> = wanted.iter().copied().collect();
    if catalog::read::skus_by_ids(tx.conn(), actor, &ids)?.len() != ids.len() {
        return Err(Error::from(CoreFault::NotFound).at(["skuIds"]));
    }
    Ok(wanted)
}
