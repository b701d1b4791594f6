//! Lots.

mod mutation;
mod query;
mod types;

pub(crate) use mutation::InventoryMutation;
pub(crate) use query::InventoryQuery;
pub(crate) use types::Lot;
