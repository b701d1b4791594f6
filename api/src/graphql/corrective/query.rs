//! Reading nonconformities.

use async_graphql::{Context, Object, SimpleObject};
use domain::corrective::{Settings, read};
use domain::kernel::PageArgs;

use super::filter::NonConformityFilter;
use super::non_conformity::NonConformity;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::page::{List, list};

/// Root fields of corrective action.
#[derive(Default)]
pub(crate) struct CorrectiveQuery;

/// How much time suppliers have.
#[derive(SimpleObject)]
pub(crate) struct NonConformitySettings {
    /// Days from opening, or from a rejection, until an answer is due; 1 to 365, 10 unless set.
    answer_days: i32,
    /// Days from an accepted answer until its effect can be judged; 1 to 365, 30 unless set.
    effectiveness_days: i32,
}

impl From<Settings> for NonConformitySettings {
    fn from(settings: Settings) -> Self {
        let days = |days| i32::try_from(days).unwrap_or(i32::MAX);
        Self {
            answer_days: days(settings.answer_days),
            effectiveness_days: days(settings.effectiveness_days),
        }
    }
}

#[Object]
impl CorrectiveQuery {
    /// Nonconformities that the viewer sees, newest first: members all, guests what is shared with
    /// them.
    async fn non_conformities(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries counted from the end, 1 to 200.")] last: Option<i32>,
        #[graphql(desc = "Only entries in front of (newer than) this cursor.")] before: Option<
            String,
        >,
        #[graphql(desc = "Which nonconformities to show; all when left out.")] filter: Option<
            NonConformityFilter,
        >,
    ) -> Answer<List<NonConformity>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let filter = filter.unwrap_or_default().resolve(ctx)?;
        let shown = filter.clone();
        let page = ctx
            .read(move |conn, actor| read::page(conn, actor, &shown, &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::count(conn, actor, &filter),
        ))
    }

    /// How much time suppliers have. Requires nonConformity.read.
    async fn non_conformity_settings(&self, ctx: &Context<'_>) -> Answer<NonConformitySettings> {
        Ok(ctx.read(read::settings).await?.into())
    }
}
