//! Appends events as the last statements of a transaction.

use db::schema::{event_heads, events};
use db::types::{Id, Moment};
use db::{Conn, insert_all};
use diesel::prelude::*;

use super::cursor::{Position, short};
use super::model::{Event, Row};
use crate::kernel::Sources;
use crate::kernel::fault::{Result, internal};
use crate::kernel::id::OrganizationId;

/// Appends events of one organisation and returns the position of the last one.
///
/// Taking the head's row lock orders the commits of the organisation: a reader that sees an event
/// sees every earlier one. Nothing may be locked after this.
///
/// # Errors
/// When the log cannot be written, or the events belong to several organisations.
pub fn append(
    conn: &mut Conn,
    sources: &Sources,
    now: Moment,
    pending: &[Event],
) -> Result<Option<Position>> {
    let Some(first) = pending.first() else {
        return Ok(None);
    };
    let org = first.org;
    if pending.iter().any(|event| event.org != org) {
        return Err(internal(
            &"one transaction wrote events of two organisations",
        ));
    }
    let count = i64::try_from(pending.len()).unwrap_or_default();
    let (epoch, before, mut hash) = head(conn, org)?;
    let last = before + count;
    let mut rows = Vec::with_capacity(pending.len());
    for (seq, event) in (before + 1..).zip(pending) {
        let mut row = Row {
            org_id: org,
            seq,
            id: sources.id(),
            kind: event.kind.name.to_owned(),
            subject_type: event.subject.prefix.to_owned(),
            subject_id: Id::new(event.subject.uuid),
            project_id: event.project,
            actor_id: event.actor,
            at: now,
            data: event.data.to_string(),
            prev_hash: std::mem::take(&mut hash),
            hash: Vec::new(),
        };
        row.hash = row.chained();
        hash.clone_from(&row.hash);
        rows.push(row);
    }
    insert_all!(&mut *conn, events::table, rows)?;
    diesel::update(event_heads::table.find(org))
        .set((event_heads::seq.eq(last), event_heads::hash.eq(&hash)))
        .execute(conn)?;
    Ok(Some(Position {
        org,
        epoch,
        seq: last,
        hash: short(&hash),
    }))
}

/// Epoch, number and hash of the last event. On PostgreSQL the row is locked; SQLite has one writer.
fn head(conn: &mut Conn, org: OrganizationId) -> Result<(i64, i64, Vec<u8>)> {
    let head = event_heads::table.find(org).select((
        event_heads::epoch,
        event_heads::seq,
        event_heads::hash,
    ));
    Ok(match conn {
        Conn::Postgres(conn) => head.for_update().first(conn)?,
        Conn::Sqlite(conn) => head.first(conn)?,
    })
}
