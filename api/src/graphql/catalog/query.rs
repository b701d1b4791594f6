//! Reading the catalog.

use async_graphql::{Context, Object};
use db::Conn;
use domain::catalog::read::{self, SkuFilter};
use domain::inventory;
use domain::kernel::fault::Result;
use domain::kernel::{Actor, PageArgs};

use super::types::{Product, Sku};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::page::{List, list};

/// Root fields of the catalog.
#[derive(Default)]
pub(crate) struct CatalogQuery;

#[Object]
impl CatalogQuery {
    /// SKUs, newest first. Requires catalog.read.
    async fn skus(
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
        #[graphql(desc = "Part of name, code or barcode.")] query: Option<String>,
        #[graphql(
            desc = "Only SKUs of which less is available than their reorder point says; false and left out: all. Requires stock.read."
        )]
        below_reorder_point: Option<bool>,
    ) -> Answer<List<Sku>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let filter = move |conn: &mut Conn, actor: &Actor| -> Result<SkuFilter> {
            let among = match below_reorder_point {
                Some(true) => Some(inventory::read::below_reorder_point(conn, actor)?),
                _ => None,
            };
            let search = query.clone();
            Ok(SkuFilter { search, among })
        };
        let wanted = filter.clone();
        let page = ctx
            .read(move |conn, actor| {
                let wanted = wanted(conn, actor)?;
                read::skus(conn, actor, &wanted, &args)
            })
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| {
                let wanted = filter(conn, actor)?;
                read::skus_count(conn, actor, &wanted)
            },
        ))
    }

    /// The SKU with this code, or else this barcode; null when there is none. Requires catalog.read.
    async fn sku_by_code(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Code in any case, or barcode, as a scanner sends it.")] code: String,
    ) -> Answer<Option<Sku>> {
        let row = ctx
            .read(move |conn, actor| read::sku_by_code(conn, actor, &code))
            .await?;
        Ok(row.map(Sku))
    }

    /// Products, newest first. Requires catalog.read.
    async fn products(
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
        #[graphql(desc = "Part of name or code.")] query: Option<String>,
    ) -> Answer<List<Product>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let search = query.clone();
        let page = ctx
            .read(move |conn, actor| read::products(conn, actor, search.as_deref(), &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::products_count(conn, actor, query.as_deref()),
        ))
    }
}
