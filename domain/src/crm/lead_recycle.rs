//! Gives a lead back, to be assigned again.

use super::events::RECYCLED;
use super::model::LeadStatus::{Disqualified, Lost, Recycled};
use super::store::{LeadEnd, end};
use crate::kernel::fault::Result;
use crate::kernel::id::LeadId;
use crate::kernel::{Actor, Tx};

/// Gives a lead back, to be assigned again.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `LEAD_NOT_IN_STATE`, `REQUIRED`, `CONFLICT`.
pub fn lead_recycle(tx: &mut Tx<'_>, actor: &Actor, input: &LeadEnd) -> Result<LeadId> {
    end(
        tx,
        actor,
        input,
        (&[Lost, Disqualified], Recycled, &RECYCLED),
    )
}
