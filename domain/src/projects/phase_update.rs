//! Changes a phase.

use db::schema::phases;
use diesel::prelude::*;
use serde_json::json;

use super::access::{Target, as_seen, for_phase, for_structure};
use super::change::Changes;
use super::events::PHASE_UPDATED;
use super::phase_create::MAX_POSITION;
use super::row::PhaseRow;
use super::store::{emit_project, once};
use crate::kernel::fault::Result;
use crate::kernel::id::PhaseId;
use crate::kernel::input::{range, text};
use crate::kernel::{Actor, Tx};

/// What to change; `None` leaves a field as it is.
#[derive(Debug, Clone)]
pub struct PhaseUpdate {
    /// The phase.
    pub phase: PhaseId,
    /// The version that the caller saw.
    pub version: Option<i64>,
    /// 1 to 200 characters.
    pub name: Option<String>,
    /// Its place, 0 to 1,000,000.
    pub position: Option<i64>,
    /// It is done only when somebody has approved it.
    pub needs_approval: Option<bool>,
}

/// Changes the phase; without a change nothing is written.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `CONFLICT`, errors of input.
pub fn phase_update(tx: &mut Tx<'_>, actor: &Actor, input: &PhaseUpdate) -> Result<PhaseId> {
    let old = for_phase(tx.conn(), actor, input.phase)?;
    let target = Target {
        project: old.project_id,
        version: None,
    };
    let project = for_structure(tx, actor, target)?;
    as_seen(input.version, old.version)?;
    let mut new = old.clone();
    if let Some(name) = &input.name {
        new.name = text("name", name, 200)?;
    }
    if let Some(position) = input.position {
        new.position = range("position", position, 0, MAX_POSITION)?;
    }
    if let Some(needed) = input.needs_approval {
        new.needs_approval = needed;
    }
    let mut changes = Changes::default();
    changes.note("name", &old.name, &new.name);
    changes.note("position", &old.position, &new.position);
    changes.note("needsApproval", &old.needs_approval, &new.needs_approval);
    if changes.is_empty() {
        return Ok(old.id);
    }
    save(tx, &mut new)?;
    let data = json!({ "phaseId": new.id, "changes": changes.into_data() });
    emit_project(tx, actor, &PHASE_UPDATED, project.id, data);
    Ok(new.id)
}

/// Saves a phase that was loaded with its version.
pub(super) fn save(tx: &mut Tx<'_>, row: &mut PhaseRow) -> Result<()> {
    let seen = row.version;
    row.version += 1;
    let saved = diesel::update(phases::table.find((row.org_id, row.id)))
        .filter(phases::version.eq(seen))
        .set(&*row)
        .execute(tx.conn())?;
    once(saved)
}
