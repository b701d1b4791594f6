//! Who has how much to do, and who could do more.

use chrono::NaiveDate;
use db::Conn;
use db::types::Moment;

use super::dates::{on_grid, wall};
use super::load::{Planned, departments, spent_on};
use super::loads::{Load, MAX_PEOPLE, Span, away, loads, window};
use super::work::{Clock, left};
use crate::identity::read::{organization, workers};
use crate::identity::{Permission, UserRow};
use crate::kernel::fault::{Result, internal};
use crate::kernel::id::{DepartmentId, TaskId, UserId};
use crate::kernel::input::{InputFault, range};
use crate::kernel::{Actor, Error};
use crate::projects::access::for_task;
use crate::projects::calendars::Book;
use crate::projects::read::schedules_of_tasks;
use crate::projects::roster::AbsenceRow;
use crate::projects::schedule::calendar::Zone;
use crate::projects::schedule::workload::{DayLoad, free_minutes, weekly};
use crate::projects::task_row::TaskRow;

/// The most days of one view.
pub const MAX_VIEW_DAYS: i64 = 92;

/// Which people and days a view shows.
#[derive(Debug, Clone, Copy)]
pub struct WorkloadView {
    /// The first day.
    pub from: NaiveDate,
    /// The last day, at most 92 days from the first.
    pub to: NaiveDate,
    /// Only of this department.
    pub department: Option<DepartmentId>,
    /// In weeks that begin on Monday, else in days.
    pub weekly: bool,
    /// People behind this one.
    pub after: Option<UserId>,
    /// How many people.
    pub limit: i64,
}

/// What people have to do on days, or in weeks, by their ids.
///
/// # Errors
/// `FORBIDDEN` for guests, `OUT_OF_RANGE` about `to`.
pub fn workload(
    conn: &mut Conn,
    actor: &Actor,
    view: &WorkloadView,
    now: Moment,
) -> Result<Vec<Load>> {
    actor.require(Permission::ProjectRead)?;
    check(view.from, view.to)?;
    let people = workers(conn, actor, view.department, view.after, view.limit)?;
    let span = Span {
        from: view.from,
        to: view.to,
        now,
        without: None,
    };
    let mut rows = loads(conn, actor.org, &people, span)?;
    if view.weekly {
        for row in &mut rows {
            row.days = weekly(&row.days);
        }
    }
    Ok(rows)
}

fn check(from: NaiveDate, to: NaiveDate) -> Result<()> {
    let days = (to - from).num_days() + 1;
    range("to", days, 1, MAX_VIEW_DAYS).map(drop)
}

/// Somebody who could do a task.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The person.
    pub user: UserId,
    /// Tasks that the person has to do already, this one not counted.
    pub open_tasks: i64,
    /// Minutes in the task's window that nothing is planned for.
    pub free: i64,
    /// Minutes of the window that tasks may take.
    pub capacity: i64,
    /// When the person is away in the window, the first time.
    pub away: Option<AbsenceRow>,
}

/// Who could do a task, and when it is to be done.
#[derive(Debug, Clone)]
pub struct Candidates {
    /// The first day of the window.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// Minutes that are left to do.
    pub needed: i64,
    /// People, those with the most free time first.
    pub people: Vec<Candidate>,
}

/// The `limit` people of the organisation, or of a department, with the most free time in the window of a
/// task; of more than 500 members the first are looked at.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN` for guests.
pub fn candidates(
    conn: &mut Conn,
    actor: &Actor,
    task: TaskId,
    department: Option<DepartmentId>,
    limit: usize,
    now: Moment,
) -> Result<Candidates> {
    let row = for_task(conn, actor, task)?;
    actor.require(Permission::ProjectRead)?;
    let (from, to, needed) = wanted(conn, actor, &row, now)?;
    let most = i64::try_from(MAX_PEOPLE).unwrap_or_default();
    let people: Vec<UserRow> = workers(conn, actor, department, None, most)?;
    let span = Span {
        from,
        to,
        now,
        without: Some(task),
    };
    let away = away(conn, actor.org, &people, &span)?;
    let mut found: Vec<Candidate> = loads(conn, actor.org, &people, span)?
        .into_iter()
        .map(|load| Candidate {
            user: load.user,
            away: away.iter().find(|one| one.user_id == load.user).cloned(),
            open_tasks: load.open_tasks,
            free: free_minutes(&load.days, from, to),
            capacity: load.days.iter().map(|day: &DayLoad| day.capacity).sum(),
        })
        .collect();
    found.sort_by_key(|one| (std::cmp::Reverse(one.free), one.open_tasks, one.user));
    found.truncate(limit);
    Ok(Candidates {
        from,
        to,
        needed,
        people: found,
    })
}

/// The window of a task, at most 92 days of it, and what is left to do.
fn wanted(
    conn: &mut Conn,
    actor: &Actor,
    row: &TaskRow,
    now: Moment,
) -> Result<(NaiveDate, NaiveDate, i64)> {
    let task = Planned::of(row);
    let zone = Zone::named(&organization(conn, actor.org)?.time_zone);
    let of = departments(conn, actor.org, row.assignee_id.into_iter())?;
    let department = of.into_values().flatten().next().or(row.department_id);
    let book = Book::load(conn, actor.org, department.as_slice())?;
    let clock = Clock {
        zone,
        now: on_grid(wall(zone, now)?),
        calendar: book
            .of(department)
            .ok_or_else(|| internal(&"no calendar"))?,
    };
    let schedule = schedules_of_tasks(conn, actor, &[row.id])?.pop();
    let (from, to) = window(&task, schedule.as_ref(), &clock)
        .ok_or_else(|| Error::from(InputFault::Required).at(["taskId"]))?;
    let last = from.checked_add_days(chrono::Days::new(91)).unwrap_or(from);
    let spent = spent_on(conn, actor.org, row.id)?;
    let needed = match row.status.is_open() {
        true => i64::from(left(&task, spent, &clock)),
        false => 0,
    };
    Ok((from, to.min(last), needed))
}
