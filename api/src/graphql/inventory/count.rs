//! Counts of what is there.

use async_graphql::{Context, Enum, ID, Object};
use domain::inventory::read::sees_expected;
use domain::inventory::{StockCountLineRow, StockCountRow};
use domain::kernel::fault::CoreFault;
use domain::kernel::id::{LocationId, LotId, SkuId, StockMovementId, UserId, WarehouseId};
use futures::future::try_join_all;

use super::loader::CountedOf;
use super::movement::StockMovement;
use super::stock::{Location, Warehouse, pieces};
use super::types::Lot;
use crate::graphql::catalog::Sku;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::identity::User;
use crate::graphql::scalar::DateTime;

/// Where a count stands.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::inventory::StockCountStatus")]
pub(crate) enum StockCountStatus {
    /// Being counted.
    Open,
    /// Its differences are booked; final.
    Closed,
    /// Given up, nothing was booked; final.
    Cancelled,
}

/// A count of what is there (盘点).
#[derive(Clone)]
pub(crate) struct StockCount(pub(crate) StockCountRow);

impl From<StockCountRow> for StockCount {
    fn from(row: StockCountRow) -> Self {
        Self(row)
    }
}

/// A count of what is there (盘点).
#[Object]
impl StockCount {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Code, unique in the organisation, as SC-2026-0001.
    async fn code(&self) -> &str {
        &self.0.code
    }
    /// Where it stands.
    async fn status(&self) -> StockCountStatus {
        self.0.status.into()
    }
    /// The warehouse that is counted.
    async fn warehouse(&self, ctx: &Context<'_>) -> Answer<Warehouse> {
        let row = ctx.load::<WarehouseId>(self.0.warehouse_id).await?;
        row.map(Warehouse)
            .ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// The only location that is counted; null when all of the warehouse is.
    async fn location(&self, ctx: &Context<'_>) -> Answer<Option<Location>> {
        match self.0.location_id {
            Some(id) => Ok(ctx.load::<LocationId>(id).await?.map(Location)),
            None => Ok(None),
        }
    }
    /// The only articles that are counted, at most 200; empty when all are.
    async fn skus(&self, ctx: &Context<'_>) -> Answer<Vec<Sku>> {
        let ids = self.0.skus().map_err(|e| ctx.refuse(e))?;
        let rows = try_join_all(ids.into_iter().map(|id| ctx.load::<SkuId>(id))).await?;
        Ok(rows.into_iter().flatten().map(Sku).collect())
    }
    /// Remark; null when there is none.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }
    /// Why the books differed, or why it was given up; null when nobody said so.
    async fn reason(&self) -> Option<&str> {
        self.0.reason.as_deref()
    }
    /// What was counted, in the order in which it was; at most 500 lines.
    async fn lines(&self, ctx: &Context<'_>) -> Answer<Vec<StockCountLine>> {
        let actor = ctx.actor()?;
        let seen = sees_expected(&actor, &self.0);
        let rows = ctx.load(CountedOf(self.0.id)).await?.unwrap_or_default();
        let shown = rows.into_iter().map(|row| StockCountLine { row, seen });
        Ok(shown.collect())
    }
    /// The one adjustment that booked its differences; null while it is open, and when there were none.
    async fn movement(&self, ctx: &Context<'_>) -> Answer<Option<StockMovement>> {
        match self.0.movement_id {
            Some(id) => Ok(ctx.load::<StockMovementId>(id).await?.map(StockMovement)),
            None => Ok(None),
        }
    }
    /// Who opened it.
    async fn opened_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        Ok(ctx.load::<UserId>(self.0.opened_by).await?.map(User))
    }
    /// When it was opened.
    async fn opened_at(&self) -> DateTime {
        self.0.opened_at.into()
    }
    /// Who closed it or gave it up; null while it is open.
    async fn closed_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        match self.0.closed_by {
            Some(id) => Ok(ctx.load::<UserId>(id).await?.map(User)),
            None => Ok(None),
        }
    }
    /// When it was closed or given up; null while it is open.
    async fn closed_at(&self) -> Option<DateTime> {
        self.0.closed_at.map(Into::into)
    }
    /// Counts changes, also each record of lines; a change may state the version it saw.
    async fn version(&self) -> i32 {
        pieces(self.0.version)
    }
}

/// What was counted of one article and lot at one location.
pub(crate) struct StockCountLine {
    row: StockCountLineRow,
    /// The viewer may see what the books say.
    seen: bool,
}

impl StockCountLine {
    fn list(&self, ctx: &Context<'_>, text: &str) -> Answer<Vec<String>> {
        StockCountLineRow::list(text).map_err(|e| ctx.refuse(e))
    }
}

/// What was counted of one article and lot at one location.
#[Object]
impl StockCountLine {
    /// The article that was counted.
    async fn sku(&self, ctx: &Context<'_>) -> Answer<Sku> {
        let sku = ctx.load::<SkuId>(self.row.sku_id).await?;
        sku.map(Sku).ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// Where it was counted.
    async fn location(&self, ctx: &Context<'_>) -> Answer<Location> {
        let row = ctx.load::<LocationId>(self.row.location_id).await?;
        row.map(Location)
            .ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// Lot; null for goods without one.
    async fn lot(&self, ctx: &Context<'_>) -> Answer<Option<Lot>> {
        match self.row.lot_id {
            Some(id) => Ok(ctx.load::<LotId>(id).await?.map(Lot)),
            None => Ok(None),
        }
    }
    /// Pieces that were counted.
    async fn counted(&self) -> i32 {
        pieces(self.row.counted)
    }
    /// Pieces that the books said when it was recorded; null while the count is open for who may not
    /// close it, so that they count and do not copy.
    async fn expected(&self) -> Option<i32> {
        self.seen.then(|| pieces(self.row.expected))
    }
    /// How many more pieces were counted than the books said, below zero when some are missing; null as
    /// expected is.
    async fn difference(&self) -> Option<i32> {
        self.seen.then(|| pieces(self.row.difference()))
    }
    /// Serial numbers that were scanned, in order.
    async fn serials(&self, ctx: &Context<'_>) -> Answer<Vec<String>> {
        self.list(ctx, &self.row.serials)
    }
    /// Serial numbers that the books said were there and nobody scanned; null as expected is.
    async fn missing_serials(&self, ctx: &Context<'_>) -> Answer<Option<Vec<String>>> {
        let list = self.seen.then(|| self.list(ctx, &self.row.missing));
        list.transpose()
    }
    /// Serial numbers that were scanned and the books did not say; null as expected is.
    async fn found_serials(&self, ctx: &Context<'_>) -> Answer<Option<Vec<String>>> {
        let list = self.seen.then(|| self.list(ctx, &self.row.found));
        list.transpose()
    }
    /// Who counted.
    async fn counted_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        Ok(ctx.load::<UserId>(self.row.counted_by).await?.map(User))
    }
    /// When it was recorded.
    async fn counted_at(&self) -> DateTime {
        self.row.counted_at.into()
    }
}
