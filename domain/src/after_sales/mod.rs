//! After-sales service: tickets about what was sold, and the trace from a number to all that hangs
//! together with it (售后).
//!
//! Owns `service_tickets`, `service_ticket_inspections`.
//! Invariants: a ticket moves only along [`TicketStatus::next`]; a trace shows each object only to
//! those who see it by that object's own rule.
//! Emits `service_ticket.*`.

pub mod access;
pub mod events;
mod fault;
mod model;
pub mod read;
mod service_ticket_advance;
mod service_ticket_open;
mod service_ticket_update;
mod store;
pub mod trace;

pub use access::Target;
pub use fault::ServiceFault;
pub use model::{ServiceTicketRow, TicketKind, TicketStatus};
pub use service_ticket_advance::{ServiceTicketAdvance, service_ticket_advance};
pub use service_ticket_open::{ServiceTicketOpen, service_ticket_open};
pub use service_ticket_update::{ServiceTicketUpdate, service_ticket_update};
