//! Searching everything that the viewer sees.

use async_graphql::{Context, ID, Object};
use domain::kernel::input::at_most;
use domain::kernel::{Id, Kind};
use domain::search::{Hit, Search, read};

use super::hit::{SearchHit, SearchKind};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::page::{List, list};

/// Root field of search.
#[derive(Default)]
pub(crate) struct SearchQuery;

/// Most kinds of a search.
const MAX_KINDS: usize = 20;

fn id<K: Kind>(ctx: &Context<'_>, given: Option<&ID>, field: &str) -> Answer<Option<Id<K>>> {
    given.map(|id| ctx.id(id, field)).transpose()
}

#[Object]
impl SearchQuery {
    /// Everything that has all words of the query, among what the viewer sees: guests find what is
    /// shared with them and nothing internal. What came to be known last comes first; a changed text
    /// keeps its place. Ended and archived projects are searched like others. A change is found a
    /// moment later, usually within a second.
    ///
    /// English words and codes match from their beginning, in any case and whatever joins a code
    /// (`SKU-001` is `sku001`); Chinese by pairs of characters, or a single one. A single letter or
    /// digit stands for itself. Errors: REQUIRED, TOO_LONG, NOTHING_TO_SEARCH for signs only,
    /// TOO_MANY_WORDS, OUT_OF_RANGE, MALFORMED for a foreign cursor.
    async fn search(
        &self,
        ctx: &Context<'_>,
        #[graphql(
            desc = "Words, codes or Chinese characters, at most 200 characters and 16 words."
        )]
        query: String,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Only of these kinds, at most 20; all when left out.")] kinds: Option<
            Vec<SearchKind>,
        >,
        #[graphql(desc = "Only of this project; nothing without project.read.")] project_id: Option<
            ID,
        >,
        #[graphql(desc = "Only of this phase; nothing without project.read.")] phase_id: Option<ID>,
        #[graphql(desc = "Only on objects about this SKU; nothing without catalog.read.")]
        sku_id: Option<ID>,
    ) -> Answer<List<SearchHit>> {
        if let Some(kinds) = &kinds {
            at_most("kinds", kinds, MAX_KINDS).map_err(|e| ctx.refuse(e))?;
        }
        let search = Search {
            query,
            kinds: kinds.map(|kinds| kinds.into_iter().map(Into::into).collect()),
            project: id(ctx, project_id.as_ref(), "projectId")?,
            phase: id(ctx, phase_id.as_ref(), "phaseId")?,
            sku: id(ctx, sku_id.as_ref(), "skuId")?,
        };
        let asked = search.clone();
        let page = ctx
            .read(move |conn, actor| {
                let first = first.map(i64::from);
                read::page(conn, actor, &asked, first, after.as_deref())
            })
            .await?;
        Ok(list(page, Hit::cursor, move |conn, actor| {
            read::count(conn, actor, &search)
        }))
    }
}
