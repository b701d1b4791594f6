//! A device says that it lives and what it has not delivered.

use db::schema::devices;
use db::types::Moment;
use diesel::prelude::*;

use super::access::for_reporting;
use crate::kernel::fault::Result;
use crate::kernel::id::DeviceId;
use crate::kernel::input::range;
use crate::kernel::{Actor, Tx};

/// Most pieces of work that a device can say to hold.
const MAX_UNSENT: i64 = 1_000_000;

/// What a device holds.
#[derive(Debug, Clone, Copy)]
pub struct DeviceReport {
    /// The device.
    pub device: DeviceId,
    /// Pieces of work that were not delivered, 0 to 1,000,000.
    pub unsent_count: i64,
    /// Since when the oldest of them waits.
    pub unsent_since: Option<Moment>,
}

/// Keeps what the device reports. What a lost or retired device last reported before stays: it tells
/// what is at risk.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN` for a device of somebody else, `OUT_OF_RANGE` about `unsentCount`.
pub fn device_report(tx: &mut Tx<'_>, actor: &Actor, input: &DeviceReport) -> Result<DeviceId> {
    let device = for_reporting(tx, actor, input.device)?;
    let count = range("unsentCount", input.unsent_count, 0, MAX_UNSENT)?;
    let (now, row) = (tx.now(), devices::table.find((actor.org, device.id)));
    if device.status.is_active() {
        let since = input.unsent_since.filter(|_| count > 0);
        diesel::update(row)
            .set((
                devices::unsent_count.eq(count),
                devices::unsent_since.eq(since),
                devices::last_seen_at.eq(now),
            ))
            .execute(tx.conn())?;
    } else {
        diesel::update(row)
            .set(devices::last_seen_at.eq(now))
            .execute(tx.conn())?;
    }
    Ok(device.id)
}
