//! Calls off an inspection that has not been submitted.

use db::schema::inspections;
use diesel::prelude::*;
use serde_json::json;

use super::state::{require_status, require_version, written};
use crate::events::Event;
use crate::kernel::fault::Result;
use crate::kernel::id::InspectionId;
use crate::kernel::input::text;
use crate::kernel::{Actor, Tx};
use crate::quality::access;
use crate::quality::events::CANCELLED;
use crate::quality::model::InspectionStatus::{Assigned, Cancelled, InProgress, Planned};

/// The inspection that will not take place.
#[derive(Debug, Clone)]
pub struct InspectionCancel {
    /// Inspection.
    pub inspection: InspectionId,
    /// Why, at most 500 characters.
    pub reason: String,
    /// The version that the caller saw.
    pub version: Option<i64>,
}

/// Cancels the inspection. Its lot stays under inspection: another one can be scheduled.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `INSPECTION_NOT_IN_STATE`, `CONFLICT`, `REQUIRED` without a reason.
pub fn inspection_cancel(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &InspectionCancel,
) -> Result<InspectionId> {
    let row = access::for_scheduling(tx, actor, input.inspection)?;
    require_version(&row, input.version)?;
    require_status(&row, &[Planned, Assigned, InProgress])?;
    let reason = text("reason", &input.reason, 500)?;
    let now = tx.now();
    written(
        diesel::update(inspections::table.find((row.org_id, row.id)))
            .filter(inspections::version.eq(row.version))
            .set((
                inspections::status.eq(Cancelled),
                inspections::reason.eq(&reason),
                inspections::closed_at.eq(now),
                inspections::version.eq(row.version + 1),
            ))
            .execute(tx.conn())?,
    )?;
    let data = json!({ "from": row.status, "status": Cancelled, "lotId": row.lot_id });
    tx.emit(Event::by(actor, &CANCELLED, row.id, data));
    Ok(row.id)
}
