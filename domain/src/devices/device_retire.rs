//! Takes a device out of use.

use db::schema::devices;
use diesel::prelude::*;
use serde_json::json;

use super::access::for_ending;
use super::events::DEVICE_RETIRED;
use super::fault::DevicesFault;
use super::model::DeviceStatus;
use crate::events::Event;
use crate::kernel::fault::Result;
use crate::kernel::id::DeviceId;
use crate::kernel::{Actor, Tx};

/// Retires the device; one that is retired stays so.
///
/// # Errors
/// `NOT_FOUND`, `DEVICE_NOT_ACTIVE` for a lost one.
pub fn device_retire(tx: &mut Tx<'_>, actor: &Actor, id: DeviceId) -> Result<DeviceId> {
    let device = for_ending(tx, actor, id)?;
    if device.status == DeviceStatus::Retired {
        return Ok(id);
    }
    let changed = diesel::update(devices::table.find((actor.org, id)))
        .filter(devices::status.eq_any(DeviceStatus::ACTIVE))
        .set(devices::status.eq(DeviceStatus::Retired))
        .execute(tx.conn())?;
    if changed == 0 {
        let status = device.status.as_str();
        return Err(DevicesFault::DeviceNotActive { status }.into());
    }
    let data = json!({ "ownerId": device.owner_id });
    tx.emit(Event::by(actor, &DEVICE_RETIRED, id, data));
    Ok(id)
}
