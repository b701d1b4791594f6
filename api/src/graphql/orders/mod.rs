//! Sales orders.

mod input;
mod loader;
mod mutation;
mod order;
mod query;
mod sales;
mod words;

pub(crate) use mutation::OrdersMutation;
pub(crate) use order::SalesOrder;
pub(crate) use query::OrdersQuery;
pub(crate) use sales::{SalesOf, SalesSummary, summary};
pub(crate) use words::OrderReportOutcome;
