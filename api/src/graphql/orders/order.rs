//! Sales orders.

use async_graphql::{Context, ID, Object};
use domain::kernel::Money as Amount;
use domain::kernel::id::{ChannelId, CustomerId, ProjectId, SkuId, WarehouseId};
use domain::orders::{
    self, Fulfilment, SalesOrderLineRow, SalesOrderPaymentRow, SalesOrderPickRow,
    SalesOrderReportRow, SalesOrderRow, SalesOrderShipmentRow, read,
};

use super::loader::{
    AllocationsOf, LinesOf, PaymentsOf, PickSerialsOf, PicksOf, SerialsOf, ShipmentsOf,
};
use super::pick::SalesOrderPick;
use super::returns::{ReturnsOf, SalesReturn};
use super::words::{OrderFulfilment, OrderStatus};
use crate::graphql::catalog::Sku;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::crm::Customer;
use crate::graphql::events::{Event, history};
use crate::graphql::inventory::{SerialNumber, StockMovement, Warehouse};
use crate::graphql::money::Money;
use crate::graphql::page::List;
use crate::graphql::projects::{Channel, Project};
use crate::graphql::scalar::DateTime;

/// What was sold, as its source tells it (销售订单). Guests see none.
#[derive(Clone)]
pub(crate) struct SalesOrder(pub(crate) SalesOrderRow);

impl From<SalesOrderRow> for SalesOrder {
    fn from(row: SalesOrderRow) -> Self {
        Self(row)
    }
}

