//! Sales orders.

mod input;
mod loader;
mod mutation;
mod order;
mod pick;
mod query;
pub(crate) mod returns;
mod sales;
mod step_input;
mod step_mutation;
mod words;

pub(crate) use loader::OrdersOfSerial;
pub(crate) use mutation::OrdersMutation;
pub(crate) use order::{SalesOrder, SalesOrderShipment};
pub(crate) use query::OrdersQuery;
pub(crate) use sales::{SalesOf, SalesSummary, summary};
pub(crate) use step_mutation::OrderStepsMutation;
pub(crate) use words::OrderReportOutcome;
