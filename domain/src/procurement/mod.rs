//! Procurement: requisitions (采购申请), purchase orders, and receipts of what was ordered.
//!
//! Owns `purchase_requisitions`, `purchase_requisition_lines`, `purchase_orders`,
//! `purchase_order_lines`, `purchase_receipts`, `purchase_receipt_lines`, `purchase_counters`,
//! `procurement_settings`.
//! Invariants: nobody approves what they asked for; a manager approves up to the organisation's limit,
//! an administrator above it and where no price is known; no more is ordered of a line than was approved,
//! and no more received than was ordered and the tolerance allows; what was received is a lot, and its
//! price stands in the cost ledger once.
//! Prices and amounts leave this context only for who may see costs, and are in no event.
//! Emits `purchase_requisition.*`, `purchase_order.*`, `procurement_settings.updated`, through inventory
//! `lot.*` and `stock.received`, and through costs `cost.booked`.

pub mod access;
pub mod events;
mod fault;
mod model;
mod number;
mod procurement_settings_update;
mod purchase_order_close;
mod purchase_order_create;
mod purchase_order_receive;
mod purchase_requisition_cancel;
mod purchase_requisition_create;
mod purchase_requisition_decide;
mod purchase_requisition_submit;
mod react;
pub mod read;
mod receipt_stock;
mod row;
mod settings;
mod store;

pub use access::{OrderTarget, RequisitionTarget};
pub use fault::ProcurementFault;
pub use model::{PurchaseOrderStatus, ReplenishmentPolicy, RequisitionDecision, RequisitionStatus};
pub use procurement_settings_update::{ProcurementSettingsUpdate, procurement_settings_update};
pub use purchase_order_close::{PurchaseOrderClose, purchase_order_close};
pub use purchase_order_create::{OrderLine, PurchaseOrderCreate, purchase_order_create};
pub use purchase_order_receive::{PurchaseOrderReceive, ReceiptLine, purchase_order_receive};
pub use purchase_requisition_cancel::{PurchaseRequisitionCancel, purchase_requisition_cancel};
pub use purchase_requisition_create::{
    PurchaseRequisitionCreate, RequisitionLine, purchase_requisition_create,
};
pub use purchase_requisition_decide::{PurchaseRequisitionDecide, purchase_requisition_decide};
pub use purchase_requisition_submit::purchase_requisition_submit;
pub use react::react;
pub use read::{OrderFilter, RequisitionFilter};
pub use row::{
    OrderLineRow, OrderRow, ReceiptLineRow, ReceiptRow, RequisitionLineRow, RequisitionRow,
};
pub use settings::Settings;
