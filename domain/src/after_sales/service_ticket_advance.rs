//! Brings a ticket to another state.

use serde_json::json;

use super::access::{Target, for_work};
use super::events::ADVANCED;
use super::fault::ServiceFault;
use super::model::TicketStatus;
use super::store::save;
use crate::events::Event;
use crate::kernel::fault::Result;
use crate::kernel::id::ServiceTicketId;
use crate::kernel::input::{optional_text, text};
use crate::kernel::{Actor, Tx};

/// A step of a ticket.
#[derive(Debug, Clone)]
pub struct ServiceTicketAdvance {
    /// The ticket, and the version that the caller saw.
    pub target: Target,
    /// Where it goes.
    pub to: TicketStatus,
    /// Why, at most 1,000 characters; needed to wait, to resolve, to reopen and to cancel.
    pub reason: Option<String>,
}

/// Brings the ticket there. Who begins on one that nobody owns owns it.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `SERVICE_TICKET_STEP`, `REQUIRED`, `TOO_LONG`, `CONFLICT`.
pub fn service_ticket_advance(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &ServiceTicketAdvance,
) -> Result<ServiceTicketId> {
    let mut row = for_work(tx, actor, input.target)?;
    let (from, to) = (row.status, input.to);
    if !from.next().contains(&to) {
        let allowed: Vec<_> = from.next().iter().map(|status| status.as_str()).collect();
        return Err(ServiceFault::Step {
            from: from.as_str(),
            to: to.as_str(),
            allowed: allowed.join(", "),
        }
        .into());
    }
    let given = input.reason.as_deref();
    let reason = if to.needs_reason() {
        Some(text("reason", given.unwrap_or_default(), 1_000)?)
    } else {
        optional_text("reason", given, 1_000)?
    };
    if to == TicketStatus::InProgress && row.owner_id.is_none() {
        row.owner_id = Some(actor.user);
    }
    row.status = to;
    row.status_reason = reason;
    row.closed_at = to.has_ended().then(|| tx.now());
    save(tx, &mut row)?;
    // The reason may hold personal data and stands in the row.
    let data = json!({ "from": from, "to": to, "ownerId": row.owner_id });
    tx.emit(Event::by(actor, &ADVANCED, row.id, data));
    Ok(row.id)
}
