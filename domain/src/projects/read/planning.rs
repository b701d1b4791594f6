//! What was computed about projects and tasks: health, dates, risks.

use db::schema::{project_health, task_schedules, tasks};
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use crate::identity::Permission;
use crate::kernel::Actor;
use crate::kernel::fault::Result;
use crate::kernel::id::{ProjectId, TaskId};
use crate::projects::access::visible_tasks;
use crate::projects::planning::{ProjectHealthRow, TaskScheduleRow};
use crate::projects::task_row::TaskRow;

/// Most tasks of one critical path.
pub const MAX_CRITICAL: i64 = 200;

/// How these projects are doing; nothing for those that were not computed yet, and for guests.
///
/// # Errors
/// When the database fails.
pub fn health_of_projects(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[ProjectId],
) -> Result<Vec<ProjectHealthRow>> {
    if !actor.may(Permission::ProjectRead) {
        return Ok(Vec::new());
    }
    Ok(project_health::table
        .filter(project_health::org_id.eq(actor.org))
        .filter(project_health::project_id.any_of(ids))
        .select(ProjectHealthRow::as_select())
        .load(conn)?)
}

/// When these tasks take place; nothing for those that are not open or were not computed yet, and for
/// guests.
///
/// # Errors
/// When the database fails.
pub fn schedules_of_tasks(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[TaskId],
) -> Result<Vec<TaskScheduleRow>> {
    if !actor.may(Permission::ProjectRead) {
        return Ok(Vec::new());
    }
    Ok(task_schedules::table
        .filter(task_schedules::org_id.eq(actor.org))
        .filter(task_schedules::task_id.any_of(ids))
        .select(TaskScheduleRow::as_select())
        .load(conn)?)
}

/// Open tasks without slack in the order in which they are done, the first [`MAX_CRITICAL`] of all these
/// projects.
///
/// # Errors
/// When the database fails.
pub fn critical_paths(conn: &mut Conn, actor: &Actor, ids: &[ProjectId]) -> Result<Vec<TaskRow>> {
    if !actor.may(Permission::ProjectRead) {
        return Ok(Vec::new());
    }
    let wanted: Vec<TaskId> = task_schedules::table
        .filter(task_schedules::org_id.eq(actor.org))
        .filter(task_schedules::project_id.any_of(ids))
        .filter(task_schedules::critical.eq(true))
        .order((
            task_schedules::starts_at.asc(),
            task_schedules::ends_at.asc(),
            task_schedules::task_id.asc(),
        ))
        .limit(MAX_CRITICAL)
        .select(task_schedules::task_id)
        .load(conn)?;
    let rows: Vec<TaskRow> = visible_tasks(actor)
        .filter(tasks::id.any_of(&wanted))
        .select(TaskRow::as_select())
        .load(conn)?;
    let mut rows: std::collections::HashMap<TaskId, TaskRow> =
        rows.into_iter().map(|row| (row.id, row)).collect();
    Ok(wanted.iter().filter_map(|id| rows.remove(id)).collect())
}
