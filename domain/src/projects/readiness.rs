//! Which tasks hold back which: what makes a task ready, and what makes it wait again.
//!
//! Whoever decides whether a task is ready locks its row first. So of two predecessors that are
//! finished at the same moment the second one sees the first, and the successor is not forgotten.

use db::schema::{projects, task_dependencies, tasks};
use diesel::prelude::*;
use serde_json::json;

use super::events::{TASK_HELD, TASK_UNLOCKED};
use super::fault::ProjectsFault;
use super::model::{DependencyKind, DependencyPolicy, TaskStatus};
use super::store::{emit_task, save_task};
use super::task_row::TaskRow;
use crate::kernel::fault::Result;
use crate::kernel::id::{OrganizationId, TaskId};
use crate::kernel::{Actor, Tx};

/// Most tasks that a message names.
const MAX_NAMED: usize = 10;

/// A predecessor as its successor sees it.
#[derive(Debug, Clone)]
pub(super) struct Predecessor {
    /// The task.
    pub(super) id: TaskId,
    /// How a person names it, as `P-0001-12`.
    pub(super) reference: String,
    /// Where it stands.
    pub(super) status: TaskStatus,
    /// Which ends are tied together.
    pub(super) kind: DependencyKind,
    /// What it does while it is open.
    pub(super) policy: DependencyPolicy,
}

/// Locks a task until the end of the transaction, and so orders who decides about it.
pub(super) fn lock(tx: &mut Tx<'_>, org: OrganizationId, task: TaskId) -> Result<()> {
    diesel::update(tasks::table.find((org, task)))
        .set(tasks::version.eq(tasks::version))
        .execute(tx.conn())?;
    Ok(())
}

/// All predecessors of a task, at most 50.
pub(super) fn predecessors(tx: &mut Tx<'_>, task: &TaskRow) -> Result<Vec<Predecessor>> {
    type Found = (
        TaskId,
        String,
        i64,
        TaskStatus,
        DependencyKind,
        DependencyPolicy,
    );
    let rows: Vec<Found> = task_dependencies::table
        .inner_join(
            tasks::table.on(tasks::org_id
                .eq(task_dependencies::org_id)
                .and(tasks::id.eq(task_dependencies::predecessor_id))),
        )
        .inner_join(
            projects::table.on(projects::org_id
                .eq(tasks::org_id)
                .and(projects::id.eq(tasks::project_id))),
        )
        .filter(task_dependencies::org_id.eq(task.org_id))
        .filter(task_dependencies::successor_id.eq(task.id))
        .order((projects::code.asc(), tasks::number.asc()))
        .select((
            tasks::id,
            projects::code,
            tasks::number,
            tasks::status,
            task_dependencies::kind,
            task_dependencies::policy,
        ))
        .load(tx.conn())?;
    let predecessor = |(id, code, number, status, kind, policy): Found| Predecessor {
        id,
        reference: format!("{code}-{number}"),
        status,
        kind,
        policy,
    };
    Ok(rows.into_iter().map(predecessor).collect())
}

/// The predecessors that hold back the start of a task.
pub(super) fn before_start(tx: &mut Tx<'_>, task: &TaskRow) -> Result<Vec<Predecessor>> {
    let mut all = predecessors(tx, task)?;
    all.retain(|one| !one.kind.lets_start(one.status));
    Ok(all)
}

/// Refuses when one of these holds back by policy `BLOCK`; guests do not learn which.
pub(super) fn refuse_blocked(actor: &Actor, waiting: &[Predecessor]) -> Result<()> {
    let names: Vec<&str> = waiting
        .iter()
        .filter(|one| one.policy == DependencyPolicy::Block)
        .map(|one| match actor.is_guest() && !is_shown(actor, one) {
            true => "…",
            false => one.reference.as_str(),
        })
        .collect();
    if names.is_empty() {
        return Ok(());
    }
    let tasks = named(&names);
    Err(ProjectsFault::BlockedByPredecessor { tasks }.into())
}

fn is_shown(actor: &Actor, one: &Predecessor) -> bool {
    actor.is_granted(one.id, crate::kernel::GrantAction::View)
}

/// Names in one line, the first ten of them.
pub(super) fn named(names: &[&str]) -> String {
    let mut text = names
        .iter()
        .take(MAX_NAMED)
        .copied()
        .collect::<Vec<_>>()
        .join(", ");
    if names.len() > MAX_NAMED {
        text.push_str(", …");
    }
    text
}

/// Successors of a task, by id, so that everybody locks them in the same order.
pub(super) fn successors(tx: &mut Tx<'_>, task: &TaskRow) -> Result<Vec<TaskId>> {
    Ok(task_dependencies::table
        .filter(task_dependencies::org_id.eq(task.org_id))
        .filter(task_dependencies::predecessor_id.eq(task.id))
        .order(task_dependencies::successor_id.asc())
        .select(task_dependencies::successor_id)
        .load(tx.conn())?)
}

/// Makes those ready that only waited for this task, which was started, done or cancelled, and lets
/// those wait that are ready but for this task, which is open again.
pub(super) fn settle_successors(tx: &mut Tx<'_>, actor: &Actor, task: &TaskRow) -> Result<()> {
    for id in successors(tx, task)? {
        settle(tx, actor, task.org_id, id, Some(task.id))?;
    }
    Ok(())
}

/// Puts a task that waits or is ready in the one of these two states that its predecessors give it.
pub(super) fn settle(
    tx: &mut Tx<'_>,
    actor: &Actor,
    org: OrganizationId,
    id: TaskId,
    because_of: Option<TaskId>,
) -> Result<()> {
    lock(tx, org, id)?;
    let mut task: TaskRow = tasks::table
        .find((org, id))
        .select(TaskRow::as_select())
        .first(tx.conn())?;
    if !matches!(task.status, TaskStatus::Planned | TaskStatus::Ready) {
        return Ok(());
    }
    let from = task.status;
    task.status = waiting_status(tx, &task)?;
    if task.status == from {
        return Ok(());
    }
    save_task(tx, &mut task)?;
    let kind = match task.status {
        TaskStatus::Ready => &TASK_UNLOCKED,
        _ => &TASK_HELD,
    };
    let data = json!({
        "from": from, "to": task.status, "predecessorId": because_of, "assigneeId": task.assignee_id,
    });
    emit_task(tx, actor, kind, &task, data);
    Ok(())
}

/// The state of a task that nobody has started: ready when no predecessor holds back its start.
///
/// The caller has locked the task.
pub(super) fn waiting_status(tx: &mut Tx<'_>, task: &TaskRow) -> Result<TaskStatus> {
    if before_start(tx, task)?.is_empty() {
        Ok(TaskStatus::Ready)
    } else {
        Ok(TaskStatus::Planned)
    }
}
