//! Who may upload and see files.

use std::collections::HashSet;

use db::schema::{file_attachments, files};
use db::types::Id;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::model::{AttachmentRow, FileRow, FileStatus};
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{EventNode, FileId};
use crate::kernel::{Actor, GrantAction};

/// Demands that the actor may upload: by role, or as a guest by any grant that files can follow.
///
/// # Errors
/// `FORBIDDEN`.
pub fn require_upload(actor: &Actor) -> Result<()> {
    let files = GrantAction::Upload.bit() | GrantAction::Submit.bit() | GrantAction::Inspect.bit();
    if actor.is_guest() && actor.grants.iter().any(|grant| grant.actions & files != 0) {
        return Ok(());
    }
    actor.require(Permission::FileUpload)
}

/// Loads an upload of the actor's own, finished or not.
///
/// # Errors
/// `NOT_FOUND` for anything else.
pub fn for_upload(conn: &mut Conn, actor: &Actor, id: FileId) -> Result<FileRow> {
    files::table
        .find((actor.org, id))
        .filter(files::uploaded_by.eq(actor.user))
        .select(FileRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Loads a complete file that the actor may see.
///
/// # Errors
/// `NOT_FOUND` for anything else.
pub fn for_view(conn: &mut Conn, actor: &Actor, id: FileId) -> Result<FileRow> {
    visible(conn, actor, &[id])?
        .pop()
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// The complete files among `ids` that the actor may see: members all of their organisation, others
/// what they uploaded and what is attached, not internally, to an object that is shared with them.
///
/// # Errors
/// When the database fails.
pub fn visible(conn: &mut Conn, actor: &Actor, ids: &[FileId]) -> Result<Vec<FileRow>> {
    let mut rows: Vec<FileRow> = files::table
        .filter(files::org_id.eq(actor.org))
        .filter(files::id.any_of(ids))
        .filter(files::status.eq(FileStatus::Complete))
        .select(FileRow::as_select())
        .load(conn)?;
    if !actor.may(Permission::FileRead) && rows.iter().any(|row| row.uploaded_by != actor.user) {
        let shared = shared(conn, actor, ids)?;
        rows.retain(|row| row.uploaded_by == actor.user || shared.contains(&row.id));
    }
    Ok(rows)
}

fn shared(conn: &mut Conn, actor: &Actor, ids: &[FileId]) -> Result<HashSet<FileId>> {
    let granted: Vec<Id<EventNode>> = actor.grants.iter().map(|g| Id::new(g.node.uuid)).collect();
    let rows: Vec<AttachmentRow> = file_attachments::table
        .filter(file_attachments::org_id.eq(actor.org))
        .filter(file_attachments::file_id.any_of(ids))
        .filter(file_attachments::shared_id.eq_any(granted))
        .filter(file_attachments::internal.eq(false))
        .select(AttachmentRow::as_select())
        .load(conn)?;
    let shown = rows.iter().filter(|row| {
        row.shared()
            .is_some_and(|node| actor.is_granted(node, GrantAction::View))
    });
    Ok(shown.map(|row| row.file_id).collect())
}
