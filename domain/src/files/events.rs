//! Events of files.

use crate::events::EventKind;

/// All kinds of this context.
pub const ALL: &[EventKind] = &[FILE_UPLOADED, FILE_DISCARDED, FILE_EXPIRED];

const fn internal(name: &'static str) -> EventKind {
    EventKind {
        name,
        guest_fields: None,
    }
}

/// An upload is complete and its hash is right.
pub const FILE_UPLOADED: EventKind = internal("file.uploaded");
/// An upload was given up, or its bytes were refused.
pub const FILE_DISCARDED: EventKind = internal("file.discarded");
/// An upload was not finished in time.
pub const FILE_EXPIRED: EventKind = internal("file.expired");
