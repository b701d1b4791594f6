//! Changing inventory.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use domain::inventory;
use domain::kernel::id::LotId;

use super::types::Lot;
use crate::graphql::context::{Answer, ContextExt, Outcome};
use crate::graphql::error::UserError;
use crate::graphql::scalar::Cursor;

/// Root fields that change inventory.
#[derive(Default)]
pub(crate) struct InventoryMutation;

/// A lot that will come.
#[derive(InputObject)]
pub(crate) struct LotAnnounceInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// Unique in the organisation, at most 64 characters; stored in capitals.
    code: String,
    /// What it consists of.
    sku_id: ID,
    /// Who delivers it.
    supplier_id: Option<ID>,
    /// Pieces, 1 to 1,000,000,000.
    quantity: i32,
    /// Remark, at most 1,000 characters.
    note: Option<String>,
}

/// The arrival of a lot.
#[derive(InputObject)]
pub(crate) struct LotReceiveInput {
    /// Lot.
    lot_id: ID,
    /// Pieces that were counted, 1 to 1,000,000,000; as announced when left out.
    quantity: Option<i32>,
    /// The version that the client saw; without it the last change wins.
    version: Option<i32>,
    /// Where the pieces are put, which books their receipt; left out: stock is not touched.
    location_id: Option<ID>,
    /// Serial numbers of the pieces that are put there: none, or one for each; at most 1,000, 64
    /// characters each.
    serials: Option<Vec<String>>,
}

/// A lot that was announced or received.
#[derive(SimpleObject)]
pub(crate) struct LotPayload {
    /// The lot as it is now, also when its receipt was refused; null when refused otherwise.
    lot: Option<Lot>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

#[Object]
impl InventoryMutation {
    /// Announces a lot that will come. Requires lot.receive. Emits lot.announced. With an id,
    /// repeating it is the same success. Errors: ALREADY_EXISTS, ID_REUSED.
    async fn lot_announce(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The lot that will come.")] input: LotAnnounceInput,
    ) -> Answer<LotPayload> {
        let announce = inventory::LotAnnounce {
            id: input.id.map(|id| ctx.id(&id, "id")).transpose()?,
            sku: ctx.id(&input.sku_id, "skuId")?,
            supplier: match &input.supplier_id {
                Some(id) => Some(ctx.id(id, "supplierId")?),
                None => None,
            },
            code: input.code,
            quantity: input.quantity.into(),
            note: input.note,
        };
        let done = ctx
            .mutate(move |tx, actor| inventory::lot_announce(tx, actor, &announce))
            .await?;
        payload(ctx, done.value, done).await
    }

    /// Receives a lot that was announced, and books its receipt where a location is given. Requires
    /// lot.receive. Emits lot.received, and stock.received with a location. Errors: CONFLICT,
    /// LOT_STEP_NOT_ALLOWED when it was received before, OUT_OF_RANGE, PLACE_ARCHIVED,
    /// SERIALS_INCOMPLETE, SERIAL_STATE, REQUIRED for serial numbers without a location.
    async fn lot_receive(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What has arrived.")] input: LotReceiveInput,
    ) -> Answer<LotPayload> {
        let lot = ctx.id(&input.lot_id, "lotId")?;
        let receive = inventory::LotReceive {
            location: input
                .location_id
                .map(|id| ctx.id(&id, "locationId"))
                .transpose()?,
            lot,
            serials: input.serials.unwrap_or_default(),
            quantity: input.quantity.map(i64::from),
            version: input.version.map(i64::from),
        };
        let done = ctx
            .mutate(move |tx, actor| inventory::lot_receive(tx, actor, &receive))
            .await?;
        payload(ctx, Some(lot), done).await
    }
}

async fn payload<T>(ctx: &Context<'_>, id: Option<LotId>, done: Outcome<T>) -> Answer<LotPayload> {
    Ok(LotPayload {
        lot: match id {
            Some(id) => ctx.load(id).await?.map(Lot),
            None => None,
        },
        user_errors: done.user_errors,
        cursor: done.cursor,
    })
}
