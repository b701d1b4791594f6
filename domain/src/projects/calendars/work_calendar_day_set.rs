//! Says that a day differs from the week, or does not any more.

use db::schema::work_calendar_days;
use diesel::prelude::*;
use serde_json::json;

use super::row::CalendarDayRow;
use super::store::{emit, for_change, refusal, save};
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{DepartmentId, WorkCalendarId};
use crate::kernel::input::{InputFault, range, text};
use crate::kernel::{Actor, Error, Tx};
use crate::projects::day::day;
use crate::projects::events::CALENDAR_DAY_SET;
use crate::projects::schedule::calendar::{Calendar, DayRule, Week, Window};

/// Most days of a calendar that differ from the week.
const MAX_DAYS: i64 = 500;
/// The first year after those of which days can differ; 50 years of them are what a calendar holds.
const NO_YEAR: &str = "2050";

/// How a day is worked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayHours {
    /// Like the week says.
    Regular,
    /// Not at all.
    Off,
    /// Like the first working day of the week.
    MakeUp,
    /// In these hours.
    Own(Vec<Window>),
}

/// A day of a calendar.
#[derive(Debug, Clone)]
pub struct WorkCalendarDaySet {
    /// Of this department; of the organisation when `None`.
    pub department: Option<DepartmentId>,
    /// `YYYY-MM-DD`, from 2000 to 2049.
    pub day: String,
    /// How it is worked.
    pub hours: DayHours,
    /// What it is called, 1 to 100 characters; not looked at when it is a regular day.
    pub name: String,
}

/// Says it; without a change nothing is written.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND`, `MALFORMED` about `day` or `hours`, `OUT_OF_RANGE` past 500 days, errors
/// about `name`.
pub fn work_calendar_day_set(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &WorkCalendarDaySet,
) -> Result<WorkCalendarId> {
    let mut calendar = for_change(tx, actor, input.department, None)?;
    let day = day("day", &input.day)?;
    if day.as_str() >= NO_YEAR {
        let expected = "a day from 2000 to 2049".to_owned();
        return Err(Error::from(InputFault::Malformed { expected }).at(["day"]));
    }
    let new = wanted(input, &calendar.id, actor, &day)?;
    let key = (actor.org, calendar.id, &day);
    let old: Option<CalendarDayRow> = work_calendar_days::table
        .find(key)
        .select(CalendarDayRow::as_select())
        .first(tx.conn())
        .optional()?;
    if old == new {
        return Ok(calendar.id);
    }
    // The calendar first: of days that are set at once each is counted.
    save(tx, &mut calendar)?;
    diesel::delete(work_calendar_days::table.find(key)).execute(tx.conn())?;
    if let Some(row) = &new {
        let days = work_calendar_days::table
            .filter(work_calendar_days::org_id.eq(actor.org))
            .filter(work_calendar_days::calendar_id.eq(calendar.id))
            .count()
            .get_result::<i64>(tx.conn())?;
        range("day", days + 1, 1, MAX_DAYS)?;
        let added = diesel::insert_into(work_calendar_days::table).values(row);
        or_again(added.execute(tx.conn()))?;
    }
    let shown = |row: &CalendarDayRow| -> Result<serde_json::Value> {
        Ok(json!({ "name": row.name, "hours": row.windows()? }))
    };
    let data = json!({
        "day": day,
        "from": old.as_ref().map(shown).transpose()?,
        "to": new.as_ref().map(shown).transpose()?,
    });
    emit(tx, actor, &CALENDAR_DAY_SET, &calendar, data);
    Ok(calendar.id)
}

/// The row that says it; none for a regular day.
fn wanted(
    input: &WorkCalendarDaySet,
    calendar: &WorkCalendarId,
    actor: &Actor,
    day: &str,
) -> Result<Option<CalendarDayRow>> {
    let hours = match &input.hours {
        DayHours::Regular => return Ok(None),
        DayHours::Off => Some(Vec::new()),
        DayHours::MakeUp => None,
        DayHours::Own(windows) => {
            let rule = (
                chrono::NaiveDate::default(),
                DayRule::Hours(windows.clone()),
            );
            Calendar::new(&Week::standard(), [rule]).map_err(|e| refusal(e, "hours"))?;
            Some(windows.clone())
        }
    };
    Ok(Some(CalendarDayRow {
        org_id: actor.org,
        calendar_id: *calendar,
        day: day.to_owned(),
        name: text("name", &input.name, 100)?,
        hours: hours.as_ref().map(serde_json::to_string).transpose()?,
    }))
}
