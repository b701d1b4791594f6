//! Numbers of comments: dense in the order of writing, for everybody and for guests apart.

use db::schema::discussions;
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as DieselError};

use super::fault::DiscussionFault;
use super::model::CommentRow;
use crate::kernel::Tx;
use crate::kernel::fault::{CoreFault, Result};

/// Most comments on one object.
const MAX_COMMENTS: i64 = 10_000;

/// Counts the comment and returns its number among all and among the shared ones.
///
/// # Errors
/// `DISCUSSION_FULL`.
pub(super) fn next(tx: &mut Tx<'_>, row: &CommentRow) -> Result<(i64, i64)> {
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
