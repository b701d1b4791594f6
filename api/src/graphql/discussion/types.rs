//! Types of discussions.

use async_graphql::{ComplexObject, Context, ID, Object, SimpleObject};
use domain::discussion::{CommentRow, Pin};
use domain::kernel::id::{FileId, UserId};
use futures::future::try_join_all;

use super::loader::{AttachedTo, MentionsOf};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::files::File;
use crate::graphql::identity::User;
use crate::graphql::scalar::{DateTime, Decimal};

/// A contribution to the discussion of an object (评论). It is never changed or removed.
#[derive(Clone)]
pub(crate) struct Comment(pub(crate) CommentRow);

impl From<CommentRow> for Comment {
    fn from(row: CommentRow) -> Self {
        Self(row)
    }
}

/// A contribution to the discussion of an object (评论). It is never changed or removed.
#[Object]
impl Comment {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Global id of the object that it is about.
    async fn node_id(&self) -> Option<ID> {
        self.0.node().map(|node| node.to_string().into())
    }
    /// The comment that it answers; null when it starts a thread. Replies are one level deep.
    async fn parent(&self, ctx: &Context<'_>) -> Answer<Option<Comment>> {
        match self.0.parent_id {
            Some(id) => Ok(ctx.load(id).await?.map(Comment)),
            None => Ok(None),
        }
    }
    /// What it says, at most 5,000 characters.
    async fn body(&self) -> &str {
        &self.0.body
    }
    /// Whether only members see it. Guests never meet an internal comment.
    async fn internal(&self) -> bool {
        self.0.internal
    }
    /// Place on a picture that it is about; null when it is about the whole.
    async fn pin(&self) -> Option<CommentPin> {
        self.0.pin().map(Into::into)
    }
    /// Files that belong to it, at most 10.
    async fn files(&self, ctx: &Context<'_>) -> Answer<Vec<File>> {
        let rows = ctx.load(AttachedTo(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(File).collect())
    }
    /// Who wrote it.
    async fn author(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        Ok(ctx.load::<UserId>(self.0.author_id).await?.map(User))
    }
    /// People who are told about it, at most 20.
    async fn mentions(&self, ctx: &Context<'_>) -> Answer<Vec<User>> {
        let mentioned = ctx.load(MentionsOf(self.0.id)).await?.unwrap_or_default();
        let people = mentioned.into_iter().map(|user| ctx.load::<UserId>(user));
        let people = try_join_all(people).await?;
        Ok(people.into_iter().flatten().map(User).collect())
    }
    /// When it was written.
    async fn created_at(&self) -> DateTime {
        self.0.created_at.into()
    }
}

/// A place on a picture.
#[derive(SimpleObject)]
#[graphql(complex)]
pub(crate) struct CommentPin {
    /// Share of the width, 0 (left edge) to 1 (right edge), at most 6 decimals.
    x: Decimal,
    /// Share of the height, 0 (upper edge) to 1 (lower edge), at most 6 decimals.
    y: Decimal,
    #[graphql(skip)]
    file: FileId,
}

impl From<Pin> for CommentPin {
    fn from(pin: Pin) -> Self {
        Self {
            x: Decimal(pin.x),
            y: Decimal(pin.y),
            file: pin.file,
        }
    }
}

#[ComplexObject]
impl CommentPin {
    /// The picture.
    async fn file(&self, ctx: &Context<'_>) -> Answer<Option<File>> {
        Ok(ctx.load::<FileId>(self.file).await?.map(File))
    }
}
