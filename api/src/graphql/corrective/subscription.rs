//! Following nonconformities.

use async_graphql::{Context, ID, Object, Result, Subscription};
use domain::kernel::id::{NonConformityId, UserId};
use futures::{Stream, StreamExt, future};

use super::non_conformity::NonConformity;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::feed::{self, Delivered};
use crate::graphql::identity::User;
use crate::graphql::scalar::{Cursor, DateTime, Json};

/// Root fields of corrective action.
#[derive(Default)]
pub(crate) struct CorrectiveSubscription;

/// Something that happened to a nonconformity.
pub(crate) struct NonConformityChange {
    event: Delivered,
    id: NonConformityId,
}

/// Something that happened to a nonconformity.
#[Object]
impl NonConformityChange {
    /// Position in the log, to go on from.
    async fn cursor(&self) -> Cursor {
        Cursor(self.event.cursor.clone())
    }
    /// What happened, as `non_conformity.opened` or `comment.added`.
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
    /// The nonconformity as it is now; null when the viewer does not see it any more.
    async fn non_conformity(&self, ctx: &Context<'_>) -> Answer<Option<NonConformity>> {
        let row = ctx.load::<NonConformityId>(self.id).await?;
        Ok(row.map(NonConformity))
    }
    /// References and values, as `status` or `commentId`; guests see only fields meant for them.
    async fn data(&self) -> Json {
        Json(self.event.data.clone())
    }
}

#[Subscription]
impl CorrectiveSubscription {
    /// What happens to nonconformities that the viewer sees, comments on them included, in log
    /// order, without gap or repeat. Errors: RESYNC_REQUIRED, NOT_FOUND.
    async fn non_conformity_changed(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only this nonconformity; all that the viewer sees when left out.")]
        non_conformity_id: Option<ID>,
        #[graphql(
            desc = "Replay what happened behind this position first; from now on when left out."
        )]
        after: Option<Cursor>,
    ) -> Result<impl Stream<Item = Result<NonConformityChange>> + use<>> {
        let only = match non_conformity_id {
            Some(id) => {
                let id = ctx.id(&id, "nonConformityId")?;
                let known = ctx.read(move |conn, actor| {
                    domain::corrective::read::find(conn, actor, id)
                        .map_err(|e| e.at(["nonConformityId"]))
                });
                Some(known.await?.id)
            }
            None => None,
        };
        let events = feed::follow(ctx, after.map(|c| c.0)).await?;
        Ok(events.filter_map(move |item| {
            let shown = match item {
                Ok(event) => change(event, only).map(Ok),
                Err(error) => Some(Err(error)),
            };
            future::ready(shown)
        }))
    }
}

fn change(event: Delivered, only: Option<NonConformityId>) -> Option<NonConformityChange> {
    let id = event.row.subject()?.downcast()?;
    only.is_none_or(|only| only == id)
        .then_some(NonConformityChange { event, id })
}
