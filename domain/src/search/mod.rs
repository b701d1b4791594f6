//! Search: what has been written down anywhere is found again by its words.
//!
//! The last context in call order: it reads the log with a cursor of its own, and writes for each
//! event what can be found about the objects that the event names. It starts at the first event, so
//! a database from before it fills itself.
//!
//! Owns `search_documents`, `search_skus`, `search_index`.
//! Invariants: a document is found by who sees the object that it is on, and by nobody else, neither
//! in lists nor in counts; internal ones by members only; reading an event again changes nothing; the
//! number of a document never changes, so that pages behind it lose nothing.
//! Emits nothing.

pub mod access;
mod document;
mod excerpt;
mod fault;
mod model;
pub mod react;
pub mod read;
mod source;
mod store;
mod words;

pub use excerpt::{Excerpt, Mark};
pub use fault::SearchFault;
pub use model::{DocumentRow, SearchKind};
pub use react::react;
pub use read::{Hit, Search};
