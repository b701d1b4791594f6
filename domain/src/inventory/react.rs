//! Looks for shortages when stock, or what needs it, has changed.

use std::collections::BTreeSet;

use db::schema::{lots, stock_shortages, task_skus, tasks};
use diesel::prelude::*;

use super::events::{STOCK_COVERED, STOCK_SHORTAGE};
use super::shortage::refresh;
use crate::catalog::events::SKU_UPDATED;
use crate::events::Row;
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::{Lot, OrganizationId, Project, ProjectId, Sku, SkuId, Task, TaskId};
use crate::projects::events as e;

/// Events of tasks after which they may need goods, or need them no more. That a task is late or was
/// begun changes nothing.
const TASK: &[&str] = &[
    e::TASK_GOODS_SET.name,
    e::TASK_UPDATED.name,
    e::TASK_COMPLETED.name,
    e::TASK_CANCELLED.name,
    e::TASK_REOPENED.name,
];

/// Looks anew for what is missing of the articles that an event is about. Reading the same event again
/// changes nothing.
///
/// # Errors
/// When the database fails, or `RETRY` when somebody else does the same at this moment.
pub fn react(tx: &mut Tx<'_>, row: &Row) -> Result<()> {
    for sku in concerned(tx, row)? {
        refresh(tx, row.org_id, sku)?;
    }
    Ok(())
}

/// The articles of which something may be missing now, or not any more.
fn concerned(tx: &mut Tx<'_>, row: &Row) -> Result<BTreeSet<SkuId>> {
    let kind = row.kind.as_str();
    let none = BTreeSet::new();
    let Some(node) = row.subject() else {
        return Ok(none);
    };
    if kind.starts_with("stock.") {
        let own = kind == STOCK_SHORTAGE.name || kind == STOCK_COVERED.name;
        return if own { Ok(none) } else { named(row) };
    }
    if kind == SKU_UPDATED.name {
        return Ok(node.downcast::<Sku>().into_iter().collect());
    }
    if kind.starts_with("lot.") {
        let Some(lot) = node.downcast::<Lot>() else {
            return Ok(none);
        };
        let sku: Option<SkuId> = lots::table
            .find((row.org_id, lot))
            .select(lots::sku_id)
            .first(tx.conn())
            .optional()?;
        return Ok(sku.into_iter().collect());
    }
    if TASK.contains(&kind)
        && let Some(task) = node.downcast::<Task>()
    {
        return of_task(tx, row.org_id, task);
    }
    if kind == e::PROJECT_ADVANCED.name
        && let Some(project) = node.downcast::<Project>()
    {
        return of_project(tx, row.org_id, project);
    }
    Ok(none)
}

/// The articles that the event names.
fn named(row: &Row) -> Result<BTreeSet<SkuId>> {
    #[derive(serde::Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Data {
        #[serde(default)]
        sku_ids: BTreeSet<SkuId>,
    }
    let data: Data = serde_json::from_str(&row.data)?;
    Ok(data.sku_ids)
}

/// What a task needs, or was short of.
fn of_task(tx: &mut Tx<'_>, org: OrganizationId, task: TaskId) -> Result<BTreeSet<SkuId>> {
    let mut skus: Vec<SkuId> = task_skus::table
        .filter(task_skus::org_id.eq(org))
        .filter(task_skus::task_id.eq(task))
        .filter(task_skus::required_quantity.gt(0))
        .select(task_skus::sku_id)
        .load(tx.conn())?;
    let short: Vec<SkuId> = stock_shortages::table
        .filter(stock_shortages::org_id.eq(org))
        .filter(stock_shortages::task_id.eq(task))
        .select(stock_shortages::sku_id)
        .load(tx.conn())?;
    skus.extend(short);
    Ok(skus.into_iter().collect())
}

/// What a project's tasks need, or were short of.
fn of_project(tx: &mut Tx<'_>, org: OrganizationId, project: ProjectId) -> Result<BTreeSet<SkuId>> {
    let mut skus: Vec<SkuId> = task_skus::table
        .inner_join(
            tasks::table.on(tasks::org_id
                .eq(task_skus::org_id)
                .and(tasks::id.eq(task_skus::task_id))),
        )
        .filter(task_skus::org_id.eq(org))
        .filter(tasks::project_id.eq(project))
        .filter(task_skus::required_quantity.gt(0))
        .select(task_skus::sku_id)
        .load(tx.conn())?;
    let short: Vec<SkuId> = stock_shortages::table
        .filter(stock_shortages::org_id.eq(org))
        .filter(stock_shortages::project_id.eq(project))
        .select(stock_shortages::sku_id)
        .load(tx.conn())?;
    skus.extend(short);
    Ok(skus.into_iter().collect())
}
