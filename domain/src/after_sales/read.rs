//! Questions asked of tickets.

use db::conn::MultiBackend;
use db::schema::{service_ticket_inspections, service_tickets};
use db::types::Moment;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::access::visible;
use super::model::{ServiceTicketRow, TicketStatus};
use crate::identity::Permission;
use crate::identity::read::contains;
use crate::kernel::fault::Result;
use crate::kernel::id::{
    CustomerId, InspectionId, LotId, OrganizationId, SalesOrderId, SerialNumberId, ServiceTicket,
    ServiceTicketId, UserId,
};
use crate::kernel::{Actor, Page, PageArgs};
use crate::page_query;

/// Which tickets a list shows; every part that is given must hold.
#[derive(Debug, Clone, Default)]
pub struct ServiceTicketFilter {
    /// In one of these states.
    pub statuses: Option<Vec<TicketStatus>>,
    /// Owned by this member.
    pub owner: Option<UserId>,
    /// Of this customer.
    pub customer: Option<CustomerId>,
    /// About this order.
    pub order: Option<SalesOrderId>,
    /// About this piece.
    pub serial: Option<SerialNumberId>,
    /// About this lot.
    pub lot: Option<LotId>,
    /// Waiting for somebody, and due before this moment.
    pub due_before: Option<Moment>,
    /// Part of the number.
    pub code: Option<String>,
}

fn filtered(
    actor: &Actor,
    filter: &ServiceTicketFilter,
) -> service_tickets::BoxedQuery<'static, MultiBackend> {
    let mut query = visible(actor);
    if let Some(statuses) = &filter.statuses {
        query = query.filter(service_tickets::status.eq_any(statuses.clone()));
    }
    macro_rules! equal {
        ($($part:ident = $column:ident),+) => { $(
            if let Some(id) = filter.$part {
                query = query.filter(service_tickets::$column.eq(id));
            }
        )+ };
    }
    equal!(
        owner = owner_id,
        customer = customer_id,
        order = order_id,
        serial = serial_id,
        lot = lot_id
    );
    if let Some(before) = filter.due_before {
        query = query
            .filter(service_tickets::status.eq_any(TicketStatus::WORK))
            .filter(service_tickets::due_at.lt(before));
    }
    if let Some(code) = &filter.code {
        let pattern = contains(&code.to_uppercase());
        query = query.filter(service_tickets::code.like(pattern).escape('!'));
    }
    query
}

/// A page of the tickets that the actor sees, newest first.
///
/// # Errors
/// `FORBIDDEN` without `ticket.read`.
pub fn page(
    conn: &mut Conn,
    actor: &Actor,
    filter: &ServiceTicketFilter,
    args: &PageArgs<ServiceTicket>,
) -> Result<Page<ServiceTicketRow>> {
    actor.require(Permission::TicketRead)?;
    let query = filtered(actor, filter).select(ServiceTicketRow::as_select());
    let rows = page_query!(query, service_tickets::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many tickets the actor sees.
///
/// # Errors
/// `FORBIDDEN` without `ticket.read`.
pub fn count(conn: &mut Conn, actor: &Actor, filter: &ServiceTicketFilter) -> Result<i64> {
    actor.require(Permission::TicketRead)?;
    Ok(filtered(actor, filter).count().get_result(conn)?)
}

/// The tickets among these that the actor sees.
///
/// # Errors
/// When the database fails.
pub fn by_ids(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[ServiceTicketId],
) -> Result<Vec<ServiceTicketRow>> {
    Ok(visible(actor)
        .filter(service_tickets::id.any_of(ids))
        .select(ServiceTicketRow::as_select())
        .load(conn)?)
}

/// The inspections that are linked to tickets that the caller has been shown, at most 50 each.
///
/// # Errors
/// When the database fails.
pub fn inspections_of(
    conn: &mut Conn,
    org: OrganizationId,
    tickets: &[ServiceTicketId],
) -> Result<Vec<(ServiceTicketId, InspectionId)>> {
    Ok(service_ticket_inspections::table
        .filter(service_ticket_inspections::org_id.eq(org))
        .filter(service_ticket_inspections::ticket_id.any_of(tickets))
        .order((
            service_ticket_inspections::ticket_id.asc(),
            service_ticket_inspections::inspection_id.asc(),
        ))
        .select((
            service_ticket_inspections::ticket_id,
            service_ticket_inspections::inspection_id,
        ))
        .load(conn)?)
}
