//! The comments on an object as a connection.

use async_graphql::Context;
use domain::discussion::read;
use domain::kernel::id::{Comment as CommentKind, Node};
use domain::kernel::{Page, PageArgs};

use super::loader::Newest;
use super::types::Comment;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::page::{List, list};

/// Relay's four arguments.
#[derive(Debug, Clone, Default)]
pub(crate) struct Window {
    /// Entries from the front, 1 to 200.
    pub(crate) first: Option<i32>,
    /// Only entries behind this cursor.
    pub(crate) after: Option<String>,
    /// Entries from the end, 1 to 200.
    pub(crate) last: Option<i32>,
    /// Only entries in front of this cursor.
    pub(crate) before: Option<String>,
}

/// The comments on an object that the actor sees, newest first. The front of the list is loaded for
/// many objects at once.
///
/// # Errors
/// `NOT_FOUND`, `OUT_OF_RANGE`, `MALFORMED`.
pub(crate) async fn comments(
    ctx: &Context<'_>,
    node: Node,
    window: Window,
) -> Answer<List<Comment>> {
    let Window {
        first,
        after,
        last,
        before,
    } = window;
    let args = PageArgs::<CommentKind>::relay(first, after, last, before)
        .map_err(|e| ctx.refuse(e))?;
    let is_front = !args.backward && args.after.is_none() && args.before.is_none();
    let page = if is_front {
        let limit = args.limit;
        let rows = ctx.load(Newest { node, limit }).await?.unwrap_or_default();
        Page::of(rows, &args)
    } else {
        ctx.read(move |conn, actor| read::page(conn, actor, node, &args))
            .await?
    };
    Ok(list(
        page,
        |row| row.id.to_string(),
        move |conn, actor| {
            let counts = read::counts(conn, actor, &[node])?;
            Ok(counts.get(&node).copied().unwrap_or_default())
        },
    ))
}
