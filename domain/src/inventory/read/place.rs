//! Warehouses and their locations.

use db::schema::{locations, warehouses};
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use crate::identity::Permission;
use crate::inventory::{LocationKind, LocationRow, WarehouseRow};
use crate::kernel::Actor;
use crate::kernel::fault::Result;
use crate::kernel::id::{LocationId, WarehouseId};

/// All warehouses in the order of their codes, at most 200.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn warehouses(conn: &mut Conn, actor: &Actor, archived: bool) -> Result<Vec<WarehouseRow>> {
    actor.require(Permission::StockRead)?;
    let mut query = warehouses::table
        .filter(warehouses::org_id.eq(actor.org))
        .into_boxed();
    if !archived {
        query = query.filter(warehouses::archived.eq(false));
    }
    Ok(query
        .order(warehouses::code.asc())
        .select(WarehouseRow::as_select())
        .load(conn)?)
}

/// Warehouses by id, for those who may see stock; nothing for others.
///
/// # Errors
/// When the database fails.
pub fn warehouses_by_ids(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[WarehouseId],
) -> Result<Vec<WarehouseRow>> {
    if !actor.may(Permission::StockRead) {
        return Ok(Vec::new());
    }
    Ok(warehouses::table
        .filter(warehouses::org_id.eq(actor.org))
        .filter(warehouses::id.any_of(ids))
        .select(WarehouseRow::as_select())
        .load(conn)?)
}

/// Locations of warehouses in the order of their codes, at most 5,000 each; nothing for those who
/// may not see stock.
///
/// # Errors
/// When the database fails.
pub fn locations(conn: &mut Conn, actor: &Actor, of: &[WarehouseId]) -> Result<Vec<LocationRow>> {
    if !actor.may(Permission::StockRead) {
        return Ok(Vec::new());
    }
    Ok(locations::table
        .filter(locations::org_id.eq(actor.org))
        .filter(locations::warehouse_id.any_of(of))
        .order((locations::warehouse_id.asc(), locations::code.asc()))
        .select(LocationRow::as_select())
        .load(conn)?)
}

/// Locations by id, for those who may see stock; nothing for others.
///
/// # Errors
/// When the database fails.
pub fn locations_by_ids(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[LocationId],
) -> Result<Vec<LocationRow>> {
    if !actor.may(Permission::StockRead) {
        return Ok(Vec::new());
    }
    Ok(locations::table
        .filter(locations::org_id.eq(actor.org))
        .filter(locations::id.any_of(ids))
        .select(LocationRow::as_select())
        .load(conn)?)
}

/// The first location of a kind in a warehouse, by code; for a step that another context has
/// authorised.
///
/// # Errors
/// When the database fails.
pub fn location_of_kind(
    conn: &mut Conn,
    actor: &Actor,
    warehouse: WarehouseId,
    kind: LocationKind,
) -> Result<Option<LocationRow>> {
    Ok(locations::table
        .filter(locations::org_id.eq(actor.org))
        .filter(locations::warehouse_id.eq(warehouse))
        .filter(locations::kind.eq(kind))
        .filter(locations::archived.eq(false))
        .order(locations::code.asc())
        .select(LocationRow::as_select())
        .first(conn)
        .optional()?)
}
