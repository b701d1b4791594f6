//! What people say about an object: comments, threads, mentions, places on pictures.
//!
//! Owns `discussions`, `comments`, `comment_mentions`.
//! Invariants: comments are never changed or removed; a reply stands on the same object as what it
//! answers, one level deep; a guest neither writes nor sees an internal comment, and a reply to an
//! internal comment is internal.
//! Emits `comment.added` (for everyone who sees the object) and `comment.noted` (internal).

pub mod access;
mod comment_add;
pub mod events;
mod fault;
mod model;
mod numbering;
mod pin;
pub mod read;

pub use access::Topic;
pub use comment_add::{CommentAdd, comment_add};
pub use fault::DiscussionFault;
pub use model::{CommentRow, MILLIONTHS, Pin};
