//! Changes a project.

use super::access::{Target, for_structure};
use super::events::PROJECT_UPDATED;
use super::project_fields::{ProjectFields, changes};
use super::store::{emit_project, save_project};
use crate::kernel::fault::Result;
use crate::kernel::id::ProjectId;
use crate::kernel::{Actor, Tx};

/// What to change of which project.
#[derive(Debug, Clone)]
pub struct ProjectUpdate {
    /// The project, and the version that the caller saw.
    pub target: Target,
    /// What to change.
    pub fields: ProjectFields,
}

/// Changes the project; without a change nothing is written.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `CONFLICT`, what [`ProjectFields`] refuse.
pub fn project_update(tx: &mut Tx<'_>, actor: &Actor, input: &ProjectUpdate) -> Result<ProjectId> {
    let old = for_structure(tx, actor, input.target)?;
    let mut new = old.clone();
    input.fields.write(tx, actor, &mut new)?;
    let changes = changes(&old, &new);
    if changes.is_empty() {
        return Ok(old.id);
    }
    save_project(tx, &mut new)?;
    emit_project(tx, actor, &PROJECT_UPDATED, new.id, changes.into_data());
    Ok(new.id)
}
