//! Production: work orders, what is told of their progress, and what goods they become.

mod input;
mod loader;
mod mutation;
mod order;
mod query;
mod subscription;
mod words;

pub(crate) use loader::{OrderOfInspection, OrderOfTask, SampleOfTask};
pub(crate) use mutation::ProductionMutation;
pub(crate) use order::WorkOrder;
pub(crate) use query::ProductionQuery;
pub(crate) use subscription::ProductionSubscription;
