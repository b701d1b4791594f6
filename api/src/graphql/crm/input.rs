//! Inputs of customers and leads.

use async_graphql::{Context, ID, InputObject};
use domain::crm::{self, Named, Target};
use domain::kernel::{Id, Kind};

use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::money::MoneyInput;
use crate::graphql::scalar::Date;

/// A customer as the client knows it.
#[derive(InputObject)]
pub(crate) struct CustomerUpsertInput {
    /// Id that the client made, or of the customer to change; found by its code when left out.
    id: Option<ID>,
    /// Number in the other system, 1 to 64 characters; a new customer gets one when left out.
    code: Option<String>,
    /// Name, 1 to 200 characters.
    name: String,
    /// Telephone number, at most 40 characters.
    phone: Option<String>,
    /// E-mail address.
    email: Option<String>,
    /// The version that the client saw.
    version: Option<i32>,
}

/// A lead as its source knows it.
#[derive(InputObject)]
pub(crate) struct LeadUpsertInput {
    /// Id that the client made; found by its external id when left out.
    id: Option<ID>,
    /// The source's number, at most 128 characters: reports with the same one are the same lead.
    external_id: Option<String>,
    /// Name, 1 to 200 characters.
    name: String,
    /// Telephone number, at most 40 characters.
    phone: Option<String>,
    /// E-mail address.
    email: Option<String>,
    /// How good it is, 0 to 100.
    score: Option<i32>,
    /// Where it comes from, at most 100 characters.
    source: Option<String>,
    /// Remark, at most 2,000 characters.
    note: Option<String>,
    /// The customer that it is.
    customer_id: Option<ID>,
    /// Key of the task that brought it in, at most 64 characters. Read only when the lead is new,
    /// as the three below; a key that belongs to no task is kept and says nothing.
    tracking_key: Option<String>,
    /// The task that brought it in, where no key says it.
    task_id: Option<ID>,
    /// The channel that brought it in; that of the task or project when left out.
    channel_id: Option<ID>,
    /// The project that brought it in; that of the task when left out.
    project_id: Option<ID>,
}

/// Who is to follow a lead.
#[derive(InputObject)]
pub(crate) struct LeadAssignInput {
    /// The lead.
    pub(super) lead_id: ID,
    /// The member who follows it; chosen by the rules when left out.
    owner_id: Option<ID>,
    /// The version that the client saw.
    version: Option<i32>,
}

/// A contact with a lead.
#[derive(InputObject)]
pub(crate) struct LeadContactInput {
    /// The lead.
    pub(super) lead_id: ID,
    /// What was said, at most 2,000 characters; takes the place of the remark.
    note: Option<String>,
    /// The version that the client saw.
    version: Option<i32>,
}

/// A lead that is worth an offer.
#[derive(InputObject)]
pub(crate) struct LeadQualifyInput {
    /// The lead.
    pub(super) lead_id: ID,
    /// How good it is, 0 to 100; as before when left out.
    score: Option<i32>,
    /// The version that the client saw.
    version: Option<i32>,
}

/// An offer.
#[derive(InputObject)]
pub(crate) struct LeadPursueInput {
    /// The lead.
    pub(super) lead_id: ID,
    /// What the offer is worth.
    amount: MoneyInput,
    /// Day on which a decision is expected.
    expected_on: Option<Date>,
    /// The version that the client saw.
    version: Option<i32>,
}

/// A lead that became an order.
#[derive(InputObject)]
pub(crate) struct LeadWinInput {
    /// The lead.
    pub(super) lead_id: ID,
    /// The order that it became.
    order_id: ID,
    /// The version that the client saw.
    version: Option<i32>,
}

/// A lead whose offer was refused.
#[derive(InputObject)]
pub(crate) struct LeadLoseInput {
    /// The lead.
    pub(super) lead_id: ID,
    /// Why, 1 to 1,000 characters.
    reason: String,
    /// The version that the client saw.
    version: Option<i32>,
}

/// A lead that was none.
#[derive(InputObject)]
pub(crate) struct LeadDisqualifyInput {
    /// The lead.
    pub(super) lead_id: ID,
    /// Why, 1 to 1,000 characters.
    reason: String,
    /// The version that the client saw.
    version: Option<i32>,
}

/// A lead that is given back.
#[derive(InputObject)]
pub(crate) struct LeadRecycleInput {
    /// The lead.
    pub(super) lead_id: ID,
    /// Why, 1 to 1,000 characters.
    reason: String,
    /// The version that the client saw.
    version: Option<i32>,
}

/// What really brought a lead in.
#[derive(InputObject)]
pub(crate) struct LeadAttributeInput {
    /// The lead.
    pub(super) lead_id: ID,
    /// The task; none when left out.
    task_id: Option<ID>,
    /// The channel; that of the task or project when left out.
    channel_id: Option<ID>,
    /// The project; that of the task when left out.
    project_id: Option<ID>,
    /// Why it is corrected, 1 to 1,000 characters.
    reason: String,
    /// The version that the client saw.
    version: Option<i32>,
}

/// A rule that gives out leads, as it is to be.
#[derive(InputObject)]
pub(crate) struct LeadAssignmentRuleSaveInput {
    /// The rule to change, or the id of a new one; a new one when left out.
    id: Option<ID>,
    /// What people call it, 1 to 100 characters.
    name: String,
    /// Of two rules that fit the one with the smaller position counts, 0 to 10,000.
    #[graphql(default)]
    position: i32,
    /// Only leads of this channel.
    channel_id: Option<ID>,
    /// Only leads of this project.
    project_id: Option<ID>,
    /// Minutes from assignment until contact is due, 1 to 43,200.
    #[graphql(default = 1440)]
    contact_minutes: i32,
    /// Members who get leads in turn, 1 to 100.
    member_ids: Vec<ID>,
    /// Whether it gives out leads.
    #[graphql(default = true)]
    enabled: bool,
    /// The version that the client saw.
    version: Option<i32>,
}

