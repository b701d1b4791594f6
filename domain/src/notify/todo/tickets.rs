//! What waits of service: tickets that somebody owns.

use db::Conn;
use db::conn::MultiBackend;
use db::schema::service_tickets;
use db::search::or_moment;
use diesel::prelude::*;

use super::place::{NEVER, Place, bound, placed};
use super::{Todo, Waiting};
use crate::after_sales::{ServiceTicketRow, TicketStatus};
use crate::kernel::Actor;
use crate::kernel::fault::Result;
use crate::kernel::id::ServiceTicket;

fn of_owner(actor: &Actor) -> service_tickets::BoxedQuery<'static, MultiBackend> {
    crate::after_sales::access::visible(actor)
        .filter(service_tickets::owner_id.eq(actor.user))
        .filter(service_tickets::status.eq_any(TicketStatus::WORK))
}

/// Tickets to work on.
pub(super) fn owned(
    conn: &mut Conn,
    actor: &Actor,
    after: Option<&Place>,
    limit: i64,
) -> Result<Vec<Todo>> {
    let due = or_moment(service_tickets::due_at, NEVER);
    let query = of_owner(actor).select(ServiceTicketRow::as_select());
    let rows: Vec<ServiceTicketRow> = placed!(
        query,
        due,
        service_tickets::id,
        bound::<ServiceTicket>(after),
        limit
    )
    .load(conn)?;
    let todo = |row: ServiceTicketRow| {
        let due = row.due_at.map_or(NEVER, |at| at.0);
        Todo::of(due, row.id, Waiting::ServiceTicket(Box::new(row)))
    };
    Ok(rows.into_iter().map(todo).collect())
}

/// How many there are.
pub(super) fn owned_count(conn: &mut Conn, actor: &Actor) -> Result<i64> {
    Ok(of_owner(actor).count().get_result(conn)?)
}
