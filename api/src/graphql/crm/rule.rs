//! Rules that give out leads.

use async_graphql::{Context, ID, Object};
use domain::crm::LeadAssignmentRuleRow;
use domain::kernel::id::{ChannelId, ProjectId, UserId};
use futures::future::try_join_all;

use super::loader::MembersOf;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::identity::User;
use crate::graphql::projects::{Channel, Project};

/// Who gets new leads, in turn (线索分配规则).
pub(crate) struct LeadAssignmentRule(pub(crate) LeadAssignmentRuleRow);

/// Who gets new leads, in turn (线索分配规则).
#[Object]
impl LeadAssignmentRule {
    /// Id, for leadAssignmentRuleSave.
    async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// What people call it.
    async fn name(&self) -> &str {
        &self.0.name
    }
    /// Of two rules that fit the one with the smaller position counts.
    async fn position(&self) -> i32 {
        i32::try_from(self.0.position).unwrap_or(i32::MAX)
    }
    /// Only leads of this channel; null: of any.
    async fn channel(&self, ctx: &Context<'_>) -> Answer<Option<Channel>> {
        match self.0.channel_id {
            Some(id) => Ok(ctx.load::<ChannelId>(id).await?.map(Channel)),
            None => Ok(None),
        }
    }
    /// Only leads of this project; null: of any.
    async fn project(&self, ctx: &Context<'_>) -> Answer<Option<Project>> {
        match self.0.project_id {
            Some(id) => Ok(ctx.load::<ProjectId>(id).await?.map(Project)),
            None => Ok(None),
        }
    }
    /// Minutes from assignment until contact is due.
    async fn contact_minutes(&self) -> i32 {
        i32::try_from(self.0.contact_minutes).unwrap_or(i32::MAX)
    }
    /// Who gets leads in turn, at most 100; who is away or disabled is passed over.
    async fn members(&self, ctx: &Context<'_>) -> Answer<Vec<User>> {
        let ids = ctx.load(MembersOf(self.0.id)).await?.unwrap_or_default();
        let rows = ids.into_iter().map(|(_, user)| ctx.load::<UserId>(user));
        let rows = try_join_all(rows).await?;
        Ok(rows.into_iter().flatten().map(User::from).collect())
    }
    /// Whether it gives out leads.
    async fn enabled(&self) -> bool {
        self.0.enabled
    }
    /// How many leads it has given out.
    async fn assigned_count(&self) -> i32 {
        i32::try_from(self.0.last_turn).unwrap_or(i32::MAX)
    }
    /// Counts changes; an input may state the version it saw.
    async fn version(&self) -> i32 {
        i32::try_from(self.0.version).unwrap_or(i32::MAX)
    }
}
