//! The fold of the log into sampling states.

use db::schema::{events, sampling_states};
use db::types::{Id, Kind};
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;
use serde_json::json;

use crate::events::{Event, Row};
use crate::kernel::Tx;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{EventNode, Node, OrganizationId, SamplingState, SamplingStateId};
use crate::quality::events::{INSTRUCTED, LOT_JUDGED, SWITCHED};
use crate::quality::model::SamplingStateRow;
use crate::quality::rules::switching::{Switching, SwitchingChange, SwitchingEvent, step};

/// A sampling state with everything that the log says about it.
#[derive(Debug, Clone)]
pub struct Current {
    /// The stored row, which may be behind.
    pub row: SamplingStateRow,
    /// The state now.
    pub switching: Switching,
    /// The last event that is in it.
    seq: i64,
    changes: Vec<SwitchingChange>,
}

/// The states as of the end of the log, in the order of `rows`; one statement for all of them.
///
/// # Errors
/// When the database fails or a stored state is not what was written.
pub fn current(
    conn: &mut Conn,
    org: OrganizationId,
    rows: Vec<SamplingStateRow>,
) -> Result<Vec<Current>> {
    let Some(from) = rows.iter().map(|row| row.seq).min() else {
        return Ok(Vec::new());
    };
    let ids: Vec<Id<EventNode>> = rows.iter().map(|row| Id::new(row.id.uuid())).collect();
    let pending: Vec<Row> = events::table
        .filter(events::org_id.eq(org))
        .filter(events::subject_type.eq(SamplingState::PREFIX))
        .filter(events::subject_id.any_of(&ids))
        .filter(events::seq.gt(from))
        // Not by `seq` alone: SQLite would rather read the whole log in that order than sort.
        .order((events::subject_id.asc(), events::seq.asc()))
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(|row| fold(row, &pending)).collect()
}

fn fold(row: SamplingStateRow, pending: &[Row]) -> Result<Current> {
    let node = Node::from(row.id);
    let mut current = Current {
        switching: row.switching()?,
        seq: row.seq,
        row,
        changes: Vec::new(),
    };
    for event in pending {
        if event.seq <= current.seq || event.subject() != Some(node) {
            continue;
        }
        current.seq = event.seq;
        if event.kind == LOT_JUDGED.name || event.kind == INSTRUCTED.name {
            let (next, change) = step(&current.switching, &said(event)?);
            current.switching = next;
            current.changes.extend(change);
        }
    }
    Ok(current)
}

/// What an event says to the switching rules.
fn said(event: &Row) -> Result<SwitchingEvent> {
    #[derive(serde::Deserialize)]
    struct Data {
        event: SwitchingEvent,
    }
    Ok(serde_json::from_str::<Data>(&event.data)?.event)
}

/// Stores the state as of the end of the log and announces changes of severity, each exactly once.
///
/// # Errors
/// `RETRY` when somebody else does the same at this moment.
pub fn catch_up(tx: &mut Tx<'_>, org: OrganizationId, id: SamplingStateId) -> Result<Switching> {
    let row = sampling_states::table
        .find((org, id))
        .select(SamplingStateRow::as_select())
        .first(tx.conn())?;
    let Some(current) = current(tx.conn(), org, vec![row])?.pop() else {
        return Err(CoreFault::NotFound.into());
    };
    if current.seq == current.row.seq {
        return Ok(current.switching);
    }
    let stored = diesel::update(sampling_states::table.find((org, id)))
        .filter(sampling_states::seq.eq(current.row.seq))
        .set((
            sampling_states::state.eq(serde_json::to_string(&current.switching)?),
            sampling_states::seq.eq(current.seq),
        ))
        .execute(tx.conn())?;
    if stored == 0 {
        return Err(CoreFault::Retry.into());
    }
    for change in &current.changes {
        let data = json!({
            "from": change.from, "to": change.to, "reason": change.reason,
            "supplierId": current.row.supplier_id, "productId": current.row.product_id,
        });
        tx.emit(Event::of(org, &SWITCHED, id, data));
    }
    Ok(current.switching)
}
