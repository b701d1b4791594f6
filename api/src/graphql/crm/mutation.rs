//! Changing customers and leads.

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::crm;
use domain::kernel::fault::Result;
use domain::kernel::id::{CustomerId, LeadId, TaskId};
use domain::kernel::{Actor, Tx};

use super::customer::Customer;
use super::input::{
    CustomerUpsertInput, LeadAssignInput, LeadAssignmentRuleSaveInput, LeadAttributeInput,
    LeadContactInput, LeadDisqualifyInput, LeadLoseInput, LeadPursueInput, LeadQualifyInput,
    LeadRecycleInput, LeadUpsertInput, LeadWinInput, Resolve, TaskTrackingKeyCreateInput,
};
use super::lead::Lead;
use super::rule::LeadAssignmentRule;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;
use crate::graphql::projects::Task;
use crate::graphql::scalar::Cursor;

/// Root fields that change customers and leads.
#[derive(Default)]
pub(crate) struct CrmMutation;

/// A lead that was entered or changed.
#[derive(SimpleObject)]
pub(crate) struct LeadPayload {
    /// The lead as it is now, also after CONFLICT; null when refused otherwise.
    lead: Option<Lead>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// A customer that was added or changed.
#[derive(SimpleObject)]
pub(crate) struct CustomerPayload {
    /// The customer as it is now; null when refused.
    customer: Option<Customer>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// A rule that was saved.
#[derive(SimpleObject)]
pub(crate) struct LeadAssignmentRulePayload {
    /// The rule as it is now; null when refused.
    rule: Option<LeadAssignmentRule>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// A task that has a key.
#[derive(SimpleObject)]
pub(crate) struct TaskTrackingKeyPayload {
    /// The task with its key; null when refused.
    task: Option<Task>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

#[Object]
impl CrmMutation {
    /// Adds a customer, or brings one up to date by its code or id. Idempotent. Requires
    /// customer.manage. Emits customer.created or customer.updated, when something differs. Errors:
    /// ALREADY_EXISTS for a code of another one, CONFLICT.
    async fn customer_upsert(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The customer.")] input: CustomerUpsertInput,
    ) -> Answer<CustomerPayload> {
        let upsert = input.resolve(ctx)?;
        let done = ctx
            .mutate(move |tx, actor| crm::customer_upsert(tx, actor, &upsert))
            .await?;
        Ok(CustomerPayload {
            customer: match done.value {
                Some(id) => ctx.load::<CustomerId>(id).await?.map(Customer),
                None => None,
            },
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }

    /// Enters a lead, which the rules give to somebody, or brings one up to date by its external id.
    /// Idempotent. What brought it in is read when it is new, and corrected by leadAttribute.
    /// Requires lead.work. Emits lead.created and lead.assigned, or lead.updated when something
    /// differs. Errors: ID_REUSED.
    async fn lead_upsert(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The lead.")] input: LeadUpsertInput,
    ) -> Answer<LeadPayload> {
        let upsert = input.resolve(ctx)?;
        run(ctx, None, move |tx, actor| {
            crm::lead_upsert(tx, actor, &upsert)
        })
        .await
    }

    /// Gives a lead to a member, or to whoever the rules choose; one that is followed already changes
    /// hands. Requires lead.manage. Emits lead.assigned. Errors: LEAD_NOT_IN_STATE,
    /// NOBODY_TO_ASSIGN, CANNOT_FOLLOW_LEADS, CONFLICT.
    async fn lead_assign(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who is to follow it.")] input: LeadAssignInput,
    ) -> Answer<LeadPayload> {
        let seen = Some(input.lead_id.clone());
        let step = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            crm::lead_assign(tx, actor, &step)
        })
        .await
    }

    /// Says that contact was made, which ends the time for it. Requires lead.work, and to be its owner
    /// or lead.manage. Emits lead.contacted. Errors: LEAD_NOT_IN_STATE, CONFLICT.
    async fn lead_contact(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The contact.")] input: LeadContactInput,
    ) -> Answer<LeadPayload> {
        let seen = Some(input.lead_id.clone());
        let step = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            crm::lead_contact(tx, actor, &step)
        })
        .await
    }

    /// Finds a lead worth an offer. Requires lead.work, and to be its owner or lead.manage. Emits
    /// lead.qualified. Errors: LEAD_NOT_IN_STATE, CONFLICT, OUT_OF_RANGE.
    async fn lead_qualify(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The lead that is worth an offer.")] input: LeadQualifyInput,
    ) -> Answer<LeadPayload> {
        let seen = Some(input.lead_id.clone());
        let step = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            crm::lead_qualify(tx, actor, &step)
        })
        .await
    }

