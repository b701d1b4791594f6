//! Customers and leads.

mod comparison;
mod customer;
mod figures;
mod input;
mod lead;
mod loader;
mod mutation;
mod query;
mod rule;
mod words;

pub(crate) use customer::Customer;
pub(crate) use figures::LeadFigures;
pub(crate) use lead::Lead;
pub(crate) use loader::{BroughtIn, KeyOf};
pub(crate) use mutation::CrmMutation;
pub(crate) use query::CrmQuery;
