//! Decides about a task that was handed in.

use serde_json::json;

use super::access::{TaskTarget, for_review};
use super::events::TASK_RETURNED;
use super::fault::ProjectsFault;
use super::model::{ReviewDecision, TaskStatus};
use super::store::{emit_task, require_status, save_task};
use super::task_complete::finish;
use crate::kernel::fault::Result;
use crate::kernel::id::TaskId;
use crate::kernel::input::{InputFault, optional_text};
use crate::kernel::{Actor, Error, Tx};

/// A decision about a task.
#[derive(Debug, Clone)]
pub struct TaskReview {
    /// The task, and the version that the caller saw.
    pub target: TaskTarget,
    /// What is decided.
    pub decision: ReviewDecision,
    /// What is to be done, at most 2,000 characters; needed for rework. Guests of the task read it.
    pub comment: Option<String>,
}

/// Accepts the task or sends it back.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `TASK_NOT_IN_STATE`, `REVIEWER_IS_ASSIGNEE` for who does
/// the task or handed it in, `REQUIRED` about `comment`, `CONFLICT`.
pub fn task_review(tx: &mut Tx<'_>, actor: &Actor, input: &TaskReview) -> Result<TaskId> {
    let mut task = for_review(tx, actor, input.target)?.task;
    let comment = optional_text("comment", input.comment.as_deref(), 2_000)?;
    require_status(&task, &[TaskStatus::InReview])?;
    if [task.assignee_id, task.submitted_by].contains(&Some(actor.user)) {
        return Err(Error::from(ProjectsFault::ReviewerIsAssignee).at(["taskId"]));
    }
    if input.decision == ReviewDecision::Accept {
        finish(tx, actor, &mut task, None)?;
        return Ok(task.id);
    }
    if comment.is_none() {
        return Err(Error::from(InputFault::Required).at(["comment"]));
    }
    task.status = TaskStatus::InProgress;
    save_task(tx, &mut task)?;
    let data = json!({ "from": TaskStatus::InReview, "to": task.status, "comment": comment });
    emit_task(tx, actor, &TASK_RETURNED, &task, data);
    Ok(task.id)
}
