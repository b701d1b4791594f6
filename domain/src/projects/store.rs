//! Writes projects and tasks; every change counts the version, so that of two changes of the same state
//! only one is kept.

use db::schema::{project_counters, projects, task_counters, tasks};
use diesel::prelude::*;
use serde_json::Value;

use super::fault::ProjectsFault;
use super::model::TaskStatus;
use super::row::ProjectRow;
use super::task_row::TaskRow;
use crate::events::{Event, EventKind};
use crate::kernel::fault::{CoreFault, Result, internal, or_again};
use crate::kernel::id::{OrganizationId, ProjectId};
use crate::kernel::{Actor, Tx};

/// Saves a project that was loaded with its version.
pub(super) fn save_project(tx: &mut Tx<'_>, row: &mut ProjectRow) -> Result<()> {
    let seen = row.version;
    row.version += 1;
    let saved = diesel::update(projects::table.find((row.org_id, row.id)))
        .filter(projects::version.eq(seen))
        .set(&*row)
        .execute(tx.conn())?;
    once(saved)
}

/// Saves a task that was loaded with its version.
pub(super) fn save_task(tx: &mut Tx<'_>, row: &mut TaskRow) -> Result<()> {
    let seen = row.version;
    row.version += 1;
    let saved = diesel::update(tasks::table.find((row.org_id, row.id)))
        .filter(tasks::version.eq(seen))
        .set(&*row)
        .execute(tx.conn())?;
    once(saved)
}

/// Asks for another run when somebody else was quicker.
pub(super) fn once(saved: usize) -> Result<()> {
    if saved == 1 {
        Ok(())
    } else {
        Err(CoreFault::Retry.into())
    }
}

/// Refuses a step that does not begin in one of these states.
pub(super) fn require_status(task: &TaskRow, allowed: &[TaskStatus]) -> Result<()> {
    if allowed.contains(&task.status) {
        return Ok(());
    }
    let names: Vec<_> = allowed.iter().map(|status| status.as_str()).collect();
    Err(ProjectsFault::TaskNotInState {
        status: task.status.as_str(),
        allowed: names.join(", "),
    }
    .into())
}

/// The next code of a project.
///
/// # Errors
/// `RETRY` when the first one is taken at the same moment by somebody else.
pub(super) fn next_code(tx: &mut Tx<'_>, org: OrganizationId) -> Result<String> {
    let next = diesel::update(project_counters::table.find(org))
        .set(project_counters::last.eq(project_counters::last + 1_i64))
        .returning(project_counters::last)
        .get_result::<i64>(tx.conn())
        .optional()?;
    let number = match next {
        Some(number) => number,
        None => {
            let first = diesel::insert_into(project_counters::table).values((
                project_counters::org_id.eq(org),
                project_counters::last.eq(1_i64),
            ));
            or_again(first.execute(tx.conn()))?;
            1
        }
    };
    Ok(format!("P-{number:04}"))
}

/// The next number of a task in its project.
pub(super) fn next_number(tx: &mut Tx<'_>, org: OrganizationId, project: ProjectId) -> Result<i64> {
    diesel::update(task_counters::table.find((org, project)))
        .set(task_counters::last.eq(task_counters::last + 1_i64))
        .returning(task_counters::last)
        .get_result::<i64>(tx.conn())
        .optional()?
        .ok_or_else(|| internal(&"a project counts its tasks"))
}

/// Emits an event whose subject is a project.
pub(super) fn emit_project(
    tx: &mut Tx<'_>,
    actor: &Actor,
    kind: &'static EventKind,
    project: ProjectId,
    data: Value,
) {
    tx.emit(Event {
        project: Some(project),
        ..Event::by(actor, kind, project, data)
    });
}

/// Emits an event whose subject is a task.
pub(super) fn emit_task(
    tx: &mut Tx<'_>,
    actor: &Actor,
    kind: &'static EventKind,
    task: &TaskRow,
    data: Value,
) {
    tx.emit(Event {
        project: Some(task.project_id),
        ..Event::by(actor, kind, task.id, data)
    });
}
