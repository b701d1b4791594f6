//! Says when nobody made contact with a lead in time.

use db::schema::leads;
use diesel::prelude::*;
use serde_json::json;
use uuid::Uuid;

use super::events::OVERDUE;
use super::model::LeadStatus;
use super::row::LeadRow;
use super::store::{emit, save};
use crate::events::timer::Timer;
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::{LeadId, OrganizationId};

/// The end of the time in which contact is to be made.
pub const CONTACT_DUE: Timer = Timer {
    name: "crm.contact",
    fire: passed,
};

fn passed(tx: &mut Tx<'_>, org: OrganizationId, id: Uuid) -> Result<()> {
    let row: Option<LeadRow> = leads::table
        .find((org, LeadId::new(id)))
        .filter(leads::status.eq(LeadStatus::Assigned))
        .select(LeadRow::as_select())
        .first(tx.conn())
        .optional()?;
    let Some(mut row) = row else {
        return Ok(());
    };
    row.overdue_at = Some(tx.now());
    save(tx, &mut row)?;
    let data = json!({ "ownerId": row.owner_id, "contactDueAt": row.contact_due_at });
    emit(tx, None, &OVERDUE, &row, data);
    Ok(())
}
