//! Questions asked of the ledger.

use std::collections::HashMap;

use db::conn::MultiBackend;
use db::schema::{cost_entries, labour_rates};
use db::{AnyOfExpression, Conn, total};
use diesel::prelude::*;

use super::access::{visible, visible_rates};
use super::model::{CostKind, CostOrigin, CostRow, LabourRateRow};
use crate::identity::Permission;
use crate::identity::read::organization;
use crate::kernel::fault::Result;
use crate::kernel::id::{
    ChannelId, Cost, CostId, LabourRate, LabourRateId, ProjectId, SkuId, TaskId, UserId,
};
use crate::kernel::{Actor, Money, Page, PageArgs};
use crate::page_query;

pub use super::access::{for_rate as find_rate, for_view as find};

/// Which entries a list shows; every part that is given must hold.
#[derive(Debug, Clone, Default)]
pub struct CostFilter {
    /// Of these kinds.
    pub kinds: Option<Vec<CostKind>>,
    /// Of this project.
    pub project: Option<ProjectId>,
    /// Of this task.
    pub task: Option<TaskId>,
    /// Of this channel.
    pub channel: Option<ChannelId>,
    /// Of this article.
    pub sku: Option<SkuId>,
    /// What they follow from.
    pub origin: Option<CostOrigin>,
    /// On this day or later.
    pub from: Option<String>,
    /// On this day or before.
    pub to: Option<String>,
}

fn filtered(
    actor: &Actor,
    filter: &CostFilter,
) -> Result<cost_entries::BoxedQuery<'static, MultiBackend>> {
    let mut query = visible(actor)?;
    if let Some(kinds) = &filter.kinds {
        query = query.filter(cost_entries::kind.any_of(kinds));
    }
    if let Some(project) = filter.project {
        query = query.filter(cost_entries::project_id.eq(project));
    }
    if let Some(task) = filter.task {
        query = query.filter(cost_entries::task_id.eq(task));
    }
    if let Some(channel) = filter.channel {
        query = query.filter(cost_entries::channel_id.eq(channel));
    }
    if let Some(sku) = filter.sku {
        query = query.filter(cost_entries::sku_id.eq(sku));
    }
    if let Some(origin) = filter.origin {
        query = query.filter(cost_entries::origin.eq(origin));
    }
    if let Some(from) = &filter.from {
        query = query.filter(cost_entries::day.ge(from.clone()));
    }
    if let Some(to) = &filter.to {
        query = query.filter(cost_entries::day.le(to.clone()));
    }
    Ok(query)
}

