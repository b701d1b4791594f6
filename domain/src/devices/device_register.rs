//! Registers a device with the member who works with it.

use db::schema::devices;
use diesel::prelude::*;
use serde_json::json;

use super::access::for_registering;
use super::events::DEVICE_REGISTERED;
use super::fault::DevicesFault;
use super::model::{DeviceRow, DeviceStatus};
use crate::events::Event;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::DeviceId;
use crate::kernel::input::{InputFault, text};
use crate::kernel::{Actor, Tx};

/// Most devices of a member that are in use.
pub const MAX_DEVICES: i64 = 20;
/// Most devices of a member, lost and retired ones too.
pub const MAX_EVER: i64 = 200;

/// The device.
#[derive(Debug, Clone)]
pub struct DeviceRegister {
    /// Id that the device made for itself and keeps.
    pub id: DeviceId,
    /// What its owner calls it, 1 to 100 characters.
    pub name: String,
    /// What it is, 1 to 100 characters.
    pub platform: String,
}

/// Registers the device, or the session that it uses now when it is registered already. A device
/// that was lost or retired stays so; its state tells it.
///
/// # Errors
/// `FORBIDDEN` for integrations, `ID_REUSED` for another member's device, `TOO_MANY_DEVICES`, errors
/// of input.
pub fn device_register(tx: &mut Tx<'_>, actor: &Actor, input: &DeviceRegister) -> Result<DeviceId> {
    for_registering(actor)?;
    let name = text("name", &input.name, 100)?;
    let platform = text("platform", &input.platform, 100)?;
    let known: Option<DeviceRow> = devices::table
        .find((actor.org, input.id))
        .select(DeviceRow::as_select())
        .first(tx.conn())
        .optional()?;
    if let Some(known) = known {
        if known.owner_id != actor.user {
            return Err(InputFault::IdReused.into());
        }
        return again(tx, actor, &known, (&name, &platform));
    }
    check_count(tx, actor)?;
    let row = DeviceRow {
        org_id: actor.org,
        id: input.id,
        owner_id: actor.user,
        name,
        platform,
        status: DeviceStatus::Registered,
        session_id: actor.session,
        unsent_count: 0,
        unsent_since: None,
        registered_at: tx.now(),
        last_seen_at: tx.now(),
        journal_bytes: 0,
        lost_reason: None,
        last_receipt_id: None,
    };
    let stored = diesel::insert_into(devices::table)
        .values(&row)
        .execute(tx.conn());
    or_again(stored)?;
    let data = json!({ "platform": row.platform, "ownerId": row.owner_id });
    tx.emit(Event::by(actor, &DEVICE_REGISTERED, row.id, data));
    Ok(row.id)
}

fn again(
    tx: &mut Tx<'_>,
    actor: &Actor,
    known: &DeviceRow,
    (name, platform): (&str, &str),
) -> Result<DeviceId> {
    if known.status.is_active() {
        let now = tx.now();
        diesel::update(devices::table.find((actor.org, known.id)))
            .set((
                devices::name.eq(name),
                devices::platform.eq(platform),
                devices::session_id.eq(actor.session),
                devices::last_seen_at.eq(now),
            ))
            .execute(tx.conn())?;
    }
    Ok(known.id)
}

fn check_count(tx: &mut Tx<'_>, actor: &Actor) -> Result<()> {
    let states: Vec<DeviceStatus> = devices::table
        .filter(devices::org_id.eq(actor.org))
        .filter(devices::owner_id.eq(actor.user))
        .select(devices::status)
        .load(tx.conn())?;
    let ever = i64::try_from(states.len()).unwrap_or(i64::MAX);
    let active = states.iter().filter(|status| status.is_active()).count();
    let active = i64::try_from(active).unwrap_or(i64::MAX);
    for (count, max) in [(active, MAX_DEVICES), (ever, MAX_EVER)] {
        if count >= max {
            return Err(DevicesFault::TooManyDevices { max }.into());
        }
    }
    Ok(())
}
