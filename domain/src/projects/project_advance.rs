//! Takes a project a step further in its life.

use db::schema::tasks;
use diesel::prelude::*;
use serde_json::json;

use super::access::{Target, for_change};
use super::events::PROJECT_ADVANCED;
use super::fault::ProjectsFault;
use super::model::{ProjectStatus, ProjectStep, TaskStatus};
use super::row::ProjectRow;
use super::store::{emit_project, save_project};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::ProjectId;
use crate::kernel::input::{InputFault, optional_text};
use crate::kernel::{Actor, Error, Tx};

/// A step of a project.
#[derive(Debug, Clone)]
pub struct ProjectAdvance {
    /// The project, and the version that the caller saw.
    pub target: Target,
    /// The step.
    pub step: ProjectStep,
    /// Why, at most 2,000 characters; needed to reject, pause, close and cancel.
    pub reason: Option<String>,
}

/// Takes the step.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_NOT_IN_STATE`, `OWN_PROPOSAL`, `TASKS_OPEN`, `REQUIRED` about
/// `reason`, `CONFLICT`.
pub fn project_advance(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &ProjectAdvance,
) -> Result<ProjectId> {
    let mut row = for_change(tx, actor, input.target)?;
    if !matches!(input.step, ProjectStep::Propose) {
        actor.require(Permission::ProjectManage)?;
    }
    let reason = optional_text("reason", input.reason.as_deref(), 2_000)?;
    if reason.is_none() && needs_reason(input.step) {
        return Err(Error::from(InputFault::Required).at(["reason"]));
    }
    let (allowed, to) = transition(input.step);
    let from = row.status;
    if !allowed.contains(&from) {
        let names: Vec<_> = allowed.iter().map(|status| status.as_str()).collect();
        return Err(ProjectsFault::ProjectNotInState {
            status: from.as_str(),
            allowed: names.join(", "),
        }
        .into());
    }
    check(tx, actor, &row, input.step)?;
    if input.step == ProjectStep::Propose {
        row.proposed_by = Some(actor.user);
    }
    row.status = to;
    row.status_at = tx.now();
    row.status_reason.clone_from(&reason);
    save_project(tx, &mut row)?;
    let data = json!({ "step": input.step, "from": from, "to": to, "reason": reason });
    emit_project(tx, actor, &PROJECT_ADVANCED, row.id, data);
    Ok(row.id)
}

const fn needs_reason(step: ProjectStep) -> bool {
    matches!(
        step,
        ProjectStep::Reject | ProjectStep::Pause | ProjectStep::Close | ProjectStep::Cancel
    )
}

/// The states that a step begins in, and the one that it leads to.
const fn transition(step: ProjectStep) -> (&'static [ProjectStatus], ProjectStatus) {
    use ProjectStatus as S;
    match step {
        ProjectStep::Propose => (&[S::Draft], S::Proposed),
        ProjectStep::Approve => (&[S::Proposed], S::Approved),
        ProjectStep::Reject => (&[S::Proposed], S::Rejected),
        ProjectStep::Activate => (&[S::Approved, S::Paused], S::Active),
        ProjectStep::Pause => (&[S::Active], S::Paused),
        ProjectStep::BeginClosing => (&[S::Active], S::Closing),
        ProjectStep::Close => (&[S::Closing], S::Closed),
        ProjectStep::Archive => (&[S::Closed], S::Archived),
        ProjectStep::Cancel => (
            &[S::Draft, S::Proposed, S::Approved, S::Active, S::Paused],
            S::Cancelled,
        ),
    }
}

fn check(tx: &mut Tx<'_>, actor: &Actor, row: &ProjectRow, step: ProjectStep) -> Result<()> {
    match step {
        ProjectStep::Approve | ProjectStep::Reject if row.proposed_by == Some(actor.user) => {
            Err(ProjectsFault::OwnProposal.into())
        }
        ProjectStep::BeginClosing | ProjectStep::Close => {
            let count = tasks::table
                .filter(tasks::org_id.eq(row.org_id))
                .filter(tasks::project_id.eq(row.id))
                .filter(tasks::status.eq_any(TaskStatus::OPEN.to_vec()))
                .count()
                .get_result::<i64>(tx.conn())?;
            if count > 0 {
                return Err(ProjectsFault::TasksOpen { count }.into());
            }
            Ok(())
        }
        _ => Ok(()),
    }
}
