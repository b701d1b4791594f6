//! Makes a draft a task that somebody does.

use serde_json::json;

use super::access::{TaskTarget, for_managing};
use super::events::TASK_PUBLISHED;
use super::fault::ProjectsFault;
use super::model::TaskStatus;
use super::readiness::{lock, waiting_status};
use super::store::{emit_task, require_status, save_task};
use super::task_row::TaskRow;
use crate::kernel::fault::Result;
use crate::kernel::id::TaskId;
use crate::kernel::{Actor, Error, Tx};

/// Publishes the task: it is ready when nothing that comes before is open, else planned.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `TASK_NOT_IN_STATE`, `ASSIGNEE_MISSING`,
/// `DUE_DATE_MISSING`, `CONFLICT`.
pub fn task_publish(tx: &mut Tx<'_>, actor: &Actor, input: &TaskTarget) -> Result<TaskId> {
    let mut task = for_managing(tx, actor, *input)?.task;
    require_status(&task, &[TaskStatus::Draft])?;
    require_publishable(&task)?;
    lock(tx, task.org_id, task.id)?;
    task.status = waiting_status(tx, &task)?;
    save_task(tx, &mut task)?;
    let data = json!({
        "from": TaskStatus::Draft, "to": task.status, "assigneeId": task.assignee_id,
        "dueAt": task.due_at,
    });
    emit_task(tx, actor, &TASK_PUBLISHED, &task, data);
    Ok(task.id)
}

/// Demands one person and one due date; says at once when both are missing.
pub(super) fn require_publishable(task: &TaskRow) -> Result<()> {
    let mut errors = Vec::new();
    if task.assignee_id.is_none() {
        errors.push(Error::from(ProjectsFault::AssigneeMissing));
    }
    if task.due_at.is_none() {
        errors.push(Error::from(ProjectsFault::DueDateMissing));
    }
    Error::all(errors).map_or(Ok(()), Err)
}

/// Demands that what a published task has stays: one that a template published with less may be changed
/// as it is.
pub(super) fn require_kept(old: &TaskRow, new: &TaskRow) -> Result<()> {
    let lost_assignee = old.assignee_id.is_some() && new.assignee_id.is_none();
    let lost_date = old.due_at.is_some() && new.due_at.is_none();
    match lost_assignee || lost_date {
        true => require_publishable(new),
        false => Ok(()),
    }
}
