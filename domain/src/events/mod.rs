//! The log: everything that happened, dense and chained per organisation.
//!
//! Owns `event_heads`, `events`, `idempotency_keys`, `reader_cursors`, `parked_events`, `timers`.
//! Invariants: `seq` has no gap; each row's hash covers its content and the row before; an event is
//! appended in the transaction of its effect, as the last statements before commit.

pub mod access;
mod append;
mod cursor;
pub mod epoch;
mod fault;
pub mod idempotency;
mod model;
pub mod parked;
pub mod read;
pub mod reader;
pub mod timer;
pub mod verify;

pub use append::append;
pub use cursor::{Cursor, Position};
pub use fault::EventsFault;
pub use model::{Event, EventKind, Row};
