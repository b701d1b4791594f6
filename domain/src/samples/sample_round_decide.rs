//! Decides about a round; a rejection opens the next one.

use serde_json::json;

use super::access::{Target, for_change, same_round};
use super::events::SAMPLE_ROUND_DECIDED;
use super::fault::SamplesFault;
use super::model::{Decision, SampleRoundStatus};
use super::row::{SampleRoundRow, SampleRow};
use super::sample_round_review::start;
use super::store::{Deadline, emit, insert_round, open_round, save, save_both};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::{SampleId, SampleRoundId};
use crate::kernel::input::{InputFault, optional_text};
use crate::kernel::{Actor, Error, Tx};

/// A decision.
#[derive(Debug, Clone)]
pub struct SampleRoundDecide {
    /// The sample, and the version that the caller saw.
    pub target: Target,
    /// Its round under review.
    pub round: SampleRoundId,
    /// What is decided.
    pub decision: Decision,
    /// Why, at most 2,000 characters; the supplier reads it. Needed unless it is approved as it is.
    pub reason: Option<String>,
    /// When the next round is wanted and ends; only with a rejection.
    pub next: Deadline,
}

/// Decides. A submission without a piece to wait for goes under review by the decision itself.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `ROUND_NOT_UNDER_REVIEW`, `SAMPLE_NOT_RECEIVED`, `OWN_SUBMISSION`,
/// `RESULTS_PENDING`, `REQUIRED` about `reason`, `TOO_MANY_ROUNDS`, `NOT_AHEAD`, `CONFLICT`.
pub fn sample_round_decide(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SampleRoundDecide,
) -> Result<SampleId> {
    let (mut sample, current) = for_change(tx, actor, input.target, Permission::SampleDecide)?;
    let mut round = same_round(tx, current, input.round)?;
    let reason = optional_text("reason", input.reason.as_deref(), 2_000)?;
    if reason.is_none() && input.decision != Decision::Approve {
        return Err(Error::from(InputFault::Required).at(["reason"]));
    }
    check(actor, &sample, &round, input.decision)?;
    if round.status == SampleRoundStatus::Submitted {
        start(tx, actor, &mut sample, &mut round)?;
    }
    round.status = input.decision.status();
    round.decision = Some(input.decision);
    round.decision_reason = reason;
    round.decided_by = Some(actor.user);
    round.decided_at = Some(tx.now());
    save_both(tx, &mut sample, &round)?;
    let next = if input.decision == Decision::Reject {
        let next = open_round(tx, &mut sample, input.next)?;
        save(tx, &mut sample)?;
        insert_round(tx, &next)?;
        Some(next.id)
    } else {
        None
    };
    let data = json!({
        "roundId": round.id, "number": round.number, "decision": input.decision,
        "nextRoundId": next, "from": SampleRoundStatus::UnderReview, "to": round.status,
    });
    emit(tx, actor, &SAMPLE_ROUND_DECIDED, &sample, data);
    Ok(sample.id)
}

fn check(
    actor: &Actor,
    sample: &SampleRow,
    round: &SampleRoundRow,
    decision: Decision,
) -> Result<()> {
    match round.status {
        SampleRoundStatus::UnderReview => {}
        SampleRoundStatus::Submitted if !sample.physical => {}
        SampleRoundStatus::Submitted => return Err(SamplesFault::NotReceived.into()),
        other => {
            let status = other.as_str();
            return Err(SamplesFault::RoundNotUnderReview { status }.into());
        }
    }
    if round.submitted_by == Some(actor.user) {
        return Err(SamplesFault::OwnSubmission.into());
    }
    let pending = round.answers()?.map_or(0, |report| report.pending());
    if decision != Decision::Reject && pending > 0 {
        return Err(SamplesFault::ResultsPending { pending }.into());
    }
    Ok(())
}
