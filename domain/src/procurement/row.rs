//! Requisitions, orders and receipts as they are stored.

use db::schema::{
    purchase_order_lines, purchase_orders, purchase_receipt_lines, purchase_receipts,
    purchase_requisition_lines, purchase_requisitions,
};
use db::types::Moment;
use diesel::prelude::*;

use super::model::{PurchaseOrderStatus, RequisitionStatus};
use crate::kernel::id::{
    LotId, OrganizationId, ProjectId, PurchaseOrderId, PurchaseReceiptId, PurchaseRequisitionId,
    SkuId, SupplierId, TaskId, UserId,
};

/// A requisition.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = purchase_requisitions, primary_key(org_id, id), treat_none_as_null = true)]
pub struct RequisitionRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: PurchaseRequisitionId,
    /// `PR-2026-0001`, unique in the organisation.
    pub code: String,
    /// Where it stands.
    pub status: RequisitionStatus,
    /// What it is for.
    pub reason: Option<String>,
    /// Who could deliver.
    pub supplier_id: Option<SupplierId>,
    /// The project that needs it.
    pub project_id: Option<ProjectId>,
    /// The task that needs it.
    pub task_id: Option<TaskId>,
    /// By which day, `YYYY-MM-DD`.
    pub needed_by: Option<String>,
    /// The organisation's currency.
    pub currency: String,
    /// The estimate; `None` when a price is not known, or for who may not see costs.
    pub amount_minor: Option<i64>,
    /// Who asks for it.
    pub requested_by: UserId,
    /// When it was written.
    pub created_at: Moment,
    /// When it was submitted.
    pub submitted_at: Option<Moment>,
    /// Who decided about it, or cancelled it.
    pub decided_by: Option<UserId>,
    /// When.
    pub decided_at: Option<Moment>,
    /// Why.
    pub decision_note: Option<String>,
    /// Counts changes.
    pub version: i64,
}

/// A line of a requisition.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = purchase_requisition_lines)]
// One statement for many rows: with defaults SQLite would open a transaction of its own.
#[diesel(treat_none_as_default_value = false)]
pub struct RequisitionLineRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// The requisition.
    pub requisition_id: PurchaseRequisitionId,
    /// From 1.
    pub position: i64,
    /// The article.
    pub sku_id: SkuId,
    /// Pieces.
    pub quantity: i64,
    /// Estimated price of a piece; `None` when not known, or for who may not see costs.
    pub price_minor: Option<i64>,
    /// Pieces that were ordered.
    pub ordered: i64,
    /// Pieces that arrived.
    pub received: i64,
}

/// A purchase order.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = purchase_orders, primary_key(org_id, id), treat_none_as_null = true)]
pub struct OrderRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: PurchaseOrderId,
    /// `PO-2026-0001`, unique in the organisation.
    pub code: String,
    /// Where it stands.
    pub status: PurchaseOrderStatus,
    /// The requisition that it orders from.
    pub requisition_id: Option<PurchaseRequisitionId>,
    /// Who delivers.
    pub supplier_id: SupplierId,
    /// The project that pays.
    pub project_id: Option<ProjectId>,
    /// The task that pays.
    pub task_id: Option<TaskId>,
    /// The organisation's currency.
    pub currency: String,
    /// Its number in another system.
    pub external_number: Option<String>,
    /// When it should arrive, `YYYY-MM-DD`.
    pub expected_on: Option<String>,
    /// How often something arrived.
    pub receipts: i64,
    /// Who ordered.
    pub ordered_by: UserId,
    /// When.
    pub ordered_at: Moment,
    /// Why nothing more is expected, when something was left.
    pub closed_reason: Option<String>,
    /// Counts changes.
    pub version: i64,
}

/// A line of an order.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = purchase_order_lines)]
// One statement for many rows: with defaults SQLite would open a transaction of its own.
#[diesel(treat_none_as_default_value = false)]
pub struct OrderLineRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// The order.
    pub order_id: PurchaseOrderId,
    /// From 1.
    pub position: i64,
    /// The requisition's line.
    pub requisition_position: Option<i64>,
    /// The article.
    pub sku_id: SkuId,
    /// Pieces.
    pub quantity: i64,
    /// Price of a piece; 0 for who may not see costs.
    pub price_minor: i64,
    /// Pieces that arrived.
    pub received: i64,
    /// Pieces that are still to come.
    pub outstanding: i64,
}

/// Something arrived.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = purchase_receipts)]
pub struct ReceiptRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: PurchaseReceiptId,
    /// The order.
    pub order_id: PurchaseOrderId,
    /// Counts the receipts of the order, from 1.
    pub number: i64,
    /// Number of the delivery note.
    pub document: Option<String>,
    /// Who received it.
    pub received_by: UserId,
    /// When.
    pub received_at: Moment,
}

/// What arrived of one line.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = purchase_receipt_lines)]
// One statement for many rows: with defaults SQLite would open a transaction of its own.
#[diesel(treat_none_as_default_value = false)]
pub struct ReceiptLineRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// The receipt.
    pub receipt_id: PurchaseReceiptId,
    /// From 1.
    pub position: i64,
    /// The order's line.
    pub order_position: i64,
    /// Pieces.
    pub quantity: i64,
    /// The lot that they are.
    pub lot_id: LotId,
}
