//! Searching.

mod hit;
mod query;

pub(crate) use query::SearchQuery;
