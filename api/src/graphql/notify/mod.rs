//! Notices and to-do lists over GraphQL.

mod feed;
mod mutation;
mod notification;
mod query;
mod subscription;
mod todo;
mod words;

pub(crate) use mutation::NotifyMutation;
pub(crate) use query::NotifyQuery;
pub(crate) use subscription::NotifySubscription;
