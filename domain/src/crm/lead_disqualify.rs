//! Sorts a lead out: it was none.

use super::events::DISQUALIFIED;
use super::model::LeadStatus::{Assigned, Contacted, Disqualified, New, Qualified};
use super::store::{LeadEnd, end};
use crate::kernel::fault::Result;
use crate::kernel::id::LeadId;
use crate::kernel::{Actor, Tx};

/// Sorts a lead out: it was none.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `LEAD_NOT_IN_STATE`, `REQUIRED`, `CONFLICT`.
pub fn lead_disqualify(tx: &mut Tx<'_>, actor: &Actor, input: &LeadEnd) -> Result<LeadId> {
    end(
        tx,
        actor,
        input,
        (
            &[New, Assigned, Contacted, Qualified],
            Disqualified,
            &DISQUALIFIED,
        ),
    )
}
