//! Inputs of costs.

use async_graphql::{Context, ID, InputObject};
use domain::costs::{self, Place};
use domain::kernel::input::at_most;
use domain::kernel::{Id, Kind};

use super::types::{CostKind, CostOrigin};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::money::MoneyInput;
use crate::graphql::scalar::Date;

/// A cost to be recorded.
#[derive(InputObject)]
pub(crate) struct CostRecordInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// What was paid for.
    kind: CostKind,
    /// How much, more than 0, in the organisation's currency.
    amount: MoneyInput,
    /// The task; it says the project, and the channel when none is given.
    task_id: Option<ID>,
    /// The project; it says the channel when none is given.
    project_id: Option<ID>,
    /// The channel.
    channel_id: Option<ID>,
    /// The article.
    sku_id: Option<ID>,
    /// The day to which it belongs.
    day: Date,
    /// Number of the paper that shows it, at most 100 characters.
    document: Option<String>,
    /// A remark, at most 500 characters.
    note: Option<String>,
}

impl CostRecordInput {
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<costs::CostRecord> {
        Ok(costs::CostRecord {
            id: optional(ctx, self.id, "id")?,
            kind: self.kind.into(),
            amount: self.amount.read("amount").map_err(|e| ctx.refuse(e))?,
            place: Place {
                project: optional(ctx, self.project_id, "projectId")?,
                task: optional(ctx, self.task_id, "taskId")?,
                channel: optional(ctx, self.channel_id, "channelId")?,
                sku: optional(ctx, self.sku_id, "skuId")?,
            },
            day: self.day.0.to_string(),
            document: self.document,
            note: self.note,
        })
    }
}

fn optional<K: Kind>(ctx: &Context<'_>, id: Option<ID>, field: &str) -> Answer<Option<Id<K>>> {
    id.map(|id| ctx.id(&id, field)).transpose()
}

/// A cost to be taken back.
#[derive(InputObject)]
pub(crate) struct CostReverseInput {
    /// The cost, as it was recorded by hand.
    pub(super) cost_id: ID,
    /// Why, 1 to 500 characters.
    pub(super) reason: String,
}

/// What an hour of a person costs.
#[derive(InputObject)]
pub(crate) struct LabourRateSetInput {
    /// The person.
    user_id: ID,
    /// What an hour costs, in the organisation's currency, at most 1,000,000,000 minor units; 0:
    /// nothing is booked.
    rate: MoneyInput,
    /// The first day, at most 92 days ago; it holds until the person's next rate.
    valid_from: Date,
}

impl LabourRateSetInput {
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<costs::LabourRateSet> {
        Ok(costs::LabourRateSet {
            user: ctx.id(&self.user_id, "userId")?,
            rate: self.rate.read("rate").map_err(|e| ctx.refuse(e))?,
            valid_from: self.valid_from.0.to_string(),
        })
    }
}

/// Which costs to show; every part that is given must hold.
#[derive(InputObject, Default)]
pub(crate) struct CostFilter {
    /// Of one of these kinds, at most 5.
    kinds: Option<Vec<CostKind>>,
    /// Of this project.
    project_id: Option<ID>,
    /// Of this task.
    task_id: Option<ID>,
    /// Of this channel.
    channel_id: Option<ID>,
    /// Of this article.
    sku_id: Option<ID>,
    /// What they follow from.
    origin: Option<CostOrigin>,
    /// On this day or later.
    from: Option<Date>,
    /// On this day or before.
    to: Option<Date>,
}

impl CostFilter {
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<costs::CostFilter> {
        if let Some(kinds) = &self.kinds {
            at_most("kinds", kinds, 5).map_err(|e| ctx.refuse(e))?;
        }
        let kinds = |kinds: Vec<CostKind>| kinds.into_iter().map(Into::into).collect();
        Ok(costs::CostFilter {
            kinds: self.kinds.map(kinds),
            project: optional(ctx, self.project_id, "projectId")?,
            task: optional(ctx, self.task_id, "taskId")?,
            channel: optional(ctx, self.channel_id, "channelId")?,
            sku: optional(ctx, self.sku_id, "skuId")?,
            origin: self.origin.map(Into::into),
            from: self.from.map(|day| day.0.to_string()),
            to: self.to.map(|day| day.0.to_string()),
        })
    }
}
