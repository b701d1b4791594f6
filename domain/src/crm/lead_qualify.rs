//! Finds a lead worth an offer.

use serde_json::json;

use super::access::{Target, for_work};
use super::events::QUALIFIED;
use super::model::LeadStatus;
use super::store::{advance, require_status};
use crate::kernel::fault::Result;
use crate::kernel::id::LeadId;
use crate::kernel::input::range;
use crate::kernel::{Actor, Tx};

/// A lead that is worth an offer.
#[derive(Debug, Clone)]
pub struct LeadQualify {
    /// The lead, and the version that the caller saw.
    pub target: Target,
    /// How good it is, 0 to 100; as before when left out.
    pub score: Option<i64>,
}

/// Qualifies the lead.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `LEAD_NOT_IN_STATE`, `CONFLICT`, `OUT_OF_RANGE`.
pub fn lead_qualify(tx: &mut Tx<'_>, actor: &Actor, input: &LeadQualify) -> Result<LeadId> {
    let mut row = for_work(tx, actor, input.target)?;
    require_status(&row, &[LeadStatus::Contacted])?;
    if let Some(score) = input.score {
        row.score = Some(range("score", score, 0, 100)?);
    }
    row.qualified_at = Some(tx.now());
    let data = json!({ "score": row.score });
    advance(
        tx,
        &mut row,
        LeadStatus::Qualified,
        (Some(actor), &QUALIFIED, data),
    )
}
