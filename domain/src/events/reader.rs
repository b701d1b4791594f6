//! Readers of the log: each keeps a cursor per organisation and commits it with what it did.

use db::Conn;
use db::schema::{event_heads, parked_events, reader_cursors};
use diesel::prelude::*;

use super::model::Row;
use super::read;
use crate::kernel::Tx;
use crate::kernel::fault::{CoreFault, Result, or_again};
use crate::kernel::id::OrganizationId;

/// A context that reacts to the log.
#[derive(Debug, Clone, Copy)]
pub struct Reader {
    /// Name of its cursor.
    pub name: &'static str,
    /// What it does about one event; running it again for the same event must change nothing.
    pub react: fn(&mut Tx<'_>, &Row) -> Result<()>,
}

/// The organisations whose log has events that a reader has not handled, and the first of those.
///
/// # Errors
/// When the database fails.
pub fn behind(conn: &mut Conn, reader: &Reader) -> Result<Vec<(OrganizationId, i64)>> {
    let cursor = reader_cursors::table.on(reader_cursors::org_id
        .eq(event_heads::org_id)
        .and(reader_cursors::reader.eq(reader.name)));
    let rows: Vec<(OrganizationId, Option<i64>)> = event_heads::table
        .left_join(cursor)
        .filter(event_heads::seq.gt(0))
        .filter(
            reader_cursors::seq
                .is_null()
                .or(reader_cursors::seq.assume_not_null().lt(event_heads::seq)),
        )
        .select((event_heads::org_id, reader_cursors::seq.nullable()))
        .order(event_heads::org_id)
        .load(conn)?;
    let next = |(org, seq): (OrganizationId, Option<i64>)| (org, seq.unwrap_or(0) + 1);
    Ok(rows.into_iter().map(next).collect())
}

/// Handles the next events of an organisation, at most `limit`, and moves the cursor in the same
/// transaction. Gives how many were handled.
///
/// # Errors
/// The reaction's refusal; the cursor stays where it was.
pub fn advance(tx: &mut Tx<'_>, reader: &Reader, org: OrganizationId, limit: i64) -> Result<usize> {
    let from = cursor(tx, reader, org)?;
    let rows = read::after(tx.conn(), org, from, limit)?;
    // The cursor first: another process waits for its row instead of doing the same in vain.
    if let Some(last) = rows.last() {
        step(tx, reader, org, from, last.seq)?;
    }
    for row in &rows {
        (reader.react)(tx, row)?;
    }
    Ok(rows.len())
}

/// Sets an event of an organisation aside, because its reaction failed, and goes on behind it.
/// Does nothing when the reader stands elsewhere by now: another process handled or parked it.
///
/// # Errors
/// When the database fails.
pub fn park(
    tx: &mut Tx<'_>,
    reader: &Reader,
    (org, seq): (OrganizationId, i64),
    attempts: i64,
    error: &str,
) -> Result<()> {
    let from = cursor(tx, reader, org)?;
    if from + 1 != seq {
        return Ok(());
    }
    let now = tx.now();
    let parked = diesel::insert_into(parked_events::table)
        .values((
            parked_events::org_id.eq(org),
            parked_events::reader.eq(reader.name),
            parked_events::seq.eq(seq),
            parked_events::attempts.eq(attempts),
            parked_events::error.eq(error),
            parked_events::parked_at.eq(now),
        ))
        .execute(tx.conn());
    or_again(parked)?;
    step(tx, reader, org, from, seq)
}

fn cursor(tx: &mut Tx<'_>, reader: &Reader, org: OrganizationId) -> Result<i64> {
    Ok(reader_cursors::table
        .find((org, reader.name))
        .select(reader_cursors::seq)
        .first(tx.conn())
        .optional()?
        .unwrap_or(0))
}

/// Moves the cursor if it is still where it was read; another process may have been quicker.
fn step(tx: &mut Tx<'_>, reader: &Reader, org: OrganizationId, from: i64, to: i64) -> Result<()> {
    let moved = diesel::update(
        reader_cursors::table
            .find((org, reader.name))
            .filter(reader_cursors::seq.eq(from)),
    )
    .set(reader_cursors::seq.eq(to))
    .execute(tx.conn())?;
    if moved == 1 {
        return Ok(());
    }
    if from > 0 {
        return Err(CoreFault::Retry.into());
    }
    let begun = diesel::insert_into(reader_cursors::table)
        .values((
            reader_cursors::org_id.eq(org),
            reader_cursors::reader.eq(reader.name),
            reader_cursors::seq.eq(to),
        ))
        .execute(tx.conn());
    or_again(begun).map(drop)
}
