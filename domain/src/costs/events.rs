//! Events of costs. None says an amount: the log is read by many who may not see costs.

use crate::events::EventKind;

/// All kinds of this context.
pub const ALL: &[EventKind] = &[BOOKED, RATE_SET];

/// Entries of the ledger were added, all of one project or of none; the subject is the first.
pub const BOOKED: EventKind = EventKind {
    name: "cost.booked",
    guest_fields: None,
};
/// An hour of a person costs something else from a day on; the subject is the person.
pub const RATE_SET: EventKind = EventKind {
    name: "labour_rate.set",
    guest_fields: None,
};
