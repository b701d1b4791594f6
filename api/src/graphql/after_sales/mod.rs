//! After-sales service: tickets and the trace.

mod input;
mod loader;
mod mutation;
mod query;
mod ticket;
mod trace;
mod words;

pub(crate) use mutation::ServiceMutation;
pub(crate) use query::ServiceQuery;
pub(crate) use ticket::ServiceTicket;
