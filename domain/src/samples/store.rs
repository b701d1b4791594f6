//! Writes samples and rounds; every change counts the sample's version, so that of two changes of the
//! same state only one is kept.

use db::schema::{sample_rounds, sample_seals, samples};
use db::types::Moment;
use diesel::prelude::*;
use serde_json::Value;

use super::fault::SamplesFault;
use super::model::SampleRoundStatus;
use super::row::{SampleRoundRow, SampleRow};
use super::sample_round_expire::ROUND_EXPIRES;
use crate::events::{Event, EventKind, timer};
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::{Actor, Error, Tx};

/// Most rounds of a sample.
pub(super) const MAX_ROUNDS: i64 = 50;

/// Saves a sample that was loaded with its version.
pub(super) fn save(tx: &mut Tx<'_>, sample: &mut SampleRow) -> Result<()> {
    let seen = sample.version;
    sample.version += 1;
    let saved = diesel::update(samples::table.find((sample.org_id, sample.id)))
        .filter(samples::version.eq(seen))
        .set(&*sample)
        .execute(tx.conn())?;
    // Read again when somebody else was quicker.
    if saved == 1 {
        Ok(())
    } else {
        Err(CoreFault::Retry.into())
    }
}

/// Saves a sample with its current round.
pub(super) fn save_both(
    tx: &mut Tx<'_>,
    sample: &mut SampleRow,
    round: &SampleRoundRow,
) -> Result<()> {
    sample.round_status = round.status;
    save(tx, sample)?;
    diesel::update(sample_rounds::table.find((round.org_id, round.id)))
        .set(round)
        .execute(tx.conn())?;
    Ok(())
}

/// When a round is wanted, and when it ends unsubmitted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Deadline {
    /// When it is wanted; later is late, not refused.
    pub due_at: Option<Moment>,
    /// When it cannot be submitted any more.
    pub expires_at: Option<Moment>,
}

impl Deadline {
    /// Both lie ahead.
    pub(super) fn check(self, tx: &Tx<'_>) -> Result<()> {
        for (field, at) in [("dueAt", self.due_at), ("expiresAt", self.expires_at)] {
            if at.is_some_and(|at| at <= tx.now()) {
                return Err(Error::from(SamplesFault::NotAhead).at([field]));
            }
        }
        Ok(())
    }
}

/// Opens the next round; the caller saves the sample. A seal that waits for its second person falls,
/// since it was for the round before.
pub(super) fn open_round(
    tx: &mut Tx<'_>,
    sample: &mut SampleRow,
    deadline: Deadline,
) -> Result<SampleRoundRow> {
    deadline.check(tx)?;
    if sample.round_count >= MAX_ROUNDS {
        return Err(SamplesFault::TooManyRounds { max: MAX_ROUNDS }.into());
    }
    sample.round_count += 1;
    sample.round_status = SampleRoundStatus::Open;
    if deadline.due_at.is_some() {
        sample.due_at = deadline.due_at;
    }
    let row = SampleRoundRow {
        org_id: sample.org_id,
        id: tx.id(),
        sample_id: sample.id,
        number: sample.round_count,
        stage: sample.stage,
        status: SampleRoundStatus::Open,
        due_at: deadline.due_at,
        expires_at: deadline.expires_at,
        submissions: 0,
        note: None,
        tracking_number: None,
        report: None,
        nonconforming: 0,
        submitted_by: None,
        submitted_at: None,
        received_at: None,
        reviewed_by: None,
        review_started_at: None,
        decision: None,
        decision_reason: None,
        decided_by: None,
        decided_at: None,
        created_at: tx.now(),
    };
    diesel::delete(sample_seals::table.find((sample.org_id, sample.id)))
        .filter(sample_seals::confirmed_at.is_null())
        .execute(tx.conn())?;
    Ok(row)
}

/// Writes a round that was opened, once its sample is there.
pub(super) fn insert_round(tx: &mut Tx<'_>, round: &SampleRoundRow) -> Result<()> {
    diesel::insert_into(sample_rounds::table)
        .values(round)
        .execute(tx.conn())?;
    if round.expires_at.is_some() {
        timer::set(
            tx,
            round.org_id,
            ROUND_EXPIRES.name,
            round.id,
            round.expires_at,
        )?;
    }
    Ok(())
}

/// Emits an event of a sample.
pub(super) fn emit(
    tx: &mut Tx<'_>,
    actor: &Actor,
    kind: &'static EventKind,
    sample: &SampleRow,
    data: Value,
) {
    tx.emit(Event {
        project: sample.project_id,
        ..Event::by(actor, kind, sample.id, data)
    });
}
