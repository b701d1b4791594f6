//! Events of procurement; the subject is the requisition or the order. None says a price.

use crate::events::EventKind;

/// All kinds of this context.
pub const ALL: &[EventKind] = &[
    REQUISITION_CREATED,
    REQUISITION_SUBMITTED,
    REQUISITION_APPROVED,
    REQUISITION_REJECTED,
    REQUISITION_CANCELLED,
    REQUISITION_MOVED,
    ORDER_CREATED,
    ORDER_RECEIVED,
    ORDER_CLOSED,
    SETTINGS_UPDATED,
];

const fn internal(name: &'static str) -> EventKind {
    EventKind {
        name,
        guest_fields: None,
    }
}

/// A requisition was written.
pub const REQUISITION_CREATED: EventKind = internal("purchase_requisition.created");
/// A requisition waits for its approval.
pub const REQUISITION_SUBMITTED: EventKind = internal("purchase_requisition.submitted");
/// A requisition may be ordered.
pub const REQUISITION_APPROVED: EventKind = internal("purchase_requisition.approved");
/// A requisition was not approved.
pub const REQUISITION_REJECTED: EventKind = internal("purchase_requisition.rejected");
/// A requisition is not wanted any more.
pub const REQUISITION_CANCELLED: EventKind = internal("purchase_requisition.cancelled");
/// A requisition followed its orders.
pub const REQUISITION_MOVED: EventKind = internal("purchase_requisition.moved");
/// Something was ordered.
pub const ORDER_CREATED: EventKind = internal("purchase_order.created");
/// Something that was ordered arrived.
pub const ORDER_RECEIVED: EventKind = internal("purchase_order.received");
/// Nothing more is expected of an order.
pub const ORDER_CLOSED: EventKind = internal("purchase_order.closed");
/// The organisation's limits changed.
pub const SETTINGS_UPDATED: EventKind = internal("procurement_settings.updated");
