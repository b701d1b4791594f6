//! Questions asked of customers and leads.

use db::conn::MultiBackend;
use db::schema::{
    customers, lead_assignment_members, lead_assignment_rules, leads, task_tracking_keys,
};
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::access::{visible, visible_customers};
use super::assignment::MAX_RULES;
use super::model::LeadStatus;
use super::row::{CustomerRow, LeadAssignmentRuleRow, LeadRow, TrackingKeyRow};
use crate::identity::Permission;
use crate::identity::read::contains;
use crate::kernel::fault::Result;
use crate::kernel::id::{
    ChannelId, Customer, CustomerId, Lead, LeadAssignmentRuleId, LeadId, OrganizationId, ProjectId,
    TaskId, UserId,
};
use crate::kernel::{Actor, Page, PageArgs};
use crate::page_query;

pub use super::access::{for_customer as find_customer, for_view as find};

/// Which leads a list shows; every part that is given must hold.
#[derive(Debug, Clone, Default)]
pub struct LeadFilter {
    /// In one of these states.
    pub statuses: Option<Vec<LeadStatus>>,
    /// Followed by this person.
    pub owner: Option<UserId>,
    /// Brought in by this task.
    pub task: Option<TaskId>,
    /// Brought in by this channel.
    pub channel: Option<ChannelId>,
    /// Brought in by this project.
    pub project: Option<ProjectId>,
    /// Of this customer.
    pub customer: Option<CustomerId>,
    /// With at least this score.
    pub min_score: Option<i64>,
    /// Whether the time for contact has passed and nobody made it.
    pub overdue: Option<bool>,
}

fn filtered(actor: &Actor, filter: &LeadFilter) -> leads::BoxedQuery<'static, MultiBackend> {
    let mut query = visible(actor);
    if let Some(statuses) = &filter.statuses {
        query = query.filter(leads::status.eq_any(statuses.clone()));
    }
    if let Some(owner) = filter.owner {
        query = query.filter(leads::owner_id.eq(owner));
    }
    if let Some(task) = filter.task {
        query = query.filter(leads::task_id.eq(task));
    }
    if let Some(channel) = filter.channel {
        query = query.filter(leads::channel_id.eq(channel));
    }
    if let Some(project) = filter.project {
        query = query.filter(leads::project_id.eq(project));
    }
    if let Some(customer) = filter.customer {
        query = query.filter(leads::customer_id.eq(customer));
    }
    if let Some(score) = filter.min_score {
        query = query.filter(leads::score.ge(score));
    }
    let late = leads::overdue_at.is_not_null();
    match filter.overdue {
        Some(true) => query.filter(leads::status.eq(LeadStatus::Assigned).and(late)),
        Some(false) => {
            let in_time = leads::overdue_at.is_null();
            query.filter(leads::status.ne(LeadStatus::Assigned).or(in_time))
        }
        None => query,
    }
}

