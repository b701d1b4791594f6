//! Returns as they are stored.

use db::schema::{sales_return_goods, sales_return_lines, sales_returns};
use db::types::Moment;
use diesel::prelude::*;

use crate::kernel::id::{
    LocationId, LotId, OrganizationId, SalesOrderId, SalesReturnId, SerialNumberId, SkuId,
    StockMovementId, UserId,
};

db::text_enum! {
    /// Where a return stands.
    pub enum ReturnStatus {
        /// Asked for.
        Requested => "REQUESTED",
        /// It may come back.
        Approved => "APPROVED",
        /// It may not come back.
        Rejected => "REJECTED",
        /// Goods of it are here.
        Received => "RECEIVED",
        /// All that is here was disposed of; the money has not gone back.
        Completed => "COMPLETED",
        /// The money went back.
        Refunded => "REFUNDED",
    }
}

db::text_enum! {
    /// What becomes of goods that came back.
    pub enum ReturnDisposition {
        /// They are sold again.
        Restock => "RESTOCK",
        /// They are destroyed.
        Scrap => "SCRAP",
        /// They go back to the supplier.
        ToSupplier => "TO_SUPPLIER",
    }
}

/// What a customer sends back of an order.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = sales_returns, primary_key(org_id, id), treat_none_as_null = true)]
#[diesel(treat_none_as_default_value = false)]
pub struct SalesReturnRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: SalesReturnId,
    /// The order.
    pub order_id: SalesOrderId,
    /// Where it stands.
    pub status: ReturnStatus,
    /// Why it comes back.
    pub reason: String,
    /// Why it was decided so.
    pub decision_reason: Option<String>,
    /// Who decided.
    pub decided_by: Option<UserId>,
    /// When.
    pub decided_at: Option<Moment>,
    /// What went back, in the order's currency.
    pub refunded_minor: i64,
    /// When.
    pub refunded_at: Option<Moment>,
    /// Who asked for it.
    pub requested_by: UserId,
    /// When.
    pub requested_at: Moment,
    /// Counts changes.
    pub version: i64,
}

/// A line of the order that comes back.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = sales_return_lines)]
pub struct SalesReturnLineRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// The return.
    pub return_id: SalesReturnId,
    /// The line of the order.
    pub number: i64,
    /// The article.
    pub sku_id: SkuId,
    /// Pieces that are announced.
    pub quantity: i64,
}

/// Goods that came back.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = sales_return_goods, treat_none_as_default_value = false)]
pub struct SalesReturnGoodsRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// The return.
    pub return_id: SalesReturnId,
    /// Its place among the goods.
    pub position: i64,
    /// The line of the order.
    pub number: i64,
    /// Pieces.
    pub quantity: i64,
    /// Where they were put.
    pub location_id: LocationId,
    /// Lot.
    pub lot_id: Option<LotId>,
    /// The piece, when it is known by its number.
    pub serial_id: Option<SerialNumberId>,
    /// The movement by which they came.
    pub movement_id: StockMovementId,
    /// What became of them; `None`: they wait.
    pub disposition: Option<ReturnDisposition>,
    /// The movement of that.
    pub disposition_movement_id: Option<StockMovementId>,
}
