//! What a plan is made of, read in a few statements however many tasks there are.

use std::collections::{HashMap, HashSet};

use db::schema::{projects, task_dependencies, task_schedules, tasks, time_entries};
use db::types::Moment;
use db::{AnyOfExpression, Conn};
use diesel::dsl::count_star;
use diesel::prelude::*;

use super::row::TaskScheduleRow;
use crate::identity::read::{organization, users_by_ids};
use crate::kernel::fault::Result;
use crate::kernel::id::{DepartmentId, OrganizationId, ProjectId, TaskId, UserId};
use crate::projects::calendars::Book;
use crate::projects::model::{DependencyKind, TaskStatus};
use crate::projects::row::ProjectRow;
use crate::projects::schedule::calendar::Zone;
use crate::projects::task_row::TaskRow;

/// The most tasks of a project that are planned: as many as one can have.
pub const MAX_PLANNED: i64 = 20_000;
/// Ids of one statement.
const AT_ONCE: usize = 500;

/// A task as the plan needs it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = tasks)]
pub struct Planned {
    /// Id.
    pub id: TaskId,
    /// Its project.
    pub project_id: ProjectId,
    /// Where it stands.
    pub status: TaskStatus,
    /// Who does it.
    pub assignee_id: Option<UserId>,
    /// Which department it belongs to.
    pub department_id: Option<DepartmentId>,
    /// How much work it is thought to be.
    pub estimate_minutes: Option<i64>,
    /// When it is to be started.
    pub starts_at: Option<Moment>,
    /// When it is to be done.
    pub due_at: Option<Moment>,
    /// A point that the project is measured by.
    pub milestone: bool,
    /// When work on it began.
    pub started_at: Option<Moment>,
    /// When it was done.
    pub completed_at: Option<Moment>,
}

impl Planned {
    /// What the plan needs of a task.
    pub(super) fn of(row: &TaskRow) -> Self {
        Self {
            id: row.id,
            project_id: row.project_id,
            status: row.status,
            assignee_id: row.assignee_id,
            department_id: row.department_id,
            estimate_minutes: row.estimate_minutes,
            starts_at: row.starts_at,
            due_at: row.due_at,
            milestone: row.milestone,
            started_at: row.started_at,
            completed_at: row.completed_at,
        }
    }
}

/// That one task waits for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wait {
    pub(super) before: TaskId,
    pub(super) after: TaskId,
    pub(super) kind: DependencyKind,
    pub(super) lag: i64,
}

/// A task of another project that something here waits for, with what its schedule says.
#[derive(Debug, Clone)]
pub(super) struct Outside {
    pub(super) task: Planned,
    pub(super) schedule: Option<TaskScheduleRow>,
}

/// All that a plan is made of.
#[derive(Debug)]
pub(super) struct Loaded {
    pub(super) project: ProjectRow,
    pub(super) zone: Zone,
    pub(super) tasks: Vec<Planned>,
    pub(super) waits: Vec<Wait>,
    pub(super) outside: Vec<Outside>,
    /// Minutes that were spent on tasks.
    pub(super) spent: HashMap<TaskId, i64>,
    /// Departments of those who do the tasks.
    pub(super) people: HashMap<UserId, Option<DepartmentId>>,
    pub(super) book: Book,
}

/// Reads a project with its open and done tasks; `None` when there is none.
pub(super) fn load(conn: &mut Conn, org: OrganizationId, id: ProjectId) -> Result<Option<Loaded>> {
    let project: Option<ProjectRow> = projects::table
        .find((org, id))
        .select(ProjectRow::as_select())
        .first(conn)
        .optional()?;
    let Some(project) = project else {
        return Ok(None);
    };
    let zone = Zone::named(&organization(conn, org)?.time_zone);
    let tasks: Vec<Planned> = tasks::table
        .filter(tasks::org_id.eq(org))
        .filter(tasks::project_id.eq(id))
        .filter(tasks::status.ne(TaskStatus::Cancelled))
        .order(tasks::number.asc())
        .limit(MAX_PLANNED)
        .select(Planned::as_select())
        .load(conn)?;
    let known: HashSet<TaskId> = tasks.iter().map(|task| task.id).collect();
    let mut waits = waits(conn, org, id)?;
    waits.retain(|wait| known.contains(&wait.after));
    let strange = waits
        .iter()
        .map(|w| w.before)
        .filter(|t| !known.contains(t));
    let outside = outside(conn, org, strange.collect())?;
    let spent = spent(conn, org, id)?;
    let people = departments(conn, org, tasks.iter().filter_map(|t| t.assignee_id))?;
    let mut wanted: Vec<DepartmentId> = people.values().flatten().copied().collect();
    wanted.extend(tasks.iter().filter_map(|task| task.department_id));
    wanted.sort_unstable();
    wanted.dedup();
    let book = Book::load(conn, org, &wanted)?;
    Ok(Some(Loaded {
        project,
        zone,
        tasks,
        waits,
        outside,
        spent,
        people,
        book,
    }))
}

