//! The log.

mod query;
mod subscription;
mod types;

pub(crate) use query::EventsQuery;
pub(crate) use subscription::EventsSubscription;
