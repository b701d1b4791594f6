//! Costs: the ledger and what people's time costs.

mod input;
mod loader;
mod mutation;
mod query;
mod types;

pub(crate) use loader::{CostOfTask, CostsOfProject, own_money};
pub(crate) use mutation::CostsMutation;
pub(crate) use query::CostsQuery;
pub(crate) use types::{Cost, CostTotal, LabourRate};
