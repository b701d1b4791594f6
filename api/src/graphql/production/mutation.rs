//! Writing, moving and taking in work orders.

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::kernel::fault::Result;
use domain::kernel::id::WorkOrderId;
use domain::kernel::{Actor, Language, Tx};
use domain::production::{self, WorkOrderReported};

use super::input::{
    WorkOrderCancelInput, WorkOrderCloseInput, WorkOrderCompleteInput, WorkOrderCreateInput,
    WorkOrderHoldInput, WorkOrderHoldRequestInput, WorkOrderProgressReportInput,
    WorkOrderReleaseInput, WorkOrderResumeInput, WorkOrderStartInput, WorkOrderUpsertInput,
    WorkOrdersUpsertInput,
};
use super::order::WorkOrder;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;
use crate::graphql::orders::OrderReportOutcome;
use crate::graphql::scalar::Cursor;

/// Root fields that change work orders.
#[derive(Default)]
pub(crate) struct ProductionMutation;

/// A work order that was changed.
#[derive(SimpleObject)]
pub(crate) struct WorkOrderPayload {
    /// The work order as it is now, also after CONFLICT; null when refused otherwise.
    work_order: Option<WorkOrder>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// What became of one report of a work order.
#[derive(SimpleObject)]
pub(crate) struct WorkOrderResult {
    /// The source's number.
    external_id: String,
    /// The work order as it is now; null when the report was refused.
    work_order: Option<WorkOrder>,
    /// What became of the report; null when it was refused.
    outcome: Option<OrderReportOutcome>,
    /// Why this report was refused, paths from this report on; empty on success.
    user_errors: Vec<UserError>,
}

/// Work orders that were reported.
#[derive(SimpleObject)]
pub(crate) struct WorkOrdersPayload {
    /// What became of each report, in their order; empty when all were refused together.
    results: Vec<WorkOrderResult>,
    /// Why all were refused together; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

#[Object]
impl ProductionMutation {
    /// Writes a work order that is kept here, as planned. Requires workOrder.manage. Emits
    /// work_order.created. Idempotent by id. Errors: NOT_FOUND, OUT_OF_RANGE, TOO_LONG, ID_REUSED.
    async fn work_order_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to be made.")] input: WorkOrderCreateInput,
    ) -> Answer<WorkOrderPayload> {
        let given = input.resolve(ctx)?;
        run(ctx, None, move |tx, actor| {
            production::work_order_create(tx, actor, &given)
        })
        .await
    }

    /// Takes in a report of a work order by the ERP that owns it. Idempotent. Requires
    /// workOrder.manage. Emits as workOrdersUpsert. Errors: MALFORMED; those of the report stand in
    /// the result.
    async fn work_order_upsert(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The work order as its source knows it.")] input: WorkOrderUpsertInput,
    ) -> Answer<WorkOrdersPayload> {
        let reports = vec![input.resolve(ctx)?];
        reported(ctx, reports).await
    }

    /// Takes in many reports of work orders, in one transaction and each by itself: what is refused
    /// of one does not touch the others. At most 200. Idempotent. Requires workOrder.manage. Emits
    /// work_order.created, work_order.advanced or work_order.updated, and lot.announced for what is
    /// completed. Errors: TOO_LONG, MALFORMED; those of a report stand in its result:
    /// SAMPLE_NOT_SEALED, FIRST_ARTICLE_NOT_PASSED, NOT_FOUND, OUT_OF_RANGE, REQUIRED, ID_REUSED.
    async fn work_orders_upsert(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The reports.")] input: WorkOrdersUpsertInput,
    ) -> Answer<WorkOrdersPayload> {
        let reports = input.work_orders.into_iter().map(|one| one.resolve(ctx));
        let reports = reports.collect::<Answer<Vec<_>>>()?;
        reported(ctx, reports).await
    }

