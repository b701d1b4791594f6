//! What comes before and after tasks.

use db::schema::{task_dependencies, tasks};
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use crate::kernel::Actor;
use crate::kernel::fault::Result;
use crate::kernel::id::TaskId;
use crate::projects::access::{shown, visible_tasks};
use crate::projects::task_row::{DependencyRow, TaskRow};

/// A dependency with the task at its other end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// The dependency.
    pub dependency: DependencyRow,
    /// The task at the other end.
    pub task: TaskRow,
}

/// What comes before these tasks, as far as the actor sees it, by project and number; at most 50 each.
///
/// # Errors
/// When the database fails.
pub fn predecessors_of(conn: &mut Conn, actor: &Actor, ids: &[TaskId]) -> Result<Vec<Neighbour>> {
    let rows: Vec<DependencyRow> = task_dependencies::table
        .filter(task_dependencies::org_id.eq(actor.org))
        .filter(task_dependencies::successor_id.any_of(ids))
        .select(DependencyRow::as_select())
        .load(conn)?;
    with_tasks(conn, actor, rows, |row| row.predecessor_id)
}

/// What comes after these tasks, as far as the actor sees it, by project and number; at most 50 each.
///
/// # Errors
/// When the database fails.
pub fn successors_of(conn: &mut Conn, actor: &Actor, ids: &[TaskId]) -> Result<Vec<Neighbour>> {
    let rows: Vec<DependencyRow> = task_dependencies::table
        .filter(task_dependencies::org_id.eq(actor.org))
        .filter(task_dependencies::predecessor_id.any_of(ids))
        .select(DependencyRow::as_select())
        .load(conn)?;
    with_tasks(conn, actor, rows, |row| row.successor_id)
}

fn with_tasks(
    conn: &mut Conn,
    actor: &Actor,
    rows: Vec<DependencyRow>,
    other: impl Fn(&DependencyRow) -> TaskId,
) -> Result<Vec<Neighbour>> {
    let mut ids: Vec<TaskId> = rows.iter().map(&other).collect();
    ids.sort_unstable();
    ids.dedup();
    let tasks: Vec<TaskRow> = visible_tasks(actor)
        .filter(tasks::id.any_of(&ids))
        .select(TaskRow::as_select())
        .load(conn)?;
    let tasks: std::collections::HashMap<TaskId, TaskRow> = tasks
        .into_iter()
        .map(|task| (task.id, shown(actor, task)))
        .collect();
    let mut found: Vec<Neighbour> = rows
        .into_iter()
        .filter_map(|dependency| {
            let task = tasks.get(&other(&dependency))?.clone();
            Some(Neighbour { dependency, task })
        })
        .collect();
    found.sort_by_key(|one| (one.task.project_id, one.task.number));
    Ok(found)
}
