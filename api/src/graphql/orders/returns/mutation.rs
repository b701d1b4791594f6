//! Changing returns.

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::kernel::fault::Result;
use domain::kernel::id::SalesReturnId;
use domain::kernel::{Actor, Tx};
use domain::orders::returns;

use super::input::{
    SalesReturnDecideInput, SalesReturnDisposeInput, SalesReturnReceiveInput,
    SalesReturnRefundInput, SalesReturnRequestInput,
};
use super::types::SalesReturn;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;
use crate::graphql::scalar::Cursor;

/// Root fields that change returns.
#[derive(Default)]
pub(crate) struct ReturnsMutation;

/// A return that was asked for or changed.
#[derive(SimpleObject)]
pub(crate) struct SalesReturnPayload {
    /// The return as it is now, also when a step was refused; null when the viewer does not see it.
    sales_return: Option<SalesReturn>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

#[Object]
impl ReturnsMutation {
    /// Asks to take goods of an order back that have left. With an id, repeating it is the same
    /// success. Requires order.manage. Emits sales_return.requested. Errors: ORDER_NOT_SHIPPED,
    /// ORDER_LINE_UNKNOWN, RETURNED_TOO_MANY, REPEATED, ID_REUSED, NOT_FOUND, REQUIRED, TOO_LONG.
    async fn sales_return_request(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What comes back, and why.")] input: SalesReturnRequestInput,
    ) -> Answer<SalesReturnPayload> {
        let request = input.resolve(ctx)?;
        run(ctx, None, move |tx, actor| {
            returns::sales_return_request(tx, actor, &request)
        })
        .await
    }

    /// Lets what is REQUESTED come back. Requires order.manage. Emits sales_return.approved. Errors:
    /// SALES_RETURN_NOT_IN_STATE, TOO_LONG, CONFLICT.
    async fn sales_return_approve(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The decision.")] input: SalesReturnDecideInput,
    ) -> Answer<SalesReturnPayload> {
        let seen = Some(input.sales_return_id.clone());
        let step = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            returns::sales_return_approve(tx, actor, &step)
        })
        .await
    }

    /// Refuses to take back what is REQUESTED. Requires order.manage. Emits sales_return.rejected.
    /// Errors: SALES_RETURN_NOT_IN_STATE, REQUIRED without a reason, TOO_LONG, CONFLICT.
    async fn sales_return_reject(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The decision.")] input: SalesReturnDecideInput,
    ) -> Answer<SalesReturnPayload> {
        let seen = Some(input.sales_return_id.clone());
        let step = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            returns::sales_return_reject(tx, actor, &step)
        })
        .await
    }

    /// Takes goods of an APPROVED return in, where they wait for a judgement; again for what comes
    /// later. Requires order.fulfil. Emits stock.returned and sales_return.received. Errors:
    /// SALES_RETURN_NOT_IN_STATE, ORDER_LINE_UNKNOWN, RETURNED_TOO_MANY, RETURN_PLACE,
    /// SERIAL_NOT_OF_ORDER, SERIALS_INCOMPLETE, SERIALS_REQUIRED, SERIAL_STATE, LOT_OF_OTHER_SKU,
    /// PLACE_ARCHIVED, NOT_FOUND, CONFLICT.
    async fn sales_return_receive(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What came.")] input: SalesReturnReceiveInput,
    ) -> Answer<SalesReturnPayload> {
        let seen = Some(input.sales_return_id.clone());
        let step = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            returns::sales_return_receive(tx, actor, &step)
        })
        .await
    }

    /// Books what becomes of goods that came back: RESTOCK moves them, SCRAP writes them off,
    /// TO_SUPPLIER sends them back. A return of which nothing waits any more is COMPLETED. Requires
    /// order.fulfil. Emits stock.transferred, stock.adjusted or stock.returned, and
    /// sales_return.disposed. Errors: SALES_RETURN_NOT_IN_STATE, RETURN_NOT_WAITING, REQUIRED,
    /// PLACE_ARCHIVED, NOT_FOUND, CONFLICT.
    async fn sales_return_dispose(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What becomes of what.")] input: SalesReturnDisposeInput,
    ) -> Answer<SalesReturnPayload> {
        let seen = Some(input.sales_return_id.clone());
        let step = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            returns::sales_return_dispose(tx, actor, &step)
        })
        .await
    }

    /// Records that money went back for a return whose goods are here; once for each return. The
    /// order is REFUNDED when all of it came back. Requires order.manage. Emits
    /// sales_return.refunded, and order.advanced or order.updated. Errors:
    /// SALES_RETURN_NOT_IN_STATE, REFUNDED_TOO_MUCH, MALFORMED, OUT_OF_RANGE, CONFLICT.
    async fn sales_return_refund(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How much.")] input: SalesReturnRefundInput,
    ) -> Answer<SalesReturnPayload> {
        let step = input.resolve(ctx)?;
        run(ctx, Some(input.sales_return_id), move |tx, actor| {
            returns::sales_return_refund(tx, actor, &step)
        })
        .await
    }
}

async fn run(
    ctx: &Context<'_>,
    seen: Option<ID>,
    work: impl FnMut(&mut Tx<'_>, &Actor) -> Result<SalesReturnId> + Send + 'static,
) -> Answer<SalesReturnPayload> {
    let done = ctx.mutate(work).await?;
    let id = match (done.value, seen) {
        (Some(id), _) => Some(id),
        (None, Some(seen)) => Some(ctx.id(&seen, "salesReturnId")?),
        (None, None) => None,
    };
    Ok(SalesReturnPayload {
        sales_return: match id {
            Some(id) => ctx.load::<SalesReturnId>(id).await?.map(SalesReturn),
            None => None,
        },
        user_errors: done.user_errors,
        cursor: done.cursor,
    })
}
