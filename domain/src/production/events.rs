//! Events of production; the subject of each is the work order.

use crate::events::EventKind;

/// All kinds of this context.
pub const ALL: &[EventKind] = &[
    CREATED,
    ADVANCED,
    UPDATED,
    PROGRESS_REPORTED,
    HOLD_REQUESTED,
    HOLD_WITHDRAWN,
    TASK_LINKED,
];

const fn shared(name: &'static str, guest_fields: &'static [&'static str]) -> EventKind {
    EventKind {
        name,
        guest_fields: Some(guest_fields),
    }
}

const fn internal(name: &'static str) -> EventKind {
    EventKind {
        name,
        guest_fields: None,
    }
}

/// A work order was written, or came in.
pub const CREATED: EventKind = shared("work_order.created", &["code", "status", "quantity"]);
/// A work order came to another state; why it is held or called off is internal.
pub const ADVANCED: EventKind = shared(
    "work_order.advanced",
    &["from", "to", "producedQuantity", "document"],
);
/// A work order was reported anew in the same state.
pub const UPDATED: EventKind = shared("work_order.updated", &["quantity", "producedQuantity"]);
/// Somebody told how much was made.
pub const PROGRESS_REPORTED: EventKind = shared(
    "work_order.progress_reported",
    &["progressId", "quantity", "files"],
);
/// Somebody asked for a hold.
pub const HOLD_REQUESTED: EventKind = internal("work_order.hold_requested");
/// The request for a hold was taken back.
pub const HOLD_WITHDRAWN: EventKind = internal("work_order.hold_withdrawn");
/// A task follows the work order from now on.
pub const TASK_LINKED: EventKind = internal("work_order.task_linked");
