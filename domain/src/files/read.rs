//! Questions asked of files.

use db::schema::{file_attachments, files};
use db::types::{Id, Moment};
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::model::{AttachmentRow, FileRow, FileStatus};
use crate::identity::Permission;
use crate::kernel::Actor;
use crate::kernel::fault::Result;
use crate::kernel::id::{EventNode, FileId, Node, OrganizationId};

pub use super::access::{for_upload, for_view as find, visible};

/// Complete files by id, whoever asks: for files of an object that the caller has authorised.
///
/// # Errors
/// When the database fails.
pub fn by_ids(conn: &mut Conn, org: OrganizationId, ids: &[FileId]) -> Result<Vec<FileRow>> {
    Ok(files::table
        .filter(files::org_id.eq(org))
        .filter(files::id.any_of(ids))
        .filter(files::status.eq(FileStatus::Complete))
        .select(FileRow::as_select())
        .load(conn)?)
}

/// Files on objects that the caller has authorised, oldest first; at most
/// [`super::MAX_ATTACHED`] an object. Guests are not given what is attached internally.
///
/// # Errors
/// When the database fails.
pub fn attached(conn: &mut Conn, actor: &Actor, nodes: &[Node]) -> Result<Vec<(Node, FileRow)>> {
    let ids: Vec<Id<EventNode>> = nodes.iter().map(|node| Id::new(node.uuid)).collect();
    let rows: Vec<(AttachmentRow, FileRow)> = file_attachments::table
        .inner_join(
            files::table.on(files::org_id
                .eq(file_attachments::org_id)
                .and(files::id.eq(file_attachments::file_id))),
        )
        .filter(file_attachments::org_id.eq(actor.org))
        .filter(file_attachments::node_id.any_of(&ids))
        .order((
            file_attachments::created_at.asc(),
            file_attachments::file_id.asc(),
        ))
        .select((AttachmentRow::as_select(), FileRow::as_select()))
        .load(conn)?;
    let internal = actor.may(Permission::FileRead);
    let shown = rows
        .into_iter()
        .filter(|(attachment, _)| internal || !attachment.internal);
    Ok(shown
        .filter_map(|(attachment, file)| Some((attachment.node()?, file)))
        .filter(|(node, _)| nodes.contains(node))
        .collect())
}

/// Storage keys among the given ones that belong to an upload or file: the others' bytes are left
/// over from a crash.
///
/// # Errors
/// When the database fails.
pub fn known_keys(conn: &mut Conn, keys: &[String]) -> Result<Vec<String>> {
    let ids: Vec<FileId> = keys
        .iter()
        .filter_map(|key| key.rsplit_once('/')?.1.parse().ok())
        .map(FileId::new)
        .collect();
    Ok(files::table
        .filter(files::id.any_of(&ids))
        .filter(files::storage_key.any_of(keys))
        .select(files::storage_key)
        .load(conn)?)
}

/// Whether some upload has expired.
///
/// # Errors
/// When the database fails.
pub fn expired(conn: &mut Conn, now: Moment) -> Result<bool> {
    let found = files::table
        .filter(files::expires_at.lt(now))
        .select(files::id)
        .first::<FileId>(conn);
    Ok(found.optional()?.is_some())
}
