//! What brings leads in, compared.

use async_graphql::{Context, Object};
use domain::crm::{Brought, Compared};
use domain::kernel::id::{ChannelId, ProjectId, TaskId};

use super::figures::LeadFigures;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::projects::{Channel, Project, Task};

/// One of what brought leads in during a period (渠道与任务对比).
pub(crate) struct LeadComparisonRow(pub(super) Compared);

/// One of what brought leads in during a period (渠道与任务对比).
#[Object]
impl LeadComparisonRow {
    /// The channel; null when something else is compared.
    async fn channel(&self, ctx: &Context<'_>) -> Answer<Option<Channel>> {
        match self.0.brought {
            Brought::Channel(id) => Ok(ctx.load::<ChannelId>(id).await?.map(Channel)),
            _ => Ok(None),
        }
    }
    /// The task; null when something else is compared.
    async fn task(&self, ctx: &Context<'_>) -> Answer<Option<Task>> {
        match self.0.brought {
            Brought::Task(id) => Ok(ctx.load::<TaskId>(id).await?.map(Task)),
            _ => Ok(None),
        }
    }
    /// The project; null when something else is compared.
    async fn project(&self, ctx: &Context<'_>) -> Answer<Option<Project>> {
        match self.0.brought {
            Brought::Project(id) => Ok(ctx.load::<ProjectId>(id).await?.map(Project)),
            _ => Ok(None),
        }
    }
    /// Leads that came in the period, and what has become of them by now.
    async fn leads(&self) -> LeadFigures {
        self.0.figures.into()
    }
}
