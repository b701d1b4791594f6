//! Changing devices and delivering journals.

use async_graphql::{Context, Object, SimpleObject};
use domain::devices::{self, read};
use domain::kernel::fault::Result;
use domain::kernel::id::DeviceId;
use domain::kernel::{Actor, Tx};

use super::input::{
    DeviceMarkLostInput, DeviceRegisterInput, DeviceReportInput, DeviceRetireInput,
    DeviceTrustInput, JournalDeliverInput,
};
use super::types::{Device, Receipt};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;
use crate::graphql::scalar::Cursor;

/// Root fields of devices.
#[derive(Default)]
pub(crate) struct DevicesMutation;

/// A device that was changed.
#[derive(SimpleObject)]
pub(crate) struct DevicePayload {
    /// The device as it is now; null when refused.
    device: Option<Device>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// A delivery.
#[derive(SimpleObject)]
pub(crate) struct JournalPayload {
    /// What is stored now, signed; null when refused.
    receipt: Option<Receipt>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

#[Object]
impl DevicesMutation {
    /// Registers the device that the caller works with, and the session that it uses; again after
    /// each sign-in. A LOST device stays so, and learns it here. Requires a person. Emits
    /// device.registered. Idempotent by id. Errors: ID_REUSED, TOO_MANY_DEVICES (20 in use, 200
    /// ever).
    async fn device_register(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The device.")] input: DeviceRegisterInput,
    ) -> Answer<DevicePayload> {
        let register = input.resolve(ctx)?;
        run(ctx, move |tx, actor| {
            devices::device_register(tx, actor, &register)
        })
        .await
    }

    /// Says that the device lives and what it has not delivered; the answer's status LOST tells the
    /// app to wipe itself, and nothing is kept then. Requires the own device. Emits nothing. Errors:
    /// OUT_OF_RANGE.
    async fn device_report(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What it holds.")] input: DeviceReportInput,
    ) -> Answer<DevicePayload> {
        let report = input.resolve(ctx)?;
        run(ctx, move |tx, actor| {
            devices::device_report(tx, actor, &report)
        })
        .await
    }

    /// Says that a device is known. Requires device.manage. Emits device.trusted. Errors:
    /// DEVICE_NOT_ACTIVE.
    async fn device_trust(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The device.")] input: DeviceTrustInput,
    ) -> Answer<DevicePayload> {
        let id = ctx.id(&input.device_id, "deviceId")?;
        run(ctx, move |tx, actor| devices::device_trust(tx, actor, id)).await
    }

    /// Marks a device as lost: it delivers nothing more and the session that it uses ends. Requires
    /// the own device, or device.manage. Emits device.lost. Errors: DEVICE_NOT_ACTIVE for a retired
    /// one.
    async fn device_mark_lost(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The device and how it was lost.")] input: DeviceMarkLostInput,
    ) -> Answer<DevicePayload> {
        let lost = input.resolve(ctx)?;
        run(ctx, move |tx, actor| {
            devices::device_mark_lost(tx, actor, &lost)
        })
        .await
    }

    /// Takes a device out of use. Requires the own device, or device.manage. Emits device.retired.
    /// Errors: DEVICE_NOT_ACTIVE for a lost one.
    async fn device_retire(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The device.")] input: DeviceRetireInput,
    ) -> Answer<DevicePayload> {
        let id = ctx.id(&input.device_id, "deviceId")?;
        run(ctx, move |tx, actor| devices::device_retire(tx, actor, id)).await
    }

    /// Delivers what a device recorded about an object, and gives the receipt of all that is stored.
    /// A request has at most 256 kB, so long journals go in parts. A repeat is answered with the same
    /// receipt. Requires the own device, in use, and an object that the caller sees. Emits
    /// journal.delivered. Errors: DEVICE_NOT_ACTIVE, JOURNAL_GAP (params.expected), JOURNAL_BROKEN
    /// and JOURNAL_DIFFERS (path to the entry), JOURNAL_FULL, FILE_INCOMPLETE and HASH_MISMATCH (path
    /// files and the file's id; at most 50 at once), MALFORMED, TOO_LONG.
    async fn journal_deliver(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The entries.")] input: JournalDeliverInput,
    ) -> Answer<JournalPayload> {
        let deliver = input.resolve(ctx)?;
        let (device, subject, app) = (deliver.device, deliver.subject, ctx.app().clone());
        let done = ctx
            .mutate(move |tx, actor| devices::journal_deliver(tx, actor, &deliver, &app.receipts))
            .await?;
        let receipt = match done.value {
            Some(_) => {
                ctx.read(move |conn, actor| read::journal_state(conn, actor, device, subject))
                    .await?
                    .receipt
            }
            None => None,
        };
        Ok(JournalPayload {
            receipt: receipt.map(Receipt),
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }
}

/// Runs a use case and reads the device afterwards.
async fn run(
    ctx: &Context<'_>,
    work: impl FnMut(&mut Tx<'_>, &Actor) -> Result<DeviceId> + Send + 'static,
) -> Answer<DevicePayload> {
    let done = ctx.mutate(work).await?;
    let device = match done.value {
        Some(id) => ctx.load::<DeviceId>(id).await?,
        None => None,
    };
    Ok(DevicePayload {
        device: device.map(Device),
        user_errors: done.user_errors,
        cursor: done.cursor,
    })
}
