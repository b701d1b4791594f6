//! Ends a round that was not submitted in time; the timer calls it.

use db::schema::{sample_rounds, samples};
use diesel::prelude::*;
use serde_json::json;

use super::events::SAMPLE_ROUND_EXPIRED;
use super::model::SampleRoundStatus;
use super::row::{SampleRoundRow, SampleRow};
use super::store::save_both;
use crate::events::Event;
use crate::events::timer::Timer;
use crate::kernel::Tx;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{OrganizationId, SampleRoundId};

/// Ends a round whose time is over.
pub const ROUND_EXPIRES: Timer = Timer {
    name: "sample_round.expire",
    fire: |tx, org, id| sample_round_expire(tx, org, SampleRoundId::new(id)).map(drop),
};

/// Ends the round and says whether it did; a round that was submitted meanwhile stays as it is.
///
/// # Errors
/// `NOT_FOUND`, or that the database failed.
pub fn sample_round_expire(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    id: SampleRoundId,
) -> Result<bool> {
    let mut round: SampleRoundRow = sample_rounds::table
        .find((org, id))
        .select(SampleRoundRow::as_select())
        .first(tx.conn())
        .optional()?
        .ok_or(CoreFault::NotFound)?;
    let over = round.expires_at.is_some_and(|at| at <= tx.now());
    if round.status != SampleRoundStatus::Open || !over {
        return Ok(false);
    }
    let mut sample: SampleRow = samples::table
        .find((org, round.sample_id))
        .select(SampleRow::as_select())
        .first(tx.conn())?;
    round.status = SampleRoundStatus::Expired;
    save_both(tx, &mut sample, &round)?;
    let data = json!({
        "roundId": round.id, "number": round.number,
        "from": SampleRoundStatus::Open, "to": round.status,
    });
    tx.emit(Event {
        project: sample.project_id,
        ..Event::of(org, &SAMPLE_ROUND_EXPIRED, sample.id, data)
    });
    Ok(true)
}
