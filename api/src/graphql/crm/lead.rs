//! Leads.

use async_graphql::{Context, ID, Object};
use domain::crm::LeadRow;
use domain::kernel::id::{ChannelId, CustomerId, ProjectId, TaskId};

use super::customer::Customer;
use super::words::LeadStatus;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::events::{Event, history};
use crate::graphql::identity::User;
use crate::graphql::money::Money;
use crate::graphql::page::List;
use crate::graphql::projects::{Channel, Project, Task};
use crate::graphql::quality::person;
use crate::graphql::scalar::DateTime;

/// Somebody who may buy (线索). Members see them; guests see none.
#[derive(Clone)]
pub(crate) struct Lead(pub(crate) LeadRow);

impl From<LeadRow> for Lead {
    fn from(row: LeadRow) -> Self {
        Self(row)
    }
}

/// Somebody who may buy (线索). Members see them; guests see none.
#[Object]
impl Lead {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// The source's number, unique in the organisation; null when it was entered here.
    async fn external_id(&self) -> Option<&str> {
        self.0.external_id.as_deref()
    }
    /// Name; personal data, never in the log.
    async fn name(&self) -> &str {
        &self.0.name
    }
    /// Telephone number as it was given; personal data. Null when not known.
    async fn phone(&self) -> Option<&str> {
        self.0.phone.as_deref()
    }
    /// E-mail address in lower case; personal data. Null when not known.
    async fn email(&self) -> Option<&str> {
        self.0.email.as_deref()
    }
    /// How good it is, 0 to 100; null when nobody said.
    async fn score(&self) -> Option<i32> {
        self.0.score.and_then(|score| i32::try_from(score).ok())
    }
    /// Where it comes from, in words; null when not said.
    async fn source(&self) -> Option<&str> {
        self.0.source.as_deref()
    }
    /// Remark, or what was said at the first contact; null when there is none.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }
    /// How far it has come.
    async fn status(&self) -> LeadStatus {
        self.0.status.into()
    }
    /// Why it was lost, sorted out or given back; null otherwise.
    async fn status_reason(&self) -> Option<&str> {
        self.0.status_reason.as_deref()
    }
    /// Since when it stands there.
    async fn status_at(&self) -> DateTime {
        self.0.status_at.into()
    }
    /// Who follows it; null before it is assigned.
    async fn owner(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.0.owner_id).await
    }
    /// The customer that it is; null when not known.
    async fn customer(&self, ctx: &Context<'_>) -> Answer<Option<Customer>> {
        match self.0.customer_id {
            Some(id) => Ok(ctx.load::<CustomerId>(id).await?.map(Customer)),
            None => Ok(None),
        }
    }
    /// The task that brought it in; null when none did, or the viewer does not see it.
    async fn task(&self, ctx: &Context<'_>) -> Answer<Option<Task>> {
        match self.0.task_id {
            Some(id) => Ok(ctx.load::<TaskId>(id).await?.map(Task)),
            None => Ok(None),
        }
    }
    /// The channel that brought it in; null when none is known.
    async fn channel(&self, ctx: &Context<'_>) -> Answer<Option<Channel>> {
        match self.0.channel_id {
            Some(id) => Ok(ctx.load::<ChannelId>(id).await?.map(Channel)),
            None => Ok(None),
        }
    }
    /// The project that brought it in, a campaign for one; null when none is known.
    async fn project(&self, ctx: &Context<'_>) -> Answer<Option<Project>> {
        match self.0.project_id {
            Some(id) => Ok(ctx.load::<ProjectId>(id).await?.map(Project)),
            None => Ok(None),
        }
    }
    /// The key that it came with, also one that belongs to no task; null when it had none.
    async fn tracking_key(&self) -> Option<&str> {
        self.0.tracking_key.as_deref()
    }
    /// When it was given to be followed; null before.
    async fn assigned_at(&self) -> Option<DateTime> {
        self.0.assigned_at.map(Into::into)
    }
    /// Until when contact is to be made; null before it is assigned.
    async fn contact_due_at(&self) -> Option<DateTime> {
        self.0.contact_due_at.map(Into::into)
    }
    /// When contact was made; null before.
    async fn contacted_at(&self) -> Option<DateTime> {
        self.0.contacted_at.map(Into::into)
    }
    /// When the time for contact ran out without one; null when it did not.
    async fn overdue_at(&self) -> Option<DateTime> {
        self.0.overdue_at.map(Into::into)
    }
    /// When it was found worth an offer; null before.
    async fn qualified_at(&self) -> Option<DateTime> {
        self.0.qualified_at.map(Into::into)
    }
    /// What the offer is worth, after it was won the order without shipping; null before an offer.
    async fn amount(&self) -> Option<Money> {
        self.0.amount().map(Into::into)
    }
    /// Day on which a decision is expected, `YYYY-MM-DD`; null when not said.
    async fn expected_on(&self) -> Option<&str> {
        self.0.expected_on.as_deref()
    }
    /// Who entered it.
    async fn created_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, Some(self.0.created_by)).await
    }
    /// When it came in.
    async fn created_at(&self) -> DateTime {
        self.0.created_at.into()
    }
    /// Each step with who took it and when, newest first. One statement for each lead. Requires
    /// event.read.
    async fn history(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
    ) -> Answer<List<Event>> {
        history(ctx, self.0.id.into(), first, after).await
    }
    /// Counts changes; an input may state the version it saw.
    async fn version(&self) -> i32 {
        i32::try_from(self.0.version).unwrap_or(i32::MAX)
    }
}
