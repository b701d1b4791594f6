//! Working time.

use async_graphql::{Context, Object, SimpleObject};
use domain::kernel::id::DepartmentId;
use domain::projects::calendars::{CalendarDayRow, WorkingTime};
use domain::projects::schedule::calendar::Window;

use super::words::WorkDayKind;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::identity::Department;
use crate::graphql::projects::task::day;
use crate::graphql::scalar::{Date, DateTime};

/// When people of the organisation, or of a department, work (工作日历).
pub(super) struct WorkCalendar(pub(super) WorkingTime);

/// A part of a day that is worked.
#[derive(SimpleObject)]
pub(super) struct WorkHours {
    /// Minutes after midnight of the first minute.
    start: i32,
    /// Minutes after midnight of the minute after the last, at most 1,440.
    end: i32,
}

fn hours(windows: &[Window]) -> Vec<WorkHours> {
    let hours = |window: &Window| WorkHours {
        start: window.start.into(),
        end: window.end.into(),
    };
    windows.iter().map(hours).collect()
}

/// When people of the organisation, or of a department, work (工作日历).
#[Object]
impl WorkCalendar {
    /// The department; null for the organisation.
    async fn department(&self, ctx: &Context<'_>) -> Answer<Option<Department>> {
        match self.0.department {
            Some(id) => Ok(ctx.load::<DepartmentId>(id).await?.map(Department)),
            None => Ok(None),
        }
    }
    /// The working hours that count, of Monday to Sunday.
    async fn week(&self) -> Vec<Vec<WorkHours>> {
        self.0.week.windows().iter().map(|day| hours(day)).collect()
    }
    /// Whether it says a week itself; else that of the organisation counts, and without that the
    /// standard: Monday to Friday, 9 to 12 and 13 to 18 o'clock.
    async fn own_week(&self) -> bool {
        self.0.own.as_ref().is_some_and(|row| row.week.is_some())
    }
    /// Whether nobody works on China's public holidays and the days of weekends that are worked
    /// instead are worked (法定节假日与调休).
    async fn public_holidays(&self) -> bool {
        self.0.public_holidays
    }
    /// Its own days that differ from the week, rising; at most 500. Those of the organisation count
    /// for a department too.
    async fn days(&self) -> Vec<WorkCalendarDay> {
        self.0.days.iter().cloned().map(WorkCalendarDay).collect()
    }
    /// When it was changed last; null when it says nothing itself.
    async fn updated_at(&self) -> Option<DateTime> {
        self.0.own.as_ref().map(|row| row.updated_at.into())
    }
    /// Counts changes; 0 when it says nothing itself.
    async fn version(&self) -> i32 {
        let version = self.0.own.as_ref().map_or(0, |row| row.version);
        i32::try_from(version).unwrap_or(i32::MAX)
    }
}

/// A day that differs from the week.
struct WorkCalendarDay(CalendarDayRow);

/// A day that differs from the week.
#[Object]
impl WorkCalendarDay {
    /// The day.
    async fn date(&self) -> Option<Date> {
        day(Some(&self.0.day))
    }
    /// What it is called.
    async fn name(&self) -> &str {
        &self.0.name
    }
    /// How it is worked; never REGULAR.
    async fn kind(&self, ctx: &Context<'_>) -> Answer<WorkDayKind> {
        let windows = self.0.windows().map_err(|e| ctx.refuse(e))?;
        Ok(match windows {
            None => WorkDayKind::MakeUp,
            Some(windows) if windows.is_empty() => WorkDayKind::Off,
            Some(_) => WorkDayKind::Hours,
        })
    }
    /// Its own hours; empty unless it is of kind HOURS.
    async fn hours(&self, ctx: &Context<'_>) -> Answer<Vec<WorkHours>> {
        let windows = self.0.windows().map_err(|e| ctx.refuse(e))?;
        Ok(hours(&windows.unwrap_or_default()))
    }
}
