//! Following the log.

use async_graphql::{Context, Result, Subscription};
use futures::{Stream, StreamExt, future};

use super::types::{Event, EventFilter};
use crate::graphql::feed;
use crate::graphql::scalar::Cursor;

/// Root fields of the log.
#[derive(Default)]
pub(crate) struct EventsSubscription;

#[Subscription]
impl EventsSubscription {
    /// What the viewer may see, in log order, without gap or repeat. Requires event.read, but for
    /// guests, who see what happens to the objects shared with them.
    async fn events(
        &self,
        ctx: &Context<'_>,
        #[graphql(
            desc = "Replay what happened behind this position first; from now on when left out."
        )]
        after: Option<Cursor>,
        #[graphql(desc = "Which events to show; all when left out.")] filter: Option<EventFilter>,
    ) -> Result<impl Stream<Item = Result<Event>> + use<>> {
        let filter = filter.unwrap_or_default().resolve(ctx)?;
        let events = feed::follow(ctx, after.map(|c| c.0)).await?;
        Ok(events.filter_map(move |item| {
            let shown = match item {
                Ok(d) if !filter.matches(&d.row) => None,
                Ok(d) => Some(Ok(Event::new(d.row, d.data, d.cursor))),
                Err(error) => Some(Err(error)),
            };
            future::ready(shown)
        }))
    }
}
