//! Who may see tickets and work on them: members and integrations, never guests.

use db::conn::MultiBackend;
use db::schema::service_tickets;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::model::ServiceTicketRow;
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::ServiceTicketId;
use crate::kernel::{Actor, Tx};

/// The tickets that the actor sees; every list goes through it.
#[must_use]
pub fn visible(actor: &Actor) -> service_tickets::BoxedQuery<'static, MultiBackend> {
    let query = service_tickets::table
        .filter(service_tickets::org_id.eq(actor.org))
        .into_boxed();
    if actor.may(Permission::TicketRead) {
        return query;
    }
    query.filter(service_tickets::id.any_of::<ServiceTicketId>(&[]))
}

/// Loads a ticket that the actor sees.
///
/// # Errors
/// `NOT_FOUND` for anything else.
pub fn for_view(conn: &mut Conn, actor: &Actor, id: ServiceTicketId) -> Result<ServiceTicketRow> {
    visible(actor)
        .filter(service_tickets::id.eq(id))
        .select(ServiceTicketRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// The ticket that a step is about.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// The ticket.
    pub id: ServiceTicketId,
    /// The version that the caller saw; `None`: whatever it is now.
    pub version: Option<i64>,
}

/// Loads a ticket for who works on tickets.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `CONFLICT` for a stale version.
pub fn for_work(tx: &mut Tx<'_>, actor: &Actor, target: Target) -> Result<ServiceTicketRow> {
    let row = for_view(tx.conn(), actor, target.id)?;
    actor.require(Permission::TicketWork)?;
    let current = row.version;
    match target.version.filter(|version| *version != current) {
        Some(version) => Err(CoreFault::Conflict { version, current }.into()),
        None => Ok(row),
    }
}
