//! Production: orders to make something (生产工单), kept here or mirrored from an ERP.
//!
//! Owns `work_orders`, `work_order_counters`, `work_order_progress`, `work_order_reports`,
//! `production_tasks`.
//! Invariants: nothing is released before a sample of its article is sealed or approved for
//! production; no more than the first articles are made before their inspection accepts them; a work
//! order that an ERP owns is what its newest report says, and nobody here moves it; one that is
//! completed has announced its lot, once; the seal of a sample creates one task.
//! Emits `work_order.*`; the subject of each is the work order, whose grants decide what a guest
//! learns.

pub mod access;
mod check;
mod code;
pub mod events;
mod fault;
mod guard;
mod known;
mod model;
pub mod react;
pub mod read;
mod report;
mod row;
mod sealed;
mod store;
mod work_order_cancel;
mod work_order_close;
mod work_order_complete;
mod work_order_create;
mod work_order_hold;
mod work_order_hold_request;
mod work_order_progress_report;
mod work_order_release;
mod work_order_resume;
mod work_order_start;
mod work_order_upsert;
mod work_orders_upsert;

pub use access::Target;
pub use fault::ProductionFault;
pub use model::WorkOrderStatus;
pub use react::react;
pub use read::WorkOrderFilter;
pub use report::{WorkOrderReported, WorkOrderUpsert};
pub use row::{WorkOrderProgressRow, WorkOrderRow};
pub use work_order_cancel::{WorkOrderCancel, work_order_cancel};
pub use work_order_close::work_order_close;
pub use work_order_complete::{WorkOrderComplete, work_order_complete};
pub use work_order_create::{WorkOrderCreate, work_order_create};
pub use work_order_hold::{WorkOrderHold, work_order_hold};
pub use work_order_hold_request::work_order_hold_request;
pub use work_order_progress_report::{WorkOrderProgressReport, work_order_progress_report};
pub use work_order_release::work_order_release;
pub use work_order_resume::work_order_resume;
pub use work_order_start::work_order_start;
pub use work_order_upsert::work_order_upsert;
pub use work_orders_upsert::work_orders_upsert;
