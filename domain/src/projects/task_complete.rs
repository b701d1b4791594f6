//! Hands a task in: it is done, or waits for its reviewer.

use db::schema::{checklist_items, deliverable_requirements, deliverables};
use diesel::prelude::*;
use serde_json::json;

use super::access::{TaskTarget, for_submit};
use super::events::{TASK_COMPLETED, TASK_SUBMITTED};
use super::fault::ProjectsFault;
use super::model::{DeliverableState, TaskStatus};
use super::readiness::{lock, named, predecessors, refuse_blocked, settle_successors};
use super::store::{emit_task, require_status, save_task};
use super::task_row::TaskRow;
use crate::kernel::fault::Result;
use crate::kernel::id::{DeliverableRequirementId, TaskId};
use crate::kernel::{Actor, Error, Tx};

/// Hands the task in; everything that is missing is said at once.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `TASK_NOT_IN_STATE`, `DELIVERABLE_MISSING`,
/// `CHECKLIST_OPEN`, `BLOCKED_BY_PREDECESSOR` for one that has to end first, `CONFLICT`.
pub fn task_complete(tx: &mut Tx<'_>, actor: &Actor, input: &TaskTarget) -> Result<TaskId> {
    hand_in(tx, actor, input, None)
}

/// As [`task_complete`], with the number of the paper that shows it, which the log keeps.
pub(super) fn hand_in(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &TaskTarget,
    document: Option<&str>,
) -> Result<TaskId> {
    let mut task = for_submit(tx, actor, *input)?.task;
    require_status(&task, &[TaskStatus::InProgress])?;
    lock(tx, task.org_id, task.id)?;
    let mut errors = Vec::new();
    errors.extend(deliverable_missing(tx, &task)?);
    errors.extend(checklist_open(tx, &task)?);
    let mut waiting = predecessors(tx, &task)?;
    waiting.retain(|one| !one.kind.lets_finish(one.status));
    errors.extend(refuse_blocked(actor, &waiting).err());
    if let Some(all) = Error::all(errors) {
        return Err(all);
    }
    task.submitted_by = actor.person();
    if task.reviewer_id.is_some() {
        task.status = TaskStatus::InReview;
        save_task(tx, &mut task)?;
        let data = json!({
            "from": TaskStatus::InProgress, "to": task.status, "reviewerId": task.reviewer_id,
            "document": document,
        });
        emit_task(tx, actor, &TASK_SUBMITTED, &task, data);
        return Ok(task.id);
    }
    finish(tx, actor, &mut task, document)?;
    Ok(task.id)
}

/// Makes a task done and what waited for it ready.
pub(super) fn finish(
    tx: &mut Tx<'_>,
    actor: &Actor,
    task: &mut TaskRow,
    document: Option<&str>,
) -> Result<()> {
    let from = task.status;
    task.status = TaskStatus::Done;
    task.completed_at = Some(tx.now());
    save_task(tx, task)?;
    let data = json!({ "from": from, "to": task.status, "document": document });
    emit_task(tx, actor, &TASK_COMPLETED, task, data);
    settle_successors(tx, actor, task)
}

/// Required deliverables that are not there, or whose newest version was rejected.
fn deliverable_missing(tx: &mut Tx<'_>, task: &TaskRow) -> Result<Option<Error>> {
    let required: Vec<(DeliverableRequirementId, String)> = deliverable_requirements::table
        .filter(deliverable_requirements::org_id.eq(task.org_id))
        .filter(deliverable_requirements::task_id.eq(task.id))
        .filter(deliverable_requirements::required.eq(true))
        .order(deliverable_requirements::position.asc())
        .select((deliverable_requirements::id, deliverable_requirements::name))
        .load(tx.conn())?;
    if required.is_empty() {
        return Ok(None);
    }
    let there: Vec<Option<DeliverableRequirementId>> = deliverables::table
        .filter(deliverables::org_id.eq(task.org_id))
        .filter(deliverables::task_id.eq(task.id))
        .filter(deliverables::state.ne(DeliverableState::Rejected))
        .select(deliverables::requirement_id)
        .load(tx.conn())?;
    let names: Vec<&str> = required
        .iter()
        .filter(|(id, _)| !there.contains(&Some(*id)))
        .map(|(_, name)| name.as_str())
        .collect();
    let missing = || {
        let names = named(&names);
        Error::from(ProjectsFault::DeliverableMissing { names })
    };
    Ok((!names.is_empty()).then(missing))
}

fn checklist_open(tx: &mut Tx<'_>, task: &TaskRow) -> Result<Option<Error>> {
    let open = checklist_items::table
        .filter(checklist_items::org_id.eq(task.org_id))
        .filter(checklist_items::task_id.eq(task.id))
        .filter(checklist_items::done_at.is_null())
        .count()
        .get_result::<i64>(tx.conn())?;
    Ok((open > 0).then(|| ProjectsFault::ChecklistOpen { open }.into()))
}
