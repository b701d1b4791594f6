//! Files: photos, reports and documents, uploaded in pieces and attached to other objects.
//!
//! Owns `files`, `file_attachments`. The bytes lie in a store that the edge owns; what stands here
//! says which bytes are there and who may see them.
//! Invariants: a complete file never changes; it has the promised size and SHA-256 and a type of the
//! allow list that was found from its bytes; only complete files are attached; a guest sees a file
//! that it uploaded or that is attached, not internally, to an object that is shared with it.
//! Limits: 500 MB a file, 50 MB a photo, 500 unfinished uploads a person, 2,000 files and 50 GB a
//! person within 24 hours, 500 files on one object; an unfinished upload ends after 24 hours.
//! Emits: `file.uploaded`, `file.discarded`, `file.expired`.

pub mod access;
mod attach;
pub mod events;
mod fault;
mod file_complete;
mod file_create;
mod file_discard;
mod file_name;
mod file_progress;
pub mod file_types;
mod files_expire;
mod model;
pub mod read;
mod taken;

pub use attach::{MAX_ATTACHED, Place, attach};
pub(crate) use attach::{attach_known, check_distinct};
pub use fault::FilesFault;
pub use file_complete::{FileComplete, file_complete};
pub use file_create::{
    FileCreate, MAX_BYTES, MAX_DAY_BYTES, MAX_DAY_FILES, MAX_UNFINISHED, file_create,
};
pub use file_discard::file_discard;
pub use file_progress::{FileProgress, file_progress};
pub use files_expire::files_expire;
pub use model::{AttachmentRow, FileRow, FileStatus};
pub use taken::Taken;