    /// Opens an offer, or says what an open one is worth now. Requires lead.work, and to be its owner
    /// or lead.manage. Emits lead.pursued. Errors: LEAD_NOT_IN_STATE, CONFLICT.
    async fn lead_pursue(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The offer.")] input: LeadPursueInput,
    ) -> Answer<LeadPayload> {
        let seen = Some(input.lead_id.clone());
        let step = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            crm::lead_pursue(tx, actor, &step)
        })
        .await
    }

    /// Wins a lead: it became an order, whose amount and customer it takes over. Requires lead.work,
    /// and to be its owner or lead.manage. Emits lead.won. Errors: LEAD_NOT_IN_STATE,
    /// ORDER_NOT_FOR_LEAD, CONFLICT.
    async fn lead_win(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The lead and its order.")] input: LeadWinInput,
    ) -> Answer<LeadPayload> {
        let seen = Some(input.lead_id.clone());
        let step = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| crm::lead_win(tx, actor, &step)).await
    }

    /// Loses a lead whose offer was refused. Requires lead.work, and to be its owner or lead.manage.
    /// Emits lead.lost. Errors: LEAD_NOT_IN_STATE, REQUIRED, CONFLICT.
    async fn lead_lose(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The lead and why.")] input: LeadLoseInput,
    ) -> Answer<LeadPayload> {
        let seen = Some(input.lead_id.clone());
        let step = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| crm::lead_lose(tx, actor, &step)).await
    }

    /// Sorts out a lead that was none, before there is an offer. Requires lead.work, and to be its
    /// owner or lead.manage. Emits lead.disqualified. Errors: LEAD_NOT_IN_STATE, REQUIRED, CONFLICT.
    async fn lead_disqualify(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The lead and why.")] input: LeadDisqualifyInput,
    ) -> Answer<LeadPayload> {
        let seen = Some(input.lead_id.clone());
        let step = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            crm::lead_disqualify(tx, actor, &step)
        })
        .await
    }

    /// Gives back a lost or sorted-out lead, to be assigned again. Requires lead.work, and to be its
    /// owner or lead.manage. Emits lead.recycled. Errors: LEAD_NOT_IN_STATE, REQUIRED, CONFLICT.
    async fn lead_recycle(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The lead and why.")] input: LeadRecycleInput,
    ) -> Answer<LeadPayload> {
        let seen = Some(input.lead_id.clone());
        let step = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            crm::lead_recycle(tx, actor, &step)
        })
        .await
    }

    /// Corrects what brought a lead in; before, after and reason stand in the log. Requires
    /// lead.manage. Emits lead.attributed. Errors: REQUIRED, CONFLICT.
    async fn lead_attribute(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What brought it in.")] input: LeadAttributeInput,
    ) -> Answer<LeadPayload> {
        let seen = Some(input.lead_id.clone());
        let step = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            crm::lead_attribute(tx, actor, &step)
        })
        .await
    }

    /// Adds a rule that gives out leads, or changes one; members who stay keep their turn. At most
    /// 100 rules. Requires lead.manage. Emits lead_assignment_rule.saved. Errors:
    /// CANNOT_FOLLOW_LEADS, REPEATED, REQUIRED, CONFLICT, OUT_OF_RANGE, TOO_LONG.
    async fn lead_assignment_rule_save(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The rule as it is to be.")] input: LeadAssignmentRuleSaveInput,
    ) -> Answer<LeadAssignmentRulePayload> {
        let save = input.resolve(ctx)?;
        let done = ctx
            .mutate(move |tx, actor| crm::lead_assignment_rule_save(tx, actor, &save))
            .await?;
        let rule = match done.value {
            Some(id) => {
                let rows = ctx.read(crm::read::rules).await?;
                rows.into_iter().find(|row| row.id == id)
            }
            None => None,
        };
        Ok(LeadAssignmentRulePayload {
            rule: rule.map(LeadAssignmentRule),
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }

    /// Gives a task the key by which leads name it; one that it has stays. Idempotent. Requires
    /// lead.read, and to work on the task or manage it. Emits task_tracking_key.created. Errors:
    /// PROJECT_CLOSED.
    async fn task_tracking_key_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The task.")] input: TaskTrackingKeyCreateInput,
    ) -> Answer<TaskTrackingKeyPayload> {
        let task: TaskId = ctx.id(&input.task_id, "taskId")?;
        let done = ctx
            .mutate(move |tx, actor| crm::task_tracking_key_create(tx, actor, task))
            .await?;
        Ok(TaskTrackingKeyPayload {
            task: match done.value {
                Some(id) => ctx.load::<TaskId>(id).await?.map(Task),
                None => None,
            },
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }
}

/// Runs a use case and reads the lead afterwards; `seen` is what the client meant to change.
async fn run(
    ctx: &Context<'_>,
    seen: Option<ID>,
    work: impl FnMut(&mut Tx<'_>, &Actor) -> Result<LeadId> + Send + 'static,
) -> Answer<LeadPayload> {
    let done = ctx.mutate(work).await?;
    let stale = done.user_errors.iter().any(UserError::is_stale);
    let id = match (done.value, seen) {
        (Some(id), _) => Some(id),
        (None, Some(seen)) if stale => Some(ctx.id(&seen, "leadId")?),
        _ => None,
    };
    Ok(LeadPayload {
        lead: match id {
            Some(id) => ctx.load::<LeadId>(id).await?.map(Lead),
            None => None,
        },
        user_errors: done.user_errors,
        cursor: done.cursor,
    })
}
