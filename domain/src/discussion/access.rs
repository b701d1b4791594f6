//! Who may read and write comments on what.

use db::Conn;
use db::schema::{comments, grants, users};
use db::types::Id;
use diesel::prelude::*;

use super::model::CommentRow;
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{CommentId, EventNode, Node, ProjectId, UserId};
use crate::kernel::{Actor, GrantAction, Role, Roles, Tx};

/// An object that can be discussed, as its context found it for the actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Topic {
    /// The object itself.
    pub node: Node,
    /// The object whose grants open it to guests: itself, or what it is a part of.
    pub shared: Node,
    /// The project that it is, or is a part of.
    pub project: Option<ProjectId>,
}

/// Finds an object that the actor sees and that can be discussed.
///
/// # Errors
/// `NOT_FOUND` for anything else.
pub fn for_reading(conn: &mut Conn, actor: &Actor, node: Node) -> Result<Topic> {
    crate::registry::discussable(conn, actor, node)?.ok_or_else(|| CoreFault::NotFound.into())
}

/// Finds an object that the actor may comment on; guests cannot write internally.
///
/// # Errors
/// `NOT_FOUND`; `FORBIDDEN` without `comment.add`, or for a guest without the grant `COMMENT`.
pub fn for_commenting(tx: &mut Tx<'_>, actor: &Actor, node: Node, internal: bool) -> Result<Topic> {
    let topic = for_reading(tx.conn(), actor, node)?;
    if !actor.is_guest() {
        actor.require(Permission::CommentAdd)?;
    } else if internal || !actor.is_granted(topic.shared, GrantAction::Comment) {
        let permission = Permission::CommentAdd.as_str().to_owned();
        return Err(CoreFault::Forbidden { permission }.into());
    }
    Ok(topic)
}

/// Demands that the actor may put files on the object.
///
/// # Errors
/// `FORBIDDEN` without `file.upload`, or for a guest without the grant `UPLOAD`.
pub fn require_upload(actor: &Actor, topic: &Topic) -> Result<()> {
    if actor.is_guest() && actor.is_granted(topic.shared, GrantAction::Upload) {
        return Ok(());
    }
    actor.require(Permission::FileUpload)
}

/// Loads the comment of this object that is to be answered.
///
/// # Errors
/// `NOT_FOUND` when there is none, it is about another object, or the actor may not see it.
pub fn for_answering(
    tx: &mut Tx<'_>,
    actor: &Actor,
    topic: &Topic,
    id: CommentId,
) -> Result<CommentRow> {
    comments::table
        .find((actor.org, id))
        .select(CommentRow::as_select())
        .first(tx.conn())
        .optional()?
        .filter(|row: &CommentRow| row.node() == Some(topic.node) && visible(actor, row))
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Whether the actor, who sees the object, also sees this comment on it.
#[must_use]
pub fn visible(actor: &Actor, row: &CommentRow) -> bool {
    !row.internal || !actor.is_guest()
}

/// Whether a person can be mentioned: it would see the comment, and the actor may know of it.
///
/// Members may mention members, and in shared comments guests with access. Guests may only mention
/// who has already written something that they see, since they cannot list people.
///
/// # Errors
/// When the database fails.
pub fn can_be_mentioned(
    tx: &mut Tx<'_>,
    actor: &Actor,
    topic: &Topic,
    internal: bool,
    user: UserId,
) -> Result<bool> {
    let roles: Option<i64> = users::table
        .find((actor.org, user))
        .filter(users::disabled_at.is_null())
        .select(users::roles)
        .first(tx.conn())
        .optional()?;
    let Some(roles) = roles
        .map(Roles)
        .filter(|roles| !roles.has(Role::Integration))
    else {
        return Ok(false);
    };
    if roles.is_guest() && (internal || !has_grant(tx, actor, topic, user)?) {
        return Ok(false);
    }
    Ok(!actor.is_guest() || user == actor.user || has_spoken(tx, actor, topic, user)?)
}

fn has_grant(tx: &mut Tx<'_>, actor: &Actor, topic: &Topic, user: UserId) -> Result<bool> {
    let now = tx.now();
    let live = grants::table
        .filter(grants::org_id.eq(actor.org))
        .filter(grants::user_id.eq(user))
        .filter(grants::node_type.eq(topic.shared.prefix))
        .filter(grants::node_id.eq(Id::<EventNode>::new(topic.shared.uuid)))
        .filter(grants::revoked_at.is_null())
        .filter(grants::expires_at.is_null().or(grants::expires_at.gt(now)));
    Ok(live.count().get_result::<i64>(tx.conn())? > 0)
}

fn has_spoken(tx: &mut Tx<'_>, actor: &Actor, topic: &Topic, user: UserId) -> Result<bool> {
    let spoken = comments::table
        .filter(comments::org_id.eq(actor.org))
        .filter(comments::node_type.eq(topic.node.prefix))
        .filter(comments::node_id.eq(Id::<EventNode>::new(topic.node.uuid)))
        .filter(comments::author_id.eq(user))
        .filter(comments::internal.eq(false));
    Ok(spoken.count().get_result::<i64>(tx.conn())? > 0)
}
