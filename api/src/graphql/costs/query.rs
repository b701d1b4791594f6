//! Reading costs.

use async_graphql::{Context, ID, Object};
use domain::costs::{CostKind, read};
use domain::kernel::PageArgs;

use super::input::CostFilter;
use super::types::{Cost, CostTotal, LabourRate};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::page::{List, list};

/// Root fields of costs.
#[derive(Default)]
pub(crate) struct CostsQuery;

#[Object]
impl CostsQuery {
    /// The cost ledger, newest first. Requires cost.read.
    async fn costs(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Which costs to show; all when left out.")] filter: Option<CostFilter>,
    ) -> Answer<List<Cost>> {
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

    /// The sums of the cost ledger by kind, at most 5; kinds that cost nothing are left out. Requires
    /// cost.read.
    async fn cost_totals(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which costs are summed; all when left out.")] filter: Option<CostFilter>,
    ) -> Answer<Vec<CostTotal>> {
        let filter = filter.unwrap_or_default().resolve(ctx)?;
        let sums = ctx
            .read(move |conn, actor| read::totals(conn, actor, &filter))
            .await?;
        let total =
            |(kind, amount): (CostKind, domain::kernel::Money)| CostTotal::new(kind, amount.into());
        Ok(sums.into_iter().map(total).collect())
    }

    /// What people's time costs, the last that was set first. Requires cost.read.
    async fn labour_rates(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Only of this person; everybody when left out.")] user_id: Option<ID>,
    ) -> Answer<List<LabourRate>> {
        let args = PageArgs::relay(first, after, None, None).map_err(|e| ctx.refuse(e))?;
        let user = user_id.map(|id| ctx.id(&id, "userId")).transpose()?;
        let page = ctx
            .read(move |conn, actor| read::rates(conn, actor, user, &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::rates_count(conn, actor, user),
        ))
    }
}
