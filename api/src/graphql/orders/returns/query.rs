//! Reading returns.

use async_graphql::{Context, ID, InputObject, Object};
use domain::kernel::PageArgs;
use domain::kernel::input::at_most;
use domain::orders::returns::read;

use super::types::SalesReturn;
use super::words::SalesReturnStatus;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::page::{List, list};

/// Root fields of returns.
#[derive(Default)]
pub(crate) struct ReturnsQuery;

/// Which returns to show; every part that is given must hold.
#[derive(InputObject, Default)]
pub(crate) struct SalesReturnFilter {
    /// In one of these states, at most 6.
    statuses: Option<Vec<SalesReturnStatus>>,
    /// Of this order.
    sales_order_id: Option<ID>,
}

#[Object]
impl ReturnsQuery {
    /// Returns, those that were asked for last first. Requires order.read.
    async fn sales_returns(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries counted from the end, 1 to 200.")] last: Option<i32>,
        #[graphql(desc = "Only entries in front of (newer than) this cursor.")] before: Option<
            String,
        >,
        #[graphql(desc = "Which returns to show; all when left out.")] filter: Option<
            SalesReturnFilter,
        >,
    ) -> Answer<List<SalesReturn>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let given = filter.unwrap_or_default();
        if let Some(statuses) = &given.statuses {
            at_most("statuses", statuses, 6).map_err(|e| ctx.refuse(e))?;
        }
        let order = given.sales_order_id;
        let filter = read::SalesReturnFilter {
            statuses: given
                .statuses
                .map(|statuses| statuses.into_iter().map(Into::into).collect()),
            order: order.map(|id| ctx.id(&id, "salesOrderId")).transpose()?,
        };
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
