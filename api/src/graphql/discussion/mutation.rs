//! Writing comments.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use domain::discussion::{self, CommentAdd, Pin};
use domain::kernel::fault::{CoreFault, Error};
use domain::kernel::id::CommentId;

use super::types::Comment;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;
use crate::graphql::scalar::{Cursor, Decimal};

/// Root fields of discussions.
#[derive(Default)]
pub(crate) struct DiscussionMutation;

/// A new comment.
#[derive(InputObject)]
pub(crate) struct CommentAddInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// The object that it is about: a sample, a sample round, an inspection, a nonconformity, a task, a
    /// project or a lot.
    node_id: ID,
    /// The comment on the same object that it answers; that one is no reply itself.
    parent_id: Option<ID>,
    /// What it says, 1 to 5,000 characters.
    body: String,
    /// Whether only members see it; refused for guests. Required true in answers to internal comments.
    #[graphql(default)]
    internal: bool,
    /// Place on a picture of the object that it is about.
    pin: Option<CommentPinInput>,
    /// Files that belong to it, at most 10: complete uploads. Guests need the grant UPLOAD.
    #[graphql(default)]
    file_ids: Vec<ID>,
    /// People to be told, at most 20; each must be able to see the comment.
    #[graphql(default)]
    mentions: Vec<ID>,
}

/// A place on a picture.
#[derive(InputObject)]
pub(crate) struct CommentPinInput {
    /// A picture that is attached to the object.
    file_id: ID,
    /// Share of the width, 0 (left edge) to 1 (right edge), at most 6 decimals.
    x: Decimal,
    /// Share of the height, 0 (upper edge) to 1 (lower edge), at most 6 decimals.
    y: Decimal,
}

/// A comment that was added.
#[derive(SimpleObject)]
pub(crate) struct CommentPayload {
    /// The comment; null when refused.
    comment: Option<Comment>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

#[Object]
impl DiscussionMutation {
    /// Comments on an object. Requires comment.add, or the grant COMMENT for guests. Emits
    /// comment.added, or comment.noted when internal. Idempotent by id. Errors: REPLY_TO_REPLY,
    /// REPLY_MUST_BE_INTERNAL, PIN_NOT_ON_PICTURE, CANNOT_BE_MENTIONED, FILE_INCOMPLETE,
    /// DISCUSSION_FULL, ID_REUSED.
    async fn comment_add(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new comment.")] input: CommentAddInput,
    ) -> Answer<CommentPayload> {
        let add = comment(ctx, input)?;
        let done = ctx
            .mutate(move |tx, actor| discussion::comment_add(tx, actor, &add))
            .await?;
        Ok(CommentPayload {
            comment: match done.value {
                Some(id) => ctx.load::<CommentId>(id).await?.map(Comment),
                None => None,
            },
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }
}

fn comment(ctx: &Context<'_>, input: CommentAddInput) -> Answer<CommentAdd> {
    let unknown = |field: &str| ctx.refuse(Error::from(CoreFault::NotFound).at([field]));
    let pin = |pin: CommentPinInput| -> Answer<Pin> {
        Ok(Pin {
            file: ctx.id(&pin.file_id, "pin")?,
            x: pin.x.0,
            y: pin.y.0,
        })
    };
    Ok(CommentAdd {
        id: input.id.map(|id| ctx.id(&id, "id")).transpose()?,
        node: input
            .node_id
            .parse()
            .map_err(|_not_an_id| unknown("nodeId"))?,
        parent: input
            .parent_id
            .map(|id| ctx.id(&id, "parentId"))
            .transpose()?,
        body: input.body,
        internal: input.internal,
        pin: input.pin.map(pin).transpose()?,
        files: input
            .file_ids
            .iter()
            .map(|id| ctx.id(id, "fileIds"))
            .collect::<Answer<_>>()?,
        mentions: input
            .mentions
            .iter()
            .map(|id| ctx.id(id, "mentions"))
            .collect::<Answer<_>>()?,
    })
}
