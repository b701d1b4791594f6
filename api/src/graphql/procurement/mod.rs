//! Procurement: requisitions, purchase orders and what arrives.

mod input;
mod loader;
mod mutation;
mod order;
mod query;
mod requisition;
mod words;

pub(crate) use loader::OrderOfLot;
pub(crate) use mutation::ProcurementMutation;
pub(crate) use order::PurchaseOrder;
pub(crate) use query::ProcurementQuery;
pub(crate) use requisition::PurchaseRequisition;
