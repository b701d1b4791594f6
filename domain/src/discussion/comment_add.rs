//! Adds a comment to an object.

use std::collections::BTreeSet;

use db::schema::{comment_mentions, comments};
use db::types::Id;
use diesel::prelude::*;
use serde_json::json;

use super::access::{Topic, can_be_mentioned, for_answering, for_commenting, require_upload};
use super::events::{COMMENT_ADDED, COMMENT_NOTED};
use super::fault::DiscussionFault;
use super::model::{CommentRow, Pin};
use super::{numbering, pin};
use crate::events::Event;
use crate::files::{self, Place};
use crate::kernel::fault::Result;
use crate::kernel::id::{CommentId, FileId, Node, UserId};
use crate::kernel::input::{InputFault, at_most, text};
use crate::kernel::{Actor, Error, Tx};

/// Most characters of a comment.
const MAX_BODY: usize = 5_000;
/// Most people that a comment mentions.
const MAX_MENTIONS: usize = 20;
/// Most files of a comment.
const MAX_FILES: usize = 10;

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
    /// Files that belong to it, at most 10; guests need the grant `UPLOAD`.
    pub files: Vec<FileId>,
    /// People to be told, at most 20.
    pub mentions: Vec<UserId>,
}

/// Adds the comment.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `REPLY_TO_REPLY`, `REPLY_MUST_BE_INTERNAL`, `PIN_NOT_ON_PICTURE`,
/// `CANNOT_BE_MENTIONED`, `DISCUSSION_FULL`, `FILE_INCOMPLETE`, `ID_REUSED`, errors of input.
pub fn comment_add(tx: &mut Tx<'_>, actor: &Actor, input: &CommentAdd) -> Result<CommentId> {
    let topic = for_commenting(tx, actor, input.node, input.internal)?;
    if !input.files.is_empty() {
        require_upload(actor, &topic)?;
    }
    let mut row = row(tx, actor, input)?;
    let mentions: BTreeSet<UserId> = input.mentions.iter().copied().collect();
    if input.id.is_some() && is_repeated(tx, actor, &row, input)? {
        return Ok(row.id);
    }
    check_parent(tx, actor, &topic, input)?;
    let place = Place {
        node: row.id.into(),
        shared: topic.shared,
        internal: row.internal,
    };
    files::attach(tx, actor, &input.files, place).map_err(|e| e.at(["fileIds"]))?;
    if let Some(pin) = &input.pin {
        pin::check(tx, actor, &topic, pin, input.internal)?;
    }
    for (i, user) in input.mentions.iter().enumerate() {
        if !can_be_mentioned(tx, actor, &topic, input.internal, *user)? {
            let path = ["mentions".to_owned(), i.to_string()];
            return Err(Error::from(DiscussionFault::CannotBeMentioned).at(path));
        }
    }
    let (number, shared) = numbering::next(tx, &row)?;
    row.number = number;
    row.shared_number = (!row.internal).then_some(shared);
    insert(tx, &row, &mentions)?;
    let kind = match row.internal {
        true => &COMMENT_NOTED,
        false => &COMMENT_ADDED,
    };
    let data = json!({
        "commentId": row.id, "nodeId": topic.node, "parentId": row.parent_id,
        "pinned": row.pin_file_id.is_some(), "fileIds": input.files, "mentions": mentions,
    });
    tx.emit(Event {
        project: topic.project,
        ..Event::by(actor, kind, topic.shared, data)
    });
    Ok(row.id)
}

/// The comment as it will be stored, but for its numbers.
fn row(tx: &Tx<'_>, actor: &Actor, input: &CommentAdd) -> Result<CommentRow> {
    at_most("mentions", &input.mentions, MAX_MENTIONS)?;
    at_most("fileIds", &input.files, MAX_FILES)?;
    let (pin_x, pin_y) = input
        .pin
        .map(|pin| pin::millionths(&pin))
        .transpose()?
        .unzip();
    Ok(CommentRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        node_type: input.node.prefix.to_owned(),
        node_id: Id::new(input.node.uuid),
        number: 0,
        shared_number: None,
        parent_id: input.parent,
        body: text("body", &input.body, MAX_BODY)?,
        internal: input.internal,
        pin_file_id: input.pin.map(|pin| pin.file),
        pin_x,
        pin_y,
        author_id: actor.user,
        created_at: tx.now(),
    })
}

fn insert(tx: &mut Tx<'_>, row: &CommentRow, mentions: &BTreeSet<UserId>) -> Result<()> {
    diesel::insert_into(comments::table)
        .values(row)
        .execute(tx.conn())?;
    for user in mentions {
        diesel::insert_into(comment_mentions::table)
            .values((
                comment_mentions::org_id.eq(row.org_id),
                comment_mentions::comment_id.eq(row.id),
                comment_mentions::user_id.eq(*user),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}

/// Whether the same comment is there already.
fn is_repeated(
    tx: &mut Tx<'_>,
    actor: &Actor,
    row: &CommentRow,
    input: &CommentAdd,
) -> Result<bool> {
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
    let attached = files::read::attached(tx.conn(), actor, &[row.id.into()])?;
    let attached: BTreeSet<FileId> = attached.into_iter().map(|(_, file)| file.id).collect();
    let same = same
        && mentioned.iter().collect::<BTreeSet<_>>() == input.mentions.iter().collect()
        && attached.iter().collect::<BTreeSet<_>>() == input.files.iter().collect();
    if same {
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
