//! Inputs of steps with orders.

use async_graphql::{Context, ID, InputObject};
use domain::kernel::{Id, Kind};
use domain::orders::{self, PickLine, Target};

use super::input::{SalesOrderLineInput, minor};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::scalar::{DateTime, Decimal};

/// An order that is entered by hand.
#[derive(InputObject)]
pub(crate) struct SalesOrderCreateInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// Its number, at most 128 characters; the next of our own, as SO-000001, when left out.
    external_id: Option<String>,
    /// ISO 4217 code of all amounts of the order.
    #[graphql(default_with = "\"CNY\".to_owned()")]
    currency: String,
    /// Who buys.
    customer_id: Option<ID>,
    /// Where it is sold.
    channel_id: Option<ID>,
    /// The project that sells it.
    project_id: Option<ID>,
    /// What is bought, 1 to 100 lines; the catalog has to know the articles.
    lines: Vec<SalesOrderLineInput>,
    /// What shipping costs the customer; nothing when left out.
    shipping: Option<Decimal>,
    /// When it was ordered; now when left out.
    ordered_at: Option<DateTime>,
    /// Remark, at most 1,000 characters.
    note: Option<String>,
}

/// A payment of an order.
#[derive(InputObject)]
pub(crate) struct SalesOrderPayInput {
    /// The order.
    pub(super) sales_order_id: ID,
    /// How much, in whole units of the order's currency; all that is open when left out.
    amount: Option<Decimal>,
    /// How, as WECHAT; at most 40 characters.
    method: Option<String>,
    /// Number of the payment, at most 100 characters; one that is recorded is not recorded again.
    reference: Option<String>,
    /// When it was paid; now when left out.
    paid_at: Option<DateTime>,
    /// The version that the client saw.
    version: Option<i32>,
}

/// An order whose goods are to be reserved.
#[derive(InputObject)]
pub(crate) struct SalesOrderAllocateInput {
    /// The order.
    pub(super) sales_order_id: ID,
    /// Where its goods are reserved; when left out, where everything is there, or else for each
    /// article where most of it is.
    warehouse_id: Option<ID>,
    /// The version that the client saw.
    version: Option<i32>,
}

/// Goods of an order that were picked.
#[derive(InputObject)]
pub(crate) struct SalesOrderPickInput {
    /// The order.
    pub(super) sales_order_id: ID,
    /// What was picked, 1 to 200 lines; added to what is picked.
    lines: Vec<SalesOrderPickLineInput>,
    /// The version that the client saw; with it, the same pick is not taken twice.
    version: Option<i32>,
}

/// Pieces that were picked for a line of an order.
#[derive(InputObject)]
pub(crate) struct SalesOrderPickLineInput {
    /// The line of the order, from 1.
    number: i32,
    /// Pieces, 1 or more.
    quantity: i32,
    /// Code or barcode of the article that was scanned, at most 128 characters.
    code: Option<String>,
    /// Where they were taken; when left out, where the serial numbers lie, or where the oldest lot
    /// lies when the order leaves.
    from_location_id: Option<ID>,
    /// The lot that they are of; when left out, the one that lies there.
    lot_id: Option<ID>,
    /// Serial numbers that were scanned: none, or one for each piece.
    #[graphql(default)]
    serials: Vec<String>,
}

/// Picked goods that are put back.
#[derive(InputObject)]
pub(crate) struct SalesOrderPickUndoInput {
    /// The order.
    pub(super) sales_order_id: ID,
    /// The line of the order, from 1.
    number: i32,
    /// Pieces, 1 or more.
    quantity: i32,
    /// Serial numbers that are put back, one for each piece; none for pieces without.
    #[graphql(default)]
    serials: Vec<String>,
    /// The version that the client saw.
    version: Option<i32>,
}

/// An order that leaves.
#[derive(InputObject)]
pub(crate) struct SalesOrderShipInput {
    /// The order.
    pub(super) sales_order_id: ID,
    /// Number of the paper, 1 to 100 characters.
    document_number: String,
    /// Who carries it, at most 100 characters.
    carrier: Option<String>,
    /// The carrier's number, at most 100 characters.
    tracking_number: Option<String>,
    /// The version that the client saw.
    version: Option<i32>,
}

/// A step with an order.
#[derive(InputObject)]
pub(crate) struct SalesOrderStepInput {
    /// The order.
    pub(super) sales_order_id: ID,
    /// The version that the client saw.
    version: Option<i32>,
}

