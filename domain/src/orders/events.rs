//! Events of orders; the subject is the order.

use crate::events::EventKind;

/// All kinds of this context.
pub const ALL: &[EventKind] = &[CREATED, PAID, ADVANCED, UPDATED, PICKED, PICK_UNDONE];

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
/// An order was reported anew in the same state, or paid in part.
pub const UPDATED: EventKind = internal("order.updated");
/// Goods were taken off the shelves for an order.
pub const PICKED: EventKind = internal("order.picked");
/// Goods were put back.
pub const PICK_UNDONE: EventKind = internal("order.pick_undone");
