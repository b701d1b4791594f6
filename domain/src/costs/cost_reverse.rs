//! Takes back a cost that was recorded by hand: nothing is deleted, the opposite is booked.

use super::access::for_reversal;
use super::fault::CostsFault;
use super::ledger::{Standing, stand};
use super::model::CostOrigin;
use crate::kernel::fault::Result;
use crate::kernel::id::CostId;
use crate::kernel::input::text;
use crate::kernel::{Actor, Tx};

/// Which cost, and why.
#[derive(Debug, Clone)]
pub struct CostReverse {
    /// The cost as it was recorded.
    pub cost: CostId,
    /// Why, 1 to 500 characters.
    pub reason: String,
}

/// Books the opposite of the cost where it was booked, on the same day; gives the new entry.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `COST_HAS_SOURCE` for one that follows from something, `COST_REVERSED`,
/// `REQUIRED`, `TOO_LONG`.
pub fn cost_reverse(tx: &mut Tx<'_>, actor: &Actor, input: &CostReverse) -> Result<CostId> {
    let row = for_reversal(tx.conn(), actor, input.cost)?;
    if row.origin != CostOrigin::Manual {
        let origin = row.origin.as_str();
        return Err(CostsFault::HasSource { origin }.into());
    }
    let reason = text("reason", &input.reason, 500)?;
    let nothing = Standing {
        origin: row.origin,
        key: row.source_key.clone(),
        kind: row.kind,
        amount_minor: 0,
        place: row.place(),
        day: row.day.clone(),
        user: None,
        document: row.document.clone(),
        note: Some(reason),
    };
    let added = stand(tx, actor.org, Some(actor.user), &[nothing])?;
    added.first().copied().ok_or(CostsFault::Reversed.into())
}
