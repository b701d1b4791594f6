//! Says that a task cannot go on.

use serde_json::json;

use super::access::{TaskTarget, for_work};
use super::events::TASK_BLOCKED;
use super::model::TaskStatus;
use super::store::{emit_task, require_status, save_task};
use crate::kernel::fault::Result;
use crate::kernel::id::TaskId;
use crate::kernel::input::text;
use crate::kernel::{Actor, Tx};

/// What cannot go on.
#[derive(Debug, Clone)]
pub struct TaskBlock {
    /// The task, and the version that the caller saw.
    pub target: TaskTarget,
    /// Why, 1 to 2,000 characters; internal.
    pub reason: String,
}

/// Blocks the task.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `TASK_NOT_IN_STATE`, `REQUIRED` about `reason`, `CONFLICT`.
pub fn task_block(tx: &mut Tx<'_>, actor: &Actor, input: &TaskBlock) -> Result<TaskId> {
    let mut task = for_work(tx, actor, input.target)?.task;
    let reason = text("reason", &input.reason, 2_000)?;
    require_status(&task, &[TaskStatus::InProgress])?;
    task.status = TaskStatus::Blocked;
    task.blocked_reason = Some(reason.clone());
    save_task(tx, &mut task)?;
    let data = json!({ "from": TaskStatus::InProgress, "to": task.status, "reason": reason });
    emit_task(tx, actor, &TASK_BLOCKED, &task, data);
    Ok(task.id)
}
