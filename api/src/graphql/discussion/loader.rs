//! Comments of many objects, and mentions of many comments, in one statement each.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;
use domain::discussion::{CommentRow, read};
use domain::files::{self, FileRow};
use domain::kernel::id::{CommentId, Node, UserId};

use crate::graphql::error::Shared;
use crate::graphql::loader::Batch;

/// The newest comments on an object that has been shown; the value holds one more than `limit` when
/// there are more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Newest {
    /// The object.
    pub(super) node: Node,
    /// Comments wanted.
    pub(super) limit: i64,
}

/// The people whom a comment mentions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct MentionsOf(pub(super) CommentId);

/// The files of a comment that has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct AttachedTo(pub(super) CommentId);

impl Loader<CommentId> for Batch {
    type Value = CommentRow;
    type Error = Shared;

    async fn load(&self, keys: &[CommentId]) -> Result<HashMap<CommentId, CommentRow>, Shared> {
        self.seen_by(keys, read::by_ids, |row| row.id).await
    }
}

impl Loader<Newest> for Batch {
    type Value = Vec<CommentRow>;
    type Error = Shared;

    async fn load(&self, keys: &[Newest]) -> Result<HashMap<Newest, Vec<CommentRow>>, Shared> {
        let mut by_limit: HashMap<i64, Vec<Node>> = HashMap::new();
        for key in keys {
            by_limit.entry(key.limit).or_default().push(key.node);
        }
        let mut found = HashMap::new();
        for (limit, nodes) in by_limit {
            let newest = self
                .ask(move |conn, actor| read::newest(conn, actor, &nodes, limit))
                .await?;
            found.extend(
                newest
                    .into_iter()
                    .map(|(node, rows)| (Newest { node, limit }, rows)),
            );
        }
        Ok(found)
    }
}

impl Loader<MentionsOf> for Batch {
    type Value = Vec<UserId>;
    type Error = Shared;

    async fn load(&self, keys: &[MentionsOf]) -> Result<HashMap<MentionsOf, Vec<UserId>>, Shared> {
        let ids: Vec<CommentId> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| read::mentions(conn, actor.org, &ids))
            .await?;
        let mut found: HashMap<MentionsOf, Vec<UserId>> = HashMap::new();
        for (comment, user) in rows {
            found.entry(MentionsOf(comment)).or_default().push(user);
        }
        Ok(found)
    }
}

impl Loader<AttachedTo> for Batch {
    type Value = Vec<FileRow>;
    type Error = Shared;

    async fn load(&self, keys: &[AttachedTo]) -> Result<HashMap<AttachedTo, Vec<FileRow>>, Shared> {
        let nodes: Vec<Node> = keys.iter().map(|key| key.0.into()).collect();
        let rows = self
            .ask(move |conn, actor| files::read::attached(conn, actor, &nodes))
            .await?;
        let mut found: HashMap<AttachedTo, Vec<FileRow>> = HashMap::new();
        for (node, file) in rows {
            if let Some(comment) = node.downcast() {
                found.entry(AttachedTo(comment)).or_default().push(file);
            }
        }
        Ok(found)
    }
}
