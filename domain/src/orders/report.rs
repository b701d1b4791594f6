//! What a source reports of an order: the whole of it each time.

use db::types::Moment;

use super::model::OrderStatus;
use crate::kernel::id::{ChannelId, CustomerId, ProjectId, SalesOrderId};

/// An order as its source knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SalesOrderUpsert {
    /// Id that the client made for a new order.
    pub id: Option<SalesOrderId>,
    /// The source's number, 1 to 128 characters.
    pub external_id: String,
    /// Which system, at most 64 characters.
    pub source: Option<String>,
    /// Place of this report in the source's own count, 0 or more; the newest counts.
    pub sequence: i64,
    /// Where it stands.
    pub status: OrderStatus,
    /// The source's own word for it, at most 64 characters.
    pub raw_status: Option<String>,
    /// ISO 4217 code of all amounts.
    pub currency: String,
    /// Who bought.
    pub customer: Option<CustomerId>,
    /// Where it was sold.
    pub channel: Option<ChannelId>,
    /// The project that sold it.
    pub project: Option<ProjectId>,
    /// What was bought, 1 to 100 lines.
    pub lines: Vec<OrderLine>,
    /// What shipping costs the customer.
    pub shipping_minor: i64,
    /// Payments, at most 20.
    pub payments: Vec<OrderPayment>,
    /// Shipments, at most 20.
    pub shipments: Vec<OrderShipment>,
    /// What went back so far.
    pub refunded_minor: i64,
    /// When it was ordered.
    pub ordered_at: Moment,
    /// A remark, at most 1,000 characters.
    pub note: Option<String>,
}

/// A line of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderLine {
    /// Code of the article, 1 to 64 characters; one that the catalog does not know is kept.
    pub code: String,
    /// What the customer read, at most 200 characters.
    pub name: Option<String>,
    /// Pieces, 1 to 1,000,000.
    pub quantity: i64,
    /// Price of one piece.
    pub price_minor: i64,
    /// Taken off the whole line.
    pub discount_minor: i64,
}

/// A payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderPayment {
    /// How much.
    pub amount_minor: i64,
    /// How, at most 40 characters.
    pub method: Option<String>,
    /// The number of the payment, at most 100 characters.
    pub reference: Option<String>,
    /// When.
    pub paid_at: Moment,
}

/// A shipment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderShipment {
    /// The number of the paper, 1 to 100 characters.
    pub document_number: String,
    /// Who carries it, at most 100 characters.
    pub carrier: Option<String>,
    /// The carrier's number, at most 100 characters.
    pub tracking_number: Option<String>,
    /// When it left.
    pub shipped_at: Moment,
    /// When it arrived.
    pub delivered_at: Option<Moment>,
}
