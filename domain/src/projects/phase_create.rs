//! Adds a phase to a project.

use db::schema::phases;
use diesel::prelude::*;
use serde_json::json;

use super::access::{Target, for_phase, for_structure};
use super::events::PHASE_CREATED;
use super::row::PhaseRow;
use super::store::emit_project;
use crate::kernel::fault::Result;
use crate::kernel::id::{PhaseId, ProjectId};
use crate::kernel::input::{InputFault, range, text};
use crate::kernel::{Actor, Tx};

/// Most phases of a project.
const MAX_PHASES: i64 = 100;

/// A new phase.
#[derive(Debug, Clone)]
pub struct PhaseCreate {
    /// Id that the client made.
    pub id: Option<PhaseId>,
    /// The project.
    pub project: ProjectId,
    /// 1 to 200 characters.
    pub name: String,
    /// Its place, 0 to 1,000,000; `None`: after all others.
    pub position: Option<i64>,
    /// It is done only when somebody has approved it.
    pub needs_approval: bool,
}

/// Adds the phase.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `ID_REUSED`, `OUT_OF_RANGE` past 100 phases, errors of
/// input.
pub fn phase_create(tx: &mut Tx<'_>, actor: &Actor, input: &PhaseCreate) -> Result<PhaseId> {
    let target = Target {
        project: input.project,
        version: None,
    };
    let project = for_structure(tx, actor, target)?;
    let name = text("name", &input.name, 200)?;
    if let Some(known) = input.id.and_then(|id| for_phase(tx.conn(), actor, id).ok()) {
        let same = known.project_id == project.id
            && known.name == name
            && known.needs_approval == input.needs_approval;
        return same.then_some(known.id).ok_or(InputFault::IdReused.into());
    }
    let places: Vec<i64> = phases::table
        .filter(phases::org_id.eq(actor.org))
        .filter(phases::project_id.eq(project.id))
        .select(phases::position)
        .load(tx.conn())?;
    let count = i64::try_from(places.len()).unwrap_or(i64::MAX);
    range("projectId", count + 1, 1, MAX_PHASES)?;
    let after_all = places.iter().max().map_or(1, |last| last + 1);
    let row = PhaseRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        project_id: project.id,
        position: range(
            "position",
            input.position.unwrap_or(after_all),
            0,
            MAX_POSITION,
        )?,
        name,
        needs_approval: input.needs_approval,
        approved_by: None,
        approved_at: None,
        created_at: tx.now(),
        version: 1,
    };
    diesel::insert_into(phases::table)
        .values(&row)
        .execute(tx.conn())?;
    let data = json!({
        "phaseId": row.id, "name": row.name, "position": row.position,
        "needsApproval": row.needs_approval,
    });
    emit_project(tx, actor, &PHASE_CREATED, project.id, data);
    Ok(row.id)
}

/// The last place that a phase can have.
pub(super) const MAX_POSITION: i64 = 1_000_000;
