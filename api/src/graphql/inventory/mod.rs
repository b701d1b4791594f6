//! Lots, and where goods lie.

mod count;
mod count_mutation;
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

pub(crate) use count::StockCount;
pub(crate) use count_mutation::CountMutation;
pub(crate) use loader::{LevelsOf, ShortagesOf, StockOf};
pub(crate) use movement::{SerialNumber, StockMovement};
pub(crate) use mutation::InventoryMutation;
pub(crate) use query::InventoryQuery;
pub(crate) use stock::{Location, StockLevel, StockSummary, Warehouse, pieces};
pub(crate) use stock_mutation::StockMutation;
pub(crate) use stock_query::StockQuery;
pub(crate) use subscription::StockSubscription;
pub(crate) use types::Lot;
