//! The log.

mod parked;
mod query;
mod subscription;
mod types;

pub(crate) use parked::{ParkedMutation, ParkedQuery};
pub(crate) use query::{EventsQuery, history};
pub(crate) use subscription::EventsSubscription;
pub(crate) use types::Event;
