//! Rows of files.

use db::schema::{file_attachments, files};
use db::types::{Id, Moment};
use diesel::prelude::*;

use crate::kernel::id::{EventNode, FileId, Node, OrganizationId, UserId};

db::text_enum! {
    /// How far a file is.
    pub enum FileStatus {
        /// Bytes are missing, or their hash was not compared yet.
        Uploading => "UPLOADING",
        /// All bytes are there and have the promised hash.
        Complete => "COMPLETE",
    }
}

/// A file.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = files)]
pub struct FileRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: FileId,
    /// Name, safe on every system; its ending fits the content type once the file is complete.
    pub name: String,
    /// MIME type found from the bytes; `application/octet-stream` until the file is complete.
    pub content_type: String,
    /// Size in bytes that the client promised.
    pub byte_size: i64,
    /// SHA-256 that the client promised, 64 lower-case hex digits.
    pub sha256: String,
    /// Bytes that are durable in the store.
    pub received: i64,
    /// How far it is.
    pub status: FileStatus,
    /// Where the store keeps the bytes.
    pub storage_key: String,
    /// Width in pixels as shown; images only.
    pub width: Option<i64>,
    /// Height in pixels as shown; images only.
    pub height: Option<i64>,
    /// When a photo was taken, from its EXIF data.
    pub taken_at: Option<Moment>,
    /// Who uploads it.
    pub uploaded_by: UserId,
    /// When the upload was started.
    pub created_at: Moment,
    /// When the unfinished upload ends; `None` for a complete file.
    pub expires_at: Option<Moment>,
    /// When the last byte was there.
    pub completed_at: Option<Moment>,
}

/// A file on an object.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = file_attachments)]
pub struct AttachmentRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Type prefix of the object.
    pub node_type: String,
    /// Bare id of the object.
    pub node_id: Id<EventNode>,
    /// File.
    pub file_id: FileId,
    /// Type prefix of the object whose grants open the file to guests.
    pub shared_type: String,
    /// Bare id of the object whose grants open the file to guests.
    pub shared_id: Id<EventNode>,
    /// Hidden from guests.
    pub internal: bool,
    /// When it was attached.
    pub created_at: Moment,
}

impl AttachmentRow {
    /// The object that the file is attached to.
    #[must_use]
    pub fn node(&self) -> Option<Node> {
        Node::from_parts(&self.node_type, self.node_id.uuid())
    }

    /// The object whose grants open the file to guests.
    #[must_use]
    pub fn shared(&self) -> Option<Node> {
        Node::from_parts(&self.shared_type, self.shared_id.uuid())
    }
}
