//! People and organisations.

mod mutation;
mod query;
mod types;

pub(crate) use mutation::IdentityMutation;
pub(crate) use query::IdentityQuery;
pub(crate) use types::{Supplier, User};
