//! Reading inventory.

use async_graphql::{Context, ID, InputObject, Object};
use domain::inventory::read::{self, LotFilter};
use domain::kernel::PageArgs;

use super::types::{Lot, LotStatus};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::page::{List, list};

/// Root fields of inventory.
#[derive(Default)]
pub(crate) struct InventoryQuery;

/// Which lots are wanted; all conditions hold.
#[derive(InputObject, Default)]
#[graphql(name = "LotFilter")]
pub(crate) struct LotFilterInput {
    /// Part of the code.
    query: Option<String>,
    /// Standing in one of these states.
    statuses: Option<Vec<LotStatus>>,
    /// Of this SKU.
    sku_id: Option<ID>,
    /// From this supplier.
    supplier_id: Option<ID>,
}

#[Object]
impl InventoryQuery {
    /// Lots, newest first. Requires inspection.read.
    async fn lots(
        &self,
        ctx: &Context<'_>,
        #[graphql(
            desc = "Entries from the start, 1 to 200; 50 when neither first nor last is given."
        )]
        first: Option<i32>,
        #[graphql(desc = "Only entries behind this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries from the end, 1 to 200; not together with first.")] last: Option<
            i32,
        >,
        #[graphql(desc = "Only entries in front of this cursor.")] before: Option<String>,
        #[graphql(desc = "Which lots are wanted; all when left out.")] filter: Option<
            LotFilterInput,
        >,
    ) -> Answer<List<Lot>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let filter = filter.unwrap_or_default();
        let id = |id: Option<&ID>, field| id.map(|id| ctx.id(id, field)).transpose();
        let filter = LotFilter {
            search: filter.query,
            statuses: filter
                .statuses
                .into_iter()
                .flatten()
                .map(Into::into)
                .collect(),
            supplier: id(filter.supplier_id.as_ref(), "supplierId")?,
            sku: filter.sku_id.map(|id| ctx.id(&id, "skuId")).transpose()?,
        };
        let wanted = filter.clone();
        let page = ctx
            .read(move |conn, actor| read::lots(conn, actor, &wanted, &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::count(conn, actor, &filter),
        ))
    }
}
