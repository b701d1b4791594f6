//! Taking in orders.

use async_graphql::{Context, Object, SimpleObject};
use domain::kernel::Language;
use domain::kernel::id::SalesOrderId;
use domain::orders::{self, OrderReported};

use super::input::{SalesOrderUpsertInput, SalesOrdersUpsertInput};
use super::order::SalesOrder;
use super::words::OrderReportOutcome;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;
use crate::graphql::scalar::Cursor;

/// Root fields that take in orders.
#[derive(Default)]
pub(crate) struct OrdersMutation;

/// An order that was reported.
#[derive(SimpleObject)]
pub(crate) struct SalesOrderPayload {
    /// The order as it is now; null when the report was refused.
    sales_order: Option<SalesOrder>,
    /// What became of the report; null when it was refused.
    outcome: Option<OrderReportOutcome>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// What became of one report among many.
#[derive(SimpleObject)]
pub(crate) struct SalesOrderResult {
    /// The source's number.
    external_id: String,
    /// The order as it is now; null when the report was refused.
    sales_order: Option<SalesOrder>,
    /// What became of the report; null when it was refused.
    outcome: Option<OrderReportOutcome>,
    /// Why this report was refused, paths from this report on; empty on success.
    user_errors: Vec<UserError>,
}

/// Orders that were reported.
#[derive(SimpleObject)]
pub(crate) struct SalesOrdersPayload {
    /// What became of each report, in their order; empty when all were refused together.
    results: Vec<SalesOrderResult>,
    /// Why all were refused together; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

#[Object]
impl OrdersMutation {
    /// Takes in a report of an order: it is new, or brought up to date, or the report is kept
    /// because a newer one or the same was there. Idempotent. Moves no stock. Requires order.manage.
    /// Emits order.created, order.advanced or order.updated, and order.paid once. Errors: ID_REUSED,
    /// MALFORMED, OUT_OF_RANGE, REQUIRED, TOO_LONG, NOT_FOUND.
    async fn sales_order_upsert(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The order as its source knows it.")] input: SalesOrderUpsertInput,
    ) -> Answer<SalesOrderPayload> {
        let report = input.read().map_err(|e| ctx.refuse(e))?;
        let done = ctx
            .mutate(move |tx, actor| orders::sales_order_upsert(tx, actor, &report))
            .await?;
        let mut payload = SalesOrderPayload {
            sales_order: None,
            outcome: None,
            user_errors: done.user_errors,
            cursor: done.cursor,
        };
        if let Some(reported) = done.value {
            let result = result(ctx, reported).await?;
            payload.sales_order = result.sales_order;
            payload.outcome = result.outcome;
            payload.user_errors.extend(result.user_errors);
        }
        Ok(payload)
    }

    /// Takes in many reports of orders, in one transaction and each by itself: what is refused of
    /// one, or cannot be read, does not touch the others. At most 200. Idempotent. Moves no stock. Requires
    /// order.manage. Emits as salesOrderUpsert. Errors: TOO_LONG; those of a report stand in its
    /// result.
    async fn sales_orders_upsert(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The reports.")] input: SalesOrdersUpsertInput,
    ) -> Answer<SalesOrdersPayload> {
        let reports = input.orders.into_iter().map(SalesOrderUpsertInput::read);
        let reports = reports.collect::<domain::kernel::Result<Vec<_>>>();
        let reports = reports.map_err(|e| ctx.refuse(e))?;
        let done = ctx
            .mutate(move |tx, actor| orders::sales_orders_take(tx, actor, &reports))
            .await?;
        let rows = done.value.into_iter().flatten();
        let results = rows.map(|reported| result(ctx, reported));
        Ok(SalesOrdersPayload {
            results: futures::future::try_join_all(results).await?,
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }
}

/// What became of one report, in the language of the request.
async fn result(ctx: &Context<'_>, reported: OrderReported) -> Answer<SalesOrderResult> {
    let language: Language = ctx.language();
    let errors = reported.refusals.iter();
    Ok(SalesOrderResult {
        sales_order: match reported.order {
            Some(id) => ctx.load::<SalesOrderId>(id).await?.map(SalesOrder),
            None => None,
        },
        outcome: reported.outcome.map(Into::into),
        user_errors: errors
            .filter_map(|refusal| UserError::told(refusal, language))
            .collect(),
        external_id: reported.external_id,
    })
}
