//! Orders as they are stored.

use db::schema::{
    sales_order_allocations, sales_order_lines, sales_order_payments, sales_order_pick_serials,
    sales_order_picks, sales_order_reports, sales_order_shipments, sales_orders,
};
use db::types::Moment;
use diesel::prelude::*;

use super::model::{Fulfilment, OrderStatus};
use crate::kernel::Money;
use crate::kernel::id::{
    ChannelId, CustomerId, LocationId, LotId, OrganizationId, ProjectId, SalesOrderId,
    SerialNumberId, SkuId, StockMovementId, UserId, WarehouseId,
};

/// An order.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = sales_orders, primary_key(org_id, id), treat_none_as_null = true)]
#[diesel(treat_none_as_default_value = false)]
pub struct SalesOrderRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: SalesOrderId,
    /// The source's number.
    pub external_id: String,
    /// Which system it comes from.
    pub source: Option<String>,
    /// Place of the newest report in the source's own count.
    pub source_sequence: i64,
    /// The source's own word for the state.
    pub raw_status: Option<String>,
    /// Where it stands.
    pub status: OrderStatus,
    /// Since when Muster knows that it stands there.
    pub status_at: Moment,
    /// Who bought.
    pub customer_id: Option<CustomerId>,
    /// Where it was sold.
    pub channel_id: Option<ChannelId>,
    /// The project that sold it.
    pub project_id: Option<ProjectId>,
    /// Currency of all its amounts.
    pub currency: String,
    /// The lines less their discounts.
    pub goods_minor: i64,
    /// What shipping costs the customer.
    pub shipping_minor: i64,
    /// The sum of its payments.
    pub paid_minor: i64,
    /// What went back.
    pub refunded_minor: i64,
    /// Whether `order.paid` is in the log.
    pub is_paid: bool,
    /// The day in whose sales it counts.
    pub counted_on: Option<String>,
    /// A remark.
    pub note: Option<String>,
    /// When it was ordered.
    pub ordered_at: Moment,
    /// When it was first paid.
    pub paid_at: Option<Moment>,
    /// When the first part left.
    pub shipped_at: Option<Moment>,
    /// When the last part arrived.
    pub delivered_at: Option<Moment>,
    /// Who reported it first.
    pub created_by: UserId,
    /// When it was reported first.
    pub created_at: Moment,
    /// Counts changes.
    pub version: i64,
    /// Whether somebody here entered it or took a step with it.
    pub by_hand: bool,
    /// What was done with our own stock for it.
    pub fulfilment: Fulfilment,
    /// Where it stood before it was held.
    pub held_from: Option<OrderStatus>,
    /// Why somebody here holds it.
    pub hold_reason: Option<String>,
}

impl SalesOrderRow {
    /// Where it goes on when nobody holds it any more.
    #[must_use]
    pub fn behind_hold(&self) -> OrderStatus {
        match (self.status, self.held_from) {
            (OrderStatus::OnHold, None | Some(OrderStatus::Created)) if self.is_paid => {
                OrderStatus::Paid
            }
            (OrderStatus::OnHold, from) => from.unwrap_or(OrderStatus::Created),
            (status, _) => status,
        }
    }

    /// Whether goods that are reserved for it can be picked: its source may be ahead of us.
    #[must_use]
    pub const fn is_ahead(&self) -> bool {
        matches!(self.fulfilment, Fulfilment::Reserved)
            && matches!(
                self.status,
                OrderStatus::Shipped | OrderStatus::Delivered | OrderStatus::Completed
            )
    }

    /// An amount of this order.
    #[must_use]
    pub fn money(&self, minor: i64) -> Money {
        Money {
            minor,
            currency: self.currency.clone(),
        }
    }
}

/// A line of an order.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = sales_order_lines, treat_none_as_default_value = false)]
pub struct SalesOrderLineRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// The order.
    pub order_id: SalesOrderId,
    /// From 1.
    pub number: i64,
    /// The article; `None` for what the catalog does not know.
    pub sku_id: Option<SkuId>,
    /// What the source calls it.
    pub code: String,
    /// What the customer read.
    pub name: Option<String>,
    /// Pieces.
    pub quantity: i64,
    /// Price of one piece.
    pub price_minor: i64,
    /// Taken off the whole line.
    pub discount_minor: i64,
}

/// A payment of an order.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = sales_order_payments, treat_none_as_default_value = false)]
pub struct SalesOrderPaymentRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// The order.
    pub order_id: SalesOrderId,
    /// From 1.
    pub number: i64,
    /// How much.
    pub amount_minor: i64,
    /// How, as WECHAT.
    pub method: Option<String>,
    /// The number of the payment.
    pub reference: Option<String>,
    /// When.
    pub paid_at: Moment,
}

/// A shipment of an order.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = sales_order_shipments, treat_none_as_default_value = false)]
pub struct SalesOrderShipmentRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// The order.
    pub order_id: SalesOrderId,
    /// From 1.
    pub number: i64,
    /// The number of the paper.
    pub document_number: String,
    /// Who carries it.
    pub carrier: Option<String>,
    /// The carrier's number.
    pub tracking_number: Option<String>,
    /// When it left.
    pub shipped_at: Moment,
    /// When it arrived.
    pub delivered_at: Option<Moment>,
    /// The movement by which goods left; `None` for what a source reports.
    pub movement_id: Option<StockMovementId>,
}

/// Where goods of an article are reserved for an order.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = sales_order_allocations)]
pub struct SalesOrderAllocationRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// The order.
    pub order_id: SalesOrderId,
    /// The article.
    pub sku_id: SkuId,
    /// Where.
    pub warehouse_id: WarehouseId,
    /// Pieces.
    pub quantity: i64,
}

/// What was taken off a shelf for a line of an order.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = sales_order_picks, treat_none_as_default_value = false)]
pub struct SalesOrderPickRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// The order.
    pub order_id: SalesOrderId,
    /// Its place among the picks.
    pub position: i64,
    /// The line of the order.
    pub number: i64,
    /// Pieces.
    pub quantity: i64,
    /// Where; `None`: where the oldest lot lies when it leaves.
    pub location_id: Option<LocationId>,
    /// Lot.
    pub lot_id: Option<LotId>,
    /// Who picked last.
    pub picked_by: UserId,
    /// When.
    pub picked_at: Moment,
}

/// A piece of a pick.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = sales_order_pick_serials, treat_none_as_default_value = false)]
pub(super) struct PickSerialRow {
    pub(super) org_id: OrganizationId,
    pub(super) order_id: SalesOrderId,
    pub(super) serial_id: SerialNumberId,
    pub(super) position: i64,
    pub(super) claim_id: Option<SerialNumberId>,
}

/// A report of an order's source.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = sales_order_reports, treat_none_as_default_value = false)]
pub struct SalesOrderReportRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// The order.
    pub order_id: SalesOrderId,
    /// Place in the source's own count.
    pub sequence: i64,
    /// Where the order stood.
    pub status: OrderStatus,
    /// The source's own word for it.
    pub raw_status: Option<String>,
    /// Whether it was the newest when it came.
    pub applied: bool,
    /// When it came.
    pub received_at: Moment,
}
