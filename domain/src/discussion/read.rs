//! Questions asked of discussions.

use std::collections::HashMap;

use db::schema::{comment_mentions, comments, discussions};
use db::types::Id;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::access;
use super::model::CommentRow;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{Comment, CommentId, EventNode, Node, OrganizationId, UserId};
use crate::kernel::{Actor, Page, PageArgs};

/// A comment, when the actor sees it and its object.
///
/// # Errors
/// `NOT_FOUND`.
pub fn find(conn: &mut Conn, actor: &Actor, id: CommentId) -> Result<CommentRow> {
    let row: CommentRow = comments::table
        .find((actor.org, id))
        .select(CommentRow::as_select())
        .first(conn)
        .optional()?
        .filter(|row| access::visible(actor, row))
        .ok_or(CoreFault::NotFound)?;
    access::for_reading(conn, actor, row.node().ok_or(CoreFault::NotFound)?)?;
    Ok(row)
}

/// Comments by id on objects that the actor has been shown; internal ones are left out for guests.
///
/// # Errors
/// When the database fails.
pub fn by_ids(conn: &mut Conn, actor: &Actor, ids: &[CommentId]) -> Result<Vec<CommentRow>> {
    let mut rows: Vec<CommentRow> = comments::table
        .filter(comments::org_id.eq(actor.org))
        .filter(comments::id.any_of(ids))
        .select(CommentRow::as_select())
        .load(conn)?;
    rows.retain(|row| access::visible(actor, row));
    Ok(rows)
}

/// A page of the comments on an object, newest first, ordered as they were written and not by id.
///
/// # Errors
/// `NOT_FOUND` when the actor does not see the object, `after` or `before`.
pub fn page(
    conn: &mut Conn,
    actor: &Actor,
    node: Node,
    args: &PageArgs<Comment>,
) -> Result<Page<CommentRow>> {
    access::for_reading(conn, actor, node)?;
    let mut query = comments::table
        .filter(comments::org_id.eq(actor.org))
        .filter(comments::node_id.eq(Id::<EventNode>::new(node.uuid)))
        .filter(comments::node_type.eq(node.prefix))
        .select(CommentRow::as_select())
        .into_boxed();
    if actor.is_guest() {
        query = query.filter(comments::internal.eq(false));
    }
    if let Some(after) = args.after {
        query = query.filter(comments::number.lt(number_of(conn, actor, node, "after", after)?));
    }
    if let Some(before) = args.before {
        query = query.filter(comments::number.gt(number_of(conn, actor, node, "before", before)?));
    }
    let query = if args.backward {
        query.order(comments::number.asc())
    } else {
        query.order(comments::number.desc())
    };
    let rows = query.limit(args.limit + 1).load(conn)?;
    Ok(Page::of(rows, args))
}

fn number_of(
    conn: &mut Conn,
    actor: &Actor,
    node: Node,
    field: &str,
    id: CommentId,
) -> Result<i64> {
    by_ids(conn, actor, &[id])?
        .into_iter()
        .find(|row| row.node() == Some(node))
        .map(|row| row.number)
        .ok_or_else(|| crate::kernel::Error::from(CoreFault::NotFound).at([field]))
}

/// The newest comments on each of several objects of one kind that the actor has been shown, newest
/// first, at most `limit` an object and one more to tell that there are more.
///
/// # Errors
/// When the database fails.
pub fn newest(
    conn: &mut Conn,
    actor: &Actor,
    nodes: &[Node],
    limit: i64,
) -> Result<HashMap<Node, Vec<CommentRow>>> {
    let (ids, prefixes) = keys(nodes);
    let mut query = comments::table
        .inner_join(
            discussions::table.on(discussions::org_id
                .eq(comments::org_id)
                .and(discussions::node_id.eq(comments::node_id))
                .and(discussions::node_type.eq(comments::node_type))),
        )
        .filter(comments::org_id.eq(actor.org))
        .filter(comments::node_id.any_of(&ids))
        .filter(comments::node_type.any_of(&prefixes))
        .order(comments::number.desc())
        .select(CommentRow::as_select())
        .into_boxed();
    query = if actor.is_guest() {
        let oldest = (discussions::shared_comments - limit).nullable();
        query.filter(comments::shared_number.ge(oldest))
    } else {
        query.filter(comments::number.ge(discussions::comments - limit))
    };
    let mut found: HashMap<Node, Vec<CommentRow>> = HashMap::new();
    for row in query.load::<CommentRow>(conn)? {
        if let Some(node) = row.node() {
            found.entry(node).or_default().push(row);
        }
    }
    Ok(found)
}

/// How many comments the actor sees on each of several objects; objects without one are left out.
///
/// # Errors
/// When the database fails.
pub fn counts(conn: &mut Conn, actor: &Actor, nodes: &[Node]) -> Result<HashMap<Node, i64>> {
    let (ids, prefixes) = keys(nodes);
    let rows: Vec<(String, Id<EventNode>, i64, i64)> = discussions::table
        .filter(discussions::org_id.eq(actor.org))
        .filter(discussions::node_id.any_of(&ids))
        .filter(discussions::node_type.any_of(&prefixes))
        .select((
            discussions::node_type,
            discussions::node_id,
            discussions::comments,
            discussions::shared_comments,
        ))
        .load(conn)?;
    let count = |all, shared| if actor.is_guest() { shared } else { all };
    Ok(rows
        .into_iter()
        .filter_map(|(prefix, id, all, shared)| {
            Some((Node::from_parts(&prefix, id.uuid())?, count(all, shared)))
        })
        .collect())
}

/// Who is mentioned by comments that have been shown.
///
/// # Errors
/// When the database fails.
pub fn mentions(
    conn: &mut Conn,
    org: OrganizationId,
    ids: &[CommentId],
) -> Result<Vec<(CommentId, UserId)>> {
    Ok(comment_mentions::table
        .filter(comment_mentions::org_id.eq(org))
        .filter(comment_mentions::comment_id.any_of(ids))
        .order((
            comment_mentions::comment_id.asc(),
            comment_mentions::user_id.asc(),
        ))
        .select((comment_mentions::comment_id, comment_mentions::user_id))
        .load(conn)?)
}

fn keys(nodes: &[Node]) -> (Vec<Id<EventNode>>, Vec<&'static str>) {
    let ids = nodes.iter().map(|node| Id::new(node.uuid)).collect();
    let mut prefixes: Vec<_> = nodes.iter().map(|node| node.prefix).collect();
    prefixes.sort_unstable();
    prefixes.dedup();
    (ids, prefixes)
}
