//! Reading work orders.

use async_graphql::{Context, ID, InputObject, Object};
use domain::kernel::PageArgs;
use domain::kernel::id::WorkOrderId;
use domain::kernel::input::at_most;
use domain::production::{self, read};

use super::order::WorkOrder;
use super::words::WorkOrderStatus;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::page::{List, list};

/// Root fields of production.
#[derive(Default)]
pub(crate) struct ProductionQuery;

/// Which work orders to show; every part that is given must hold.
#[derive(InputObject, Default)]
pub(crate) struct WorkOrderFilter {
    /// In one of these states, at most 10.
    statuses: Option<Vec<WorkOrderStatus>>,
    /// Of this article.
    sku_id: Option<ID>,
    /// Made by this supplier.
    supplier_id: Option<ID>,
    /// Made for this project.
    project_id: Option<ID>,
}

impl WorkOrderFilter {
    fn resolve(self, ctx: &Context<'_>) -> Answer<production::WorkOrderFilter> {
        let statuses = self.statuses;
        at_most("statuses", statuses.as_deref().unwrap_or_default(), 10)
            .map_err(|e| ctx.refuse(e))?;
        let sku = self.sku_id.map(|id| ctx.id(&id, "skuId"));
        let supplier = self.supplier_id.map(|id| ctx.id(&id, "supplierId"));
        let project = self.project_id.map(|id| ctx.id(&id, "projectId"));
        Ok(production::WorkOrderFilter {
            statuses: statuses.map(|all| all.into_iter().map(Into::into).collect()),
            sku: sku.transpose()?,
            supplier: supplier.transpose()?,
            project: project.transpose()?,
        })
    }
}

#[Object]
impl ProductionQuery {
    /// A work order; null when there is none or the viewer may not see it.
    async fn work_order(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The work order.")] id: ID,
    ) -> Answer<Option<WorkOrder>> {
        let id: WorkOrderId = ctx.id(&id, "id")?;
        Ok(ctx.load::<WorkOrderId>(id).await?.map(WorkOrder))
    }

    /// Work orders that the viewer sees, newest first.
    async fn work_orders(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Which work orders to show; all when left out.")] filter: Option<
            WorkOrderFilter,
        >,
    ) -> Answer<List<WorkOrder>> {
        let args = PageArgs::relay(first, after, None, None).map_err(|e| ctx.refuse(e))?;
        let filter = filter.unwrap_or_default().resolve(ctx)?;
        let shown = filter.clone();
        let page = ctx
            .read(move |conn, actor| read::page(conn, actor, &shown, &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::count(conn, actor, &filter),
        ))
    }
}
