//! Writes tickets, and what they name.

use db::AnyOfExpression;
use db::schema::{
    customers, inspections, lots, sales_orders, serial_numbers, service_ticket_inspections,
    service_tickets,
};
use diesel::prelude::*;

use super::fault::ServiceFault;
use super::model::ServiceTicketRow;
use crate::identity::{Permission, recipients};
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{
    CustomerId, InspectionId, LotId, SalesOrderId, SerialNumberId, ServiceTicketId, UserId,
};
use crate::kernel::input::at_most;
use crate::kernel::{Actor, Error, Tx};

/// Most inspections of a ticket.
const MAX_INSPECTIONS: usize = 50;

/// Saves a ticket that was loaded with its version.
pub(super) fn save(tx: &mut Tx<'_>, row: &mut ServiceTicketRow) -> Result<()> {
    let seen = row.version;
    row.version += 1;
    let saved = diesel::update(service_tickets::table.find((row.org_id, row.id)))
        .filter(service_tickets::version.eq(seen))
        .set(&*row)
        .execute(tx.conn())?;
    // Read again when somebody else was quicker.
    if saved == 1 {
        Ok(())
    } else {
        Err(CoreFault::Retry.into())
    }
}

/// Refuses an owner who may not work on tickets.
pub(super) fn check_owner(tx: &mut Tx<'_>, actor: &Actor, owner: Option<UserId>) -> Result<()> {
    let Some(id) = owner else {
        return Ok(());
    };
    let now = tx.now();
    let person = recipients::person(tx.conn(), now, actor.org, id)?;
    if person.is_some_and(|person| person.may(Permission::TicketWork)) {
        return Ok(());
    }
    let known = crate::identity::read::users_by_ids(tx.conn(), actor.org, &[id])?;
    match known.into_iter().next() {
        Some(user) => Err(ServiceFault::CannotOwn { name: user.name }.into()),
        None => Err(Error::from(CoreFault::NotFound).at(["ownerId"])),
    }
}

/// What a ticket is about.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct About {
    pub(super) customer: Option<CustomerId>,
    pub(super) order: Option<SalesOrderId>,
    pub(super) serial: Option<SerialNumberId>,
    pub(super) lot: Option<LotId>,
}

/// Refuses what is not there or what the actor does not see.
pub(super) fn check_about(tx: &mut Tx<'_>, actor: &Actor, about: About) -> Result<()> {
    macro_rules! there {
        ($table:ident, $id:expr, $may:expr, $field:literal) => {
            if let Some(id) = $id {
                let known = $table::table.find((actor.org, id)).count();
                let known: i64 = known.get_result(tx.conn())?;
                if known == 0 || !actor.may($may) {
                    return Err(Error::from(CoreFault::NotFound).at([$field]));
                }
            }
        };
    }
    there!(
        customers,
        about.customer,
        Permission::CustomerRead,
        "customerId"
    );
    there!(
        sales_orders,
        about.order,
        Permission::OrderRead,
        "salesOrderId"
    );
    there!(
        serial_numbers,
        about.serial,
        Permission::StockRead,
        "serialNumberId"
    );
    there!(lots, about.lot, Permission::InspectionRead, "lotId");
    Ok(())
}

/// Links exactly these inspections.
pub(super) fn link(
    tx: &mut Tx<'_>,
    actor: &Actor,
    ticket: ServiceTicketId,
    ids: &[InspectionId],
) -> Result<()> {
    at_most("inspectionIds", ids, MAX_INSPECTIONS)?;
    let mut wanted = ids.to_vec();
    wanted.sort_unstable();
    wanted.dedup();
    let seen: Vec<InspectionId> = crate::quality::access::visible(actor)
        .filter(inspections::id.any_of(&wanted))
        .select(inspections::id)
        .load(tx.conn())?;
    if seen.len() != wanted.len() {
        return Err(Error::from(CoreFault::NotFound).at(["inspectionIds"]));
    }
    diesel::delete(
        service_ticket_inspections::table
            .filter(service_ticket_inspections::org_id.eq(actor.org))
            .filter(service_ticket_inspections::ticket_id.eq(ticket)),
    )
    .execute(tx.conn())?;
    for id in wanted {
        diesel::insert_into(service_ticket_inspections::table)
            .values((
                service_ticket_inspections::org_id.eq(actor.org),
                service_ticket_inspections::ticket_id.eq(ticket),
                service_ticket_inspections::inspection_id.eq(id),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}
