//! Events of tickets; the subject is the ticket.

use crate::events::EventKind;

/// All kinds of this context.
pub const ALL: &[EventKind] = &[OPENED, UPDATED, ADVANCED];

const fn internal(name: &'static str) -> EventKind {
    EventKind {
        name,
        guest_fields: None,
    }
}

/// A ticket was opened.
pub const OPENED: EventKind = internal("service_ticket.opened");
/// Something of a ticket was changed: its owner, due date, texts or links.
pub const UPDATED: EventKind = internal("service_ticket.updated");
/// A ticket came to another state.
pub const ADVANCED: EventKind = internal("service_ticket.advanced");
