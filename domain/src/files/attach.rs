//! Puts files on objects of other contexts.

use std::collections::HashSet;

use db::schema::file_attachments;
use db::types::Id;
use db::{AnyOfExpression, insert_all};
use diesel::prelude::*;

use super::access;
use super::fault::FilesFault;
use super::model::AttachmentRow;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{EventNode, FileId, Node};
use crate::kernel::input::{InputFault, range};
use crate::kernel::{Actor, Tx};

/// Most files on one object.
pub const MAX_ATTACHED: i64 = 500;

/// Where files are put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The object.
    pub node: Node,
    /// The object whose grants open the files to guests: `node`, or what it is a part of (a round's
    /// or comment's sample).
    pub shared: Node,
    /// Hidden from guests.
    pub internal: bool,
}

impl<N: Into<Node>> From<N> for Place {
    fn from(node: N) -> Self {
        let node = node.into();
        Self {
            node,
            shared: node,
            internal: false,
        }
    }
}

/// Attaches complete files that the actor can see; what is attached there already stays so.
///
/// The caller has authorised the change of the object, bounds `ids`, sets the path of an error and
/// names the files in its own event.
///
/// # Errors
/// `NOT_FOUND` for a file that is not there or not visible, `FILE_INCOMPLETE`, `REPEATED`,
/// `OUT_OF_RANGE` past [`MAX_ATTACHED`].
pub fn attach(
    tx: &mut Tx<'_>,
    actor: &Actor,
    ids: &[FileId],
    place: impl Into<Place>,
) -> Result<()> {
    check_distinct(ids)?;
    check_visible(tx, actor, ids)?;
    attach_known(tx, actor, &[(place.into(), ids)])
}

/// Attaches files to several objects, as [`attach`] does, when the caller has found them complete
/// and visible and each only once at its place.
///
/// # Errors
/// `OUT_OF_RANGE` past [`MAX_ATTACHED`].
pub(crate) fn attach_known(
    tx: &mut Tx<'_>,
    actor: &Actor,
    all: &[(Place, &[FileId])],
) -> Result<()> {
    let nodes: Vec<Id<EventNode>> = all.iter().map(|(at, _)| Id::new(at.node.uuid)).collect();
    let there: Vec<(Id<EventNode>, FileId)> = file_attachments::table
        .filter(file_attachments::org_id.eq(actor.org))
        .filter(file_attachments::node_id.any_of(&nodes))
        .select((file_attachments::node_id, file_attachments::file_id))
        .load(tx.conn())?;
    let now = tx.now();
    let mut rows = Vec::new();
    for (place, ids) in all {
        let node_id = Id::new(place.node.uuid);
        let here: HashSet<FileId> = there
            .iter()
            .filter(|(node, _)| *node == node_id)
            .map(|(_, file)| *file)
            .collect();
        let new: Vec<_> = ids.iter().filter(|id| !here.contains(id)).collect();
        let total = i64::try_from(here.len() + new.len()).unwrap_or(i64::MAX);
        range("fileIds", total, 0, MAX_ATTACHED)?;
        rows.extend(new.into_iter().map(|file_id| AttachmentRow {
            org_id: actor.org,
            node_type: place.node.prefix.to_owned(),
            node_id,
            file_id: *file_id,
            shared_type: place.shared.prefix.to_owned(),
            shared_id: Id::new(place.shared.uuid),
            internal: place.internal,
            created_at: now,
        }));
    }
    Ok(insert_all!(tx.conn(), file_attachments::table, rows)?)
}

/// Refuses a file that is named twice.
///
/// # Errors
/// `REPEATED`.
pub(crate) fn check_distinct(ids: &[FileId]) -> Result<()> {
    let mut seen = HashSet::new();
    let Some(again) = ids.iter().find(|id| !seen.insert(**id)) else {
        return Ok(());
    };
    let value = again.to_string();
    Err(InputFault::Repeated { value }.into())
}

fn check_visible(tx: &mut Tx<'_>, actor: &Actor, ids: &[FileId]) -> Result<()> {
    let visible = access::visible(tx.conn(), actor, ids)?;
    let Some(missing) = ids
        .iter()
        .find(|id| visible.iter().all(|row| row.id != **id))
    else {
        return Ok(());
    };
    // Somebody's own unfinished upload is worth another answer than no upload at all.
    match access::for_upload(tx.conn(), actor, *missing) {
        Ok(row) => {
            let id = row.id.to_string();
            Err(FilesFault::FileIncomplete { id }.into())
        }
        Err(_) => Err(CoreFault::NotFound.into()),
    }
}
