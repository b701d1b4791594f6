//! Channels.

use async_graphql::{Context, ID, Object};
use domain::crm::Brought;
use domain::projects::ChannelRow;

use super::words::ChannelKind;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::crm::{BroughtIn, LeadFigures};
use crate::graphql::scalar::DateTime;

/// A place where the organisation sells or is seen (场): a live room, a shop, a community. Guests see
/// none.
#[derive(Clone)]
pub(crate) struct Channel(pub(crate) ChannelRow);

impl From<ChannelRow> for Channel {
    fn from(row: ChannelRow) -> Self {
        Self(row)
    }
}

/// A place where the organisation sells or is seen (场): a live room, a shop, a community. Guests see
/// none.
#[Object]
impl Channel {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// What it is.
    async fn kind(&self) -> ChannelKind {
        self.0.kind.into()
    }
    /// Name, unique in the organisation.
    async fn name(&self) -> &str {
        &self.0.name
    }
    /// Where it is found, an https address; null when not said.
    async fn url(&self) -> Option<&str> {
        self.0.url.as_deref()
    }
    /// Where its shop shows an article to who runs it, an https address with `{id}` in the place of the
    /// shop's number; null when not said.
    async fn article_url(&self) -> Option<&str> {
        self.0.article_url.as_deref()
    }
    /// When it was put away: it stays where it was chosen and is not chosen any more; null while it
    /// is in use.
    async fn archived_at(&self) -> Option<DateTime> {
        self.0.archived_at.map(Into::into)
    }
    /// Leads that it brought in, over all time; none without lead.read.
    async fn leads(&self, ctx: &Context<'_>) -> Answer<LeadFigures> {
        let brought = BroughtIn(Brought::Channel(self.0.id));
        Ok(ctx.load(brought).await?.unwrap_or_default().into())
    }
    /// When it was added.
    async fn created_at(&self) -> DateTime {
        self.0.created_at.into()
    }
    /// Counts changes; an update may state the version it saw.
    async fn version(&self) -> i32 {
        i32::try_from(self.0.version).unwrap_or(i32::MAX)
    }
}
