//! Questions asked of notices.

use db::Conn;
use db::schema::{event_heads, events, notifications, reader_cursors};
use diesel::prelude::*;

use super::access::visible;
use super::model::NotificationRow;
use crate::events::Position;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{Notification, NotificationId, OrganizationId};
use crate::kernel::{Actor, Error, Page, PageArgs};

/// Name of the reader that writes notices.
pub const READER: &str = "notify";
/// Most unread notices that are counted.
pub const MAX_UNREAD: i64 = 100;

/// A page of the actor's notices, the newest event first.
///
/// # Errors
/// `NOT_FOUND` about `after` or `before` when that notice is gone.
pub fn page(
    conn: &mut Conn,
    actor: &Actor,
    unread_only: bool,
    args: &PageArgs<Notification>,
) -> Result<Page<NotificationRow>> {
    let mut query = visible(actor).select(NotificationRow::as_select());
    if unread_only {
        query = query.filter(notifications::read_at.is_null());
    }
    if let Some(after) = args.after {
        query = query.filter(notifications::seq.lt(seq_of(conn, actor, "after", after)?));
    }
    if let Some(before) = args.before {
        query = query.filter(notifications::seq.gt(seq_of(conn, actor, "before", before)?));
    }
    let query = if args.backward {
        query.order(notifications::seq.asc())
    } else {
        query.order(notifications::seq.desc())
    };
    let rows = query.limit(args.limit + 1).load(conn)?;
    Ok(Page::of(rows, args))
}

fn seq_of(conn: &mut Conn, actor: &Actor, field: &str, id: NotificationId) -> Result<i64> {
    visible(actor)
        .filter(notifications::id.eq(id))
        .select(notifications::seq)
        .first(conn)
        .optional()?
        .ok_or_else(|| Error::from(CoreFault::NotFound).at([field]))
}

/// How many notices [`page`] lists.
///
/// # Errors
/// When the database fails.
pub fn count(conn: &mut Conn, actor: &Actor, unread_only: bool) -> Result<i64> {
    let mut query = visible(actor);
    if unread_only {
        query = query.filter(notifications::read_at.is_null());
    }
    Ok(query.count().get_result(conn)?)
}

/// How many notices the actor has not read, counted up to [`MAX_UNREAD`].
///
/// # Errors
/// When the database fails.
pub fn unread(conn: &mut Conn, actor: &Actor) -> Result<i64> {
    let ids: Vec<NotificationId> = visible(actor)
        .filter(notifications::read_at.is_null())
        .limit(MAX_UNREAD)
        .select(notifications::id)
        .load(conn)?;
    Ok(i64::try_from(ids.len()).unwrap_or(MAX_UNREAD))
}

/// A notice of the actor's.
///
/// # Errors
/// `NOT_FOUND`.
pub fn find(conn: &mut Conn, actor: &Actor, id: NotificationId) -> Result<NotificationRow> {
    visible(actor)
        .filter(notifications::id.eq(id))
        .select(NotificationRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Up to which event of the log people have been told.
///
/// # Errors
/// When the database fails.
pub fn told_up_to(conn: &mut Conn, org: OrganizationId) -> Result<i64> {
    Ok(reader_cursors::table
        .find((org, READER))
        .select(reader_cursors::seq)
        .first(conn)
        .optional()?
        .unwrap_or(0))
}

/// The actor's notices of the events behind `from` up to `to`, oldest first, at most `limit`, each
/// with the position of its event.
///
/// # Errors
/// When the database fails.
pub fn between(
    conn: &mut Conn,
    actor: &Actor,
    (from, to): (i64, i64),
    limit: i64,
) -> Result<Vec<(NotificationRow, Position)>> {
    let rows: Vec<NotificationRow> = visible(actor)
        .filter(notifications::seq.gt(from))
        .filter(notifications::seq.le(to))
        .order(notifications::seq.asc())
        .limit(limit)
        .select(NotificationRow::as_select())
        .load(conn)?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let epoch: i64 = event_heads::table
        .find(actor.org)
        .select(event_heads::epoch)
        .first(conn)?;
    let numbers: Vec<i64> = rows.iter().map(|row| row.seq).collect();
    let hashes: Vec<(i64, Vec<u8>)> = events::table
        .filter(events::org_id.eq(actor.org))
        .filter(events::seq.eq_any(numbers))
        .order(events::seq.asc())
        .select((events::seq, events::hash))
        .load(conn)?;
    let placed = |(row, (seq, hash)): (NotificationRow, (i64, Vec<u8>))| {
        let hash = hash.first_chunk().copied().unwrap_or_default();
        let position = Position {
            org: actor.org,
            epoch,
            seq,
            hash,
        };
        (row, position)
    };
    // One notice an event: both lists have the same numbers in the same order.
    Ok(rows.into_iter().zip(hashes).map(placed).collect())
}
