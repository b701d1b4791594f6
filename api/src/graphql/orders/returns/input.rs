//! Inputs of returns.

use async_graphql::{Context, ID, InputObject};
use domain::orders::returns::{self, DisposeLine, ReceiveLine, ReturnLine, ReturnTarget};

use super::words::ReturnDisposition;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::scalar::Decimal;

/// Goods that a customer wants to send back.
#[derive(InputObject)]
pub(crate) struct SalesReturnRequestInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// The order.
    sales_order_id: ID,
    /// What comes back, 1 to 100 lines.
    lines: Vec<SalesReturnLineInput>,
    /// Why, 1 to 1,000 characters.
    reason: String,
}

/// Pieces of a line of an order that come back.
#[derive(InputObject)]
pub(crate) struct SalesReturnLineInput {
    /// The line of the order, from 1.
    number: i32,
    /// Pieces, 1 or more; with all other returns never more than left.
    quantity: i32,
}

/// A decision about a return.
#[derive(InputObject)]
pub(crate) struct SalesReturnDecideInput {
    /// The return.
    pub(super) sales_return_id: ID,
    /// Why, at most 1,000 characters; a rejection needs one.
    reason: Option<String>,
    /// The version that the client saw.
    version: Option<i32>,
}

/// Goods that came back.
#[derive(InputObject)]
pub(crate) struct SalesReturnReceiveInput {
    /// The return.
    pub(super) sales_return_id: ID,
    /// What came, 1 to 100 lines.
    lines: Vec<SalesReturnReceiveLineInput>,
    /// Number of the paper that came with it, at most 100 characters.
    document: Option<String>,
    /// The version that the client saw; with it, the same goods are not taken in twice.
    version: Option<i32>,
}

/// Pieces that came back of a line.
#[derive(InputObject)]
pub(crate) struct SalesReturnReceiveLineInput {
    /// The line of the order, from 1.
    number: i32,
    /// Pieces, 1 or more.
    quantity: i32,
    /// Where they are put: a location of the kind QUARANTINE or DAMAGED.
    to_location_id: ID,
    /// The lot that they are of; when left out, the one that left, if it was one.
    lot_id: Option<ID>,
    /// Serial numbers that were scanned: none, or one for each piece.
    #[graphql(default)]
    serials: Vec<String>,
}

/// What becomes of goods that came back.
#[derive(InputObject)]
pub(crate) struct SalesReturnDisposeInput {
    /// The return.
    pub(super) sales_return_id: ID,
    /// What becomes of what, 1 to 100 lines.
    lines: Vec<SalesReturnDisposeLineInput>,
    /// The version that the client saw.
    version: Option<i32>,
}

/// What becomes of pieces of a line.
#[derive(InputObject)]
pub(crate) struct SalesReturnDisposeLineInput {
    /// The line of the order, from 1.
    number: i32,
    /// Pieces, 1 or more.
    quantity: i32,
    /// What becomes of them.
    disposition: ReturnDisposition,
    /// Where they are put to be sold again; RESTOCK needs it.
    to_location_id: Option<ID>,
    /// Serial numbers, one for each piece; those that came first when left out.
    #[graphql(default)]
    serials: Vec<String>,
}

/// Money that goes back.
#[derive(InputObject)]
pub(crate) struct SalesReturnRefundInput {
    /// The return.
    pub(super) sales_return_id: ID,
    /// How much, in whole units of the order's currency; at most what was paid and is left.
    amount: Decimal,
    /// The version that the client saw.
    version: Option<i32>,
}

fn target(ctx: &Context<'_>, id: &ID, version: Option<i32>) -> Answer<ReturnTarget> {
    Ok(ReturnTarget {
        id: ctx.id(id, "salesReturnId")?,
        version: version.map(Into::into),
    })
}

impl SalesReturnRequestInput {
    /// The request in the domain's terms.
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<returns::SalesReturnRequest> {
        let line = |line: SalesReturnLineInput| ReturnLine {
            number: line.number.into(),
            quantity: line.quantity.into(),
        };
        Ok(returns::SalesReturnRequest {
            id: self.id.map(|id| ctx.id(&id, "id")).transpose()?,
            order: ctx.id(&self.sales_order_id, "salesOrderId")?,
            lines: self.lines.into_iter().map(line).collect(),
            reason: self.reason,
        })
    }
}

impl SalesReturnDecideInput {
    /// The decision in the domain's terms.
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<returns::SalesReturnDecide> {
        Ok(returns::SalesReturnDecide {
            target: target(ctx, &self.sales_return_id, self.version)?,
            reason: self.reason,
        })
    }
}

impl SalesReturnReceiveInput {
    /// The goods in the domain's terms.
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<returns::SalesReturnReceive> {
        let lines = self.lines.into_iter().map(|line| {
            Ok(ReceiveLine {
                number: line.number.into(),
                quantity: line.quantity.into(),
                to: ctx.id(&line.to_location_id, "toLocationId")?,
                lot: line.lot_id.map(|id| ctx.id(&id, "lotId")).transpose()?,
                serials: line.serials,
            })
        });
        Ok(returns::SalesReturnReceive {
            target: target(ctx, &self.sales_return_id, self.version)?,
            document: self.document,
            lines: lines.collect::<Answer<_>>()?,
        })
    }
}

impl SalesReturnDisposeInput {
    /// The step in the domain's terms.
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<returns::SalesReturnDispose> {
        let lines = self.lines.into_iter().map(|line| {
            let to = line.to_location_id;
            Ok(DisposeLine {
                number: line.number.into(),
                quantity: line.quantity.into(),
                disposition: line.disposition.into(),
                to: to.map(|id| ctx.id(&id, "toLocationId")).transpose()?,
                serials: line.serials,
            })
        });
        Ok(returns::SalesReturnDispose {
            target: target(ctx, &self.sales_return_id, self.version)?,
            lines: lines.collect::<Answer<_>>()?,
        })
    }
}

impl SalesReturnRefundInput {
    /// The refund in the domain's terms.
    pub(super) fn resolve(&self, ctx: &Context<'_>) -> Answer<returns::SalesReturnRefund> {
        Ok(returns::SalesReturnRefund {
            target: target(ctx, &self.sales_return_id, self.version)?,
            amount: self.amount.0,
        })
    }
}
