//! Gives an inspection to somebody.

use db::schema::inspections;
use diesel::prelude::*;
use serde_json::json;

use super::assignment::{assignee, share};
use super::state::{require_status, require_version, written};
use crate::events::Event;
use crate::kernel::fault::Result;
use crate::kernel::id::{InspectionId, UserId};
use crate::kernel::{Actor, Tx};
use crate::quality::access;
use crate::quality::events::ASSIGNED;
use crate::quality::model::InspectionStatus::{self, Assigned, InProgress, Planned};

/// Who shall carry out the inspection.
#[derive(Debug, Clone)]
pub struct InspectionAssign {
    /// Inspection.
    pub inspection: InspectionId,
    /// An inspector, a warehouse person for incoming goods, or a guest, with whom it is shared.
    pub assignee: UserId,
    /// The version that the caller saw.
    pub version: Option<i64>,
}

/// Assigns the inspection; one that is in progress goes on with the new person.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `INSPECTION_NOT_IN_STATE`, `ASSIGNEE_CANNOT_INSPECT`, `CONFLICT`.
pub fn inspection_assign(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &InspectionAssign,
) -> Result<InspectionId> {
    let row = access::for_scheduling(tx, actor, input.inspection)?;
    require_version(&row, input.version)?;
    require_status(&row, &[Planned, Assigned, InProgress])?;
    let assignee = assignee(tx, actor, input.assignee, row.kind)?;
    let status: InspectionStatus = if row.status == InProgress {
        InProgress
    } else {
        Assigned
    };
    written(
        diesel::update(inspections::table.find((row.org_id, row.id)))
            .filter(inspections::version.eq(row.version))
            .set((
                inspections::assignee_id.eq(assignee.user),
                inspections::status.eq(status),
                inspections::version.eq(row.version + 1),
            ))
            .execute(tx.conn())?,
    )?;
    let data = json!({ "from": row.status, "status": status, "assigneeId": assignee.user });
    tx.emit(Event::by(actor, &ASSIGNED, row.id, data));
    share(tx, actor, assignee, row.id)?;
    Ok(row.id)
}
