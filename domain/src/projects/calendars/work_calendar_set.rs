//! Says the working hours of the organisation or of a department.

use super::row::Hours;
use super::store::{emit, for_change, refusal, save};
use crate::kernel::fault::Result;
use crate::kernel::id::{DepartmentId, WorkCalendarId};
use crate::kernel::{Actor, Tx};
use crate::projects::change::Changes;
use crate::projects::events::CALENDAR_UPDATED;
use crate::projects::schedule::calendar::{CalendarProblem, Week, Window};

/// Working time; `None` leaves a field as it is, `Some(None)` says nothing more about it.
#[derive(Debug, Clone)]
pub struct WorkCalendarSet {
    /// Of this department; of the organisation when `None`.
    pub department: Option<DepartmentId>,
    /// The version that the caller saw; 0 when it had said nothing.
    pub version: Option<i64>,
    /// Working hours of Monday to Sunday: seven lists.
    pub week: Option<Option<Vec<Vec<Window>>>>,
    /// Whether nobody works on China's public holidays, and the days of weekends that are worked
    /// instead are worked.
    pub public_holidays: Option<Option<bool>>,
}

/// Says it; without a change nothing is written.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND`, `CONFLICT`, `NO_WORKING_TIME`, `MALFORMED` about `week`.
pub fn work_calendar_set(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &WorkCalendarSet,
) -> Result<WorkCalendarId> {
    let old = for_change(tx, actor, input.department, input.version)?;
    let mut new = old.clone();
    if let Some(week) = &input.week {
        if let Some(hours) = week {
            let seven = Hours::try_from(hours.clone())
                .map_err(|_other| refusal(CalendarProblem::BadWindows, "week"))?;
            Week::new(&seven).map_err(|problem| refusal(problem, "week"))?;
        }
        new.week = week.as_ref().map(serde_json::to_string).transpose()?;
    }
    if let Some(public_holidays) = input.public_holidays {
        new.public_holidays = public_holidays;
    }
    let mut changes = Changes::default();
    changes.note("week", &old.hours()?, &new.hours()?);
    changes.note("publicHolidays", &old.public_holidays, &new.public_holidays);
    if changes.is_empty() {
        return Ok(old.id);
    }
    save(tx, &mut new)?;
    emit(tx, actor, &CALENDAR_UPDATED, &new, changes.into_data());
    Ok(new.id)
}
