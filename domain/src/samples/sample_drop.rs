//! Gives a sample up.

use serde_json::json;

use super::access::{Target, for_change};
use super::events::SAMPLE_DROPPED;
use super::fault::SamplesFault;
use super::model::{SampleRoundStatus, SampleStatus};
use super::store::{emit, save_both};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::SampleId;
use crate::kernel::input::text;
use crate::kernel::{Actor, Tx};

/// The sample to give up.
#[derive(Debug, Clone)]
pub struct SampleDrop {
    /// The sample, and the version that the caller saw.
    pub target: Target,
    /// Why, 1 to 2,000 characters; internal.
    pub reason: String,
}

/// Gives the sample up; a round that somebody waits for is withdrawn with it.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `SAMPLE_CLOSED`, `REQUIRED` about `reason`, `CONFLICT`.
pub fn sample_drop(tx: &mut Tx<'_>, actor: &Actor, input: &SampleDrop) -> Result<SampleId> {
    let (mut sample, mut round) = for_change(tx, actor, input.target, Permission::SampleDecide)?;
    let reason = text("reason", &input.reason, 2_000)?;
    if sample.status.is_final() {
        let status = sample.status.as_str();
        return Err(SamplesFault::SampleClosed { status }.into());
    }
    if round.status.is_active() {
        round.status = SampleRoundStatus::Withdrawn;
    }
    let from = sample.status;
    sample.status = SampleStatus::Dropped;
    sample.drop_reason = Some(reason);
    sample.dropped_by = Some(actor.user);
    sample.dropped_at = Some(tx.now());
    save_both(tx, &mut sample, &round)?;
    let data = json!({ "from": from, "to": sample.status, "roundId": round.id });
    emit(tx, actor, &SAMPLE_DROPPED, &sample, data);
    Ok(sample.id)
}
