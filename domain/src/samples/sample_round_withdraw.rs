//! Takes a submission back before its review has begun.

use serde_json::json;

use super::access::{Target, for_submit, same_round};
use super::events::SAMPLE_ROUND_WITHDRAWN;
use super::fault::SamplesFault;
use super::model::SampleRoundStatus;
use super::store::{emit, save_both};
use crate::kernel::fault::Result;
use crate::kernel::id::{SampleId, SampleRoundId};
use crate::kernel::{Actor, Tx};

/// Which submission to take back.
#[derive(Debug, Clone)]
pub struct SampleRoundWithdraw {
    /// The sample, and the version that the caller saw.
    pub target: Target,
    /// Its submitted round.
    pub round: SampleRoundId,
}

/// Opens the round again; what was submitted remains as an earlier submission.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `ROUND_NOT_SUBMITTED`, `CONFLICT`.
pub fn sample_round_withdraw(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SampleRoundWithdraw,
) -> Result<SampleId> {
    let (mut sample, current) = for_submit(tx, actor, input.target)?;
    let mut round = same_round(tx, current, input.round)?;
    if round.status != SampleRoundStatus::Submitted {
        let status = round.status.as_str();
        return Err(SamplesFault::RoundNotSubmitted { status }.into());
    }
    round.status = SampleRoundStatus::Open;
    save_both(tx, &mut sample, &round)?;
    let data = json!({
        "roundId": round.id, "number": round.number,
        "from": SampleRoundStatus::Submitted, "to": round.status,
    });
    emit(tx, actor, &SAMPLE_ROUND_WITHDRAWN, &sample, data);
    Ok(sample.id)
}
