//! How goods moved.

use async_graphql::{Context, ID, Object};
use domain::inventory::read::SerialStep;
use domain::inventory::{SerialRow, StockMovementLineRow, StockMovementRow};
use domain::kernel::fault::CoreFault;
use domain::kernel::id::{LocationId, LotId, SkuId, StockMovementId, UserId};

use super::loader::{LinesOf, SerialsOf, StepsOf};
use super::stock::{Location, pieces};
use super::types::Lot;
use super::words::{SerialState, StockMovementKind};
use crate::graphql::catalog::Sku;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::identity::User;
use crate::graphql::orders::{OrdersOfSerial, SalesOrder};
use crate::graphql::procurement::{OrderOfLot, PurchaseOrder};
use crate::graphql::quality::{Inspection, InspectionsOfLot};
use crate::graphql::scalar::DateTime;

/// A movement of goods (出入库).
#[derive(Clone)]
pub(crate) struct StockMovement(pub(crate) StockMovementRow);

impl From<StockMovementRow> for StockMovement {
    fn from(row: StockMovementRow) -> Self {
        Self(row)
    }
}

/// A movement of goods (出入库).
#[Object]
impl StockMovement {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Why goods moved.
    async fn kind(&self) -> StockMovementKind {
        self.0.kind.into()
    }
    /// Number of the paper that went with it; null when there was none.
    async fn document(&self) -> Option<&str> {
        self.0.document.as_deref()
    }
    /// Global id of what it was for: an order, a task, the receipt of a purchase order, a lot, a count; null when for nothing in particular.
    async fn subject_id(&self) -> Option<ID> {
        self.0.subject().map(|node| node.to_string().into())
    }
    /// Reason; null when none was given.
    async fn reason(&self) -> Option<&str> {
        self.0.reason.as_deref()
    }
    /// The movement that it takes back; null when it takes none back.
    async fn reverses(&self, ctx: &Context<'_>) -> Answer<Option<StockMovement>> {
        match self.0.reverses_id {
            Some(id) => Ok(ctx.load::<StockMovementId>(id).await?.map(StockMovement)),
            None => Ok(None),
        }
    }
    /// Who recorded it.
    async fn actor(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        Ok(ctx.load::<UserId>(self.0.actor_id).await?.map(User))
    }
    /// When it was recorded.
    async fn at(&self) -> DateTime {
        self.0.at.into()
    }
    /// What moved, in the order in which it was given; at most 200.
    async fn lines(&self, ctx: &Context<'_>) -> Answer<Vec<StockMovementLine>> {
        let rows = ctx.load(LinesOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(StockMovementLine).collect())
    }
}

/// Pieces of one SKU and lot that moved.
pub(crate) struct StockMovementLine(StockMovementLineRow);

