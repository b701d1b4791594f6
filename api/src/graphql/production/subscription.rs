//! Following work orders.

use async_graphql::{Context, ID, MergedObject, Object, Result, Subscription};
use domain::kernel::id::WorkOrderId;
use futures::Stream;

use super::order::WorkOrder;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::feed::{self, Delivered, Happened};
use crate::graphql::scalar::Cursor;

/// Root fields of production.
#[derive(Default)]
pub(crate) struct ProductionSubscription;

/// Something that happened to a work order.
#[derive(MergedObject)]
pub(crate) struct WorkOrderChange(Happened, OfWorkOrder);

/// What it happened to.
struct OfWorkOrder(WorkOrderId);

/// What it happened to.
#[Object]
impl OfWorkOrder {
    /// The work order as it is now; null when the viewer does not see it any more.
    async fn work_order(&self, ctx: &Context<'_>) -> Answer<Option<WorkOrder>> {
        Ok(ctx.load::<WorkOrderId>(self.0).await?.map(WorkOrder))
    }
}

#[Subscription]
impl ProductionSubscription {
    /// What happens to work orders that the viewer sees, in log
    /// order, without gap or repeat. Errors: RESYNC_REQUIRED, NOT_FOUND.
    async fn work_order_changed(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only this work order; all that the viewer sees when left out.")]
        work_order_id: Option<ID>,
        #[graphql(
            desc = "Replay what happened behind this position first; from now on when left out."
        )]
        after: Option<Cursor>,
    ) -> Result<impl Stream<Item = Result<WorkOrderChange>> + use<>> {
        let only = match work_order_id {
            Some(id) => {
                let id = ctx.id(&id, "workOrderId")?;
                let known = ctx.read(move |conn, actor| {
                    domain::production::read::find(conn, actor, id)
                        .map_err(|e| e.at(["workOrderId"]))
                });
                Some(known.await?.id)
            }
            None => None,
        };
        feed::changes(ctx, after, move |event| of_order(event, only)).await
    }
}

fn of_order(event: Delivered, only: Option<WorkOrderId>) -> Option<WorkOrderChange> {
    let work_order = event.row.subject()?.downcast()?;
    only.is_none_or(|id| id == work_order)
        .then_some(WorkOrderChange(Happened(event), OfWorkOrder(work_order)))
}
