//! Products and SKUs.

mod mutation;
mod query;
mod types;

pub(crate) use mutation::CatalogMutation;
pub(crate) use query::CatalogQuery;
pub(crate) use types::{Product, Sku};
