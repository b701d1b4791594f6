//! Following samples.

use async_graphql::{Context, ID, Object, Result, Subscription};
use domain::kernel::id::{SampleId, UserId};
use futures::{Stream, StreamExt, future};

use super::sample::Sample;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::feed::{self, Delivered};
use crate::graphql::identity::User;
use crate::graphql::scalar::{Cursor, DateTime, Json};

/// Root fields of samples.
#[derive(Default)]
pub(crate) struct SamplesSubscription;

/// Something that happened to a sample.
pub(crate) struct SampleChange {
    event: Delivered,
    sample: SampleId,
}

/// Something that happened to a sample.
#[Object]
impl SampleChange {
    /// Position in the log, to go on from.
    async fn cursor(&self) -> Cursor {
        Cursor(self.event.cursor.clone())
    }
    /// What happened, as `sample.round_submitted` or `comment.added`.
    async fn kind(&self) -> &str {
        &self.event.row.kind
    }
    /// When it was written.
    async fn at(&self) -> DateTime {
        self.event.row.at.into()
    }
    /// Who did it; null for the server itself.
    async fn actor(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        match self.event.row.actor_id {
            Some(id) => Ok(ctx.load::<UserId>(id).await?.map(User)),
            None => Ok(None),
        }
    }
    /// The sample as it is now; null when the viewer does not see it any more.
    async fn sample(&self, ctx: &Context<'_>) -> Answer<Option<Sample>> {
        Ok(ctx.load::<SampleId>(self.sample).await?.map(Sample))
    }
    /// References and values, as `roundId` or `commentId`; guests see only fields meant for them.
    async fn data(&self) -> Json {
        Json(self.event.data.clone())
    }
}

#[Subscription]
impl SamplesSubscription {
    /// What happens to samples that the viewer sees, comments on them and their rounds included, in
    /// log order, without gap or repeat. Errors: RESYNC_REQUIRED, NOT_FOUND.
    async fn sample_changed(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only this sample; all that the viewer sees when left out.")]
        sample_id: Option<ID>,
        #[graphql(
            desc = "Replay what happened behind this position first; from now on when left out."
        )]
        after: Option<Cursor>,
    ) -> Result<impl Stream<Item = Result<SampleChange>> + use<>> {
        let only = match sample_id {
            Some(id) => {
                let id = ctx.id(&id, "sampleId")?;
                let known = ctx.read(move |conn, actor| {
                    domain::samples::read::find(conn, actor, id)
                        .map_err(|e| e.at(["sampleId"]))
                });
                Some(known.await?.id)
            }
            None => None,
        };
        let events = feed::follow(ctx, after.map(|c| c.0)).await?;
        Ok(events.filter_map(move |item| {
            let shown = match item {
                Ok(event) => of_sample(event, only).map(Ok),
                Err(error) => Some(Err(error)),
            };
            future::ready(shown)
        }))
    }
}

fn of_sample(event: Delivered, only: Option<SampleId>) -> Option<SampleChange> {
    let sample = event.row.subject()?.downcast()?;
    only.is_none_or(|id| id == sample).then_some(SampleChange { event, sample })
}
