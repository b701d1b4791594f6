//! Reading templates.

use async_graphql::{Context, Object};
use domain::kernel::PageArgs;
use domain::projects::template::read::{self, TemplateFilter};

use super::template::ProjectTemplate;
use super::words::ChannelKind;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::page::{List, list};

/// Root fields of templates.
#[derive(Default)]
pub(crate) struct TemplatesQuery;

#[Object]
impl TemplatesQuery {
    /// Templates of projects: the organisation's own, newest first, and then those that come with the
    /// program. Requires project.read.
    async fn project_templates(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries counted from the end, 1 to 200.")] last: Option<i32>,
        #[graphql(desc = "Only entries in front of this cursor.")] before: Option<String>,
        #[graphql(desc = "Only those for channels of this kind.")] channel_kind: Option<
            ChannelKind,
        >,
        #[graphql(desc = "With those that are put away.", default)] archived: bool,
    ) -> Answer<List<ProjectTemplate>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let filter = TemplateFilter {
            channel_kind: channel_kind.map(Into::into),
            archived,
        };
        let page = ctx
            .read(move |conn, actor| read::page(conn, actor, filter, &args))
            .await?;
        Ok(list(
            page,
            |found| found.id().to_string(),
            move |conn, actor| read::count(conn, actor, filter),
        ))
    }
}
