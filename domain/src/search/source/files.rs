//! Files on objects, by their names.

use db::Conn;
use db::schema::{file_attachments, files, search_documents};
use db::types::{Id, Moment};
use diesel::dsl::{exists, not};
use diesel::prelude::*;

use crate::kernel::fault::Result;
use crate::kernel::id::{EventNode, FileId, OrganizationId};
use crate::search::document::{Document, Home};
use crate::search::model::SearchKind;

/// The files on an object that are not found there yet. A file that is there internally and for
/// everybody is there for everybody.
///
/// # Errors
/// When the database fails.
pub(in crate::search) fn attached(
    conn: &mut Conn,
    org: OrganizationId,
    home: Home,
) -> Result<Vec<Document>> {
    let found = search_documents::table
        .filter(search_documents::org_id.eq(file_attachments::org_id))
        .filter(search_documents::home_id.eq(file_attachments::shared_id))
        .filter(search_documents::node_id.eq(file_attachments::file_id))
        .filter(search_documents::kind.eq(SearchKind::File))
        .filter(
            search_documents::internal
                .eq(false)
                .or(file_attachments::internal.eq(true)),
        );
    let rows: Vec<(FileId, String, bool, Moment)> = file_attachments::table
        .inner_join(
            files::table.on(files::org_id
                .eq(file_attachments::org_id)
                .and(files::id.eq(file_attachments::file_id))),
        )
        .filter(file_attachments::org_id.eq(org))
        .filter(file_attachments::shared_id.eq(Id::<EventNode>::new(home.node.uuid)))
        .filter(not(exists(found)))
        .order((file_attachments::internal.desc(), files::id))
        .select((
            files::id,
            files::name,
            file_attachments::internal,
            file_attachments::created_at,
        ))
        .load(conn)?;
    let document = |(id, name, internal, at): (FileId, String, bool, Moment)| Document {
        kind: SearchKind::File,
        node: id.into(),
        home,
        internal,
        title: name,
        body: Vec::new(),
        at,
    };
    Ok(rows.into_iter().map(document).collect())
}
