//! Following inspections.

use async_graphql::{Context, Object, Result, Subscription};
use domain::kernel::id::{InspectionId, UserId};
use domain::quality::read;
use futures::{Stream, StreamExt};

use super::filter::InspectionFilter;
use super::inspection::Inspection;
use crate::app::App;
use crate::caller::Caller;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::top_level;
use crate::graphql::feed::{self, Delivered};
use crate::graphql::identity::User;
use crate::graphql::scalar::{Cursor, DateTime, Json};

/// Root fields of quality.
#[derive(Default)]
pub(crate) struct QualitySubscription;

/// Something that happened to an inspection.
pub(crate) struct InspectionChange {
    event: Delivered,
    inspection: InspectionId,
}

/// Something that happened to an inspection.
#[Object]
impl InspectionChange {
    /// Position in the log, to go on from.
    async fn cursor(&self) -> Cursor {
        Cursor(self.event.cursor.clone())
    }
    /// What happened, as `inspection.submitted`, `lot.disposed` or `comment.added`.
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
    /// The inspection as it is now; null when the viewer does not see it any more.
    async fn inspection(&self, ctx: &Context<'_>) -> Answer<Option<Inspection>> {
        Ok(ctx
            .load::<InspectionId>(self.inspection)
            .await?
            .map(Inspection))
    }
    /// References and values, as `verdict` or `status`; guests see only fields meant for them.
    async fn data(&self) -> Json {
        Json(self.event.data.clone())
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
    Ok(Some(InspectionChange { event, inspection }))
}
