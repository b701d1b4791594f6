//! A manager says that a device is known.

use db::schema::devices;
use diesel::prelude::*;
use serde_json::json;

use super::access::for_trusting;
use super::events::DEVICE_TRUSTED;
use super::fault::DevicesFault;
use super::model::DeviceStatus;
use crate::events::Event;
use crate::kernel::fault::Result;
use crate::kernel::id::DeviceId;
use crate::kernel::{Actor, Tx};

/// Trusts the device; one that is trusted stays so.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `DEVICE_NOT_ACTIVE`.
pub fn device_trust(tx: &mut Tx<'_>, actor: &Actor, id: DeviceId) -> Result<DeviceId> {
    let device = for_trusting(tx, actor, id)?;
    if device.status == DeviceStatus::Trusted {
        return Ok(id);
    }
    let changed = diesel::update(devices::table.find((actor.org, id)))
        .filter(devices::status.eq(DeviceStatus::Registered))
        .set(devices::status.eq(DeviceStatus::Trusted))
        .execute(tx.conn())?;
    if changed == 0 {
        let status = device.status.as_str();
        return Err(DevicesFault::DeviceNotActive { status }.into());
    }
    tx.emit(Event::by(actor, &DEVICE_TRUSTED, id, json!({})));
    Ok(id)
}
