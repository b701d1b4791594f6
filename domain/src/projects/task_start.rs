//! Starts work on a task.

use serde_json::json;

use super::access::{TaskTarget, for_work};
use super::events::{TASK_STARTED, TASK_STARTED_EARLY};
use super::model::TaskStatus;
use super::readiness::{before_start, lock, refuse_blocked, settle_successors};
use super::store::{emit_task, require_status, save_task};
use crate::kernel::fault::Result;
use crate::kernel::id::TaskId;
use crate::kernel::{Actor, Tx};

/// Starts the task. Open predecessors of policy `REMIND` do not hinder it; the log says that it began
/// early.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `TASK_NOT_IN_STATE`, `BLOCKED_BY_PREDECESSOR` naming the
/// open ones, `CONFLICT`.
pub fn task_start(tx: &mut Tx<'_>, actor: &Actor, input: &TaskTarget) -> Result<TaskId> {
    let mut task = for_work(tx, actor, *input)?.task;
    lock(tx, task.org_id, task.id)?;
    let waiting = match task.status {
        TaskStatus::Draft | TaskStatus::Planned | TaskStatus::Ready => before_start(tx, &task)?,
        _ => Vec::new(),
    };
    refuse_blocked(actor, &waiting)?;
    require_status(&task, &[TaskStatus::Planned, TaskStatus::Ready])?;
    let from = task.status;
    task.status = TaskStatus::InProgress;
    task.started_at = task.started_at.or(Some(tx.now()));
    save_task(tx, &mut task)?;
    let data = json!({ "from": from, "to": task.status });
    emit_task(tx, actor, &TASK_STARTED, &task, data);
    if !waiting.is_empty() {
        let open: Vec<_> = waiting.iter().map(|one| one.id).collect();
        let data = json!({ "predecessorIds": open });
        emit_task(tx, actor, &TASK_STARTED_EARLY, &task, data);
    }
    settle_successors(tx, actor, &task)?;
    Ok(task.id)
}
