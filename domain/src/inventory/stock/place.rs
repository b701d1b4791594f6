//! The places that a movement names.

use std::collections::HashMap;

use db::AnyOfExpression;
use db::schema::{locations, warehouses};
use diesel::prelude::*;

use super::model::{LocationRow, WarehouseRow};
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::{LocationId, OrganizationId, WarehouseId};

/// A location with what its warehouse says.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) location: LocationId,
    pub(super) warehouse: WarehouseId,
    /// `warehouse/location`, for messages.
    pub(super) name: String,
    pub(super) blocked: bool,
    pub(super) archived: bool,
    pub(super) allows_negative: bool,
}

/// The places by their locations; those that are not there are missing.
pub(super) fn of(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    ids: &[LocationId],
) -> Result<HashMap<LocationId, Place>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(LocationRow, WarehouseRow)> = locations::table
        .inner_join(
            warehouses::table.on(warehouses::org_id
                .eq(locations::org_id)
                .and(warehouses::id.eq(locations::warehouse_id))),
        )
        .filter(locations::org_id.eq(org))
        .filter(locations::id.any_of(ids))
        .select((LocationRow::as_select(), WarehouseRow::as_select()))
        .load(tx.conn())?;
    let places = rows.into_iter().map(|(location, warehouse)| {
        let place = Place {
            location: location.id,
            warehouse: warehouse.id,
            name: format!("{}/{}", warehouse.code, location.code),
            blocked: location.kind.is_blocked(),
            archived: location.archived || warehouse.archived,
            allows_negative: warehouse.allows_negative,
        };
        (place.location, place)
    });
    Ok(places.collect())
}
