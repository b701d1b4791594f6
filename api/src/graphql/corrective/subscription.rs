//! Following nonconformities.

use async_graphql::{Context, ID, MergedObject, Object, Result, Subscription};
use domain::kernel::id::NonConformityId;
use futures::Stream;

use super::non_conformity::NonConformity;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::feed::{self, Delivered, Happened};
use crate::graphql::scalar::Cursor;

/// Root fields of corrective action.
#[derive(Default)]
pub(crate) struct CorrectiveSubscription;

/// Something that happened to a nonconformity.
#[derive(MergedObject)]
pub(crate) struct NonConformityChange(Happened, OfNonConformity);

/// What it happened to.
struct OfNonConformity(NonConformityId);

/// What it happened to.
#[Object]
impl OfNonConformity {
    /// The nonconformity as it is now; null when the viewer does not see it any more.
    async fn non_conformity(&self, ctx: &Context<'_>) -> Answer<Option<NonConformity>> {
        let row = ctx.load::<NonConformityId>(self.0).await?;
        Ok(row.map(NonConformity))
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
        feed::changes(ctx, after, move |event| change(event, only)).await
    }
}

fn change(event: Delivered, only: Option<NonConformityId>) -> Option<NonConformityChange> {
    let id = event.row.subject()?.downcast()?;
    only.is_none_or(|only| only == id)
        .then_some(NonConformityChange(Happened(event), OfNonConformity(id)))
}
