//! Reading the log.

use db::Conn;
use db::conn::MultiBackend;
use db::schema::{event_heads, events};
use db::types::Id;
use diesel::prelude::*;

use super::access;
use super::cursor::Position;
use super::model::Row;
use crate::kernel::Actor;
use crate::kernel::fault::Result;
use crate::kernel::id::{EventNode, Node, OrganizationId};
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

/// A page of the events that the actor may see, newest first; `before_seq` is the keyset.
///
/// # Errors
/// `FORBIDDEN` without `event.read`.
pub fn page(
    conn: &mut Conn,
    actor: &Actor,
    filter: &Filter,
    before_seq: Option<i64>,
    limit: i64,
) -> Result<Page<Row>> {
    access::for_reading(actor)?;
    let mut query = matching(actor, filter).select(Row::as_select());
    if let Some(seq) = before_seq {
        query = query.filter(events::seq.lt(seq));
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

/// How many events [`page`] lists.
///
/// # Errors
/// `FORBIDDEN` without `event.read`.
pub fn count(conn: &mut Conn, actor: &Actor, filter: &Filter) -> Result<i64> {
    access::for_reading(actor)?;
    Ok(matching(actor, filter).count().get_result(conn)?)
}

/// The filter in SQL, with what [`super::access::visible`] says about guests.
fn matching(actor: &Actor, filter: &Filter) -> events::BoxedQuery<'static, MultiBackend> {
    let mut query = events::table
        .filter(events::org_id.eq(actor.org))
        .into_boxed();
    if let Some(kinds) = &filter.kinds {
        query = query.filter(events::kind.eq_any(kinds.clone()));
    }
    if let Some(node) = filter.subject {
        query = query
            .filter(events::subject_type.eq(node.prefix))
            .filter(events::subject_id.eq(Id::<EventNode>::new(node.uuid)));
    }
    if actor.is_guest() {
        let shared = actor.grants.iter().map(|grant| grant.node.uuid);
        let shared: Vec<Id<EventNode>> = shared.map(Id::new).collect();
        let open: Vec<&'static str> = crate::registry::guest_event_kinds().collect();
        query = query
            .filter(events::subject_id.eq_any(shared))
            .filter(events::kind.eq_any(open));
    }
    query
}
