//! The GraphQL schema: one folder a context, translating only.

mod catalog;
pub(crate) mod context;
pub(crate) mod error;
mod events;
pub(crate) mod feed;
mod files;
mod identity;
mod inventory;
pub(crate) mod limits;
pub(crate) mod loader;
mod money;
mod node;
mod page;
mod scalar;
pub(crate) mod schema;
