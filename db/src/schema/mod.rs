//! Table definitions, one file a context.
#![allow(missing_docs, reason = "the migrations document tables and columns")]

// A module and a table cannot share a name, so the modules carry another one than their files.
#[path = "catalog.rs"]
mod catalog_tables;
#[path = "events.rs"]
mod events_tables;
#[path = "files.rs"]
mod files_tables;
#[path = "identity.rs"]
mod identity_tables;
#[path = "inventory.rs"]
mod inventory_tables;

pub use catalog_tables::*;
pub use events_tables::*;
pub use files_tables::*;
pub use identity_tables::*;
pub use inventory_tables::*;

diesel::allow_tables_to_appear_in_same_query!(
    access_tokens,
    accounts,
    departments,
    event_heads,
    events,
    file_attachments,
    files,
    grants,
    invitations,
    lots,
    organizations,
    parked_events,
    reader_cursors,
    products,
    refresh_tokens,
    sessions,
    skus,
    suppliers,
    users,
);
