//! The places that a movement names.

use std::collections::HashMap;

use db::schema::{locations, warehouses};
use db::{AnyOfExpression, Conn};
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

/// Keeps the places of a movement as they are until its transaction ends, so that none is put away, and
/// no warehouse forbids what it allowed, between the look at it and what is booked. SQLite has one
/// writer and needs no lock.
fn keep(tx: &mut Tx<'_>, org: OrganizationId, ids: &[LocationId]) -> Result<()> {
    let Conn::Postgres(conn) = tx.conn() else {
        return Ok(());
    };
    locations::table
        .inner_join(
            warehouses::table.on(warehouses::org_id
                .eq(locations::org_id)
                .and(warehouses::id.eq(locations::warehouse_id))),
        )
        .filter(locations::org_id.eq(org))
        .filter(locations::id.any_of(ids))
        .order(locations::id.asc())
        .select((locations::version, warehouses::version))
        .for_share()
        .load::<(i64, i64)>(conn)?;
    Ok(())
}

/// Keeps all warehouses as they are until the transaction ends; see [`keep`].
pub(super) fn keep_warehouses(tx: &mut Tx<'_>, org: OrganizationId) -> Result<()> {
    let Conn::Postgres(conn) = tx.conn() else {
        return Ok(());
    };
    warehouses::table
        .filter(warehouses::org_id.eq(org))
        .order(warehouses::id.asc())
        .select(warehouses::version)
        .for_share()
        .load::<i64>(conn)?;
    Ok(())
}

/// Waits for movements in a warehouse that are being booked, and keeps others waiting: what lies there
/// is the same until the transaction ends.
pub(in crate::inventory) fn close_warehouse(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    id: WarehouseId,
) -> Result<()> {
    diesel::update(warehouses::table.find((org, id)))
        .set(warehouses::version.eq(warehouses::version))
        .execute(tx.conn())?;
    Ok(())
}

/// As [`close_warehouse`], for one location.
pub(super) fn close_location(tx: &mut Tx<'_>, org: OrganizationId, id: LocationId) -> Result<()> {
    diesel::update(locations::table.find((org, id)))
        .set(locations::version.eq(locations::version))
        .execute(tx.conn())?;
    Ok(())
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
    keep(tx, org, ids)?;
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
