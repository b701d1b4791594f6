//! Steps that people here take with orders.

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::kernel::fault::Result;
use domain::kernel::id::SalesOrderId;
use domain::kernel::{Actor, Tx};
use domain::orders;

use super::order::SalesOrder;
use super::step_input::{
    SalesOrderAllocateInput, SalesOrderCreateInput, SalesOrderPayInput, SalesOrderPickInput,
    SalesOrderPickUndoInput, SalesOrderReasonInput, SalesOrderShipInput, SalesOrderStepInput,
};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;
use crate::graphql::scalar::Cursor;

/// Root fields that take steps with orders.
#[derive(Default)]
pub(crate) struct OrderStepsMutation;

/// An order that was entered, or that somebody took a step with.
#[derive(SimpleObject)]
pub(crate) struct SalesOrderStepPayload {
    /// The order as it is now, also when a step was refused; null when the viewer does not see it.
    sales_order: Option<SalesOrder>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

#[Object]
impl OrderStepsMutation {
    /// Enters an order by hand, not paid. With an id, repeating it is the same success. Requires
    /// order.manage. Emits order.created. Errors: ALREADY_EXISTS for a number that is taken,
    /// ORDER_SKU_UNKNOWN, ID_REUSED, NOT_FOUND, OUT_OF_RANGE, REQUIRED, TOO_LONG, MALFORMED.
    async fn sales_order_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The order.")] input: SalesOrderCreateInput,
    ) -> Answer<SalesOrderStepPayload> {
        let create = input.resolve(ctx)?;
        run(ctx, None, move |tx, actor| {
            orders::sales_order_create(tx, actor, &create)
        })
        .await
    }

