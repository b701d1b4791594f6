//! Opens a ticket.

use db::schema::{sales_counters, sales_orders, service_tickets};
use diesel::prelude::*;
use serde_json::json;

use super::events::OPENED;
use super::model::{ServiceTicketRow, TicketKind, TicketStatus};
use super::store::{About, check_about, check_owner, link};
use crate::events::Event;
use crate::files;
use crate::identity::Permission;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{
    CustomerId, FileId, InspectionId, LotId, SalesOrderId, SerialNumberId, ServiceTicketId, UserId,
};
use crate::kernel::input::{InputFault, at_most, optional_text, text};
use crate::kernel::{Actor, Moment, Tx};

/// A new ticket.
#[derive(Debug, Clone)]
pub struct ServiceTicketOpen {
    /// Id that the client made.
    pub id: Option<ServiceTicketId>,
    /// What it is about, 1 to 200 characters.
    pub subject: String,
    /// What it is about, at most 10,000 characters.
    pub body: Option<String>,
    /// What sort it is.
    pub kind: TicketKind,
    /// Whose matter it is; `None`: that of the order.
    pub customer: Option<CustomerId>,
    /// The order.
    pub order: Option<SalesOrderId>,
    /// The piece.
    pub serial: Option<SerialNumberId>,
    /// The lot.
    pub lot: Option<LotId>,
    /// Who has to do it.
    pub owner: Option<UserId>,
    /// Until when.
    pub due_at: Option<Moment>,
    /// Inspections that say something about it, at most 50.
    pub inspections: Vec<InspectionId>,
    /// Photos and papers, at most 20.
    pub files: Vec<FileId>,
}

/// Opens the ticket. With an id, a repeat is the same success.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND`, `CANNOT_OWN_TICKET`, `ID_REUSED`, errors of input and files.
pub fn service_ticket_open(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &ServiceTicketOpen,
) -> Result<ServiceTicketId> {
    actor.require(Permission::TicketWork)?;
    let subject = text("subject", &input.subject, 200)?;
    let body = optional_text("body", input.body.as_deref(), 10_000)?;
    if let Some(id) = input.id
        && let Some(row) = with_id(tx, actor, id)?
    {
        let is_same = row.subject == subject && row.order_id == input.order;
        return if is_same {
            Ok(id)
        } else {
            Err(InputFault::IdReused.into())
        };
    }
    check_about(
        tx,
        actor,
        About {
            customer: input.customer,
            order: input.order,
            serial: input.serial,
            lot: input.lot,
        },
    )?;
    check_owner(tx, actor, input.owner)?;
    at_most("fileIds", &input.files, 20)?;
    let row = ServiceTicketRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        code: next_code(tx, actor)?,
        subject,
        body,
        kind: input.kind,
        status: TicketStatus::Open,
        status_reason: None,
        customer_id: match (input.customer, input.order) {
            (None, Some(order)) => buyer(tx, actor, order)?,
            (customer, _) => customer,
        },
        order_id: input.order,
        serial_id: input.serial,
        lot_id: input.lot,
        owner_id: input.owner,
        due_at: input.due_at,
        opened_by: actor.user,
        opened_at: tx.now(),
        closed_at: None,
        version: 1,
    };
    let insert = diesel::insert_into(service_tickets::table).values(&row);
    or_again(insert.execute(tx.conn()))?;
    link(tx, actor, row.id, &input.inspections)?;
    files::attach(tx, actor, &input.files, row.id).map_err(|e| e.at(["fileIds"]))?;
    let data = json!({
        "code": row.code, "kind": row.kind, "orderId": row.order_id, "serialId": row.serial_id,
        "lotId": row.lot_id, "ownerId": row.owner_id, "dueAt": row.due_at,
        "inspectionIds": input.inspections, "fileIds": input.files,
    });
    tx.emit(Event::by(actor, &OPENED, row.id, data));
    Ok(row.id)
}

fn with_id(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ServiceTicketId,
) -> Result<Option<ServiceTicketRow>> {
    Ok(service_tickets::table
        .find((actor.org, id))
        .select(ServiceTicketRow::as_select())
        .first(tx.conn())
        .optional()?)
}

fn buyer(tx: &mut Tx<'_>, actor: &Actor, order: SalesOrderId) -> Result<Option<CustomerId>> {
    Ok(sales_orders::table
        .find((actor.org, order))
        .select(sales_orders::customer_id)
        .first(tx.conn())?)
}

/// The next number.
fn next_code(tx: &mut Tx<'_>, actor: &Actor) -> Result<String> {
    let counter = sales_counters::table.find((actor.org, "ticket"));
    let next: Option<i64> = diesel::update(counter)
        .set(sales_counters::last.eq(sales_counters::last + 1_i64))
        .returning(sales_counters::last)
        .get_result(tx.conn())
        .optional()?;
    if next.is_none() {
        let first = diesel::insert_into(sales_counters::table).values((
            sales_counters::org_id.eq(actor.org),
            sales_counters::name.eq("ticket"),
            sales_counters::last.eq(1_i64),
        ));
        or_again(first.execute(tx.conn()))?;
    }
    Ok(format!("TK-{:06}", next.unwrap_or(1)))
}
