//! Writes nonconformities and answers; every change counts the version, so that of two changes of the
//! same state only one is kept.

use db::schema::{non_conformities, non_conformity_answers};
use diesel::prelude::*;
use serde_json::Value;

use super::fault::CorrectiveFault;
use super::model::NonConformityStatus;
use super::row::{NonConformityAnswerRow, NonConformityRow};
use crate::events::{Event, EventKind};
use crate::kernel::fault::{CoreFault, Result, internal};
use crate::kernel::{Actor, Tx};

/// Refuses a step that does not begin in one of these states.
pub(super) fn require_status(
    row: &NonConformityRow,
    allowed: &[NonConformityStatus],
) -> Result<()> {
    if allowed.contains(&row.status) {
        return Ok(());
    }
    let names: Vec<_> = allowed.iter().map(|status| status.as_str()).collect();
    Err(CorrectiveFault::NotInState {
        status: row.status.as_str(),
        allowed: names.join(", "),
    }
    .into())
}

/// The current answer.
pub(super) fn current_answer(
    tx: &mut Tx<'_>,
    row: &NonConformityRow,
) -> Result<NonConformityAnswerRow> {
    non_conformity_answers::table
        .find((row.org_id, row.id, row.answer_number))
        .select(NonConformityAnswerRow::as_select())
        .first(tx.conn())
        .optional()?
        .ok_or_else(|| internal(&"a nonconformity in this state has an answer"))
}

/// Saves a nonconformity that was loaded with its version.
pub(super) fn save(tx: &mut Tx<'_>, row: &mut NonConformityRow) -> Result<()> {
    let seen = row.version;
    row.version += 1;
    let saved = diesel::update(non_conformities::table.find((row.org_id, row.id)))
        .filter(non_conformities::version.eq(seen))
        .set(&*row)
        .execute(tx.conn())?;
    // Read again when somebody else was quicker.
    if saved == 1 {
        Ok(())
    } else {
        Err(CoreFault::Retry.into())
    }
}

/// Saves a nonconformity with its current answer.
pub(super) fn save_both(
    tx: &mut Tx<'_>,
    row: &mut NonConformityRow,
    answer: &NonConformityAnswerRow,
) -> Result<()> {
    save(tx, row)?;
    diesel::update(non_conformity_answers::table.find((row.org_id, row.id, answer.number)))
        .set(answer)
        .execute(tx.conn())?;
    Ok(())
}

/// Saves a nonconformity with the first step of another answer.
pub(super) fn begin(
    tx: &mut Tx<'_>,
    row: &mut NonConformityRow,
    answer: &NonConformityAnswerRow,
) -> Result<()> {
    row.answer_number = answer.number;
    save(tx, row)?;
    diesel::insert_into(non_conformity_answers::table)
        .values(answer)
        .execute(tx.conn())?;
    Ok(())
}

/// Emits an event of a nonconformity.
pub(super) fn emit(
    tx: &mut Tx<'_>,
    actor: &Actor,
    kind: &'static EventKind,
    row: &NonConformityRow,
    data: Value,
) {
    tx.emit(Event::by(actor, kind, row.id, data));
}
