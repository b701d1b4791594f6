//! Tells the switching rules of a verdict that became final.

use serde_json::json;

use super::events::LOT_JUDGED;
use super::model::{InspectionRow, Report};
use super::rules::Verdict;
use super::rules::switching::{SwitchingEvent, lot_outcome};
use crate::events::Event;
use crate::kernel::fault::Result;
use crate::kernel::{Actor, Tx};

/// Emits what the verdict means for the series, if it counts: the first inspection of the lot, not
/// by the supplier itself, with a verdict that accepts or rejects.
///
/// # Errors
/// `INTERNAL` when what is stored is not what was written.
pub(super) fn lot_judged(
    tx: &mut Tx<'_>,
    actor: &Actor,
    row: &InspectionRow,
    report: &Report,
    verdict: Verdict,
) -> Result<()> {
    let (Some(series), Some(scheme)) = (row.sampling_state_id, row.scheme()?) else {
        return Ok(());
    };
    let decided = matches!(verdict, Verdict::Accept | Verdict::Reject);
    if !row.is_original() || report.self_inspection || !decided {
        return Ok(());
    }
    let Some(mut outcome) = lot_outcome(&scheme, &report.decision.classes, true) else {
        return Ok(());
    };
    if verdict == Verdict::Reject && report.decision.verdict != Verdict::Reject {
        // A reviewer rejected what the numbers alone would accept.
        outcome.accepted = false;
        outcome.points = 0;
    }
    let event = SwitchingEvent::Lot(outcome);
    let data = json!({ "event": event, "inspectionId": row.id });
    tx.emit(Event::by(actor, &LOT_JUDGED, series, data));
    Ok(())
}
