//! Takes back that somebody is away.

use db::schema::absences;
use diesel::prelude::*;
use serde_json::json;

use super::row::AbsenceRow;
use super::store::notes_for;
use crate::events::Event;
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::AbsenceId;
use crate::kernel::{Actor, Tx};
use crate::projects::events::ABSENCE_REMOVED;

/// Which absence.
#[derive(Debug, Clone, Copy)]
pub struct AbsenceRemove {
    /// The absence.
    pub absence: AbsenceId,
}

/// Takes it back.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`.
pub fn absence_remove(tx: &mut Tx<'_>, actor: &Actor, input: &AbsenceRemove) -> Result<AbsenceId> {
    let row: AbsenceRow = absences::table
        .find((actor.org, input.absence))
        .select(AbsenceRow::as_select())
        .first(tx.conn())
        .optional()?
        .filter(|_| actor.may(Permission::ProjectRead))
        .ok_or(CoreFault::NotFound)?;
    notes_for(actor, row.user_id)?;
    let gone = diesel::delete(absences::table.find((actor.org, row.id))).execute(tx.conn())?;
    if gone == 1 {
        let data = json!({ "userId": row.user_id, "from": row.from_day, "to": row.to_day });
        tx.emit(Event::by(actor, &ABSENCE_REMOVED, row.id, data));
    }
    Ok(row.id)
}
