//! Changes a task.

use super::access::{TaskTarget, for_managing};
use super::events::TASK_UPDATED;
use super::model::TaskStatus;
use super::store::{emit_task, require_status, save_task};
use super::task_fields::{TaskFields, changes};
use super::task_publish::require_kept;
use super::task_skus;
use crate::kernel::fault::Result;
use crate::kernel::id::TaskId;
use crate::kernel::{Actor, Tx};

/// What to change of which task.
#[derive(Debug, Clone)]
pub struct TaskUpdate {
    /// The task, and the version that the caller saw.
    pub target: TaskTarget,
    /// What to change.
    pub fields: TaskFields,
}

/// Changes the task; without a change nothing is written. The log keeps each field's value before and
/// after.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `TASK_NOT_IN_STATE` once it is done or cancelled,
/// `ASSIGNEE_MISSING` and `DUE_DATE_MISSING` once it is published, `CONFLICT`, what [`TaskFields`]
/// refuse.
pub fn task_update(tx: &mut Tx<'_>, actor: &Actor, input: &TaskUpdate) -> Result<TaskId> {
    let old = for_managing(tx, actor, input.target)?.task;
    require_status(&old, TaskStatus::OPEN)?;
    let mut new = old.clone();
    input.fields.write(tx, actor, &mut new)?;
    if new.status != TaskStatus::Draft {
        require_kept(&old, &new)?;
    }
    let mut changes = changes(&old, &new)?;
    let skus = match &input.fields.skus {
        Some(given) => {
            let before = task_skus::of(tx, old.org_id, old.id)?;
            let after = task_skus::check(tx, actor, given, &before, &mut changes)?;
            Some((before, after))
        }
        None => None,
    };
    if changes.is_empty() {
        return Ok(old.id);
    }
    save_task(tx, &mut new)?;
    if let Some((before, after)) = skus {
        task_skus::write(tx, new.org_id, new.id, &before, &after)?;
    }
    emit_task(tx, actor, &TASK_UPDATED, &new, changes.into_data());
    Ok(new.id)
}
