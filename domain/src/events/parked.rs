//! Events that a reader failed on: shown, and handled again on demand.

use db::Conn;
use db::conn::MultiBackend;
use db::schema::{events, parked_events};
use db::types::Moment;
use diesel::prelude::*;

use super::model::Row;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{EventId, OrganizationId};
use crate::kernel::{Actor, Tx};

/// Most that is listed at once.
pub const LISTED: i64 = 200;

/// An event that was set aside.
#[derive(Debug, Clone)]
pub struct Parked {
    /// Whose reaction failed.
    pub reader: String,
    /// How often it failed, retries included.
    pub attempts: i64,
    /// How it failed the last time.
    pub error: String,
    /// When it was set aside, or retried in vain.
    pub parked_at: Moment,
    /// The event.
    pub event: Row,
}

type Columns = (Row, String, i64, String, Moment);

impl From<Columns> for Parked {
    fn from((event, reader, attempts, error, parked_at): Columns) -> Self {
        Self {
            reader,
            attempts,
            error,
            parked_at,
            event,
        }
    }
}

/// What waits in an organisation, in log order, at most [`LISTED`].
///
/// # Errors
/// `FORBIDDEN` without `system.manage`.
pub fn list(conn: &mut Conn, actor: &Actor) -> Result<Vec<Parked>> {
    actor.require_system()?;
    of(conn, actor.org, None)
}

/// What waits of one event, for each reader that failed on it.
///
/// # Errors
/// `FORBIDDEN` without `system.manage`.
pub fn list_of(conn: &mut Conn, actor: &Actor, id: EventId) -> Result<Vec<Parked>> {
    actor.require_system()?;
    of(conn, actor.org, Some(id))
}

/// How many events wait, over all organisations, for who looks after the machine.
///
/// # Errors
/// When the database fails.
pub fn count(conn: &mut Conn) -> Result<i64> {
    Ok(parked_events::table.count().get_result(conn)?)
}

fn of(conn: &mut Conn, org: OrganizationId, id: Option<EventId>) -> Result<Vec<Parked>> {
    let event = events::table.on(events::org_id
        .eq(parked_events::org_id)
        .and(events::seq.eq(parked_events::seq)));
    let mut query = parked_events::table
        .inner_join(event)
        .filter(parked_events::org_id.eq(org))
        .order((parked_events::seq.asc(), parked_events::reader.asc()))
        .limit(LISTED)
        .select((
            Row::as_select(),
            parked_events::reader,
            parked_events::attempts,
            parked_events::error,
            parked_events::parked_at,
        ))
        .into_boxed::<MultiBackend>();
    if let Some(id) = id {
        query = query.filter(events::id.eq(id));
    }
    let rows: Vec<Columns> = query.load(conn)?;
    Ok(rows.into_iter().map(Parked::from).collect())
}

/// Lets each reader that failed on the event react to it again. What fails once more stays, with
/// its new error; nothing of that reaction is kept. Later events were handled long ago, so a
/// reaction must not need that it comes before them.
///
/// # Errors
/// `FORBIDDEN` without `system.manage`; `NOT_FOUND` when nothing of this event waits.
pub fn parked_event_retry(tx: &mut Tx<'_>, actor: &Actor, id: EventId) -> Result<EventId> {
    let waiting = list_of(tx.conn(), actor, id)?;
    if waiting.is_empty() {
        return Err(CoreFault::NotFound.into());
    }
    for parked in waiting {
        retry(tx, &parked)?;
    }
    Ok(id)
}

fn retry(tx: &mut Tx<'_>, parked: &Parked) -> Result<()> {
    let (event, now) = (&parked.event, tx.now());
    let key = (event.org_id, &parked.reader, event.seq);
    // Locks the row: of two who retry at once, the second finds what the first one left.
    let taken = diesel::update(parked_events::table.find(key))
        .filter(parked_events::attempts.eq(parked.attempts))
        .set((
            parked_events::attempts.eq(parked.attempts + 1),
            parked_events::parked_at.eq(now),
        ))
        .execute(tx.conn())?;
    if taken == 0 {
        return Err(CoreFault::Retry.into());
    }
    let reader = crate::READERS.iter().find(|r| r.name == parked.reader);
    let Some(reader) = reader else {
        // A version without this reader has nothing to do about the event.
        return forget(tx, parked);
    };
    match tx.rehearse(|tx| (reader.react)(tx, event))? {
        Ok(()) => {
            (reader.react)(tx, event)?;
            forget(tx, parked)
        }
        Err(error) if error.is_retryable() => Err(error),
        Err(error) => {
            diesel::update(parked_events::table.find(key))
                .set(parked_events::error.eq(error.to_string()))
                .execute(tx.conn())?;
            Ok(())
        }
    }
}

fn forget(tx: &mut Tx<'_>, parked: &Parked) -> Result<()> {
    let key = (parked.event.org_id, &parked.reader, parked.event.seq);
    diesel::delete(parked_events::table.find(key)).execute(tx.conn())?;
    Ok(())
}
