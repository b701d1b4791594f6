//! Moves an approved sample on to a later stage and opens the round for it.

use serde_json::json;

use super::access::{Target, for_change};
use super::events::SAMPLE_STAGE_ADVANCED;
use super::fault::SamplesFault;
use super::model::SampleStage;
use super::sample_round_open::check_idle;
use super::store::{Deadline, emit, insert_round, open_round, save};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::SampleId;
use crate::kernel::{Actor, Tx};

/// The stage to go on to.
#[derive(Debug, Clone)]
pub struct SampleStageAdvance {
    /// The sample, and the version that the caller saw.
    pub target: Target,
    /// A later stage; stages may be left out.
    pub stage: SampleStage,
    /// When the new round is wanted and ends.
    pub deadline: Deadline,
}

/// Moves the sample on.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `SAMPLE_CLOSED`, `ROUND_STILL_ACTIVE`, `ROUND_NOT_APPROVED`,
/// `STAGE_NOT_LATER`, `TOO_MANY_ROUNDS`, `NOT_AHEAD`, `CONFLICT`.
pub fn sample_stage_advance(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SampleStageAdvance,
) -> Result<SampleId> {
    let (mut sample, current) = for_change(tx, actor, input.target, Permission::SampleDecide)?;
    check_idle(&sample, &current)?;
    if !current.status.is_approved() {
        let status = current.status.as_str();
        return Err(SamplesFault::RoundNotApproved { status }.into());
    }
    let from = sample.stage;
    if input.stage <= from {
        let current = from.as_str();
        return Err(SamplesFault::StageNotLater { current }.into());
    }
    sample.stage = input.stage;
    let round = open_round(tx, &mut sample, input.deadline)?;
    save(tx, &mut sample)?;
    insert_round(tx, &round)?;
    let data = json!({
        "roundId": round.id, "number": round.number, "from": from, "to": sample.stage,
    });
    emit(tx, actor, &SAMPLE_STAGE_ADVANCED, &sample, data);
    Ok(sample.id)
}
