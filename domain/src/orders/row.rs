//! Orders as they are stored.

use db::schema::{
    sales_order_lines, sales_order_payments, sales_order_reports, sales_order_shipments,
    sales_orders,
};
use db::types::Moment;
use diesel::prelude::*;

use super::model::OrderStatus;
use crate::kernel::Money;
use crate::kernel::id::{
    ChannelId, CustomerId, OrganizationId, ProjectId, SalesOrderId, SkuId, UserId,
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
}

impl SalesOrderRow {
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
