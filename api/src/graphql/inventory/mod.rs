//! Lots, and where goods lie.

mod loader;
mod movement;
mod mutation;
mod query;
mod stock;
mod stock_input;
mod stock_mutation;
mod stock_query;
mod subscription;
mod types;
mod words;

pub(crate) use loader::{LevelsOf, StockOf};
pub(crate) use movement::{SerialNumber, StockMovement};
pub(crate) use mutation::InventoryMutation;
pub(crate) use query::InventoryQuery;
pub(crate) use stock::{Location, StockLevel, StockSummary, Warehouse};
pub(crate) use stock_mutation::StockMutation;
pub(crate) use stock_query::StockQuery;
pub(crate) use subscription::StockSubscription;
pub(crate) use types::Lot;
