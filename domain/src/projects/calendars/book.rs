//! Calendars put together from what the organisation and its departments say.

use std::collections::HashMap;

use chrono::NaiveDate;
use db::schema::{work_calendar_days, work_calendars};
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::row::{CalendarDayRow, CalendarRow};
use crate::identity::Permission;
use crate::kernel::Actor;
use crate::kernel::fault::{Result, internal};
use crate::kernel::id::{DepartmentId, OrganizationId, WorkCalendarId};
use crate::projects::schedule::calendar::{Calendar, DayRule, Week, china_exceptions};

/// Calendars of an organisation, as far as they were asked for.
#[derive(Debug, Clone)]
pub struct Book {
    calendars: Vec<Calendar>,
    places: HashMap<DepartmentId, usize>,
}

impl Book {
    /// Loads the calendar of the organisation and those of these departments, in two statements.
    ///
    /// # Errors
    /// When the database fails.
    pub fn load(
        conn: &mut Conn,
        org: OrganizationId,
        departments: &[DepartmentId],
    ) -> Result<Self> {
        let (rows, days) = stored(conn, org, departments)?;
        let own = CalendarRow::id_of(org, None);
        let base = rows.iter().find(|row| row.id == own);
        let mut book = Self {
            calendars: vec![assembled(base, None, &days)?],
            places: HashMap::new(),
        };
        for row in rows.iter().filter(|row| row.id != own) {
            if let Some(department) = row.department_id {
                book.places.insert(department, book.calendars.len());
                book.calendars.push(assembled(base, Some(row), &days)?);
            }
        }
        let always = Calendar::new(&Week::round_the_clock(), []);
        book.calendars.push(always.map_err(|e| internal(&e))?);
        Ok(book)
    }

    /// All calendars: that of the organisation first, one without any free minute last.
    #[must_use]
    pub fn calendars(&self) -> &[Calendar] {
        &self.calendars
    }

    /// The place of a department's calendar: that of the organisation when it has none of its own.
    #[must_use]
    pub fn place(&self, department: Option<DepartmentId>) -> usize {
        let place = department.and_then(|department| self.places.get(&department));
        place.copied().unwrap_or_default()
    }

    /// The place of the calendar without any free minute, for work that is planned outside of all
    /// working hours.
    #[must_use]
    pub fn round_the_clock(&self) -> usize {
        self.calendars.len().saturating_sub(1)
    }

    /// A department's calendar, or the organisation's.
    #[must_use]
    pub fn of(&self, department: Option<DepartmentId>) -> Option<&Calendar> {
        self.calendars.get(self.place(department))
    }
}

/// The working time of the organisation or of a department, as it counts and as it is said.
#[derive(Debug, Clone)]
pub struct WorkingTime {
    /// The department; `None` for the organisation.
    pub department: Option<DepartmentId>,
    /// What it says itself; `None` when it says nothing.
    pub own: Option<CalendarRow>,
    /// The week that counts.
    pub week: Week,
    /// Whether nobody works on public holidays.
    pub public_holidays: bool,
    /// Its own days that differ from the week, rising.
    pub days: Vec<CalendarDayRow>,
}

/// The working time of the organisation, or of a department.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn working_time(
    conn: &mut Conn,
    actor: &Actor,
    department: Option<DepartmentId>,
) -> Result<WorkingTime> {
    actor.require(Permission::ProjectRead)?;
    let wanted: Vec<DepartmentId> = department.into_iter().collect();
    let (rows, days) = stored(conn, actor.org, &wanted)?;
    let find = |id: WorkCalendarId| rows.iter().find(|row| row.id == id);
    let base = find(CalendarRow::id_of(actor.org, None));
    let id = CalendarRow::id_of(actor.org, department);
    let own = find(id).filter(|_| department.is_some());
    Ok(WorkingTime {
        department,
        week: week(base, own)?,
        public_holidays: public_holidays(base, own),
        own: find(id).cloned(),
        days: days.into_iter().filter(|d| d.calendar_id == id).collect(),
    })
}

type Stored = (Vec<CalendarRow>, Vec<CalendarDayRow>);

fn stored(conn: &mut Conn, org: OrganizationId, departments: &[DepartmentId]) -> Result<Stored> {
    let mut ids = vec![CalendarRow::id_of(org, None)];
    ids.extend(
        departments
            .iter()
            .map(|d| CalendarRow::id_of(org, Some(*d))),
    );
    let rows: Vec<CalendarRow> = work_calendars::table
        .filter(work_calendars::org_id.eq(org))
        .filter(work_calendars::id.any_of(&ids))
        .order(work_calendars::id.asc())
        .select(CalendarRow::as_select())
        .load(conn)?;
    let known: Vec<WorkCalendarId> = rows.iter().map(|row| row.id).collect();
    let days = work_calendar_days::table
        .filter(work_calendar_days::org_id.eq(org))
        .filter(work_calendar_days::calendar_id.any_of(&known))
        .order((
            work_calendar_days::calendar_id.asc(),
            work_calendar_days::day.asc(),
        ))
        .select(CalendarDayRow::as_select())
        .load(conn)?;
    Ok((rows, days))
}

fn week(base: Option<&CalendarRow>, own: Option<&CalendarRow>) -> Result<Week> {
    for row in own.into_iter().chain(base) {
        if let Some(hours) = row.hours()? {
            return Week::new(&hours).map_err(|e| internal(&e));
        }
    }
    Ok(Week::standard())
}

fn public_holidays(base: Option<&CalendarRow>, own: Option<&CalendarRow>) -> bool {
    let said = own.and_then(|row| row.public_holidays);
    said.or_else(|| base.and_then(|row| row.public_holidays))
        .unwrap_or(true)
}

/// A calendar as it counts.
pub(super) fn assembled(
    base: Option<&CalendarRow>,
    own: Option<&CalendarRow>,
    days: &[CalendarDayRow],
) -> Result<Calendar> {
    let mut exceptions: Vec<(NaiveDate, DayRule)> = Vec::new();
    if public_holidays(base, own) {
        exceptions.extend(china_exceptions());
    }
    for row in base.into_iter().chain(own) {
        for day in days.iter().filter(|day| day.calendar_id == row.id) {
            exceptions.push((date(&day.day)?, rule(day)?));
        }
    }
    Calendar::new(&week(base, own)?, exceptions).map_err(|e| internal(&e))
}

fn date(text: &str) -> Result<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|e| internal(&e))
}

fn rule(day: &CalendarDayRow) -> Result<DayRule> {
    Ok(match day.windows()? {
        None => DayRule::MakeUp,
        Some(windows) if windows.is_empty() => DayRule::Off,
        Some(windows) => DayRule::Hours(windows),
    })
}
