//! Appends events as the last statements of a transaction.

use db::Conn;
use db::schema::{event_heads, events};
use db::types::{Id, Moment};
use diesel::prelude::*;

use super::cursor::{Position, short};
use super::model::{Event, Row};
use crate::kernel::Sources;
use crate::kernel::fault::{Result, internal};

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
    let (epoch, last, mut hash): (i64, i64, Vec<u8>) = diesel::update(event_heads::table.find(org))
        .set(event_heads::seq.eq(event_heads::seq + count))
        .returning((event_heads::epoch, event_heads::seq, event_heads::hash))
        .get_result(conn)?;
    for (seq, event) in (last - count + 1..).zip(pending) {
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
            prev_hash: hash,
            hash: Vec::new(),
        };
        row.hash = row.chained();
        diesel::insert_into(events::table)
            .values(&row)
            .execute(conn)?;
        hash = row.hash;
    }
    diesel::update(event_heads::table.find(org))
        .set(event_heads::hash.eq(&hash))
        .execute(conn)?;
    Ok(Some(Position {
        org,
        epoch,
        seq: last,
        hash: short(&hash),
    }))
}
