//! Reading samples.

use async_graphql::{Context, Object};
use domain::kernel::PageArgs;
use domain::samples::read;

use super::filter::SampleFilter;
use super::sample::Sample;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::page::{List, list};

/// Root fields of samples.
#[derive(Default)]
pub(crate) struct SamplesQuery;

#[Object]
impl SamplesQuery {
    /// Samples that the viewer sees, newest first: members all, guests what is shared with them.
    async fn samples(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries counted from the end, 1 to 200.")] last: Option<i32>,
        #[graphql(desc = "Only entries in front of (newer than) this cursor.")] before: Option<
            String,
        >,
        #[graphql(desc = "Which samples to show; all when left out.")] filter: Option<SampleFilter>,
    ) -> Answer<List<Sample>> {
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
}
