//! Inputs of procurement.

use async_graphql::{Context, ID, InputObject};
use domain::kernel::{Id, Kind, Money};
use domain::procurement::{self, OrderTarget, RequisitionTarget};

use super::words::{PurchaseRequisitionDecision, ReplenishmentPolicy};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::money::MoneyInput;
use crate::graphql::scalar::Date;

fn optional<K: Kind>(ctx: &Context<'_>, id: Option<ID>, field: &str) -> Answer<Option<Id<K>>> {
    id.map(|id| ctx.id(&id, field)).transpose()
}

fn money(ctx: &Context<'_>, field: &str, money: &MoneyInput) -> Answer<Money> {
    money.read(field).map_err(|e| ctx.refuse(e))
}

fn requisition(ctx: &Context<'_>, id: &ID, version: Option<i32>) -> Answer<RequisitionTarget> {
    Ok(RequisitionTarget {
        requisition: ctx.id(id, "purchaseRequisitionId")?,
        version: version.map(Into::into),
    })
}

fn order(ctx: &Context<'_>, id: &ID, version: Option<i32>) -> Answer<OrderTarget> {
    Ok(OrderTarget {
        order: ctx.id(id, "purchaseOrderId")?,
        version: version.map(Into::into),
    })
}

/// What is wanted of one article.
#[derive(InputObject)]
pub(crate) struct PurchaseRequisitionLineInput {
    /// The article.
    sku_id: ID,
    /// Pieces, 1 to 1,000,000,000.
    quantity: i32,
    /// Estimated price of a piece, in the organisation's currency; the article's cost when left out.
    price: Option<MoneyInput>,
}

/// What is wanted.
#[derive(InputObject)]
pub(crate) struct PurchaseRequisitionCreateInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// What it is for, at most 1,000 characters.
    reason: Option<String>,
    /// Who could deliver.
    supplier_id: Option<ID>,
    /// The task that needs it; it says the project.
    task_id: Option<ID>,
    /// The project that needs it.
    project_id: Option<ID>,
    /// By which day it is needed.
    needed_by: Option<Date>,
    /// 1 to 200 lines.
    lines: Vec<PurchaseRequisitionLineInput>,
    /// Submits it at once; else it is a draft.
    #[graphql(default)]
    submit: bool,
}

impl PurchaseRequisitionCreateInput {
    pub(super) fn resolve(
        self,
        ctx: &Context<'_>,
    ) -> Answer<procurement::PurchaseRequisitionCreate> {
        let line = |line: PurchaseRequisitionLineInput| {
            let price = line.price.map(|price| money(ctx, "price", &price));
            Ok(procurement::RequisitionLine {
                sku: ctx.id(&line.sku_id, "skuId")?,
                quantity: line.quantity.into(),
                price: price.transpose()?,
            })
        };
        Ok(procurement::PurchaseRequisitionCreate {
            id: optional(ctx, self.id, "id")?,
            reason: self.reason,
            supplier: optional(ctx, self.supplier_id, "supplierId")?,
            task: optional(ctx, self.task_id, "taskId")?,
            project: optional(ctx, self.project_id, "projectId")?,
            needed_by: self.needed_by.map(|day| day.0.to_string()),
            lines: self.lines.into_iter().map(line).collect::<Answer<_>>()?,
            submit: self.submit,
        })
    }
}

/// A draft to be submitted.
#[derive(InputObject)]
pub(crate) struct PurchaseRequisitionSubmitInput {
    /// The draft.
    pub(super) purchase_requisition_id: ID,
    /// Version of the requisition that the client saw.
    version: Option<i32>,
}

impl PurchaseRequisitionSubmitInput {
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<RequisitionTarget> {
        requisition(ctx, &self.purchase_requisition_id, self.version)
    }
}

/// A decision about a requisition.
#[derive(InputObject)]
pub(crate) struct PurchaseRequisitionDecideInput {
    /// The requisition.
    pub(super) purchase_requisition_id: ID,
    /// What is decided.
    decision: PurchaseRequisitionDecision,
    /// Why, at most 1,000 characters; required for a rejection.
    note: Option<String>,
    /// Version of the requisition that the client saw.
    version: Option<i32>,
}

impl PurchaseRequisitionDecideInput {
    pub(super) fn resolve(
        self,
        ctx: &Context<'_>,
    ) -> Answer<procurement::PurchaseRequisitionDecide> {
        Ok(procurement::PurchaseRequisitionDecide {
            target: requisition(ctx, &self.purchase_requisition_id, self.version)?,
            decision: self.decision.into(),
            note: self.note,
        })
    }
}

/// A requisition that is given up.
#[derive(InputObject)]
pub(crate) struct PurchaseRequisitionCancelInput {
    /// The requisition.
    pub(super) purchase_requisition_id: ID,
    /// Why, 1 to 1,000 characters.
    reason: String,
    /// Version of the requisition that the client saw.
    version: Option<i32>,
}

impl PurchaseRequisitionCancelInput {
    pub(super) fn resolve(
        self,
        ctx: &Context<'_>,
    ) -> Answer<procurement::PurchaseRequisitionCancel> {
        Ok(procurement::PurchaseRequisitionCancel {
            target: requisition(ctx, &self.purchase_requisition_id, self.version)?,
            reason: self.reason,
        })
    }
}

