//! Approves the gate of a phase.

use db::schema::tasks;
use diesel::prelude::*;
use serde_json::json;

use super::access::{Target, as_seen, for_phase, for_structure};
use super::events::PHASE_APPROVED;
use super::fault::ProjectsFault;
use super::model::TaskStatus;
use super::phase_update::save;
use super::store::emit_project;
use crate::kernel::fault::Result;
use crate::kernel::id::PhaseId;
use crate::kernel::{Actor, Error, Tx};

/// A gate to approve.
#[derive(Debug, Clone, Copy)]
pub struct PhaseApprove {
    /// The phase.
    pub phase: PhaseId,
    /// The version that the caller saw.
    pub version: Option<i64>,
}

/// Approves the gate, once all mandatory tasks of the phase are done.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `GATE_NOT_WAITING`, `TASKS_OPEN`, `CONFLICT`.
pub fn phase_approve(tx: &mut Tx<'_>, actor: &Actor, input: &PhaseApprove) -> Result<PhaseId> {
    let mut row = for_phase(tx.conn(), actor, input.phase)?;
    let target = Target {
        project: row.project_id,
        version: None,
    };
    let project = for_structure(tx, actor, target)?;
    as_seen(input.version, row.version)?;
    if !row.needs_approval || row.approved_at.is_some() {
        return Err(ProjectsFault::GateNotWaiting.into());
    }
    let count = tasks::table
        .filter(tasks::org_id.eq(actor.org))
        .filter(tasks::phase_id.eq(row.id))
        .filter(tasks::mandatory.eq(true))
        .filter(tasks::status.eq_any(TaskStatus::OPEN.to_vec()))
        .count()
        .get_result::<i64>(tx.conn())?;
    if count > 0 {
        return Err(Error::from(ProjectsFault::TasksOpen { count }).at(["phaseId"]));
    }
    row.approved_by = Some(actor.user);
    row.approved_at = Some(tx.now());
    save(tx, &mut row)?;
    let data = json!({ "phaseId": row.id });
    emit_project(tx, actor, &PHASE_APPROVED, project.id, data);
    Ok(row.id)
}
