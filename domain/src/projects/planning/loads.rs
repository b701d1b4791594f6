//! What people have to do, over all projects.
//!
//! What is left of a task is spread over the working days from its start to its due date, and from today
//! on; without a start date from the day on which it begins by its project's schedule, or today. What is
//! overdue is to be done until the day on which it ends by the schedule, or today. Drafts, tasks that
//! wait for their review and those without an estimate are no load. Who is away can do nothing.

use std::collections::HashMap;

use chrono::NaiveDate;
use db::schema::{task_schedules, tasks, time_entries};
use db::types::Moment;
use db::{AnyOfExpression, Conn};
use diesel::dsl::count_star;
use diesel::prelude::*;

use super::dates::{on_grid, wall};
use super::load::Planned;
use super::row::TaskScheduleRow;
use super::work::{Clock, left};
use crate::identity::UserRow;
use crate::identity::read::organization;
use crate::kernel::fault::{Result, internal};
use crate::kernel::id::{DepartmentId, OrganizationId, TaskId, UserId};
use crate::projects::calendars::Book;
use crate::projects::model::TaskStatus;
use crate::projects::roster::{AbsenceRow, absent};
use crate::projects::schedule::calendar::Zone;
use crate::projects::schedule::workload::{DayLoad, Job, Person, workload};

/// The most people of one view.
pub(super) const MAX_PEOPLE: usize = 500;
/// The most tasks of one view; further ones are not counted.
const MAX_TASKS: i64 = 50_000;
/// The states of work that somebody has been given.
const GIVEN: &[TaskStatus] = &[
    TaskStatus::Planned,
    TaskStatus::Ready,
    TaskStatus::InProgress,
    TaskStatus::Blocked,
];

/// Somebody's days.
#[derive(Debug, Clone)]
pub struct Load {
    /// The person.
    pub user: UserId,
    /// Tasks that the person has to do, whenever.
    pub open_tasks: i64,
    /// The days that were asked for.
    pub days: Vec<DayLoad>,
}

/// Which days of whom, and what is not counted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    pub(super) now: Moment,
    pub(super) without: Option<TaskId>,
}

/// The days of these people, in their order.
pub(super) fn loads(
    conn: &mut Conn,
    org: OrganizationId,
    people: &[UserRow],
    span: Span,
) -> Result<Vec<Load>> {
    let zone = Zone::named(&organization(conn, org)?.time_zone);
    let mut departments: Vec<DepartmentId> =
        people.iter().filter_map(|row| row.department_id).collect();
    departments.sort_unstable();
    departments.dedup();
    let book = Book::load(conn, org, &departments)?;
    let (counts, jobs) = jobs(conn, org, people, &span, (zone, &book))?;
    let mut workers = Vec::with_capacity(people.len());
    for row in people {
        let calendar = book.of(row.department_id);
        workers.push(Person {
            calendar: calendar.ok_or_else(|| internal(&"no calendar"))?,
            weekly: row.weekly_capacity_minutes,
        });
    }
    let mut days = workload(&workers, &jobs, span.from, span.to);
    let away = away(conn, org, people, &span)?;
    for (row, days) in people.iter().zip(&mut days) {
        take_away(
            days,
            away.iter().filter(|absence| absence.user_id == row.id),
        );
    }
    let rows = people.iter().zip(counts).zip(days);
    Ok(rows
        .map(|((row, open_tasks), days)| Load {
            user: row.id,
            open_tasks,
            days,
        })
        .collect())
}

/// Absences of these people in the days.
pub(super) fn away(
    conn: &mut Conn,
    org: OrganizationId,
    people: &[UserRow],
    span: &Span,
) -> Result<Vec<AbsenceRow>> {
    let ids: Vec<UserId> = people.iter().map(|row| row.id).collect();
    let (from, to) = (span.from.to_string(), span.to.to_string());
    absent(conn, org, &ids, (&from, &to))
}

/// Who is away can do nothing.
fn take_away<'a>(days: &mut [DayLoad], away: impl Iterator<Item = &'a AbsenceRow>) {
    for absence in away {
        for day in &mut *days {
            let date = day.date.to_string();
            if absence.from_day <= date && date <= absence.to_day {
                day.capacity = 0;
            }
        }
    }
}

