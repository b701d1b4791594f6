//! Table definitions, one file a context.
#![allow(missing_docs, reason = "the migrations document tables and columns")]

// A module and a table cannot share a name, so the modules carry another one than their files.
#[path = "events.rs"]
mod events_tables;
#[path = "identity.rs"]
mod identity_tables;

pub use events_tables::*;
pub use identity_tables::*;

diesel::allow_tables_to_appear_in_same_query!(
    access_tokens,
    accounts,
    departments,
    event_heads,
    events,
    grants,
    invitations,
    organizations,
    refresh_tokens,
    sessions,
    suppliers,
    users,
);
