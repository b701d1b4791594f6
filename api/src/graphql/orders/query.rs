//! Reading orders.

use async_graphql::{Context, ID, InputObject, Object};
use domain::kernel::PageArgs;
use domain::kernel::input::at_most;
use domain::orders::{self, read};

use super::order::SalesOrder;
use super::words::OrderStatus;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::page::{List, list};
use crate::graphql::scalar::DateTime;

/// Root fields of orders.
#[derive(Default)]
pub(crate) struct OrdersQuery;

/// Which orders to show; every part that is given must hold.
#[derive(InputObject, Default)]
pub(crate) struct SalesOrderFilter {
    /// In one of these states, at most 11.
    statuses: Option<Vec<OrderStatus>>,
    /// With exactly this number of the source.
    external_id: Option<String>,
    /// Of this customer.
    customer_id: Option<ID>,
    /// Sold at this channel.
    channel_id: Option<ID>,
    /// Sold by this project.
    project_id: Option<ID>,
    /// With this article in it.
    sku_id: Option<ID>,
    /// Ordered at this moment or later.
    ordered_from: Option<DateTime>,
    /// Ordered before this moment.
    ordered_before: Option<DateTime>,
}

impl SalesOrderFilter {
    fn resolve(self, ctx: &Context<'_>) -> Answer<orders::SalesOrderFilter> {
        if let Some(statuses) = &self.statuses {
            at_most("statuses", statuses, 11).map_err(|e| ctx.refuse(e))?;
        }
        macro_rules! id {
            ($id:expr, $field:literal) => {
                $id.map(|id| ctx.id(&id, $field)).transpose()?
            };
        }
        Ok(orders::SalesOrderFilter {
            statuses: self
                .statuses
                .map(|statuses| statuses.into_iter().map(Into::into).collect()),
            external_id: self.external_id,
            customer: id!(self.customer_id, "customerId"),
            channel: id!(self.channel_id, "channelId"),
            project: id!(self.project_id, "projectId"),
            sku: id!(self.sku_id, "skuId"),
            ordered_from: self.ordered_from.map(|at| at.0),
            ordered_before: self.ordered_before.map(|at| at.0),
        })
    }
}

#[Object]
impl OrdersQuery {
    /// Sales orders, those that came last first. Requires order.read.
    async fn sales_orders(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries counted from the end, 1 to 200.")] last: Option<i32>,
        #[graphql(desc = "Only entries in front of (newer than) this cursor.")] before: Option<
            String,
        >,
        #[graphql(desc = "Which orders to show; all when left out.")] filter: Option<
            SalesOrderFilter,
        >,
    ) -> Answer<List<SalesOrder>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
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
