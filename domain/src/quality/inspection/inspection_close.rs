//! Ends an inspection: an accepted lot is released, a rejected one has its disposition.

use db::schema::inspections;
use diesel::prelude::*;
use serde_json::json;

use super::lot;
use super::state::{require_status, require_version, written};
use crate::events::Event;
use crate::inventory::LotStatus;
use crate::kernel::fault::Result;
use crate::kernel::id::InspectionId;
use crate::kernel::{Actor, Tx};
use crate::quality::access;
use crate::quality::disposition::{Settled, parts};
use crate::quality::events::CLOSED;
use crate::quality::fault::QualityFault;
use crate::quality::model::InspectionStatus::{Closed, Reviewed};
use crate::quality::model::{Disposition, InspectionRow};
use crate::quality::rules::Verdict;

/// The inspection that ends.
#[derive(Debug, Clone)]
pub struct InspectionClose {
    /// Inspection.
    pub inspection: InspectionId,
    /// The version that the caller saw.
    pub version: Option<i64>,
}

/// Closes the inspection.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `INSPECTION_NOT_IN_STATE`, `CONFLICT`, `DISPOSITION_REQUIRED`.
pub fn inspection_close(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &InspectionClose,
) -> Result<InspectionId> {
    let row = access::for_reviewing(tx, actor, input.inspection)?;
    require_version(&row, input.version)?;
    require_status(&row, &[Reviewed])?;
    if row.verdict == Some(Verdict::Reject) {
        require_disposition(tx, &row)?;
    }
    let accepted = row.verdict == Some(Verdict::Accept);
    let disposition = if accepted {
        Some(Disposition::Accept)
    } else {
        row.disposition
    };
    let now = tx.now();
    written(
        diesel::update(inspections::table.find((row.org_id, row.id)))
            .filter(inspections::version.eq(row.version))
            .set((
                inspections::status.eq(Closed),
                inspections::disposition.eq(disposition),
                inspections::closed_at.eq(now),
                inspections::version.eq(row.version + 1),
            ))
            .execute(tx.conn())?,
    )?;
    let data = json!({
        "from": row.status, "status": Closed, "verdict": row.verdict, "disposition": disposition,
    });
    tx.emit(Event::by(actor, &CLOSED, row.id, data));
    if accepted {
        lot::release(tx, actor, &row)?;
    }
    Ok(row.id)
}

fn require_disposition(tx: &mut Tx<'_>, row: &InspectionRow) -> Result<()> {
    let Some(lot) = row.lot_id else {
        return Ok(());
    };
    // A recalled lot is traced and brought back by other means than a disposition.
    if parts(tx, row)?.settled == Settled::Whole
        || lot::status(tx, row, lot)? == LotStatus::Recalled
    {
        return Ok(());
    }
    Err(QualityFault::DispositionRequired.into())
}
