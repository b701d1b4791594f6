//! Events of orders; the subject is the order.

use crate::events::EventKind;

/// All kinds of this context.
pub const ALL: &[EventKind] = &[CREATED, PAID, ADVANCED, UPDATED];

const fn internal(name: &'static str) -> EventKind {
    EventKind {
        name,
        guest_fields: None,
    }
}

/// An order came in.
pub const CREATED: EventKind = internal("order.created");
/// An order was paid; once for each order.
pub const PAID: EventKind = internal("order.paid");
/// An order came to another state.
pub const ADVANCED: EventKind = internal("order.advanced");
/// An order was reported anew in the same state.
pub const UPDATED: EventKind = internal("order.updated");
