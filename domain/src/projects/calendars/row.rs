//! Calendars as they are stored.

use db::schema::{work_calendar_days, work_calendars};
use db::types::Moment;
use diesel::prelude::*;

use crate::kernel::fault::Result;
use crate::kernel::id::{DepartmentId, OrganizationId, WorkCalendarId};
use crate::projects::schedule::calendar::Window;

/// Working hours of Monday to Sunday.
pub type Hours = [Vec<Window>; 7];

/// What an organisation or a department says about its working time.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = work_calendars, primary_key(org_id, id), treat_none_as_null = true)]
pub struct CalendarRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// The id of the department, or of the organisation.
    pub id: WorkCalendarId,
    /// The department; `None` for the organisation's own.
    pub department_id: Option<DepartmentId>,
    /// Working hours as a JSON list; see [`CalendarRow::hours`].
    pub week: Option<String>,
    /// Whether nobody works on public holidays.
    pub public_holidays: Option<bool>,
    /// When it was changed last.
    pub updated_at: Moment,
    /// Counts changes, those of days included.
    pub version: i64,
}

impl CalendarRow {
    /// Its id.
    #[must_use]
    pub fn id_of(org: OrganizationId, department: Option<DepartmentId>) -> WorkCalendarId {
        WorkCalendarId::new(department.map_or(org.uuid(), |department| department.uuid()))
    }

    /// Its working hours, when it says some.
    ///
    /// # Errors
    /// When the stored text is damaged.
    pub fn hours(&self) -> Result<Option<Hours>> {
        let week = self.week.as_deref().map(serde_json::from_str);
        Ok(week.transpose()?)
    }
}

/// A day that differs from the week.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = work_calendar_days, primary_key(org_id, calendar_id, day), treat_none_as_null = true)]
pub struct CalendarDayRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// The calendar.
    pub calendar_id: WorkCalendarId,
    /// `YYYY-MM-DD`.
    pub day: String,
    /// What it is called.
    pub name: String,
    /// Working hours as a JSON list, none of them: a day off; `None`: worked like the first working
    /// day of the week.
    pub hours: Option<String>,
}

impl CalendarDayRow {
    /// Its own working hours; `None` when it is worked like the first working day of the week.
    ///
    /// # Errors
    /// When the stored text is damaged.
    pub fn windows(&self) -> Result<Option<Vec<Window>>> {
        let hours = self.hours.as_deref().map(serde_json::from_str);
        Ok(hours.transpose()?)
    }
}
