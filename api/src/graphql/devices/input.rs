//! Inputs of devices.

use async_graphql::{Context, ID, InputObject};
use domain::devices;
use domain::kernel::fault::{CoreFault, Error};
use domain::kernel::id::Node;

use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::scalar::DateTime;

/// A device that starts to be used.
#[derive(InputObject)]
pub(crate) struct DeviceRegisterInput {
    /// Id that the device made for itself and keeps as long as the app is installed.
    id: ID,
    /// What its owner calls it, 1 to 100 characters.
    name: String,
    /// What it is, as the app says: 1 to 100 characters.
    platform: String,
}

/// What a device holds.
#[derive(InputObject)]
pub(crate) struct DeviceReportInput {
    /// The device.
    pub(super) device_id: ID,
    /// Pieces of work that were not delivered yet, 0 to 1,000,000.
    unsent_count: i32,
    /// Since when the oldest of them waits; null when there is none.
    unsent_since: Option<DateTime>,
}

/// A device to trust.
#[derive(InputObject)]
pub(crate) struct DeviceTrustInput {
    /// The device.
    pub(super) device_id: ID,
}

/// A device that was lost.
#[derive(InputObject)]
pub(crate) struct DeviceMarkLostInput {
    /// The device.
    device_id: ID,
    /// How it was lost, 1 to 500 characters.
    reason: String,
}

/// A device that is not used any more.
#[derive(InputObject)]
pub(crate) struct DeviceRetireInput {
    /// The device.
    pub(super) device_id: ID,
}

/// What a device recorded about one object, or the next part of it.
#[derive(InputObject)]
pub(crate) struct JournalDeliverInput {
    /// The device.
    device_id: ID,
    /// The inspection, sample, sample round, lot, warehouse, stock count, purchase order or sales order.
    subject_id: ID,
    /// 1 to 500 entries in order, each number one more than the one before. Entries that were
    /// delivered already must be the same; the first may be at most one behind what is stored.
    entries: Vec<JournalEntryInput>,
}

/// An entry of a journal.
#[derive(InputObject)]
pub(crate) struct JournalEntryInput {
    /// Its place in the journal of this device and object, from 1 to 5,000, of a warehouse to 100,000.
    number: i32,
    /// When, by the device's clock: RFC 3339 in UTC with milliseconds, as
    /// `2026-06-18T12:00:00.000Z`, which is the text that is hashed.
    at: DateTime,
    /// What happened, 1 to 40 ASCII letters, digits and signs.
    kind: String,
    /// A JSON object as text, at most 16,000 bytes. Files that belong to it stand in its field
    /// `files` as `[{"fileId":"file_…","sha256":"…"}]`.
    data: String,
    /// SHA-256, as hex, over the previous entry's hash (64 zeros for the first), number, at, kind
    /// and data, with a line feed between each two.
    hash: String,
}

impl DeviceRegisterInput {
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<devices::DeviceRegister> {
        Ok(devices::DeviceRegister {
            id: ctx.id(&self.id, "id")?,
            name: self.name,
            platform: self.platform,
        })
    }
}

impl DeviceReportInput {
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<devices::DeviceReport> {
        Ok(devices::DeviceReport {
            device: ctx.id(&self.device_id, "deviceId")?,
            unsent_count: self.unsent_count.into(),
            unsent_since: self.unsent_since.map(|at| at.0),
        })
    }
}

impl DeviceMarkLostInput {
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<devices::DeviceMarkLost> {
        Ok(devices::DeviceMarkLost {
            device: ctx.id(&self.device_id, "deviceId")?,
            reason: self.reason,
        })
    }
}

impl JournalDeliverInput {
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<devices::JournalDeliver> {
        let entry = |entry: JournalEntryInput| devices::JournalEntry {
            number: entry.number.into(),
            at: entry.at.0,
            kind: entry.kind,
            data: entry.data,
            hash: entry.hash,
        };
        Ok(devices::JournalDeliver {
            device: ctx.id(&self.device_id, "deviceId")?,
            subject: subject(ctx, &self.subject_id)?,
            entries: self.entries.into_iter().map(entry).collect(),
        })
    }
}

/// What a journal is about; a text that is no id is `NOT_FOUND` like an unknown one.
pub(super) fn subject(ctx: &Context<'_>, id: &ID) -> Answer<Node> {
    id.parse()
        .map_err(|_not_an_id| ctx.refuse(Error::from(CoreFault::NotFound).at(["subjectId"])))
}
