//! What every context needs: who acts, when, ids, errors, pages, the transaction.

pub mod actor;
pub mod fault;
pub mod id;
pub mod input;
pub mod language;
pub mod money;
pub mod page;
pub mod random;
pub mod secret;
pub mod sources;
pub mod tx;
pub mod unit;

pub use actor::{Actor, Grant, GrantAction, Role, Roles};
pub use db::types::{Id, Kind, Moment};
pub use fault::{Error, Fault, Result};
pub use language::Language;
pub use money::Money;
pub use page::{Page, PageArgs};
pub use sources::Sources;
pub use tx::Tx;
