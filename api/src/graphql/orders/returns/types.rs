//! Returns.

use async_graphql::{Context, ID, Object};
use domain::inventory::SerialRow;
use domain::kernel::Money as Amount;
use domain::kernel::fault::CoreFault;
use domain::kernel::id::{LocationId, LotId, SalesOrderId, SkuId, UserId};
use domain::orders::returns::{SalesReturnGoodsRow, SalesReturnLineRow, SalesReturnRow};

use super::loader::{GoodsOf, LinesOf};
use super::words::{ReturnDisposition, SalesReturnStatus};
use crate::graphql::catalog::Sku;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::events::{Event, history};
use crate::graphql::identity::User;
use crate::graphql::inventory::{Location, Lot, SerialNumber, StockMovement};
use crate::graphql::money::Money;
use crate::graphql::orders::SalesOrder;
use crate::graphql::page::List;
use crate::graphql::scalar::DateTime;

/// What a customer sends back of an order (退货单). Guests see none.
#[derive(Clone)]
pub(crate) struct SalesReturn(pub(crate) SalesReturnRow);

impl From<SalesReturnRow> for SalesReturn {
    fn from(row: SalesReturnRow) -> Self {
        Self(row)
    }
}

/// What a customer sends back of an order (退货单). Guests see none.
#[Object]
impl SalesReturn {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// The order.
    async fn sales_order(&self, ctx: &Context<'_>) -> Answer<SalesOrder> {
        let order = ctx.load::<SalesOrderId>(self.0.order_id).await?;
        let order = order.map(SalesOrder);
        order.ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// Where it stands.
    async fn status(&self) -> SalesReturnStatus {
        self.0.status.into()
    }
    /// Why it comes back. It may hold personal data.
    async fn reason(&self) -> &str {
        &self.0.reason
    }
    /// What is announced, by line of the order; at most 100.
    async fn lines(&self, ctx: &Context<'_>) -> Answer<Vec<SalesReturnLine>> {
        let rows = ctx.load(LinesOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(SalesReturnLine).collect())
    }
    /// What arrived, where it lies, and what became of it; empty before.
    async fn goods(&self, ctx: &Context<'_>) -> Answer<Vec<SalesReturnGoods>> {
        let rows = ctx.load(GoodsOf(self.0.id)).await?.unwrap_or_default();
        let goods = |(row, serial)| SalesReturnGoods(row, serial);
        Ok(rows.into_iter().map(goods).collect())
    }
    /// Why it was decided so; null when nobody said, and before.
    async fn decision_reason(&self) -> Option<&str> {
        self.0.decision_reason.as_deref()
    }
    /// Who decided; null before.
    async fn decided_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        match self.0.decided_by {
            Some(id) => Ok(ctx.load::<UserId>(id).await?.map(User)),
            None => Ok(None),
        }
    }
    /// When it was decided; null before.
    async fn decided_at(&self) -> Option<DateTime> {
        self.0.decided_at.map(Into::into)
    }
    /// What went back to the customer; null before.
    async fn refunded_amount(&self, ctx: &Context<'_>) -> Answer<Option<Money>> {
        if self.0.refunded_at.is_none() {
            return Ok(None);
        }
        let order = ctx.load::<SalesOrderId>(self.0.order_id).await?;
        let minor = self.0.refunded_minor;
        let amount = |currency| Amount { minor, currency }.into();
        Ok(order.map(|order| amount(order.currency)))
    }
    /// When it went back; null before.
    async fn refunded_at(&self) -> Option<DateTime> {
        self.0.refunded_at.map(Into::into)
    }
    /// Who asked for it.
    async fn requested_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        Ok(ctx.load::<UserId>(self.0.requested_by).await?.map(User))
    }
    /// When it was asked for.
    async fn requested_at(&self) -> DateTime {
        self.0.requested_at.into()
    }
    /// What happened to it, newest first. One statement for each return. Requires event.read.
    async fn history(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
    ) -> Answer<List<Event>> {
        history(ctx, self.0.id.into(), first, after).await
    }
    /// Counts changes.
    async fn version(&self) -> i32 {
        i32::try_from(self.0.version).unwrap_or(i32::MAX)
    }
}

/// A line of an order that comes back (退货行).
pub(crate) struct SalesReturnLine(SalesReturnLineRow);

/// A line of an order that comes back (退货行).
#[Object]
impl SalesReturnLine {
    /// The line of the order, from 1.
    async fn number(&self) -> i32 {
        i32::try_from(self.0.number).unwrap_or(i32::MAX)
    }
    /// The article.
    async fn sku(&self, ctx: &Context<'_>) -> Answer<Option<Sku>> {
        Ok(ctx.load::<SkuId>(self.0.sku_id).await?.map(Sku))
    }
    /// Pieces that are announced.
    async fn quantity(&self) -> i32 {
        i32::try_from(self.0.quantity).unwrap_or(i32::MAX)
    }
    /// Pieces of these that have arrived.
    async fn received_quantity(&self, ctx: &Context<'_>) -> Answer<i32> {
        let goods = ctx.load(GoodsOf(self.0.return_id)).await?;
        let goods = goods.unwrap_or_default();
        let of_line = goods.iter().filter(|(row, _)| row.number == self.0.number);
        let pieces: i64 = of_line.map(|(row, _)| row.quantity).sum();
        Ok(i32::try_from(pieces).unwrap_or(i32::MAX))
    }
}

/// Goods that came back (退回货物).
pub(crate) struct SalesReturnGoods(SalesReturnGoodsRow, Option<SerialRow>);

/// Goods that came back (退回货物).
#[Object]
impl SalesReturnGoods {
    /// The line of the order, from 1.
    async fn number(&self) -> i32 {
        i32::try_from(self.0.number).unwrap_or(i32::MAX)
    }
    /// Pieces.
    async fn quantity(&self) -> i32 {
        i32::try_from(self.0.quantity).unwrap_or(i32::MAX)
    }
    /// Where they were put when they came.
    async fn location(&self, ctx: &Context<'_>) -> Answer<Option<Location>> {
        Ok(ctx
            .load::<LocationId>(self.0.location_id)
            .await?
            .map(Location))
    }
    /// The lot that they are of; null for goods without one.
    async fn lot(&self, ctx: &Context<'_>) -> Answer<Option<Lot>> {
        match self.0.lot_id {
            Some(id) => Ok(ctx.load::<LotId>(id).await?.map(Lot)),
            None => Ok(None),
        }
    }
    /// The piece; null when it is not known by a number.
    async fn serial(&self) -> Option<SerialNumber> {
        self.1.clone().map(SerialNumber)
    }
    /// The movement by which they came.
    async fn movement(&self, ctx: &Context<'_>) -> Answer<Option<StockMovement>> {
        Ok(ctx.load(self.0.movement_id).await?.map(StockMovement))
    }
    /// What became of them; null while they wait.
    async fn disposition(&self) -> Option<ReturnDisposition> {
        self.0.disposition.map(Into::into)
    }
    /// The movement of that; null while they wait.
    async fn disposition_movement(&self, ctx: &Context<'_>) -> Answer<Option<StockMovement>> {
        match self.0.disposition_movement_id {
            Some(id) => Ok(ctx.load(id).await?.map(StockMovement)),
            None => Ok(None),
        }
    }
}
