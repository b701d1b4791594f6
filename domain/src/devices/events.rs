//! Events of devices; none of them is for guests.

use crate::events::EventKind;

/// All kinds of this context.
pub const ALL: &[EventKind] = &[
    DEVICE_REGISTERED,
    DEVICE_TRUSTED,
    DEVICE_LOST,
    DEVICE_RETIRED,
    JOURNAL_DELIVERED,
];

const fn internal(name: &'static str) -> EventKind {
    EventKind {
        name,
        guest_fields: None,
    }
}

/// A member works with another device.
pub const DEVICE_REGISTERED: EventKind = internal("device.registered");
/// A manager knows the device.
pub const DEVICE_TRUSTED: EventKind = internal("device.trusted");
/// The device was lost; its session ended.
pub const DEVICE_LOST: EventKind = internal("device.lost");
/// The device is not used any more.
pub const DEVICE_RETIRED: EventKind = internal("device.retired");
/// A device delivered what it recorded about an object, which is the subject.
pub const JOURNAL_DELIVERED: EventKind = internal("journal.delivered");
