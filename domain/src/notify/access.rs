//! Who sees which notice: their own, about what they see now.

use db::Conn;
use db::conn::MultiBackend;
use db::schema::notifications;
use db::types::Id;
use diesel::prelude::*;

use crate::kernel::Actor;
use crate::kernel::fault::Result;
use crate::kernel::id::{EventNode, Node};

/// The notices that the actor sees; every list goes through it.
///
/// Members see all objects that notices are about. Guests see only notices about what is shared with
/// them now, and none that were written for members.
#[must_use]
pub fn visible(actor: &Actor) -> notifications::BoxedQuery<'static, MultiBackend> {
    let query = notifications::table
        .filter(notifications::org_id.eq(actor.org))
        .filter(notifications::user_id.eq(actor.user))
        .into_boxed();
    if !actor.is_guest() {
        return query;
    }
    let shared = actor.grants.iter().map(|grant| grant.node.uuid);
    let shared: Vec<Id<EventNode>> = shared.map(Id::new).collect();
    query
        .filter(notifications::internal.eq(false))
        .filter(notifications::subject_id.eq_any(shared))
}

/// Whether a person sees what a notice is about.
pub(super) fn sees(conn: &mut Conn, actor: &Actor, node: Node) -> Result<bool> {
    // What people talk about and what they are told of are the same objects.
    Ok(crate::registry::discussable(conn, actor, node)?.is_some())
}
