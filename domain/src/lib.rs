//! What Muster is: contexts with their use cases, rules and access, on diesel and without async.
//!
//! Contexts in call order: `events`, `identity`, `files`, `discussion`, `catalog`, `projects`,
//! `costs`, `inventory`, `crm`, `orders`, `procurement`, `quality`, `samples`, `production`, `corrective`, `after_sales`, `devices`, `notify`, `metrics`, `search`. A context is the only writer of its
//! tables and may call use cases of contexts to its left; everything to its right happens by events.

pub mod after_sales;
pub mod catalog;
pub mod corrective;
pub mod costs;
pub mod crm;
pub mod devices;
pub mod discussion;
pub mod events;
pub mod files;
pub mod identity;
pub mod inventory;
pub mod kernel;
pub mod metrics;
pub mod notify;
pub mod orders;
pub mod procurement;
pub mod production;
pub mod projects;
pub mod quality;
mod registry;
pub mod samples;
pub mod search;

pub use registry::{READERS, TIMERS, codes, event_kind};