/// Pieces of one SKU and lot that moved.
#[Object]
impl StockMovementLine {
    /// The article that moved.
    async fn sku(&self, ctx: &Context<'_>) -> Answer<Sku> {
        let sku = ctx.load::<SkuId>(self.0.sku_id).await?;
        sku.map(Sku).ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// Pieces, at least 1.
    async fn quantity(&self) -> i32 {
        pieces(self.0.quantity)
    }
    /// Where they were taken; null when they came from outside.
    async fn from(&self, ctx: &Context<'_>) -> Answer<Option<Location>> {
        match self.0.from_location_id {
            Some(id) => Ok(ctx.load::<LocationId>(id).await?.map(Location)),
            None => Ok(None),
        }
    }
    /// Where they were put; null when they went outside.
    async fn to(&self, ctx: &Context<'_>) -> Answer<Option<Location>> {
        match self.0.to_location_id {
            Some(id) => Ok(ctx.load::<LocationId>(id).await?.map(Location)),
            None => Ok(None),
        }
    }
    /// Lot; null for goods without one.
    async fn lot(&self, ctx: &Context<'_>) -> Answer<Option<Lot>> {
        match self.0.lot_id {
            Some(id) => Ok(ctx.load::<LotId>(id).await?.map(Lot)),
            None => Ok(None),
        }
    }
    /// Serial numbers that were scanned, in order; empty when none were, at most 1,000 in a movement.
    async fn serials(&self, ctx: &Context<'_>) -> Answer<Vec<String>> {
        let rows = ctx.load(SerialsOf(self.0.movement_id)).await?;
        let of_line = rows
            .unwrap_or_default()
            .into_iter()
            .filter(|(position, _)| *position == self.0.position);
        Ok(of_line.map(|(_, row)| row.serial).collect())
    }
}

/// One piece that is known by its number (SN 码), with the way that it took.
#[derive(Clone)]
pub(crate) struct SerialNumber(pub(crate) SerialRow);

impl From<SerialRow> for SerialNumber {
    fn from(row: SerialRow) -> Self {
        Self(row)
    }
}

/// One piece that is known by its number (SN 码), with the way that it took.
#[Object]
impl SerialNumber {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// The number, unique for the SKU.
    async fn serial(&self) -> &str {
        &self.0.serial
    }
    /// The article that the piece is one of.
    async fn sku(&self, ctx: &Context<'_>) -> Answer<Sku> {
        let sku = ctx.load::<SkuId>(self.0.sku_id).await?;
        sku.map(Sku).ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// Where it stands.
    async fn state(&self) -> SerialState {
        self.0.state.into()
    }
    /// Where it lies; null unless it is in stock.
    async fn location(&self, ctx: &Context<'_>) -> Answer<Option<Location>> {
        match self.0.location_id {
            Some(id) => Ok(ctx.load::<LocationId>(id).await?.map(Location)),
            None => Ok(None),
        }
    }
    /// The lot that it came with, which names the supplier; null when it came without one.
    async fn lot(&self, ctx: &Context<'_>) -> Answer<Option<Lot>> {
        match self.0.lot_id {
            Some(id) => Ok(ctx.load::<LotId>(id).await?.map(Lot)),
            None => Ok(None),
        }
    }
    /// The purchase order with which its lot came; null when it came without one, or the viewer may not
    /// see purchases.
    async fn purchase_order(&self, ctx: &Context<'_>) -> Answer<Option<PurchaseOrder>> {
        match self.0.lot_id {
            Some(lot) => Ok(ctx.load(OrderOfLot(lot)).await?.map(PurchaseOrder)),
            None => Ok(None),
        }
    }
    /// Inspections of its lot that the viewer sees, oldest first; empty without a lot.
    async fn inspections(&self, ctx: &Context<'_>) -> Answer<Vec<Inspection>> {
        let Some(lot) = self.0.lot_id else {
            return Ok(Vec::new());
        };
        let rows = ctx.load(InspectionsOfLot(lot)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Inspection).collect())
    }
    /// The orders with which it left, the first one first; for those who see orders.
    async fn orders(&self, ctx: &Context<'_>) -> Answer<Vec<SalesOrder>> {
        let rows = ctx.load(OrdersOfSerial(self.0.id)).await?;
        Ok(rows
            .unwrap_or_default()
            .into_iter()
            .map(SalesOrder)
            .collect())
    }
    /// The movements that it took, oldest first; at most 200.
    async fn movements(&self, ctx: &Context<'_>) -> Answer<Vec<SerialMovement>> {
        let steps = ctx.load(StepsOf(self.0.id)).await?.unwrap_or_default();
        Ok(steps.into_iter().map(SerialMovement).collect())
    }
}

/// A movement that a serial number took.
pub(crate) struct SerialMovement(SerialStep);

/// A movement that a serial number took.
#[Object]
impl SerialMovement {
    /// The movement in which the piece was scanned.
    async fn movement(&self) -> StockMovement {
        StockMovement(self.0.movement.clone())
    }
    /// Where it was taken; null when it came from outside.
    async fn from(&self, ctx: &Context<'_>) -> Answer<Option<Location>> {
        match self.0.line.from_location_id {
            Some(id) => Ok(ctx.load::<LocationId>(id).await?.map(Location)),
            None => Ok(None),
        }
    }
    /// Where it was put; null when it went outside.
    async fn to(&self, ctx: &Context<'_>) -> Answer<Option<Location>> {
        match self.0.line.to_location_id {
            Some(id) => Ok(ctx.load::<LocationId>(id).await?.map(Location)),
            None => Ok(None),
        }
    }
}
