//! Adds a location to a warehouse.

use db::schema::locations;
use diesel::prelude::*;
use serde_json::json;

use super::model::{LocationKind, LocationRow};
use crate::events::Event;
use crate::inventory::access;
use crate::inventory::events::LOCATION_CREATED;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{LocationId, WarehouseId};
use crate::kernel::input::{InputFault, text};
use crate::kernel::{Actor, Error, Tx};

/// Most locations of a warehouse.
const MAX_LOCATIONS: i64 = 5_000;

/// A new location.
#[derive(Debug, Clone)]
pub struct LocationCreate {
    /// Id that the client made.
    pub id: Option<LocationId>,
    /// The warehouse.
    pub warehouse: WarehouseId,
    /// Unique in the warehouse, at most 32 characters; stored in capitals.
    pub code: String,
    /// What it is for; this cannot be changed, since it says what of the goods is available.
    pub kind: LocationKind,
}

/// Adds the location.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `ALREADY_EXISTS` for the code, `ID_REUSED`, `OUT_OF_RANGE` past 5,000
/// locations, errors of input.
pub fn location_create(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &LocationCreate,
) -> Result<LocationId> {
    let warehouse = access::for_warehouse_update(tx.conn(), actor, input.warehouse)
        .map_err(|e| e.at(["warehouseId"]))?;
    let row = LocationRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        warehouse_id: warehouse.id,
        code: text("code", &input.code, 32)?.to_uppercase(),
        kind: input.kind,
        archived: false,
        created_at: tx.now(),
        version: 1,
    };
    if let Ok(known) = access::for_location(tx.conn(), actor, row.id) {
        let same = (known.warehouse_id, &known.code, known.kind)
            == (row.warehouse_id, &row.code, row.kind);
        return same.then_some(row.id).ok_or(InputFault::IdReused.into());
    }
    let siblings = locations::table
        .filter(locations::org_id.eq(actor.org))
        .filter(locations::warehouse_id.eq(warehouse.id));
    let taken: i64 = siblings
        .filter(locations::code.eq(&row.code))
        .count()
        .get_result(tx.conn())?;
    if taken > 0 {
        let value = row.code;
        return Err(Error::from(InputFault::Taken { value }).at(["code"]));
    }
    if siblings.count().get_result::<i64>(tx.conn())? >= MAX_LOCATIONS {
        let (min, max) = (0, MAX_LOCATIONS);
        return Err(InputFault::OutOfRange { min, max }.into());
    }
    let insert = diesel::insert_into(locations::table).values(&row);
    or_again(insert.execute(tx.conn()))?;
    let data = json!({ "warehouseId": row.warehouse_id, "code": row.code, "kind": row.kind });
    tx.emit(Event::by(actor, &LOCATION_CREATED, row.id, data));
    Ok(row.id)
}
