//! Events of metrics.

use crate::events::EventKind;

/// All kinds of this context.
pub const ALL: &[EventKind] = &[RECORDED];

/// Figures were recorded or corrected; the subject is the first channel.
pub const RECORDED: EventKind = EventKind {
    name: "metrics.recorded",
    guest_fields: None,
};
