//! Who finds what: a document is found by who sees the object that it is on.
//!
//! What a list and a count ask the database for is already limited to such documents, and each page
//! is asked about again at the contexts that own the objects, so that theirs is the last word.

use std::collections::HashSet;

use db::schema::{inspections, non_conformities, projects, samples, tasks};
use db::types::Id;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::model::{DocumentRow, SearchKind};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::{
    EventNode, FileId, InspectionId, Node, NonConformityId, ProjectId, SampleId, TaskId,
};
use crate::kernel::{Actor, GrantAction, Id as TypedId, Kind};
use crate::{corrective, files, projects as project, quality, samples as sample};

/// The kinds of objects with the permission to see all of them.
const OPEN: [(&str, Permission); 6] = [
    ("proj", Permission::ProjectRead),
    ("task", Permission::ProjectRead),
    ("smpl", Permission::SampleRead),
    ("insp", Permission::InspectionRead),
    ("ncr", Permission::NonConformityRead),
    ("sku", Permission::CatalogRead),
];

/// What an actor's searches are limited to.
#[derive(Debug, Clone)]
pub(super) struct Scope {
    /// Kinds of objects of which it sees all.
    pub(super) open: Vec<String>,
    /// Single objects that it sees.
    pub(super) homes: Vec<Id<EventNode>>,
    /// Whether it finds what is for members only.
    pub(super) internal: bool,
    /// Whether it finds all files on the objects that it sees.
    pub(super) files: bool,
}

/// What the actor's searches are limited to.
///
/// # Errors
/// When the database fails.
pub(super) fn scope(conn: &mut Conn, actor: &Actor) -> Result<Scope> {
    let open = OPEN.iter().filter(|(_, permission)| actor.may(*permission));
    let granted: Vec<Node> = actor
        .grants
        .iter()
        .filter(|grant| grant.actions & GrantAction::View.bit() != 0)
        .map(|grant| grant.node)
        .collect();
    let seen = seen(conn, actor, &granted)?;
    Ok(Scope {
        open: open.map(|(prefix, _)| (*prefix).to_owned()).collect(),
        homes: seen.into_iter().map(|node| Id::new(node.uuid)).collect(),
        internal: !actor.is_guest(),
        files: actor.is_guest() || actor.may(Permission::FileRead),
    })
}

/// The documents among those found that the actor may read, asked at the contexts of their objects:
/// one statement for each kind of object, however many there are.
///
/// # Errors
/// When the database fails.
pub(super) fn readable(
    conn: &mut Conn,
    actor: &Actor,
    rows: Vec<DocumentRow>,
) -> Result<Vec<DocumentRow>> {
    let homes: Vec<Node> = rows.iter().filter_map(DocumentRow::home).collect();
    let seen = seen(conn, actor, &homes)?;
    let file = |row: &DocumentRow| match row.kind {
        SearchKind::File => row.node().and_then(|node| node.downcast()),
        _ => None,
    };
    let wanted: Vec<FileId> = rows.iter().filter_map(file).collect();
    let open: HashSet<FileId> = match wanted.is_empty() {
        true => HashSet::new(),
        false => {
            let files = files::access::visible(conn, actor, &wanted)?;
            files.into_iter().map(|row| row.id).collect()
        }
    };
    let may = |row: &DocumentRow| {
        row.home().is_some_and(|home| seen.contains(&home))
            && (!row.internal || !actor.is_guest())
            && file(row).is_none_or(|id| open.contains(&id))
    };
    Ok(rows.into_iter().filter(may).collect())
}

/// The objects among `nodes` that the actor sees.
fn seen(conn: &mut Conn, actor: &Actor, nodes: &[Node]) -> Result<HashSet<Node>> {
    /// Asks one context about its objects, if there are any.
    macro_rules! ask {
        ($id:ty, $visible:expr, $column:expr) => {
            match of_kind(nodes) {
                ids if ids.is_empty() => Vec::new(),
                ids => $visible
                    .filter($column.any_of::<$id>(&ids))
                    .select($column)
                    .load::<$id>(conn)?
                    .into_iter()
                    .map(Node::from)
                    .collect(),
            }
        };
    }
    let mut seen = HashSet::new();
    seen.extend(ask!(
        ProjectId,
        project::access::visible(actor),
        projects::id
    ));
    seen.extend(ask!(
        TaskId,
        project::access::visible_tasks(actor),
        tasks::id
    ));
    seen.extend(ask!(SampleId, sample::access::visible(actor), samples::id));
    seen.extend(ask!(
        InspectionId,
        quality::access::visible(actor),
        inspections::id
    ));
    seen.extend(ask!(
        NonConformityId,
        corrective::access::visible(actor),
        non_conformities::id
    ));
    // Articles are seen all or not at all.
    let skus = nodes.iter().filter(|node| node.prefix == "sku");
    if actor.may(Permission::CatalogRead) {
        seen.extend(skus);
    }
    Ok(seen)
}

fn of_kind<K: Kind>(nodes: &[Node]) -> Vec<TypedId<K>> {
    let ids: HashSet<TypedId<K>> = nodes.iter().filter_map(|node| node.downcast()).collect();
    ids.into_iter().collect()
}
