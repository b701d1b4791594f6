//! Events of due dates; the subject of each is what is due.

use crate::events::EventKind;

/// All kinds of this context.
pub const ALL: &[EventKind] = &[APPROACHED, PASSED];

/// Something is due within so many hours.
pub const APPROACHED: EventKind = EventKind {
    name: "due_date.approached",
    guest_fields: Some(&["dueAt", "hours"]),
};
/// Something was due and is not done.
pub const PASSED: EventKind = EventKind {
    name: "due_date.passed",
    guest_fields: Some(&["dueAt"]),
};