/// What is ordered of one article.
#[derive(InputObject)]
pub(crate) struct PurchaseOrderLineInput {
    /// The article.
    sku_id: ID,
    /// Place of the requisition's line; required with a requisition.
    requisition_position: Option<i32>,
    /// Pieces, 1 to 1,000,000,000.
    quantity: i32,
    /// Price of a piece, in the organisation's currency.
    price: MoneyInput,
}

/// An order.
#[derive(InputObject)]
pub(crate) struct PurchaseOrderCreateInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// The approved requisition that it orders from; it says project and task.
    purchase_requisition_id: Option<ID>,
    /// Who delivers.
    supplier_id: ID,
    /// The task that pays, without a requisition.
    task_id: Option<ID>,
    /// The project that pays, without a requisition.
    project_id: Option<ID>,
    /// Its number in another system, at most 100 characters.
    external_number: Option<String>,
    /// When it should arrive.
    expected_on: Option<Date>,
    /// 1 to 200 lines.
    lines: Vec<PurchaseOrderLineInput>,
}

impl PurchaseOrderCreateInput {
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<procurement::PurchaseOrderCreate> {
        let line = |line: PurchaseOrderLineInput| {
            Ok(procurement::OrderLine {
                sku: ctx.id(&line.sku_id, "skuId")?,
                requisition_position: line.requisition_position.map(Into::into),
                quantity: line.quantity.into(),
                price: money(ctx, "price", &line.price)?,
            })
        };
        Ok(procurement::PurchaseOrderCreate {
            id: optional(ctx, self.id, "id")?,
            requisition: optional(ctx, self.purchase_requisition_id, "purchaseRequisitionId")?,
            supplier: ctx.id(&self.supplier_id, "supplierId")?,
            task: optional(ctx, self.task_id, "taskId")?,
            project: optional(ctx, self.project_id, "projectId")?,
            external_number: self.external_number,
            expected_on: self.expected_on.map(|day| day.0.to_string()),
            lines: self.lines.into_iter().map(line).collect::<Answer<_>>()?,
        })
    }
}

/// What arrived of one line.
#[derive(InputObject)]
pub(crate) struct PurchaseReceiptLineInput {
    /// Place of the order's line.
    position: i32,
    /// Pieces that were counted, 1 to 1,000,000,000.
    quantity: i32,
    /// Code of the lot that they are, at most 64 characters; made of the order's code when left out.
    lot_code: Option<String>,
    /// Where the pieces are put, which books their receipt into stock; left out: stock is not touched.
    location_id: Option<ID>,
    /// Serial numbers of the pieces that are put there: none, or one for each; at most 1,000 in all
    /// lines, 64 characters each.
    serials: Option<Vec<String>>,
}

/// What arrived.
#[derive(InputObject)]
pub(crate) struct PurchaseOrderReceiveInput {
    /// The order.
    pub(super) purchase_order_id: ID,
    /// Id of the receipt that the client made; the server makes one when left out.
    id: Option<ID>,
    /// Number of the delivery note, at most 100 characters.
    document: Option<String>,
    /// 1 to 200 lines, each of the order's at most once.
    lines: Vec<PurchaseReceiptLineInput>,
    /// Version of the order that the client saw.
    version: Option<i32>,
}

impl PurchaseOrderReceiveInput {
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<procurement::PurchaseOrderReceive> {
        let line = |line: PurchaseReceiptLineInput| {
            Ok(procurement::ReceiptLine {
                position: line.position.into(),
                quantity: line.quantity.into(),
                lot_code: line.lot_code,
                location: optional(ctx, line.location_id, "locationId")?,
                serials: line.serials.unwrap_or_default(),
            })
        };
        Ok(procurement::PurchaseOrderReceive {
            target: order(ctx, &self.purchase_order_id, self.version)?,
            id: optional(ctx, self.id, "id")?,
            document: self.document,
            lines: self.lines.into_iter().map(line).collect::<Answer<_>>()?,
        })
    }
}

/// An order of which nothing more is expected.
#[derive(InputObject)]
pub(crate) struct PurchaseOrderCloseInput {
    /// The order.
    pub(super) purchase_order_id: ID,
    /// Why, at most 1,000 characters; required while something is still to come.
    reason: Option<String>,
    /// Version of the order that the client saw.
    version: Option<i32>,
}

impl PurchaseOrderCloseInput {
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<procurement::PurchaseOrderClose> {
        Ok(procurement::PurchaseOrderClose {
            target: order(ctx, &self.purchase_order_id, self.version)?,
            reason: self.reason,
        })
    }
}

/// Limits to be set; what is left out stays.
#[derive(InputObject)]
pub(crate) struct ProcurementSettingsUpdateInput {
    /// Up to which amount a manager approves, in the organisation's currency.
    manager_limit: Option<MoneyInput>,
    /// How much more than ordered may be received, 0 to 50 percent of a line.
    over_receipt_percent: Option<i32>,
    /// What happens when goods are missing.
    replenishment: Option<ReplenishmentPolicy>,
}

impl ProcurementSettingsUpdateInput {
    pub(super) fn resolve(
        self,
        ctx: &Context<'_>,
    ) -> Answer<procurement::ProcurementSettingsUpdate> {
        let limit = self
            .manager_limit
            .map(|limit| money(ctx, "managerLimit", &limit));
        Ok(procurement::ProcurementSettingsUpdate {
            manager_limit: limit.transpose()?,
            over_receipt_percent: self.over_receipt_percent.map(Into::into),
            replenishment: self.replenishment.map(Into::into),
        })
    }
}
