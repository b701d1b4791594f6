//! Reading devices, journals and keys.

use async_graphql::{Context, ID, Object};
use domain::devices::{Sign, read};
use domain::kernel::PageArgs;

use super::input::subject;
use super::types::{Device, JournalState, ReceiptKey};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::page::{List, list};

/// Root fields of devices.
#[derive(Default)]
pub(crate) struct DevicesQuery;

#[Object]
impl DevicesQuery {
    /// Devices, newest first: the viewer's own; with device.manage all of the organisation.
    async fn devices(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries counted from the end, 1 to 200.")] last: Option<i32>,
        #[graphql(desc = "Only entries in front of (newer than) this cursor.")] before: Option<
            String,
        >,
        #[graphql(desc = "Only devices of this member; all when left out.")] owner_id: Option<ID>,
    ) -> Answer<List<Device>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let owner = owner_id.map(|id| ctx.id(&id, "ownerId")).transpose()?;
        let page = ctx
            .read(move |conn, actor| read::page(conn, actor, owner, &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::count(conn, actor, owner),
        ))
    }

    /// The public keys that receipts are checked with; an app keeps them for the time without a
    /// network. Requires a signed-in caller.
    async fn receipt_keys(&self, ctx: &Context<'_>) -> Answer<Vec<ReceiptKey>> {
        ctx.actor()?;
        let key = &ctx.app().receipts;
        Ok(vec![ReceiptKey {
            id: key.key_id().to_owned(),
            algorithm: "Ed25519",
            public_key: key.public_key(),
        }])
    }

    /// What the server holds of a device's journal about an object. Fewer entries or another epoch
    /// than in the phone's receipt mean: deliver again. Requires the own device, or device.manage.
    /// Errors: NOT_FOUND.
    async fn journal_state(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The device.")] device_id: ID,
        #[graphql(
            desc = "The inspection, sample, sample round, lot, warehouse, stock count, purchase order or \
                          sales order."
        )]
        subject_id: ID,
    ) -> Answer<JournalState> {
        let device = ctx.id(&device_id, "deviceId")?;
        let subject = subject(ctx, &subject_id)?;
        let state = ctx
            .read(move |conn, actor| read::journal_state(conn, actor, device, subject))
            .await?;
        Ok(state.into())
    }
}
