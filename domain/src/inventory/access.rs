//! Who may see and move lots and stock.

use db::Conn;
use db::schema::{locations, lots, serial_numbers, stock_counts, stock_movements, warehouses};
use diesel::prelude::*;

use super::count::StockCountRow;
use super::lot::LotRow;
use super::stock::{LocationRow, SerialRow, StockMovementRow, WarehouseRow};
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{
    LocationId, LotId, SerialNumberId, StockCountId, StockMovementId, WarehouseId,
};
use crate::kernel::{Actor, Tx};

/// Loads a lot that the actor may use, as for an inspection.
///
/// # Errors
/// `NOT_FOUND` when there is none or the actor may not see lots.
pub fn for_lot(tx: &mut Tx<'_>, actor: &Actor, id: LotId) -> Result<LotRow> {
    if !actor.may(Permission::InspectionRead) {
        return Err(CoreFault::NotFound.into());
    }
    load(tx, actor, id)
}

/// Loads a lot to be received.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`.
pub fn for_lot_receive(tx: &mut Tx<'_>, actor: &Actor, id: LotId) -> Result<LotRow> {
    let row = for_lot(tx, actor, id)?;
    actor.require(Permission::LotReceive)?;
    Ok(row)
}

/// Loads a lot of the organisation for a step that another context has authorised.
pub(super) fn load(tx: &mut Tx<'_>, actor: &Actor, id: LotId) -> Result<LotRow> {
    lots::table
        .find((actor.org, id))
        .select(LotRow::as_select())
        .first(tx.conn())
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Whether the actor may see stock. One who may not does not learn what there is.
///
/// # Errors
/// `NOT_FOUND`.
fn require_visible(actor: &Actor) -> Result<()> {
    if actor.may(Permission::StockRead) {
        Ok(())
    } else {
        Err(CoreFault::NotFound.into())
    }
}

/// Loads a warehouse that the actor may see.
///
/// # Errors
/// `NOT_FOUND`.
pub fn for_warehouse(conn: &mut Conn, actor: &Actor, id: WarehouseId) -> Result<WarehouseRow> {
    require_visible(actor)?;
    warehouses::table
        .find((actor.org, id))
        .select(WarehouseRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Loads a warehouse to be changed, or to be given locations.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`.
pub fn for_warehouse_update(
    conn: &mut Conn,
    actor: &Actor,
    id: WarehouseId,
) -> Result<WarehouseRow> {
    let row = for_warehouse(conn, actor, id)?;
    actor.require(Permission::WarehouseManage)?;
    Ok(row)
}

/// Loads a location that the actor may see.
///
/// # Errors
/// `NOT_FOUND`.
pub fn for_location(conn: &mut Conn, actor: &Actor, id: LocationId) -> Result<LocationRow> {
    require_visible(actor)?;
    locations::table
        .find((actor.org, id))
        .select(LocationRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Loads a location to be changed.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`.
pub fn for_location_update(conn: &mut Conn, actor: &Actor, id: LocationId) -> Result<LocationRow> {
    let row = for_location(conn, actor, id)?;
    actor.require(Permission::WarehouseManage)?;
    Ok(row)
}

/// Loads a movement that the actor may see.
///
/// # Errors
/// `NOT_FOUND`.
pub fn for_movement(
    conn: &mut Conn,
    actor: &Actor,
    id: StockMovementId,
) -> Result<StockMovementRow> {
    require_visible(actor)?;
    movement(conn, actor, id)
}

/// Loads a serial number that the actor may see.
///
/// # Errors
/// `NOT_FOUND`.
pub fn for_serial(conn: &mut Conn, actor: &Actor, id: SerialNumberId) -> Result<SerialRow> {
    require_visible(actor)?;
    serial_numbers::table
        .find((actor.org, id))
        .select(SerialRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Loads a movement to be taken back.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`.
pub fn for_movement_undo(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: StockMovementId,
) -> Result<StockMovementRow> {
    require_visible(actor)?;
    let row = movement(tx.conn(), actor, id)?;
    actor.require(Permission::StockMove)?;
    Ok(row)
}

/// Loads a movement of the organisation for a step that another context has authorised.
pub(super) fn movement(
    conn: &mut Conn,
    actor: &Actor,
    id: StockMovementId,
) -> Result<StockMovementRow> {
    stock_movements::table
        .find((actor.org, id))
        .select(StockMovementRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// The count of the organisation with this id.
pub(super) fn count(
    conn: &mut Conn,
    actor: &Actor,
    id: StockCountId,
) -> Result<Option<StockCountRow>> {
    Ok(stock_counts::table
        .find((actor.org, id))
        .select(StockCountRow::as_select())
        .first(conn)
        .optional()?)
}

/// Loads a count that the actor may see.
///
/// # Errors
/// `NOT_FOUND`.
pub fn for_count(conn: &mut Conn, actor: &Actor, id: StockCountId) -> Result<StockCountRow> {
    require_visible(actor)?;
    count(conn, actor, id)?.ok_or_else(|| CoreFault::NotFound.into())
}

/// Loads a count for who counts.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`.
pub fn for_counting(conn: &mut Conn, actor: &Actor, id: StockCountId) -> Result<StockCountRow> {
    let row = for_count(conn, actor, id)?;
    actor.require(Permission::StockMove)?;
    Ok(row)
}

/// Loads a count to be closed by who leads: nobody books the differences of their own count unseen.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`.
pub fn for_count_close(conn: &mut Conn, actor: &Actor, id: StockCountId) -> Result<StockCountRow> {
    let row = for_count(conn, actor, id)?;
    actor.require(Permission::WarehouseManage)?;
    Ok(row)
}

/// Loads a count to be given up, by who opened it or who leads.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`.
pub fn for_count_cancel(conn: &mut Conn, actor: &Actor, id: StockCountId) -> Result<StockCountRow> {
    let row = for_count(conn, actor, id)?;
    if row.opened_by != actor.user || !actor.may(Permission::StockMove) {
        actor.require(Permission::WarehouseManage)?;
    }
    Ok(row)
}
