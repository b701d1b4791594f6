//! Begins an inspection on site.

use db::schema::inspections;
use diesel::prelude::*;
use serde_json::json;

use super::state::{require_status, require_version, written};
use crate::events::Event;
use crate::kernel::fault::Result;
use crate::kernel::id::InspectionId;
use crate::kernel::{Actor, Tx};
use crate::quality::access;
use crate::quality::events::STARTED;
use crate::quality::model::InspectionStatus::{Assigned, InProgress, Planned};

/// The inspection that begins.
#[derive(Debug, Clone)]
pub struct InspectionStart {
    /// Inspection.
    pub inspection: InspectionId,
    /// The version that the caller saw.
    pub version: Option<i64>,
}

/// Starts the inspection; who starts one that nobody is assigned to becomes its inspector.
/// Starting again what one has started is the same success.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `NOT_ASSIGNEE`, `INSPECTION_NOT_IN_STATE`, `CONFLICT`.
pub fn inspection_start(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &InspectionStart,
) -> Result<InspectionId> {
    let row = access::for_performing(tx, actor, input.inspection)?;
    if row.status == InProgress && row.assignee_id == Some(actor.user) {
        return Ok(row.id);
    }
    require_version(&row, input.version)?;
    require_status(&row, &[Planned, Assigned])?;
    let now = tx.now();
    written(
        diesel::update(inspections::table.find((row.org_id, row.id)))
            .filter(inspections::version.eq(row.version))
            .set((
                inspections::status.eq(InProgress),
                inspections::assignee_id.eq(actor.user),
                inspections::started_at.eq(now),
                inspections::version.eq(row.version + 1),
            ))
            .execute(tx.conn())?,
    )?;
    let data = json!({ "from": row.status, "status": InProgress });
    tx.emit(Event::by(actor, &STARTED, row.id, data));
    Ok(row.id)
}