    /// Records a payment; when its payments come to all of it, a CREATED order is PAID. A payment
    /// with the reference of one that is recorded changes nothing. Requires order.manage. Emits
    /// order.advanced and once order.paid, or order.updated for a part. Errors: ORDER_NOT_IN_STATE,
    /// PAID_TOO_MUCH, CONFLICT, MALFORMED.
    async fn sales_order_pay(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The payment.")] input: SalesOrderPayInput,
    ) -> Answer<SalesOrderStepPayload> {
        let seen = Some(input.sales_order_id.clone());
        let step = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            orders::sales_order_pay(tx, actor, &step)
        })
        .await
    }

    /// Reserves all goods of a PAID order, or nothing: it is ALLOCATED. Requires order.fulfil. Emits
    /// stock.reserved and order.advanced. Errors: ORDER_NOT_IN_STATE, ORDER_SKU_UNKNOWN,
    /// INSUFFICIENT_STOCK, PLACE_ARCHIVED, NOT_FOUND, CONFLICT.
    async fn sales_order_allocate(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The order, and where.")] input: SalesOrderAllocateInput,
    ) -> Answer<SalesOrderStepPayload> {
        let step = input.resolve(ctx)?;
        run(ctx, Some(input.sales_order_id), move |tx, actor| {
            orders::sales_order_allocate(tx, actor, &step)
        })
        .await
    }

    /// Adds to what is picked of an ALLOCATED order, which is PICKING then, or of one that its source
    /// reports as shipped while its goods are reserved here. Moves no stock: that is salesOrderShip.
    /// Requires order.fulfil. Emits order.picked. Errors: ORDER_NOT_IN_STATE, ORDER_LINE_UNKNOWN,
    /// WRONG_ARTICLE, PICKED_TOO_MANY, PICK_IN_OTHER_WAREHOUSE, PICK_LOT_REQUIRED,
    /// INSUFFICIENT_STOCK, LOT_HELD, STOCK_BLOCKED, SERIALS_INCOMPLETE, SERIALS_REQUIRED,
    /// SERIAL_UNKNOWN, SERIAL_STATE, SERIAL_ELSEWHERE, SERIAL_PICKED, CONFLICT.
    async fn sales_order_pick(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What was picked.")] input: SalesOrderPickInput,
    ) -> Answer<SalesOrderStepPayload> {
        let seen = Some(input.sales_order_id.clone());
        let step = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            orders::sales_order_pick(tx, actor, &step)
        })
        .await
    }

    /// Puts picked goods back: a PACKED order is PICKING again, one of which nothing is picked any
    /// more ALLOCATED. Requires order.fulfil. Emits order.pick_undone. Errors: ORDER_NOT_IN_STATE,
    /// ORDER_LINE_UNKNOWN, NOT_PICKED, SERIALS_INCOMPLETE, CONFLICT.
    async fn sales_order_pick_undo(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is put back.")] input: SalesOrderPickUndoInput,
    ) -> Answer<SalesOrderStepPayload> {
        let seen = Some(input.sales_order_id.clone());
        let step = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            orders::sales_order_pick_undo(tx, actor, &step)
        })
        .await
    }

    /// Packs a PICKING order of which everything is picked. Requires order.fulfil. Emits
    /// order.advanced. Errors: ORDER_NOT_IN_STATE, NOT_ALL_PICKED, CONFLICT.
    async fn sales_order_pack(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The order.")] input: SalesOrderStepInput,
    ) -> Answer<SalesOrderStepPayload> {
        let step = input.resolve(ctx)?;
        run(ctx, Some(input.sales_order_id), move |tx, actor| {
            orders::sales_order_pack(tx, actor, &step)
        })
        .await
    }

    /// Ships a PACKED order: books the SHIPMENT of exactly what was picked and uses the reservation
    /// up. One that its source reports as shipped already keeps its state. Requires order.fulfil.
    /// Emits stock.shipped and order.advanced. Errors: ORDER_NOT_IN_STATE, NOT_ALL_PICKED,
    /// INSUFFICIENT_STOCK, NOT_RESERVED, LOT_HELD, STOCK_BLOCKED, SERIAL_STATE, CONFLICT.
    async fn sales_order_ship(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The order and its paper.")] input: SalesOrderShipInput,
    ) -> Answer<SalesOrderStepPayload> {
        let seen = Some(input.sales_order_id.clone());
        let step = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            orders::sales_order_ship(tx, actor, &step)
        })
        .await
    }

    /// Says that a SHIPPED order has arrived: it is DELIVERED. Requires order.fulfil. Emits
    /// order.advanced. Errors: ORDER_NOT_IN_STATE, CONFLICT.
    async fn sales_order_deliver(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The order.")] input: SalesOrderStepInput,
    ) -> Answer<SalesOrderStepPayload> {
        let step = input.resolve(ctx)?;
        run(ctx, Some(input.sales_order_id), move |tx, actor| {
            orders::sales_order_deliver(tx, actor, &step)
        })
        .await
    }

    /// Ends a DELIVERED order: it is COMPLETED. Requires order.manage. Emits order.advanced. Errors:
    /// ORDER_NOT_IN_STATE, CONFLICT.
    async fn sales_order_complete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The order.")] input: SalesOrderStepInput,
    ) -> Answer<SalesOrderStepPayload> {
        let step = input.resolve(ctx)?;
        run(ctx, Some(input.sales_order_id), move |tx, actor| {
            orders::sales_order_complete(tx, actor, &step)
        })
        .await
    }

    /// Holds an order that has not left; what is reserved and picked stays so. Requires order.manage.
    /// Emits order.advanced. Errors: ORDER_NOT_IN_STATE, REQUIRED, TOO_LONG, CONFLICT.
    async fn sales_order_hold(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The order and why.")] input: SalesOrderReasonInput,
    ) -> Answer<SalesOrderStepPayload> {
        let seen = Some(input.sales_order_id.clone());
        let step = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            orders::sales_order_hold(tx, actor, &step)
        })
        .await
    }

    /// Lets an order ON_HOLD go on where it stood. Requires order.manage. Emits order.advanced.
    /// Errors: ORDER_NOT_IN_STATE, REQUIRED, TOO_LONG, CONFLICT.
    async fn sales_order_release(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The order and why.")] input: SalesOrderReasonInput,
    ) -> Answer<SalesOrderStepPayload> {
        let seen = Some(input.sales_order_id.clone());
        let step = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            orders::sales_order_release(tx, actor, &step)
        })
        .await
    }

    /// Calls an order off that has not left, and releases what is reserved for it. Requires
    /// order.manage. Emits order.advanced, and stock.released. Errors: ORDER_NOT_IN_STATE,
    /// ORDER_SHIPPED, REQUIRED, TOO_LONG, CONFLICT.
    async fn sales_order_cancel(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The order and why.")] input: SalesOrderReasonInput,
    ) -> Answer<SalesOrderStepPayload> {
        let seen = Some(input.sales_order_id.clone());
        let step = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            orders::sales_order_cancel(tx, actor, &step)
        })
        .await
    }
}

async fn run(
    ctx: &Context<'_>,
    seen: Option<ID>,
    work: impl FnMut(&mut Tx<'_>, &Actor) -> Result<SalesOrderId> + Send + 'static,
) -> Answer<SalesOrderStepPayload> {
    let done = ctx.mutate(work).await?;
    let id = match (done.value, seen) {
        (Some(id), _) => Some(id),
        (None, Some(seen)) => Some(ctx.id(&seen, "salesOrderId")?),
        (None, None) => None,
    };
    Ok(SalesOrderStepPayload {
        sales_order: match id {
            Some(id) => ctx.load::<SalesOrderId>(id).await?.map(SalesOrder),
            None => None,
        },
        user_errors: done.user_errors,
        cursor: done.cursor,
    })
}
