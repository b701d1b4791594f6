//! The GraphQL schema: one folder a context, translating only.

pub(crate) mod absent;
mod catalog;
mod checklist;
pub(crate) mod context;
mod corrective;
mod crm;
mod devices;
mod discussion;
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
mod notify;
mod page;
mod projects;
mod quality;
mod samples;
mod scalar;
pub(crate) mod schema;
mod scope;
mod search;