/// What was sold, as its source tells it (销售订单). Guests see none.
#[Object]
impl SalesOrder {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// The source's number, unique in the organisation.
    async fn external_id(&self) -> &str {
        &self.0.external_id
    }
    /// Which system it comes from, as DOUYIN; null when not said.
    async fn source(&self) -> Option<&str> {
        self.0.source.as_deref()
    }
    /// Place of its newest report in the source's own count, a decimal number.
    async fn source_sequence(&self) -> String {
        self.0.source_sequence.to_string()
    }
    /// The source's own word for the state; null when not said.
    async fn raw_status(&self) -> Option<&str> {
        self.0.raw_status.as_deref()
    }
    /// Where it stands.
    async fn status(&self) -> OrderStatus {
        self.0.status.into()
    }
    /// Since when Muster knows that it stands there.
    async fn status_at(&self) -> DateTime {
        self.0.status_at.into()
    }
    /// Who bought; null when not known.
    async fn customer(&self, ctx: &Context<'_>) -> Answer<Option<Customer>> {
        match self.0.customer_id {
            Some(id) => Ok(ctx.load::<CustomerId>(id).await?.map(Customer)),
            None => Ok(None),
        }
    }
    /// Where it was sold; null when not known.
    async fn channel(&self, ctx: &Context<'_>) -> Answer<Option<Channel>> {
        match self.0.channel_id {
            Some(id) => Ok(ctx.load::<ChannelId>(id).await?.map(Channel)),
            None => Ok(None),
        }
    }
    /// The project that sold it; null when none did.
    async fn project(&self, ctx: &Context<'_>) -> Answer<Option<Project>> {
        match self.0.project_id {
            Some(id) => Ok(ctx.load::<ProjectId>(id).await?.map(Project)),
            None => Ok(None),
        }
    }
    /// What was bought, in order; at most 100 lines.
    async fn lines(&self, ctx: &Context<'_>) -> Answer<Vec<SalesOrderLine>> {
        let rows = ctx.load(LinesOf(self.0.id)).await?.unwrap_or_default();
        let line = |row| SalesOrderLine(row, self.0.clone());
        Ok(rows.into_iter().map(line).collect())
    }
    /// Its payments, at most 20.
    async fn payments(&self, ctx: &Context<'_>) -> Answer<Vec<SalesOrderPayment>> {
        let rows = ctx.load(PaymentsOf(self.0.id)).await?.unwrap_or_default();
        let payment = |row| SalesOrderPayment(row, self.0.currency.clone());
        Ok(rows.into_iter().map(payment).collect())
    }
    /// Its shipments, at most 20.
    async fn shipments(&self, ctx: &Context<'_>) -> Answer<Vec<SalesOrderShipment>> {
        let rows = ctx.load(ShipmentsOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(SalesOrderShipment).collect())
    }
    /// What was done with our own stock for it. A CANCELLED order with SHIPPED is called off although
    /// its goods have left: they come back by a return.
    async fn fulfilment(&self) -> OrderFulfilment {
        self.0.fulfilment.into()
    }
    /// Where its goods are reserved or were; null when nowhere, or in several warehouses.
    async fn warehouse(&self, ctx: &Context<'_>) -> Answer<Option<Warehouse>> {
        let places = ctx
            .load(AllocationsOf(self.0.id))
            .await?
            .unwrap_or_default();
        let mut ids: Vec<WarehouseId> = places.iter().map(|one| one.warehouse_id).collect();
        ids.dedup();
        match ids.as_slice() {
            [id] => Ok(ctx.load(*id).await?.map(Warehouse)),
            _ => Ok(None),
        }
    }
    /// What was taken off the shelves for it, at most 200 places; stays when it has left.
    async fn picks(&self, ctx: &Context<'_>) -> Answer<Vec<SalesOrderPick>> {
        let rows = ctx.load(PicksOf(self.0.id)).await?.unwrap_or_default();
        let pieces = ctx
            .load(PickSerialsOf(self.0.id))
            .await?
            .unwrap_or_default();
        let pick = |row: SalesOrderPickRow| {
            let of_pick = pieces.iter().filter(|(place, _)| *place == row.position);
            let serials = of_pick.map(|(_, serial)| serial.clone()).collect();
            SalesOrderPick(row, serials)
        };
        Ok(rows.into_iter().map(pick).collect())
    }
    /// The pieces that left with it by number, also those that came back; for those who see stock.
    async fn serials(&self, ctx: &Context<'_>) -> Answer<Vec<SerialNumber>> {
        let rows = ctx.load(SerialsOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(SerialNumber).collect())
    }
    /// What customers send back of it, oldest first.
    async fn returns(&self, ctx: &Context<'_>) -> Answer<Vec<SalesReturn>> {
        let rows = ctx.load(ReturnsOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(SalesReturn).collect())
    }
    /// Where it goes on when nobody holds it any more; null unless it is ON_HOLD.
    async fn held_from(&self) -> Option<OrderStatus> {
        let is_held = self.0.status == orders::OrderStatus::OnHold;
        is_held.then(|| self.0.behind_hold().into())
    }
    /// Why somebody here holds it; null when nobody does, or its source does.
    async fn hold_reason(&self) -> Option<&str> {
        self.0.hold_reason.as_deref()
    }
    /// Reports of its source, newest first by the source's own count, also those that came too
    /// late; the newest 200. One statement for each order.
    async fn reports(&self, ctx: &Context<'_>) -> Answer<Vec<SalesOrderReport>> {
        let id = self.0.id;
        let rows = ctx
            .read(move |conn, actor| read::reports_of(conn, actor.org, id))
            .await?;
        Ok(rows.into_iter().map(SalesOrderReport).collect())
    }
    /// What its lines come to, discounts taken off.
    async fn goods_amount(&self) -> Money {
        self.0.money(self.0.goods_minor).into()
    }
    /// What shipping costs the customer.
    async fn shipping_amount(&self) -> Money {
        self.0.money(self.0.shipping_minor).into()
    }
    /// What was paid so far.
    async fn paid_amount(&self) -> Money {
        self.0.money(self.0.paid_minor).into()
    }
    /// What went back so far.
    async fn refunded_amount(&self) -> Money {
        self.0.money(self.0.refunded_minor).into()
    }
    /// Remark; null when there is none. It may hold personal data.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }
    /// When it was ordered.
    async fn ordered_at(&self) -> DateTime {
        self.0.ordered_at.into()
    }
    /// When it was first paid; when it was ordered, if the source reports no payments. Null before.
    async fn paid_at(&self) -> Option<DateTime> {
        self.0.paid_at.map(Into::into)
    }
    /// When the first part left; null before.
    async fn shipped_at(&self) -> Option<DateTime> {
        self.0.shipped_at.map(Into::into)
    }
    /// When the last part arrived; null before.
    async fn delivered_at(&self) -> Option<DateTime> {
        self.0.delivered_at.map(Into::into)
    }
    /// When it was reported first.
    async fn created_at(&self) -> DateTime {
        self.0.created_at.into()
    }
    /// What happened to it, newest first. One statement for each order. Requires event.read.
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

fn money(minor: i64, currency: &str) -> Money {
    let currency = currency.to_owned();
    Amount { minor, currency }.into()
}

/// A line of an order (订单行).
pub(crate) struct SalesOrderLine(SalesOrderLineRow, SalesOrderRow);

/// A line of an order (订单行).
#[Object]
impl SalesOrderLine {
    /// Place in the order, from 1.
    async fn number(&self) -> i32 {
        i32::try_from(self.0.number).unwrap_or(i32::MAX)
    }
    /// What the source calls the article.
    async fn code(&self) -> &str {
        &self.0.code
    }
    /// What the customer read; null when not said.
    async fn name(&self) -> Option<&str> {
        self.0.name.as_deref()
    }
    /// The article; null when the catalog did not know the code when it was reported.
    async fn sku(&self, ctx: &Context<'_>) -> Answer<Option<Sku>> {
        match self.0.sku_id {
            Some(id) => Ok(ctx.load::<SkuId>(id).await?.map(Sku)),
            None => Ok(None),
        }
    }
    /// Pieces.
    async fn quantity(&self) -> i32 {
        i32::try_from(self.0.quantity).unwrap_or(i32::MAX)
    }
    /// Pieces of it that are reserved for the order: all or none, and none once they left.
    async fn allocated_quantity(&self) -> i32 {
        match self.1.fulfilment {
            Fulfilment::Reserved => i32::try_from(self.0.quantity).unwrap_or(i32::MAX),
            Fulfilment::None | Fulfilment::Shipped => 0,
        }
    }
    /// Pieces that were picked, also when they have left.
    async fn picked_quantity(&self, ctx: &Context<'_>) -> Answer<i32> {
        let picks = ctx.load(PicksOf(self.1.id)).await?.unwrap_or_default();
        let of_line = picks.iter().filter(|pick| pick.number == self.0.number);
        let pieces: i64 = of_line.map(|pick| pick.quantity).sum();
        Ok(i32::try_from(pieces).unwrap_or(i32::MAX))
    }
    /// Price of one piece.
    async fn price(&self) -> Money {
        money(self.0.price_minor, &self.1.currency)
    }
    /// Taken off the whole line.
    async fn discount(&self) -> Money {
        money(self.0.discount_minor, &self.1.currency)
    }
}

/// A payment of an order (付款).
pub(crate) struct SalesOrderPayment(SalesOrderPaymentRow, String);

/// A payment of an order (付款).
#[Object]
impl SalesOrderPayment {
    /// How much.
    async fn amount(&self) -> Money {
        money(self.0.amount_minor, &self.1)
    }
    /// How, as WECHAT; null when not said.
    async fn method(&self) -> Option<&str> {
        self.0.method.as_deref()
    }
    /// Number of the payment; null when not said.
    async fn reference(&self) -> Option<&str> {
        self.0.reference.as_deref()
    }
    /// When it was paid.
    async fn paid_at(&self) -> DateTime {
        self.0.paid_at.into()
    }
}

/// A shipment of an order (发货).
pub(crate) struct SalesOrderShipment(SalesOrderShipmentRow);

impl From<SalesOrderShipmentRow> for SalesOrderShipment {
    fn from(row: SalesOrderShipmentRow) -> Self {
        Self(row)
    }
}

/// A shipment of an order (发货).
#[Object]
impl SalesOrderShipment {
    /// Number of the paper.
    async fn document_number(&self) -> &str {
        &self.0.document_number
    }
    /// Who carries it; null when not said.
    async fn carrier(&self) -> Option<&str> {
        self.0.carrier.as_deref()
    }
    /// The carrier's number; null when not said.
    async fn tracking_number(&self) -> Option<&str> {
        self.0.tracking_number.as_deref()
    }
    /// The movement by which its goods left; null for what a source reports.
    async fn movement(&self, ctx: &Context<'_>) -> Answer<Option<StockMovement>> {
        match self.0.movement_id {
            Some(id) => Ok(ctx.load(id).await?.map(StockMovement)),
            None => Ok(None),
        }
    }
    /// When it left.
    async fn shipped_at(&self) -> DateTime {
        self.0.shipped_at.into()
    }
    /// When it arrived; null before.
    async fn delivered_at(&self) -> Option<DateTime> {
        self.0.delivered_at.map(Into::into)
    }
}

/// A report of an order's source (上报记录).
pub(crate) struct SalesOrderReport(SalesOrderReportRow);

/// A report of an order's source (上报记录).
#[Object]
impl SalesOrderReport {
    /// Place in the source's own count, a decimal number.
    async fn sequence(&self) -> String {
        self.0.sequence.to_string()
    }
    /// Where the order stood.
    async fn status(&self) -> OrderStatus {
        self.0.status.into()
    }
    /// The source's own word for it; null when not said.
    async fn raw_status(&self) -> Option<&str> {
        self.0.raw_status.as_deref()
    }
    /// Whether it was the newest when it came, and so was applied.
    async fn applied(&self) -> bool {
        self.0.applied
    }
    /// When it came.
    async fn received_at(&self) -> DateTime {
        self.0.received_at.into()
    }
}