    /// Lets a work order into production: a sample of its article is sealed, or approved before
    /// production. Requires workOrder.manage. Emits work_order.advanced. Errors: SAMPLE_NOT_SEALED,
    /// WORK_ORDER_NOT_IN_STATE, WORK_ORDER_MIRRORED, CONFLICT.
    async fn work_order_release(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The work order.")] input: WorkOrderReleaseInput,
    ) -> Answer<WorkOrderPayload> {
        let seen = Some(input.work_order_id.clone());
        let given = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            production::work_order_release(tx, actor, &given)
        })
        .await
    }

    /// Begins production. Requires workOrder.manage. Emits work_order.advanced. Errors:
    /// WORK_ORDER_NOT_IN_STATE, WORK_ORDER_MIRRORED, CONFLICT.
    async fn work_order_start(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The work order.")] input: WorkOrderStartInput,
    ) -> Answer<WorkOrderPayload> {
        let seen = Some(input.work_order_id.clone());
        let given = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            production::work_order_start(tx, actor, &given)
        })
        .await
    }

    /// Tells how much was made in all, with pictures. Of a work order that an ERP owns the report
    /// stands beside what the ERP says. Requires the grant SUBMIT, or workOrder.manage. Emits
    /// work_order.progress_reported. Idempotent by id. Errors: FIRST_ARTICLE_NOT_PASSED,
    /// WORK_ORDER_NOT_IN_STATE, FILE_INCOMPLETE, OUT_OF_RANGE, ID_REUSED.
    async fn work_order_progress_report(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How much was made.")] input: WorkOrderProgressReportInput,
    ) -> Answer<WorkOrderPayload> {
        let seen = Some(input.work_order_id.clone());
        let given = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            production::work_order_progress_report(tx, actor, &given)
        })
        .await
    }

    /// Ends production and announces the lot. Requires workOrder.manage. Emits work_order.advanced,
    /// lot.announced. Errors: FIRST_ARTICLE_NOT_PASSED, WORK_ORDER_NOT_IN_STATE,
    /// WORK_ORDER_MIRRORED, ALREADY_EXISTS, CONFLICT.
    async fn work_order_complete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What was made.")] input: WorkOrderCompleteInput,
    ) -> Answer<WorkOrderPayload> {
        let seen = Some(input.work_order_id.clone());
        let given = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            production::work_order_complete(tx, actor, &given)
        })
        .await
    }

    /// Closes a completed work order. Requires workOrder.manage. Emits work_order.advanced. Errors:
    /// WORK_ORDER_NOT_IN_STATE, WORK_ORDER_MIRRORED, CONFLICT.
    async fn work_order_close(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The work order.")] input: WorkOrderCloseInput,
    ) -> Answer<WorkOrderPayload> {
        let seen = Some(input.work_order_id.clone());
        let given = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            production::work_order_close(tx, actor, &given)
        })
        .await
    }

    /// Asks whoever moves the work order to hold it; it goes on until then. Requires workOrder.hold.
    /// Emits work_order.hold_requested. Errors: HOLD_ALREADY_REQUESTED, WORK_ORDER_NOT_IN_STATE,
    /// REQUIRED, CONFLICT.
    async fn work_order_hold_request(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The work order, and why.")] input: WorkOrderHoldRequestInput,
    ) -> Answer<WorkOrderPayload> {
        let seen = Some(input.work_order_id.clone());
        let given = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            production::work_order_hold_request(tx, actor, &given)
        })
        .await
    }

    /// Holds a work order that is kept here. Requires workOrder.manage. Emits work_order.advanced.
    /// Errors: WORK_ORDER_NOT_IN_STATE, WORK_ORDER_MIRRORED, REQUIRED, CONFLICT.
    async fn work_order_hold(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The work order, and why.")] input: WorkOrderHoldInput,
    ) -> Answer<WorkOrderPayload> {
        let seen = Some(input.work_order_id.clone());
        let given = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            production::work_order_hold(tx, actor, &given)
        })
        .await
    }

    /// Lets a work order go on where it was held, or takes back the request of a hold that its owner
    /// has not followed. Requires workOrder.hold, of one that is held also workOrder.manage. Emits
    /// work_order.advanced or work_order.hold_withdrawn. Errors: WORK_ORDER_NOT_IN_STATE,
    /// WORK_ORDER_MIRRORED, CONFLICT.
    async fn work_order_resume(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The work order.")] input: WorkOrderResumeInput,
    ) -> Answer<WorkOrderPayload> {
        let seen = Some(input.work_order_id.clone());
        let given = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            production::work_order_resume(tx, actor, &given)
        })
        .await
    }

    /// Calls a work order off that is not completed. Requires workOrder.manage. Emits
    /// work_order.advanced. Errors: WORK_ORDER_NOT_IN_STATE, WORK_ORDER_MIRRORED, REQUIRED, CONFLICT.
    async fn work_order_cancel(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The work order, and why.")] input: WorkOrderCancelInput,
    ) -> Answer<WorkOrderPayload> {
        let seen = Some(input.work_order_id.clone());
        let given = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            production::work_order_cancel(tx, actor, &given)
        })
        .await
    }
}

/// Runs a use case and reads the work order afterwards; `seen` is what the client meant to change.
async fn run(
    ctx: &Context<'_>,
    seen: Option<ID>,
    work: impl FnMut(&mut Tx<'_>, &Actor) -> Result<WorkOrderId> + Send + 'static,
) -> Answer<WorkOrderPayload> {
    let done = ctx.mutate(work).await?;
    let stale = done.user_errors.iter().any(UserError::is_stale);
    let id = match (done.value, seen) {
        (None, Some(seen)) if stale => Some(ctx.id(&seen, "workOrderId")?),
        (value, _) => value,
    };
    let row = match id {
        Some(id) => ctx.load::<WorkOrderId>(id).await?,
        None => None,
    };
    Ok(WorkOrderPayload {
        work_order: row.map(WorkOrder),
        user_errors: done.user_errors,
        cursor: done.cursor,
    })
}

/// Takes in reports.
async fn reported(
    ctx: &Context<'_>,
    reports: Vec<production::WorkOrderUpsert>,
) -> Answer<WorkOrdersPayload> {
    let done = ctx
        .mutate(move |tx, actor| production::work_orders_upsert(tx, actor, &reports))
        .await?;
    let rows = done.value.into_iter().flatten();
    let results = rows.map(|reported| result(ctx, reported));
    Ok(WorkOrdersPayload {
        results: futures::future::try_join_all(results).await?,
        user_errors: done.user_errors,
        cursor: done.cursor,
    })
}

/// What became of one report, in the language of the request.
async fn result(ctx: &Context<'_>, reported: WorkOrderReported) -> Answer<WorkOrderResult> {
    let language: Language = ctx.language();
    let errors = reported.refusals.iter();
    Ok(WorkOrderResult {
        work_order: match reported.order {
            Some(id) => ctx.load::<WorkOrderId>(id).await?.map(WorkOrder),
            None => None,
        },
        outcome: reported.outcome.map(Into::into),
        user_errors: errors
            .filter_map(|refusal| UserError::told(refusal, language))
            .collect(),
        external_id: reported.external_id,
    })
}