/// A page of the ledger, newest first.
///
/// # Errors
/// `FORBIDDEN` without `cost.read`.
pub fn page(
    conn: &mut Conn,
    actor: &Actor,
    filter: &CostFilter,
    args: &PageArgs<Cost>,
) -> Result<Page<CostRow>> {
    let query = filtered(actor, filter)?.select(CostRow::as_select());
    let rows = page_query!(query, cost_entries::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many entries there are.
///
/// # Errors
/// `FORBIDDEN` without `cost.read`.
pub fn count(conn: &mut Conn, actor: &Actor, filter: &CostFilter) -> Result<i64> {
    Ok(filtered(actor, filter)?.count().get_result(conn)?)
}

/// The entries among these, for who may see costs.
///
/// # Errors
/// When the database fails.
pub fn by_ids(conn: &mut Conn, actor: &Actor, ids: &[CostId]) -> Result<Vec<CostRow>> {
    if !actor.may(Permission::CostRead) {
        return Ok(Vec::new());
    }
    Ok(visible(actor)?
        .filter(cost_entries::id.any_of(ids))
        .select(CostRow::as_select())
        .load(conn)?)
}

/// The sums of the ledger by kind, for the kinds that cost something; a statement for each.
///
/// # Errors
/// `FORBIDDEN` without `cost.read`.
pub fn totals(
    conn: &mut Conn,
    actor: &Actor,
    filter: &CostFilter,
) -> Result<Vec<(CostKind, Money)>> {
    let currency = organization(conn, actor.org)?.currency;
    let mut sums = Vec::new();
    for kind in CostKind::ALL {
        let minor: i64 = filtered(actor, filter)?
            .filter(cost_entries::kind.eq(*kind))
            .select(total(cost_entries::amount_minor))
            .get_result(conn)?;
        if minor != 0 {
            let currency = currency.clone();
            sums.push((*kind, Money { minor, currency }));
        }
    }
    Ok(sums)
}

/// What was spent on these projects by kind; nothing for those without costs.
///
/// # Errors
/// `FORBIDDEN` without `cost.read`.
pub fn of_projects(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[ProjectId],
) -> Result<HashMap<ProjectId, Vec<(CostKind, i64)>>> {
    let wanted: Vec<Option<ProjectId>> = ids.iter().map(|id| Some(*id)).collect();
    actor.require(Permission::CostRead)?;
    let mut sums: Vec<(Option<ProjectId>, CostKind, i64)> = cost_entries::table
        .filter(cost_entries::org_id.eq(actor.org))
        .filter(cost_entries::project_id.any_of(&wanted))
        .group_by((cost_entries::project_id, cost_entries::kind))
        .select((
            cost_entries::project_id,
            cost_entries::kind,
            total(cost_entries::amount_minor),
        ))
        .load(conn)?;
    sums.sort_unstable();
    let mut found: HashMap<ProjectId, Vec<(CostKind, i64)>> = HashMap::new();
    for (project, kind, minor) in sums {
        if let Some(project) = project.filter(|_| minor != 0) {
            found.entry(project).or_default().push((kind, minor));
        }
    }
    Ok(found)
}

/// What was spent on these tasks; nothing for those without costs.
///
/// # Errors
/// `FORBIDDEN` without `cost.read`.
pub fn of_tasks(conn: &mut Conn, actor: &Actor, ids: &[TaskId]) -> Result<HashMap<TaskId, i64>> {
    let wanted: Vec<Option<TaskId>> = ids.iter().map(|id| Some(*id)).collect();
    actor.require(Permission::CostRead)?;
    let sums: Vec<(Option<TaskId>, i64)> = cost_entries::table
        .filter(cost_entries::org_id.eq(actor.org))
        .filter(cost_entries::task_id.any_of(&wanted))
        .group_by(cost_entries::task_id)
        .select((cost_entries::task_id, total(cost_entries::amount_minor)))
        .load(conn)?;
    Ok(sums
        .into_iter()
        .filter_map(|(id, sum)| Some((id?, sum)))
        .collect())
}

/// A page of rates, the last that were set first.
///
/// # Errors
/// `FORBIDDEN` without `cost.read`.
pub fn rates(
    conn: &mut Conn,
    actor: &Actor,
    user: Option<UserId>,
    args: &PageArgs<LabourRate>,
) -> Result<Page<LabourRateRow>> {
    let query = rates_of(actor, user)?.select(LabourRateRow::as_select());
    let rows = page_query!(query, labour_rates::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many rates there are.
///
/// # Errors
/// `FORBIDDEN` without `cost.read`.
pub fn rates_count(conn: &mut Conn, actor: &Actor, user: Option<UserId>) -> Result<i64> {
    Ok(rates_of(actor, user)?.count().get_result(conn)?)
}

fn rates_of(
    actor: &Actor,
    user: Option<UserId>,
) -> Result<labour_rates::BoxedQuery<'static, MultiBackend>> {
    let query = visible_rates(actor)?;
    Ok(match user {
        Some(user) => query.filter(labour_rates::user_id.eq(user)),
        None => query,
    })
}

/// The rates among these, for who may see costs.
///
/// # Errors
/// When the database fails.
pub fn rates_by_ids(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[LabourRateId],
) -> Result<Vec<LabourRateRow>> {
    if !actor.may(Permission::CostRead) {
        return Ok(Vec::new());
    }
    Ok(visible_rates(actor)?
        .filter(labour_rates::id.any_of(ids))
        .select(LabourRateRow::as_select())
        .load(conn)?)
}
