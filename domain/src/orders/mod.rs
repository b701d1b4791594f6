//! Sales orders as shops and ERP systems report them, and as people here enter and fulfil them
//! (销售订单).
//!
//! Owns `sales_orders`, `sales_order_lines`, `sales_order_payments`, `sales_order_shipments`,
//! `sales_order_reports`, `sales_order_allocations`, `sales_order_picks`,
//! `sales_order_pick_serials`, `sales_returns`, `sales_return_lines`, `sales_return_goods`,
//! `sku_sales`.
//! Invariants: an order that nobody here works on is what its newest report by the source's own
//! count says, in whatever order reports come and however often; once somebody here took a step with
//! it, reports move it only forward, on hold or off; every report is kept; `order.paid` is said once
//! of an order; what was sold of an article on a day is the sum over the orders that count; goods are
//! reserved for an order exactly while its fulfilment is `RESERVED`, and what leaves is what was
//! picked; a piece is picked for one order; no more comes back of a line than left, and no more money
//! than was paid.
//! Emits `order.*`, `sales_return.*`. Reports move no stock: those of an order that is called off release what is
//! reserved for it, and one whose goods have left from here keeps that fact.

pub mod access;
mod apply;
mod before;
mod check;
pub mod events;
mod fault;
mod known;
mod model;
mod picks;
pub mod pieces;
pub mod read;
mod report;
pub mod returns;
mod row;
pub mod sales;
mod sales_order_allocate;
mod sales_order_cancel;
mod sales_order_complete;
mod sales_order_create;
mod sales_order_deliver;
mod sales_order_hold;
mod sales_order_pack;
mod sales_order_pay;
mod sales_order_pick;
mod sales_order_pick_undo;
mod sales_order_ship;
mod sales_order_upsert;
mod sales_orders_upsert;
mod store;

pub use access::Target;
pub use fault::OrdersFault;
pub use model::{Fulfilment, OrderStatus, Reported};
pub use read::SalesOrderFilter;
pub use report::{OrderLine, OrderPayment, OrderShipment, SalesOrderUpsert};
pub use row::{
    SalesOrderAllocationRow, SalesOrderLineRow, SalesOrderPaymentRow, SalesOrderPickRow,
    SalesOrderReportRow, SalesOrderRow, SalesOrderShipmentRow,
};
pub use sales::SkuSales;
pub use sales_order_allocate::{SalesOrderAllocate, sales_order_allocate};
pub use sales_order_cancel::sales_order_cancel;
pub use sales_order_complete::sales_order_complete;
pub use sales_order_create::{SalesOrderCreate, sales_order_create};
pub use sales_order_deliver::sales_order_deliver;
pub use sales_order_hold::{SalesOrderReasoned, sales_order_hold, sales_order_release};
pub use sales_order_pack::sales_order_pack;
pub use sales_order_pay::{SalesOrderPay, sales_order_pay};
pub use sales_order_pick::{PickLine, SalesOrderPick, sales_order_pick};
pub use sales_order_pick_undo::{SalesOrderPickUndo, sales_order_pick_undo};
pub use sales_order_ship::{SalesOrderShip, sales_order_ship};
pub use sales_order_upsert::sales_order_upsert;
pub use sales_orders_upsert::{
    OrderReported, Sent, Unreadable, sales_orders_take, sales_orders_upsert,
};