/// The task that gets a key.
#[derive(InputObject)]
pub(crate) struct TaskTrackingKeyCreateInput {
    /// The task.
    pub(super) task_id: ID,
}

/// An input in the domain's terms.
pub(super) trait Resolve {
    /// What the use case takes.
    type Into;
    /// Reads the ids.
    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Into>;
}

fn some<K: Kind>(ctx: &Context<'_>, id: Option<&ID>, field: &str) -> Answer<Option<Id<K>>> {
    id.map(|id| ctx.id(id, field)).transpose()
}

fn target(ctx: &Context<'_>, id: &ID, version: Option<i32>) -> Answer<Target> {
    Ok(Target {
        id: ctx.id(id, "leadId")?,
        version: version.map(i64::from),
    })
}

fn named(
    ctx: &Context<'_>,
    task: Option<&ID>,
    channel: Option<&ID>,
    project: Option<&ID>,
) -> Answer<Named> {
    Ok(Named {
        task: some(ctx, task, "taskId")?,
        channel: some(ctx, channel, "channelId")?,
        project: some(ctx, project, "projectId")?,
    })
}

impl Resolve for CustomerUpsertInput {
    type Into = crm::CustomerUpsert;
    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Into> {
        Ok(crm::CustomerUpsert {
            id: some(ctx, self.id.as_ref(), "id")?,
            code: self.code,
            name: self.name,
            phone: self.phone,
            email: self.email,
            version: self.version.map(i64::from),
        })
    }
}

impl Resolve for LeadUpsertInput {
    type Into = crm::LeadUpsert;
    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Into> {
        Ok(crm::LeadUpsert {
            id: some(ctx, self.id.as_ref(), "id")?,
            external_id: self.external_id,
            name: self.name,
            phone: self.phone,
            email: self.email,
            score: self.score.map(i64::from),
            source: self.source,
            note: self.note,
            customer: some(ctx, self.customer_id.as_ref(), "customerId")?,
            tracking_key: self.tracking_key,
            named: named(
                ctx,
                self.task_id.as_ref(),
                self.channel_id.as_ref(),
                self.project_id.as_ref(),
            )?,
        })
    }
}

impl Resolve for LeadAssignInput {
    type Into = crm::LeadAssign;
    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Into> {
        Ok(crm::LeadAssign {
            target: target(ctx, &self.lead_id, self.version)?,
            owner: some(ctx, self.owner_id.as_ref(), "ownerId")?,
        })
    }
}

impl Resolve for LeadContactInput {
    type Into = crm::LeadContact;
    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Into> {
        Ok(crm::LeadContact {
            target: target(ctx, &self.lead_id, self.version)?,
            note: self.note,
        })
    }
}

impl Resolve for LeadQualifyInput {
    type Into = crm::LeadQualify;
    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Into> {
        Ok(crm::LeadQualify {
            target: target(ctx, &self.lead_id, self.version)?,
            score: self.score.map(i64::from),
        })
    }
}

impl Resolve for LeadPursueInput {
    type Into = crm::LeadPursue;
    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Into> {
        Ok(crm::LeadPursue {
            target: target(ctx, &self.lead_id, self.version)?,
            amount: self.amount.read("amount").map_err(|e| ctx.refuse(e))?,
            expected_on: self.expected_on.map(|day| day.0.into()),
        })
    }
}

impl Resolve for LeadWinInput {
    type Into = crm::LeadWin;
    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Into> {
        Ok(crm::LeadWin {
            target: target(ctx, &self.lead_id, self.version)?,
            order: ctx.id(&self.order_id, "orderId")?,
        })
    }
}

/// Inputs of a lead that ends, or is given back, for a reason.
macro_rules! ends {
    ($($name:ident),+) => {
        $(impl Resolve for $name {
            type Into = crm::LeadEnd;
            fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Into> {
                Ok(crm::LeadEnd {
                    target: target(ctx, &self.lead_id, self.version)?,
                    reason: self.reason,
                })
            }
        })+
    };
}

ends!(LeadLoseInput, LeadDisqualifyInput, LeadRecycleInput);

impl Resolve for LeadAttributeInput {
    type Into = crm::LeadAttribute;
    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Into> {
        Ok(crm::LeadAttribute {
            target: target(ctx, &self.lead_id, self.version)?,
            named: named(
                ctx,
                self.task_id.as_ref(),
                self.channel_id.as_ref(),
                self.project_id.as_ref(),
            )?,
            reason: self.reason,
        })
    }
}

impl Resolve for LeadAssignmentRuleSaveInput {
    type Into = crm::LeadAssignmentRuleSave;
    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Into> {
        let members = self.member_ids.iter().map(|id| ctx.id(id, "memberIds"));
        Ok(crm::LeadAssignmentRuleSave {
            id: some(ctx, self.id.as_ref(), "id")?,
            name: self.name,
            position: self.position.into(),
            channel: some(ctx, self.channel_id.as_ref(), "channelId")?,
            project: some(ctx, self.project_id.as_ref(), "projectId")?,
            contact_minutes: self.contact_minutes.into(),
            members: members.collect::<Answer<_>>()?,
            enabled: self.enabled,
            version: self.version.map(i64::from),
        })
    }
}
