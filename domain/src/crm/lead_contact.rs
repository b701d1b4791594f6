//! Says that contact with a lead was made.

use serde_json::json;

use super::access::{Target, for_work};
use super::events::CONTACTED;
use super::model::LeadStatus;
use super::store::{advance, require_status};
use crate::kernel::fault::Result;
use crate::kernel::id::LeadId;
use crate::kernel::input::optional_text;
use crate::kernel::{Actor, Tx};

/// A contact.
#[derive(Debug, Clone)]
pub struct LeadContact {
    /// The lead, and the version that the caller saw.
    pub target: Target,
    /// What was said, at most 2,000 characters; takes the place of the lead's note.
    pub note: Option<String>,
}

/// Notes the contact, which ends the time for it.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `LEAD_NOT_IN_STATE`, `CONFLICT`, errors of input.
pub fn lead_contact(tx: &mut Tx<'_>, actor: &Actor, input: &LeadContact) -> Result<LeadId> {
    let mut row = for_work(tx, actor, input.target)?;
    require_status(&row, &[LeadStatus::Assigned])?;
    if let Some(note) = optional_text("note", input.note.as_deref(), 2_000)? {
        row.note = Some(note);
    }
    let now = tx.now();
    row.contacted_at = Some(now);
    let late = row.contact_due_at.is_some_and(|due| due < now);
    let data = json!({ "late": late });
    advance(
        tx,
        &mut row,
        LeadStatus::Contacted,
        (Some(actor), &CONTACTED, data),
    )
}
