//! Loses a lead: it became no order.

use super::events::LOST;
use super::model::LeadStatus::{Lost, Opportunity};
use super::store::{LeadEnd, end};
use crate::kernel::fault::Result;
use crate::kernel::id::LeadId;
use crate::kernel::{Actor, Tx};

/// Loses a lead: it became no order.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `LEAD_NOT_IN_STATE`, `REQUIRED`, `CONFLICT`.
pub fn lead_lose(tx: &mut Tx<'_>, actor: &Actor, input: &LeadEnd) -> Result<LeadId> {
    end(tx, actor, input, (&[Opportunity], Lost, &LOST))
}
