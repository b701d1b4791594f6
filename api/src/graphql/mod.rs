//! The GraphQL schema: one folder a context, translating only.

pub(crate) mod context;
pub(crate) mod error;
mod events;
pub(crate) mod feed;
mod identity;
pub(crate) mod limits;
pub(crate) mod loader;
mod node;
mod page;
mod scalar;
pub(crate) mod schema;
