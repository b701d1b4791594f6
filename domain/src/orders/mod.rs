//! Sales orders as shops and ERP systems report them (销售订单).
//!
//! Owns `sales_orders`, `sales_order_lines`, `sales_order_payments`, `sales_order_shipments`,
//! `sales_order_reports`, `sku_sales`.
//! Invariants: an order is what its newest report by the source's own count says, in whatever order
//! reports come and however often; every report is kept; `order.paid` is said once of an order; what
//! was sold of an article on a day is the sum over the orders that count.
//! Emits `order.*`. Reported orders move no stock of ours: their source does that.

pub mod access;
mod apply;
mod check;
pub mod events;
mod known;
mod model;
pub mod read;
mod report;
mod row;
pub mod sales;
mod sales_order_upsert;
mod sales_orders_upsert;

pub use model::{OrderStatus, Reported};
pub use read::SalesOrderFilter;
pub use report::{OrderLine, OrderPayment, OrderShipment, SalesOrderUpsert};
pub use row::{
    SalesOrderLineRow, SalesOrderPaymentRow, SalesOrderReportRow, SalesOrderRow,
    SalesOrderShipmentRow,
};
pub use sales::SkuSales;
pub use sales_order_upsert::sales_order_upsert;
pub use sales_orders_upsert::{OrderReported, sales_orders_upsert};
