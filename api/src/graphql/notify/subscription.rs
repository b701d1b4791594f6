//! Following one's notices.

use async_graphql::{Context, Result, SimpleObject, Subscription};
use futures::{Stream, StreamExt};

use super::feed;
use super::notification::Notification;
use crate::graphql::context::Answer;
use crate::graphql::scalar::Cursor;

/// Root fields of notices.
#[derive(Default)]
pub(crate) struct NotifySubscription;

/// A notice that came.
#[derive(SimpleObject)]
pub(crate) struct NotificationAdded {
    /// Position in the log of the event that it follows from, to go on from.
    cursor: Cursor,
    /// What the viewer was told.
    notification: Notification,
}

#[Subscription]
impl NotifySubscription {
    /// What the viewer is told, and nobody else's, in log order, without gap or repeat. Errors:
    /// RESYNC_REQUIRED.
    async fn notification_added(
        &self,
        ctx: &Context<'_>,
        #[graphql(
            desc = "Replay what was told of events behind this position first; from now on when left out."
        )]
        after: Option<Cursor>,
    ) -> Result<impl Stream<Item = Result<NotificationAdded>> + use<>> {
        let notices = feed::follow(ctx, after.map(|c| c.0)).await?;
        Ok(notices.map(|told: Answer<feed::Told>| {
            let (row, position) = told?;
            Ok(NotificationAdded {
                cursor: Cursor((&position).into()),
                notification: row.into(),
            })
        }))
    }
}
