//! Adds a comment to an object.

use std::collections::BTreeSet;

use db::schema::{comment_mentions, comments, discussions, file_attachments, files};
use db::types::Id;
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as DieselError};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::json;

use super::access::{Topic, can_be_mentioned, for_answering, for_commenting};
use super::events::{COMMENT_ADDED, COMMENT_NOTED};
use super::fault::DiscussionFault;
use super::model::{CommentRow, MILLIONTHS, Pin};
use crate::events::Event;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{CommentId, EventNode, Node, UserId};
use crate::kernel::input::{InputFault, at_most, text};
use crate::kernel::{Actor, Error, Tx};

/// Most characters of a comment.
const MAX_BODY: usize = 5_000;
/// Most people that a comment mentions.
const MAX_MENTIONS: usize = 20;
/// Most comments on one object.
const MAX_COMMENTS: i64 = 10_000;

/// A new comment.
#[derive(Debug, Clone)]
pub struct CommentAdd {
    /// Id that the client made.
    pub id: Option<CommentId>,
    /// The object that it is about.
    pub node: Node,
    /// The comment that it answers, which is no reply itself.
    pub parent: Option<CommentId>,
    /// 1 to 5,000 characters.
    pub body: String,
    /// Only members see it; refused for guests.
    pub internal: bool,
    /// The place on a picture of the object that it is about.
    pub pin: Option<Pin>,
    /// People to be told, at most 20.
    pub mentions: Vec<UserId>,
}

/// Adds the comment.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `REPLY_TO_REPLY`, `REPLY_MUST_BE_INTERNAL`, `PIN_NOT_ON_PICTURE`,
/// `CANNOT_BE_MENTIONED`, `DISCUSSION_FULL`, `ID_REUSED`, errors of input.
pub fn comment_add(tx: &mut Tx<'_>, actor: &Actor, input: &CommentAdd) -> Result<CommentId> {
    let topic = for_commenting(tx, actor, input.node, input.internal)?;
    let body = text("body", &input.body, MAX_BODY)?;
    at_most("mentions", &input.mentions, MAX_MENTIONS)?;
    let mentions: BTreeSet<UserId> = input.mentions.iter().copied().collect();
    let (pin_x, pin_y) = match &input.pin {
        Some(pin) => (Some(millionths("x", pin.x)?), Some(millionths("y", pin.y)?)),
        None => (None, None),
    };
    let mut row = CommentRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        node_type: input.node.prefix.to_owned(),
        node_id: Id::new(input.node.uuid),
        number: 0,
        shared_number: None,
        parent_id: input.parent,
        body,
        internal: input.internal,
        pin_file_id: input.pin.map(|pin| pin.file),
        pin_x,
        pin_y,
        author_id: actor.user,
        created_at: tx.now(),
    };
    if input.id.is_some() && is_repeated(tx, &row, &mentions)? {
        return Ok(row.id);
    }
    check_parent(tx, actor, &topic, input)?;
    check_pin(tx, actor, &topic, input)?;
    for (i, user) in input.mentions.iter().enumerate() {
        if !can_be_mentioned(tx, actor, &topic, input.internal, *user)? {
            let path = ["mentions".to_owned(), i.to_string()];
            return Err(Error::from(DiscussionFault::CannotBeMentioned).at(path));
        }
    }
    let (number, shared) = next_number(tx, &row)?;
    row.number = number;
    row.shared_number = (!row.internal).then_some(shared);
    diesel::insert_into(comments::table)
        .values(&row)
        .execute(tx.conn())?;
    for user in &mentions {
        diesel::insert_into(comment_mentions::table)
            .values((
                comment_mentions::org_id.eq(actor.org),
                comment_mentions::comment_id.eq(row.id),
                comment_mentions::user_id.eq(*user),
            ))
            .execute(tx.conn())?;
    }
    let kind = if row.internal {
        &COMMENT_NOTED
    } else {
        &COMMENT_ADDED
    };
    let data = json!({
        "commentId": row.id, "nodeId": topic.node, "parentId": row.parent_id,
        "pinned": row.pin_file_id.is_some(), "mentions": mentions,
    });
    tx.emit(Event::by(actor, kind, topic.shared, data));
    Ok(row.id)
}

/// A share of a picture's side in millionths, exactly.
fn millionths(field: &str, share: Decimal) -> Result<i64> {
    let scaled = share
        .checked_mul(Decimal::from(MILLIONTHS))
        .filter(Decimal::is_integer);
    scaled
        .and_then(|scaled| scaled.to_i64())
        .filter(|parts| (0..=MILLIONTHS).contains(parts))
        .ok_or_else(|| {
            let expected = "0 to 1 with at most 6 decimals".to_owned();
            Error::from(InputFault::Malformed { expected }).at(["pin", field])
        })
}

