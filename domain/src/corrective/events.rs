//! Events of corrective action; the subject of each is the nonconformity, of a changed setting the
//! organisation.

use crate::events::EventKind;

/// All kinds of this context.
pub const ALL: &[EventKind] = &[
    OPENED,
    CONTAINED,
    ROOT_CAUSE_FOUND,
    ACTIONS_PLANNED,
    IMPLEMENTED,
    ANSWER_ACCEPTED,
    ANSWER_REJECTED,
    CLOSED,
    CANCELLED,
    SETTINGS_UPDATED,
];

const fn shared(name: &'static str, guest_fields: &'static [&'static str]) -> EventKind {
    EventKind {
        name,
        guest_fields: Some(guest_fields),
    }
}

/// Goods were found not to conform; without an actor by a failed inspection.
pub const OPENED: EventKind = shared(
    "non_conformity.opened",
    &["code", "status", "severity", "dueAt"],
);
/// The goods at hand are under control.
pub const CONTAINED: EventKind = shared("non_conformity.contained", &["from", "status", "answer"]);
/// A root cause was named.
pub const ROOT_CAUSE_FOUND: EventKind = shared(
    "non_conformity.root_cause_found",
    &["from", "status", "answer", "category"],
);
/// Actions were planned.
pub const ACTIONS_PLANNED: EventKind = shared(
    "non_conformity.actions_planned",
    &["from", "status", "answer", "actions"],
);
/// The actions were carried out.
pub const IMPLEMENTED: EventKind = shared(
    "non_conformity.implemented",
    &["from", "status", "answer", "files"],
);
/// The answer was verified.
pub const ANSWER_ACCEPTED: EventKind = shared(
    "non_conformity.answer_accepted",
    &["from", "status", "answer", "effectiveAt"],
);
/// The answer was not good enough.
pub const ANSWER_REJECTED: EventKind = shared(
    "non_conformity.answer_rejected",
    &["from", "status", "answer", "dueAt"],
);
/// The actions had effect.
pub const CLOSED: EventKind = shared("non_conformity.closed", &["from", "status", "answer"]);
/// It is not followed any more.
pub const CANCELLED: EventKind = shared("non_conformity.cancelled", &["from", "status"]);
/// The organisation gives other times.
pub const SETTINGS_UPDATED: EventKind = EventKind {
    name: "non_conformity_settings.updated",
    guest_fields: None,
};
