//! Following inspections.

use async_graphql::{Context, MergedObject, Object, Result, Subscription};
use domain::kernel::id::InspectionId;
use domain::quality::read;
use futures::{Stream, StreamExt};

use super::filter::InspectionFilter;
use super::inspection::Inspection;
use crate::app::App;
use crate::caller::Caller;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::top_level;
use crate::graphql::feed::{self, Delivered, Happened};
use crate::graphql::scalar::Cursor;

/// Root fields of quality.
#[derive(Default)]
pub(crate) struct QualitySubscription;

/// Something that happened to an inspection.
#[derive(MergedObject)]
pub(crate) struct InspectionChange(Happened, OfInspection);

/// What it happened to.
struct OfInspection(InspectionId);

/// What it happened to.
#[Object]
impl OfInspection {
    /// The inspection as it is now; null when the viewer does not see it any more.
    async fn inspection(&self, ctx: &Context<'_>) -> Answer<Option<Inspection>> {
        Ok(ctx.load::<InspectionId>(self.0).await?.map(Inspection))
    }
}

#[Subscription]
impl QualitySubscription {
    /// What happens to inspections that the viewer sees, comments on them included, in log order,
    /// without gap or repeat. Errors: RESYNC_REQUIRED.
    async fn inspection_changed(
        &self,
        ctx: &Context<'_>,
        #[graphql(
            desc = "Only inspections that are like this now; all that the viewer sees when left out."
        )]
        filter: Option<InspectionFilter>,
        #[graphql(
            desc = "Replay what happened behind this position first; from now on when left out."
        )]
        after: Option<Cursor>,
    ) -> Result<impl Stream<Item = Result<InspectionChange>> + use<>> {
        let filter = filter.map(|filter| filter.resolve(ctx)).transpose()?;
        let (app, caller) = (ctx.app().clone(), ctx.caller().clone());
        let events = feed::follow(ctx, after.map(|c| c.0)).await?;
        Ok(events.filter_map(move |item| {
            let (app, caller, filter) = (app.clone(), caller.clone(), filter.clone());
            async move {
                match item {
                    Ok(event) => shown(&app, &caller, filter, event).await.transpose(),
                    Err(error) => Some(Err(error)),
                }
            }
        }))
    }
}

/// The change, if it is one of an inspection that the filter shows.
async fn shown(
    app: &App,
    caller: &Caller,
    filter: Option<read::InspectionFilter>,
    event: Delivered,
) -> Result<Option<InspectionChange>> {
    let Some(inspection) = event.row.subject().and_then(|node| node.downcast()) else {
        return Ok(None);
    };
    if let Some(filter) = filter {
        let refuse = |error| top_level(&error, caller.language());
        let actor = caller.actor().map_err(refuse)?;
        let row = app
            .read(move |conn| read::find(conn, &actor, inspection))
            .await;
        if !row.map_err(refuse)?.is_some_and(|row| filter.matches(&row)) {
            return Ok(None);
        }
    }
    Ok(Some(InspectionChange(
        Happened(event),
        OfInspection(inspection),
    )))
}