/// How many tasks each of these people has to do, and the work of those with an estimate.
fn jobs(
    conn: &mut Conn,
    org: OrganizationId,
    people: &[UserRow],
    span: &Span,
    (zone, book): (Zone, &Book),
) -> Result<(Vec<i64>, Vec<Job>)> {
    let ids: Vec<Option<UserId>> = people.iter().map(|row| Some(row.id)).collect();
    let found = given(conn, org, &ids)?;
    let spent = spent(conn, org, &ids)?;
    let places: HashMap<UserId, usize> = people
        .iter()
        .enumerate()
        .map(|(place, row)| (row.id, place))
        .collect();
    let mut counts = vec![0_i64; people.len()];
    let mut jobs = Vec::with_capacity(found.len());
    for (task, schedule) in found
        .iter()
        .filter(|(task, _)| Some(task.id) != span.without)
    {
        let place = task.assignee_id.and_then(|user| places.get(&user).copied());
        let Some((place, person)) = place.and_then(|p| Some((p, people.get(p)?))) else {
            continue;
        };
        if let Some(count) = counts.get_mut(place) {
            *count += 1;
        }
        if task.estimate_minutes.is_none() {
            continue;
        }
        let calendar = book.of(person.department_id);
        let clock = Clock {
            zone,
            now: on_grid(wall(zone, span.now)?),
            calendar: calendar.ok_or_else(|| internal(&"no calendar"))?,
        };
        let spent = spent.get(&task.id).copied().unwrap_or_default();
        jobs.extend(job(
            place,
            task,
            schedule.as_ref(),
            left(task, spent, &clock),
            &clock,
        ));
    }
    Ok((counts, jobs))
}

/// The days on which a task is worked on.
fn job(
    person: usize,
    task: &Planned,
    schedule: Option<&TaskScheduleRow>,
    minutes: u32,
    clock: &Clock<'_>,
) -> Option<Job> {
    let (from, to) = window(task, schedule, clock)?;
    Some(Job {
        person,
        minutes,
        from,
        to,
    })
}

/// The first and the last day on which work on an open task is done, from today on.
pub(super) fn window(
    task: &Planned,
    schedule: Option<&TaskScheduleRow>,
    clock: &Clock<'_>,
) -> Option<(NaiveDate, NaiveDate)> {
    let today = clock.now.date()?;
    let day = |moment: Option<Moment>| clock.wall(moment).and_then(|wall| wall.date());
    let start = day(task.starts_at).or_else(|| day(schedule.map(|row| row.starts_at)));
    let from = start.unwrap_or(today).max(today);
    let due = day(task.due_at).filter(|due| *due >= today);
    let to = due.or_else(|| day(schedule.map(|row| row.ends_at)));
    Some((from, to.unwrap_or(from).max(today)))
}

type Given = (Planned, Option<TaskScheduleRow>);

fn given(conn: &mut Conn, org: OrganizationId, people: &[Option<UserId>]) -> Result<Vec<Given>> {
    Ok(tasks::table
        .left_join(
            task_schedules::table.on(task_schedules::org_id
                .eq(tasks::org_id)
                .and(task_schedules::task_id.eq(tasks::id))),
        )
        .filter(tasks::org_id.eq(org))
        .filter(tasks::assignee_id.any_of(people))
        .filter(tasks::status.eq_any(GIVEN.to_vec()))
        .order(tasks::id.asc())
        .limit(MAX_TASKS)
        .select((Planned::as_select(), Option::<TaskScheduleRow>::as_select()))
        .load(conn)?)
}

/// Minutes that were spent on what these people have to do.
fn spent(
    conn: &mut Conn,
    org: OrganizationId,
    people: &[Option<UserId>],
) -> Result<HashMap<TaskId, i64>> {
    let groups: Vec<(TaskId, i64, i64)> = time_entries::table
        .inner_join(
            tasks::table.on(tasks::org_id
                .eq(time_entries::org_id)
                .and(tasks::id.eq(time_entries::task_id))),
        )
        .filter(tasks::org_id.eq(org))
        .filter(tasks::assignee_id.any_of(people))
        .filter(tasks::status.eq_any(GIVEN.to_vec()))
        .group_by((time_entries::task_id, time_entries::minutes))
        .select((time_entries::task_id, time_entries::minutes, count_star()))
        .load(conn)?;
    let mut sums = HashMap::new();
    for (task, minutes, count) in groups {
        let sum: &mut i64 = sums.entry(task).or_default();
        *sum = sum.saturating_add(minutes.saturating_mul(count));
    }
    Ok(sums)
}
