//! Entries of the ledger and rates.

use async_graphql::{Context, Enum, ID, Object, SimpleObject};
use domain::costs::{CostRow, LabourRateRow};
use domain::kernel::fault::CoreFault;
use domain::kernel::id::{ChannelId, ProjectId, SkuId, TaskId, UserId};

use crate::graphql::catalog::Sku;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::identity::User;
use crate::graphql::money::Money;
use crate::graphql::projects::{Channel, Project, Task, day};
use crate::graphql::quality::person;
use crate::graphql::scalar::{Date, DateTime};

/// What was paid for.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::costs::CostKind")]
pub(crate) enum CostKind {
    /// Somebody's time (人力).
    Labour,
    /// Goods and material (物料).
    Material,
    /// Advertising (广告).
    Ads,
    /// Transport and storage (物流).
    Logistics,
    /// Anything else (其他).
    Other,
}

/// What a cost follows from.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::costs::CostOrigin")]
pub(crate) enum CostOrigin {
    /// Nothing: a person or another system recorded it.
    Manual,
    /// Logged time, at the rate of its day.
    Time,
    /// Figures of an advertising platform.
    Ads,
    /// Goods that were received.
    Receipt,
}

/// An entry of the cost ledger (成本); never changed, a correction is another entry. Only who holds
/// cost.read sees any.
#[derive(Clone)]
pub(crate) struct Cost(pub(crate) CostRow);

impl From<CostRow> for Cost {
    fn from(row: CostRow) -> Self {
        Self(row)
    }
}

/// An entry of the cost ledger (成本); never changed, a correction is another entry. Only who holds
/// cost.read sees any.
#[Object]
impl Cost {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// What was paid for.
    async fn kind(&self) -> CostKind {
        self.0.kind.into()
    }
    /// What it follows from.
    async fn origin(&self) -> CostOrigin {
        self.0.origin.into()
    }
    /// Counts the entries of one source, from 1: the sum of them is what it costs.
    async fn revision(&self) -> i32 {
        i32::try_from(self.0.revision).unwrap_or(i32::MAX)
    }
    /// How much, in the organisation's currency; negative when something is taken back.
    async fn amount(&self) -> Money {
        self.0.amount().into()
    }
    /// The project; null when it belongs to none.
    async fn project(&self, ctx: &Context<'_>) -> Answer<Option<Project>> {
        match self.0.project_id {
            Some(id) => Ok(ctx.load::<ProjectId>(id).await?.map(Project)),
            None => Ok(None),
        }
    }
    /// The task; null when it belongs to none.
    async fn task(&self, ctx: &Context<'_>) -> Answer<Option<Task>> {
        match self.0.task_id {
            Some(id) => Ok(ctx.load::<TaskId>(id).await?.map(Task)),
            None => Ok(None),
        }
    }
    /// The channel; null when it belongs to none.
    async fn channel(&self, ctx: &Context<'_>) -> Answer<Option<Channel>> {
        match self.0.channel_id {
            Some(id) => Ok(ctx.load::<ChannelId>(id).await?.map(Channel)),
            None => Ok(None),
        }
    }
    /// The article; null when it belongs to none.
    async fn sku(&self, ctx: &Context<'_>) -> Answer<Option<Sku>> {
        match self.0.sku_id {
            Some(id) => Ok(ctx.load::<SkuId>(id).await?.map(Sku)),
            None => Ok(None),
        }
    }
    /// Whose time it was; null for everything else.
    async fn user(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.0.user_id).await
    }
    /// The day to which it belongs.
    async fn day(&self) -> Option<Date> {
        day(Some(&self.0.day))
    }
    /// Number of the paper that shows it; null when there is none.
    async fn document(&self) -> Option<&str> {
        self.0.document.as_deref()
    }
    /// A remark, or why it was taken back; null when nothing was said.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }
    /// Who recorded it; null when it follows from something.
    async fn recorded_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.0.recorded_by).await
    }
    /// When it was recorded.
    async fn recorded_at(&self) -> DateTime {
        self.0.recorded_at.into()
    }
}

/// What was spent on one kind of thing.
#[derive(SimpleObject)]
pub(crate) struct CostTotal {
    /// What was paid for.
    kind: CostKind,
    /// The sum of the ledger's entries, in the organisation's currency.
    amount: Money,
}

impl CostTotal {
    pub(crate) fn new(kind: domain::costs::CostKind, amount: Money) -> Self {
        Self {
            kind: kind.into(),
            amount,
        }
    }
}

/// What an hour of a person costs from a day on (人力费率). Only who holds cost.read sees any.
#[derive(Clone)]
pub(crate) struct LabourRate(pub(crate) LabourRateRow);

impl From<LabourRateRow> for LabourRate {
    fn from(row: LabourRateRow) -> Self {
        Self(row)
    }
}

/// What an hour of a person costs from a day on (人力费率). Only who holds cost.read sees any.
#[Object]
impl LabourRate {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// The person.
    async fn user(&self, ctx: &Context<'_>) -> Answer<User> {
        let user = ctx.load::<UserId>(self.0.user_id).await?;
        user.map(User)
            .ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// What an hour costs, in the organisation's currency; 0: nothing is booked.
    async fn rate(&self) -> Money {
        self.0.rate().into()
    }
    /// The first day; it holds until the person's next rate.
    async fn valid_from(&self) -> Option<Date> {
        day(Some(&self.0.valid_from))
    }
    /// Who set it.
    async fn set_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, Some(self.0.set_by)).await
    }
    /// When it was set.
    async fn set_at(&self) -> DateTime {
        self.0.set_at.into()
    }
}
