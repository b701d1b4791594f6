//! Begins the review of a submission, once the piece is there.

use serde_json::json;

use super::access::{Target, for_change, same_round};
use super::events::SAMPLE_ROUND_REVIEW_STARTED;
use super::fault::SamplesFault;
use super::model::SampleRoundStatus;
use super::row::{SampleRoundRow, SampleRow};
use super::store::{emit, save_both};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::{SampleId, SampleRoundId};
use crate::kernel::input::InputFault;
use crate::kernel::{Actor, Error, Tx};

/// Which submission to review.
#[derive(Debug, Clone)]
pub struct SampleRoundReview {
    /// The sample, and the version that the caller saw.
    pub target: Target,
    /// Its submitted round.
    pub round: SampleRoundId,
    /// Scanned from the piece or its parcel: the sample's code or the tracking number. Needed when the
    /// piece itself is sent.
    pub scanned_code: Option<String>,
}

/// Begins the review; from now on the supplier cannot take the submission back.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `ROUND_NOT_SUBMITTED`, `REQUIRED` or `SCAN_MISMATCH` about
/// `scannedCode`, `CONFLICT`.
pub fn sample_round_review(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SampleRoundReview,
) -> Result<SampleId> {
    let (mut sample, current) = for_change(tx, actor, input.target, Permission::SampleReview)?;
    let mut round = same_round(tx, current, input.round)?;
    if round.status != SampleRoundStatus::Submitted {
        let status = round.status.as_str();
        return Err(SamplesFault::RoundNotSubmitted { status }.into());
    }
    let scanned = input
        .scanned_code
        .as_deref()
        .map(str::trim)
        .filter(|code| !code.is_empty());
    match scanned {
        Some(code) if code == sample.code || Some(code) == round.tracking_number.as_deref() => {
            round.received_at = Some(tx.now());
        }
        Some(_) => return Err(SamplesFault::ScanMismatch.into()),
        None if sample.physical => {
            return Err(Error::from(InputFault::Required).at(["scannedCode"]));
        }
        None => {}
    }
    start(tx, actor, &mut sample, &mut round)?;
    Ok(sample.id)
}

/// Puts a submitted round under review.
pub(super) fn start(
    tx: &mut Tx<'_>,
    actor: &Actor,
    sample: &mut SampleRow,
    round: &mut SampleRoundRow,
) -> Result<()> {
    round.status = SampleRoundStatus::UnderReview;
    round.reviewed_by = Some(actor.user);
    round.review_started_at = Some(tx.now());
    save_both(tx, sample, round)?;
    let data = json!({
        "roundId": round.id, "number": round.number, "received": round.received_at.is_some(),
        "from": SampleRoundStatus::Submitted, "to": round.status,
    });
    emit(tx, actor, &SAMPLE_ROUND_REVIEW_STARTED, sample, data);
    Ok(())
}
