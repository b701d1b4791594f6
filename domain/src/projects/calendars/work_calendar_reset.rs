//! Takes back all that was said about the working time of the organisation or of a department.

use db::schema::{work_calendar_days, work_calendars};
use diesel::prelude::*;
use serde_json::json;

use super::store::{emit, for_change, save};
use crate::kernel::fault::Result;
use crate::kernel::id::{DepartmentId, WorkCalendarId};
use crate::kernel::{Actor, Tx};
use crate::projects::events::CALENDAR_RESET;

/// Which calendar.
#[derive(Debug, Clone, Copy)]
pub struct WorkCalendarReset {
    /// That of this department; that of the organisation when `None`.
    pub department: Option<DepartmentId>,
}

/// Takes it back, the days that differ included; where nothing was said nothing is written.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND`.
pub fn work_calendar_reset(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &WorkCalendarReset,
) -> Result<WorkCalendarId> {
    let mut row = for_change(tx, actor, input.department, None)?;
    if row.version == 0 {
        return Ok(row.id);
    }
    save(tx, &mut row)?;
    diesel::delete(
        work_calendar_days::table
            .filter(work_calendar_days::org_id.eq(actor.org))
            .filter(work_calendar_days::calendar_id.eq(row.id)),
    )
    .execute(tx.conn())?;
    diesel::delete(work_calendars::table.find((actor.org, row.id))).execute(tx.conn())?;
    emit(tx, actor, &CALENDAR_RESET, &row, json!({}));
    Ok(row.id)
}
