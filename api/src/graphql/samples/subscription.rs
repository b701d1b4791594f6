//! Following samples.

use async_graphql::{Context, ID, MergedObject, Object, Result, Subscription};
use domain::kernel::id::SampleId;
use futures::Stream;

use super::sample::Sample;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::feed::{self, Delivered, Happened};
use crate::graphql::scalar::Cursor;

/// Root fields of samples.
#[derive(Default)]
pub(crate) struct SamplesSubscription;

/// Something that happened to a sample.
#[derive(MergedObject)]
pub(crate) struct SampleChange(Happened, OfSample);

/// What it happened to.
struct OfSample(SampleId);

/// What it happened to.
#[Object]
impl OfSample {
    /// The sample as it is now; null when the viewer does not see it any more.
    async fn sample(&self, ctx: &Context<'_>) -> Answer<Option<Sample>> {
        Ok(ctx.load::<SampleId>(self.0).await?.map(Sample))
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
                    domain::samples::read::find(conn, actor, id).map_err(|e| e.at(["sampleId"]))
                });
                Some(known.await?.id)
            }
            None => None,
        };
        feed::changes(ctx, after, move |event| of_sample(event, only)).await
    }
}

fn of_sample(event: Delivered, only: Option<SampleId>) -> Option<SampleChange> {
    let sample = event.row.subject()?.downcast()?;
    only.is_none_or(|id| id == sample)
        .then_some(SampleChange(Happened(event), OfSample(sample)))
}
