//! Events of discussions; their subject is the object whose grants decide, so that a guest learns of
//! a comment exactly when it sees the object.

use crate::events::EventKind;

/// All kinds of this context.
pub const ALL: &[EventKind] = &[COMMENT_ADDED, COMMENT_NOTED];

/// Somebody commented for everyone who sees the object.
pub const COMMENT_ADDED: EventKind = EventKind {
    name: "comment.added",
    guest_fields: Some(&["commentId", "nodeId", "parentId", "pinned", "fileIds"]),
};
/// A member commented for members only.
pub const COMMENT_NOTED: EventKind = EventKind {
    name: "comment.noted",
    guest_fields: None,
};
