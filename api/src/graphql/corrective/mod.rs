//! Corrective action: nonconformities and the answers to them.

mod answer;
mod filter;
mod input;
mod loader;
mod mutation;
mod non_conformity;
mod query;
mod subscription;
mod words;

pub(crate) use loader::NonConformityOf;
pub(crate) use mutation::CorrectiveMutation;
pub(crate) use non_conformity::NonConformity;
pub(crate) use query::CorrectiveQuery;
pub(crate) use subscription::CorrectiveSubscription;
