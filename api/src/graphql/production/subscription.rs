//! Following work orders.

use async_graphql::{Context, ID, Object, Result, Subscription};
use domain::kernel::id::{UserId, WorkOrderId};
use futures::{Stream, StreamExt, future};

use super::order::WorkOrder;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::feed::{self, Delivered};
use crate::graphql::identity::User;
use crate::graphql::scalar::{Cursor, DateTime, Json};

/// Root fields of production.
#[derive(Default)]
pub(crate) struct ProductionSubscription;

/// Something that happened to a work order.
pub(crate) struct WorkOrderChange {
    event: Delivered,
    work_order: WorkOrderId,
}

/// Something that happened to a work order.
#[Object]
impl WorkOrderChange {
    /// Position in the log, to go on from.
    async fn cursor(&self) -> Cursor {
        Cursor(self.event.cursor.clone())
    }
    /// What happened, as `work_order.advanced`.
    async fn kind(&self) -> &str {
        &self.event.row.kind
    }
    /// When it was written.
    async fn at(&self) -> DateTime {
        self.event.row.at.into()
    }
    /// Who did it; null for the server itself.
    async fn actor(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        match self.event.row.actor_id {
            Some(id) => Ok(ctx.load::<UserId>(id).await?.map(User)),
            None => Ok(None),
        }
    }
    /// The work order as it is now; null when the viewer does not see it any more.
    async fn work_order(&self, ctx: &Context<'_>) -> Answer<Option<WorkOrder>> {
        Ok(ctx
            .load::<WorkOrderId>(self.work_order)
            .await?
            .map(WorkOrder))
    }
    /// References and values, as `to` or `quantity`; guests see only fields meant for them.
    async fn data(&self) -> Json {
        Json(self.event.data.clone())
    }
}

#[Subscription]
impl ProductionSubscription {
    /// What happens to work orders that the viewer sees, in
    /// log order, without gap or repeat. Errors: RESYNC_REQUIRED, NOT_FOUND.
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
        let events = feed::follow(ctx, after.map(|c| c.0)).await?;
        Ok(events.filter_map(move |item| {
            let shown = match item {
                Ok(event) => of_order(event, only).map(Ok),
                Err(error) => Some(Err(error)),
            };
            future::ready(shown)
        }))
    }
}

fn of_order(event: Delivered, only: Option<WorkOrderId>) -> Option<WorkOrderChange> {
    let work_order = event.row.subject()?.downcast()?;
    only.is_none_or(|id| id == work_order)
        .then_some(WorkOrderChange { event, work_order })
}
