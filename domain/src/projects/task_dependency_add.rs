//! Lets a task wait for another one.

use db::schema::{project_counters, task_dependencies};
use diesel::prelude::*;
use serde_json::json;

use super::access::{TaskTarget, for_managing, for_task};
use super::cycle;
use super::events::DEPENDENCY_ADDED;
use super::fault::ProjectsFault;
use super::model::{DependencyKind, DependencyPolicy};
use super::readiness::settle;
use super::store::emit_task;
use super::task_row::{DependencyRow, TaskRow};
use crate::kernel::fault::Result;
use crate::kernel::id::{OrganizationId, TaskId};
use crate::kernel::input::range;
use crate::kernel::{Actor, Tx};

/// Most predecessors, and most successors, of a task.
const MAX_LINKS: i64 = 50;
/// Most minutes between two tasks: a year of days, either way.
const MAX_LAG: i64 = 525_600;

/// Which task waits for which.
#[derive(Debug, Clone, Copy)]
pub struct TaskDependencyAdd {
    /// The task that waits.
    pub task: TaskId,
    /// The task that it waits for; may be of another project.
    pub predecessor: TaskId,
    /// Which ends are tied together.
    pub kind: DependencyKind,
    /// Time between the two ends in minutes, for the schedule; negative: they may overlap. At most a
    /// year either way.
    pub lag_minutes: i64,
    /// What the predecessor does while it is open.
    pub policy: DependencyPolicy,
}

/// Adds the dependency, or changes it when the two tasks are tied together already. A task that was
/// ready waits again when the predecessor is open.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `DEPENDENCY_CYCLE` naming it, `TOO_MANY_DEPENDENCIES`,
/// `OUT_OF_RANGE` about `lagMinutes`.
pub fn task_dependency_add(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &TaskDependencyAdd,
) -> Result<TaskId> {
    let target = TaskTarget {
        task: input.task,
        version: None,
    };
    let task = for_managing(tx, actor, target)?.task;
    let before =
        for_task(tx.conn(), actor, input.predecessor).map_err(|e| e.at(["predecessorId"]))?;
    let lag = range("lagMinutes", input.lag_minutes, -MAX_LAG, MAX_LAG)?;
    // Of two dependencies that close a circle together, the second one sees the first.
    diesel::update(project_counters::table.find(actor.org))
        .set(project_counters::last.eq(project_counters::last))
        .execute(tx.conn())?;
    let row = DependencyRow {
        org_id: actor.org,
        successor_id: task.id,
        predecessor_id: before.id,
        kind: input.kind,
        lag_minutes: lag,
        policy: input.policy,
        created_by: actor.user,
        created_at: tx.now(),
    };
    let known: Option<DependencyRow> = task_dependencies::table
        .find((row.org_id, row.successor_id, row.predecessor_id))
        .select(DependencyRow::as_select())
        .first(tx.conn())
        .optional()?;
    if known.as_ref().is_some_and(|known| {
        (known.kind, known.lag_minutes, known.policy) == (row.kind, row.lag_minutes, row.policy)
    }) {
        return Ok(task.id);
    }
    if known.is_some() {
        diesel::update(task_dependencies::table.find((
            row.org_id,
            row.successor_id,
            row.predecessor_id,
        )))
        .set(&row)
        .execute(tx.conn())?;
    } else {
        cycle::refuse(tx, &task, &before)?;
        check_count(tx, actor.org, &task, &before)?;
        diesel::insert_into(task_dependencies::table)
            .values(&row)
            .execute(tx.conn())?;
    }
    let data = json!({
        "predecessorId": before.id, "kind": row.kind, "lagMinutes": lag, "policy": row.policy,
    });
    emit_task(tx, actor, &DEPENDENCY_ADDED, &task, data);
    settle(tx, actor, actor.org, task.id, Some(before.id))?;
    Ok(task.id)
}

fn check_count(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    task: &TaskRow,
    before: &TaskRow,
) -> Result<()> {
    let of_org = || task_dependencies::table.filter(task_dependencies::org_id.eq(org));
    let predecessors = of_org()
        .filter(task_dependencies::successor_id.eq(task.id))
        .count()
        .get_result::<i64>(tx.conn())?;
    let successors = of_org()
        .filter(task_dependencies::predecessor_id.eq(before.id))
        .count()
        .get_result::<i64>(tx.conn())?;
    if predecessors.max(successors) < MAX_LINKS {
        return Ok(());
    }
    Err(ProjectsFault::TooManyDependencies { max: MAX_LINKS }.into())
}
