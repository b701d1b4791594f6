//! Marks a device as lost.

use db::schema::devices;
use diesel::prelude::*;
use serde_json::json;

use super::access::for_ending;
use super::events::DEVICE_LOST;
use super::fault::DevicesFault;
use super::model::DeviceStatus;
use crate::events::Event;
use crate::identity::session_end_of;
use crate::kernel::fault::Result;
use crate::kernel::id::DeviceId;
use crate::kernel::input::text;
use crate::kernel::{Actor, Tx};

/// The device that was lost.
#[derive(Debug, Clone)]
pub struct DeviceMarkLost {
    /// The device.
    pub device: DeviceId,
    /// How, 1 to 500 characters.
    pub reason: String,
}

/// Marks the device as lost and ends the session that it uses; one that is lost stays so.
///
/// # Errors
/// `NOT_FOUND`, `DEVICE_NOT_ACTIVE` for a retired one, errors of input.
pub fn device_mark_lost(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &DeviceMarkLost,
) -> Result<DeviceId> {
    let device = for_ending(tx, actor, input.device)?;
    let reason = text("reason", &input.reason, 500)?;
    if device.status == DeviceStatus::Lost {
        return Ok(device.id);
    }
    let changed = diesel::update(devices::table.find((actor.org, device.id)))
        .filter(devices::status.eq_any(DeviceStatus::ACTIVE))
        .set((
            devices::status.eq(DeviceStatus::Lost),
            devices::lost_reason.eq(&reason),
        ))
        .execute(tx.conn())?;
    if changed == 0 {
        let status = device.status.as_str();
        return Err(DevicesFault::DeviceNotActive { status }.into());
    }
    if let Some(session) = device.session_id {
        session_end_of(tx, (actor.org, device.owner_id), session)?;
    }
    let data = json!({ "ownerId": device.owner_id, "unsent": device.unsent_count });
    tx.emit(Event::by(actor, &DEVICE_LOST, device.id, data));
    Ok(device.id)
}
