//! Who may see and change devices: members their own, managers all.

use db::Conn;
use db::conn::MultiBackend;
use db::schema::devices;
use diesel::prelude::*;

use super::fault::DevicesFault;
use super::model::DeviceRow;
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Error, Result};
use crate::kernel::id::{
    DeviceId, Inspection, Lot, Node, PurchaseOrder, SalesOrder, Sample, SampleRound, StockCount,
    Warehouse,
};
use crate::kernel::{Actor, Role, Tx};
use crate::{inventory, orders, procurement, quality, samples};

/// The devices that the actor sees; every list goes through it.
#[must_use]
pub fn visible(actor: &Actor) -> devices::BoxedQuery<'static, MultiBackend> {
    let query = devices::table
        .filter(devices::org_id.eq(actor.org))
        .into_boxed();
    if actor.may(Permission::DeviceManage) {
        query
    } else {
        query.filter(devices::owner_id.eq(actor.user))
    }
}

/// Loads a device that the actor sees.
///
/// # Errors
/// `NOT_FOUND` for anything else.
pub fn for_view(conn: &mut Conn, actor: &Actor, id: DeviceId) -> Result<DeviceRow> {
    visible(actor)
        .filter(devices::id.eq(id))
        .select(DeviceRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Demands somebody who can own a device: a person, not an integration.
///
/// # Errors
/// `FORBIDDEN`.
pub fn for_registering(actor: &Actor) -> Result<()> {
    if actor.roles.has(Role::Integration) {
        return Err(not_owner());
    }
    Ok(())
}

/// Loads the actor's own device, whatever its state.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN` for a device of somebody else.
pub fn for_reporting(tx: &mut Tx<'_>, actor: &Actor, id: DeviceId) -> Result<DeviceRow> {
    let row = for_view(tx.conn(), actor, id)?;
    if row.owner_id != actor.user {
        return Err(not_owner());
    }
    Ok(row)
}

/// Loads the actor's own device that is in use.
///
/// # Errors
/// As [`for_reporting`], `DEVICE_NOT_ACTIVE`.
pub fn for_delivering(tx: &mut Tx<'_>, actor: &Actor, id: DeviceId) -> Result<DeviceRow> {
    let row = for_reporting(tx, actor, id)?;
    if !row.status.is_active() {
        let status = row.status.as_str();
        return Err(DevicesFault::DeviceNotActive { status }.into());
    }
    Ok(row)
}

/// Loads a device that the actor may mark as lost or retire: its owner or a manager.
///
/// # Errors
/// `NOT_FOUND`.
pub fn for_ending(tx: &mut Tx<'_>, actor: &Actor, id: DeviceId) -> Result<DeviceRow> {
    for_view(tx.conn(), actor, id)
}

/// Loads a device that the actor may trust: a manager.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`.
pub fn for_trusting(tx: &mut Tx<'_>, actor: &Actor, id: DeviceId) -> Result<DeviceRow> {
    let row = for_view(tx.conn(), actor, id)?;
    actor.require(Permission::DeviceManage)?;
    Ok(row)
}

/// Checks that the actor sees an object that journals can be about: an inspection, a sample or a
/// round of one, a lot, a warehouse, a stock count, a purchase order or a sales order.
///
/// # Errors
/// `NOT_FOUND` about `subjectId` for anything else.
pub fn for_subject(conn: &mut Conn, actor: &Actor, node: Node) -> Result<()> {
    let seen = if let Some(id) = node.downcast::<Inspection>() {
        quality::access::for_viewing(conn, actor, id).map(drop)
    } else if let Some(id) = node.downcast::<Sample>() {
        samples::access::for_view(conn, actor, id).map(drop)
    } else if let Some(id) = node.downcast::<SampleRound>() {
        samples::access::for_round(conn, actor, id).map(drop)
    } else {
        for_goods(conn, actor, node)
    };
    seen.map_err(|error| error.at(["subjectId"]))
}

/// The part of [`for_subject`] that is about work in a warehouse.
fn for_goods(conn: &mut Conn, actor: &Actor, node: Node) -> Result<()> {
    if let Some(id) = node.downcast::<Lot>() {
        let lot = inventory::read::find(conn, actor, id)?;
        lot.map(drop).ok_or_else(|| CoreFault::NotFound.into())
    } else if let Some(id) = node.downcast::<Warehouse>() {
        inventory::access::for_warehouse(conn, actor, id).map(drop)
    } else if let Some(id) = node.downcast::<StockCount>() {
        inventory::access::for_count(conn, actor, id).map(drop)
    } else if let Some(id) = node.downcast::<PurchaseOrder>() {
        procurement::access::for_order(conn, actor, id).map(drop)
    } else if let Some(id) = node.downcast::<SalesOrder>() {
        orders::access::for_view(conn, actor, id).map(drop)
    } else {
        Err(CoreFault::NotFound.into())
    }
}

fn not_owner() -> Error {
    let permission = "device.own".to_owned();
    CoreFault::Forbidden { permission }.into()
}
