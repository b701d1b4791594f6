//! What happens to stock.

use std::collections::HashSet;

use async_graphql::{Context, ID, MergedObject, Object, Result, Subscription};
use domain::identity::Permission;
use domain::kernel::fault::CoreFault;
use domain::kernel::id::SkuId;
use domain::kernel::input::at_most;
use futures::Stream;
use futures::future::try_join_all;

use crate::graphql::catalog::Sku;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::feed::{self, Delivered, Happened};
use crate::graphql::scalar::Cursor;

/// Most SKUs that a subscription names.
const MAX_SKUS: usize = 200;

/// Root fields to follow stock.
#[derive(Default)]
pub(crate) struct StockSubscription;

/// Something that changed the stock of SKUs.
#[derive(MergedObject)]
pub(crate) struct StockChange(Happened, OfSkus);

/// What it happened to.
struct OfSkus(Vec<SkuId>);

/// What it happened to.
#[Object]
impl OfSkus {
    /// The SKUs whose stock changed, of those that are followed, as they are now; at most 200.
    async fn skus(&self, ctx: &Context<'_>) -> Answer<Vec<Sku>> {
        let rows = try_join_all(self.0.iter().map(|id| ctx.load::<SkuId>(*id))).await?;
        Ok(rows.into_iter().flatten().map(Sku).collect())
    }
}

#[Subscription]
impl StockSubscription {
    /// What changes the stock of SKUs, in log order, without gap or repeat. Requires stock.read.
    /// Errors: RESYNC_REQUIRED, TOO_LONG past 200 SKUs.
    async fn stock_changed(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only of these SKUs, at most 200; of all when left out.")] sku_ids: Option<
            Vec<ID>,
        >,
        #[graphql(
            desc = "Replay what happened behind this position first; from now on when left out."
        )]
        after: Option<Cursor>,
    ) -> Result<impl Stream<Item = Result<StockChange>> + use<>> {
        if !ctx.actor()?.may(Permission::StockRead) {
            let permission = Permission::StockRead.as_str().to_owned();
            return Err(ctx.refuse(CoreFault::Forbidden { permission }));
        }
        let only = match sku_ids {
            None => None,
            Some(ids) => {
                at_most("skuIds", &ids, MAX_SKUS).map_err(|e| ctx.refuse(e))?;
                let ids = ids.iter().map(|id| ctx.id(id, "skuIds"));
                Some(ids.collect::<Answer<HashSet<SkuId>>>()?)
            }
        };
        feed::changes(ctx, after, move |event| change(event, only.as_ref())).await
    }
}

fn change(event: Delivered, only: Option<&HashSet<SkuId>>) -> Option<StockChange> {
    if !event.row.kind.starts_with("stock.") {
        return None;
    }
    let named = event.data.get("skuIds")?.as_array()?;
    let skus: Vec<SkuId> = named
        .iter()
        .filter_map(|id| id.as_str()?.parse().ok())
        .filter(|id| only.is_none_or(|only| only.contains(id)))
        .collect();
    (!skus.is_empty()).then_some(StockChange(Happened(event), OfSkus(skus)))
}
