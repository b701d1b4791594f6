//! People and organisations.

mod denial;
mod grant;
mod invitation;
mod people;
mod query;
mod rights;
mod session;
mod types;

use async_graphql::MergedObject;

pub(crate) use denial::DenialQuery;
pub(crate) use invitation::InvitationQuery;
pub(crate) use query::IdentityQuery;
pub(crate) use types::{Department, Role, Supplier, User};

/// Root fields that change identity.
#[derive(MergedObject, Default)]
pub(crate) struct IdentityMutation(
    session::SessionMutation,
    people::PeopleMutation,
    rights::RightsMutation,
);