fn waits(conn: &mut Conn, org: OrganizationId, project: ProjectId) -> Result<Vec<Wait>> {
    let rows: Vec<(TaskId, TaskId, DependencyKind, i64)> = task_dependencies::table
        .inner_join(
            tasks::table.on(tasks::org_id
                .eq(task_dependencies::org_id)
                .and(tasks::id.eq(task_dependencies::successor_id))),
        )
        .filter(tasks::org_id.eq(org))
        .filter(tasks::project_id.eq(project))
        .select((
            task_dependencies::predecessor_id,
            task_dependencies::successor_id,
            task_dependencies::kind,
            task_dependencies::lag_minutes,
        ))
        .load(conn)?;
    let wait = |(before, after, kind, lag)| Wait {
        before,
        after,
        kind,
        lag,
    };
    Ok(rows.into_iter().map(wait).collect())
}

/// The tasks with these ids and what their schedules say, without cancelled ones.
fn outside(conn: &mut Conn, org: OrganizationId, mut ids: Vec<TaskId>) -> Result<Vec<Outside>> {
    ids.sort_unstable();
    ids.dedup();
    let mut found = Vec::new();
    for some in ids.chunks(AT_ONCE) {
        let rows: Vec<(Planned, Option<TaskScheduleRow>)> = tasks::table
            .left_join(
                task_schedules::table.on(task_schedules::org_id
                    .eq(tasks::org_id)
                    .and(task_schedules::task_id.eq(tasks::id))),
            )
            .filter(tasks::org_id.eq(org))
            .filter(tasks::id.any_of(some))
            .filter(tasks::status.ne(TaskStatus::Cancelled))
            .select((Planned::as_select(), Option::<TaskScheduleRow>::as_select()))
            .load(conn)?;
        found.extend(
            rows.into_iter()
                .map(|(task, schedule)| Outside { task, schedule }),
        );
    }
    Ok(found)
}

/// Minutes that were spent on the tasks of a project.
fn spent(conn: &mut Conn, org: OrganizationId, id: ProjectId) -> Result<HashMap<TaskId, i64>> {
    let groups: Vec<(TaskId, i64, i64)> = time_entries::table
        .inner_join(
            tasks::table.on(tasks::org_id
                .eq(time_entries::org_id)
                .and(tasks::id.eq(time_entries::task_id))),
        )
        .filter(tasks::org_id.eq(org))
        .filter(tasks::project_id.eq(id))
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

/// Minutes that were spent on a task.
pub(super) fn spent_on(conn: &mut Conn, org: OrganizationId, task: TaskId) -> Result<i64> {
    let minutes: Vec<i64> = time_entries::table
        .filter(time_entries::org_id.eq(org))
        .filter(time_entries::task_id.eq(task))
        .select(time_entries::minutes)
        .load(conn)?;
    Ok(minutes.iter().sum())
}

/// The departments of people.
pub(super) fn departments(
    conn: &mut Conn,
    org: OrganizationId,
    people: impl Iterator<Item = UserId>,
) -> Result<HashMap<UserId, Option<DepartmentId>>> {
    let ids: HashSet<UserId> = people.collect();
    let ids: Vec<UserId> = ids.into_iter().collect();
    let mut found = HashMap::new();
    for some in ids.chunks(AT_ONCE) {
        let rows = users_by_ids(conn, org, some)?;
        found.extend(rows.into_iter().map(|row| (row.id, row.department_id)));
    }
    Ok(found)
}
