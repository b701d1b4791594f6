//! Events that a reaction failed on.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use domain::events::parked::{self, Parked};
use domain::events::{Position, read};
use domain::kernel::fault::Result;
use domain::kernel::id::EventId;

use super::query::position;
use super::types::Event;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;
use crate::graphql::scalar::{Cursor, DateTime};

/// An event that a reaction failed on, so that it was set aside (搁置的事件).
#[derive(SimpleObject)]
pub(crate) struct ParkedEvent {
    /// Context whose reaction failed, as `quality`.
    reader: String,
    /// How often it failed, retries included.
    attempts: i32,
    /// How it failed the last time, in English.
    error: String,
    /// When it was set aside, or retried in vain, UTC.
    parked_at: DateTime,
    /// What happened that the reaction was about.
    event: Event,
}

/// Which event to try again.
#[derive(InputObject)]
pub(crate) struct ParkedEventRetryInput {
    /// Global id of the event.
    event_id: ID,
}

/// An event that was tried again.
#[derive(SimpleObject)]
pub(crate) struct ParkedEventRetryPayload {
    /// What of it still fails, with the new error; empty when everything was handled, at most 200.
    /// Null when refused.
    parked_events: Option<Vec<ParkedEvent>>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

fn shown(rows: Vec<Parked>, head: &Position) -> Vec<ParkedEvent> {
    let show = |row: Parked| ParkedEvent {
        reader: row.reader,
        attempts: i32::try_from(row.attempts).unwrap_or(i32::MAX),
        error: row.error,
        parked_at: row.parked_at.into(),
        event: {
            let cursor = (&position(&row.event, head.epoch)).into();
            let data = serde_json::from_str(&row.event.data).unwrap_or_default();
            Event::new(row.event, data, cursor)
        },
    };
    rows.into_iter().map(show).collect()
}

async fn load(ctx: &Context<'_>, id: Option<EventId>) -> Answer<Vec<ParkedEvent>> {
    ctx.read(move |conn, actor| -> Result<_> {
        let rows = match id {
            Some(id) => parked::list_of(conn, actor, id)?,
            None => parked::list(conn, actor)?,
        };
        Ok(shown(rows, &read::head(conn, actor.org)?))
    })
    .await
}

/// Root fields of parked events.
#[derive(Default)]
pub(crate) struct ParkedQuery;

#[Object]
impl ParkedQuery {
    /// Events that a reaction failed on five times, in log order, at most 200. Requires
    /// system.manage.
    async fn parked_events(&self, ctx: &Context<'_>) -> Answer<Vec<ParkedEvent>> {
        load(ctx, None).await
    }
}

/// Root fields that handle parked events.
#[derive(Default)]
pub(crate) struct ParkedMutation;

#[Object]
impl ParkedMutation {
    /// Lets every reaction that failed on an event handle it again. What fails once more stays.
    /// Requires system.manage. Emits what the reactions emit.
    async fn parked_event_retry(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which event to try again.")] input: ParkedEventRetryInput,
    ) -> Answer<ParkedEventRetryPayload> {
        let id: EventId = ctx.id(&input.event_id, "eventId")?;
        let done = ctx
            .mutate(move |tx, actor| parked::parked_event_retry(tx, actor, id))
            .await?;
        Ok(ParkedEventRetryPayload {
            parked_events: match done.value {
                Some(id) => Some(load(ctx, Some(id)).await?),
                None => None,
            },
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }
}
