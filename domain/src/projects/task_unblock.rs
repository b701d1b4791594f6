//! Says that a task can go on.

use serde_json::json;

use super::access::{TaskTarget, for_work};
use super::events::TASK_UNBLOCKED;
use super::model::TaskStatus;
use super::store::{emit_task, require_status, save_task};
use crate::kernel::fault::Result;
use crate::kernel::id::TaskId;
use crate::kernel::{Actor, Tx};

/// Lets the task go on.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `TASK_NOT_IN_STATE`, `CONFLICT`.
pub fn task_unblock(tx: &mut Tx<'_>, actor: &Actor, input: &TaskTarget) -> Result<TaskId> {
    let mut task = for_work(tx, actor, *input)?.task;
    require_status(&task, &[TaskStatus::Blocked])?;
    task.status = TaskStatus::InProgress;
    task.blocked_reason = None;
    save_task(tx, &mut task)?;
    let data = json!({ "from": TaskStatus::Blocked, "to": task.status });
    emit_task(tx, actor, &TASK_UNBLOCKED, &task, data);
    Ok(task.id)
}
