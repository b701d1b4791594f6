//! Lets a task wait for another one no longer.

use db::schema::task_dependencies;
use diesel::prelude::*;
use serde_json::json;

use super::access::{TaskTarget, for_managing};
use super::events::DEPENDENCY_REMOVED;
use super::readiness::settle;
use super::store::emit_task;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::TaskId;
use crate::kernel::{Actor, Error, Tx};

/// Which task no longer waits for which.
#[derive(Debug, Clone, Copy)]
pub struct TaskDependencyRemove {
    /// The task that waits.
    pub task: TaskId,
    /// The task that it waits for.
    pub predecessor: TaskId,
}

/// Removes the dependency; the task is ready when nothing else holds it back.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`.
pub fn task_dependency_remove(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &TaskDependencyRemove,
) -> Result<TaskId> {
    let target = TaskTarget {
        task: input.task,
        version: None,
    };
    let task = for_managing(tx, actor, target)?.task;
    let key = (actor.org, task.id, input.predecessor);
    if diesel::delete(task_dependencies::table.find(key)).execute(tx.conn())? == 0 {
        return Err(Error::from(CoreFault::NotFound).at(["predecessorId"]));
    }
    let data = json!({ "predecessorId": input.predecessor });
    emit_task(tx, actor, &DEPENDENCY_REMOVED, &task, data);
    settle(tx, actor, actor.org, task.id, Some(input.predecessor))?;
    Ok(task.id)
}