/// A page of the leads that the actor sees, newest first.
///
/// # Errors
/// `FORBIDDEN` without `lead.read`.
pub fn page(
    conn: &mut Conn,
    actor: &Actor,
    filter: &LeadFilter,
    args: &PageArgs<Lead>,
) -> Result<Page<LeadRow>> {
    actor.require(Permission::LeadRead)?;
    let query = filtered(actor, filter).select(LeadRow::as_select());
    let rows = page_query!(query, leads::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many leads the actor sees.
///
/// # Errors
/// `FORBIDDEN` without `lead.read`.
pub fn count(conn: &mut Conn, actor: &Actor, filter: &LeadFilter) -> Result<i64> {
    actor.require(Permission::LeadRead)?;
    Ok(filtered(actor, filter).count().get_result(conn)?)
}

/// The leads among these that the actor sees.
///
/// # Errors
/// When the database fails.
pub fn by_ids(conn: &mut Conn, actor: &Actor, ids: &[LeadId]) -> Result<Vec<LeadRow>> {
    Ok(visible(actor)
        .filter(leads::id.any_of(ids))
        .select(LeadRow::as_select())
        .load(conn)?)
}

/// Which customers a list shows.
#[derive(Debug, Clone, Default)]
pub struct CustomerFilter {
    /// A part of the name or of the code, or the whole telephone number.
    pub search: Option<String>,
}

fn filtered_customers(
    actor: &Actor,
    filter: &CustomerFilter,
) -> customers::BoxedQuery<'static, MultiBackend> {
    let query = visible_customers(actor);
    let Some(search) = filter.search.as_deref().map(str::trim) else {
        return query;
    };
    let pattern = contains(search);
    query.filter(
        customers::name
            .like(pattern.clone())
            .escape('!')
            .or(customers::code.like(pattern).escape('!'))
            .or(customers::phone.assume_not_null().eq(search.to_owned())),
    )
}

/// A page of the customers that the actor sees, newest first.
///
/// # Errors
/// `FORBIDDEN` without `customer.read`.
pub fn customers(
    conn: &mut Conn,
    actor: &Actor,
    filter: &CustomerFilter,
    args: &PageArgs<Customer>,
) -> Result<Page<CustomerRow>> {
    actor.require(Permission::CustomerRead)?;
    let query = filtered_customers(actor, filter).select(CustomerRow::as_select());
    let rows = page_query!(query, customers::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many customers the actor sees.
///
/// # Errors
/// `FORBIDDEN` without `customer.read`.
pub fn customers_count(conn: &mut Conn, actor: &Actor, filter: &CustomerFilter) -> Result<i64> {
    actor.require(Permission::CustomerRead)?;
    Ok(filtered_customers(actor, filter).count().get_result(conn)?)
}

/// The customers among these that the actor sees.
///
/// # Errors
/// When the database fails.
pub fn customers_by_ids(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[CustomerId],
) -> Result<Vec<CustomerRow>> {
    Ok(visible_customers(actor)
        .filter(customers::id.any_of(ids))
        .select(CustomerRow::as_select())
        .load(conn)?)
}

/// The rules that give out leads, by position; at most 100.
///
/// # Errors
/// `FORBIDDEN` without `lead.read`.
pub fn rules(conn: &mut Conn, actor: &Actor) -> Result<Vec<LeadAssignmentRuleRow>> {
    actor.require(Permission::LeadRead)?;
    Ok(lead_assignment_rules::table
        .filter(lead_assignment_rules::org_id.eq(actor.org))
        .order((
            lead_assignment_rules::position.asc(),
            lead_assignment_rules::id.asc(),
        ))
        .limit(MAX_RULES)
        .select(LeadAssignmentRuleRow::as_select())
        .load(conn)?)
}

/// The members of rules that the caller has been shown; at most 100 each.
///
/// # Errors
/// When the database fails.
pub fn members_of(
    conn: &mut Conn,
    org: OrganizationId,
    rules: &[LeadAssignmentRuleId],
) -> Result<Vec<(LeadAssignmentRuleId, UserId)>> {
    Ok(lead_assignment_members::table
        .filter(lead_assignment_members::org_id.eq(org))
        .filter(lead_assignment_members::rule_id.any_of(rules))
        .order(lead_assignment_members::user_id.asc())
        .select((
            lead_assignment_members::rule_id,
            lead_assignment_members::user_id,
        ))
        .load(conn)?)
}

/// The keys of tasks that the caller has been shown; none without `lead.read`.
///
/// # Errors
/// When the database fails.
pub fn keys_of(conn: &mut Conn, actor: &Actor, tasks: &[TaskId]) -> Result<Vec<TrackingKeyRow>> {
    if !actor.may(Permission::LeadRead) {
        return Ok(Vec::new());
    }
    Ok(task_tracking_keys::table
        .filter(task_tracking_keys::org_id.eq(actor.org))
        .filter(task_tracking_keys::task_id.any_of(tasks))
        .select(TrackingKeyRow::as_select())
        .load(conn)?)
}
