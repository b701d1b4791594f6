//! What was refused to whom.

use async_graphql::{Context, ID, Object};
use domain::identity::denial::{self, DenialRow};
use domain::kernel::PageArgs;

use super::types::User;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::page::{List, list};
use crate::graphql::scalar::DateTime;

/// Something that somebody was refused for want of rights, however often (拒绝记录).
pub(crate) struct Denial(DenialRow);

impl From<DenialRow> for Denial {
    fn from(row: DenialRow) -> Self {
        Self(row)
    }
}

/// Something that somebody was refused for want of rights, however often (拒绝记录).
#[Object]
impl Denial {
    /// Id, another one each time that it happens again.
    async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// The person or integration that was refused.
    async fn user(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        Ok(ctx.load(self.0.user_id).await?.map(User))
    }
    /// What was asked for, as `sampleDrop`, or a field below it.
    async fn operation(&self) -> &str {
        &self.0.operation
    }
    /// Global id of the object that was named first; null when none was.
    async fn object_id(&self) -> Option<ID> {
        let named = !self.0.object.is_empty();
        named.then(|| self.0.object.clone().into())
    }
    /// Why, as `FORBIDDEN`; `NOT_FOUND` when a guest named an object that it does not see.
    async fn code(&self) -> &str {
        &self.0.code
    }
    /// How often.
    async fn count(&self) -> i32 {
        i32::try_from(self.0.count).unwrap_or(i32::MAX)
    }
    /// When it happened first, UTC.
    async fn first_at(&self) -> DateTime {
        self.0.first_at.into()
    }
    /// When it happened last, UTC.
    async fn last_at(&self) -> DateTime {
        self.0.last_at.into()
    }
}

/// Root fields of refusals.
#[derive(Default)]
pub(crate) struct DenialQuery;

#[Object]
impl DenialQuery {
    /// What was refused for want of rights, the newest first; at most 1,000 of an organisation and
    /// 100 of a person are kept, and shown about a second later. Requires system.manage.
    async fn denials(
        &self,
        ctx: &Context<'_>,
        #[graphql(
            desc = "Entries from the start, 1 to 200; 50 when neither first nor last is given."
        )]
        first: Option<i32>,
        #[graphql(desc = "Only entries behind this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries from the end, 1 to 200; not together with first.")] last: Option<
            i32,
        >,
        #[graphql(desc = "Only entries in front of this cursor.")] before: Option<String>,
    ) -> Answer<List<Denial>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let page = ctx
            .read(move |conn, actor| denial::page(conn, actor, &args))
            .await?;
        Ok(list(page, |row| row.id.to_string(), denial::page_count))
    }
}
