//! Takes work on a task up again that was done.

use db::AnyOfExpression;
use db::schema::{projects, tasks};
use diesel::prelude::*;
use serde_json::json;

use super::access::{TaskTarget, for_managing};
use super::events::TASK_REOPENED;
use super::fault::ProjectsFault;
use super::model::TaskStatus;
use super::readiness::{named, settle_successors, successors};
use super::store::{emit_task, require_status, save_task};
use super::task_row::TaskRow;
use crate::kernel::fault::Result;
use crate::kernel::id::TaskId;
use crate::kernel::input::text;
use crate::kernel::{Actor, Tx};

/// A task to reopen.
#[derive(Debug, Clone)]
pub struct TaskReopen {
    /// The task, and the version that the caller saw.
    pub target: TaskTarget,
    /// Why, 1 to 2,000 characters; internal.
    pub reason: String,
    /// Reopen it although tasks that come after have started.
    pub confirm: bool,
}

/// Reopens the task; successors that are ready wait again.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `TASK_NOT_IN_STATE`, `SUCCESSORS_STARTED`, `REQUIRED`
/// about `reason`, `CONFLICT`.
pub fn task_reopen(tx: &mut Tx<'_>, actor: &Actor, input: &TaskReopen) -> Result<TaskId> {
    let mut task = for_managing(tx, actor, input.target)?.task;
    let reason = text("reason", &input.reason, 2_000)?;
    require_status(&task, &[TaskStatus::Done])?;
    if !input.confirm {
        refuse_started(tx, &task)?;
    }
    task.status = TaskStatus::InProgress;
    task.completed_at = None;
    task.submitted_by = None;
    save_task(tx, &mut task)?;
    let data = json!({ "from": TaskStatus::Done, "to": task.status, "reason": reason });
    emit_task(tx, actor, &TASK_REOPENED, &task, data);
    settle_successors(tx, actor, &task)?;
    Ok(task.id)
}

fn refuse_started(tx: &mut Tx<'_>, task: &TaskRow) -> Result<()> {
    let ids = successors(tx, task)?;
    let rows: Vec<(String, i64, TaskStatus)> = tasks::table
        .inner_join(
            projects::table.on(projects::org_id
                .eq(tasks::org_id)
                .and(projects::id.eq(tasks::project_id))),
        )
        .filter(tasks::org_id.eq(task.org_id))
        .filter(tasks::id.any_of(&ids))
        .order((projects::code.asc(), tasks::number.asc()))
        .select((projects::code, tasks::number, tasks::status))
        .load(tx.conn())?;
    let started: Vec<String> = rows
        .iter()
        .filter(|(_, _, status)| status.is_begun() && *status != TaskStatus::Cancelled)
        .map(|(code, number, _)| format!("{code}-{number}"))
        .collect();
    if started.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = started.iter().map(String::as_str).collect();
    let tasks = named(&names);
    Err(ProjectsFault::SuccessorsStarted { tasks }.into())
}