/// Whether the same comment is there already.
fn is_repeated(tx: &mut Tx<'_>, row: &CommentRow, mentions: &BTreeSet<UserId>) -> Result<bool> {
    let known: Option<CommentRow> = comments::table
        .find((row.org_id, row.id))
        .select(CommentRow::as_select())
        .first(tx.conn())
        .optional()?;
    let Some(known) = known else {
        return Ok(false);
    };
    let mentioned: Vec<UserId> = comment_mentions::table
        .filter(comment_mentions::org_id.eq(row.org_id))
        .filter(comment_mentions::comment_id.eq(row.id))
        .select(comment_mentions::user_id)
        .load(tx.conn())?;
    let same = CommentRow {
        number: known.number,
        shared_number: known.shared_number,
        created_at: known.created_at,
        ..row.clone()
    } == known;
    if same && mentioned.into_iter().collect::<BTreeSet<_>>() == *mentions {
        Ok(true)
    } else {
        Err(InputFault::IdReused.into())
    }
}

fn check_parent(tx: &mut Tx<'_>, actor: &Actor, topic: &Topic, input: &CommentAdd) -> Result<()> {
    let Some(id) = input.parent else {
        return Ok(());
    };
    let parent = for_answering(tx, actor, topic, id).map_err(|e| e.at(["parentId"]))?;
    if parent.parent_id.is_some() {
        return Err(DiscussionFault::ReplyToReply.into());
    }
    if parent.internal && !input.internal {
        return Err(DiscussionFault::ReplyMustBeInternal.into());
    }
    Ok(())
}

/// The picture stands with the object, and is not kept from those who will read the comment.
fn check_pin(tx: &mut Tx<'_>, actor: &Actor, topic: &Topic, input: &CommentAdd) -> Result<()> {
    let Some(pin) = &input.pin else {
        return Ok(());
    };
    let standing: Vec<(bool, String)> = file_attachments::table
        .inner_join(
            files::table.on(files::org_id
                .eq(file_attachments::org_id)
                .and(files::id.eq(file_attachments::file_id))),
        )
        .filter(file_attachments::org_id.eq(actor.org))
        .filter(file_attachments::file_id.eq(pin.file))
        .filter(file_attachments::shared_type.eq(topic.shared.prefix))
        .filter(file_attachments::shared_id.eq(Id::<EventNode>::new(topic.shared.uuid)))
        .select((file_attachments::internal, files::content_type))
        .load(tx.conn())?;
    let fits = |(hidden, content_type): &(bool, String)| {
        (input.internal || !hidden) && content_type.starts_with("image/")
    };
    if standing.iter().any(fits) {
        Ok(())
    } else {
        Err(Error::from(DiscussionFault::PinNotOnPicture).at(["pin", "fileId"]))
    }
}

/// Counts the comment and returns its number among all and among the shared ones.
fn next_number(tx: &mut Tx<'_>, row: &CommentRow) -> Result<(i64, i64)> {
    let shared = i64::from(!row.internal);
    let key = (row.org_id, row.node_id, row.node_type.clone());
    let counted: Option<(i64, i64)> = diesel::update(discussions::table.find(key))
        .set((
            discussions::comments.eq(discussions::comments + 1),
            discussions::shared_comments.eq(discussions::shared_comments + shared),
        ))
        .returning((discussions::comments, discussions::shared_comments))
        .get_result(tx.conn())
        .optional()?;
    if let Some((number, _)) = counted
        && number > MAX_COMMENTS
    {
        return Err(DiscussionFault::DiscussionFull { max: MAX_COMMENTS }.into());
    }
    if let Some(numbers) = counted {
        return Ok(numbers);
    }
    let first = diesel::insert_into(discussions::table)
        .values((
            discussions::org_id.eq(row.org_id),
            discussions::node_type.eq(&row.node_type),
            discussions::node_id.eq(row.node_id),
            discussions::comments.eq(1_i64),
            discussions::shared_comments.eq(shared),
        ))
        .execute(tx.conn());
    match first {
        Ok(_) => Ok((1, shared)),
        // Somebody else wrote the first comment at the same moment.
        Err(DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) => {
            Err(CoreFault::Retry.into())
        }
        Err(error) => Err(error.into()),
    }
}
