//! Events of addresses for calendars; their subject is the member, and none tells the secret.

use crate::events::EventKind;

/// All kinds.
pub const ALL: &[EventKind] = &[CALENDAR_LINK_CREATED, CALENDAR_LINK_REVOKED];

const fn internal(name: &'static str) -> EventKind {
    EventKind {
        name,
        guest_fields: None,
    }
}

/// A member made an address; one that was there before ended.
pub const CALENDAR_LINK_CREATED: EventKind = internal("calendar_link.created");
/// A member ended its address.
pub const CALENDAR_LINK_REVOKED: EventKind = internal("calendar_link.revoked");
