//! Counting what is there.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use domain::inventory;
use domain::kernel::fault::Result;
use domain::kernel::id::StockCountId;
use domain::kernel::{Actor, Tx};

use super::count::StockCount;
use super::stock_input::optional;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;
use crate::graphql::scalar::Cursor;

/// Root fields that count what is there.
#[derive(Default)]
pub(crate) struct CountMutation;

/// A count to open.
#[derive(InputObject)]
pub(crate) struct StockCountOpenInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// Only this location; all of the warehouse when left out.
    location_id: Option<ID>,
    /// The warehouse; needed without a location.
    warehouse_id: Option<ID>,
    /// Only these articles, at most 200; all when left out.
    sku_ids: Option<Vec<ID>>,
    /// Remark, at most 1,000 characters.
    note: Option<String>,
}

/// What was counted.
#[derive(InputObject)]
pub(crate) struct StockCountRecordInput {
    /// The count.
    stock_count_id: ID,
    /// 1 to 200 lines; a count has at most 500.
    lines: Vec<StockCountLineInput>,
}

/// What was counted of one article and lot at one location.
#[derive(InputObject)]
pub(crate) struct StockCountLineInput {
    /// Article.
    sku_id: ID,
    /// Location, one that is counted.
    location_id: ID,
    /// Lot; left out for goods without one.
    lot_id: Option<ID>,
    /// Pieces, 0 to 1,000,000,000.
    quantity: i32,
    /// Serial numbers that were scanned, at most one for each piece, 64 characters each; at most 1,000
    /// in all lines.
    serials: Option<Vec<String>>,
}

/// The end of a count.
#[derive(InputObject)]
pub(crate) struct StockCountCloseInput {
    /// The count.
    stock_count_id: ID,
    /// Why the books differ, at most 1,000 characters; needed when they do.
    reason: Option<String>,
    /// The version that the client saw.
    version: Option<i32>,
}

/// A count that is given up.
#[derive(InputObject)]
pub(crate) struct StockCountCancelInput {
    /// The count.
    stock_count_id: ID,
    /// Why, at most 1,000 characters.
    reason: Option<String>,
    /// The version that the client saw.
    version: Option<i32>,
}

/// A count that was changed.
#[derive(SimpleObject)]
pub(crate) struct StockCountPayload {
    /// The count as it is now, also when a change was refused; null when it could not be opened.
    stock_count: Option<StockCount>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

#[Object]
impl CountMutation {
    /// Opens a count of a location or of a whole warehouse; a location is in one open count. Requires
    /// stock.move. Emits stock_count.opened. Idempotent by id. Errors: STOCK_COUNT_OPEN,
    /// PLACE_ARCHIVED, REQUIRED, ID_REUSED.
    async fn stock_count_open(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is counted.")] input: StockCountOpenInput,
    ) -> Answer<StockCountPayload> {
        let skus = input.sku_ids.unwrap_or_default();
        let open = inventory::StockCountOpen {
            id: optional(ctx, input.id.as_ref(), "id")?,
            warehouse: optional(ctx, input.warehouse_id.as_ref(), "warehouseId")?,
            location: optional(ctx, input.location_id.as_ref(), "locationId")?,
            skus: skus
                .iter()
                .map(|id| ctx.id(id, "skuIds"))
                .collect::<Answer<_>>()?,
            note: input.note,
        };
        changed(ctx, None, move |tx, actor| {
            inventory::stock_count_open(tx, actor, &open)
        })
        .await
    }

    /// Records what was counted; a line that was counted before is replaced. Each line keeps what the
    /// books say at this moment, so goods that move afterwards are no difference. Requires stock.move.
    /// Emits stock_count.recorded. Errors: STOCK_COUNT_NOT_OPEN, NOT_IN_COUNT, LOT_OF_OTHER_SKU,
    /// SERIALS_TO_SCAN when pieces there have serial numbers, SERIALS_INCOMPLETE for more numbers than
    /// pieces, SERIAL_ELSEWHERE and SERIAL_STATE for a number that is somewhere else by the books,
    /// REPEATED, OUT_OF_RANGE, TOO_LONG.
    async fn stock_count_record(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What was counted.")] input: StockCountRecordInput,
    ) -> Answer<StockCountPayload> {
        let count = ctx.id(&input.stock_count_id, "stockCountId")?;
        let mut lines = Vec::with_capacity(input.lines.len());
        for line in input.lines {
            lines.push(inventory::CountedLine {
                sku: ctx.id(&line.sku_id, "skuId")?,
                location: ctx.id(&line.location_id, "locationId")?,
                lot: optional(ctx, line.lot_id.as_ref(), "lotId")?,
                quantity: line.quantity.into(),
                serials: line.serials.unwrap_or_default(),
            });
        }
        let record = inventory::StockCountRecord { count, lines };
        changed(ctx, Some(count), move |tx, actor| {
            inventory::stock_count_record(tx, actor, &record)
        })
        .await
    }

    /// Closes a count and books all its differences as one adjustment; what was not counted stays as it
    /// is. Requires warehouse.manage. Emits stock_count.closed, and stock.adjusted when something
    /// differs. Errors: STOCK_COUNT_NOT_OPEN, CONFLICT, MOVEMENT_REASON_REQUIRED; INSUFFICIENT_STOCK,
    /// STOCK_RESERVED or SERIAL_STATE when goods moved since they were counted, so that a line has to be
    /// counted again.
    async fn stock_count_close(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The count that ends.")] input: StockCountCloseInput,
    ) -> Answer<StockCountPayload> {
        let count = ctx.id(&input.stock_count_id, "stockCountId")?;
        let close = inventory::StockCountClose {
            count,
            version: input.version.map(i64::from),
            reason: input.reason,
        };
        changed(ctx, Some(count), move |tx, actor| {
            inventory::stock_count_close(tx, actor, &close)
        })
        .await
    }

    /// Gives a count up; nothing is booked. Requires stock.move of who opened it, warehouse.manage of
    /// others. Emits stock_count.cancelled. Errors: STOCK_COUNT_NOT_OPEN, CONFLICT.
    async fn stock_count_cancel(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The count that is given up.")] input: StockCountCancelInput,
    ) -> Answer<StockCountPayload> {
        let count = ctx.id(&input.stock_count_id, "stockCountId")?;
        let cancel = inventory::StockCountCancel {
            count,
            version: input.version.map(i64::from),
            reason: input.reason,
        };
        changed(ctx, Some(count), move |tx, actor| {
            inventory::stock_count_cancel(tx, actor, &cancel)
        })
        .await
    }
}

async fn changed(
    ctx: &Context<'_>,
    seen: Option<StockCountId>,
    work: impl Fn(&mut Tx<'_>, &Actor) -> Result<StockCountId> + Send + Sync + 'static,
) -> Answer<StockCountPayload> {
    let done = ctx.mutate(work).await?;
    Ok(StockCountPayload {
        stock_count: match done.value.or(seen) {
            Some(id) => ctx.load(id).await?.map(StockCount),
            None => None,
        },
        user_errors: done.user_errors,
        cursor: done.cursor,
    })
}
