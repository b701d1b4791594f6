//! What every step of an inspection checks alike.

use crate::kernel::fault::{CoreFault, Result};
use crate::quality::fault::QualityFault;
use crate::quality::model::{InspectionRow, InspectionStatus};

/// Refuses a step that does not begin in one of these states.
///
/// # Errors
/// `INSPECTION_NOT_IN_STATE`.
pub(in crate::quality) fn require_status(
    row: &InspectionRow,
    allowed: &[InspectionStatus],
) -> Result<()> {
    if allowed.contains(&row.status) {
        return Ok(());
    }
    let names: Vec<_> = allowed.iter().map(|status| status.as_str()).collect();
    let status = row.status.as_str().to_owned();
    let allowed = names.join(", ");
    Err(QualityFault::InspectionNotInState { status, allowed }.into())
}

/// Refuses a change of something that the caller has not seen as it is.
///
/// # Errors
/// `CONFLICT`.
pub(in crate::quality) fn require_version(row: &InspectionRow, seen: Option<i64>) -> Result<()> {
    let current = row.version;
    match seen.filter(|version| *version != current) {
        Some(version) => Err(CoreFault::Conflict { version, current }.into()),
        None => Ok(()),
    }
}

/// Runs the use case again when the row changed since it was loaded.
///
/// # Errors
/// `RETRY`.
pub(in crate::quality) fn written(rows: usize) -> Result<()> {
    if rows == 0 {
        return Err(CoreFault::Retry.into());
    }
    Ok(())
}
