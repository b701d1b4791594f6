//! What is to be found about the objects of each context, as they are now.
//!
//! What guests do not see of an object that is shared with them is either a document of its own that
//! is internal, or not here at all.

mod catalog;
mod corrective;
mod discussion;
mod files;
mod home;
mod projects;
mod quality;
mod samples;

use db::Conn;

pub(super) use catalog::sku;
pub(super) use corrective::non_conformity;
pub(super) use discussion::comment;
pub(super) use files::attached;
pub(super) use home::home;
pub(super) use projects::{advanced, phase, project, returned, task, version};
pub(super) use quality::inspection;
pub(super) use samples::{round, sample};

use super::document::{Document, Home};
use crate::kernel::fault::Result;
use crate::kernel::id::{Node, OrganizationId, SkuId};
use std::collections::BTreeSet;

/// What is to be found about an object.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The documents.
    pub(super) documents: Vec<Document>,
    /// Where the object is now; `None` when nothing is on it.
    pub(super) home: Option<Home>,
    /// The SKUs that it is about; `None` when that cannot change by itself.
    pub(super) skus: Option<BTreeSet<SkuId>>,
}

/// What is to be found about the object; nothing when there is none, or none of its kind is found.
///
/// # Errors
/// When the database fails.
pub(super) fn of(conn: &mut Conn, org: OrganizationId, node: Node) -> Result<Found> {
    let found = if let Some(id) = node.downcast() {
        project(conn, org, id)?
    } else if let Some(id) = node.downcast() {
        phase(conn, org, id)?
    } else if let Some(id) = node.downcast() {
        task(conn, org, id)?
    } else if let Some(id) = node.downcast() {
        version(conn, org, id)?
    } else if let Some(id) = node.downcast() {
        comment(conn, org, id)?
    } else if let Some(id) = node.downcast() {
        sku(conn, org, id)?
    } else if let Some(id) = node.downcast() {
        sample(conn, org, id)?
    } else if let Some(id) = node.downcast() {
        round(conn, org, id)?
    } else if let Some(id) = node.downcast() {
        inspection(conn, org, id)?
    } else if let Some(id) = node.downcast() {
        non_conformity(conn, org, id)?
    } else {
        None
    };
    Ok(found.unwrap_or_default())
}
