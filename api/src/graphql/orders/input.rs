//! Inputs of orders.

use async_graphql::{ID, InputObject};
use domain::kernel::fault::{CoreFault, Result};
use domain::kernel::input::InputFault;
use domain::kernel::money::minor_units;
use domain::kernel::{Error, Id, Kind};
use domain::orders::{self, OrderPayment, Sent, Unreadable};
use domain::projects::Refusal;

use super::words::OrderStatus;
use crate::graphql::scalar::{DateTime, Decimal};

/// An order as its source knows it: the whole of it each time.
#[derive(InputObject)]
pub(crate) struct SalesOrderUpsertInput {
    /// Id that the client made, for a new order; the server makes one when left out.
    id: Option<ID>,
    /// The source's number, 1 to 128 characters: reports with the same one are the same order.
    external_id: String,
    /// Which system it comes from, as DOUYIN; at most 64 characters.
    source: Option<String>,
    /// Place of this report in the source's own count, a whole number of 0 or more as decimal text
    /// (a time in milliseconds does): the report with the largest one says what the order is.
    sequence: String,
    /// Where it stands.
    status: OrderStatus,
    /// The source's own word for the state, at most 64 characters.
    raw_status: Option<String>,
    /// ISO 4217 code of all amounts of the order.
    #[graphql(default_with = "\"CNY\".to_owned()")]
    currency: String,
    /// Who bought.
    customer_id: Option<ID>,
    /// Where it was sold.
    channel_id: Option<ID>,
    /// The project that sold it.
    project_id: Option<ID>,
    /// What was bought, 1 to 100 lines.
    lines: Vec<SalesOrderLineInput>,
    /// What shipping costs the customer; nothing when left out.
    shipping: Option<Decimal>,
    /// Payments, at most 20.
    #[graphql(default)]
    payments: Vec<SalesOrderPaymentInput>,
    /// Shipments, at most 20.
    #[graphql(default)]
    shipments: Vec<SalesOrderShipmentInput>,
    /// What went back so far; nothing when left out.
    refunded: Option<Decimal>,
    /// When it was ordered.
    ordered_at: DateTime,
    /// Remark, at most 1,000 characters.
    note: Option<String>,
}

/// A line of an order.
#[derive(InputObject)]
pub(crate) struct SalesOrderLineInput {
    /// Code of the article, at most 64 characters; one that the catalog does not know is kept.
    code: String,
    /// What the customer read, at most 200 characters.
    name: Option<String>,
    /// Pieces, 1 to 1,000,000.
    quantity: i32,
    /// Price of one piece, in whole units of the order's currency; at most 10,000,000.
    price: Decimal,
    /// Taken off the whole line, at most its price; nothing when left out.
    discount: Option<Decimal>,
}

/// A payment of an order.
#[derive(InputObject)]
pub(crate) struct SalesOrderPaymentInput {
    /// How much, in whole units of the order's currency.
    amount: Decimal,
    /// How, as WECHAT; at most 40 characters.
    method: Option<String>,
    /// Number of the payment, at most 100 characters.
    reference: Option<String>,
    /// When it was paid.
    paid_at: DateTime,
}

/// A shipment of an order.
#[derive(InputObject)]
pub(crate) struct SalesOrderShipmentInput {
    /// Number of the paper, 1 to 100 characters.
    document_number: String,
    /// Who carries it, at most 100 characters.
    carrier: Option<String>,
    /// The carrier's number, at most 100 characters.
    tracking_number: Option<String>,
    /// When it left.
    shipped_at: DateTime,
    /// When it arrived.
    delivered_at: Option<DateTime>,
}

/// Many reports of orders.
#[derive(InputObject)]
pub(crate) struct SalesOrdersUpsertInput {
    /// The reports, at most 200; taken in by their order here.
    pub(super) orders: Vec<SalesOrderUpsertInput>,
}

/// An id in a report; a text that is no such id is `NOT_FOUND` like an unknown one.
fn some<K: Kind>(id: Option<&ID>, field: &str) -> Result<Option<Id<K>>> {
    let read = |id: &ID| {
        id.parse()
            .map_err(|_not_an_id| Error::from(CoreFault::NotFound).at([field]))
    };
    id.map(read).transpose()
}

/// An amount in the currency of the order; nothing when left out.
pub(super) fn minor(field: &str, amount: Option<&Decimal>, currency: &str) -> Result<i64> {
    amount.map_or(Ok(0), |amount| minor_units(field, amount.0, currency))
}

impl SalesOrderUpsertInput {
    /// The report in the domain's terms; what is wrong with this one does not touch others.
    ///
    /// # Errors
    /// Never for what a client can mend.
    pub(super) fn read(self) -> Result<Sent> {
        let external_id = self.external_id.clone();
        self.report().map_or_else(
            |error| {
                let refusals = Refusal::kept(error)?;
                Ok(Err(Unreadable {
                    external_id,
                    refusals,
                }))
            },
            |report| Ok(Ok(report)),
        )
    }

    fn report(self) -> Result<orders::SalesOrderUpsert> {
        let currency = self.currency;
        let sequence = self.sequence.parse().map_err(|_no_number| {
            let expected = "a whole number of 0 or more".to_owned();
            Error::from(InputFault::Malformed { expected }).at(["sequence"])
        })?;
        let lines = self.lines.into_iter().map(|line| line.read(&currency));
        let payments = self.payments.into_iter().map(|one| one.read(&currency));
        Ok(orders::SalesOrderUpsert {
            id: some(self.id.as_ref(), "id")?,
            external_id: self.external_id,
            source: self.source,
            sequence,
            status: self.status.into(),
            raw_status: self.raw_status,
            customer: some(self.customer_id.as_ref(), "customerId")?,
            channel: some(self.channel_id.as_ref(), "channelId")?,
            project: some(self.project_id.as_ref(), "projectId")?,
            lines: lines.collect::<Result<_>>()?,
            payments: payments.collect::<Result<_>>()?,
            shipments: self.shipments.into_iter().map(Into::into).collect(),
            shipping_minor: minor("shipping", self.shipping.as_ref(), &currency)?,
            refunded_minor: minor("refunded", self.refunded.as_ref(), &currency)?,
            ordered_at: self.ordered_at.0,
            note: self.note,
            currency,
        })
    }
}

impl SalesOrderLineInput {
    /// The line in the domain's terms.
    pub(super) fn read(self, currency: &str) -> Result<orders::OrderLine> {
        Ok(orders::OrderLine {
            code: self.code,
            name: self.name,
            quantity: self.quantity.into(),
            price_minor: minor("lines", Some(&self.price), currency)?,
            discount_minor: minor("lines", self.discount.as_ref(), currency)?,
        })
    }
}

impl SalesOrderPaymentInput {
    fn read(self, currency: &str) -> Result<OrderPayment> {
        Ok(OrderPayment {
            amount_minor: minor("payments", Some(&self.amount), currency)?,
            method: self.method,
            reference: self.reference,
            paid_at: self.paid_at.0,
        })
    }
}

impl From<SalesOrderShipmentInput> for orders::OrderShipment {
    fn from(input: SalesOrderShipmentInput) -> Self {
        Self {
            document_number: input.document_number,
            carrier: input.carrier,
            tracking_number: input.tracking_number,
            shipped_at: input.shipped_at.0,
            delivered_at: input.delivered_at.map(|at| at.0),
        }
    }
}
