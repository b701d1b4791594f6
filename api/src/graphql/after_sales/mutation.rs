//! Changing tickets.

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::after_sales;
use domain::kernel::fault::Result;
use domain::kernel::id::ServiceTicketId;
use domain::kernel::{Actor, Tx};

use super::input::{ServiceTicketAdvanceInput, ServiceTicketOpenInput, ServiceTicketUpdateInput};
use super::ticket::ServiceTicket;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;
use crate::graphql::scalar::Cursor;

/// Root fields that change tickets.
#[derive(Default)]
pub(crate) struct ServiceMutation;

/// A ticket that was opened or changed.
#[derive(SimpleObject)]
pub(crate) struct ServiceTicketPayload {
    /// The ticket as it is now, also when a change was refused; null when the viewer does not see it.
    service_ticket: Option<ServiceTicket>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

#[Object]
impl ServiceMutation {
    /// Opens a service ticket. With an id, repeating it is the same success. Requires ticket.work.
    /// Emits service_ticket.opened. Errors: CANNOT_OWN_TICKET, ID_REUSED, NOT_FOUND, REQUIRED,
    /// TOO_LONG, FILE_INCOMPLETE.
    async fn service_ticket_open(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The ticket.")] input: ServiceTicketOpenInput,
    ) -> Answer<ServiceTicketPayload> {
        let open = input.resolve(ctx)?;
        run(ctx, None, move |tx, actor| {
            after_sales::service_ticket_open(tx, actor, &open)
        })
        .await
    }

    /// Changes a service ticket that has not ended: gives it to somebody, sets its due date, texts and
    /// links. Requires ticket.work. Emits service_ticket.updated, when something differs. Errors:
    /// SERVICE_TICKET_ENDED, CANNOT_OWN_TICKET, NOT_FOUND, CONFLICT, TOO_LONG, FILE_INCOMPLETE.
    async fn service_ticket_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to change.")] input: ServiceTicketUpdateInput,
    ) -> Answer<ServiceTicketPayload> {
        let seen = Some(input.service_ticket_id.clone());
        let update = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            after_sales::service_ticket_update(tx, actor, &update)
        })
        .await
    }

    /// Brings a service ticket to another state; who begins on one that nobody owns owns it. Requires
    /// ticket.work. Emits service_ticket.advanced. Errors: SERVICE_TICKET_STEP, REQUIRED without a
    /// reason, TOO_LONG, CONFLICT.
    async fn service_ticket_advance(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Where it goes, and why.")] input: ServiceTicketAdvanceInput,
    ) -> Answer<ServiceTicketPayload> {
        let seen = Some(input.service_ticket_id.clone());
        let step = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            after_sales::service_ticket_advance(tx, actor, &step)
        })
        .await
    }
}

async fn run(
    ctx: &Context<'_>,
    seen: Option<ID>,
    work: impl FnMut(&mut Tx<'_>, &Actor) -> Result<ServiceTicketId> + Send + 'static,
) -> Answer<ServiceTicketPayload> {
    let done = ctx.mutate(work).await?;
    let id = match (done.value, seen) {
        (Some(id), _) => Some(id),
        (None, Some(seen)) => Some(ctx.id(&seen, "serviceTicketId")?),
        (None, None) => None,
    };
    Ok(ServiceTicketPayload {
        service_ticket: match id {
            Some(id) => ctx.load::<ServiceTicketId>(id).await?.map(ServiceTicket),
            None => None,
        },
        user_errors: done.user_errors,
        cursor: done.cursor,
    })
}
