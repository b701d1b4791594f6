//! Gives a task up.

use serde_json::json;

use super::access::{TaskTarget, for_managing};
use super::events::TASK_CANCELLED;
use super::model::TaskStatus;
use super::readiness::settle_successors;
use super::store::{emit_task, require_status, save_task};
use crate::kernel::fault::Result;
use crate::kernel::id::TaskId;
use crate::kernel::input::text;
use crate::kernel::{Actor, Tx};

/// A task to give up.
#[derive(Debug, Clone)]
pub struct TaskCancel {
    /// The task, and the version that the caller saw.
    pub target: TaskTarget,
    /// Why, 1 to 2,000 characters; internal.
    pub reason: String,
}

/// Cancels the task; it holds nothing back any more.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `TASK_NOT_IN_STATE`, `REQUIRED` about `reason`, `CONFLICT`.
pub fn task_cancel(tx: &mut Tx<'_>, actor: &Actor, input: &TaskCancel) -> Result<TaskId> {
    let mut task = for_managing(tx, actor, input.target)?.task;
    let reason = text("reason", &input.reason, 2_000)?;
    require_status(&task, TaskStatus::OPEN)?;
    let from = task.status;
    task.status = TaskStatus::Cancelled;
    task.blocked_reason = None;
    save_task(tx, &mut task)?;
    let data = json!({ "from": from, "to": task.status, "reason": reason });
    emit_task(tx, actor, &TASK_CANCELLED, &task, data);
    settle_successors(tx, actor, &task)?;
    Ok(task.id)
}
