//! Reading the log.

use db::Conn;
use db::schema::{event_heads, events};
use diesel::prelude::*;

use super::cursor::Position;
use super::model::Row;
use crate::kernel::fault::Result;
use crate::kernel::id::{Node, OrganizationId};
use crate::kernel::page::Page;

/// The position of the last event of an organisation.
///
/// # Errors
/// When the organisation has no log.
pub fn head(conn: &mut Conn, org: OrganizationId) -> Result<Position> {
    let (epoch, seq, hash): (i64, i64, Vec<u8>) = event_heads::table
        .find(org)
        .select((event_heads::epoch, event_heads::seq, event_heads::hash))
        .first(conn)?;
    Ok(Position {
        org,
        epoch,
        seq,
        hash: super::cursor::short(&hash),
    })
}

/// The organisations whose log has events behind the given position of a reader.
///
/// # Errors
/// When the database fails.
pub fn heads(conn: &mut Conn) -> Result<Vec<(OrganizationId, i64)>> {
    Ok(event_heads::table
        .select((event_heads::org_id, event_heads::seq))
        .order(event_heads::org_id)
        .load(conn)?)
}

/// The events behind `seq`, oldest first, at most `limit`.
///
/// # Errors
/// When the database fails.
pub fn after(conn: &mut Conn, org: OrganizationId, seq: i64, limit: i64) -> Result<Vec<Row>> {
    Ok(events::table
        .filter(events::org_id.eq(org))
        .filter(events::seq.gt(seq))
        .order(events::seq.asc())
        .limit(limit)
        .select(Row::as_select())
        .load(conn)?)
}

/// Which events a list shows.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only these kinds.
    pub kinds: Option<Vec<String>>,
    /// Only about this object.
    pub subject: Option<Node>,
}

impl Filter {
    /// Whether an event belongs to the list.
    #[must_use]
    pub fn matches(&self, row: &Row) -> bool {
        self.kinds
            .as_ref()
            .is_none_or(|kinds| kinds.contains(&row.kind))
            && self.subject.is_none_or(|node| Some(node) == row.subject())
    }
}

/// A page of events, newest first; `before_seq` is the keyset.
///
/// # Errors
/// When the database fails.
pub fn page(
    conn: &mut Conn,
    org: OrganizationId,
    filter: &Filter,
    before_seq: Option<i64>,
    limit: i64,
) -> Result<Page<Row>> {
    let mut query = events::table
        .filter(events::org_id.eq(org))
        .select(Row::as_select())
        .into_boxed();
    if let Some(seq) = before_seq {
        query = query.filter(events::seq.lt(seq));
    }
    if let Some(kinds) = &filter.kinds {
        query = query.filter(events::kind.eq_any(kinds.clone()));
    }
    if let Some(node) = filter.subject {
        query = query
            .filter(events::subject_type.eq(node.prefix))
            .filter(
                events::subject_id.eq(db::types::Id::<crate::kernel::id::EventNode>::new(
                    node.uuid,
                )),
            );
    }
    let mut rows: Vec<Row> = query
        .order(events::seq.desc())
        .limit(limit + 1)
        .load(conn)?;
    let limit = usize::try_from(limit).unwrap_or_default();
    let has_next = rows.len() > limit;
    rows.truncate(limit);
    Ok(Page {
        rows,
        has_next,
        has_previous: before_seq.is_some(),
    })
}