/// A step with an order that needs a reason.
#[derive(InputObject)]
pub(crate) struct SalesOrderReasonInput {
    /// The order.
    pub(super) sales_order_id: ID,
    /// Why, 1 to 1,000 characters.
    reason: String,
    /// The version that the client saw.
    version: Option<i32>,
}

fn target(ctx: &Context<'_>, id: &ID, version: Option<i32>) -> Answer<Target> {
    Ok(Target {
        id: ctx.id(id, "salesOrderId")?,
        version: version.map(Into::into),
    })
}

fn some<K: Kind>(ctx: &Context<'_>, id: Option<&ID>, field: &str) -> Answer<Option<Id<K>>> {
    id.map(|id| ctx.id(id, field)).transpose()
}

impl SalesOrderCreateInput {
    /// The order in the domain's terms.
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<orders::SalesOrderCreate> {
        let refused = |error| ctx.refuse(error);
        let currency = self.currency;
        let lines = self.lines.into_iter().map(|line| line.read(&currency));
        let lines = lines.collect::<domain::kernel::Result<_>>();
        let shipping = minor("shipping", self.shipping.as_ref(), &currency);
        Ok(orders::SalesOrderCreate {
            id: some(ctx, self.id.as_ref(), "id")?,
            external_id: self.external_id,
            customer: some(ctx, self.customer_id.as_ref(), "customerId")?,
            channel: some(ctx, self.channel_id.as_ref(), "channelId")?,
            project: some(ctx, self.project_id.as_ref(), "projectId")?,
            lines: lines.map_err(refused)?,
            shipping_minor: shipping.map_err(refused)?,
            ordered_at: self.ordered_at.map(|at| at.0),
            note: self.note,
            currency,
        })
    }
}

impl SalesOrderPayInput {
    /// The payment in the domain's terms.
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<orders::SalesOrderPay> {
        Ok(orders::SalesOrderPay {
            target: target(ctx, &self.sales_order_id, self.version)?,
            amount: self.amount.map(|amount| amount.0),
            method: self.method,
            reference: self.reference,
            paid_at: self.paid_at.map(|at| at.0),
        })
    }
}

impl SalesOrderAllocateInput {
    /// The step in the domain's terms.
    pub(super) fn resolve(&self, ctx: &Context<'_>) -> Answer<orders::SalesOrderAllocate> {
        Ok(orders::SalesOrderAllocate {
            target: target(ctx, &self.sales_order_id, self.version)?,
            warehouse: some(ctx, self.warehouse_id.as_ref(), "warehouseId")?,
        })
    }
}

impl SalesOrderPickInput {
    /// The picks in the domain's terms.
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<orders::SalesOrderPick> {
        let lines = self.lines.into_iter().map(|line| {
            Ok(PickLine {
                number: line.number.into(),
                quantity: line.quantity.into(),
                code: line.code,
                from: some(ctx, line.from_location_id.as_ref(), "fromLocationId")?,
                lot: some(ctx, line.lot_id.as_ref(), "lotId")?,
                serials: line.serials,
            })
        });
        Ok(orders::SalesOrderPick {
            target: target(ctx, &self.sales_order_id, self.version)?,
            lines: lines.collect::<Answer<_>>()?,
        })
    }
}

impl SalesOrderPickUndoInput {
    /// The step in the domain's terms.
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<orders::SalesOrderPickUndo> {
        Ok(orders::SalesOrderPickUndo {
            target: target(ctx, &self.sales_order_id, self.version)?,
            number: self.number.into(),
            quantity: self.quantity.into(),
            serials: self.serials,
        })
    }
}

impl SalesOrderShipInput {
    /// The step in the domain's terms.
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<orders::SalesOrderShip> {
        Ok(orders::SalesOrderShip {
            target: target(ctx, &self.sales_order_id, self.version)?,
            document_number: self.document_number,
            carrier: self.carrier,
            tracking_number: self.tracking_number,
        })
    }
}

impl SalesOrderStepInput {
    /// The order in the domain's terms.
    pub(super) fn resolve(&self, ctx: &Context<'_>) -> Answer<Target> {
        target(ctx, &self.sales_order_id, self.version)
    }
}

impl SalesOrderReasonInput {
    /// The step in the domain's terms.
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<orders::SalesOrderReasoned> {
        Ok(orders::SalesOrderReasoned {
            target: target(ctx, &self.sales_order_id, self.version)?,
            reason: self.reason,
        })
    }
}
