//! What the use cases of calendars share.

use db::schema::work_calendars;
use diesel::prelude::*;
use serde_json::Value;

use super::row::CalendarRow;
use crate::events::{Event, EventKind};
use crate::identity::Permission;
use crate::identity::access::for_department;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::DepartmentId;
use crate::kernel::input::InputFault;
use crate::kernel::{Actor, Error, Tx};
use crate::projects::access::as_seen;
use crate::projects::fault::ProjectsFault;
use crate::projects::schedule::calendar::CalendarProblem;
use crate::projects::store::once;

/// Loads the calendar of the organisation or of a department for who may change it; one that says
/// nothing when there is none yet, of version 0.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND` about `departmentId`, `CONFLICT`.
pub(super) fn for_change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    department: Option<DepartmentId>,
    version: Option<i64>,
) -> Result<CalendarRow> {
    actor.require(Permission::ProjectManage)?;
    if let Some(id) = department {
        for_department(tx, actor, id).map_err(|e| e.at(["departmentId"]))?;
    }
    let id = CalendarRow::id_of(actor.org, department);
    // Locks it until the end of the transaction, so that those who come at once follow each other.
    diesel::update(work_calendars::table.find((actor.org, id)))
        .set(work_calendars::version.eq(work_calendars::version))
        .execute(tx.conn())?;
    let known: Option<CalendarRow> = work_calendars::table
        .find((actor.org, id))
        .select(CalendarRow::as_select())
        .first(tx.conn())
        .optional()?;
    let row = known.unwrap_or(CalendarRow {
        org_id: actor.org,
        id,
        department_id: department,
        week: None,
        public_holidays: None,
        updated_at: tx.now(),
        version: 0,
    });
    as_seen(version, row.version)?;
    Ok(row)
}

/// Saves a calendar that was loaded with its version; of two changes at once the second runs again.
pub(super) fn save(tx: &mut Tx<'_>, row: &mut CalendarRow) -> Result<()> {
    let seen = row.version;
    row.version += 1;
    row.updated_at = tx.now();
    if seen == 0 {
        let added = diesel::insert_into(work_calendars::table).values(&*row);
        return or_again(added.execute(tx.conn())).map(drop);
    }
    let saved = diesel::update(work_calendars::table.find((row.org_id, row.id)))
        .filter(work_calendars::version.eq(seen))
        .set(&*row)
        .execute(tx.conn())?;
    once(saved)
}

/// Emits an event about a calendar.
pub(super) fn emit(
    tx: &mut Tx<'_>,
    actor: &Actor,
    kind: &'static EventKind,
    row: &CalendarRow,
    mut data: Value,
) {
    if let (Some(fields), Some(department)) = (data.as_object_mut(), row.department_id) {
        fields.insert("departmentId".to_owned(), department.to_string().into());
    }
    tx.emit(Event::by(actor, kind, row.id, data));
}

/// What is wrong with working hours, for who gave them.
pub(super) fn refusal(problem: CalendarProblem, field: &str) -> Error {
    let error = match problem {
        CalendarProblem::NoWorkingTime => Error::from(ProjectsFault::NoWorkingTime),
        CalendarProblem::BadWindows | CalendarProblem::TooManyExceptions => {
            let expected = "for each day at most 6 rising hours that do not overlap".to_owned();
            Error::from(InputFault::Malformed { expected })
        }
    };
    error.at([field])
}
