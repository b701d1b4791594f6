//! Products and SKUs.

mod mutation;
mod query;
mod types;

pub(crate) use mutation::{CatalogMutation, SkuPayload};
pub(crate) use query::CatalogQuery;
pub(crate) use types::{Product, Sku};
