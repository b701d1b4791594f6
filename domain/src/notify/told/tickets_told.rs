//! What happens to tickets: to who gets one, and to who opened it when it is resolved.

use db::schema::service_tickets;
use diesel::prelude::*;

use super::Happened;
use crate::after_sales::TicketStatus;
use crate::after_sales::events as e;
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::{ServiceTicketId, UserId};
use crate::notify::model::NotificationKind as Kind;
use crate::notify::tell::Told;

pub(super) fn of(
    tx: &mut Tx<'_>,
    happened: &Happened<'_>,
    id: ServiceTicketId,
) -> Result<Vec<Told>> {
    if happened.kind() == e::OPENED.name {
        return Ok(vec![
            happened.tell(Kind::TicketAssigned, happened.id("ownerId")),
        ]);
    }
    if happened.kind() == e::UPDATED.name {
        let owner = happened.changed_to("ownerId");
        return Ok(vec![happened.tell(Kind::TicketAssigned, owner)]);
    }
    let resolved = happened.text("to") == Some(TicketStatus::Resolved.as_str());
    if happened.kind() == e::ADVANCED.name && resolved {
        let opener: UserId = service_tickets::table
            .find((happened.org(), id))
            .select(service_tickets::opened_by)
            .first(tx.conn())?;
        return Ok(vec![happened.tell(Kind::TicketResolved, [opener])]);
    }
    Ok(Vec::new())
}
