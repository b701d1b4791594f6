//! Purchase orders and what arrived of them.

use async_graphql::{Context, ID, Object};
use domain::identity::Permission;
use domain::kernel::fault::CoreFault;
use domain::kernel::id::{LotId, ProjectId, PurchaseRequisitionId, SkuId, TaskId};
use domain::procurement::{OrderLineRow, OrderRow, ReceiptLineRow, ReceiptRow};

use super::loader::{OrderLinesOf, ReceiptLinesOf, ReceiptsOf};
use super::requisition::{PurchaseRequisition, number};
use super::words::PurchaseOrderStatus;
use crate::graphql::catalog::Sku;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::costs::own_money;
use crate::graphql::identity::{Supplier, User};
use crate::graphql::inventory::Lot;
use crate::graphql::money::Money;
use crate::graphql::projects::{Project, Task, day};
use crate::graphql::quality::{person, supplier};
use crate::graphql::scalar::{Date, DateTime};

/// An order from a supplier (采购订单).
#[derive(Clone)]
pub(crate) struct PurchaseOrder(pub(crate) OrderRow);

impl From<OrderRow> for PurchaseOrder {
    fn from(row: OrderRow) -> Self {
        Self(row)
    }
}

/// An order from a supplier (采购订单).
#[Object]
impl PurchaseOrder {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Number for people, as `PO-2026-0001`; unique in the organisation.
    async fn code(&self) -> &str {
        &self.0.code
    }
    /// Where it stands.
    async fn status(&self) -> PurchaseOrderStatus {
        self.0.status.into()
    }
    /// The requisition that it orders from; null when there is none.
    async fn requisition(&self, ctx: &Context<'_>) -> Answer<Option<PurchaseRequisition>> {
        match self.0.requisition_id {
            Some(id) => {
                let row = ctx.load::<PurchaseRequisitionId>(id).await?;
                Ok(row.map(PurchaseRequisition))
            }
            None => Ok(None),
        }
    }
    /// Who delivers.
    async fn supplier(&self, ctx: &Context<'_>) -> Answer<Option<Supplier>> {
        supplier(ctx, Some(self.0.supplier_id)).await
    }
    /// The project that pays; null when none does.
    async fn project(&self, ctx: &Context<'_>) -> Answer<Option<Project>> {
        match self.0.project_id {
            Some(id) => Ok(ctx.load::<ProjectId>(id).await?.map(Project)),
            None => Ok(None),
        }
    }
    /// The task that pays; null when none does.
    async fn task(&self, ctx: &Context<'_>) -> Answer<Option<Task>> {
        match self.0.task_id {
            Some(id) => Ok(ctx.load::<TaskId>(id).await?.map(Task)),
            None => Ok(None),
        }
    }
    /// Its number in another system; null when there is none.
    async fn external_number(&self) -> Option<&str> {
        self.0.external_number.as_deref()
    }
    /// When it should arrive; null when not said.
    async fn expected_on(&self) -> Option<Date> {
        day(self.0.expected_on.as_deref())
    }
    /// What was ordered, by its places; at most 200.
    async fn lines(&self, ctx: &Context<'_>) -> Answer<Vec<PurchaseOrderLine>> {
        let rows = ctx.load(OrderLinesOf(self.0.id)).await?;
        let rows = rows.unwrap_or_default().into_iter();
        Ok(rows.map(PurchaseOrderLine).collect())
    }
    /// What arrived, oldest first; at most 1,000 over all orders of one level of a query.
    async fn receipts(&self, ctx: &Context<'_>) -> Answer<Vec<PurchaseReceipt>> {
        let rows = ctx.load(ReceiptsOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(PurchaseReceipt).collect())
    }
    /// Who ordered.
    async fn ordered_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, Some(self.0.ordered_by)).await
    }
    /// When it was ordered.
    async fn ordered_at(&self) -> DateTime {
        self.0.ordered_at.into()
    }
    /// Why nothing more is expected; null while something is, and when everything arrived.
    async fn closed_reason(&self) -> Option<&str> {
        self.0.closed_reason.as_deref()
    }
    /// Counts changes; an input may state the version it saw.
    async fn version(&self) -> i32 {
        number(self.0.version)
    }
}

/// What was ordered of one article.
pub(crate) struct PurchaseOrderLine(OrderLineRow);

/// What was ordered of one article.
#[Object]
impl PurchaseOrderLine {
    /// Its place, from 1.
    async fn position(&self) -> i32 {
        number(self.0.position)
    }
    /// Place of the requisition's line; null without a requisition.
    async fn requisition_position(&self) -> Option<i32> {
        self.0.requisition_position.map(number)
    }
    /// The article.
    async fn sku(&self, ctx: &Context<'_>) -> Answer<Sku> {
        let sku = ctx.load::<SkuId>(self.0.sku_id).await?;
        sku.map(Sku).ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// Pieces.
    async fn quantity(&self) -> i32 {
        number(self.0.quantity)
    }
    /// Price of a piece, in the organisation's currency; null without cost.read.
    async fn price(&self, ctx: &Context<'_>) -> Answer<Option<Money>> {
        match ctx.actor()?.may(Permission::CostRead) {
            true => Ok(Some(own_money(ctx, self.0.price_minor).await?)),
            false => Ok(None),
        }
    }
    /// Pieces that arrived.
    async fn received_quantity(&self) -> i32 {
        number(self.0.received)
    }
    /// Pieces that are still to come; 0 once the order is closed.
    async fn outstanding_quantity(&self) -> i32 {
        number(self.0.outstanding)
    }
}

/// Something that was ordered arrived (收货).
pub(crate) struct PurchaseReceipt(ReceiptRow);

/// Something that was ordered arrived (收货).
#[Object]
impl PurchaseReceipt {
    /// Counts the receipts of the order, from 1.
    async fn number(&self) -> i32 {
        number(self.0.number)
    }
    /// Number of the delivery note; null when there is none.
    async fn document(&self) -> Option<&str> {
        self.0.document.as_deref()
    }
    /// Who received it.
    async fn received_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, Some(self.0.received_by)).await
    }
    /// When it was received.
    async fn received_at(&self) -> DateTime {
        self.0.received_at.into()
    }
    /// What arrived, by its places; at most 200.
    async fn lines(&self, ctx: &Context<'_>) -> Answer<Vec<PurchaseReceiptLine>> {
        let rows = ctx.load(ReceiptLinesOf(self.0.id)).await?;
        let rows = rows.unwrap_or_default().into_iter();
        Ok(rows.map(PurchaseReceiptLine).collect())
    }
}

/// What arrived of one line.
pub(crate) struct PurchaseReceiptLine(ReceiptLineRow);

/// What arrived of one line.
#[Object]
impl PurchaseReceiptLine {
    /// Place of the order's line.
    async fn order_position(&self) -> i32 {
        number(self.0.order_position)
    }
    /// Pieces.
    async fn quantity(&self) -> i32 {
        number(self.0.quantity)
    }
    /// The lot that they are; null when the viewer does not see it.
    async fn lot(&self, ctx: &Context<'_>) -> Answer<Option<Lot>> {
        Ok(ctx.load::<LotId>(self.0.lot_id).await?.map(Lot))
    }
}
