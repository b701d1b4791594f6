//! Events of orders and of what comes back; the subject is the order or the return.

use crate::events::EventKind;

/// All kinds of this context.
pub const ALL: &[EventKind] = &[
    CREATED,
    PAID,
    ADVANCED,
    UPDATED,
    PICKED,
    PICK_UNDONE,
    RETURN_REQUESTED,
    RETURN_APPROVED,
    RETURN_REJECTED,
    RETURN_RECEIVED,
    RETURN_DISPOSED,
    RETURN_REFUNDED,
];

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
/// A customer wants to send something back.
pub const RETURN_REQUESTED: EventKind = internal("sales_return.requested");
/// It may come back.
pub const RETURN_APPROVED: EventKind = internal("sales_return.approved");
/// It may not.
pub const RETURN_REJECTED: EventKind = internal("sales_return.rejected");
/// Goods of it arrived.
pub const RETURN_RECEIVED: EventKind = internal("sales_return.received");
/// It was decided what becomes of goods that arrived.
pub const RETURN_DISPOSED: EventKind = internal("sales_return.disposed");
/// The money went back.
pub const RETURN_REFUNDED: EventKind = internal("sales_return.refunded");
