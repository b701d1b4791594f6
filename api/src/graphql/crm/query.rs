//! Reading customers and leads.

use async_graphql::{Context, ID, InputObject, Object};
use domain::crm::comparison::compare;
use domain::crm::{self, Comparison, read};
use domain::kernel::PageArgs;
use domain::kernel::input::at_most;

use super::comparison::LeadComparisonRow;
use super::customer::Customer;
use super::lead::Lead;
use super::rule::LeadAssignmentRule;
use super::words::{LeadComparisonOrder, LeadComparisonUnit, LeadStatus};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::page::{List, list};
use crate::graphql::scalar::Date;

/// Root fields of customers and leads.
#[derive(Default)]
pub(crate) struct CrmQuery;

/// Which leads to show; every part that is given must hold.
#[derive(InputObject, Default)]
pub(crate) struct LeadFilter {
    /// In one of these states, at most 10.
    statuses: Option<Vec<LeadStatus>>,
    /// Followed by this member.
    owner_id: Option<ID>,
    /// Brought in by this task.
    task_id: Option<ID>,
    /// Brought in by this channel.
    channel_id: Option<ID>,
    /// Brought in by this project.
    project_id: Option<ID>,
    /// Of this customer.
    customer_id: Option<ID>,
    /// With at least this score.
    min_score: Option<i32>,
    /// True: assigned, and the time for contact has run out; false: all others.
    overdue: Option<bool>,
}

impl LeadFilter {
    fn resolve(self, ctx: &Context<'_>) -> Answer<crm::LeadFilter> {
        if let Some(statuses) = &self.statuses {
            at_most("statuses", statuses, 10).map_err(|e| ctx.refuse(e))?;
        }
        macro_rules! id {
            ($id:expr, $field:literal) => {
                $id.map(|id| ctx.id(&id, $field)).transpose()?
            };
        }
        Ok(crm::LeadFilter {
            statuses: self
                .statuses
                .map(|statuses| statuses.into_iter().map(Into::into).collect()),
            owner: id!(self.owner_id, "ownerId"),
            task: id!(self.task_id, "taskId"),
            channel: id!(self.channel_id, "channelId"),
            project: id!(self.project_id, "projectId"),
            customer: id!(self.customer_id, "customerId"),
            min_score: self.min_score.map(i64::from),
            overdue: self.overdue,
        })
    }
}

#[Object]
impl CrmQuery {
    /// Leads, newest first. Requires lead.read.
    async fn leads(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries counted from the end, 1 to 200.")] last: Option<i32>,
        #[graphql(desc = "Only entries in front of (newer than) this cursor.")] before: Option<
            String,
        >,
        #[graphql(desc = "Which leads to show; all when left out.")] filter: Option<LeadFilter>,
    ) -> Answer<List<Lead>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let filter = filter.unwrap_or_default().resolve(ctx)?;
        let shown = filter.clone();
        let page = ctx
            .read(move |conn, actor| read::page(conn, actor, &shown, &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::count(conn, actor, &filter),
        ))
    }

    /// Customers, newest first. Requires customer.read.
    async fn customers(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries counted from the end, 1 to 200.")] last: Option<i32>,
        #[graphql(desc = "Only entries in front of (newer than) this cursor.")] before: Option<
            String,
        >,
        #[graphql(
            desc = "A part of the name or the code, or the whole telephone number; all when left out."
        )]
        query: Option<String>,
    ) -> Answer<List<Customer>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let filter = crm::CustomerFilter { search: query };
        let shown = filter.clone();
        let page = ctx
            .read(move |conn, actor| read::customers(conn, actor, &shown, &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::customers_count(conn, actor, &filter),
        ))
    }

    /// Rules that give out leads, by position; at most 100. Requires lead.read.
    async fn lead_assignment_rules(&self, ctx: &Context<'_>) -> Answer<Vec<LeadAssignmentRule>> {
        let rows = ctx.read(read::rules).await?;
        Ok(rows.into_iter().map(LeadAssignmentRule).collect())
    }

    /// Ranks what brought leads in during a period, the best first; of two that are equal the one
    /// with more leads, then the newer one. Leads that nothing known brought in are left out.
    /// Requires lead.read. Errors: OUT_OF_RANGE for more than 366 days.
    async fn lead_comparison(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is compared.")] unit: LeadComparisonUnit,
        #[graphql(desc = "First day on which leads came.")] from: Date,
        #[graphql(desc = "Last day on which leads came; at most 366 days in all.")] to: Date,
        #[graphql(desc = "By what to rank.", default_with = "LeadComparisonOrder::Leads")]
        order_by: LeadComparisonOrder,
        #[graphql(desc = "Most entries, 1 to 200.", default = 50)] first: i32,
    ) -> Answer<Vec<LeadComparisonRow>> {
        let asked = Comparison {
            unit: unit.into(),
            from: from.0.into(),
            to: to.0.into(),
            rank: order_by.into(),
            limit: first.into(),
        };
        let rows = ctx
            .read(move |conn, actor| compare(conn, actor, &asked))
            .await?;
        Ok(rows.into_iter().map(LeadComparisonRow).collect())
    }
}
