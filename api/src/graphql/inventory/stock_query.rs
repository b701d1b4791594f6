//! Reading places and stock.

use async_graphql::{Context, ID, InputObject, Object};
use domain::inventory::read::{self, CountFilter, MovementFilter, SerialFilter};
use domain::kernel::PageArgs;

use super::count::{StockCount, StockCountStatus};
use super::movement::{SerialNumber, StockMovement};
use super::stock::Warehouse;
use super::stock_input::optional;
use super::words::StockMovementKind;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::page::{List, list};

/// Root fields of places and stock.
#[derive(Default)]
pub(crate) struct StockQuery;

/// Which movements are wanted; all conditions hold.
#[derive(InputObject, Default)]
pub(crate) struct StockMovementFilter {
    /// Of one of these kinds.
    kinds: Option<Vec<StockMovementKind>>,
    /// With a line of this SKU.
    sku_id: Option<ID>,
    /// With a line of this lot.
    lot_id: Option<ID>,
    /// With this document.
    document: Option<String>,
}

/// Which counts are wanted; all conditions hold.
#[derive(InputObject, Default)]
pub(crate) struct StockCountFilter {
    /// Standing in one of these states.
    statuses: Option<Vec<StockCountStatus>>,
    /// Of this warehouse.
    warehouse_id: Option<ID>,
    /// Of this location; counts of its whole warehouse are not among them.
    location_id: Option<ID>,
}

#[Object]
impl StockQuery {
    /// Warehouses in the order of their codes, at most 200. Requires stock.read.
    async fn warehouses(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Also those that are no longer used.", default)] archived: bool,
    ) -> Answer<Vec<Warehouse>> {
        let rows = ctx
            .read(move |conn, actor| read::warehouses(conn, actor, archived))
            .await?;
        Ok(rows.into_iter().map(Warehouse).collect())
    }

    /// Movements of goods, newest first. Requires stock.read.
    async fn stock_movements(
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
        #[graphql(desc = "Which movements are wanted; all when left out.")] filter: Option<
            StockMovementFilter,
        >,
    ) -> Answer<List<StockMovement>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let filter = filter.unwrap_or_default();
        let kinds = filter.kinds.unwrap_or_default();
        let filter = MovementFilter {
            kinds: kinds.into_iter().map(Into::into).collect(),
            sku: optional(ctx, filter.sku_id.as_ref(), "skuId")?,
            lot: optional(ctx, filter.lot_id.as_ref(), "lotId")?,
            document: filter.document,
            subject: None,
        };
        let wanted = filter.clone();
        let page = ctx
            .read(move |conn, actor| read::movements(conn, actor, &wanted, &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::movements_count(conn, actor, &filter),
        ))
    }

    /// Counts of what is there, newest first. Requires stock.read.
    async fn stock_counts(
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
        #[graphql(desc = "Which counts are wanted; all when left out.")] filter: Option<
            StockCountFilter,
        >,
    ) -> Answer<List<StockCount>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let filter = filter.unwrap_or_default();
        let statuses = filter.statuses.unwrap_or_default();
        let filter = CountFilter {
            statuses: statuses.into_iter().map(Into::into).collect(),
            warehouse: optional(ctx, filter.warehouse_id.as_ref(), "warehouseId")?,
            location: optional(ctx, filter.location_id.as_ref(), "locationId")?,
        };
        let wanted = filter.clone();
        let page = ctx
            .read(move |conn, actor| read::counts(conn, actor, &wanted, &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::counts_count(conn, actor, &filter),
        ))
    }

    /// A count of what is there; null when there is none. Requires stock.read.
    async fn stock_count(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Global id of the count.")] id: ID,
    ) -> Answer<Option<StockCount>> {
        let id = ctx.id::<domain::kernel::id::StockCount>(&id, "id")?;
        Ok(ctx.load(id).await?.map(StockCount))
    }

    /// Where the piece with a serial number is, and its whole way; null when nobody has seen it. Of
    /// pieces of several SKUs with the same number, the one that came last. Requires
    /// stock.read.
    async fn serial_number(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The number as a scanner sends it.")] serial: String,
        #[graphql(desc = "Only of this SKU.")] sku_id: Option<ID>,
    ) -> Answer<Option<SerialNumber>> {
        let sku = optional(ctx, sku_id.as_ref(), "skuId")?;
        let row = ctx
            .read(move |conn, actor| read::find_serial(conn, actor, &serial, sku))
            .await?;
        Ok(row.map(SerialNumber))
    }

    /// Pieces of articles by their serial numbers, newest first, wherever they are: what a phone
    /// takes along that scans without network. Requires stock.read. Errors: REQUIRED and TOO_LONG
    /// about skuIds.
    async fn serial_numbers(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Of one of these SKUs, 1 to 50.")] sku_ids: Vec<ID>,
        #[graphql(desc = "Only pieces that lie there.")] location_id: Option<ID>,
        #[graphql(
            desc = "Entries from the start, 1 to 200; 50 when neither first nor last is given."
        )]
        first: Option<i32>,
        #[graphql(desc = "Only entries behind this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries from the end, 1 to 200; not together with first.")] last: Option<
            i32,
        >,
        #[graphql(desc = "Only entries in front of this cursor.")] before: Option<String>,
    ) -> Answer<List<SerialNumber>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let filter = SerialFilter {
            skus: sku_ids
                .iter()
                .map(|id| ctx.id(id, "skuIds"))
                .collect::<Answer<_>>()?,
            location: optional(ctx, location_id.as_ref(), "locationId")?,
        };
        let wanted = filter.clone();
        let page = ctx
            .read(move |conn, actor| read::serials(conn, actor, &wanted, &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::serials_count(conn, actor, &filter),
        ))
    }
}
