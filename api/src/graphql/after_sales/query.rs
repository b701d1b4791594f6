//! Reading tickets, and the trace.

use async_graphql::{Context, ID, InputObject, Object};
use domain::after_sales::{self, read};
use domain::kernel::PageArgs;
use domain::kernel::input::at_most;

use super::ticket::ServiceTicket;
use super::trace::Trace;
use super::words::ServiceTicketStatus;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::page::{List, list};
use crate::graphql::scalar::DateTime;

/// Root fields of service.
#[derive(Default)]
pub(crate) struct ServiceQuery;

/// Which tickets to show; every part that is given must hold.
#[derive(InputObject, Default)]
pub(crate) struct ServiceTicketFilter {
    /// In one of these states, at most 7.
    statuses: Option<Vec<ServiceTicketStatus>>,
    /// Owned by this member.
    owner_id: Option<ID>,
    /// Of this customer.
    customer_id: Option<ID>,
    /// About this order.
    sales_order_id: Option<ID>,
    /// About this piece.
    serial_number_id: Option<ID>,
    /// About this lot.
    lot_id: Option<ID>,
    /// Not done, and due before this moment.
    due_before: Option<DateTime>,
    /// Part of the number, as 0012.
    code: Option<String>,
}

impl ServiceTicketFilter {
    fn resolve(self, ctx: &Context<'_>) -> Answer<read::ServiceTicketFilter> {
        if let Some(statuses) = &self.statuses {
            at_most("statuses", statuses, 7).map_err(|e| ctx.refuse(e))?;
        }
        macro_rules! id {
            ($id:expr, $field:literal) => {
                $id.map(|id| ctx.id(&id, $field)).transpose()?
            };
        }
        Ok(read::ServiceTicketFilter {
            statuses: self
                .statuses
                .map(|statuses| statuses.into_iter().map(Into::into).collect()),
            owner: id!(self.owner_id, "ownerId"),
            customer: id!(self.customer_id, "customerId"),
            order: id!(self.sales_order_id, "salesOrderId"),
            serial: id!(self.serial_number_id, "serialNumberId"),
            lot: id!(self.lot_id, "lotId"),
            due_before: self.due_before.map(|at| at.0),
            code: self.code,
        })
    }
}

#[Object]
impl ServiceQuery {
    /// Service tickets, those that were opened last first. Requires ticket.read.
    async fn service_tickets(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries counted from the end, 1 to 200.")] last: Option<i32>,
        #[graphql(desc = "Only entries in front of (newer than) this cursor.")] before: Option<
            String,
        >,
        #[graphql(desc = "Which tickets to show; all when left out.")] filter: Option<
            ServiceTicketFilter,
        >,
    ) -> Answer<List<ServiceTicket>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let filter = filter.unwrap_or_default().resolve(ctx)?;
        let shown = filter.clone();
        let page = ctx
            .read(move |conn, actor| read::page(conn, actor, &shown, &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::count(conn, actor, &filter),
        ))
    }

    /// All that hangs together with a number, in a number of statements that does not depend on how
    /// much that is; empty lists for a number that nothing has. Requires order.read. Errors:
    /// REQUIRED, TOO_LONG.
    async fn trace(
        &self,
        ctx: &Context<'_>,
        #[graphql(
            desc = "Number of an order, of a shipment's paper or tracking, a serial number, or \
                          the code of a lot; 1 to 128 characters."
        )]
        code: String,
    ) -> Answer<Trace> {
        let found = ctx
            .read(move |conn, actor| after_sales::trace::trace(conn, actor, &code))
            .await?;
        Ok(Trace(found))
    }
}
