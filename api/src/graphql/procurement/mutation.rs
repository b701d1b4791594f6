//! Asking, deciding, ordering and receiving.

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::kernel::fault::Result;
use domain::kernel::id::{PurchaseOrderId, PurchaseRequisitionId};
use domain::kernel::{Actor, Tx};
use domain::procurement::{self, read};

use super::input::{
    ProcurementSettingsUpdateInput, PurchaseOrderCloseInput, PurchaseOrderCreateInput,
    PurchaseOrderReceiveInput, PurchaseRequisitionCancelInput, PurchaseRequisitionCreateInput,
    PurchaseRequisitionDecideInput, PurchaseRequisitionSubmitInput,
};
use super::order::PurchaseOrder;
use super::query::ProcurementSettings;
use super::requisition::PurchaseRequisition;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;
use crate::graphql::scalar::Cursor;

/// Root fields of procurement.
#[derive(Default)]
pub(crate) struct ProcurementMutation;

/// A requisition that was changed.
#[derive(SimpleObject)]
pub(crate) struct PurchaseRequisitionPayload {
    /// The requisition as it is now, also after CONFLICT; null when refused otherwise.
    purchase_requisition: Option<PurchaseRequisition>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// A purchase order that was changed.
#[derive(SimpleObject)]
pub(crate) struct PurchaseOrderPayload {
    /// The order as it is now, also after CONFLICT; null when refused otherwise.
    purchase_order: Option<PurchaseOrder>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// Limits that were changed.
#[derive(SimpleObject)]
pub(crate) struct ProcurementSettingsUpdatePayload {
    /// The limits as they are now; null when refused.
    settings: Option<ProcurementSettings>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

#[Object]
impl ProcurementMutation {
    /// Asks for something to be bought, as a draft unless it is submitted at once. Requires
    /// purchase.request. Emits purchase_requisition.created, purchase_requisition.submitted. Idempotent
    /// by id. Errors: OTHER_CURRENCY, COST_NOT_OF_THE_PROJECT, REQUIRED, ID_REUSED.
    async fn purchase_requisition_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is wanted.")] input: PurchaseRequisitionCreateInput,
    ) -> Answer<PurchaseRequisitionPayload> {
        let seen: Option<ID> = None;
        let given = input.resolve(ctx)?;
        requisition(ctx, seen, move |tx, actor| {
            procurement::purchase_requisition_create(tx, actor, &given)
        })
        .await
    }

    /// Submits a draft for approval. Requires purchase.request. Emits purchase_requisition.submitted.
    /// Errors: REQUISITION_NOT_IN_STATE, CONFLICT.
    async fn purchase_requisition_submit(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The draft.")] input: PurchaseRequisitionSubmitInput,
    ) -> Answer<PurchaseRequisitionPayload> {
        let seen: Option<ID> = Some(input.purchase_requisition_id.clone());
        let given = input.resolve(ctx)?;
        requisition(ctx, seen, move |tx, actor| {
            procurement::purchase_requisition_submit(tx, actor, &given)
        })
        .await
    }

    /// Approves or rejects a requisition. Requires purchase.approve, above the organisation's limit and
    /// where the amount is not known purchase.approveAny; never who asks for it. Emits
    /// purchase_requisition.approved or purchase_requisition.rejected. Errors:
    /// REQUISITION_NOT_IN_STATE, OWN_REQUISITION, ABOVE_APPROVAL_LIMIT, REQUIRED, CONFLICT.
    async fn purchase_requisition_decide(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The decision.")] input: PurchaseRequisitionDecideInput,
    ) -> Answer<PurchaseRequisitionPayload> {
        let seen: Option<ID> = Some(input.purchase_requisition_id.clone());
        let given = input.resolve(ctx)?;
        requisition(ctx, seen, move |tx, actor| {
            procurement::purchase_requisition_decide(tx, actor, &given)
        })
        .await
    }

    /// Gives up a requisition before anything was ordered. Requires purchase.request, for what others ask
    /// for also purchase.approve. Emits purchase_requisition.cancelled. Errors:
    /// REQUISITION_NOT_IN_STATE, REQUIRED, CONFLICT.
    async fn purchase_requisition_cancel(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The requisition that ends.")] input: PurchaseRequisitionCancelInput,
    ) -> Answer<PurchaseRequisitionPayload> {
        let seen: Option<ID> = Some(input.purchase_requisition_id.clone());
        let given = input.resolve(ctx)?;
        requisition(ctx, seen, move |tx, actor| {
            procurement::purchase_requisition_cancel(tx, actor, &given)
        })
        .await
    }

