//! Writes leads; every change counts the version, so that of two changes of the same state only one
//! is kept.

use db::schema::leads;
use diesel::prelude::*;
use serde_json::{Value, json};

use super::access::{Target, for_work};
use super::fault::CrmFault;
use super::model::LeadStatus;
use super::overdue::CONTACT_DUE;
use super::row::LeadRow;
use crate::events::{Event, EventKind, timer};
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::LeadId;
use crate::kernel::input::text;
use crate::kernel::{Actor, Tx};

/// Refuses a step that does not begin in one of these states.
pub(super) fn require_status(row: &LeadRow, allowed: &[LeadStatus]) -> Result<()> {
    if allowed.contains(&row.status) {
        return Ok(());
    }
    let names: Vec<_> = allowed.iter().map(|status| status.as_str()).collect();
    Err(CrmFault::LeadNotInState {
        status: row.status.as_str(),
        allowed: names.join(", "),
    }
    .into())
}

/// Saves a lead that was loaded with its version.
pub(super) fn save(tx: &mut Tx<'_>, row: &mut LeadRow) -> Result<()> {
    let seen = row.version;
    row.version += 1;
    let saved = diesel::update(leads::table.find((row.org_id, row.id)))
        .filter(leads::version.eq(seen))
        .set(&*row)
        .execute(tx.conn())?;
    // Read again when somebody else was quicker.
    if saved == 1 {
        Ok(())
    } else {
        Err(CoreFault::Retry.into())
    }
}

/// Brings a lead to a state, saves it and says so: `data` goes with `from`, `to` and the owner. The
/// clock for contact runs in the state `ASSIGNED` only.
pub(super) fn advance(
    tx: &mut Tx<'_>,
    row: &mut LeadRow,
    to: LeadStatus,
    (actor, kind, mut data): (Option<&Actor>, &'static EventKind, Value),
) -> Result<LeadId> {
    let from = row.status;
    if from != to {
        row.status = to;
        row.status_at = tx.now();
    }
    save(tx, row)?;
    let due = row.contact_due_at.filter(|_| to == LeadStatus::Assigned);
    if from == LeadStatus::Assigned || to == LeadStatus::Assigned {
        timer::set(tx, row.org_id, CONTACT_DUE.name, row.id, due)?;
    }
    if let Value::Object(map) = &mut data {
        map.insert("from".to_owned(), json!(from));
        map.insert("to".to_owned(), json!(to));
        map.insert("ownerId".to_owned(), json!(row.owner_id));
    }
    emit(tx, actor, kind, row, data);
    Ok(row.id)
}

/// Emits an event of a lead, which belongs to the project that brought the lead in.
pub(super) fn emit(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    kind: &'static EventKind,
    row: &LeadRow,
    data: Value,
) {
    tx.emit(Event {
        project: row.project_id,
        actor: actor.map(|actor| actor.user),
        ..Event::of(row.org_id, kind, row.id, data)
    });
}

/// A lead that ends, and why.
#[derive(Debug, Clone)]
pub struct LeadEnd {
    /// The lead, and the version that the caller saw.
    pub target: Target,
    /// Why, 1 to 1,000 characters.
    pub reason: String,
}

/// Ends a lead in one of the states that need a reason.
pub(super) fn end(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &LeadEnd,
    (allowed, to, kind): (&[LeadStatus], LeadStatus, &'static EventKind),
) -> Result<LeadId> {
    let mut row = for_work(tx, actor, input.target)?;
    require_status(&row, allowed)?;
    let reason = text("reason", &input.reason, 1_000)?;
    row.status_reason = Some(reason.clone());
    let data = json!({ "reason": reason });
    advance(tx, &mut row, to, (Some(actor), kind, data))
}
