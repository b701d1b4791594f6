//! Opens another round by hand: after an expired one, or when an approved sample is wanted once more.

use serde_json::json;

use super::access::{Target, for_change};
use super::events::SAMPLE_ROUND_OPENED;
use super::fault::SamplesFault;
use super::row::{SampleRoundRow, SampleRow};
use super::store::{Deadline, emit, insert_round, open_round, save};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::SampleId;
use crate::kernel::{Actor, Tx};

/// The round to open.
#[derive(Debug, Clone)]
pub struct SampleRoundOpen {
    /// The sample, and the version that the caller saw.
    pub target: Target,
    /// When it is wanted and ends.
    pub deadline: Deadline,
}

/// Opens the round.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `SAMPLE_CLOSED`, `ROUND_STILL_ACTIVE`, `TOO_MANY_ROUNDS`, `NOT_AHEAD`,
/// `CONFLICT`.
pub fn sample_round_open(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SampleRoundOpen,
) -> Result<SampleId> {
    let (mut sample, current) = for_change(tx, actor, input.target, Permission::SampleRequest)?;
    check_idle(&sample, &current)?;
    let round = open_round(tx, &mut sample, input.deadline)?;
    save(tx, &mut sample)?;
    insert_round(tx, &round)?;
    let data = json!({ "roundId": round.id, "number": round.number, "stage": round.stage });
    emit(tx, actor, &SAMPLE_ROUND_OPENED, &sample, data);
    Ok(sample.id)
}

/// The sample is not final and nobody waits for its current round.
pub(super) fn check_idle(sample: &SampleRow, current: &SampleRoundRow) -> Result<()> {
    if sample.status.is_final() {
        let status = sample.status.as_str();
        return Err(SamplesFault::SampleClosed { status }.into());
    }
    if current.status.is_active() {
        let status = current.status.as_str();
        return Err(SamplesFault::RoundStillActive { status }.into());
    }
    Ok(())
}