    /// Orders from a supplier, of a requisition's line no more than was approved and is left. Requires
    /// purchase.order. Emits purchase_order.created, purchase_requisition.moved. Idempotent by id.
    /// Errors: REQUISITION_NOT_IN_STATE, ABOVE_APPROVED_QUANTITY, NO_SUCH_LINE, OTHER_CURRENCY,
    /// COST_NOT_OF_THE_PROJECT, REQUIRED, ID_REUSED.
    async fn purchase_order_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The order.")] input: PurchaseOrderCreateInput,
    ) -> Answer<PurchaseOrderPayload> {
        let seen: Option<ID> = None;
        let given = input.resolve(ctx)?;
        order(ctx, seen, move |tx, actor| {
            procurement::purchase_order_create(tx, actor, &given)
        })
        .await
    }

    /// Receives what was ordered: each line becomes a lot that is received, its price is booked as
    /// material, and what has a location is put into stock, all or nothing. Requires lot.receive. Emits
    /// purchase_order.received, purchase_requisition.moved, lot.announced, lot.received, stock.received,
    /// cost.booked. Idempotent by id of the receipt. Errors: PURCHASE_ORDER_NOT_IN_STATE, OVER_RECEIPT,
    /// NO_SUCH_LINE, ALREADY_EXISTS, REPEATED, REQUIRED, ID_REUSED, CONFLICT, PLACE_ARCHIVED,
    /// SERIALS_INCOMPLETE, SERIAL_STATE.
    async fn purchase_order_receive(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What arrived.")] input: PurchaseOrderReceiveInput,
    ) -> Answer<PurchaseOrderPayload> {
        let seen: Option<ID> = Some(input.purchase_order_id.clone());
        let given = input.resolve(ctx)?;
        order(ctx, seen, move |tx, actor| {
            procurement::purchase_order_receive(tx, actor, &given)
        })
        .await
    }

    /// Ends an order of which nothing more is expected; before anything arrived it is cancelled. Requires
    /// purchase.order. Emits purchase_order.closed, purchase_requisition.moved. Errors:
    /// PURCHASE_ORDER_NOT_IN_STATE, REQUIRED, CONFLICT.
    async fn purchase_order_close(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The order that ends.")] input: PurchaseOrderCloseInput,
    ) -> Answer<PurchaseOrderPayload> {
        let seen: Option<ID> = Some(input.purchase_order_id.clone());
        let given = input.resolve(ctx)?;
        order(ctx, seen, move |tx, actor| {
            procurement::purchase_order_close(tx, actor, &given)
        })
        .await
    }

    /// Sets the limits of procurement. Requires purchase.approveAny. Emits
    /// procurement_settings.updated. Errors: OTHER_CURRENCY, OUT_OF_RANGE.
    async fn procurement_settings_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The limits to set.")] input: ProcurementSettingsUpdateInput,
    ) -> Answer<ProcurementSettingsUpdatePayload> {
        let update = input.resolve(ctx)?;
        let done = ctx
            .mutate(move |tx, actor| procurement::procurement_settings_update(tx, actor, &update))
            .await?;
        let settings = match done.value {
            Some(()) => {
                let settings = ctx.read(read::settings).await?;
                Some(ProcurementSettings::of(ctx, settings).await?)
            }
            None => None,
        };
        Ok(ProcurementSettingsUpdatePayload {
            settings,
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }
}

/// Runs a use case and reads the requisition afterwards; `seen` is what the client meant to change.
async fn requisition(
    ctx: &Context<'_>,
    seen: Option<ID>,
    work: impl FnMut(&mut Tx<'_>, &Actor) -> Result<PurchaseRequisitionId> + Send + 'static,
) -> Answer<PurchaseRequisitionPayload> {
    let done = ctx.mutate(work).await?;
    let stale = done.user_errors.iter().any(UserError::is_stale);
    let id = match (done.value, seen) {
        (None, Some(seen)) if stale => Some(ctx.id(&seen, "purchaseRequisitionId")?),
        (value, _) => value,
    };
    let row = match id {
        Some(id) => ctx.load::<PurchaseRequisitionId>(id).await?,
        None => None,
    };
    Ok(PurchaseRequisitionPayload {
        purchase_requisition: row.map(PurchaseRequisition),
        user_errors: done.user_errors,
        cursor: done.cursor,
    })
}

/// Runs a use case and reads the order afterwards; `seen` is what the client meant to change.
async fn order(
    ctx: &Context<'_>,
    seen: Option<ID>,
    work: impl FnMut(&mut Tx<'_>, &Actor) -> Result<PurchaseOrderId> + Send + 'static,
) -> Answer<PurchaseOrderPayload> {
    let done = ctx.mutate(work).await?;
    let stale = done.user_errors.iter().any(UserError::is_stale);
    let id = match (done.value, seen) {
        (None, Some(seen)) if stale => Some(ctx.id(&seen, "purchaseOrderId")?),
        (value, _) => value,
    };
    let row = match id {
        Some(id) => ctx.load::<PurchaseOrderId>(id).await?,
        None => None,
    };
    Ok(PurchaseOrderPayload {
        purchase_order: row.map(PurchaseOrder),
        user_errors: done.user_errors,
        cursor: done.cursor,
    })
}
