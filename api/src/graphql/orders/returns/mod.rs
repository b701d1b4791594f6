//! What customers send back.

mod input;
mod loader;
mod mutation;
mod query;
mod types;
mod words;

pub(crate) use loader::ReturnsOf;
pub(crate) use mutation::ReturnsMutation;
pub(crate) use query::ReturnsQuery;
pub(crate) use types::SalesReturn;
